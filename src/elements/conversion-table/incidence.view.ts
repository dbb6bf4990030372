import { area, curveStepAfter } from 'd3';
import type { IncidenceFigure } from '../../engine/figure.js';
import type { Incidence, IncidenceCell } from '../../engine/incidence.js';
import type { IncidencePoint } from '../../engine/statistics/aalen-johansen.js';
import type { ConversionColumn } from '../../engine/transitions.js';
import type { Answer } from '../../metrics/metrics.js';
import type { ChoiceOption } from '../shared/choice.js';
import type { FigureText } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import type { NeededPast } from '../shared/frame.js';
import { percent } from '../shared/percent.js';
import { stageLabel } from '../shared/stage-label.js';
import type { SharedWords } from '../shared/words.js';
import { rowName } from './conversion-table.view.js';
import type { ConversionWords } from './conversion-table.words.js';
import type { IncidenceWords } from './incidence.words.js';

/** What is shown of conversion over the time since entry. */
export interface IncidenceView {
  readonly subtitle: string;
  readonly empty: { readonly what: string; readonly why: string } | null;
  /** Whose curves can stand beside the total's; null for nobody's. */
  readonly rows: readonly ChoiceOption<string | null>[];
  readonly columns: readonly CurveColumn[];
  readonly tables: readonly CurveTable[];
  readonly past: NeededPast;
}

/** A conversion, on one axis of days for all its curves. */
export interface CurveColumn {
  readonly column: ConversionColumn;
  readonly label: string;
  readonly ticks: readonly { readonly text: string; readonly x: number; readonly isAtEnd: boolean }[];
  /** What the axis ends with, in days. */
  readonly longest: number;
  /** The days after which it is read. */
  readonly day: number;
  readonly dayLabel: string;
  readonly curves: readonly Curve[];
}

export interface Curve {
  readonly name: string;
  readonly entered: FigureText;
  /** What has become of them so far. */
  readonly soFar: readonly FateText[];
  /** Null where nobody entered. */
  readonly areas: Areas | null;
  /** What is read from the curve. */
  readonly reading: string;
}

export interface FateText extends FigureText {
  readonly fate: 'went-on' | 'lost' | 'open';
  readonly word: string;
}

/** Outlines in a square of 100 by 100: those who went on rise from its foot, the lost hang from its top. */
export interface Areas {
  readonly wentOn: string;
  readonly lost: string;
  /** How far along anybody was followed, in percent. */
  readonly followed: number;
}

/** The curves as a table. */
export interface CurveTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly rows: readonly (readonly string[])[] }[];
}

/** What the reader chose to see. */
export interface IncidenceChoice {
  readonly row: string | null;
  readonly days: ReadonlyMap<ConversionColumn, number>;
}

export interface IncidenceTexts {
  readonly format: Format;
  readonly words: IncidenceWords;
  readonly table: ConversionWords;
  readonly shared: SharedWords;
}

export function incidenceView(
  answer: Answer<Incidence>,
  choice: IncidenceChoice,
  texts: IncidenceTexts,
): IncidenceView {
  const { format, words, table } = texts;
  const subjects = subjectsOf(answer, choice, texts);
  const columns = answer.columns.map((_, index) => columnOf(answer, index, subjects, choice, texts));
  return {
    subtitle: words.subtitle(format.period(answer.period)),
    empty: emptyText(answer, format, table),
    rows: rowChoices(answer, choice, texts),
    columns,
    tables: subjects.map((subject) => tableOf(answer, subject, columns, texts)),
    past: { stages: true, fields: answer.by === 'owner' || answer.by === 'manager' ? ['ownerId'] : [] },
  };
}

/** Whose curves are drawn: a row's, by its key, or the total's. */
interface Subject {
  readonly key: string | undefined;
  readonly name: string;
  readonly cells: readonly IncidenceCell[];
}

