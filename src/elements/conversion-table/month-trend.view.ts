import type { Conversion, ConversionCell, ConversionRow } from '../../engine/conversion.js';
import type { Answer } from '../../metrics/metrics.js';
import { isDrawn } from '../shared/benchmark.view.js';
import type { FigureText } from '../shared/figure-button.js';
import { rowView, type ConversionTexts, type ConversionView } from './conversion-table.view.js';
import type { TrendWords } from './month-trend.words.js';

/** Rates of the months in which journeys began, as a line for each conversion. */
export interface TrendView {
  readonly columns: readonly TrendColumn[];
  /** The first and the last month. */
  readonly ends: readonly [string, string];
  /** Whether one of the months is not over yet. */
  readonly isRunning: boolean;
}

export interface TrendColumn {
  readonly label: string;
  /** What the marks are, for those who can't see them: the table tells each month. */
  readonly span: string;
  /** The rate of the latest month that is over and has one; null where none has. */
  readonly latest: { readonly rate: FigureText; readonly entered: FigureText; readonly month: string } | null;
  readonly marks: TrendMarks;
}

/** Across in percent of the width, down in percent of the height: a hundred percent is at the top. */
export interface TrendMarks {
  readonly band: { readonly top: number; readonly bottom: number; readonly height: number } | null;
  /** Through the months that follow each other; into the one that is not over on its own. */
  readonly line: string;
  readonly runningLine: string;
  readonly months: readonly MonthMark[];
  /** Whether there is room for a dot each. */
  readonly isSparse: boolean;
}

export interface MonthMark {
  readonly x: number;
  readonly y: number;
  readonly whisker: readonly [number, number];
  readonly isRunning: boolean;
}

export type TrendTexts = ConversionTexts & { readonly trend: TrendWords };

/** So many months have a dot each; of more, whisker and line tell. */
const MOST_DOTS = 36;

/** Null where there are not two months to draw a line between. */
export function trendView(conversion: Answer<Conversion>, view: ConversionView, texts: TrendTexts): TrendView | null {
  const begun = conversion.rows.filter(({ key }) => key !== '').sort((a, b) => (a.key < b.key ? -1 : 1));
  const [first, last] = [begun[0], begun.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const running = monthOf(conversion);
  const nameOf = ({ key }: ConversionRow) => texts.format.month(`${key}-01`);
  const ends = [nameOf(first), nameOf(last)] as const;
  return {
    ends,
    isRunning: begun.some(({ key }) => key === running),
    columns: view.groups.map(({ label }, index) => {
      const over = begun.findLast(({ key, cells }) => key !== running && (cells[index]?.rate ?? null) !== null);
      const row = view.rows.find((named) => named.row === over);
      const cell = row === undefined ? undefined : rowView(conversion, view, row, texts).cells[index];
      return {
        label,
        span: texts.trend.span(label, ...ends),
        latest:
          row === undefined || cell === undefined
            ? null
            : { rate: cell.rate, entered: cell.entered, month: texts.trend.latest(row.name) },
        marks: marksOf(begun, index, running),
      };
    }),
  };
}

/** A month is over where the moment of the answer is its last second. */
const SECOND = 1000;

/** The month in which journeys may still begin, such as `2026-11`. */
function monthOf({ asOf, timeZone }: Answer<Conversion>): string {
  const month = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit' });
  const parts = month.formatToParts(Date.parse(asOf) + SECOND);
  const read = (part: 'year' | 'month') => parts.find(({ type }) => type === part)?.value;
  return `${read('year')}-${read('month')}`;
}

function marksOf(begun: readonly ConversionRow[], index: number, running: string): TrendMarks {
  const start = monthNumber(begun[0]?.key ?? '');
  const count = monthNumber(begun.at(-1)?.key ?? '') - start + 1;
  const x = (key: string) => rounded((100 * (monthNumber(key) - start + 0.5)) / count);
  const months = begun.flatMap(({ key, cells }) => {
    const mark = markOf(cells[index], x(key), key === running);
    return mark === null ? [] : [{ ...mark, at: monthNumber(key) }];
  });
  const steps = months.slice(1).map((month, place) => ({ month, before: months[place] }));
  const joined = (isRunning: boolean) =>
    steps
      .filter(({ month, before }) => before?.at === month.at - 1 && month.isRunning === isRunning)
      .map(({ month, before }) => `M${before?.x},${before?.y}L${month.x},${month.y}`)
      .join('');
  return {
    band: bandOf(begun.map(({ cells }) => cells[index])),
    line: joined(false),
    runningLine: joined(true),
    months: months.map(({ x, y, whisker, isRunning }) => ({ x, y, whisker, isRunning })),
    isSparse: count <= MOST_DOTS,
  };
}

function markOf(cell: ConversionCell | undefined, x: number, isRunning: boolean): MonthMark | null {
  if (cell?.rate == null || cell.interval === null) return null;
  const [low, high] = cell.interval;
  return { x, y: down(cell.rate), whisker: [down(low), down(high)], isRunning };
}

/** The band that all months share. */
function bandOf(cells: readonly (ConversionCell | undefined)[]): TrendMarks['band'] {
  const benchmark = cells.find((cell) => cell !== undefined)?.benchmark ?? null;
  const isShared = cells.every(
    (cell) => cell?.benchmark?.low === benchmark?.low && cell?.benchmark?.high === benchmark?.high,
  );
  if (!isShared || !isDrawn(benchmark)) return null;
  const [top, bottom] = [down(benchmark.high), down(benchmark.low)];
  return { top, bottom, height: rounded(bottom - top) };
}

function down(share: number): number {
  return rounded(100 * (1 - Math.min(1, Math.max(0, share))));
}

function monthNumber(key: string): number {
  const [year = NaN, month = NaN] = key.split('-').map(Number);
  return 12 * year + month;
}

function rounded(number: number): number {
  return Math.round(100 * number) / 100;
}
