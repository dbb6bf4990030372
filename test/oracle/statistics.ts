import { isAtMost, times, type Fraction } from './exact.js';

/** Linear between order statistics (R type 7). */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/** Whether a whole number lies over the 0.9 quantile of whole numbers, decided without fractions. */
export function isOverNineTenths(value: number, values: readonly number[]): boolean {
  const sorted = values.toSorted((one, other) => one - other);
  const tenths = 9 * (sorted.length - 1);
  const below = sorted[Math.floor(tenths / 10)] ?? NaN;
  const above = sorted[Math.ceil(tenths / 10)] ?? NaN;
  return 10 * value > 10 * below + (above - below) * (tenths % 10);
}

export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface Survivor {
  readonly time: number;
  readonly ended: boolean;
}

/** Kaplan and Meier: the first time at which at most half survive; at one time, ends come before the censored. */
export function survivalMedian(survivors: readonly Survivor[]): number | null {
  let surviving: Fraction = { over: 1n, under: 1n };
  const ends = survivors.filter(({ ended }) => ended).map(({ time }) => time);
  for (const time of [...new Set(ends)].toSorted((one, other) => one - other)) {
    const atRisk = BigInt(survivors.filter((each) => each.time >= time).length);
    const ending = BigInt(ends.filter((end) => end === time).length);
    surviving = times(surviving, { over: atRisk - ending, under: atRisk });
    if (isAtMost(surviving, { over: 1n, under: 2n })) return time;
  }
  return null;
}
