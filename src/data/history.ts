import { parseInstant, type Zone } from './calendar.js';
import type { ChangesBuilder } from './columns.js';
import { NO_DAY, type Day, type Moment, type WarningCode } from './dataset.js';

/** The part of a record's history that counts, in the order of time. */
export interface History<Change> {
  readonly changes: readonly Change[];
  readonly at: readonly Moment[];
  readonly warnings: readonly WarningCode[];
}

/** What a record's history is read against. */
export interface Frame {
  readonly createdAt: Moment;
  readonly asOf: Moment;
  readonly zone: Zone;
}

const NO_HISTORY = { changes: [], at: [], warnings: [] };

/**
 * Sorts a history, leaves out what lies after `asOf` and moves what lies before the record's creation to it.
 *
 * A record created after `asOf` has none: nothing of it counts.
 */
export function historyOf<Change extends { readonly at: string }>(
  given: readonly Change[] | null | undefined,
  { createdAt, asOf, zone }: Frame,
): History<Change> {
  if (given == null || given.length === 0 || createdAt > asOf) return NO_HISTORY;
  const entries = given.map((change) => ({ change, at: parseInstant(change.at, zone) ?? NaN }));
  const isSorted = entries.every(({ at }, index) => at >= (entries[index - 1]?.at ?? -Infinity));
  if (!isSorted) entries.sort((one, other) => one.at - other.at);
  const counting = entries.filter(({ at }) => at <= asOf);

  const warnings: WarningCode[] = [];
  if (!isSorted) warnings.push('history-unsorted');
  if (counting.length < entries.length) warnings.push('history-after-as-of');
  if (counting[0] !== undefined && counting[0].at < createdAt) warnings.push('history-before-creation');
  return {
    changes: counting.map(({ change }) => change),
    at: counting.map(({ at }) => Math.max(createdAt, at)),
    warnings,
  };
}

/** The values of one tracked field: those that the history's changes carry, and the record's own. */
export interface FieldValues {
  readonly carried: readonly (number | undefined)[];
  readonly own: number;
}

/**
 * Writes a row of a tracked field: the earliest value carried holds from the record's creation.
 *
 * Where the record disagrees with the last, which is the answer, its own value holds from `entered` on.
 */
export function writeChanges(
  column: Pick<ChangesBuilder, 'push' | 'endRow'>,
  { carried, own }: FieldValues,
  at: readonly Moment[],
  { createdAt }: Frame,
  entered: (last: Moment) => Moment,
): boolean {
  let last: number | undefined;
  let lastAt = createdAt;
  carried.forEach((value, index) => {
    if (value === undefined) return;
    lastAt = at[index] ?? NaN;
    column.push(last === undefined ? createdAt : lastAt, value);
    last = value;
  });
  const disagrees = last !== undefined && last !== own;
  column.push(disagrees ? entered(lastAt) : lastAt, own);
  column.endRow();
  return disagrees;
}

/**
 * The moment at which a record of which nothing is known after `last` was closed: at the start of its close date,
 * at `last` where it falls on the same day, else at `asOf`.
 */
export function closedAt(closeDate: Day, last: Moment, { asOf, zone }: Frame): Moment {
  if (closeDate === NO_DAY) return asOf;
  const start = zone.startOf(closeDate);
  if (last <= start && start <= asOf) return start;
  return zone.dayOf(last) === closeDate ? last : asOf;
}
