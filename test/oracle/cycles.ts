import { asked } from './asked.js';
import type { DatasetJson, Question } from './contract.js';
import { duringPeriod } from './spans.js';
import { buckets, cycleDays, durations } from './velocity.js';

/** For each part of the period: the cycles of what was won in it. */
export function cyclesInBuckets(json: DatasetJson, question: Question) {
  const { org, pipeline, journeys, period } = asked(json, question);
  return buckets(org, period.from, period.to, question.bucket ?? 'month').map((bucket) =>
    durations(cycleDays(pipeline, journeys, duringPeriod(bucket, org.zone))),
  );
}
