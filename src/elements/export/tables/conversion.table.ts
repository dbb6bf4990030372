import type { Conversion, ConversionCell } from '../../../engine/conversion.js';
import type { Answer } from '../../../metrics/metrics.js';
import type { Table } from '../../shared/exportable.js';
import { groupColumns, groupedRows, type Grouped } from './grouped-rows.js';
import { rateColumns, tableOf, type Column, type TableTexts } from './table-texts.js';

/** A row for each conversion of each row, all of them, then those of the total. */
export function table(conversion: Answer<Conversion>, texts: TableTexts): Table {
  const { words } = texts;
  const columns: Column<Grouped<ConversionCell>>[] = [
    ...groupColumns<ConversionCell>(conversion.by, texts),
    { head: words.entered, cell: ({ cell }) => cell.entered },
    { head: words.converted, cell: ({ cell }) => cell.converted },
    { head: words.open, cell: ({ cell }) => cell.open },
    ...rateColumns<Grouped<ConversionCell>>(({ cell }) => cell, texts),
    { head: words.valueRate, cell: ({ cell }) => cell.valueRate ?? null },
  ];
  return tableOf(groupedRows(conversion), columns, conversion, texts);
}
