import { DAY_MS, instantText } from '../data/calendar.js';
import { NONE, type Dataset, type Moment } from '../data/dataset.js';
import { exists } from '../data/exists.js';
import { summed, type Contribution, type FigureRecords } from './contributions.js';
import type { CountAndValue } from './deal-tally.js';
import { dealsAt, partCode } from './deals.js';
import type { BridgeFigure } from './figure.js';
import { ownerTest } from './filter.js';
import { ownerOf } from './journey-fields.js';
import { LOST, WON, outcomeAt } from './journeys.js';
import type { BridgeMeasure, BridgeQuery, Filter } from './query.js';
import { isDayIn, momentOf, scopeOf, type Scope } from './scope.js';
import { closeDateAt } from './state.js';
import { tiesAt } from './ties.js';
import { UsageError } from './usage-error.js';

/** Why a record's part of a figure changed, in the order in which the reasons are asked. */
export const BRIDGE_CHANGES = [
  'created',
  'transferredIn',
  'pulledIn',
  'reopened',
  'upgraded',
  'deleted',
  'transferredOut',
  'lost',
  'pushedOut',
  'downgraded',
  'increased',
  'decreased',
] as const;
export type BridgeChange = (typeof BRIDGE_CHANGES)[number];

/** How a figure moved between two moments; money in minor units, `startValue + Σ changes = endValue`. */
export interface Bridge {
  readonly measure: BridgeMeasure;
  readonly start: string;
  readonly end: string;
  readonly startValue: number;
  readonly endValue: number;
  readonly changes: Readonly<Record<BridgeChange, CountAndValue>>;
  /** Records that were won in between, whatever change they stand under; with their value at the end. */
  readonly won: CountAndValue;
}

/**
 * The bridge of a period's figure from `start` to `end`: each record that is in at either moment adds its difference
 * to exactly one change, the first that applies.
 */
export function bridge(dataset: Dataset, query: BridgeQuery): Bridge {
  const { measure, before, after, change } = follow(dataset, query);
  const moved = BRIDGE_CHANGES.map(() => ({ count: 0, value: 0 }));
  let [startValue, endValue] = [0, 0];
  const won = { count: 0, value: 0 };
  for (let row = 0; row < change.length; row += 1) {
    const [first, last] = [before.value[row] ?? 0, after.value[row] ?? 0];
    startValue += first;
    endValue += last;
    const sums = moved[change[row] ?? NONE];
    if (sums !== undefined) addTo(sums, last - first);
    if (isNewlyWon(before, after, row)) addTo(won, last);
  }
  const sumOf = (name: BridgeChange) => moved[BRIDGE_CHANGES.indexOf(name)] ?? { count: 0, value: 0 };
  return {
    measure,
    start: instantText(before.moment),
    end: instantText(after.moment),
    startValue,
    endValue,
    changes: {
      created: sumOf('created'),
      transferredIn: sumOf('transferredIn'),
      pulledIn: sumOf('pulledIn'),
      reopened: sumOf('reopened'),
      upgraded: sumOf('upgraded'),
      deleted: sumOf('deleted'),
      transferredOut: sumOf('transferredOut'),
      lost: sumOf('lost'),
      pushedOut: sumOf('pushedOut'),
      downgraded: sumOf('downgraded'),
      increased: sumOf('increased'),
      decreased: sumOf('decreased'),
    },
    won,
  };
}

/** The records behind a figure of the bridge, each with its difference, or with its value at one end. */
export function bridgeRecords(dataset: Dataset, { query, row: name, part }: BridgeFigure): FigureRecords {
  const { before, after, change } = follow(dataset, query);
  const { moment } = part === 'startValue' ? before : after;
  const kind = { moment, unit: part === 'count' ? 'records' : 'money' } as const;
  const rowsWhere = (isMeant: (row: number) => boolean, amountIn: (row: number) => number) =>
    Array.from(change.keys())
      .filter(isMeant)
      .map((row): Contribution => ({
        kind: 'opportunity',
        row,
        amount: part === 'count' ? 1 : amountIn(row),
        base: 0,
      }));
  const valueIn = (side: Side) => (row: number) => side.value[row] ?? 0;
  const isIn = (side: Side) => (row: number) => side.isIn[row] === 1;

  if (part === 'startValue') return summed(kind, rowsWhere(isIn(before), valueIn(before)));
  if (part === 'endValue') return summed(kind, rowsWhere(isIn(after), valueIn(after)));
  if (name === 'won')
    return summed(
      kind,
      rowsWhere((row) => isNewlyWon(before, after, row), valueIn(after)),
    );
  const code = BRIDGE_CHANGES.findIndex((known) => known === name);
  if (code < 0) throw new UsageError(`row: the bridge has no ${JSON.stringify(name)}`);
  const difference = (row: number) => (after.value[row] ?? 0) - (before.value[row] ?? 0);
  return summed(
    kind,
    rowsWhere((row) => change[row] === code, difference),
  );
}

