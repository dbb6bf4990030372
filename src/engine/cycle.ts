import { DAY_MS } from '../data/calendar.js';
import { only } from './filter.js';
import { WON, type Journeys } from './journeys.js';
import { isIn, type Span } from './span.js';
import { valuesOf } from './statistics/values.js';

/** The journeys won in a span of time that have a sales cycle; none in a pipeline without a qualified stage. */
export function cyclesIn({ outcome, closedAt, steps }: Journeys, members: Int32Array, span: Span): Int32Array {
  if (steps.firstQualified < 0) return new Int32Array();
  return only(members, (journey) => outcome[journey] === WON && isIn(span, closedAt[journey] ?? NaN));
}

/** The sales cycle of a won journey: days from reaching the first qualified step to the close. */
export function cycleDays({ reached, closedAt, steps }: Journeys, journey: number): number {
  return ((closedAt[journey] ?? NaN) - (reached[steps.firstQualified]?.[journey] ?? NaN)) / DAY_MS;
}

/** The sales cycles of some won journeys in days, ascending. */
export function cycleLengths(journeys: Journeys, members: Int32Array): Float64Array {
  return valuesOf(members, (journey) => cycleDays(journeys, journey)).sort();
}
