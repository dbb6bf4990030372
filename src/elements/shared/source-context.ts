import { createContext } from '@lit/context';
import type { Query } from '../../engine/query.js';
import type { Metrics } from '../../metrics/metrics.js';

/** What a source gives to the widgets inside it and to those that name it. */
export interface SourceState {
  /** Answers questions; undefined until the first data is there. Old ones stay while new data loads. */
  readonly metrics: Metrics | undefined;
  /** The query that all widgets share, as it is when it is read: it may have changed since this was given. */
  readonly query: Query;
  /** Why the data could not be loaded. */
  readonly error: Error | undefined;
  /** Whether there is nothing to load, and has not been for a moment. */
  readonly isWithoutData: boolean;
  /** How much of the data has come, 0 to 1; null while that is not known. */
  readonly progress: number | null;
  reload(): void;
  /** Shares another query, as the reader wants it. */
  change(query: Query): void;
}

/** Named by a text, so that two copies of the kit on one page understand each other. */
export const sourceContext = createContext<SourceState>('pipeline-source');
