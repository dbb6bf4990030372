import { addDays, addMonths, daysBetween, dayOf, startOfDay, startOfMonth, startOfWeek, type Day } from './calendar.js';
import { WrongQuestion } from './wrong-question.js';

export interface Fiscal {
  readonly startMonth: number;
  readonly namedBy: 'end' | 'start';
  readonly weekStartsOn: number;
  readonly periods: readonly Period[];
}

/** The days `from` up to, without, `to`. */
export interface Period {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** The period that an id names at a moment; without an id, the default one. */
export function period(id: string | undefined, fiscal: Fiscal, asOf: number, zone: string): Period {
  const today = dayOf(asOf, zone);
  if (id === undefined) {
    const around = fiscal.periods.filter(
      ({ from, to }) => startOfDay(from, zone) <= asOf && asOf < startOfDay(to, zone),
    );
    const [shortest] = around.toSorted(
      (one, other) => daysBetween(one.from, one.to) - daysBetween(other.from, other.to),
    );
    return shortest ?? named(quarterId(today, fiscal), fiscal);
  }
  const explicit = fiscal.periods.find((each) => each.id === id);
  return explicit ?? named(relative(id, fiscal, today) ?? id, fiscal);
}

function relative(id: string, fiscal: Fiscal, today: Day): string | undefined {
  const [, which = '', unit = ''] = /^(this|last|next)-(week|month|quarter|year)$/.exec(id) ?? [];
  if (which) {
    const step = which === 'last' ? -1 : which === 'this' ? 0 : 1;
    if (unit === 'week') return weekId(addDays(today, 7 * step), fiscal);
    if (unit === 'month') return monthId(addMonths(startOfMonth(today), step), fiscal);
    if (unit === 'quarter') return quarterId(addMonths(startOfMonth(today), 3 * step), fiscal);
    return yearId(addMonths(startOfMonth(today), 12 * step), fiscal);
  }
  const tomorrow = addDays(today, 1);
  const [, days] = /^last-([1-9]\d*)-days$/.exec(id) ?? [];
  if (days) return `${addDays(tomorrow, -Number(days))}/${tomorrow}`;
  const [, months] = /^last-([1-9]\d*)-months$/.exec(id) ?? [];
  if (months) return `${addMonths(tomorrow, -Number(months))}/${tomorrow}`;
  return undefined;
}

function named(id: string, fiscal: Fiscal): Period {
  const found = fiscal.periods.find((each) => each.id === id) ?? computed(id, fiscal);
  if (!found) throw new WrongQuestion(`unknown period "${id}"`);
  return found;
}

function computed(id: string, fiscal: Fiscal): Period | undefined {
  const [, year, part, number] = /^FY(\d{4})(?:-([QP])(\d+))?$/.exec(id) ?? [];
  if (year) {
    const start = startOfYear(Number(year), fiscal);
    if (!part || !number) return { id, from: start, to: addMonths(start, 12) };
    const months = part === 'Q' ? 3 : 1;
    const from = addMonths(start, months * (Number(number) - 1));
    const same = part === 'Q' ? quarterId(from, fiscal) : monthId(from, fiscal);
    return same === id ? { id, from, to: addMonths(from, months) } : undefined;
  }
  const [, weekYear, week] = /^(\d{4})-W(\d\d)$/.exec(id) ?? [];
  if (weekYear) {
    const from = addDays(startOfWeek(`${weekYear}-01-04`, fiscal.weekStartsOn), 7 * (Number(week) - 1));
    return weekId(from, fiscal) === id ? { id, from, to: addDays(from, 7) } : undefined;
  }
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(id)) return { id, from: `${id}-01`, to: addMonths(`${id}-01`, 1) };
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(id) ?? [];
  if (from && to && from < to) return { id, from, to };
  return undefined;
}

function startOfYear(name: number, { startMonth, namedBy }: Fiscal): Day {
  const calendarYear = namedBy === 'end' && startMonth > 1 ? name - 1 : name;
  return `${calendarYear}-${String(startMonth).padStart(2, '0')}-01`;
}

function yearName(day: Day, fiscal: Fiscal): number {
  const calendarYear = Number(day.slice(0, 4));
  const candidates = [calendarYear - 1, calendarYear, calendarYear + 1];
  return candidates.findLast((name) => startOfYear(name, fiscal) <= day) ?? calendarYear;
}

function monthsIntoYear(day: Day, fiscal: Fiscal): number {
  return (Number(day.slice(5, 7)) - fiscal.startMonth + 12) % 12;
}

function yearId(day: Day, fiscal: Fiscal): string {
  return `FY${yearName(day, fiscal)}`;
}

function quarterId(day: Day, fiscal: Fiscal): string {
  return `${yearId(day, fiscal)}-Q${Math.floor(monthsIntoYear(day, fiscal) / 3) + 1}`;
}

function monthId(day: Day, fiscal: Fiscal): string {
  return `${yearId(day, fiscal)}-P${String(monthsIntoYear(day, fiscal) + 1).padStart(2, '0')}`;
}

/** A week belongs to the year of its fourth day; week 1 is the one with 4 January. */
function weekId(day: Day, { weekStartsOn }: Fiscal): string {
  const start = startOfWeek(day, weekStartsOn);
  const year = addDays(start, 3).slice(0, 4);
  const first = startOfWeek(`${year}-01-04`, weekStartsOn);
  return `${year}-W${String(daysBetween(first, start) / 7 + 1).padStart(2, '0')}`;
}

/** The first day of the fiscal quarter around a day. */
export function startOfQuarter(day: Day, fiscal: Fiscal): Day {
  return addMonths(startOfMonth(day), -(monthsIntoYear(day, fiscal) % 3));
}
