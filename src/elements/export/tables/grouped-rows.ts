import type { Dimension } from '../../../engine/query.js';
import type { Way } from '../../../engine/transitions.js';
import type { Column, TableTexts } from './table-texts.js';

/** A cell of a table by a dimension, with the row that it stands in and the conversion that it is about. */
export interface Grouped<Cell> {
  /** Null for the total. */
  readonly row: { readonly key: string; readonly label: string } | null;
  readonly way: Way;
  readonly cell: Cell;
}

/** A table by a dimension, as conversion and incidence have it. */
export interface ByDimension<Cell> {
  readonly by: Dimension;
  readonly ways: readonly Way[];
  readonly rows: readonly { readonly key: string; readonly label: string; readonly cells: readonly Cell[] }[];
  readonly total: { readonly cells: readonly Cell[] };
}

/** All cells, one after the other: those of the total last. */
export function groupedRows<Cell>({ ways, rows, total }: ByDimension<Cell>): Grouped<Cell>[] {
  return [...rows, { ...total, key: null, label: null }].flatMap(({ key, label, cells }) =>
    cells.flatMap((cell, at) => {
      const way = ways[at];
      return way === undefined ? [] : [{ row: key === null ? null : { key, label }, way, cell }];
    }),
  );
}

/** Columns that tell which row and conversion a cell is of. */
export function groupColumns<Cell>(by: Dimension, { words }: TableTexts): Column<Grouped<Cell>>[] {
  return [
    { head: words.kind, cell: ({ row }) => words.kinds.get(row === null ? 'total' : 'row') ?? null },
    { head: words.by, cell: () => by },
    { head: words.key, cell: ({ row }) => row?.key ?? null },
    { head: words.name, cell: ({ row }) => row?.label ?? null },
    { head: words.conversion, cell: ({ way }) => words.columns.get(way.column) ?? way.column },
    { head: words.from, cell: ({ way }) => way.from.label },
    { head: words.to, cell: ({ way }) => way.to.label },
  ];
}
