import { asked } from './asked.js';
import type { DatasetJson, Question } from './contract.js';
import { sum } from './exact.js';
import { byText, steps, type Journey } from './journeys.js';

/** The lost of a funnel by loss reason, money in minor units. */
export function losses(json: DatasetJson, question: Question) {
  const { pipeline, journeys, during } = asked(json, question);
  const basis = question.basis ?? 'cohort';
  const ids = steps(pipeline).map(({ id }) => id);
  const counted = journeys.flatMap((journey) => {
    const last = journey.reached.findLastIndex((moment) => moment !== null);
    const first = journey.reached.find((moment) => moment !== null);
    const isCounted = basis === 'cohort' ? during(first) : basis === 'activity' && during(journey.reached[last]);
    const isLost = journey.outcome === 'lost' && last < ids.length - 1;
    return isCounted && isLost ? [{ journey, stage: ids[last], reason: reason(json, journey) }] : [];
  });
  const sums = (some: typeof counted) => ({
    lost: some.length,
    lostValue: Number(sum(some.map(({ journey }) => journey.amount))),
  });
  const told = (some: typeof counted) => ({
    ...sums(some),
    steps: ids.map((id) => ({ stage: id, ...sums(some.filter(({ stage }) => stage === id)) })),
  });
  const reasons = [...new Set(counted.map((each) => each.reason))].map((name) => ({
    reason: name,
    ...told(counted.filter((each) => each.reason === name)),
  }));
  return {
    basis,
    reasons: reasons.toSorted((one, other) => other.lost - one.lost || byText(one.reason, other.reason)),
    total: told(counted),
  };
}

function reason({ opportunities }: DatasetJson, { opportunity }: Journey): string {
  return opportunities?.find(({ id }) => String(id) === opportunity?.id)?.lossReason ?? '';
}
