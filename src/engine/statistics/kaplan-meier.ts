import { firstNotUnder, firstOver } from './values.js';

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
  /** A point for each time at which cases ended, in ascending order; all last at least until the first. */
  readonly curve: readonly SurvivalPoint[];
}

/** The share of all cases that lasts longer than so many days. */
export interface SurvivalPoint {
  readonly days: number;
  /** 0 to 1. */
  readonly share: number;
  /** Cases that had lasted so long and were still followed, of which some ended then. */
  readonly atRisk: number;
}

/** Estimates survival from the days of ended and of open cases. */
export function survivalOf(ended: ArrayLike<number>, open: ArrayLike<number>): Survival {
  const n = ended.length + open.length;
  if (n === 0) return { n, censored: null, median: null, curve: [] };
  const curve = survivalCurve(ended, open);
  const median = curve.find(({ share }) => share <= 0.5 + SLACK);
  return { n, censored: open.length, median: median?.days ?? null, curve };
}

/** Products of fractions that make exactly one half may miss it by a few units in the last place. */
const SLACK = 1e-12;

function survivalCurve(ended: ArrayLike<number>, open: ArrayLike<number>): SurvivalPoint[] {
  const ends = Float64Array.from(ended).sort();
  const censorings = Float64Array.from(open).sort();
  const curve: SurvivalPoint[] = [];
  let [share, censored] = [1, 0];
  for (let index = 0; index < ends.length;) {
    const days = ends[index] ?? NaN;
    censored = firstNotUnder(censorings, censored, days);
    const atRisk = ends.length - index + censorings.length - censored;
    const next = firstOver(ends, index, days);
    share = (share * (atRisk - (next - index))) / atRisk;
    curve.push({ days, share, atRisk });
    index = next;
  }
  return curve;
}
