import type { CaptionedPicture } from './captioned-picture.js';
import { rounded } from './path-data.js';
import type { Area, Colour, Font, Group, Paint, Shape, Stroke, Words } from './picture.js';
import { fontFaces } from './web-fonts.js';

/** A picture as an SVG file that needs nothing beside itself. */
export async function svgOf({ shown: { title, language }, told, picture }: CaptionedPicture): Promise<string> {
  const marks = new SvgWriter().written(picture.shapes);
  const faces = await fontFaces(wordsIn(picture.shapes));
  const { width, height, surface } = picture;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" xml:lang="${escaped(language)}"${picture.isRightToLeft ? ' direction="rtl"' : ''}>
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(told)}</desc>
<style>${escaped([...faces, TABULAR].join('\n'))}</style>
${tag('rect', { width, height, fill: surface.hex, 'fill-opacity': opacityOf(surface) })}
${marks.join('\n')}
</svg>
`;
}

const TABULAR = '.n{font-variant-numeric:tabular-nums lining-nums}';

/** All words of a picture. */
function wordsIn(shapes: readonly Shape[]): Words[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return wordsIn(shape.shapes);
    return shape.kind === 'words' ? [shape] : [];
  });
}

type Attributes = Readonly<Record<string, string | number | null>>;

class SvgWriter {
  #clips = 0;

  written(shapes: readonly Shape[]): string[] {
    return shapes.map((shape) => this.#shape(shape));
  }

  #shape(shape: Shape): string {
    switch (shape.kind) {
      case 'box': {
        const { radius, ...paint } = shape;
        return tag('rect', { ...area(shape), rx: radius === 0 ? null : rounded(radius), ...painted(paint) });
      }
      case 'circle': {
        const { x, y, radius } = shape;
        return tag('circle', { cx: rounded(x), cy: rounded(y), r: rounded(radius), ...painted(shape) });
      }
      case 'path': {
        const { d, matrix } = shape;
        const transform = matrix && `matrix(${matrix.map((part) => rounded(part)).join(' ')})`;
        return tag('path', { d, transform, ...painted(shape) });
      }
      case 'image':
        return tag('image', {
          ...area(shape),
          preserveAspectRatio: 'none',
          href: shape.canvas.toDataURL(),
        });
      case 'words':
        return words(shape);
      case 'group':
        return this.#group(shape);
    }
  }

  #group({ opacity, clip, shapes }: Group): string {
    const inside = this.written(shapes).join('\n');
    const attributes = { opacity: opacity === 1 ? null : opacity };
    if (clip === null) return tag('g', attributes, inside);
    const id = `clip${(this.#clips += 1)}`;
    const edge = tag('clipPath', { id }, tag('rect', area(clip)));
    return `${edge}\n${tag('g', { ...attributes, 'clip-path': `url(#${id})` }, inside)}`;
  }
}

/** Where another font is used, the words still take the room that they have on the page. */
function words({ text, x, baseline, width, isRightToLeft, font, colour }: Words): string {
  const attributes = {
    x: rounded(isRightToLeft ? x + width : x),
    y: rounded(baseline),
    ...(text.length > 1 && { textLength: rounded(width), lengthAdjust: 'spacingAndGlyphs' }),
    direction: isRightToLeft ? 'rtl' : 'ltr',
    class: font.isTabular ? 'n' : null,
    ...fontAttributes(font),
    fill: colour.hex,
    'fill-opacity': opacityOf(colour),
  };
  return tag('text', attributes, escaped(text));
}

function fontAttributes({ style, weight, size, family, letterSpacing }: Font): Attributes {
  return {
    'font-family': family,
    'font-size': rounded(size),
    'font-weight': weight === '400' ? null : weight,
    'font-style': style === 'normal' ? null : style,
    'letter-spacing': letterSpacing === 0 ? null : rounded(letterSpacing),
  };
}

function area({ x, y, width, height }: Area): Attributes {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

function painted({ fill, stroke }: Paint): Attributes {
  return {
    fill: fill?.hex ?? 'none',
    'fill-opacity': fill && opacityOf(fill),
    ...(stroke && stroked(stroke)),
  };
}

function stroked({ colour, width, dashes, cap, join }: Stroke): Attributes {
  return {
    stroke: colour.hex,
    'stroke-opacity': opacityOf(colour),
    'stroke-width': rounded(width),
    'stroke-dasharray': dashes.length === 0 ? null : dashes.map(rounded).join(' '),
    'stroke-linecap': cap === 'butt' ? null : cap,
    'stroke-linejoin': join === 'miter' ? null : join,
  };
}

function opacityOf({ opacity }: Colour): number | null {
  return opacity === 1 ? null : rounded(opacity);
}

function tag(name: string, attributes: Attributes, inside?: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  const start = `<${name}${written.join('')}`;
  return inside === undefined ? `${start}/>` : `${start}>${inside}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of the page is text in the file too; characters that XML has no place for are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
