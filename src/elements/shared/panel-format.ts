import type { Period } from '../../metrics/metrics.js';

const DAY_MS = 86_400_000;

/** `Oct 16, 2026, 9:00 AM GMT+2`, of an instant in the data's time zone. */
export function instantText(instant: string, language: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone,
    ...DAY,
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return format.format(new Date(instant));
}

/** `Aug 1 – Oct 31`: a period's days. */
export function spanText({ from, to }: Pick<Period, 'from' | 'to'>, language: string): string {
  const [first, last] = [Date.parse(from), Date.parse(to) - DAY_MS];
  return daysIn(language, new Date(first).getUTCFullYear() === new Date(last).getUTCFullYear()).formatRange(
    first,
    last,
  );
}

/** `Ann, Bob, and Cy` */
export function listText(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language).format(items);
}

const DAY = { day: 'numeric', month: 'short' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once, as it writes every period that there is to choose. */
function daysIn(language: string, isOneYear: boolean): Intl.DateTimeFormat {
  const key = `${language} ${isOneYear}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...DAY, ...(!isOneYear && { year: 'numeric' }) });
  formats.set(key, made);
  return made;
}
