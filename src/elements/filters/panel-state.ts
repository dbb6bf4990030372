import type { Query } from '../../engine/query.js';
import type { PeriodChoice } from '../../metrics/metrics.js';
import type { Field } from './filter-fields.js';
import type { About } from './filters.view.js';
import type { Choices } from './names.js';

/** A panel is named for what it changes. */
export type PanelName = 'period' | 'as-of' | 'add' | Field;

/** What the reader has done in an opened panel. */
export interface PanelState {
  readonly panel: PanelName;
  /** The field whose values are offered; null while the reader still chooses one. */
  readonly field: Field | null;
  /** The values that were chosen at first: they stand in front. */
  readonly first: readonly string[];
  readonly search: string;
  /** Teams that the reader opened or closed, by id of their manager. */
  readonly turned: ReadonlyMap<string, boolean>;
}

/** What a panel is drawn from, and how it tells what the reader does. */
export interface Panel {
  readonly state: PanelState;
  readonly query: Query;
  readonly language: string;
  readonly about: About | undefined;
  /** Undefined until they have come, as all that follow. */
  readonly latest: About | undefined;
  readonly choices: Choices | undefined;
  readonly periods: readonly PeriodChoice[] | undefined;
  /** Why what the panel needs has not come. */
  readonly failure: Error | undefined;
  change(query: Query): void;
  show(state: Partial<PanelState>): void;
  close(): void;
  tryAgain(): void;
}
