import { zone } from '../data/calendar.js';
import type { Dataset, Day, Fiscal, Moment } from '../data/dataset.js';
import { calendarMonth, fiscalPeriod, weekAround, type Period } from './period.js';
import type { Bucket } from './query.js';
import type { Span } from './span.js';

/** A part of a period, in days and in moments. */
export interface TimeBucket extends Span {
  readonly from: Day;
  /** The day after the last. */
  readonly to: Day;
}

/** The weeks, calendar months or fiscal quarters that overlap a period, clipped to it, in order. */
export function bucketsOf({ fiscal, timeZone }: Dataset, period: Period, bucket: Bucket): TimeBucket[] {
  const { startOf } = zone(timeZone);
  const buckets: TimeBucket[] = [];
  for (let from = period.from; from < period.to;) {
    const to = Math.min(around(fiscal, bucket, from).to, period.to);
    buckets.push({ from, to, start: startOf(from), end: startOf(to) });
    from = to;
  }
  return buckets;
}

/** Index of the bucket in which a moment lies; -1 where it lies in none. */
export function bucketAt(buckets: readonly Span[], moment: Moment): number {
  let [first, end] = [0, buckets.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((buckets[middle]?.end ?? Infinity) <= moment) first = middle + 1;
    else end = middle;
  }
  return (buckets[first]?.start ?? Infinity) <= moment ? first : -1;
}

function around(fiscal: Fiscal, bucket: Bucket, day: Day): Period {
  if (bucket === 'week') return weekAround(fiscal, day);
  return bucket === 'month' ? calendarMonth(day) : fiscalPeriod(fiscal, day, 3);
}
