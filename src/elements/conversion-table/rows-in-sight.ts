import { html, type LitElement, type ReactiveController, type TemplateResult, type nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FIRST_ROWS, withSomeBeyond, type RowWindow } from '../shared/row-window.js';
import { RowHeights } from './row-heights.js';
import { HEAD_ROWS } from './table-head.js';
import { FEW_ROWS } from './table-row.js';

/** A row to draw, by its place, or the room in pixels of so many rows that are not drawn. */
type Piece = { readonly index: number } | { readonly gap: number; readonly rows: number };

/** How rows are drawn. */
export interface RowDrawing {
  row(index: number): TemplateResult | typeof nothing;
  /** Says on paper that there are so many more. */
  more(rows: number): string;
}

/** Taller than this a widget grows with its rows, and it is the page that scrolls. */
const TALLEST = 4000;

/** Of many rows of whatever heights, draws those in sight, and the one that has the focus. */
export class RowsInSight implements ReactiveController {
  readonly #host: LitElement;
  #keys: readonly string[] = [];
  #order = '';
  #heights = new RowHeights(0);
  #window: RowWindow = FIRST_ROWS;
  #scroller: HTMLElement | undefined;
  #width = 0;
  #resizes: ResizeObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('scroll', this.#look, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.#look, { capture: true });
  }

  /** Draws of rows, by their keys, what there is to see; those in another order are seen from their beginning. */
  draw(keys: readonly string[], order: string, { row, more }: RowDrawing): unknown {
    const pieces = this.#pieces(keys, order);
    const keyOf = (piece: Piece, place: number) => ('index' in piece ? keys[piece.index] : place);
    return repeat(pieces, keyOf, (piece) => ('gap' in piece ? gapRow(piece.gap, more(piece.rows)) : row(piece.index)));
  }

  #pieces(keys: readonly string[], order: string): Piece[] {
    const focused = this.#focusedKey();
    if (keys !== this.#keys) this.#heights = new RowHeights(keys.length, this.#heights.usual);
    this.#keys = keys;
    if (order !== this.#order) this.#begin();
    this.#order = order;
    if (keys.length <= FEW_ROWS) return keys.map((_, index) => ({ index }));
    const { from, to } = this.#window;
    const drawn = new Set(Array.from({ length: Math.min(to, keys.length) - from }, (_, place) => from + place));
    if (focused !== undefined) drawn.add(keys.indexOf(focused));
    return this.#withGaps([...drawn].filter((index) => index >= 0).sort((a, b) => a - b));
  }

  hostUpdated(): void {
    this.#follow(this.#host.renderRoot.querySelector<HTMLElement>('.scroller') ?? undefined);
    if (this.#keys.length > FEW_ROWS && this.#scroller !== undefined) void this.#settle(this.#scroller);
  }

  readonly #look = (): void => {
    const scroller = this.#scroller;
    const first = scroller?.querySelector('tbody');
    if (!scroller || !first || this.#keys.length <= FEW_ROWS) return;
    if (scroller.clientWidth !== this.#width) this.#heights = new RowHeights(this.#keys.length, this.#heights.usual);
    this.#width = scroller.clientWidth;
    const box = scroller.getBoundingClientRect();
    const isEndless = box.height > TALLEST;
    const [top, bottom] = [isEndless ? 0 : box.top, isEndless ? innerHeight : box.bottom];
    const start = first.getBoundingClientRect().top;
    const seen = withSomeBeyond(this.#heights.at(top - start), this.#heights.at(bottom - start) + 1, this.#keys.length);
    if (seen.from === this.#window.from && seen.to === this.#window.to) return;
    this.#window = seen;
    this.#host.requestUpdate();
  };

  /** Turns to another part that scrolls. */
  #follow(scroller: HTMLElement | undefined): void {
    if (scroller === this.#scroller) return;
    this.#scroller?.removeEventListener('scroll', this.#look);
    this.#resizes?.disconnect();
    this.#scroller = scroller;
    if (scroller === undefined) return;
    scroller.addEventListener('scroll', this.#look, { passive: true });
    this.#resizes = new ResizeObserver(this.#look);
    this.#resizes.observe(scroller);
  }

  #begin(): void {
    this.#window = FIRST_ROWS;
    this.#scroller?.scrollTo(0, 0);
  }

  #withGaps(drawn: readonly number[]): Piece[] {
    const pieces: Piece[] = [];
    let next = 0;
    const skipTo = (index: number) => {
      const rows = index - next;
      if (rows > 0) pieces.push({ gap: this.#heights.offset(index) - this.#heights.offset(next), rows });
    };
    for (const index of drawn) {
      skipTo(index);
      pieces.push({ index });
      next = index + 1;
    }
    skipTo(this.#keys.length);
    return pieces;
  }

  /** What is in sight stays where it is when rows above it turn out to be of another height than was thought. */
  async #settle(scroller: HTMLElement): Promise<void> {
    const { scrollTop } = scroller;
    const moved = this.#measure(scroller);
    await Promise.resolve();
    if (moved === null) return this.#look();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (moved !== 0 && scroller.scrollTop === scrollTop) scroller.scrollTop += moved;
  }

  /** Takes note of how high the drawn rows are: by how much that moves those in sight, null where it is no news. */
  #measure(scroller: HTMLElement): number | null {
    const first = scroller.querySelector('tbody');
    if (first === null) return null;
    const scrolled = scroller.getBoundingClientRect().top - first.getBoundingClientRect().top;
    const anchor = this.#heights.at(scrolled);
    const before = this.#heights.offset(anchor);
    let isNew = false;
    for (const row of rowsOf(scroller)) isNew = this.#heights.measure(placeOf(row), heightOf(row)) || isNew;
    if (!isNew) return null;
    return scrolled > 0 ? this.#heights.offset(anchor) - before : 0;
  }

  #focusedKey(): string | undefined {
    const row = this.#scroller?.querySelector('tbody tr:focus-within');
    return row === null || row === undefined ? undefined : this.#keys[placeOf(row)];
  }
}

/** The room of rows that are not drawn; on paper, how many they are. */
function gapRow(height: number, more: string): TemplateResult {
  return html`
    <tr class="gap" aria-hidden="true">
      <td colspan="13"><svg width="1" height=${height}></svg><span class="not-drawn">${more}</span></td>
    </tr>
  `;
}

function rowsOf(scroller: HTMLElement): Iterable<Element> {
  return scroller.querySelectorAll('tbody tr[aria-rowindex]');
}

/** What a browser can tell apart is a 64th of a pixel. */
function heightOf(row: Element): number {
  return Math.round(row.getBoundingClientRect().height * 64) / 64;
}

function placeOf(row: Element): number {
  return Number(row.getAttribute('aria-rowindex')) - HEAD_ROWS - 1;
}

// It is on the page by then: see whole.ts.
export { ConversionTable } from './conversion-table.js';
