import type { Currency, Day } from './dataset.js';

/** Digits after the point of the currencies that ISO 4217 doesn't list with two. */
const MINOR_DIGITS = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/** Digits after the point of a currency's amounts, as ISO 4217 lists them. */
export function minorDigits(code: string): number {
  return MINOR_DIGITS.get(code) ?? 2;
}

/**
 * An amount in minor units: the decimal as it is written, rounded half away from zero.
 *
 * Undefined where it isn't finite or too large to be held exactly.
 */
export function toMinor(amount: number, digits: number): number | undefined {
  const factor = 10 ** digits;
  const nearest = Math.round(amount * factor);
  // Up to 15 digits there is one decimal for each number: this is the one that is written.
  if (Math.abs(nearest) < 1e15 && nearest / factor === amount) return nearest + 0;
  if (!Number.isFinite(amount)) return undefined;
  const { digits: written, scale } = decimalOf(amount);
  const minor = rounded(written, scale - digits);
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** An amount in minor units of another currency: the exact decimal product, rounded once, half away from zero. */
export function convert(amount: number, rate: number, fromDigits: number, toDigits: number): number {
  const { number, digits, scale } = decimalOf(rate);
  const product = amount * number;
  const shift = scale + fromDigits - toDigits;
  if (Math.abs(product) > Number.MAX_SAFE_INTEGER || shift < 0 || shift > 15) {
    return rounded(BigInt(amount) * digits, shift);
  }
  const divisor = 10 ** shift;
  const rest = Math.abs(product) % divisor;
  const whole = (Math.abs(product) - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
  return product < 0 && whole > 0 ? -whole : whole;
}

/** Corporate units for one unit of a currency on a day; the earliest rate also serves the days before it. */
export function rateOn({ rates }: Currency, day: Day): number {
  let [from, to] = [0, rates.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((rates[middle]?.from ?? Infinity) <= day) from = middle;
    else to = middle;
  }
  return rates[from]?.rate ?? 1;
}

/**
 * The sum of minor units, each times its probability: exact, and rounded once, half away from zero.
 *
 * Amounts that were added up before they come here were added exactly as long as their sums stayed within 2^53 − 1,
 * as every sum of money is: beyond lie 90 trillion dollars.
 */
export function weightedSum(pairs: Iterable<readonly [probability: number, minor: number]>): number {
  const sums = new Map<number, bigint>();
  const open = new Map<number, number>();
  for (const [probability, minor] of pairs) {
    const sum = (open.get(probability) ?? 0) + minor;
    if (Number.isSafeInteger(sum)) open.set(probability, sum);
    else {
      sums.set(probability, (sums.get(probability) ?? 0n) + BigInt(sum - minor));
      open.set(probability, minor);
    }
  }
  for (const [probability, sum] of open) sums.set(probability, (sums.get(probability) ?? 0n) + BigInt(sum));

  const terms = [...sums].map(([probability, sum]) => ({ sum, ...decimalOf(probability) }));
  const scale = Math.max(0, ...terms.map((term) => term.scale));
  const total = terms.reduce((sum, term) => sum + term.sum * term.digits * 10n ** BigInt(scale - term.scale), 0n);
  return rounded(total, scale);
}

/** A number as `digits / 10^scale`, the decimal of its shortest form; `number` is `digits` where that is exact. */
interface Decimal {
  readonly digits: bigint;
  readonly number: number;
  readonly scale: number;
}

const KEPT_DECIMALS = 1000;
const decimals = new Map<number, Decimal>();

function decimalOf(number: number): Decimal {
  const known = decimals.get(number);
  if (known !== undefined) return known;
  const [coefficient = '0', exponent = '0'] = String(number).split('e');
  const [whole = '0', fraction = ''] = coefficient.split('.');
  const digits = BigInt(whole + fraction);
  const decimal = { digits, number: Number(digits), scale: fraction.length - Number(exponent) };
  if (decimals.size >= KEPT_DECIMALS) decimals.clear();
  decimals.set(number, decimal);
  return decimal;
}

/** `digits / 10^scale`, rounded half away from zero. */
function rounded(digits: bigint, scale: number): number {
  if (scale <= 0) return Number(digits * 10n ** BigInt(-scale));
  const divisor = 10n ** BigInt(scale);
  const size = digits < 0n ? -digits : digits;
  const whole = (size * 2n + divisor) / (divisor * 2n);
  return Number(digits < 0n ? -whole : whole);
}
