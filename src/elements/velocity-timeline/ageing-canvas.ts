import type { AgeingLayout } from './ageing-layout.js';

/** What marks are drawn with, as a canvas takes it. */
export interface AgeingColours {
  readonly open: string;
  readonly openFill: string;
  readonly overdue: string;
}

/** Device pixels: from this on a mark has a shape of its own, under it an overdue one has no gap. */
const SHAPED = 6;

/** Draws a mark for each record, in device pixels: a ring, or overdue a triangle; small ones are squares. */
export function drawAgeing(
  context: CanvasRenderingContext2D,
  layout: AgeingLayout,
  isOverdue: ArrayLike<boolean>,
  colours: AgeingColours,
): void {
  context.clearRect(0, 0, layout.width, layout.height);
  const { pitch } = layout;
  if (pitch < SHAPED) drawSquares(context, layout, isOverdue, colours);
  else drawShapes(context, layout, isOverdue, colours, pitch / 2 - Math.max(0.5, pitch / 10));
}

function drawSquares(
  context: CanvasRenderingContext2D,
  { order, x, y, pitch }: AgeingLayout,
  isOverdue: ArrayLike<boolean>,
  { open, overdue }: AgeingColours,
): void {
  const gap = Math.max(1, Math.round(pitch / 4));
  for (const late of [false, true]) {
    context.fillStyle = late ? overdue : open;
    // An overdue mark fills its place from top to bottom: columns become bars.
    const height = late ? pitch : pitch - gap;
    for (const record of order) {
      if (isOverdue[record] !== late) continue;
      context.fillRect((x[record] ?? 0) - pitch / 2, (y[record] ?? 0) + pitch / 2 - height, pitch - gap, height);
    }
  }
}

function drawShapes(
  context: CanvasRenderingContext2D,
  { order, x, y }: AgeingLayout,
  isOverdue: ArrayLike<boolean>,
  colours: AgeingColours,
  radius: number,
): void {
  const line = Math.max(1, radius / 4);
  context.beginPath();
  for (const record of order) {
    if (isOverdue[record] === true) continue;
    const [across, down] = [x[record] ?? 0, y[record] ?? 0];
    context.moveTo(across + radius - line / 2, down);
    context.arc(across, down, radius - line / 2, 0, 2 * Math.PI);
  }
  context.lineWidth = line;
  context.fillStyle = colours.openFill;
  context.strokeStyle = colours.open;
  context.fill();
  context.stroke();

  context.beginPath();
  for (const record of order) {
    if (isOverdue[record] !== true) continue;
    const [across, down] = [x[record] ?? 0, y[record] ?? 0];
    context.moveTo(across, down - radius);
    context.lineTo(across + radius, down + radius * 0.85);
    context.lineTo(across - radius, down + radius * 0.85);
    context.closePath();
  }
  context.fillStyle = colours.overdue;
  context.fill();
}
