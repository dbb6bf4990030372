import { asked } from './asked.js';
import { DAY_MS } from './calendar.js';
import type { DatasetJson, Filter, Question } from './contract.js';
import { sum } from './exact.js';
import { steps, type Journey } from './journeys.js';
import { majorUnits } from './money.js';
import type { Organisation, Pipeline } from './organisation.js';
import { band, judged, onlyType } from './rate.js';
import type { Span } from './spans.js';
import { median } from './statistics.js';

type Basis = 'cohort' | 'activity' | 'current';

export function funnel(
  org: Organisation,
  pipeline: Pipeline,
  journeys: readonly Journey[],
  during: Span,
  basis: Basis,
  filter: Filter,
) {
  const all = steps(pipeline);
  const value = (some: readonly Journey[]) => majorUnits(sum(some.map(({ amount }) => amount)), org.currency);

  if (basis === 'current') {
    const standing = (stage: string, index: number) =>
      journeys.filter(({ standsIn }) => index < all.length - 1 && standsIn === stage);
    return {
      basis,
      steps: all.map(({ id }, index) => ({
        stage: id,
        count: standing(id, index).length,
        value: value(standing(id, index)),
      })),
    };
  }

  const cohort = journeys.filter(({ reached }) => during(reached.find((moment) => moment !== null)));
  return {
    basis,
    steps: all.map(({ id }, index) => {
      const entered =
        basis === 'cohort'
          ? cohort.filter(({ reached }) => reached[index] != null)
          : journeys.filter(({ reached }) => during(reached[index]));
      const direct = entered.filter(({ reached }) => index > 0 && reached[index - 1] == null);
      return {
        stage: id,
        entered: entered.length,
        value: value(entered),
        ...onward(org, all, index, entered, filter),
        ...(basis === 'cohort' ? { direct: direct.length } : {}),
      };
    }),
  };
}

/** Of a cohort's journeys that reached the first step, the share that reached each. */
export function ofFirst(json: DatasetJson, question: Question) {
  const { pipeline, journeys, during } = asked(json, question);
  const first = journeys.filter(({ reached }) => reached[0] != null && during(reached[0]));
  return steps(pipeline).map(({ id }, index) => ({
    stage: id,
    ofFirst: first.length === 0 ? null : first.filter(({ reached }) => reached[index] != null).length / first.length,
  }));
}

/** What became of those who entered a step. */
function onward(
  org: Organisation,
  all: ReturnType<typeof steps>,
  index: number,
  entered: readonly Journey[],
  filter: Filter,
) {
  const step = all[index];
  const next = all[index + 1];
  if (!step || !next) {
    return { converted: null, rate: null, interval: null, status: null, lost: 0, open: 0, medianDays: null };
  }
  const converted = entered.filter(({ reached }) => reached[index + 1] != null);
  const remaining = entered.filter(({ reached }) => reached[index + 1] == null);
  const open = remaining.filter(({ outcome }) => outcome === 'open').length;
  const counts = { entered: entered.length, converted: converted.length, open };
  const byKind = `${step.kind}-${next.kind}`;
  const transitions = [`${step.id}->${next.id}`, ...(step.kind === next.kind ? [] : [byKind])];
  return {
    converted: converted.length,
    ...judged(counts, band(org.benchmarks, transitions, onlyType(filter))),
    lost: remaining.filter(({ outcome }) => outcome === 'lost').length,
    open,
    medianDays: median(
      converted.map(({ reached }) => ((reached[index + 1] ?? NaN) - (reached[index] ?? NaN)) / DAY_MS),
    ),
  };
}
