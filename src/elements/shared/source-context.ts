import { createContext } from '@lit/context';
import type { Query } from '../../engine/query.js';
import type { Metrics } from '../../metrics/metrics.js';

/** A mark that the reader picked: widgets other than its own count only what is part of it. */
export interface Picked {
  /** What the mark stands for: it narrows the shared query, and never widens it. */
  readonly query: Omit<Query, 'asOf' | 'pipeline'>;
  /** Tag of the widget that it was picked in; with `#` and its id where it has one. */
  readonly from: string;
}

/** What a source gives to the widgets inside it and to those that name it. */
export interface SourceState {
  /** Answers questions; undefined until the first data is there. Old ones stay while new data loads. */
  readonly metrics: Metrics | undefined;
  /** The query that all widgets share, as it is when it is read: it may have changed since this was given. */
  readonly query: Query;
  /** What the reader picked, read like the query; null where nothing is. */
  readonly pick: Picked | null;
  /** Why the data could not be loaded. */
  readonly error: Error | undefined;
  /** Whether there is nothing to load, and has not been for a moment. */
  readonly isWithoutData: boolean;
  /** How much of the data has come, 0 to 1; null while that is not known. */
  readonly progress: number | null;
  reload(): void;
  /** Shares another query, as the reader wants it. */
  change(query: Query): void;
  /** Has all widgets but one count only what is part of a mark; null undoes it. */
  pickOut(pick: Picked | null): void;
}

/** Named by a text, so that two copies of the kit on one page understand each other. */
export const sourceContext = createContext<SourceState>('pipeline-source');
