/** A tenth of a millisecond, in days: an interpolated quantile may miss a whole number by its last digits. */
const SLACK = 1e-9;

/** Whether an open stay has lasted longer than nine in ten of the completed ones, whose limit that is. */
export function isOverdue(days: number, nineInTen: number): boolean {
  return days > nineInTen + SLACK;
}
