import type { Conversion, ConversionCell, ConversionRow } from '../../engine/conversion.js';
import type { ConversionFigure } from '../../engine/figure.js';
import { DIMENSIONS, attributeOfDimension, type Dimension } from '../../engine/query.js';
import type { Rate, Status } from '../../engine/rate.js';
import type { ConversionColumn, Way } from '../../engine/transitions.js';
import type { Answer } from '../../metrics/metrics.js';
import { bandKey, benchmarkText } from '../shared/benchmark.view.js';
import type { ChoiceOption } from '../shared/choice.js';
import type { FigureText } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import type { NeededPast } from '../shared/frame.js';
import type { PlottedRate } from '../shared/rate-plot.view.js';
import { isolated, shownName } from '../shared/shown-name.js';
import { stageLabel } from '../shared/stage-label.js';
import type { SharedWords } from '../shared/words.js';
import type { ConversionWords } from './conversion-table.words.js';
import { isSameColumn, nextOrder, type NamedRow, type RowOrder, type Sorting } from './row-order.js';

/** What is shown of a conversion table. */
export interface ConversionView {
  readonly subtitle: string;
  readonly caption: string;
  readonly nameHead: Head;
  readonly groups: readonly ColumnGroup[];
  /** What the rows can be sorted by. */
  readonly orders: readonly ChoiceOption<RowOrder>[];
  /** All rows in their order; those in sight are drawn by `rowView`. */
  readonly rows: readonly NamedRow[];
  readonly total: RowView;
  /** The longest of the names and of the verdicts there are: columns are as wide, whichever rows are in sight. */
  readonly longest: { readonly name: string; readonly status: Status };
  /** Said instead of the table where it has nothing in it. */
  readonly empty: { readonly what: string; readonly why: string } | null;
  /** What the bands are and where they come from; null where no cell has one. */
  readonly bands: string | null;
  readonly past: NeededPast;
}

/** A conversion: its name, its band where all rows share one, and the columns it has. */
export interface ColumnGroup {
  readonly column: ConversionColumn;
  readonly label: string;
  readonly band: string | null;
  /** The band in full, with where it comes from. */
  readonly fullBand: string | null;
  /** How many columns it has. */
  readonly columns: number;
  readonly rate: Head;
  /** Left out where no row is judged. */
  readonly verdict: Head | null;
  readonly entered: Head;
  readonly valueRate: Head | null;
}

/** The head of a column: its words, the order that a click on it asks for, and how the rows are sorted by it now. */
export interface Head {
  readonly text: string;
  /** The text in full, where it is a sign. */
  readonly full?: string;
  readonly order: RowOrder;
  readonly sorted: 'ascending' | 'descending' | null;
}

export interface RowView {
  /** Undefined for the total. */
  readonly key: string | undefined;
  readonly name: string;
  /** Whether the name stands for a value that is missing. */
  readonly isMissing: boolean;
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly column: ConversionColumn;
  readonly label: string;
  readonly rate: FigureText;
  /** Whether the rate can be told from its band, or has none. */
  readonly isSettled: boolean;
  readonly plot: PlottedRate;
  readonly verdict: Status | 'unjudged' | null;
  readonly entered: FigureText;
  readonly valueRate: FigureText | null;
}

export interface ConversionTexts {
  readonly format: Format;
  readonly words: ConversionWords;
  readonly shared: SharedWords;
}

/** Draws all but the rows, of which there may be thousands; unsorted, in the order that suits the dimension. */
export function conversionView(
  answer: Answer<Conversion>,
  sorting: Sorting | null,
  texts: ConversionTexts,
): ConversionView {
  const { by, columns, total } = answer;
  const { format, words } = texts;
  const { order, inOrder } = sorting !== null && isKnown(sorting.order, columns) ? sorting : naturalOrder(answer);
  const groups = columns.map((_, index) => groupOf(answer, index, order, texts));
  const nameHead = head(dimensionName(by, words), { part: 'name', isDescending: false }, order);
  const named = answer.rows.map((row) => nameRow(row, by, texts));
  const rows = inOrder(named, order, columns, format.language);
  return {
    subtitle: words.reached(format.period(answer.period)),
    caption: words.caption(dimensionName(by, words)),
    nameHead,
    groups,
    orders: [orderChoice(nameHead), ...groups.flatMap((group) => groupOrders(group, words))],
    rows,
    total: drawRow(answer, groups, { name: words.total, cells: total.cells }, texts),
    longest: { name: longestOf(rows.map(({ name }) => name)), status: longestStatus(texts.shared) },
    empty: emptyText(answer, texts),
    bands: bandKey(cellsOf(answer), format, texts.shared),
    past: { stages: true, fields: pastFields(by) },
  };
}

