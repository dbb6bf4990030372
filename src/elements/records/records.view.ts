import type { Figure } from '../../engine/figure.js';
import { figureUnit } from '../../engine/figure-unit.js';
import type { Answer, RecordsPage, SortKey } from '../../metrics/metrics.js';
import type { RecordRow } from '../../metrics/record-rows.js';
import type { Definition } from '../explain/definition.words.js';
import type { Format } from '../shared/format.js';
import { instantText } from '../shared/panel-format.js';
import { safeUrl } from '../shared/safe-url.js';
import { stageLabel } from '../shared/stage-label.js';
import type { RecordsWords } from './records.words.js';

/** What records are written with. */
export interface RecordsTexts {
  readonly format: Format;
  readonly words: RecordsWords;
  readonly definition: Definition;
}

/** A figure with the records behind it, or the first of them. */
export interface Listed {
  readonly figure: Figure;
  /** Null where there is no such figure. */
  readonly value: number | null;
  readonly page: Answer<RecordsPage>;
}

export type ColumnName = SortKey | 'base';

export interface RecordColumn {
  readonly name: ColumnName;
  readonly text: string;
  readonly isNumber: boolean;
  /** What its button sorts by; null where it has none. */
  readonly sort: SortKey | null;
  readonly cell: (row: RecordRow) => string;
}

/** The last row of a list: what its rows add up to, or the statistic that they make. */
export interface SumRow {
  readonly label: string;
  readonly cells: ReadonlyMap<ColumnName, string>;
}

/** What stands over a list. */
export interface ListHead {
  /** The figure, how many records it has, and when they stood so. */
  readonly subtitle: string;
  /** Said instead of a list without records. */
  readonly empty: string | null;
}

export function listHead({ figure, page, value }: Listed, { format, words }: RecordsTexts): ListHead {
  const records = words.count(format.count(page.total), page.total);
  return {
    subtitle: words.subtitle(
      figureValue(figure, value, format),
      records,
      instantText(page.at, format.language, page.timeZone),
    ),
    empty: page.total > 0 ? null : page.inputs.length > 0 ? words.composed : words.empty,
  };
}

/** What a record is called. */
export function recordTitle({ kind, name, account, owner, id }: RecordRow, { words }: RecordsTexts): string {
  if (kind === 'submission' || kind === 'quota') return `${words.kinds[kind]}, ${owner?.name ?? id}`;
  return name ?? account?.name ?? id;
}

/** Where the CRM shows a record; null where it doesn't. */
export function recordLink({ url }: RecordRow): string | null {
  return safeUrl(url);
}

/** The columns of a list of records; what each adds to the figure stands at the end. */
export function recordColumns(listed: Listed, texts: RecordsTexts): RecordColumn[] {
  const { format, words } = texts;
  const text = (name: Exclude<SortKey, 'contribution'>, cell: RecordColumn['cell']): RecordColumn => ({
    name,
    text: words[name],
    isNumber: false,
    sort: name,
    cell,
  });
  return [
    text('name', (row) => recordTitle(row, texts)),
    text('account', ({ account }) => account?.name ?? ''),
    text('owner', ({ owner }) => owner?.name ?? ''),
    text('stage', ({ stage }) => (stage === null ? '' : stageLabel({ id: stage.id, label: stage.name }))),
    text('createdAt', ({ createdAt }) => (createdAt === null ? '' : format.date(createdAt))),
    text('closeDate', ({ closeDate }) => (closeDate === null ? '' : format.date(closeDate))),
    {
      ...text('amount', ({ amount }) => (amount === null ? '' : format.fullMoney(amount))),
      isNumber: true,
    },
    ...addedColumns(listed, texts),
  ];
}

/** What each record adds: to a ratio, over and under its line. */
export function addedColumns(listed: Listed, { format, words, definition }: RecordsTexts): RecordColumn[] {
  const { unit } = listed.page;
  const { over, under } = writersOf(listed, format);
  const alone = { records: words.counts, money: words.adds, days: words.days }[unit];
  const [overHead, underHead] = isRatio(listed) && definition.ratio !== undefined ? definition.ratio : [alone, ''];
  const added: RecordColumn = {
    name: 'contribution',
    text: capital(overHead),
    isNumber: true,
    sort: 'contribution',
    cell: ({ contribution }) => over(contribution),
  };
  if (!isRatio(listed)) return [added];
  const base: RecordColumn = {
    name: 'base',
    text: capital(underHead),
    isNumber: true,
    sort: null,
    cell: (row) => under(row.base),
  };
  return [added, base];
}

/** Whether records stand under a line too; under a sum by the day stand days. */
function isRatio({ figure, page }: Listed): boolean {
  return page.base !== null && figure.part !== 'wonPerDay';
}

/** How amounts over and under the line of a ratio are written. */
export function writersOf({ figure, page }: Listed, format: Format): Readonly<Record<'over' | 'under', Writer>> {
  const over = { records: format.count, money: format.fullMoney, days: format.days }[page.unit];
  const isCounted = figure.part === 'averageWon' || figure.part === 'wonPerDay';
  return { over, under: isCounted ? format.count : over };
}

type Writer = (amount: number) => string;

/** The row under a list. */
export function sumRow(listed: Listed, { format, words }: RecordsTexts): SumRow {
  const { figure, page, value } = listed;
  const statistic = words.statistics.get(figure.part);
  if (page.unit === 'days' && value !== null && statistic !== undefined)
    return { label: statistic, cells: new Map([['contribution', format.days(value)]]) };
  const { over, under } = writersOf(listed, format);
  const cells = new Map<ColumnName, string>([['contribution', over(page.sum)]]);
  if (isRatio(listed)) cells.set('base', under(page.base ?? 0));
  return { label: words.sum, cells };
}

/** A figure in its unit, in full. */
export function figureValue(figure: Figure, value: number | null, format: Format): string {
  if (value === null) return '–';
  switch (figureUnit(figure)) {
    case 'count':
      return format.count(value);
    case 'money':
    case 'moneyPerDay':
      return `${figure.part.startsWith('change.') && value > 0 ? '+' : ''}${format.fullMoney(value)}`;
    case 'rate':
      return format.rate(value);
    case 'multiple':
      return format.times(value);
    case 'days':
      return format.days(value);
  }
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
