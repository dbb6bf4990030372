import type { Incidence, IncidenceCell } from '../../../engine/incidence.js';
import type { IncidencePoint } from '../../../engine/statistics/aalen-johansen.js';
import type { Answer } from '../../../metrics/metrics.js';
import type { Table } from '../../shared/exportable.js';
import { groupColumns, groupedRows, type Grouped } from './grouped-rows.js';
import { tableOf, type Column, type TableTexts } from './table-texts.js';

type Row = Grouped<IncidenceCell> & { readonly point: IncidencePoint | null };

/** A row for each point of each curve; one without a point where nothing ended. */
export function table(incidence: Answer<Incidence>, texts: TableTexts): Table {
  const { words } = texts;
  const groups: Column<Grouped<IncidenceCell>>[] = [
    ...groupColumns<IncidenceCell>(incidence.by, texts),
    { head: words.entered, cell: ({ cell }) => cell.n },
    { head: words.converted, cell: ({ cell }) => cell.converted },
    { head: words.lost, cell: ({ cell }) => cell.lost },
    { head: words.open, cell: ({ cell }) => cell.open },
  ];
  const columns: Column<Row>[] = [
    ...groups,
    { head: words.days, cell: ({ point }) => point?.days ?? null },
    { head: words.shareConverted, cell: ({ point }) => point?.converted ?? null },
    { head: words.shareLost, cell: ({ point }) => point?.lost ?? null },
  ];
  const rows = groupedRows(incidence).flatMap((grouped): Row[] => {
    const { curve } = grouped.cell;
    return curve.length === 0 ? [{ ...grouped, point: null }] : curve.map((point) => ({ ...grouped, point }));
  });
  return tableOf(rows, columns, incidence, texts);
}
