import type { ConversionCell, ConversionRow } from '../../engine/conversion.js';
import type { Status } from '../../engine/rate.js';
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

/** The order that a click on a column's head asks for: its natural one first, then the reverse. */
export function nextOrder(order: RowOrder, clicked: RowOrder): RowOrder {
  return isSameColumn(order, clicked) ? { ...order, isDescending: !order.isDescending } : clicked;
}

export function isSameColumn(order: RowOrder, other: RowOrder): boolean {
  if (order.part === 'name' || other.part === 'name') return order.part === other.part;
  return order.part === other.part && order.column === other.column;
}

/** Rows in an order: what is missing comes last either way, and rows that are equal stay as they were. */
export function inOrder(rows: readonly NamedRow[], order: RowOrder, columns: Columns, language: string): NamedRow[] {
  const sign = order.isDescending ? -1 : 1;
  if (order.part === 'name') {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return sorted(
      rows,
      ({ row, rank }) => (row.key === '' ? null : rank),
      (a, b) => sign * compare(a, b),
    );
  }
  const index = columns.indexOf(order.column);
  return sorted(
    rows,
    ({ row }) => rankOf(row.cells[index], order.part),
    (a, b) => sign * (a - b),
  );
}

type Columns = readonly ConversionColumn[];

/** The better the verdict, the higher. */
const STATUS_RANK: Record<Status, number | null> = { above: 3, within: 2, uncertain: 1, below: 0, none: null };

function rankOf(cell: ConversionCell | undefined, part: CellOrder['part']): number | null {
  if (cell === undefined) return null;
  if (part !== 'status') return cell[part] ?? null;
  return cell.status === null ? null : STATUS_RANK[cell.status];
}

function sorted<Rank>(
  rows: readonly NamedRow[],
  rank: (row: NamedRow) => Rank | null,
  compare: (a: Rank, b: Rank) => number,
): NamedRow[] {
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => {
      if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null);
      return compare(a.rank, b.rank);
    })
    .map(({ row }) => row);
}
