import { DAY_MS, startOfDay } from './calendar.js';
import type { Period } from './periods.js';

/** A stretch of time, as the question whether a moment lies in it. */
export type Span = (moment: number | null | undefined) => moment is number;

export function duringPeriod({ from, to }: Pick<Period, 'from' | 'to'>, zone: string): Span {
  const start = startOfDay(from, zone);
  const end = startOfDay(to, zone);
  return (moment): moment is number => moment != null && start <= moment && moment < end;
}

/** The 365 days that end with a moment, both ends counted. */
export function yearUntil(end: number): Span {
  const start = end - 365 * DAY_MS;
  return (moment): moment is number => moment != null && start <= moment && moment <= end;
}
