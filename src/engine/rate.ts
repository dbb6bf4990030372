import type { Benchmark } from '../data/dataset.js';
import { wilson, type Interval } from './statistics/wilson.js';

/**
 * How a rate stands to its benchmark band.
 *
 * `none`: nothing entered. `below`: the whole interval lies under the band, and still would if all that are open
 * converted. `above`: the whole interval lies over it. `within`: the rate lies inside. `uncertain`: can't be told yet.
 */
export type Status = 'none' | 'below' | 'above' | 'within' | 'uncertain';

/** A share of journeys that went on, with what is needed to judge it. */
export interface Rate {
  readonly entered: number;
  readonly converted: number;
  /** Of the entered, those that may still convert. */
  readonly open: number;
  /** `converted / entered`, 0 to 1; null where nothing entered. */
  readonly rate: number | null;
  /** Wilson's 95 % score interval; null where nothing entered. */
  readonly interval: Interval | null;
  /** Null where no benchmark applies. */
  readonly status: Status | null;
  /** The benchmark the rate was judged by. */
  readonly benchmark: Benchmark | null;
}

const SLACK = 1e-12;

/** Rates `converted` of `entered` and judges it against a benchmark, if there is one. */
export function rateOf(entered: number, converted: number, open: number, benchmark: Benchmark | null): Rate {
  const rate = entered === 0 ? null : converted / entered;
  const interval = entered === 0 ? null : wilson(converted, entered);
  const judged = { entered, converted, open, rate, interval, benchmark };
  return { ...judged, status: benchmark === null ? null : statusOf(judged, benchmark) };
}

function statusOf(
  { entered, converted, open, rate, interval }: Omit<Rate, 'status'>,
  { low, high }: Benchmark,
): Status {
  if (rate === null || interval === null) return 'none';
  const best = wilson(converted + open, entered);
  if (interval[1] < low - SLACK && best[1] < low - SLACK) return 'below';
  if (interval[0] > high + SLACK) return 'above';
  if (rate >= low - SLACK && rate <= high + SLACK) return 'within';
  return 'uncertain';
}
