import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { AsyncDirective, directive, type ElementPart } from 'lit/async-directive.js';
import { opener } from '../shared/figure-button.js';
import { drawAgeing } from './ageing-canvas.js';
import { ageingCursor } from './ageing-cursor.view.js';
import { ageTicks, ageingLayout, alongAge, markAt, type AgeingLayout } from './ageing-layout.js';
import type { AgeingTexts, AgeingView } from './ageing-map.view.js';
import { markFor } from './ageing-keys.js';

/** Pixels: the room under the rows for the axis, and how far beside a mark the pointer still means it. */
const AXIS = 24;
const REACH = 14;

/** Pixels: what the words beside a stage need, and under which width they stand on more lines. */
const LEAST_ROW = { wide: 56, narrow: 72 };
const NARROW = 560;

/** Pixels between the names of two ages. */
const TICK_GAP = 34;

/** Draws the map into its place, and again whenever its room, the colours or the screen change. */
class AgeingPlot extends AsyncDirective {
  readonly #sheet = new CSSStyleSheet();
  readonly #sizes = new ResizeObserver(() => this.#arrange());
  #place: HTMLElement | undefined;
  #view: AgeingView | undefined;
  #texts: AgeingTexts | undefined;
  #layout: AgeingLayout | undefined;
  #scale = 1;
  #screen: MediaQueryList | undefined;
  #at: number | undefined;
  /** Whether the pointer is at a mark. */
  #isPointed = false;

