/** A calendar day, `2026-03-31`. Days sort as text. */
export type Day = string;

export const DAY_MS = 86_400_000;
const QUARTER_HOUR_MS = 900_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const starts = new Map<string, number>();

/** The day that the calendar in this zone shows at a moment. */
export function dayOf(moment: number, zone: string): Day {
  const options = { timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' } as const;
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', { ...options, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The first moment at which the calendar shows this day (or a later one, where the zone left the day out). */
export function startOfDay(day: Day, zone: string): number {
  const known = starts.get(`${day} ${zone}`);
  if (known !== undefined) return known;
  let late = Date.parse(day) - 26 * 3_600_000;
  while (dayOf(late, zone) < day) late += QUARTER_HOUR_MS;
  let early = late - QUARTER_HOUR_MS;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (dayOf(middle, zone) < day) early = middle;
    else late = middle;
  }
  starts.set(`${day} ${zone}`, late);
  return late;
}

/** Reads an Instant of the contract: a moment with its offset, or a day in the zone of the dataset. */
export function instant(text: string, zone: string): number {
  const found = /^(.{10})T(\d\d:\d\d)(:\d\d)?(?:\.(\d+))?(Z|[+-]\d\d(?::?\d\d)?)$/.exec(text);
  if (!found) return startOfDay(text, zone);
  const [, day, time, seconds = ':00', fraction = '', offset = 'Z'] = found;
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const local = Date.parse(`${day}T${time}${seconds}.${milliseconds}Z`);
  if (offset === 'Z') return local;
  const sign = offset.startsWith('-') ? -1 : 1;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || '0');
  return local - sign * (hours * 60 + minutes) * 60_000;
}

/** Reads a Date of the contract: a day, or the day of a moment. */
export function date(text: string, zone: string): Day {
  return text.includes('T') ? dayOf(instant(text, zone), zone) : text;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The same day of another month, or that month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 8);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return first + String(Math.min(dayOfMonth, last)).padStart(2, '0');
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

export function startOfWeek(day: Day, weekStartsOn: number): Day {
  return addDays(day, -((weekday(day) - weekStartsOn + 7) % 7));
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}
