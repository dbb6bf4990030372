import type { Colours } from './colour.js';
import type { Area, Colour, Shape, Stroke } from './picture.js';

/** The shapes of an element's own box: what shines around it, its ground, and its edges. */
export function boxShapes(area: Area, style: CSSStyleDeclaration, colours: Colours, surface: Colour | null): Shape[] {
  const shadows = shadowsOf(style, colours);
  const ground = colours.get(style.backgroundColor);
  const radius = Math.min(parseFloat(style.borderStartStartRadius) || 0, area.width / 2, area.height / 2);
  const isSurface = ground !== null && surface !== null && ground.hex === surface.hex && ground.opacity === 1;
  return [
    ...shadows.filter(({ isInside }) => !isInside).map((shadow) => cast(area, radius, shadow)),
    ...(ground === null || isSurface ? [] : [filled(area, radius, ground)]),
    ...shadows.filter(({ isInside }) => isInside).map((shadow) => rim(area, radius, shadow)),
    ...edges(area, radius, style, colours),
  ];
}

interface Shadow {
  readonly colour: Colour;
  readonly x: number;
  readonly y: number;
  readonly spread: number;
  readonly isInside: boolean;
}

/** Sharp ones are lines; soft ones only lift what is for a moment above the page. */
function shadowsOf({ boxShadow }: CSSStyleDeclaration, colours: Colours): Shadow[] {
  if (boxShadow === 'none') return [];
  return boxShadow.split(/,(?![^(]*\))/).flatMap((text) => {
    const lengths = /(-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px (-?[\d.]+)px( inset)?$/.exec(text);
    if (lengths === null) return [];
    const [x = 0, y = 0, blur = 0, spread = 0] = lengths.slice(1, 5).map(Number);
    const colour = colours.get(text.slice(0, lengths.index).trim());
    return colour === null || blur > 0 ? [] : [{ colour, x, y, spread, isInside: lengths[5] !== undefined }];
  });
}

function cast({ x, y, width, height }: Area, radius: number, { colour, spread, ...offset }: Shadow): Shape {
  const [left, top] = [x + offset.x - spread, y + offset.y - spread];
  return filled({ x: left, y: top, width: width + 2 * spread, height: height + 2 * spread }, radius + spread, colour);
}

function rim(area: Area, radius: number, { colour, x, y, spread }: Shadow): Shape {
  if (spread > 0) return outlined(area, radius, { colour, width: spread, ...SOLID });
  if (y !== 0) {
    const top = y > 0 ? area.y : area.y + area.height + y;
    return filled({ ...area, y: top, height: Math.abs(y) }, 0, colour);
  }
  const left = x > 0 ? area.x : area.x + area.width + x;
  return filled({ ...area, x: left, width: Math.abs(x) }, 0, colour);
}

function edges(area: Area, radius: number, style: CSSStyleDeclaration, colours: Colours): Shape[] {
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => edgeOf(side, style, colours));
  const [first = null] = sides;
  if (first !== null && sides.every((side) => JSON.stringify(side) === JSON.stringify(first)))
    return [outlined(area, radius, first)];
  return sides.flatMap((stroke, side) => (stroke === null ? [] : [edgeLine(area, side, stroke)]));
}

function edgeOf(
  side: 'Top' | 'Right' | 'Bottom' | 'Left',
  style: CSSStyleDeclaration,
  colours: Colours,
): Stroke | null {
  const width = parseFloat(style[`border${side}Width`]);
  const line = style[`border${side}Style`];
  const colour = colours.get(style[`border${side}Color`]);
  if (!(width > 0) || line === 'none' || line === 'hidden' || colour === null) return null;
  const dashes = { dashed: [3 * width, 3 * width], dotted: [width, width] }[line] ?? [];
  return { ...SOLID, colour, width, dashes };
}

/** From the top on, as the clock goes. */
function edgeLine({ x, y, width, height }: Area, side: number, stroke: Stroke): Shape {
  const half = stroke.width / 2;
  const d = [
    `M${x} ${y + half}h${width}`,
    `M${x + width - half} ${y}v${height}`,
    `M${x} ${y + height - half}h${width}`,
    `M${x + half} ${y}v${height}`,
  ][side];
  return { kind: 'path', d: d ?? '', matrix: null, fill: null, stroke };
}

const SOLID = { dashes: [], cap: 'butt', join: 'miter' } as const;

function filled(area: Area, radius: number, fill: Colour): Shape {
  return { kind: 'box', ...area, radius, fill, stroke: null };
}

/** The line lies inside. */
function outlined({ x, y, width, height }: Area, radius: number, stroke: Stroke): Shape {
  const half = stroke.width / 2;
  return {
    kind: 'box',
    x: x + half,
    y: y + half,
    width: width - stroke.width,
    height: height - stroke.width,
    radius: Math.max(0, radius - half),
    fill: null,
    stroke,
  };
}
