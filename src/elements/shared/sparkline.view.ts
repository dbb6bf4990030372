/** A figure at a moment; null where there was none. */
export interface PastValue {
  /** Milliseconds. */
  readonly at: number;
  readonly value: number | null;
}

export interface Sparkline {
  /** In order of time, the last one being now. */
  readonly past: readonly PastValue[];
  /** What now is compared with; drawn where it lies in the time that is shown. */
  readonly compared?: PastValue | undefined;
}

/** Across in percent, so that the line fits any width; down in pixels. */
export interface SparklineMarks {
  readonly path: string;
  /** Where zero is. */
  readonly zero: number;
  readonly before: Point | null;
  readonly now: Point | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels: the height, and what a dot needs above and below. */
export const SPARKLINE = { height: 36, inset: 6 } as const;

/** Places a figure's past on a scale that begins at zero. */
export function sparklineMarks({ past, compared }: Sparkline): SparklineMarks {
  const { at: from = 0 } = past[0] ?? {};
  const { at: to = from, value: now = null } = past.at(-1) ?? {};
  const isShown = compared !== undefined && compared.value !== null && compared.at >= from && compared.at < to;
  const values = isShown ? withPoint(past, compared) : past;
  const known = values.map(({ value }) => value ?? 0);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const { height, inset } = SPARKLINE;
  const x = (at: number) => rounded(to === from ? 100 : (100 * (at - from)) / (to - from));
  const y = (value: number) =>
    rounded(height - inset - ((height - 2 * inset) * (value - low)) / (high === low ? 1 : high - low));
  return {
    path: pathOf(values.map(({ at, value }) => (value === null ? null : { x: x(at), y: y(value) }))),
    zero: Math.round(y(0)) + 0.5,
    before: isShown ? { x: x(compared.at), y: y(compared.value ?? 0) } : null,
    now: now === null ? null : { x: 100, y: y(now) },
  };
}

function withPoint(past: readonly PastValue[], point: PastValue): PastValue[] {
  return [...past.filter(({ at }) => at !== point.at), point].sort((one, other) => one.at - other.at);
}

/** A line with gaps where nothing is known; what is known alone is a dot. */
function pathOf(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => {
      if (point === null) return '';
      const place = `${point.x},${point.y}`;
      return (points[index - 1] ?? null) === null ? `M${place}h0` : `L${place}`;
    })
    .join('');
}

function rounded(length: number): number {
  return Math.round(100 * length) / 100;
}
