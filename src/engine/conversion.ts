import { TYPES, type BusinessType, type Dataset } from '../data/dataset.js';
import { onlyType } from './benchmarks.js';
import type { FigureRecords } from './contributions.js';
import { keyIn, labelIn } from './dimension.js';
import type { ConversionFigure } from './figure.js';
import { membersOf, only } from './filter.js';
import { amountOf } from './journey-fields.js';
import { journeysAt, type Journeys } from './journeys.js';
import type { ConversionQuery, Dimension } from './query.js';
import type { Rate } from './rate.js';
import { scopeOf } from './scope.js';
import {
  transitionNamed,
  transitionRate,
  transitionRecords,
  transitionsOf,
  type ConversionColumn,
  type Transition,
  type Way,
} from './transitions.js';

/** Rates of the three conversions by the values of a dimension, on activity basis in the period. */
export interface Conversion {
  readonly by: Dimension;
  readonly columns: readonly ConversionColumn[];
  /** Per column, the steps that it leads from and to. */
  readonly ways: readonly Way[];
  /** By what entered the first column, the largest first, then by key. */
  readonly rows: readonly ConversionRow[];
  readonly total: { readonly cells: readonly ConversionCell[] };
}

export interface ConversionRow {
  /** The dimension's value; empty where it is missing. */
  readonly key: string;
  /** The person's or account's name, else the key. */
  readonly label: string;
  readonly cells: readonly ConversionCell[];
}

export interface ConversionCell extends Rate {
  /** The rate by amount, 0 to 1; in the `win` column only. */
  readonly valueRate?: number | null;
}

/** The conversion table: who converts how many, told with intervals and against benchmarks. */
export function conversion(dataset: Dataset, query: ConversionQuery): Conversion {
  const { by = 'owner' } = query;
  const selection = select(dataset, query);
  const { transitions, entered } = selection;
  const label = labelIn(dataset, by);
  const rows = Array.from(groupByKey(entered, keyIn(dataset, selection.journeys, by)), ([key, groups]) => {
    const type = by === 'type' ? (TYPES.find((name) => name === key) ?? null) : onlyType(query);
    return { key, label: label(key), cells: cellsOf(selection, groups, type) };
  });
  return {
    by,
    columns: transitions.map(({ column }) => column),
    ways: transitions.map(({ column, from, to }) => ({ column, from, to })),
    rows: rows.sort(byEntered),
    total: { cells: cellsOf(selection, entered, onlyType(query)) },
  };
}

/** The records behind a figure of the conversion table. */
export function conversionRecords(dataset: Dataset, { query, row, column, part }: ConversionFigure): FigureRecords {
  const { journeys, transitions, entered } = select(dataset, query);
  const transition = transitionNamed(transitions, column);
  const members = entered[transitions.indexOf(transition)] ?? new Int32Array();
  const keyOf = keyIn(dataset, journeys, query.by ?? 'owner');
  const inRow = row === undefined ? members : only(members, (journey) => keyOf(journey) === row);
  return transitionRecords(dataset, journeys, transition, inRow, part);
}

interface Selection {
  readonly dataset: Dataset;
  readonly journeys: Journeys;
  readonly transitions: readonly Transition[];
  /** Per transition: the journeys of the filter that entered it. */
  readonly entered: readonly Int32Array[];
}

function select(dataset: Dataset, query: ConversionQuery): Selection {
  const scope = scopeOf(dataset, query);
  const journeys = journeysAt(dataset, scope.pipeline, scope.moment);
  const members = membersOf(dataset, journeys, query);
  const transitions = transitionsOf(journeys, scope);
  const entered = transitions.map((transition) => only(members, (journey) => transition.isEntered(journey)));
  return { dataset, journeys, transitions, entered };
}

/** For each key of those who entered any column: who entered each one. */
export function groupByKey(
  entered: readonly Int32Array[],
  keyOf: (journey: number) => string,
): Map<string, number[][]> {
  const groups = new Map<string, number[][]>();
  entered.forEach((members, column) => {
    for (const journey of members) {
      const key = keyOf(journey);
      const columns = groups.get(key) ?? entered.map(() => []);
      groups.set(key, columns);
      columns[column]?.push(journey);
    }
  });
  return groups;
}

type Members = ArrayLike<number> & Iterable<number>;

function cellsOf(selection: Selection, entered: readonly Members[], type: BusinessType | null): ConversionCell[] {
  const { dataset, journeys, transitions } = selection;
  return transitions.map((transition, column) => {
    const members = entered[column] ?? [];
    const rate = transitionRate(dataset, journeys, transition, members, type);
    return transition.column === 'win' ? { ...rate, valueRate: valueRate(selection, transition, members) } : rate;
  });
}

function valueRate({ dataset, journeys }: Selection, transition: Transition, members: Members): number | null {
  let [won, closed] = [0, 0];
  for (const journey of members) {
    const amount = amountOf(dataset, journeys, journey);
    closed += amount;
    if (transition.isConverted(journey)) won += amount;
  }
  return closed === 0 ? null : won / closed;
}

function byEntered(a: ConversionRow, b: ConversionRow): number {
  return (b.cells[0]?.entered ?? 0) - (a.cells[0]?.entered ?? 0) || (a.key < b.key ? -1 : 1);
}
