import type { Category, Filter } from './contract.js';
import { sum } from './exact.js';
import { isInScope, passes } from './filter.js';
import { journeys, type Journey } from './journeys.js';
import { majorUnits } from './money.js';
import type { Organisation, Pipeline } from './organisation.js';
import type { Period } from './periods.js';

const rises = ['created', 'transferredIn', 'pulledIn', 'reopened', 'upgraded'];
const falls = ['deleted', 'transferredOut', 'lost', 'pushedOut', 'downgraded'];
const changes = [...rises, ...falls, 'increased', 'decreased'];

const categories: Record<Measure, Category[]> = {
  closed: [],
  commit: ['commit'],
  upside: ['commit', 'upside'],
  pipeline: ['commit', 'upside', 'pipeline'],
};

type Measure = 'closed' | 'commit' | 'upside' | 'pipeline';

export function bridge(
  org: Organisation,
  pipeline: Pipeline,
  filter: Filter,
  { from, to }: Period,
  measure: Measure,
  start: number,
  end: number,
) {
  const lies = ({ closeDate }: Journey) => closeDate !== null && from <= closeDate && closeDate < to;
  const counts = ({ outcome, category }: Journey) =>
    outcome === 'won' || (outcome === 'open' && categories[measure].includes(category));
  const isIn = (journey: Journey) =>
    passes(journey, filter) && isInScope(org, journey, filter) && lies(journey) && counts(journey);

  const atStart = journeys(org, pipeline, start);
  const atEnd = journeys(org, pipeline, end);
  const moves = org.opportunities.map((opportunity) => {
    const before = atStart.find((each) => each.opportunity === opportunity);
    const after = atEnd.find((each) => each.opportunity === opportunity);
    const startValue = before && isIn(before) ? before.amount : null;
    const endValue = after && isIn(after) ? after.amount : null;
    const isWon = endValue !== null && after?.outcome === 'won' && before?.outcome !== 'won';
    return { change: change(), difference: (endValue ?? 0n) - (startValue ?? 0n), startValue, endValue, isWon };

    function change(): string | null {
      if (startValue === null && endValue !== null) {
        if (!before) return 'created';
        if (!isInScope(org, before, filter)) return 'transferredIn';
        if (!lies(before)) return 'pulledIn';
        return before.outcome === 'lost' ? 'reopened' : 'upgraded';
      }
      if (startValue !== null && endValue === null) {
        if (!after) return 'deleted';
        if (!isInScope(org, after, filter)) return 'transferredOut';
        if (after.outcome === 'lost') return 'lost';
        return lies(after) ? 'downgraded' : 'pushedOut';
      }
      if (startValue === null || endValue === null || startValue === endValue) return null;
      return endValue > startValue ? 'increased' : 'decreased';
    }
  });

  const figures = (some: readonly bigint[]) => ({ count: some.length, value: majorUnits(sum(some), org.currency) });
  const under = (name: string) => moves.filter((move) => move.change === name).map(({ difference }) => difference);
  return {
    measure,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    startValue: majorUnits(sum(moves.map((move) => move.startValue ?? 0n)), org.currency),
    endValue: majorUnits(sum(moves.map((move) => move.endValue ?? 0n)), org.currency),
    changes: Object.fromEntries(changes.map((name) => [name, figures(under(name))])),
    won: figures(moves.filter(({ isWon }) => isWon).map(({ endValue }) => endValue ?? 0n)),
  };
}
