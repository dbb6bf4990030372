/** A part in percent of its whole, 0 where either is not over 0; hundredths are finer than any screen. */
export function percent(part: number, whole: number): number {
  return part <= 0 || whole <= 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
}
