import { Colours } from './colour.js';
import { Ruler, fontOf } from './fonts.js';
import { PictureError } from './picture-error.js';
import type { Colour, Font, Picture, Words } from './picture.js';
import { shapesIn } from './walk.js';
import { whileWhole } from './while-whole.js';

/** Room around a picture. */
const MARGIN = 16;

const WHITE: Colour = { hex: '#ffffff', opacity: 1 };

/** A picture of all that a widget shows, with a line below that says what it is true of. */
export function takePicture(widget: Element, told: string): Picture {
  return whileWhole(widget, (root) => {
    const style = getComputedStyle(widget);
    const colours = new Colours();
    const ruler = new Ruler();
    const surface = colours.get(style.outlineColor) ?? WHITE;
    const muted = colours.get(style.columnRuleColor) ?? WHITE;
    const { left, top, right, bottom } = edgesOf(root, widget);
    const walk = { left: left - MARGIN, top: top - MARGIN, surface, colours, ruler };
    const shapes = right > left && bottom > top ? shapesIn(root, walk) : [];
    if (shapes.length === 0)
      throw new PictureError(
        'unseen',
        `<${widget.localName}> is not to be seen on the page, so there is no picture of it`,
      );
    const [width, height] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
    const isRightToLeft = style.direction === 'rtl';
    const font = { ...fontOf(style), size: 11, weight: '400', letterSpacing: 0 };
    const note = noteLines(told, { font, colour: muted, width, top: height - MARGIN / 2, isRightToLeft, ruler });
    return {
      width: Math.ceil(width),
      height: Math.ceil(height + note.length * NOTE_LINE),
      surface,
      isRightToLeft,
      shapes: [...shapes, ...note],
    };
  });
}

function edgesOf(root: ShadowRoot, widget: Element) {
  const boxes = [...root.children].map((child) => child.getBoundingClientRect()).filter(({ width }) => width > 0);
  const host = widget.getBoundingClientRect();
  return {
    left: host.left,
    right: host.right,
    top: Math.min(host.top, ...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

interface NoteLook {
  readonly font: Font;
  readonly colour: Colour;
  /** Of the whole picture. */
  readonly width: number;
  readonly top: number;
  readonly isRightToLeft: boolean;
  readonly ruler: Ruler;
}

const NOTE_LINE = 16;

function noteLines(told: string, { font, colour, width, top, isRightToLeft, ruler }: NoteLook): Words[] {
  const lines: string[] = [];
  for (const word of told.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && ruler.width(longer, font) <= width - 2 * MARGIN) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((text, line) => {
    const length = ruler.width(text, font);
    return {
      kind: 'words',
      text,
      x: isRightToLeft ? width - MARGIN - length : MARGIN,
      baseline: top + line * NOTE_LINE + 12,
      width: length,
      isRightToLeft,
      font,
      colour,
    };
  });
}
