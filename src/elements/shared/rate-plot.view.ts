import type { Rate } from '../../engine/rate.js';

export type PlottedRate = Pick<Rate, 'rate' | 'interval' | 'status' | 'benchmark'>;

/** Where the marks of a rate stand, in percent of the plot's width. */
export interface RateMarks {
  readonly dot: number | null;
  readonly whisker: readonly [number, number] | null;
  readonly band: readonly [number, number] | null;
  /** Not to be told from the band yet: drawn hollow. */
  readonly isUndecided: boolean;
}

export function rateMarks({ rate, interval, status, benchmark }: PlottedRate): RateMarks {
  return {
    dot: rate === null ? null : percent(rate),
    whisker: interval === null ? null : [percent(interval[0]), percent(interval[1])],
    band: benchmark === null ? null : [percent(benchmark.low), percent(benchmark.high)],
    isUndecided: status === 'uncertain' || status === 'none',
  };
}

/** Hundredths of a percent are finer than any screen. */
function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