interface Moves {
  readonly measure: BridgeMeasure;
  readonly before: Side;
  readonly after: Side;
  /** Per opportunity: place in `BRIDGE_CHANGES`, or `NONE`. */
  readonly change: Int8Array;
}

/** What is in at one of the two moments, per opportunity. */
interface Side {
  readonly moment: Moment;
  readonly isIn: Uint8Array;
  /** 0 where the record isn't in. */
  readonly value: Float64Array;
  readonly isWon: (row: number) => boolean;
  readonly isThere: (row: number) => boolean;
  readonly isInScope: (row: number) => boolean;
  readonly closesInPeriod: (row: number) => boolean;
  readonly isLost: (row: number) => boolean;
}

function follow(dataset: Dataset, query: BridgeQuery): Moves {
  const { measure = 'commit' } = query;
  const scope = scopeOf(dataset, query);
  const { start, end } = momentsOf(dataset, query, scope);
  const before = sideAt(dataset, query, scope, start);
  const after = sideAt(dataset, query, scope, end);
  const change = new Int8Array(before.isIn.length).fill(NONE);
  for (let row = 0; row < change.length; row += 1) {
    const name = changeOf(before, after, row);
    if (name !== null) change[row] = BRIDGE_CHANGES.indexOf(name);
  }
  return { measure, before, after, change };
}

function momentsOf(dataset: Dataset, query: BridgeQuery, { moment }: Scope): { start: Moment; end: Moment } {
  const end = momentOf(dataset, 'end', query.end) ?? moment;
  const start = momentOf(dataset, 'start', query.start) ?? end - 7 * DAY_MS;
  if (end > moment) throw new UsageError(`end: ${query.end} is after asOf, ${instantText(moment)}`);
  if (start >= end) throw new UsageError(`start: ${instantText(start)} is not before the end, ${instantText(end)}`);
  return { start, end };
}

function sideAt(dataset: Dataset, query: BridgeQuery, scope: Scope, moment: Moment): Side {
  const { opportunities } = dataset;
  const count = opportunities.id.length;
  const isIn = new Uint8Array(count);
  const value = new Float64Array(count);
  const deals = dealsAt(dataset, scope, moment, query);
  for (let deal = 0; deal < deals.count; deal += 1) {
    const row = deals.opportunity[deal] ?? NONE;
    if ((deals.part[deal] ?? NONE) > partCode(query.measure ?? 'commit')) continue;
    isIn[row] = 1;
    value[row] = deals.value[deal] ?? 0;
  }
  return {
    moment,
    isIn,
    value,
    isThere: (row) => exists(opportunities, row, moment),
    isInScope: scopeTest(dataset, query, moment),
    closesInPeriod: (row) => isDayIn(scope, closeDateAt(dataset, row, moment)),
    isWon: (row) => exists(opportunities, row, moment) && outcomeAt(dataset, row, moment) === WON,
    isLost: (row) => outcomeAt(dataset, row, moment) === LOST,
  };
}

/** Says of an opportunity whether its owner is in scope at a moment, whatever else is true of it. */
function scopeTest(dataset: Dataset, filter: Filter, moment: Moment): (row: number) => boolean {
  if (filter.owners === undefined) return () => true;
  const isOwnerInScope = ownerTest(dataset, filter);
  const { leadOf: lead } = tiesAt(dataset, moment);
  const opportunity = lead.map((_, row) => row);
  const all = { moment, count: lead.length, lead, opportunity };
  return (row) => isOwnerInScope(ownerOf(dataset, all, row));
}

function changeOf(before: Side, after: Side, row: number): BridgeChange | null {
  const [wasIn, isIn] = [before.isIn[row] === 1, after.isIn[row] === 1];
  if (wasIn && !isIn) return leaving(after, row);
  if (!wasIn) return isIn ? entering(before, row) : null;
  const difference = (after.value[row] ?? 0) - (before.value[row] ?? 0);
  if (difference === 0) return null;
  return difference > 0 ? 'increased' : 'decreased';
}

function entering(before: Side, row: number): BridgeChange {
  if (!before.isThere(row)) return 'created';
  if (!before.isInScope(row)) return 'transferredIn';
  if (!before.closesInPeriod(row)) return 'pulledIn';
  return before.isLost(row) ? 'reopened' : 'upgraded';
}

function leaving(after: Side, row: number): BridgeChange {
  if (!after.isThere(row)) return 'deleted';
  if (!after.isInScope(row)) return 'transferredOut';
  if (after.isLost(row)) return 'lost';
  return after.closesInPeriod(row) ? 'downgraded' : 'pushedOut';
}

function isNewlyWon(before: Side, after: Side, row: number): boolean {
  return after.isIn[row] === 1 && after.isWon(row) && !before.isWon(row);
}

function addTo(sums: { count: number; value: number }, value: number): void {
  sums.count += 1;
  sums.value += value;
}
