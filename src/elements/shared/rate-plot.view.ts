import type { Rate } from '../../engine/rate.js';
import { isDrawn } from './benchmark.view.js';
import { percent } from './percent.js';

export type PlottedRate = Pick<Rate, 'rate' | 'interval' | 'status' | 'benchmark'>;

/** Where the marks of a rate stand, in percent of the plot's width. */
export interface RateMarks {
  readonly dot: number | null;
  readonly whisker: readonly [number, number] | null;
  /** Null too where the band's low end is over its high one: nothing can lie in it. */
  readonly band: readonly [number, number] | null;
  /** Not to be told from the band yet: drawn hollow. */
  readonly isUndecided: boolean;
}

export function rateMarks({ rate, interval, status, benchmark }: PlottedRate): RateMarks {
  return {
    dot: rate === null ? null : percent(rate, 1),
    whisker: interval === null ? null : [percent(interval[0], 1), percent(interval[1], 1)],
    band: isDrawn(benchmark) ? [percent(benchmark.low, 1), percent(benchmark.high, 1)] : null,
    isUndecided: status === 'uncertain' || status === 'none',
  };
}
