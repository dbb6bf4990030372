import type { Category, Filter } from './contract.js';
import { decimal, plus, rounded, sum, times, whole } from './exact.js';
import { isInScope, passes, scope } from './filter.js';
import { byText, journeys, type Journey } from './journeys.js';
import { majorUnits } from './money.js';
import type { Organisation, Pipeline, Submission } from './organisation.js';
import type { Period } from './periods.js';

const columns = ['closed', 'commit', 'upside', 'pipeline', 'omitted'] as const;
type Column = (typeof columns)[number];

export function forecast(org: Organisation, pipeline: Pipeline, filter: Filter, period: Period, asOf: number) {
  const all = closingIn(org, pipeline, filter, period, asOf);
  const strays = (filter.owners?.includes('') ?? true) && all.some(({ owner }) => owner === null) ? [''] : [];
  const ids = [...strays, ...scope(org, filter)];
  const managerOf = (id: string) => {
    const manager = org.people.get(id)?.managerId ?? null;
    return manager !== null && ids.includes(manager) ? manager : null;
  };
  const reportsOf = (id: string) => ids.filter((other) => managerOf(other) === id);
  const ownOf = (id: string) => all.filter(({ owner }) => (owner ?? '') === id);
  const teamOf = (id: string): Journey[] => [...ownOf(id), ...reportsOf(id).flatMap(teamOf)];
  const submittedBy = (id: string) => latestSubmission(org, pipeline, period, id, asOf);
  const callOf = (id: string): bigint =>
    submittedBy(id)?.commit ?? value(ownOf(id), 'closed', 'commit') + sum(reportsOf(id).map(callOf));

  const money = (minor: bigint) => majorUnits(minor, org.currency);
  const moneyOrNull = (minor: bigint | null) => (minor === null ? null : money(minor));

  return {
    people: ids.toSorted(byText).map((id) => {
      const team = teamOf(id);
      const submitted = submittedBy(id);
      const call = callOf(id);
      const quota = quotaOf(org, pipeline, period, id);
      const closed = value(team, 'closed');
      const due = quota === null ? 0n : quota - closed;
      return {
        id,
        managerId: managerOf(id),
        own: columnsOf(ownOf(id), org.currency),
        team: columnsOf(team, org.currency),
        ...sums(team, org.currency),
        submitted: submitted && {
          at: new Date(submitted.at).toISOString(),
          commit: moneyOrNull(submitted.commit),
          upside: moneyOrNull(submitted.upside),
        },
        call: money(call),
        quota: moneyOrNull(quota),
        attainment: quota === null || quota === 0n ? null : Number(closed) / Number(quota),
        gap: quota === null ? null : money(quota - call),
        coverage: due <= 0n ? null : Number(value(team, 'commit', 'upside', 'pipeline')) / Number(due),
      };
    }),
    total: {
      ...columnsOf(all, org.currency),
      ...sums(all, org.currency),
      call: money(sum(ids.filter((id) => managerOf(id) === null).map(callOf))),
    },
  };
}

/** The opportunities that count in a period's forecast at a moment, each as its journey. */
export function closingIn(org: Organisation, pipeline: Pipeline, filter: Filter, { from, to }: Period, moment: number) {
  return journeys(org, pipeline, moment)
    .filter((each) => passes(each, filter) && isInScope(org, each, filter))
    .filter(({ closeDate }) => closeDate !== null && from <= closeDate && closeDate < to)
    .filter(({ outcome }) => outcome !== 'lost');
}

export function latestSubmission(
  { submissions }: Organisation,
  pipeline: Pipeline,
  period: Period,
  personId: string,
  moment: number,
): Submission | null {
  const own = submissions.filter(
    (each) => each.personId === personId && each.period === period.id && (each.pipeline ?? pipeline.id) === pipeline.id,
  );
  const known = own.filter(({ at }) => at <= moment).toSorted((one, other) => one.at - other.at);
  return known.at(-1) ?? null;
}

function quotaOf({ quotas }: Organisation, pipeline: Pipeline, period: Period, personId: string): bigint | null {
  const quota = quotas.find(
    (each) => each.personId === personId && each.period === period.id && (each.pipeline ?? pipeline.id) === pipeline.id,
  );
  return quota?.amount ?? null;
}

function columnOf({ outcome, category }: Journey): Column {
  return outcome === 'won' ? 'closed' : category;
}

/** The amounts of those in some of the columns. */
export function value(some: readonly Journey[], ...wanted: Column[]): bigint {
  return sum(some.filter((each) => wanted.includes(columnOf(each))).map(({ amount }) => amount));
}

function columnsOf(
  some: readonly Journey[],
  currency: string,
): Record<'closed' | Category, { count: number; value: number }> {
  const figures = (column: Column) => ({
    count: some.filter((each) => columnOf(each) === column).length,
    value: majorUnits(value(some, column), currency),
  });
  return {
    closed: figures('closed'),
    commit: figures('commit'),
    upside: figures('upside'),
    pipeline: figures('pipeline'),
    omitted: figures('omitted'),
  };
}

function sums(some: readonly Journey[], currency: string) {
  const likely = some.filter((each) => ['commit', 'upside', 'pipeline'].includes(columnOf(each)));
  const weighted = likely.reduce(
    (total, { amount, probability }) => plus(total, times(whole(amount), decimal(probability))),
    whole(value(some, 'closed')),
  );
  return {
    committed: majorUnits(value(some, 'closed', 'commit'), currency),
    bestCase: majorUnits(value(some, 'closed', 'commit', 'upside'), currency),
    weighted: majorUnits(rounded(weighted), currency),
  };
}
