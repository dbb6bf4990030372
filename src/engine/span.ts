import type { Moment } from '../data/dataset.js';

/** A half-open span of time. */
export interface Span {
  readonly start: Moment;
  readonly end: Moment;
}

/** Whether a moment lies in a span: not before its start, and before its end. */
export function isIn({ start, end }: Span, moment: Moment): boolean {
  return start <= moment && moment < end;
}
