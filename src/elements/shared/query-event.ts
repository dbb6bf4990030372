import type { Query } from '../../engine/query.js';
import type { Picked } from './source-context.js';

/** The reader changed the query that all widgets of a source share, or picked a mark, or undid that. */
export class QueryEvent extends Event {
  static readonly type = 'pipeline-query';
  /** The query as it is now. */
  readonly query: Query;
  /** The mark that is picked. */
  readonly pick: Picked | null;

  constructor(query: Query, pick: Picked | null) {
    super(QueryEvent.type, { bubbles: true, composed: true });
    this.query = query;
    this.pick = pick;
  }
}

declare global {
  interface HTMLElementEventMap {
    'pipeline-query': QueryEvent;
  }
}
