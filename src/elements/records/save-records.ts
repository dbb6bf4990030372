import type { Figure } from '../../engine/figure.js';
import type { Metrics } from '../../metrics/metrics.js';
import { csv, type CsvCell } from '../shared/csv.js';
import { download } from '../shared/download.js';
import { dayIn, fileName } from '../shared/file-name.js';
import { stageLabel } from '../shared/stage-label.js';
import type { Sort } from './records-table.js';
import { addedColumns, recordLink, type Listed, type RecordsTexts } from './records.view.js';

/** Hands the reader all records behind a figure as a table file. */
export async function saveRecords(metrics: Metrics, figure: Figure, sort: Sort, texts: RecordsTexts): Promise<void> {
  const page = await metrics.records(figure, { sort });
  const text = csv(csvRows({ figure, page, value: null }, texts));
  download(fileName([texts.definition.name, dayIn(page.timeZone, page.at)], 'csv'), 'text/csv', text);
}

/** The rows of a table file with a head: every field of each record, numbers as numbers, days and moments as ISO writes them. */
function csvRows(listed: Listed, texts: RecordsTexts): CsvCell[][] {
  const { figure, page } = listed;
  const { words } = texts;
  const major = (minor: number | null) => (minor === null ? null : minor / 10 ** page.digits);
  const added = page.unit === 'money' ? major : (amount: number) => amount;
  const heads = addedColumns(listed, texts).map(({ text }) => text);
  const under = figure.part === 'averageWon' ? (count: number) => count : added;
  const head = [
    words.id,
    words.kind,
    words.name,
    words.account,
    words.owner,
    words.stage,
    words.source,
    words.type,
    words.model,
    `${words.amount} (${page.currency})`,
    words.closeDate,
    words.category,
    words.probability,
    words.lossReason,
    words.nextStep,
    words.createdAt,
    words.link,
    ...heads,
  ];
  return [
    head,
    ...page.rows.map((row) => [
      row.id,
      words.kinds[row.kind],
      row.name,
      row.account?.name ?? null,
      row.owner?.name ?? null,
      row.stage === null ? null : stageLabel({ id: row.stage.id, label: row.stage.name }),
      row.source,
      row.type,
      row.model,
      major(row.amount),
      row.closeDate,
      row.category,
      row.probability,
      row.lossReason,
      row.nextStep,
      row.createdAt,
      recordLink(row),
      added(row.contribution),
      ...(heads.length === 2 ? [under(row.base)] : []),
    ]),
  ];
}
