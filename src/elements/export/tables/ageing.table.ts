import type { Ageing } from '../../../engine/ageing.js';
import type { Answer } from '../../../metrics/metrics.js';
import type { Table } from '../../shared/exportable.js';
import { tableOf, type Column, type TableTexts } from './table-texts.js';

/** A row for each open record. */
export function table(ageing: Answer<Ageing>, texts: TableTexts): Table {
  const { words, moneyHead, money } = texts;
  const { stages, open } = ageing;
  const stageAt = (row: number) => stages[open.stage[row] ?? 0];
  const columns: Column<number>[] = [
    { head: words.kind, cell: (row) => words.kinds.get(open.kind[row] ?? '') ?? null },
    { head: words.id, cell: (row) => open.id[row] ?? null },
    { head: words.name, cell: (row) => open.name[row] ?? null },
    { head: words.stageId, cell: (row) => stageAt(row)?.stage ?? null },
    { head: words.stage, cell: (row) => stageAt(row)?.label ?? null },
    { head: words.days, cell: (row) => open.days[row] ?? null },
    { head: moneyHead(words.value), cell: (row) => money(open.value[row] ?? null) },
  ];
  return tableOf([...open.id.keys()], columns, ageing, texts);
}
