import type { AgeingLayout, AgeingMarks } from './ageing-layout.js';

/** The mark that the reader is at, and the place of what is told of it; in pixels of the page. */
export interface AgeingCursor {
  readonly mark: Box;
  readonly tip: Box;
  /** Which it is by age among those of its stage, from 1, and how many those are. */
  readonly place: number;
  readonly count: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a map stands on the page. */
export interface AgeingScreen {
  /** Device pixels in a pixel of the page. */
  readonly scale: number;
  readonly isRightToLeft: boolean;
}

/** Pixels: the mark that the reader is at, and what is told of it. */
const MARK = 24;
const TIP = { width: 232, height: 64, gap: 6 };

/** Where a record's mark is, with its tip above it, or under it where there is no room; the tip keeps within the map. */
export function ageingCursor(
  record: number,
  layout: AgeingLayout,
  { stage }: AgeingMarks,
  { scale, isRightToLeft }: AgeingScreen,
): AgeingCursor {
  const room = layout.width / scale;
  const across = (layout.x[record] ?? 0) / scale;
  const x = isRightToLeft ? room - across : across;
  const y = (layout.y[record] ?? 0) / scale;
  const width = Math.min(TIP.width, room);
  const above = y - MARK / 2 - TIP.gap - TIP.height;
  const { from = 0, to = 0 } = layout.rows[stage[record] ?? 0] ?? {};
  return {
    mark: { x: x - MARK / 2, y: y - MARK / 2, width: MARK, height: MARK },
    tip: {
      x: Math.max(0, Math.min(room - width, x - width / 2)),
      y: above >= 0 ? above : y + MARK / 2 + TIP.gap,
      width,
      height: TIP.height,
    },
    place: layout.order.indexOf(record) - from + 1,
    count: to - from,
  };
}
