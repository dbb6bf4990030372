/**
 * The Kaplan–Meier estimate of how long something lasts, open cases counted as far as they got.
 *
 * At the same time, ends come before those still open.
 */
export interface Survival {
  readonly n: number;
  /** Cases still open; null where there are none at all. */
  readonly censored: number | null;
  /** The first time at which at most half are left; null if that is never seen. */
  readonly median: number | null;
}

/** Estimates survival from the durations of ended and of open cases. */
export function survivalOf(ended: ArrayLike<number>, open: ArrayLike<number>): Survival {
  const n = ended.length + open.length;
  if (n === 0) return { n, censored: null, median: null };
  const median = survivalCurve(ended, open).find(({ share }) => share <= 0.5 + SLACK);
  return { n, censored: open.length, median: median?.time ?? null };
}

/** Products of fractions that make exactly one half may miss it by a few units in the last place. */
const SLACK = 1e-12;

/** The share that lasts longer, at each time at which cases ended, in ascending order. */
function survivalCurve(ended: ArrayLike<number>, open: ArrayLike<number>): { time: number; share: number }[] {
  const ends = Float64Array.from(ended).sort();
  const censorings = Float64Array.from(open).sort();
  const curve: { time: number; share: number }[] = [];
  let [share, censored] = [1, 0];
  for (let index = 0; index < ends.length;) {
    const time = ends[index] ?? NaN;
    while (censored < censorings.length && (censorings[censored] ?? NaN) < time) censored += 1;
    const atRisk = ends.length - index + censorings.length - censored;
    const next = firstAfter(ends, index, time);
    share *= 1 - (next - index) / atRisk;
    curve.push({ time, share });
    index = next;
  }
  return curve;
}

function firstAfter(ends: Float64Array, from: number, time: number): number {
  let index = from;
  while (index < ends.length && ends[index] === time) index += 1;
  return index;
}
