import type { Colour } from './picture.js';

/** Resolves colours of the page, in whatever space they are written, to those of a picture; null where nothing is seen. */
export class Colours {
  readonly #context = contextOf(document.createElement('canvas'));
  readonly #known = new Map<string, Colour | null>();

  get(css: string, opacity = 1): Colour | null {
    const known = this.#known.get(css);
    const colour = known === undefined ? this.#resolve(css) : known;
    this.#known.set(css, colour);
    if (colour === null || opacity === 0) return null;
    return opacity === 1 ? colour : { ...colour, opacity: colour.opacity * opacity };
  }

  /** A pixel is painted, as the screen's are. */
  #resolve(css: string): Colour | null {
    if (css === 'none' || css === 'transparent' || css.startsWith('url(')) return null;
    const context = this.#context;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    if (alpha === 0) return null;
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    return { hex: `#${hex}`, opacity: alpha / 255 };
  }
}

/** What paints on a canvas. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('the browser paints on no canvas');
  return context;
}
