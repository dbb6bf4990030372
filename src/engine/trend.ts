import { addMonths, zone } from '../data/calendar.js';
import type { Dataset, Moment } from '../data/dataset.js';
import type { Query } from './query.js';
import { scopeOf } from './scope.js';
import { vsAt, type PastVs } from './scorecard.js';

const MONTHS = 12;

/** The four Vs at `asOf` and at twelve earlier moments, the earliest first. */
export interface Trend {
  /** What a scorecard shows whose `asOf` is the point's; with that `asOf` its figures are named. */
  readonly points: readonly PastVs[];
}

/** The trend of a scorecard. */
export function trend(dataset: Dataset, query: Query): Trend {
  return { points: trendMoments(dataset, query).map((moment) => vsAt(dataset, query, moment)) };
}

/**
 * The moments of a trend: `asOf` and, one to twelve calendar months before its day, the same time since the day began.
 *
 * A month without that day gives its last, and a shorter day its last millisecond.
 */
export function trendMoments(dataset: Dataset, query: Query): Moment[] {
  const { moment } = scopeOf(dataset, query);
  const { dayOf, startOf } = zone(dataset.timeZone);
  const today = dayOf(moment);
  const sinceStart = moment - startOf(today);
  const back = Array.from({ length: MONTHS }, (_, index) => addMonths(today, index - MONTHS));
  return [...back.map((day) => Math.min(startOf(day) + sinceStart, startOf(day + 1) - 1)), moment];
}