  render(_view: AgeingView, _texts: AgeingTexts): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [view, texts]: [AgeingView, AgeingTexts]): typeof nothing {
    if (view !== this.#view) this.#at = undefined;
    [this.#view, this.#texts] = [view, texts];
    if (this.#place === undefined && element instanceof HTMLElement) {
      this.#place = element;
      this.#follow();
    } else this.#arrange();
    return nothing;
  }

  protected override disconnected(): void {
    this.#sizes.disconnect();
    this.#screen?.removeEventListener('change', this.#arrange);
    const root = this.#place?.getRootNode();
    if (root instanceof ShadowRoot)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((own) => own !== this.#sheet);
  }

  protected override reconnected(): void {
    this.#follow();
  }

  /** The place is in the page only after it is drawn. */
  #follow(): void {
    queueMicrotask(() => {
      const root = this.#place?.getRootNode();
      if (!this.isConnected || this.#place?.parentElement == null || !(root instanceof ShadowRoot)) return;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
      this.#sizes.observe(this.#place.parentElement);
      this.#sizes.observe(this.#place);
      this.#arrange();
    });
  }

  readonly #arrange = (): void => {
    const [place, view] = [this.#place, this.#view];
    const room = place?.parentElement;
    if (place === undefined || view === undefined || room == null || place.clientWidth === 0) return;
    this.#watchScreen();
    const scale = (this.#scale = window.devicePixelRatio);
    const limits = view.stages.map(({ limitDays }) => limitDays ?? 0);
    const layout = ageingLayout(view.marks, {
      width: Math.floor(place.clientWidth * scale),
      height: Math.floor(Math.max(0, room.clientHeight - AXIS) * scale),
      stages: view.stages.length,
      leastRow: room.clientWidth < NARROW ? LEAST_ROW.narrow : LEAST_ROW.wide,
      leastDays: Math.max(...limits) * 1.1,
      scale,
    });
    this.#layout = layout;
    const rows = layout.rows.map(({ height }) => `${height / scale}px`).join(' ');
    this.#sheet.replaceSync(`.ages .names { grid-template-rows: ${rows}; }`);
    this.#draw();
    this.#paint();
  };

  /** A query holds for one resolution, so each has its own. */
  #watchScreen(): void {
    this.#screen?.removeEventListener('change', this.#arrange);
    this.#screen = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    this.#screen.addEventListener('change', this.#arrange);
  }

  /** The colours are those that the page gives at the moment, system colours where it forces them. */
  readonly #paint = (): void => {
    const [layout, view, place] = [this.#layout, this.#view, this.#place];
    const context = place?.querySelector('canvas')?.getContext('2d');
    if (layout === undefined || view === undefined || context == null) return;
    const colour = (name: string) => {
      const paint = place?.querySelector(`.paint.${name}`);
      return paint == null ? '' : getComputedStyle(paint).color;
    };
    const colours = { open: colour('of-open'), openFill: colour('of-fill'), overdue: colour('of-overdue') };
    drawAgeing(context, layout, view.marks.isOverdue, colours);
  };

  #draw(): void {
    const [layout, view, texts, place] = [this.#layout, this.#view, this.#texts, this.#place];
    if (layout === undefined || view === undefined || texts === undefined || place === undefined) return;
    const size = { width: layout.width / this.#scale, height: layout.height / this.#scale };
    const isRightToLeft = getComputedStyle(place).direction === 'rtl';
    const ticks = ageTicks(layout.longest, size.width, TICK_GAP);
    const x = (days: number) => `${100 * alongAge(days, layout.longest)}%`;
    const content = html`
      ${grid(view, layout, { ticks, x, scale: this.#scale, height: size.height })}
      <canvas
        class="plot"
        part="plot"
        width=${layout.width}
        height=${layout.height}
        aria-hidden="true"
        @pointermove=${this.#point}
        @pointerleave=${this.#leave}
        @click=${this.#open}
      ></canvas>
      <svg class="plot age-axis" width="100%" height=${AXIS} aria-hidden="true">
        ${ticks.map((days) => svg`<text x=${x(days)} y="16">${texts.format.count(days)}</text>`)}
      </svg>
      ${this.#cursor(isRightToLeft)}
      <span class="paints" aria-hidden="true" @transitionend=${this.#paint}>
        <i class="paint of-open"></i><i class="paint of-fill"></i><i class="paint of-overdue"></i>
      </span>
    `;
    render(content, place);
  }

  /** A button where the mark is that the reader is at, with what it stands for beside it. */
  #cursor(isRightToLeft: boolean): TemplateResult | typeof nothing {
    const [layout, view, texts] = [this.#layout, this.#view, this.#texts];
    const at = this.#at ?? layout?.order[0];
    if (layout === undefined || view === undefined || texts === undefined || at === undefined) return nothing;
    const { figure, name, age, overdue, value } = view.recordAt(at);
    const scale = this.#scale;
    const { mark, tip, place, count } = ageingCursor(at, layout, view.marks, { scale, isRightToLeft });
    const details = [age, overdue, value].filter((text) => text !== null).join(', ');
    const order = texts.words.place(texts.format.count(place), texts.format.count(count));
    const height = layout.height / scale;
    return html`
      <svg class="cursor ${this.#isPointed ? 'pointed' : ''}" width="100%" height=${height}>
        <foreignObject x=${mark.x} y=${mark.y} width=${mark.width} height=${mark.height}>
          <button
            class="at"
            part="figure"
            aria-describedby="ageing-keys"
            @keydown=${this.#move}
            @click=${opener(figure)}
          >
            <span class="unseen">${name}, ${details}</span>
          </button>
        </foreignObject>
        <foreignObject
          class="tip-place"
          x=${tip.x}
          y=${tip.y}
          width=${tip.width}
          height=${tip.height}
          aria-live="polite"
        >
          <div class="tip">
            <b>${name}</b>
            <span>${details}</span>
            <span class="muted">${order}</span>
          </div>
        </foreignObject>
      </svg>
    `;
  }

  readonly #point = (event: PointerEvent): void => {
    const [layout, place] = [this.#layout, this.#place];
    if (layout === undefined || place === undefined) return;
    const { left, right, top } = place.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(place).direction === 'rtl';
    const x = (isRightToLeft ? right - event.clientX : event.clientX - left) * this.#scale;
    const found = markAt(layout, x, (event.clientY - top) * this.#scale, REACH * this.#scale);
    if (found === undefined) return this.#leave();
    if (this.#isPointed && found === this.#at) return;
    this.#at = found;
    this.#isPointed = true;
    this.#draw();
  };

  readonly #leave = (): void => {
    if (!this.#isPointed) return;
    this.#isPointed = false;
    this.#draw();
  };

  readonly #open = (event: MouseEvent): void => {
    if (!this.#isPointed) return;
    event.stopPropagation();
    this.#place?.querySelector<HTMLElement>('.at')?.click();
  };

  readonly #move = (event: KeyboardEvent): void => {
    const [layout, view, place] = [this.#layout, this.#view, this.#place];
    const from = this.#at ?? layout?.order[0];
    if (layout === undefined || view === undefined || place === undefined || from === undefined) return;
    const to = markFor(event.key, from, layout, view.marks, getComputedStyle(place).direction === 'rtl');
    if (to === null) return;
    event.preventDefault();
    this.#at = to;
    this.#draw();
    place.querySelector('.at')?.scrollIntoView({ block: 'nearest' });
  };
}

/** Fills the element that it stands in with the map of what is open, by age. */
export const ageingPlot = directive(AgeingPlot);

interface Across {
  readonly ticks: readonly number[];
  readonly x: (days: number) => string;
  readonly scale: number;
  readonly height: number;
}

/** The lines of the axis, the foot of each stage, and the days within which half and nine in ten of it had left. */
function grid({ stages }: AgeingView, { rows }: AgeingLayout, { ticks, x, scale, height }: Across): TemplateResult {
  const lines = rows.map(({ top, height: tall }, index) => {
    const [head, foot] = [top / scale + 4, (top + tall) / scale];
    const { limitDays = null, medianDays = null } = stages[index] ?? {};
    return svg`
      <line class="axis foot" x1="0" x2="100%" y1=${foot} y2=${foot} />
      ${medianDays === null ? nothing : svg`<line class="half-line" x1=${x(medianDays)} x2=${x(medianDays)} y1=${head} y2=${foot} />`}
      ${limitDays === null ? nothing : svg`<line class="limit-line" x1=${x(limitDays)} x2=${x(limitDays)} y1=${head} y2=${foot} />`}
    `;
  });
  return html`
    <svg class="plot grid" width="100%" height=${height} aria-hidden="true">
      ${ticks.map((days) => svg`<line class="axis" x1=${x(days)} x2=${x(days)} y1="0" y2=${height} />`)} ${lines}
    </svg>
  `;
}
