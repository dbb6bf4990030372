import type { Durations } from '../../engine/velocity.js';
import type { Format } from '../shared/format.js';
import { roundNumbers } from '../shared/round-numbers.js';

/** Pixels: the height of a small chart and of a large one, and what its highest mark needs above. */
export const CHART = { height: 112, large: 248, inset: 6 } as const;

/** Days up from the foot of a chart; one for all stages, so that they can be compared. */
export interface DayScale {
  y(days: number): number;
  readonly ticks: readonly { readonly text: string; readonly y: number }[];
}

/** The marks of one stage over time; across in percent of the width, so that they fit any. */
export interface ChartMarks {
  readonly band: string;
  readonly edges: string;
  readonly line: string;
  /** Over spans in which no stay ended, from the median before to the one after. */
  readonly gaps: string;
  /** Into the span that still runs. */
  readonly runningEdges: string;
  readonly runningLine: string;
  /** Bands of spans without a neighbour to draw a line to. */
  readonly lone: readonly { readonly x: number; readonly y: number; readonly height: number; readonly width: number }[];
  readonly dots: readonly ChartDot[];
}

export interface ChartDot {
  readonly x: number;
  readonly y: number;
  readonly mark: 'now' | 'before';
}

export interface ChartSpan {
  readonly completed: Durations;
  readonly isRunning: boolean;
}

/** Pixels: the band of a span alone; narrower where so many spans are near. */
const LONE = { wide: 12, narrow: 4, many: 14 };

/** So few spans are each a dot; of more, the last one is, and those that stand alone. */
const MOST_DOTS = 6;

export function dayScale(longest: number, format: Format, height: number = CHART.height): DayScale {
  const most = Math.max(1, longest);
  const { inset } = CHART;
  const y = (days: number) => round(height - (days / most) * (height - inset));
  const whole = roundNumbers(longest, height === CHART.height ? 3 : 5);
  return { y, ticks: whole.map((days) => ({ text: format.count(days), y: y(days) })) };
}

/** Where no stay ended there is no band, and no line but a faint one to the next median. */
export function chartMarks(spans: readonly ChartSpan[], { y }: DayScale): ChartMarks {
  const runs = runsOf(spans);
  const path = (points: readonly Point[], level: Level) =>
    points.length < 2 ? '' : `M${points.map((point) => `${point.x},${y(level(point))}`).join('L')}`;
  const bandOf = (run: readonly Point[]) =>
    run.length < 2 ? '' : `${path(run, high)}${path(run.toReversed(), low).replace('M', 'L')}Z`;
  const lineOf = (level: Level, part: (run: readonly Point[]) => readonly Point[]) =>
    runs.map((run) => path(part(run), level)).join('');
  const lone = runs.flatMap((run) => (run.length === 1 ? run : []));
  const isDot = (point: Point) => spans.length <= MOST_DOTS || point.index === spans.length - 1 || lone.includes(point);

  return {
    band: runs.map(bandOf).join(''),
    edges: lineOf(low, past) + lineOf(high, past),
    line: lineOf(middle, past),
    runningEdges: lineOf(low, running) + lineOf(high, running),
    runningLine: lineOf(middle, running),
    gaps: runs
      .slice(1)
      .map((run, index) => path([...(runs[index]?.slice(-1) ?? []), ...run.slice(0, 1)], middle))
      .join(''),
    lone: lone.map(({ x, p25, p75 }) => ({
      x,
      y: y(p75),
      height: round(y(p25) - y(p75)),
      width: spans.length < LONE.many ? LONE.wide : LONE.narrow,
    })),
    dots: runs
      .flat()
      .filter(isDot)
      .map(({ x, median, isRunning }) => ({ x, y: y(median), mark: isRunning ? 'before' : 'now' })),
  };
}

/** Where a span stands, in percent of the width: the first at the start, the last at the end, one alone in the middle. */
export function acrossAt(index: number, length: number): number {
  return length === 1 ? 50 : round((100 * index) / (length - 1));
}

/** A part of a chart, in percent across. */
export interface Veil {
  readonly x: number;
  readonly width: number;
}

/** Marks at the ends of a chart reach over them. */
const REACH = 5;

/** What lies outside of one of the spans: from halfway to those beside it. */
export function veilsAround(index: number, length: number): Veil[] {
  if (index < 0 || length < 2) return [];
  const halfway = (place: number) => round((100 * place) / (length - 1));
  const [from, to] = [halfway(index - 0.5), halfway(index + 0.5)];
  return [
    ...(from > 0 ? [{ x: -REACH, width: from + REACH }] : []),
    ...(to < 100 ? [{ x: to, width: 100 - to + REACH }] : []),
  ];
}

interface Point {
  readonly index: number;
  readonly x: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly isRunning: boolean;
}

type Level = (point: Point) => number;

const low: Level = ({ p25 }) => p25;
const middle: Level = ({ median }) => median;
const high: Level = ({ p75 }) => p75;

const past = (run: readonly Point[]): readonly Point[] => run.filter(({ isRunning }) => !isRunning);

/** The way into the span that still runs. */
const running = (run: readonly Point[]): readonly Point[] => (run.at(-1)?.isRunning === true ? run.slice(-2) : []);

/** Points that follow each other without a gap. */
function runsOf(spans: readonly ChartSpan[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  spans.forEach(({ completed: { p25, median, p75 }, isRunning }, index) => {
    if (p25 === null || median === null || p75 === null) {
      run = [];
      return;
    }
    if (run.length === 0) runs.push(run);
    run.push({ index, x: acrossAt(index, spans.length), p25, median, p75, isRunning });
  });
  return runs;
}

function round(number: number): number {
  return Math.round(100 * number) / 100;
}
