import type { Day, Moment } from './dataset.js';

/** Milliseconds of a day that has 24 hours. */
export const DAY_MS = 86_400_000;

/** A time zone's days: where each begins, and which one a moment lies in. */
export interface Zone {
  /** The first moment of a day, also where midnight is skipped or comes twice. */
  startOf(day: Day): Moment;
  dayOf(moment: Moment): Day;
}

/** A day of the Gregorian calendar; `month` from 1 to 12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ERA_DAYS = 146_097;
const EPOCH_FROM_YEAR_ZERO_MARCH = 719_468;

/** The day of a year, a month from 1 and a day of the month; months out of range lead into other years. */
export function dayFrom(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (months - marchYear * 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - EPOCH_FROM_YEAR_ZERO_MARCH;
}

export function dateOf(day: Day): CalendarDate {
  const sinceZero = day + EPOCH_FROM_YEAR_ZERO_MARCH;
  const era = Math.floor(sinceZero / ERA_DAYS);
  const dayOfEra = sinceZero - era * ERA_DAYS;
  const leapless =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The same day of the month so many months later, or the month's last where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const first = dayFrom(date.year, date.month + months, 1);
  const next = dayFrom(date.year, date.month + months + 1, 1);
  return Math.min(first + date.day - 1, next - 1);
}

/** 1 (Monday) to 7. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A day as `2026-03-31`. */
export function dayText(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** A moment as `2026-03-31T17:00:00Z`, with milliseconds where it has any. */
export function instantText(moment: Moment): string {
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Reads `2026-03-31`; undefined for any other text and for days that the calendar lacks. */
export function parseDay(text: string): Day | undefined {
  return text.length === 10 ? dayAtStart(text) : undefined;
}

/** Reads an instant with its offset, or a day alone, which means its first moment in the zone. */
export function parseInstant(text: string, { startOf }: Pick<Zone, 'startOf'>): Moment | undefined {
  const day = dayAtStart(text);
  if (day === undefined || text.length === 10) return day === undefined ? undefined : startOf(day);
  const time = timeAfterDay(text);
  return time === undefined ? undefined : day * DAY_MS + time;
}

/** Reads a day, or an instant, which means the day in which it lies in the zone. */
export function parseDate(text: string, zone: Zone): Day | undefined {
  if (text.length === 10) return parseDay(text);
  const moment = parseInstant(text, zone);
  return moment === undefined ? undefined : zone.dayOf(moment);
}

function dayAtStart(text: string): Day | undefined {
  if (text.charAt(4) !== '-' || text.charAt(7) !== '-') return undefined;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 2);
  const day = numberAt(text, 8, 2);
  const isInCalendar = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return isInCalendar ? dayFrom(year, month, day) : undefined;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Milliseconds from the day's start in UTC to the time in `Thh:mm[:ss[.f…]]` with an offset, after the day. */
function timeAfterDay(text: string): number | undefined {
  if (text.charAt(10) !== 'T' || text.charAt(13) !== ':') return undefined;
  const hours = numberAt(text, 11, 2);
  const minutes = numberAt(text, 14, 2);
  const hasSeconds = text.charAt(16) === ':';
  const seconds = hasSeconds ? numberAt(text, 17, 2) : 0;
  const fractionEnd = hasSeconds && text.charAt(19) === '.' ? digitsEnd(text, 20) : 19;
  if (fractionEnd === 20 || !(hours < 24 && minutes < 60 && seconds < 60)) return undefined;

  const offset = offsetAt(text, hasSeconds ? fractionEnd : 16);
  const milliseconds = fractionEnd > 20 ? Number(text.slice(20, Math.min(fractionEnd, 23)).padEnd(3, '0')) : 0;
  const time = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  return offset === undefined ? undefined : time - offset * 60_000;
}

/** Minutes of the offset that is the rest of the text: `Z`, `±hh:mm`, `±hhmm` or `±hh`. */
function offsetAt(text: string, from: number): number | undefined {
  const sign = text.charAt(from);
  if (sign === 'Z') return text.length === from + 1 ? 0 : undefined;
  if (sign !== '+' && sign !== '-') return undefined;
  const length = text.length - from;
  const hasColon = length === 6 && text.charAt(from + 3) === ':';
  if (!hasColon && length !== 5 && length !== 3) return undefined;
  const hours = numberAt(text, from + 1, 2);
  const minutes = length === 3 ? 0 : numberAt(text, hasColon ? from + 4 : from + 3, 2);
  if (!(hours < 24 && minutes < 60)) return undefined;
  return (hours * 60 + minutes) * (sign === '-' ? -1 : 1);
}

function numberAt(text: string, from: number, length: number): number {
  let number = 0;
  for (let index = from; index < from + length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (!Number.isNaN(numberAt(text, end, 1))) end += 1;
  return end;
}

const zones = new Map<string, Zone>();

/** The days of a time zone by its IANA name; throws a `RangeError` where there is none of that name. */
export function zone(timeZone: string): Zone {
  const known = zones.get(timeZone) ?? zoneOfOffsets(timeZone === 'UTC' ? () => 0 : cachedOffsets(timeZone));
  zones.set(timeZone, known);
  return known;
}

/** Whether this is the IANA name of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    zone(name);
    return true;
  } catch {
    return false;
  }
}

type Offsets = (moment: Moment) => number;

const MOST_OFFSET_CHANGE = 26 * 3_600_000;

function zoneOfOffsets(offset: Offsets): Zone {
  return {
    dayOf: (moment) => Math.floor((moment + offset(moment)) / DAY_MS),
    startOf(day) {
      const midnight = day * DAY_MS;
      const before = midnight - offset(midnight - MOST_OFFSET_CHANGE);
      const after = midnight - offset(midnight + MOST_OFFSET_CHANGE);
      const isMidnight = (moment: Moment) => moment + offset(moment) === midnight;
      const candidates = [before, after].filter(isMidnight);
      if (candidates.length > 0) return Math.min(...candidates);
      return firstMoment(
        midnight - MOST_OFFSET_CHANGE,
        midnight + MOST_OFFSET_CHANGE,
        (moment) => moment + offset(moment) >= midnight,
      );
    },
  };
}

/** The first moment between two at which something holds that once true stays true; to the millisecond. */
function firstMoment(from: Moment, to: Moment, holds: (moment: Moment) => boolean): Moment {
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/** Six days: no zone changes its clock and back again within one. */
const SPAN_MS = 2 ** 29;
/** Clocks went by the sun before; the calendar of `Intl` is only asked from here on. */
const FIRST_KNOWN = -(2 ** 42);

interface OffsetSpan {
  readonly changesAt: Moment;
  readonly before: number;
  readonly after: number;
}

/** A zone's offsets in milliseconds, asked of `Intl` once for each span of days. */
function cachedOffsets(timeZone: string): Offsets {
  const asked = offsetsOfIntl(timeZone);
  const spans = new Map<number, OffsetSpan>();
  const spanAt = (number: number): OffsetSpan => {
    const [start, end] = [number * SPAN_MS, (number + 1) * SPAN_MS];
    const [before, after] = [asked(start), asked(end)];
    const changesAt = before === after ? end : firstMoment(start, end, (moment) => asked(moment) === after);
    const span = { changesAt, before, after };
    spans.set(number, span);
    return span;
  };
  return (moment) => {
    const number = Math.floor(Math.max(moment, FIRST_KNOWN) / SPAN_MS);
    const { changesAt, before, after } = spans.get(number) ?? spanAt(number);
    return moment < changesAt ? before : after;
  };
}

function offsetsOfIntl(timeZone: string): Offsets {
  if (/^[+-]/.test(timeZone)) throw new RangeError(`unknown time zone: ${timeZone}`);
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (moment) => {
    const second = Math.floor(moment / 1000) * 1000;
    const [month = 0, day = 0, year = 0, hours = 0, minutes = 0, seconds = 0] =
      clock.format(second).match(/\d+/g)?.map(Number) ?? [];
    return dayFrom(year, month, day) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000 - second;
  };
}
