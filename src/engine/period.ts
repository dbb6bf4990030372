import { addMonths, dateOf, dayFrom, dayText, parseDay, weekday, zone } from '../data/calendar.js';
import type { Dataset, Day, Fiscal, Moment } from '../data/dataset.js';
import { UsageError } from './usage-error.js';

/** A span of whole days, from the first to the day after the last. */
export interface Period {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/**
 * The period that a text names, resolved against a moment: a fiscal year, quarter or month, a week, a calendar
 * month, one of the dataset's own periods, a relative one, or two days with a stroke between them.
 *
 * Left out, it is the shortest of the dataset's own periods around the moment, else the fiscal quarter.
 */
export function periodOf({ fiscal, timeZone }: Dataset, text: string | undefined, moment: Moment): Period {
  const today = zone(timeZone).dayOf(moment);
  if (text === undefined) return ownPeriodAround(fiscal, today) ?? own(fiscal, fiscalPeriod(fiscal, today, 3));
  const found =
    ownPeriod(fiscal, text) ?? namedPeriod(fiscal, text) ?? relativePeriod(fiscal, text, today) ?? range(text);
  if (found === undefined) throw new UsageError(`period: unknown period ${JSON.stringify(text)}`);
  return own(fiscal, found);
}

/**
 * The period of the same kind before another: the fiscal year, quarter or month, the week or the calendar month that
 * ends where it begins; of the dataset's own, the last that has ended by then, of several the closest in length. Before
 * any other span, and before the first of the dataset's own, lies one of as many days.
 */
export function periodBefore(fiscal: Fiscal, period: Period): Period {
  if (ownPeriod(fiscal, period.id) !== undefined) return ownPeriodBefore(fiscal, period) ?? daysBefore(period);
  return own(fiscal, computedBefore(fiscal, period));
}

/** The fiscal period of one, three or twelve months that contains a day. */
export function fiscalPeriod(fiscal: Fiscal, day: Day, months: 1 | 3 | 12): Period {
  const { year, month } = dateOf(day);
  const monthsIn = (month - fiscal.startMonth + 12) % 12;
  const startYear = month < fiscal.startMonth ? year - 1 : year;
  return fiscalSpan(fiscal, startYear, Math.floor(monthsIn / months), months);
}

/** The week that contains a day, numbered so that week 1 holds 4 January. */
export function weekAround(fiscal: Fiscal, day: Day): Period {
  const from = weekStart(fiscal, day);
  const { year } = dateOf(from + 3);
  const number = 1 + (from - weekStart(fiscal, dayFrom(year, 1, 4))) / 7;
  return { id: `${yearText(year)}-W${String(number).padStart(2, '0')}`, from, to: from + 7 };
}

/** The calendar month that contains a day. */
export function calendarMonth(day: Day): Period {
  const { year, month } = dateOf(day);
  const from = dayFrom(year, month, 1);
  return { id: `${yearText(year)}-${String(month).padStart(2, '0')}`, from, to: addMonths(from, 1) };
}

function fiscalSpan(fiscal: Fiscal, startYear: number, index: number, months: 1 | 3 | 12): Period {
  const from = addMonths(dayFrom(startYear, fiscal.startMonth, 1), index * months);
  const year = yearText(fiscal.namedBy === 'end' && fiscal.startMonth > 1 ? startYear + 1 : startYear);
  const part = { 1: `-P${String(index + 1).padStart(2, '0')}`, 3: `-Q${index + 1}`, 12: '' }[months];
  return { id: `FY${year}${part}`, from, to: addMonths(from, months) };
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function weekStart({ weekStartsOn }: Fiscal, day: Day): Day {
  return day - ((weekday(day) - weekStartsOn + 7) % 7);
}

/** The dataset's own period of the same id wins over a computed one. */
function own(fiscal: Fiscal, period: Period): Period {
  return ownPeriod(fiscal, period.id) ?? period;
}

function ownPeriod({ periods }: Fiscal, id: string): Period | undefined {
  const found = periods.find((period) => period.id === id);
  return found && { id, from: found.from, to: found.to };
}

function ownPeriodAround({ periods }: Fiscal, day: Day): Period | undefined {
  let shortest: Period | undefined;
  for (const { id, from, to } of periods) {
    const isAround = from <= day && day < to;
    if (isAround && (shortest === undefined || to - from < shortest.to - shortest.from)) shortest = { id, from, to };
  }
  return shortest;
}

function ownPeriodBefore({ periods }: Fiscal, { from, to }: Period): Period | undefined {
  const ended = periods.filter((period) => period.to <= from);
  const lastEnd = Math.max(...ended.map((period) => period.to));
  const unlikeness = (period: Period) => Math.abs(period.to - period.from - (to - from));
  const [closest] = ended.filter((period) => period.to === lastEnd).sort((a, b) => unlikeness(a) - unlikeness(b));
  return closest && { id: closest.id, from: closest.from, to: closest.to };
}

/** What kind of period a computed one is can be seen by its id. */
function computedBefore(fiscal: Fiscal, period: Period): Period {
  const { id, from } = period;
  const lastDay = from - 1;
  if (id.includes('/')) return daysBefore(period);
  if (id.startsWith('FY')) return fiscalPeriod(fiscal, lastDay, id.includes('Q') ? 3 : id.includes('P') ? 1 : 12);
  return id.includes('W') ? weekAround(fiscal, lastDay) : calendarMonth(lastDay);
}

function daysBefore({ from, to }: Period): Period {
  return days(from - (to - from), from);
}

function namedPeriod(fiscal: Fiscal, text: string): Period | undefined {
  const [, fiscalYear, part = ''] = /^FY(\d{4})(-Q[1-4]|-P0[1-9]|-P1[0-2])?$/.exec(text) ?? [];
  if (fiscalYear !== undefined) return fiscalOfName(fiscal, Number(fiscalYear), part);
  const [, weekYear, week] = /^(\d{4})-W(\d\d)$/.exec(text) ?? [];
  if (weekYear !== undefined) return weekOfName(fiscal, Number(weekYear), Number(week));
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year === undefined ? undefined : calendarMonth(dayFrom(Number(year), Number(month), 1));
}

function fiscalOfName(fiscal: Fiscal, year: number, part: string): Period {
  const startYear = fiscal.namedBy === 'end' && fiscal.startMonth > 1 ? year - 1 : year;
  if (part === '') return fiscalSpan(fiscal, startYear, 0, 12);
  return fiscalSpan(fiscal, startYear, Number(part.slice(2)) - 1, part.startsWith('-Q') ? 3 : 1);
}

/** Week 53 of a year that has 52 is none: it leads into another year. */
function weekOfName(fiscal: Fiscal, year: number, number: number): Period | undefined {
  const week = weekAround(fiscal, dayFrom(year, 1, 4) + 7 * (number - 1));
  return dateOf(week.from + 3).year === year ? week : undefined;
}

function relativePeriod(fiscal: Fiscal, text: string, today: Day): Period | undefined {
  const [, which, unit] = /^(this|last|next)-(week|month|quarter|year)$/.exec(text) ?? [];
  if (which !== undefined) return neighbour((day) => unitAround(fiscal, unit, day), which, today);
  const [, count, span] = /^last-([1-9]\d{0,4})-(days|months)$/.exec(text) ?? [];
  if (count === undefined) return undefined;
  const to = today + 1;
  return days(span === 'days' ? to - Number(count) : addMonths(to, -Number(count)), to);
}

function unitAround(fiscal: Fiscal, unit: string | undefined, day: Day): Period {
  if (unit === 'week') return weekAround(fiscal, day);
  return fiscalPeriod(fiscal, day, unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12);
}

function neighbour(around: (day: Day) => Period, which: string, today: Day): Period {
  const current = around(today);
  if (which === 'this') return current;
  return around(which === 'last' ? current.from - 1 : current.to);
}

function range(text: string): Period | undefined {
  const [first = '', afterLast = '', ...rest] = text.split('/');
  const [from, to] = [parseDay(first), parseDay(afterLast)];
  if (from === undefined || to === undefined || rest.length > 0 || to <= from) return undefined;
  return days(from, to);
}

function days(from: Day, to: Day): Period {
  return { id: `${dayText(from)}/${dayText(to)}`, from, to };
}
