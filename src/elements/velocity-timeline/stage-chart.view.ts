import { area, line, ticks } from 'd3';
import type { Durations } from '../../engine/velocity.js';
import type { Format } from '../shared/format.js';

/** Pixels: the height of a chart, and what its highest mark needs above. */
export const CHART = { height: 112, inset: 6 } as const;

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
  /** Into the span that still runs. */
  readonly runningEdges: string;
  readonly runningLine: string;
  /** Bands of spans without a neighbour to draw a line to. */
  readonly lone: readonly { readonly x: number; readonly y: number; readonly height: number }[];
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

/** So few spans are each a dot; of more, the last one is, and those that stand alone. */
const MOST_DOTS = 6;

export function dayScale(longest: number, format: Format): DayScale {
  const most = Math.max(1, longest);
  const { height, inset } = CHART;
  const y = (days: number) => round(height - (days / most) * (height - inset));
  const whole = ticks(0, longest, 3).filter((days) => days > 0 && Number.isInteger(days));
  return { y, ticks: whole.map((days) => ({ text: format.count(days), y: y(days) })) };
}

/** Where no stay ended there is nothing: neither line nor band goes on to the next. */
export function chartMarks(spans: readonly ChartSpan[], { y }: DayScale): ChartMarks {
  const points = spans.map(pointOf);
  const past = points.map((point) => (point?.isRunning === true ? null : point));
  const running = points.map((point, index) => (point?.isRunning || points[index + 1]?.isRunning ? point : null));
  const across = (_: unknown, index: number) => acrossAt(index, points.length);
  const along = (level: (point: Point) => number) =>
    line<Point | null>()
      .defined((point) => point !== null)
      .x(across)
      .y((point) => (point === null ? 0 : y(level(point))));
  const edges = (some: readonly (Point | null)[]) => [low, high].map((level) => along(level)(some) ?? '').join('');
  const band = area<Point | null>()
    .defined((point) => point !== null)
    .x(across)
    .y0((point) => (point === null ? 0 : y(point.p25)))
    .y1((point) => (point === null ? 0 : y(point.p75)));
  const isLone = (index: number) => (points[index - 1] ?? null) === null && (points[index + 1] ?? null) === null;

  const lone: ChartMarks['lone'][number][] = [];
  const dots: ChartDot[] = [];
  points.forEach((point, index) => {
    if (point === null) return;
    const x = acrossAt(index, points.length);
    if (isLone(index)) lone.push({ x, y: y(point.p75), height: round(y(point.p25) - y(point.p75)) });
    if (isLone(index) || index === points.length - 1 || points.length <= MOST_DOTS) {
      dots.push({ x, y: y(point.median), mark: point.isRunning ? 'before' : 'now' });
    }
  });
  return {
    band: band(points) ?? '',
    edges: edges(past),
    line: along(middle)(past) ?? '',
    runningEdges: edges(running),
    runningLine: along(middle)(running) ?? '',
    lone,
    dots,
  };
}

/** Where a span stands, in percent of the width: the first at the start, the last at the end, one alone in the middle. */
export function acrossAt(index: number, length: number): number {
  return length === 1 ? 50 : round((100 * index) / (length - 1));
}

interface Point {
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly isRunning: boolean;
}

const low = ({ p25 }: Point): number => p25;
const middle = ({ median }: Point): number => median;
const high = ({ p75 }: Point): number => p75;

function pointOf({ completed: { p25, median, p75 }, isRunning }: ChartSpan): Point | null {
  return p25 === null || median === null || p75 === null ? null : { p25, median, p75, isRunning };
}

function round(number: number): number {
  return Math.round(100 * number) / 100;
}
