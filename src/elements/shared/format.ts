import type { Interval } from '../../engine/statistics/wilson.js';
import type { Period } from '../../metrics/metrics.js';
import { shownName } from './shown-name.js';
import { sharedWords } from './words.js';

/** What the figures of an answer are written in. */
export interface Writing {
  /** BCP 47. */
  readonly language: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Digits of the currency after the point. */
  readonly digits: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** Writes figures as text. Money is given in minor units, rates from 0 to 1, days as numbers, moments as instants. */
export interface Format {
  readonly language: string;
  /** `4,238` */
  count(count: number): string;
  /** `€5.42M`: three digits. */
  money(minor: number): string;
  /** `€5,420,000`: to the last cent. */
  fullMoney(minor: number): string;
  /** `34.7%` */
  rate(rate: number): string;
  /** `35%`: for tables. */
  wholeRate(rate: number): string;
  /** `30.3% – 39.4%` */
  interval(interval: Interval): string;
  /** `20%`, `20%–40%` */
  band(band: { readonly low: number; readonly high: number }): string;
  /** `2.3×` */
  times(ratio: number): string;
  /** `14.6 d` */
  days(days: number): string;
  /** `5.3–12.1 d` */
  daysRange(low: number, high: number): string;
  /** `Oct 16`, of a day `YYYY-MM-DD` or, in the data's time zone, an instant. */
  day(text: string): string;
  /** `Oct 16, 2026` */
  date(text: string): string;
  /** `Oct 2026`, of a day. */
  month(text: string): string;
  /** `Oct`, of a day. */
  shortMonth(text: string): string;
  /** The period's own name, a fiscal one's id, a month's name, or the days of any other span. */
  period(period: Period): string;
}

const formats = new Map<string, Format>();

/** The format of a language, currency and time zone: made once, shared by all that write in it. */
export function formatIn({ language, currency, digits, timeZone }: Writing): Format {
  const key = [language, currency, digits, timeZone].join('|');
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = makeFormat({ language, currency, digits, timeZone });
  formats.set(key, made);
  return made;
}

/** Below this a sum is written out: there is nothing to shorten. */
const COMPACT_FROM = 1000;

const DAY_MS = 86_400_000;

function makeFormat({ language, currency, digits, timeZone }: Writing): Format {
  const words = () => sharedWords(language);
  const number = (options: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(language, options));
  const dates = (zone: string, options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(language, { timeZone: zone, ...options }));

  const money = { style: 'currency', currency } as const;
  const compact = { notation: 'compact', minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;
  const exact = {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  } as const;
  const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

  const counts = number({ maximumFractionDigits: 0 });
  const compactMoney = number({ ...money, ...compact });
  const exactMoney = number({ ...money, ...exact });
  const rates = number({ style: 'percent', ...oneDigit });
  const wholeRates = number({ style: 'percent', maximumFractionDigits: 0 });
  const tenths = number(oneDigit);
  const shortDay = { day: 'numeric', month: 'short' } as const;
  const shortMonth = { month: 'short' } as const;
  const year = { year: 'numeric' } as const;
  const days = dates('UTC', shortDay);
  const daysWithYear = dates('UTC', { ...shortDay, ...year });
  const months = dates('UTC', shortMonth);
  const monthsWithYear = dates('UTC', { ...shortMonth, ...year });
  const daysThere = dates(timeZone, shortDay);
  const datesThere = dates(timeZone, { ...shortDay, ...year });

  const major = (minor: number) => minor / 10 ** digits;
  const fullMoney = (minor: number) => minus(exactMoney().format(major(minor)));
  const shortMoney = (minor: number) => minus(compactMoney().formatToParts(major(minor)).map(smallK).join(''));
  const rate = (share: number) => minus((share === 0 || share === 1 ? wholeRates() : rates()).format(share));

  return {
    language,
    count: (count) => counts().format(count),
    money: (minor) => (Math.abs(major(minor)) < COMPACT_FROM ? fullMoney : shortMoney)(minor),
    fullMoney,
    rate,
    wholeRate: (share) => minus(wholeRates().format(share)),
    interval: ([low, high]) => rates().formatRange(low, high),
    band: ({ low, high }) => (low === high ? wholeRates().format(low) : wholeRates().formatRange(low, high)),
    times: (ratio) => minus(`${tenths().format(ratio)}×`),
    days: (count) => words().days(minus(tenths().format(count))),
    daysRange: (low, high) => {
      const [from, to] = [low, high].map((count) => tenths().format(count));
      return words().days(from === to ? `${from}` : tenths().formatRange(low, high));
    },
    day: (text) => (isDay(text) ? days() : daysThere()).format(new Date(text)),
    date: (text) => (isDay(text) ? daysWithYear() : datesThere()).format(new Date(text)),
    month: (text) => monthsWithYear().format(dayOf(text)),
    shortMonth: (text) => months().format(dayOf(text)),
    period: ({ id, label, from, to }) => {
      if (label !== id) return shownName(label, id);
      if (id.includes('/')) return daysWithYear().formatRange(dayOf(from), dayOf(to) - DAY_MS);
      return /^\d{4}-\d\d$/.test(id) ? monthsWithYear().format(dayOf(from)) : id;
    },
  };
}

/** The first of its kind costs a page some 50 ms, so each is made when it is first written with. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function minus(text: string): string {
  return text.replace('-', '−');
}

/** Kilo is written small, as the sign for a thousand is. */
function smallK({ type, value }: Intl.NumberFormatPart): string {
  return type === 'compact' && value === 'K' ? 'k' : value;
}

function isDay(text: string): boolean {
  return text.length === 'YYYY-MM-DD'.length;
}

function dayOf(text: string): number {
  return Date.parse(text);
}
