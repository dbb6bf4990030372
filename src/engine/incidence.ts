import { DAY_MS } from '../data/calendar.js';
import type { Dataset } from '../data/dataset.js';
import { journeyContribution, summed, type FigureRecords } from './contributions.js';
import { groupByKey } from './conversion.js';
import { keyIn, labelIn } from './dimension.js';
import type { IncidenceFigure } from './figure.js';
import { membersOf, only } from './filter.js';
import { LOST, journeysAt, type Journeys } from './journeys.js';
import type { ConversionQuery, Dimension } from './query.js';
import { scopeOf } from './scope.js';
import { isIn } from './span.js';
import { incidenceCurve, type IncidencePoint } from './statistics/aalen-johansen.js';
import { transitionNamed, transitionsOf, type ConversionColumn, type Way } from './transitions.js';

/** What has become, over the time since, of the journeys that entered each conversion in the period. */
export interface Incidence {
  readonly by: Dimension;
  readonly columns: readonly ConversionColumn[];
  /** Per column, the steps that it leads from and to. */
  readonly ways: readonly Way[];
  /** By what entered the first column, the largest first, then by key. */
  readonly rows: readonly IncidenceRow[];
  readonly total: { readonly cells: readonly IncidenceCell[] };
}

export interface IncidenceRow {
  /** The dimension's value; empty where it is missing. */
  readonly key: string;
  /** The person's or account's name, else the key. */
  readonly label: string;
  readonly cells: readonly IncidenceCell[];
}

/** `n = converted + lost + open`. */
export interface IncidenceCell {
  /** Journeys that entered in the period. */
  readonly n: number;
  /** Of them, those that have reached the step to which the conversion leads. */
  readonly converted: number;
  /** Of them, those that have not and are lost. */
  readonly lost: number;
  /** Of them, those that have not yet. */
  readonly open: number;
  /** The longest that any of them was followed, in days: the curve is known up to there; null where n is 0. */
  readonly followedDays: number | null;
  readonly curve: readonly IncidencePoint[];
}

/**
 * Conversion over time since entry, told rightly also where most are still open.
 *
 * Unlike in the conversion table, `win` is entered with the first qualified step, so that open journeys count.
 */
export function incidence(dataset: Dataset, query: ConversionQuery): Incidence {
  const { by = 'owner' } = query;
  const { journeys, passages, entered } = select(dataset, query);
  const label = labelIn(dataset, by);
  const cellsOf = (members: readonly ArrayLike<number>[]) =>
    passages.map((passage, column) => cellOf(journeys, passage, members[column] ?? []));
  const groups = groupByKey(entered, keyIn(dataset, journeys, by));
  const rows = Array.from(groups, ([key, members]) => ({ key, label: label(key), cells: cellsOf(members) }));
  return {
    by,
    columns: passages.map(({ column }) => column),
    ways: passages.map(({ column, from, to }) => ({ column, from, to })),
    rows: rows.sort(byEntered),
    total: { cells: cellsOf(entered) },
  };
}

/** The journeys behind a figure of the incidence. */
export function incidenceRecords(dataset: Dataset, { query, row, column, part }: IncidenceFigure): FigureRecords {
  const { journeys, passages, entered } = select(dataset, query);
  const passage = transitionNamed(passages, column);
  const keyOf = keyIn(dataset, journeys, query.by ?? 'owner');
  const members = only(
    entered[passages.indexOf(passage)] ?? new Int32Array(),
    (journey) =>
      (row === undefined || keyOf(journey) === row) && (part === 'n' || fateOf(journeys, passage, journey) === part),
  );
  return summed(
    { moment: journeys.moment, unit: 'records' },
    Array.from(members, (journey) => journeyContribution(journeys, journey, 1)),
  );
}

/** A conversion with the moments at which each journey entered it and converted; Infinity where it did not. */
interface Passage extends Way {
  readonly entry: Float64Array;
  readonly exit: Float64Array;
}

interface Selection {
  readonly journeys: Journeys;
  readonly passages: readonly Passage[];
  /** Per passage: the journeys of the filter that entered it in the period. */
  readonly entered: readonly Int32Array[];
}

function select(dataset: Dataset, query: ConversionQuery): Selection {
  const scope = scopeOf(dataset, query);
  const journeys = journeysAt(dataset, scope.pipeline, scope.moment);
  const { reached, steps } = journeys;
  const passages = transitionsOf(journeys, scope).map(({ column, from, to }) => ({
    column,
    from,
    to,
    entry: reached[steps.list.indexOf(from)] ?? new Float64Array(),
    exit: reached[steps.list.indexOf(to)] ?? new Float64Array(),
  }));
  const members = membersOf(dataset, journeys, query);
  const entered = passages.map(({ entry }) => only(members, (journey) => isIn(scope, entry[journey] ?? Infinity)));
  return { journeys, passages, entered };
}

type Fate = 'converted' | 'lost' | 'open';

function fateOf({ outcome }: Journeys, { exit }: Passage, journey: number): Fate {
  if ((exit[journey] ?? Infinity) < Infinity) return 'converted';
  return outcome[journey] === LOST ? 'lost' : 'open';
}

function cellOf(journeys: Journeys, passage: Passage, members: ArrayLike<number>): IncidenceCell {
  const days: Record<Fate, number[]> = { converted: [], lost: [], open: [] };
  let followedDays: number | null = null;
  for (let index = 0; index < members.length; index += 1) {
    const journey = members[index] ?? NaN;
    const fate = fateOf(journeys, passage, journey);
    const followed = daysUntil(journeys, passage, fate, journey);
    days[fate].push(followed);
    followedDays = Math.max(followedDays ?? 0, followed);
  }
  const { converted, lost, open } = days;
  return {
    n: members.length,
    converted: converted.length,
    lost: lost.length,
    open: open.length,
    followedDays,
    curve: incidenceCurve(converted, lost, open),
  };
}

/** Days from the entry to the end, or to the moment; none where a lead enters with what its opportunity lost before. */
function daysUntil({ closedAt, moment }: Journeys, { entry, exit }: Passage, fate: Fate, journey: number): number {
  const end = { converted: exit[journey], lost: closedAt[journey], open: moment }[fate] ?? NaN;
  return Math.max(0, end - (entry[journey] ?? NaN)) / DAY_MS;
}

function byEntered(a: IncidenceRow, b: IncidenceRow): number {
  return (b.cells[0]?.n ?? 0) - (a.cells[0]?.n ?? 0) || (a.key < b.key ? -1 : 1);
}
