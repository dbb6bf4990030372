/** A change a reader wants to make: the same value in the event, in the store, in the offline queue and on the wire. */
export type Edit = FieldEdit | CallEdit | DecisionEdit;

/** A record named by its module and id. */
export interface RecordRef {
  readonly kind: 'lead' | 'opportunity';
  readonly id: string;
}

/** A field of a record gets another value. */
export interface FieldEdit {
  readonly kind: 'change';
  readonly record: RecordRef;
  /** A tracked field of the contract. */
  readonly field: 'stage' | 'amount' | 'closeDate' | 'forecast' | 'ownerId';
  readonly before: string | number | null;
  /** Money in major units, dates as `YYYY-MM-DD`, as in the contract. */
  readonly after: string | number | null;
  readonly revision?: string | undefined;
}

/** A person submits what their team will close in a period; money in major units. */
export interface CallEdit {
  readonly kind: 'call';
  readonly personId: string;
  readonly period: string;
  readonly pipeline?: string | undefined;
  readonly commit: number | null;
  readonly upside?: number | null | undefined;
  readonly note?: string | undefined;
}

/** What was decided about a record in the review; no figure depends on it. */
export interface DecisionEdit {
  readonly kind: 'decision';
  readonly record: RecordRef;
  readonly decision: string;
  readonly by?: string | undefined;
  readonly until?: string | undefined;
  readonly note?: string | undefined;
}
