import type { Day } from './calendar.js';
import { decimal, rounded, times, whole } from './exact.js';

/** Minor digits that ISO 4217 lists, where they are not 2. */
const minorDigits = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'UYI',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
]);

export interface Rate {
  readonly currency: string;
  readonly from: Day;
  readonly rate: number;
}

function unit(currency: string): bigint {
  return 10n ** BigInt(minorDigits.get(currency) ?? 2);
}

/** An amount in minor units of its own currency. */
export function minorUnits(amount: number, currency: string): bigint {
  return rounded(times(decimal(amount), whole(unit(currency))));
}

export function majorUnits(minor: bigint, currency: string): number {
  return Number(`${minor}e-${minorDigits.get(currency) ?? 2}`);
}

/** Minor units of one currency in minor units of the corporate one, at the rate of a day. */
export function converted(
  minor: bigint,
  currency: string,
  corporate: string,
  day: Day,
  rates: readonly Rate[],
): bigint {
  if (currency === corporate) return minor;
  const value = times({ over: minor, under: unit(currency) }, decimal(rateOn(day, currency, rates)));
  return rounded(times(value, whole(unit(corporate))));
}

/** The latest row that has begun, else the earliest one; of rows from the same day the later. */
function rateOn(day: Day, currency: string, rates: readonly Rate[]): number {
  const rows = rates.filter((row) => row.currency === currency);
  const begun = rows.filter(({ from }) => from <= day);
  const earliest = rows.map(({ from }) => from).toSorted()[0];
  const candidates = begun.length > 0 ? begun : rows.filter(({ from }) => from === earliest);
  const latest = candidates
    .map(({ from }) => from)
    .toSorted()
    .at(-1);
  const row = candidates.findLast(({ from }) => from === latest);
  if (!row) throw new Error(`no rate for ${currency}`);
  return row.rate;
}
