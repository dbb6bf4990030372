import { extent, line, scaleLinear } from 'd3';

/** A figure's past values, the last one being now; null where there was none. */
export interface Sparkline {
  readonly values: readonly (number | null)[];
  /** Index of the value that now is compared with. */
  readonly compared?: number | undefined;
}

/** Points stand in percent of the width, so that the line fits any. */
export interface SparklineMarks {
  readonly path: string;
  readonly before: Point | null;
  readonly now: Point | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels: the height, and what the dots need above and below. */
export const SPARKLINE = { height: 36, inset: 6 } as const;

export function sparklineMarks({ values, compared }: Sparkline): SparklineMarks {
  const { height, inset } = SPARKLINE;
  const known = values.filter((value) => value !== null);
  const [low = 0, high = 0] = extent(known);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [0, 100]);
  const y = scaleLinear([low, high === low ? low + 1 : high], [height - inset, inset]);
  const pointAt = (index: number): Point | null => {
    const value = values[index] ?? null;
    return value === null ? null : { x: x(index), y: y(value) };
  };
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0));
  return {
    path: path(values) ?? '',
    before: compared === undefined ? null : pointAt(compared),
    now: pointAt(values.length - 1),
  };
}
