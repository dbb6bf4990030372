import type { ConversionCell } from '../../engine/conversion.js';
import type { Status } from '../../engine/rate.js';
import type { CellOrder, NamedRow, Sorting } from './row-order.js';

/** Rows in an order: what is missing comes last either way, and rows that are equal stay as they were. */
export const inOrder: Sorting['inOrder'] = (rows, order, columns, language) => {
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
};

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

// It is on the page by then: see whole.ts.
export { ConversionTable } from './conversion-table.js';