function subjectsOf({ by, rows, total }: Answer<Incidence>, { row: chosen }: IncidenceChoice, texts: IncidenceTexts) {
  const row = rows.find(({ key }) => key === chosen);
  const subjects: Subject[] = [{ key: undefined, name: texts.words.total, cells: total.cells }];
  if (row !== undefined) subjects.unshift({ key: row.key, name: nameOf(row, by, texts), cells: row.cells });
  return subjects;
}

function rowChoices({ by, rows }: Answer<Incidence>, { row: chosen }: IncidenceChoice, texts: IncidenceTexts) {
  const isThere = rows.some(({ key }) => key === chosen);
  return [
    { value: null, text: texts.words.totalOnly, isChosen: !isThere },
    ...rows.map((row) => ({ value: row.key, text: nameOf(row, by, texts), isChosen: row.key === chosen })),
  ];
}

function nameOf(row: Incidence['rows'][number], by: Incidence['by'], { format, table }: IncidenceTexts): string {
  return rowName(row, by, { format, words: table }).name;
}

function columnOf(
  answer: Answer<Incidence>,
  index: number,
  subjects: readonly Subject[],
  { days }: IncidenceChoice,
  texts: IncidenceTexts,
): CurveColumn {
  const { format, words, shared } = texts;
  const column = answer.columns[index] ?? 'win';
  const way = answer.ways[index];
  const label =
    way === undefined
      ? ''
      : words.way(stageLabel(way.from), way.column === 'win' ? texts.table.won : stageLabel(way.to));
  const total = answer.total.cells[index];
  const longest = Math.max(1, Math.floor(total?.followedDays ?? 0));
  const day = Math.min(longest, days.get(column) ?? tellingDay(total, longest));
  const marks = ticksOf(longest);
  return {
    column,
    label,
    ticks: marks.map((mark) => ({
      text: mark === marks.at(-1) ? shared.days(format.count(mark)) : format.count(mark),
      x: percent(mark, longest),
      isAtEnd: mark > 0.94 * longest,
    })),
    longest,
    day,
    dayLabel: words.days(label),
    curves: subjects.flatMap((subject) => {
      const cell = subject.cells[index];
      return cell === undefined ? [] : [curveOf(answer, column, subject, cell, { longest, day }, texts)];
    }),
  };
}

function curveOf(
  { query }: Answer<Incidence>,
  column: ConversionColumn,
  { key, name }: Subject,
  cell: IncidenceCell,
  { longest, day }: { readonly longest: number; readonly day: number },
  { format, words }: IncidenceTexts,
): Curve {
  const figure = (part: IncidenceFigure['part'], label: string): FigureText => ({
    figure: { metric: 'incidence', query, ...(key !== undefined && { row: key }), column, part },
    text: format.count(cell[part]),
    label: `${label}, ${name}`,
  });
  const fate = (fate: FateText['fate'], part: IncidenceFigure['part'], word: string) => ({
    ...figure(part, word),
    fate,
    word,
  });
  return {
    name,
    entered: figure('n', words.entered),
    soFar: [
      fate('went-on', 'converted', words.wentOn),
      fate('open', 'open', words.open),
      fate('lost', 'lost', words.lost),
    ],
    areas: areasOf(cell, longest),
    reading: readingOf(cell, day, format, words),
  };
}

/** Times in days that axes name and curves are read at. */
const TELLING = [1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365, 540, 730, 1095, 1461, 1826];

/** Steps that divide an axis of days. */
const STEPS = [1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1461, 3652];

/** How many parts an axis has at most. */
const MOST_PARTS = 5;

/** The first round number of days by which four in five of the ends known by now have come. */
function tellingDay(cell: IncidenceCell | undefined, longest: number): number {
  const last = cell?.curve.at(-1);
  if (cell === undefined || last === undefined) return longest;
  const enough = 0.8 * (last.converted + last.lost);
  const isTold = (days: number) => {
    const { converted, lost } = sharesAt(cell.curve, days);
    return converted + lost >= enough;
  };
  return TELLING.find((days) => days <= longest && isTold(days)) ?? longest;
}

