import { boxShapes } from './box-shapes.js';
import type { Colours } from './colour.js';
import { fontOf, type Ruler } from './fonts.js';
import type { Area, Colour, Shape, Words } from './picture.js';
import { markShape } from './svg-shapes.js';
import { linesOf, shortened, transformed, type Line } from './text-lines.js';

/** What a walk over a widget needs to know everywhere. */
export interface Walk {
  /** Where the picture begins on the screen. */
  readonly left: number;
  readonly top: number;
  readonly surface: Colour | null;
  readonly colours: Colours;
  readonly ruler: Ruler;
}

/** What has its end cut off in a place. */
interface Place {
  readonly clip: Area | null;
  /** Whether lines that don't fit say that there is more. */
  readonly isShortened: boolean;
}

/** What is for the reader's hand, or ears, alone. */
const LEFT_OUT = 'dialog, [popover], select, input, textarea, progress, script, style, template, .unseen, .export';

/** What a reader has not unfolded; it has a place all the same. */
const FOLDED = 'details:not([open]) > :not(summary)';

/** The shapes of all that is in an element or a shadow root. */
export function shapesIn(parent: ParentNode & Node, walk: Walk, place: Place = WIDE): Shape[] {
  const nodes = parent instanceof HTMLSlotElement ? slotted(parent) : [...parent.childNodes];
  return nodes.flatMap((node) => {
    if (node instanceof Text) return textShapes(node, walk, place);
    return node instanceof Element ? elementShapes(node, walk, place) : [];
  });
}

const WIDE: Place = { clip: null, isShortened: false };

function slotted(slot: HTMLSlotElement): Node[] {
  const assigned = slot.assignedNodes();
  return assigned.length > 0 ? assigned : [...slot.childNodes];
}

function elementShapes(element: Element, walk: Walk, place: Place): Shape[] {
  if (element.matches(LEFT_OUT) || element.matches(FOLDED)) return [];
  const style = getComputedStyle(element);
  const opacity = Number(style.opacity);
  if (style.display === 'none' || opacity === 0) return [];
  const isSeen = style.visibility === 'visible';
  if (element instanceof SVGElement) return grouped(svgShapes(element, style, walk, place, isSeen), opacity, null);
  const area = areaOf(element, walk);
  const own = isSeen && style.display !== 'contents' ? boxShapes(area, style, walk.colours, walk.surface) : [];
  if (element instanceof HTMLCanvasElement && isSeen) own.push({ kind: 'image', canvas: element, ...area });
  const inner = innerPlace(element, style, area, place);
  const label = isSeen ? labelBefore(element, style, area, walk) : [];
  const inside = shapesIn(element.shadowRoot ?? element, walk, inner);
  const clipped = inner.clip === place.clip ? inside : grouped(inside, 1, inner.clip);
  return grouped([...own, ...label, ...clipped], opacity, null);
}

function svgShapes(
  element: SVGElement,
  style: CSSStyleDeclaration,
  walk: Walk,
  place: Place,
  isSeen: boolean,
): Shape[] {
  if (element.matches('defs, title, desc, symbol, clipPath, mask, pattern')) return [];
  if (element instanceof SVGSVGElement || element instanceof SVGGElement) return shapesIn(element, walk, place);
  if (!(element instanceof SVGGraphicsElement) || !isSeen) return [];
  const shape = markShape(element, style, walk);
  return shape === null ? [] : [shape];
}

function grouped(shapes: readonly Shape[], opacity: number, clip: Area | null): Shape[] {
  if (shapes.length === 0 || (opacity === 1 && clip === null)) return [...shapes];
  return [{ kind: 'group', opacity, clip, shapes }];
}

function areaOf(element: Element, { left, top }: Walk): Area {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x - left, y: y - top, width, height };
}

