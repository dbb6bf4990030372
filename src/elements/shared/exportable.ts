import type { ResolvedQuery } from '../../engine/scope.js';
import type { Answer, Metrics } from '../../metrics/metrics.js';
import type { CsvCell } from './csv.js';

/** Rows of cells, the heads first. */
export type Table = readonly (readonly CsvCell[])[];

/** An answer of a form of its own brings the table that it makes. */
export interface OwnTable {
  /** Money in major units with the currency in its head, rates from 0 to 1, days and moments as ISO writes them. */
  table(language: string): Table | Promise<Table>;
}

/** An answer made of several, each of a part of what is asked, says what that is. */
export interface OwnQuestion {
  readonly asked: ResolvedQuery;
}

/** What a widget shows, for those who take it elsewhere. */
export interface Shown {
  /** Undefined until there is one, and after a failure. */
  readonly answer: Answer<object> | undefined;
  readonly metrics: Metrics | undefined;
  /** BCP 47. */
  readonly language: string;
}

/** What each widget of the page shows. */
export const shownBy = new WeakMap<Element, Shown>();

/** Has a widget that draws some of what it shows only in sight draw all of it; true while there is more to come. */
export const drawAllOf = new WeakMap<Element, () => boolean>();
