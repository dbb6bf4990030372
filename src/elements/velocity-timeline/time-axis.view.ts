import type { TimelineBucket, Velocity } from '../../engine/velocity.js';
import type { Answer } from '../../metrics/metrics.js';
import type { Format } from '../shared/format.js';

/** A bucket of the timeline that has begun. */
export interface TimeSpan {
  readonly bucket: TimelineBucket;
  /** `Sep 2026`, `Aug 3 – 9, 2026` */
  readonly name: string;
  /** Its beginning, as short as the axis allows. */
  readonly short: string;
  /** Whether stays may still end in it. */
  readonly isRunning: boolean;
}

/** The spans of time that the axis shows: nothing can have ended in one that is still to come. */
export function timeSpans(velocity: Answer<Velocity>, format: Format): TimeSpan[] {
  const { bucket: kind, timeline } = velocity;
  const begun = timeline.filter(({ from }) => from <= dayOf(velocity, 0));
  const over = dayOf(velocity, SECOND);
  const short = shortName(kind, isLongerThanYear(begun), format);
  return begun.map((bucket) => ({
    bucket,
    name: kind === 'month' ? format.month(bucket.from) : daysName(bucket, format),
    short: short(bucket.from),
    isRunning: bucket.to > over,
  }));
}

function daysName({ from, to }: TimelineBucket, format: Format): string {
  return periodName(`${from}/${to}`, format);
}

/** Two days with a stroke between them are written as days; another period is called by its id. */
export function periodName(id: string, format: Format): string {
  const [from = '', to = ''] = id.split('/');
  return Date.parse(from) < Date.parse(to) ? format.period({ id, label: id, from, to }) : id;
}

/** A span is over where the moment of the answer is its last second. */
const SECOND = 1000;

/** The day in the data's time zone, `YYYY-MM-DD`. */
function dayOf({ asOf, timeZone }: Answer<Velocity>, milliseconds: number): string {
  const parts = dayFormat(timeZone).formatToParts(Date.parse(asOf) + milliseconds);
  const [year = '', month = '', day = ''] = (['year', 'month', 'day'] as const).map(
    (wanted) => parts.find(({ type }) => type === wanted)?.value,
  );
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  dayFormats.set(timeZone, made);
  return made;
}

function shortName(kind: Velocity['bucket'], isLong: boolean, format: Format): (day: string) => string {
  if (kind === 'week') return isLong ? format.date : format.day;
  return isLong ? format.month : format.shortMonth;
}

function isLongerThanYear(buckets: readonly TimelineBucket[]): boolean {
  const { from = '' } = buckets[0] ?? {};
  const yearLater = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  return (buckets.at(-1)?.to ?? '') > yearLater;
}
