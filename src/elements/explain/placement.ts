/** A box on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 8;
const MARGIN = 16;

/** Where a panel stands beside what it tells of: at its end, else at its start, else under or over it. */
export function beside(anchor: Box, panel: Size, screen: Size, isRightToLeft: boolean): { left: number; top: number } {
  const [after, before] = [anchor.right + GAP, anchor.left - GAP - panel.width];
  const sides = isRightToLeft ? [before, after] : [after, before];
  const side = sides.find((left) => left >= MARGIN && left + panel.width <= screen.width - MARGIN);
  if (side !== undefined) return { left: side, top: within(anchor.top - 2 * MARGIN, panel.height, screen.height) };
  const under = anchor.bottom + GAP;
  const over = anchor.top - GAP - panel.height;
  const top = under + panel.height > screen.height - MARGIN && over >= MARGIN ? over : under;
  return {
    left: within(isRightToLeft ? anchor.right - panel.width : anchor.left, panel.width, screen.width),
    top: within(top, panel.height, screen.height),
  };
}

function within(start: number, length: number, whole: number): number {
  return Math.max(MARGIN, Math.min(start, whole - MARGIN - length));
}
