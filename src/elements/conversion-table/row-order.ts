import type { ConversionRow } from '../../engine/conversion.js';
import type { ConversionColumn } from '../../engine/transitions.js';

/** What rows are sorted by: their name, or a part of one of their cells. */
export type RowOrder = NameOrder | CellOrder;

interface NameOrder {
  readonly part: 'name';
  readonly isDescending: boolean;
}

export interface CellOrder {
  readonly part: 'rate' | 'status' | 'entered' | 'valueRate';
  readonly column: ConversionColumn;
  readonly isDescending: boolean;
}

/** A row under the name it is shown by. */
export interface NamedRow {
  readonly row: ConversionRow;
  readonly name: string;
  /** What the name sorts by. */
  readonly rank: string;
}

/** An order, and what puts rows in it: loaded when the reader asks for another than they come in. */
export interface Sorting {
  readonly order: RowOrder;
  inOrder(
    rows: readonly NamedRow[],
    order: RowOrder,
    columns: readonly ConversionColumn[],
    language: string,
  ): readonly NamedRow[];
}

/** The order that a click on a column's head asks for: its natural one first, then the reverse. */
export function nextOrder(order: RowOrder, clicked: RowOrder): RowOrder {
  return isSameColumn(order, clicked) ? { ...order, isDescending: !order.isDescending } : clicked;
}

export function isSameColumn(order: RowOrder, other: RowOrder): boolean {
  if (order.part === 'name' || other.part === 'name') return order.part === other.part;
  return order.part === other.part && order.column === other.column;
}
