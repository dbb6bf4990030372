import type { Query } from '../../engine/query.js';

/** The reader changed the query that all widgets of a source share. */
export class QueryEvent extends Event {
  static readonly type = 'pipeline-query';
  /** The query as it is now. */
  readonly query: Query;

  constructor(query: Query) {
    super(QueryEvent.type, { bubbles: true, composed: true });
    this.query = query;
  }
}

declare global {
  interface HTMLElementEventMap {
    'pipeline-query': QueryEvent;
  }
}
