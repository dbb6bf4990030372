/** Lower and upper end of a confidence interval, 0 to 1. */
export type Interval = readonly [low: number, high: number];

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/** Wilson's 95 % score interval of `successes` out of `trials` (at least one); exactly 0 at none, exactly 1 at all. */
export function wilson(successes: number, trials: number): Interval {
  const share = successes / trials;
  const square = (Z * Z) / trials;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  return [successes === 0 ? 0 : centre - half, successes === trials ? 1 : centre + half];
}
