import { wilson, type Interval } from './wilson.js';

/** How many of how many. */
export interface Counts {
  readonly entered: number;
  readonly converted: number;
}

/** How much higher one rate is than another, −1 to 1; null where nothing entered one of them. */
export interface Difference {
  readonly difference: number | null;
  /** Newcombe's 95 % hybrid score interval (his method 10). One that spans 0 doesn't tell the rates apart. */
  readonly interval: Interval | null;
}

/** The difference of two independent rates, the first minus the second. */
export function difference(a: Counts, b: Counts): Difference {
  if (a.entered === 0 || b.entered === 0) return { difference: null, interval: null };
  const [first, second] = [a.converted / a.entered, b.converted / b.entered];
  const [firstLow, firstHigh] = wilson(a.converted, a.entered);
  const [secondLow, secondHigh] = wilson(b.converted, b.entered);
  const apart = first - second;
  const below = Math.hypot(first - firstLow, secondHigh - second);
  const above = Math.hypot(firstHigh - first, second - secondLow);
  return { difference: apart, interval: [apart - below, apart + above] };
}
