import { NONE, type Moment } from '../data/dataset.js';
import type { Figure } from './figure.js';
import type { JourneyRecords } from './journey-fields.js';

/** What one record adds to a figure. */
export interface Contribution {
  readonly kind: 'lead' | 'opportunity' | 'submission' | 'quota';
  /** Row in the dataset's leads, opportunities, submissions or quotas. */
  readonly row: number;
  /** What it adds to the figure, or to the numerator of a ratio: a count, minor units or days. */
  readonly amount: number;
  /** What it adds to the denominator of a ratio; 0 elsewhere. */
  readonly base: number;
}

/** What makes up a figure. */
export interface FigureRecords {
  /** The moment at which the records are looked at. */
  readonly moment: Moment;
  /** What the amounts are: records counted, minor units, or days of which the figure is a statistic. */
  readonly unit: 'records' | 'money' | 'days';
  /** How many rows there are. */
  readonly total: number;
  /** The amounts added up: a count's or a sum's own figure, a ratio's numerator, to the cent. */
  readonly sum: number;
  /** A ratio's denominator: the rows' bases added up, or the days of a sum per day; null for other figures. */
  readonly base: number | null;
  /** The figures that a composed figure, such as velocity per day, is computed from; empty where records add up to it. */
  readonly inputs: readonly Figure[];
  readonly rows: readonly Contribution[];
}

/** What a figure's records are, and when they are looked at. */
export type RecordsKind = Pick<FigureRecords, 'moment' | 'unit'>;

/** Records whose amounts add up to a figure, or of whose days it is a statistic. */
export function summed(kind: RecordsKind, rows: readonly Contribution[], sum = total(rows, 'amount')): FigureRecords {
  return { ...kind, total: rows.length, sum, base: null, inputs: [], rows };
}

/** Records that make a ratio: their amounts added up over their bases added up. */
export function divided(kind: RecordsKind, rows: readonly Contribution[]): FigureRecords {
  return { ...summed(kind, rows), base: total(rows, 'base') };
}

/** A figure that is computed from other figures. */
export function composed(kind: RecordsKind, inputs: readonly Figure[]): FigureRecords {
  return { ...summed(kind, []), inputs };
}

/** The contribution of a journey, which its opportunity stands for, else its lead. */
export function journeyContribution(journeys: JourneyRecords, journey: number, amount: number, base = 0): Contribution {
  const row = journeys.opportunity[journey] ?? NONE;
  return row === NONE
    ? { kind: 'lead', row: journeys.lead[journey] ?? NONE, amount, base }
    : { kind: 'opportunity', row, amount, base };
}

function total(rows: readonly Contribution[], of: 'amount' | 'base'): number {
  return rows.reduce((sum, row) => sum + row[of], 0);
}
