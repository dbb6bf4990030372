import type { LossStep, Losses } from '../../../engine/losses.js';
import type { Answer } from '../../../metrics/metrics.js';
import type { Table } from '../../shared/exportable.js';
import { stageColumns, tableOf, type Column, type TableTexts } from './table-texts.js';

/** A row for each step of each reason. */
export function table(losses: Answer<Losses>, texts: TableTexts): Table {
  const { words, moneyHead, money } = texts;
  const columns: Column<LossStep & { readonly reason: string }>[] = [
    { head: words.reason, cell: ({ reason }) => reason },
    ...stageColumns<LossStep & { readonly reason: string }>(texts),
    { head: words.lost, cell: ({ lost }) => lost },
    { head: moneyHead(words.lostValue), cell: ({ lostValue }) => money(lostValue) },
  ];
  const rows = losses.reasons.flatMap(({ reason, steps }) => steps.map((step) => ({ ...step, reason })));
  return tableOf(rows, columns, losses, texts);
}
