import type { CaptionedPicture } from './captioned-picture.js';
import { contextOf } from './colour.js';
import { cssFont } from './fonts.js';
import { PictureError } from './picture-error.js';
import type { Area, Paint, Shape, Stroke, Words } from './picture.js';

/** Pixels for one of the page's. */
const SCALE = 2;

/** More on one side no browser paints, and more in all few do. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 2 ** 28;

/**
 * A picture as a PNG file, as sharp as a good screen; one too large for that as sharp as can be.
 *
 * It paints the same shapes that the SVG has: a page whose policy lets no image in may still make one.
 */
export function pngOf({ picture }: CaptionedPicture): Promise<Blob> {
  const { width, height, surface, shapes } = picture;
  const canvas = document.createElement('canvas');
  const scale = Math.min(SCALE, MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = contextOf(canvas);
  context.scale(scale, scale);
  context.fillStyle = surface.hex;
  context.fillRect(0, 0, width, height);
  paintAll(context, shapes);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob === null ? reject(new PictureError('tooLarge', 'the picture is too large')) : resolve(blob),
    );
  });
}

function paintAll(context: CanvasRenderingContext2D, shapes: readonly Shape[]): void {
  for (const shape of shapes) {
    context.save();
    paint(context, shape);
    context.restore();
  }
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  switch (shape.kind) {
    case 'box':
      return paintPath(context, boxPath(shape, shape.radius), shape);
    case 'circle': {
      const path = new Path2D();
      path.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      return paintPath(context, path, shape);
    }
    case 'path': {
      const path = new Path2D();
      path.addPath(new Path2D(shape.d), shape.matrix === null ? undefined : new DOMMatrix([...shape.matrix]));
      return paintPath(context, path, shape);
    }
    case 'image':
      return context.drawImage(shape.canvas, shape.x, shape.y, shape.width, shape.height);
    case 'words':
      return paintWords(context, shape);
    case 'group':
      context.globalAlpha *= shape.opacity;
      if (shape.clip !== null) context.clip(boxPath(shape.clip, 0));
      return paintAll(context, shape.shapes);
  }
}

function boxPath({ x, y, width, height }: Area, radius: number): Path2D {
  const path = new Path2D();
  path.roundRect(x, y, width, height, radius);
  return path;
}

function paintPath(context: CanvasRenderingContext2D, path: Path2D, { fill, stroke }: Paint): void {
  const { globalAlpha } = context;
  if (fill !== null) {
    context.fillStyle = fill.hex;
    context.globalAlpha = globalAlpha * fill.opacity;
    context.fill(path);
  }
  if (stroke === null) return;
  context.globalAlpha = globalAlpha * stroke.colour.opacity;
  setStroke(context, stroke);
  context.stroke(path);
}

function setStroke(context: CanvasRenderingContext2D, { colour, width, dashes, cap, join }: Stroke): void {
  context.strokeStyle = colour.hex;
  context.lineWidth = width;
  context.setLineDash([...dashes]);
  context.lineCap = cap;
  context.lineJoin = join;
}

/** Canvases know no figures of one width, so words are fitted into the room that they have on the page. */
function paintWords(context: CanvasRenderingContext2D, { text, x, baseline, width, font, ...look }: Words): void {
  context.font = cssFont(font);
  context.letterSpacing = `${font.letterSpacing}px`;
  context.direction = look.isRightToLeft ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  context.fillStyle = look.colour.hex;
  context.globalAlpha *= look.colour.opacity;
  const measured = context.measureText(text).width;
  context.translate(x, baseline);
  if (measured > 0) context.scale(width / measured, 1);
  context.fillText(text, 0, 0);
}