/** Only where something is cut off there is an edge to cut at. */
function innerPlace(element: Element, style: CSSStyleDeclaration, area: Area, place: Place): Place {
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return place;
  const { clientWidth, clientHeight, scrollWidth, scrollHeight, clientLeft, clientTop } = element;
  if (clientWidth === 0 || (scrollWidth <= clientWidth && scrollHeight <= clientHeight)) return place;
  const clip = { x: area.x + clientLeft, y: area.y + clientTop, width: clientWidth, height: clientHeight };
  return { clip, isShortened: style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none' };
}

function textShapes(node: Text, walk: Walk, { clip, isShortened }: Place): Words[] {
  const { parentElement } = node;
  if (parentElement === null) return [];
  const style = getComputedStyle(parentElement);
  const colour = walk.colours.get(style.color);
  if (colour === null || style.visibility !== 'visible') return [];
  const font = fontOf(style);
  const lines = kept(node, style, walk, isShortened ? clip : null);
  const isRightToLeft = runsLeftwards(node.data, style);
  return lines.map(({ text, left, right, top, bottom }) => {
    const { ascent, descent } = walk.ruler.rise(font);
    const baseline = top - walk.top + (ascent * (bottom - top)) / (ascent + descent);
    return { kind: 'words', text, x: left - walk.left, baseline, width: right - left, isRightToLeft, font, colour };
  });
}

/** The lines of a text that are seen; what is cut off says so. */
function kept(node: Text, style: CSSStyleDeclaration, walk: Walk, clip: Area | null): Line[] {
  const lines = linesOf(node, style);
  if (clip === null) return lines;
  const [left, right] = [clip.x + walk.left, clip.x + walk.left + clip.width];
  const bottom = clip.y + walk.top + clip.height;
  const seen = lines.filter((line) => (line.top + line.bottom) / 2 < bottom && line.left < right && line.right > left);
  const [only] = seen;
  if (lines.length === 1 && only !== undefined && (only.right > right + 0.5 || only.left < left - 0.5))
    return [cutLine(node, only, style, { left, right, room: walk.ruler.width('…', fontOf(style)) })];
  return seen.map((line, at) =>
    at === seen.length - 1 && seen.length < lines.length ? { ...line, text: `${line.text}…` } : line,
  );
}

/** The edges between which a line is seen, and the room of what says that there is more. */
interface Cut {
  readonly left: number;
  readonly right: number;
  readonly room: number;
}

/** As much of a line as is seen, from the end at which it is read first. */
function cutLine(node: Text, line: Line, style: CSSStyleDeclaration, { left, right, room }: Cut): Line {
  if (runsLeftwards(node.data, style)) {
    const cut = shortened(node, line, style, (letter) => letter.left >= left + room);
    return { ...cut, left: cut.left - room };
  }
  const cut = shortened(node, line, style, (letter) => letter.right <= right - room || letter.left >= right);
  return { ...cut, right: cut.right + room };
}

/** Which way a text runs: as its place does, or, where that leaves it to the text, as its first letter does. */
function runsLeftwards(text: string, { unicodeBidi, direction }: CSSStyleDeclaration): boolean {
  if (unicodeBidi !== 'plaintext') return direction === 'rtl';
  const letter = /\p{L}/u.exec(text.replace(/\u2068[^\u2069]*\u2069/g, ''))?.[0];
  return letter !== undefined && LEFTWARDS.test(letter);
}

const LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A text that a style sheet puts in front, on a line of its own. */
function labelBefore(element: Element, style: CSSStyleDeclaration, area: Area, walk: Walk): Words[] {
  const before = getComputedStyle(element, '::before');
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"/.exec(before.content) ?? [];
  if (quoted === undefined || before.display !== 'block' || !/[\p{L}\p{N}]/u.test(quoted)) return [];
  const colour = walk.colours.get(before.color);
  if (colour === null) return [];
  const font = fontOf(before);
  const text = transformed(quoted.replace(/\\(.)/g, '$1'), before.textTransform);
  const width = walk.ruler.width(text, font);
  const { ascent, descent } = walk.ruler.rise(font);
  const isRightToLeft = style.direction === 'rtl';
  const start = area.x + parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth);
  const end = area.x + area.width - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth);
  const isAtRight = { left: false, right: true, start: isRightToLeft, end: !isRightToLeft }[before.textAlign] ?? false;
  const top = area.y + parseFloat(style.paddingTop) + parseFloat(style.borderTopWidth);
  const lineHeight = parseFloat(before.lineHeight) || ascent + descent;
  const baseline = top + (lineHeight - ascent - descent) / 2 + ascent;
  return [{ kind: 'words', text, x: isAtRight ? end - width : start, baseline, width, isRightToLeft, font, colour }];
}
