import type { Colours } from './colour.js';
import { fontOf } from './fonts.js';
import { movedPath, rounded } from './path-data.js';
import type { Matrix, Paint, Shape, Stroke } from './picture.js';
import { transformed } from './text-lines.js';

/** Where a picture begins on the screen, and what its colours are. */
interface Drawing {
  readonly left: number;
  readonly top: number;
  readonly colours: Colours;
}

/** The shape of a mark, where the page has it on the screen; null for what draws nothing by itself. */
export function markShape(mark: SVGGraphicsElement, style: CSSStyleDeclaration, drawing: Drawing): Shape | null {
  const matrix = matrixOf(mark, drawing);
  if (matrix === null) return null;
  if (mark instanceof SVGTextElement) return textShape(mark, style, matrix, drawing);
  const paint = paintOf(style, matrix, drawing.colours);
  if (paint.fill === null && paint.stroke === null) return null;
  if (mark instanceof SVGRectElement && isUpright(matrix)) return boxShape(mark, style, matrix, paint);
  if (mark instanceof SVGCircleElement && isEven(matrix)) {
    const { cx, cy, r } = mark;
    const [x, y] = at(matrix, cx.baseVal.value, cy.baseVal.value);
    return { kind: 'circle', x, y, radius: r.baseVal.value * Math.abs(matrix[0]), ...paint };
  }
  const data = dataOf(mark);
  if (data === null) return null;
  const moved = movedPath(data, matrix);
  return moved === undefined
    ? { kind: 'path', d: data, matrix, ...paint }
    : { kind: 'path', d: moved, matrix: null, ...paint };
}

function textShape(
  mark: SVGTextElement,
  style: CSSStyleDeclaration,
  matrix: Matrix,
  { colours }: Drawing,
): Shape | null {
  const text = transformed((mark.textContent ?? '').replace(/\s+/g, ' ').trim(), style.textTransform);
  const colour = colours.get(style.fill, Number(style.fillOpacity));
  if (text === '' || colour === null) return null;
  const scale = Math.abs(matrix[3]);
  const width = mark.getComputedTextLength() * scale;
  const { x, y } = mark.getStartPositionOfChar(0);
  const [start, baseline] = at(matrix, x, y);
  const isRightToLeft = style.direction === 'rtl';
  const isMirrored = matrix[0] < 0;
  return {
    kind: 'words',
    text,
    x: isRightToLeft === isMirrored ? start : start - width,
    baseline,
    width,
    isRightToLeft,
    font: fontOf(style, scale),
    colour,
  };
}

/** Sheets give some their size, so it is asked of the page and not read from the attributes. */
function boxShape(mark: SVGRectElement, style: CSSStyleDeclaration, matrix: Matrix, paint: Paint): Shape | null {
  const { x, y, width, height } = mark.getBBox();
  const [left, top] = at(matrix, x, y);
  const [right, bottom] = at(matrix, x + width, y + height);
  if (left === right || top === bottom) return null;
  return {
    kind: 'box',
    x: Math.min(left, right),
    y: Math.min(top, bottom),
    width: Math.abs(right - left),
    height: Math.abs(bottom - top),
    radius: (parseFloat(style.rx) || 0) * Math.abs(matrix[3]),
    ...paint,
  };
}

/** What a mark would be as a path. */
function dataOf(mark: SVGGraphicsElement): string | null {
  if (mark instanceof SVGLineElement) {
    const [x1, y1, x2, y2] = [mark.x1, mark.y1, mark.x2, mark.y2].map(({ baseVal }) => baseVal.value);
    return `M${x1} ${y1}L${x2} ${y2}`;
  }
  if (mark instanceof SVGPolylineElement || mark instanceof SVGPolygonElement) {
    const points = Array.from(mark.points, ({ x, y }) => `${x} ${y}`);
    return points.length === 0 ? null : `M${points.join('L')}${mark instanceof SVGPolygonElement ? 'Z' : ''}`;
  }
  if (mark instanceof SVGPathElement) return mark.getAttribute('d') || null;
  if (mark instanceof SVGRectElement || mark instanceof SVGCircleElement || mark instanceof SVGEllipseElement) {
    const { x, y, width, height } = mark.getBBox();
    if (mark instanceof SVGRectElement) return `M${x} ${y}h${width}v${height}h${-width}Z`;
    const [rx, ry] = [width / 2, height / 2];
    return `M${x} ${y + ry}a${rx} ${ry} 0 1 1 ${width} 0a${rx} ${ry} 0 1 1 ${-width} 0Z`;
  }
  return null;
}

function paintOf(style: CSSStyleDeclaration, matrix: Matrix, colours: Colours): Paint {
  const width = parseFloat(style.strokeWidth) || 0;
  const colour = width === 0 ? null : colours.get(style.stroke, Number(style.strokeOpacity));
  const isFixed = style.vectorEffect === 'non-scaling-stroke';
  const scale = isFixed ? 1 : Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  return {
    fill: colours.get(style.fill, Number(style.fillOpacity)),
    stroke: colour && strokeOf(style, colour, width, scale),
  };
}

function strokeOf(style: CSSStyleDeclaration, colour: Stroke['colour'], width: number, scale: number): Stroke {
  const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat);
  const { strokeLinecap: cap, strokeLinejoin: join } = style;
  return {
    colour,
    width: width * scale,
    dashes: dashes.map((dash) => dash * scale),
    cap: cap === 'round' || cap === 'square' ? cap : 'butt',
    join: join === 'round' || join === 'bevel' ? join : 'miter',
  };
}

function matrixOf(mark: SVGGraphicsElement, { left, top }: Drawing): Matrix | null {
  const matrix = mark.getScreenCTM();
  return matrix && [matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - left, matrix.f - top];
}

function at([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [rounded(a * x + c * y + e), rounded(b * x + d * y + f)];
}

function isUpright([, b, c]: Matrix): boolean {
  return b === 0 && c === 0;
}

function isEven([a, b, c, d]: Matrix): boolean {
  return b === 0 && c === 0 && Math.abs(Math.abs(a) - Math.abs(d)) < 1e-6;
}
