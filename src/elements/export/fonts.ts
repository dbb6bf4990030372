import { contextOf } from './colour.js';
import type { Font } from './picture.js';

/** The font of a text as the page has it. */
export function fontOf(style: CSSStyleDeclaration, scale = 1): Font {
  return {
    style: style.fontStyle,
    weight: style.fontWeight,
    size: parseFloat(style.fontSize) * scale,
    family: style.fontFamily,
    letterSpacing: (parseFloat(style.letterSpacing) || 0) * scale,
    isTabular: style.fontVariantNumeric.includes('tabular'),
  };
}

/** The font in the form that a canvas takes. */
export function cssFont({ style, weight, size, family }: Font): string {
  return `${style} ${weight} ${size}px ${family}`;
}

/** Measures text in fonts of the page. */
export class Ruler {
  readonly #context = contextOf(document.createElement('canvas'));
  readonly #rises = new Map<string, Rise>();

  width(text: string, font: Font): number {
    this.#context.font = cssFont(font);
    return this.#context.measureText(text).width + font.letterSpacing * text.length;
  }

  /** How far letters reach over and under the line that they stand on. */
  rise(font: Font): Rise {
    const css = cssFont(font);
    const known = this.#rises.get(css);
    if (known !== undefined) return known;
    this.#context.font = css;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.#context.measureText('x');
    const rise = { ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
    this.#rises.set(css, rise);
    return rise;
  }
}

interface Rise {
  readonly ascent: number;
  readonly descent: number;
}
