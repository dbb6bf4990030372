import { asked } from './asked.js';
import { addDays, daysBetween } from './calendar.js';
import type { DatasetJson, Question } from './contract.js';
import { period as named, type Period } from './periods.js';

/** The period before the one a question names: found by its name, by looking through the own ones, or by its days. */
export function periodBefore(json: DatasetJson, question: Question): Period {
  const { org, asOf, period } = asked(json, question);
  const { periods } = org.fiscal;
  const length = daysBetween(period.from, period.to);
  const asLong = `${addDays(period.from, -length)}/${period.from}`;
  const byId = (id: string) => named(id, org.fiscal, asOf, org.zone);
  if (periods.some(({ id }) => id === period.id)) {
    const ended = periods.filter(({ to }) => to <= period.from);
    const latest = ended.filter(({ to }) => ended.every((other) => other.to <= to));
    const apart = ({ from, to }: Period) => Math.abs(daysBetween(from, to) - length);
    return latest.find((each) => latest.every((other) => apart(each) <= apart(other))) ?? byId(asLong);
  }
  const [, year = '', part = '', number = ''] = /^FY(\d{4})(-[QP])?(\d*)$/.exec(period.id) ?? [];
  if (year !== '') {
    const isFirst = part === '' || Number(number) === 1;
    const last = { '': '', '-Q': '4', '-P': '12' }[part] ?? '';
    const earlier = `${Number(year) - 1}${part}${last}`;
    const sameYear = `${year}${part}${String(Number(number) - 1).padStart(number.length, '0')}`;
    return byId(`FY${isFirst ? earlier : sameYear}`);
  }
  const [, weekYear = '', week = ''] = /^(\d{4})-W(\d\d)$/.exec(period.id) ?? [];
  if (week === '01') {
    const long = `${Number(weekYear) - 1}-W53`;
    try {
      return byId(long);
    } catch {
      return byId(long.replace('53', '52'));
    }
  }
  if (week !== '') return byId(`${weekYear}-W${String(Number(week) - 1).padStart(2, '0')}`);
  const [, monthYear = '', month = ''] = /^(\d{4})-(\d\d)$/.exec(period.id) ?? [];
  if (month === '01') return byId(`${Number(monthYear) - 1}-12`);
  if (month !== '') return byId(`${monthYear}-${String(Number(month) - 1).padStart(2, '0')}`);
  return byId(asLong);
}