/** A row in sight. */
export function rowView(
  answer: Answer<Conversion>,
  { groups }: ConversionView,
  { row, name }: NamedRow,
  texts: ConversionTexts,
): RowView {
  return drawRow(answer, groups, { ...row, name }, texts);
}

/** What rows can stand for: what every dataset has, and its own attributes; what is shown is offered, known or not. */
export function dimensionChoices(
  by: Dimension,
  attributes: readonly string[],
  words: ConversionWords,
): ChoiceOption<Dimension>[] {
  const shown = attributeOfDimension(by);
  const isKnown = shown !== undefined || DIMENSIONS.some((dimension) => dimension === by);
  const others = shown === undefined || attributes.includes(shown) ? attributes : [...attributes, shown];
  const option = (value: Dimension) => ({ value, text: dimensionName(value, words), isChosen: value === by });
  return [
    ...(isKnown ? DIMENSIONS : [...DIMENSIONS, by]).map(option),
    ...others.map((name) => ({ ...option(`attributes.${name}`), group: words.attributes })),
  ];
}

/** By value, amounts count as they were; owners have their rows as they were. */
function pastFields(by: Dimension): ('amount' | 'ownerId')[] {
  return by === 'owner' || by === 'manager' ? ['amount', 'ownerId'] : ['amount'];
}

/** What a dimension is called: a word of the reader's language, or the attribute's own name. */
function dimensionName(by: Dimension, words: ConversionWords): string {
  const known = DIMENSIONS.find((dimension) => dimension === by);
  return known === undefined ? isolated(attributeOfDimension(by) ?? by) : words[known];
}

/** A pipeline may lack the column that the rows of another were sorted by. */
function isKnown(order: RowOrder, columns: readonly ConversionColumn[]): boolean {
  return order.part === 'name' || columns.includes(order.column);
}

