import type { Interval } from '../../engine/statistics/wilson.js';

/** Writes parts of one as points, of which there are a hundred: `12.3`, `−0.8`. */
export function pointsFormat(
  language: string,
  digits: number,
  signDisplay: 'negative' | 'exceptZero' = 'negative',
): (share: number) => string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay,
  });
  return (share) => format.format(100 * share).replace('-', '−');
}

/** Decimals for the ends of an interval in points: a tenth, and more where an end beside zero would be read as zero. */
export function pointDigits([low, high]: Interval): number {
  if (low <= 0 && high >= 0) return 1;
  const nearest = 100 * Math.min(Math.abs(low), Math.abs(high));
  return Math.min(MOST_DIGITS, Math.max(1, Math.ceil(-Math.log10(2 * nearest))));
}

const MOST_DIGITS = 20;