function ticksOf(longest: number): number[] {
  const step = STEPS.find((days) => longest / days <= MOST_PARTS) ?? longest;
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, index) => index * step);
}

/** What had become of how large a share after so many days. */
function sharesAt(curve: readonly IncidencePoint[], days: number): Omit<IncidencePoint, 'days'> {
  return curve.findLast((point) => point.days <= days) ?? { converted: 0, lost: 0 };
}

function areasOf({ curve, followedDays }: IncidenceCell, longest: number): Areas | null {
  if (followedDays === null) return null;
  const followed = Math.min(longest, followedDays);
  const points = [
    { days: 0, converted: 0, lost: 0 },
    ...seenApart(curve, longest),
    { ...sharesAt(curve, followed), days: followed },
  ];
  const x = ({ days }: IncidencePoint) => coordinate(days / longest);
  const steps = area<IncidencePoint>().curve(curveStepAfter).x(x);
  return {
    wentOn: steps.y0(100).y1(({ converted }) => coordinate(1 - converted))(points) ?? '',
    lost: steps.y0(0).y1(({ lost }) => coordinate(lost))(points) ?? '',
    followed: coordinate(followed / longest),
  };
}

/** Of points that are too close to be seen apart, the last. */
function seenApart(curve: readonly IncidencePoint[], longest: number): readonly IncidencePoint[] {
  const place = ({ days }: IncidencePoint) => Math.round((500 * days) / longest);
  return curve.filter((point, index) => {
    const next = curve[index + 1];
    return point.days <= longest && (next === undefined || next.days > longest || place(next) !== place(point));
  });
}

function coordinate(share: number): number {
  return Math.round(10_000 * share) / 100;
}

function readingOf(cell: IncidenceCell, day: number, format: Format, words: IncidenceWords): string {
  if (cell.followedDays === null) return words.noneEntered;
  if (day > Math.ceil(cell.followedDays)) return words.unknown(format.count(Math.floor(cell.followedDays)));
  return words.reading(day, format.count(day), sharesText(sharesAt(cell.curve, day), format));
}

/** Whole percents that add up to a hundred. */
function sharesText({ converted, lost }: Omit<IncidencePoint, 'days'>, format: Format): [string, string, string] {
  const shares = [converted, lost, Math.max(0, 1 - converted - lost)].map((share) => 100 * share);
  const whole = shares.map((share) => Math.floor(share + 1e-9));
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0);
  const byRest = shares
    .map((share, index) => ({ index, rest: share - Math.floor(share + 1e-9) }))
    .sort((a, b) => b.rest - a.rest);
  const raised = new Set(byRest.slice(0, missing).map(({ index }) => index));
  const text = (index: number) => format.wholeRate(((whole[index] ?? 0) + Number(raised.has(index))) / 100);
  return [text(0), text(1), text(2)];
}

function tableOf(
  { columns: names }: Answer<Incidence>,
  { name, cells }: Subject,
  columns: readonly CurveColumn[],
  { format, words }: IncidenceTexts,
): CurveTable {
  return {
    caption: words.caption(name),
    columns: names.map((_, index) => {
      const cell = cells[index];
      const { label = '', longest = 0 } = columns[index] ?? {};
      const days = ticksOf(longest).filter((mark) => mark > 0 && mark <= (cell?.followedDays ?? 0));
      return {
        label,
        rows: days.map((mark) => [format.count(mark), ...sharesText(sharesAt(cell?.curve ?? [], mark), format)]),
      };
    }),
  };
}

function emptyText({ columns, rows, period }: Answer<Incidence>, format: Format, words: ConversionWords) {
  if (columns.length === 0) return { what: words.noColumns, why: words.noColumnsWhy };
  if (rows.length === 0) return { what: words.empty(format.period(period)), why: words.emptyWhy };
  return null;
}