/** The latest month first, else as the engine has them: by what entered the first column. */
function naturalOrder({ by, columns }: Conversion): Sorting {
  if (by !== 'month') {
    return { order: { part: 'entered', column: columns[0] ?? 'win', isDescending: true }, inOrder: (rows) => rows };
  }
  return {
    order: { part: 'name', isDescending: true },
    inOrder: (months) => [...months].sort((a, b) => (a.rank < b.rank ? 1 : -1)),
  };
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function longestStatus(shared: SharedWords): Status {
  return STATUSES.reduce((longest, status) => (shared[status].length > shared[longest].length ? status : longest));
}

const STATUSES = ['above', 'below', 'within', 'uncertain', 'none'] as const satisfies readonly Status[];

function groupOf(answer: Answer<Conversion>, index: number, order: RowOrder, texts: ConversionTexts): ColumnGroup {
  const { format, words, shared } = texts;
  const column = answer.columns[index] ?? 'win';
  const cells = [...answer.rows, answer.total].flatMap((row) => row.cells[index] ?? []);
  const byPart = (text: string, part: 'rate' | 'status' | 'entered' | 'valueRate') =>
    head(text, { part, column, isDescending: true }, order);
  const benchmarks = new Map(
    cells.map(({ benchmark }) => [benchmark === null ? null : benchmarkText(benchmark, format, shared), benchmark]),
  );
  const [[fullBand, benchmark] = [null, null]] = benchmarks.size === 1 ? benchmarks : [];
  const verdict = cells.some(({ status }) => status !== null) ? byPart(words.verdict, 'status') : null;
  const isValued = cells.some(({ valueRate }) => valueRate !== undefined);
  const valueRate = isValued ? byPart(words.valueRate, 'valueRate') : null;
  return {
    column,
    label: groupLabel(answer.ways[index], words),
    band: benchmark === null ? null : words.band(format.band(benchmark)),
    fullBand,
    columns: 2 + Number(verdict !== null) + Number(isValued),
    rate: byPart(words.rate, 'rate'),
    verdict,
    entered: { ...byPart(words.entered, 'entered'), full: words.enteredInFull },
    valueRate,
  };
}

function groupOrders({ label, rate, verdict, entered, valueRate }: ColumnGroup, words: ConversionWords) {
  const heads = [rate, verdict, entered, valueRate].filter((head) => head !== null);
  return heads.map((head) => ({ ...orderChoice(head), text: words.head(label, head.text) }));
}

function orderChoice({ text, order, sorted }: Head): ChoiceOption<RowOrder> {
  return { value: order, text, isChosen: sorted !== null };
}

/** A conversion is called by its steps, the last one by what it is a share of. */
function groupLabel(way: Way | undefined, words: ConversionWords): string {
  return way === undefined || way.column === 'win' ? words.win : words.way(stageLabel(way.from), stageLabel(way.to));
}

function head(text: string, natural: RowOrder, order: RowOrder): Head {
  const direction = order.isDescending ? 'descending' : 'ascending';
  return { text, order: nextOrder(order, natural), sorted: isSameColumn(order, natural) ? direction : null };
}

function nameRow(row: ConversionRow, by: Dimension, texts: ConversionTexts): NamedRow {
  return { row, ...rowName(row, by, texts) };
}

/** What a row is called, and what that sorts by. */
export function rowName(
  { key, label }: Pick<ConversionRow, 'key' | 'label'>,
  by: Dimension,
  { format, words }: Pick<ConversionTexts, 'format' | 'words'>,
): Omit<NamedRow, 'row'> {
  const named = (name: string) => ({ name: shownName(name, key), rank: name });
  if (key === '') return { name: missingName(by, words), rank: '' };
  switch (by) {
    case 'type':
      return named(words[key === 'existing' ? 'existing' : 'new']);
    case 'model':
      return named(words[key === 'farmer' ? 'farmer' : 'hunter']);
    case 'bant':
      return { name: words.bantScore(key), rank: key };
    case 'month':
      return { name: format.month(`${key}-01`), rank: key };
    default:
      return named(label);
  }
}

function missingName(by: Dimension, words: ConversionWords): string {
  switch (by) {
    case 'owner':
      return words.noOwner;
    case 'manager':
      return words.noManager;
    case 'source':
      return words.noSource;
    case 'account':
      return words.noAccount;
    default:
      return words.noValue;
  }
}

interface ToDraw {
  readonly key?: string;
  readonly name: string;
  readonly cells: readonly ConversionCell[];
}

function drawRow(
  { query }: Answer<Conversion>,
  groups: readonly ColumnGroup[],
  { key, name, cells }: ToDraw,
  texts: ConversionTexts,
): RowView {
  return {
    key,
    name,
    isMissing: key === '',
    cells: cells.flatMap((cell, index) => {
      const group = groups[index];
      if (group === undefined) return [];
      const { column } = group;
      const figure = (part: ConversionFigure['part']): ConversionFigure => ({
        metric: 'conversion',
        query,
        ...(key !== undefined && { row: key }),
        column,
        part,
      });
      return [cellView(cell, group, figure, texts)];
    }),
  };
}

function cellView(
  cell: ConversionCell,
  group: ColumnGroup,
  figure: (part: ConversionFigure['part']) => ConversionFigure,
  texts: ConversionTexts,
): CellView {
  const { format, words } = texts;
  const { rate, entered, status, valueRate } = cell;
  return {
    column: group.column,
    label: group.label,
    rate: { figure: figure('rate'), text: share(rate, format), full: rateInFull(cell, texts) },
    isSettled: rate !== null && status !== 'uncertain',
    plot: cell,
    verdict: group.verdict === null ? null : (status ?? 'unjudged'),
    entered: { figure: figure('entered'), text: format.count(entered), label: words.enteredInFull },
    valueRate: valueRate === undefined ? null : { figure: figure('valueRate'), text: share(valueRate, format) },
  };
}

function share(rate: number | null, format: Format): string {
  return rate === null ? '–' : format.wholeRate(rate);
}

/** `38 of 68, 95% interval 44.1%–67.1%, benchmark 20%–40%` */
function rateInFull({ converted, entered, interval, benchmark }: Rate, { format, words, shared }: ConversionTexts) {
  const texts = [words.fraction(format.count(converted), format.count(entered))];
  if (interval !== null) texts.push(shared.interval(format.interval(interval)));
  if (benchmark !== null) texts.push(shared.benchmark(format.band(benchmark)));
  return texts.join(', ');
}

function emptyText({ columns, rows, period }: Answer<Conversion>, { format, words }: ConversionTexts) {
  if (columns.length === 0) return { what: words.noColumns, why: words.noColumnsWhy };
  if (rows.length === 0) return { what: words.empty(format.period(period)), why: words.emptyWhy };
  return null;
}

function cellsOf({ rows, total }: Conversion): ConversionCell[] {
  return [...rows, total].flatMap(({ cells }) => cells);
}
