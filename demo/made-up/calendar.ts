import type { Random } from './random.js';

export const DAY = 86_400_000;
const MINUTE = 60_000;

/** Hours of UTC in which everybody in Europe is at work, so that a day is the same day in UTC and there. */
const WORK_BEGINS = 6;
const WORK_HOURS = 10;

export interface Quarter {
  readonly id: string;
  readonly from: number;
  /** The first moment after it. */
  readonly to: number;
}

export function moment(text: string): number {
  return Date.parse(text);
}

export function instantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}

export function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export function startOfDay(at: number): number {
  return Math.floor(at / DAY) * DAY;
}

/** A minute of working time on that day, or on one of the next working days, but in any case after `after`. */
export function atWork(at: number, after: number, random: Random): number {
  const minute = WORK_BEGINS * 60 + random.integer(0, WORK_HOURS * 60 - 1);
  const day = isWorkingDay(startOfDay(at)) ? at : workingDay(at) + random.integer(0, 4) * DAY;
  const drawn = workingDay(day) + minute * MINUTE;
  return drawn > after ? drawn : after + random.integer(15, 50) * MINUTE;
}

/** The start of that day, or of the next one on which people work. */
export function workingDay(at: number): number {
  let day = startOfDay(at);
  while (!isWorkingDay(day)) day += DAY;
  return day;
}

/** The start of that day, or of the last one before on which people worked. */
function workingDayBefore(at: number): number {
  let day = startOfDay(at);
  while (!isWorkingDay(day)) day -= DAY;
  return day;
}

function isWorkingDay(day: number): boolean {
  const date = new Date(day);
  const weekday = date.getUTCDay();
  const isBetweenTheYears =
    (date.getUTCMonth() === 11 && date.getUTCDate() >= 24) || (date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  return weekday !== 0 && weekday !== 6 && !isBetweenTheYears;
}

/** The last working day of the calendar month. */
export function monthEnd(at: number): number {
  const date = new Date(at);
  return workingDayBefore(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
}

/** The last working day of the fiscal quarter. */
export function quarterEnd(at: number, startMonth: number): number {
  return workingDayBefore(quarterOf(at, startMonth).to - DAY);
}

/** The fiscal quarter; its year is named by the calendar year in which it ends. */
export function quarterOf(at: number, startMonth: number): Quarter {
  const date = new Date(at);
  const monthOfYear = (date.getUTCMonth() + 1 - startMonth + 12) % 12;
  const firstMonth = date.getUTCMonth() - (monthOfYear % 3);
  const yearBegins = date.getUTCFullYear() - (date.getUTCMonth() + 1 < startMonth ? 1 : 0);
  const year = startMonth === 1 ? yearBegins : yearBegins + 1;
  return {
    id: `FY${year}-Q${Math.floor(monthOfYear / 3) + 1}`,
    from: Date.UTC(date.getUTCFullYear(), firstMonth, 1),
    to: Date.UTC(date.getUTCFullYear(), firstMonth + 3, 1),
  };
}

export function quartersBetween(from: number, to: number, startMonth: number): Quarter[] {
  const quarters: Quarter[] = [];
  for (let start = from; start < to; start = quarterOf(start, startMonth).to) {
    quarters.push(quarterOf(start, startMonth));
  }
  return quarters;
}
