import {
  adoptStyles,
  html,
  nothing,
  render,
  type CSSResultGroup,
  type CSSResultOrNative,
  type TemplateResult,
} from 'lit';
import type { Metrics } from '../../metrics/metrics.js';
import type { Figure } from '../../engine/figure.js';
import type { Sort } from '../records/records-table.js';
import { recordsTable } from '../records/records-table.styles.js';
import { loadWords } from '../shared/catalogue.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { closeIcon } from '../shared/control-icons.js';
import { failureState, loadingState } from '../shared/states.js';
import { widgetStyles } from '../shared/widget.styles.js';
import { sharedWords } from '../shared/words.js';
import type { Explanation } from './explain.js';
import { explainFigure, type ExplainedFigure } from './explain-figure.js';
import { explainView, type ExplainView } from './explain.view.js';
import { explainWords, type ExplainWords } from './explain.words.js';
import { explainStyles } from './explain.styles.js';
import { beside } from './placement.js';
import { told } from './told.js';

const FIRST_SORT: Sort = { by: 'contribution', descending: true };

/** Beside a figure, or as a sheet at the bottom of a narrow page: what the figure is, and the records behind it. */
export class ExplainPanel {
  readonly #widget: Element;
  readonly #place = document.createElement('div');
  readonly #root: ShadowRoot;
  readonly #dialog = document.createElement('dialog');
  readonly #sheet = new CSSStyleSheet();
  readonly #sizes = new ResizeObserver(() => this.#put());
  #opener: HTMLElement | undefined;
  #language = 'en';
  #metrics: Metrics | undefined;
  #unsubscribe: (() => void) | undefined;
  /** What the reader opened one after the other; the last is shown. */
  #figures: readonly Figure[] = [];
  #sort = FIRST_SORT;
  /** Whether all records are listed. */
  #isList = false;
  #asking: AbortController | undefined;
  #explained: ExplainedFigure | undefined;
  #failure: Error | undefined;

  constructor(widget: Element) {
    this.#widget = widget;
    this.#root = this.#place.attachShadow({ mode: 'open' });
    adoptStyles(this.#root, flat([widgetStyles, dialogStyles, recordsTable, explainStyles]));
    this.#root.adoptedStyleSheets.push(this.#sheet);
    this.#dialog.popover = 'auto';
    this.#dialog.tabIndex = -1;
    this.#dialog.setAttribute('aria-labelledby', 'name');
    this.#dialog.addEventListener('beforetoggle', this.#close);
    this.#root.append(this.#dialog);
  }

  /** Opens beside a figure; a figure chosen in the panel itself takes the place of the one before. */
  tell({ figure, metrics, opener, language }: Explanation): void {
    // The widget may have gone while this was loaded.
    if (!this.#widget.isConnected) return;
    const isOpen = this.#dialog.matches(':popover-open');
    const isInside = isOpen && opener instanceof Node && this.#root.contains(opener);
    this.#language = language;
    this.#metrics = metrics;
    this.#figures = isInside ? [...this.#figures, figure] : [figure];
    if (!isInside) this.#open(opener);
    this.#turnTo();
  }

  #open(opener: EventTarget | undefined): void {
    this.#mark(false);
    this.#opener = opener instanceof HTMLElement ? opener : undefined;
    this.#mark(true);
    if (!this.#place.isConnected) this.#widget.shadowRoot?.append(this.#place);
    this.#explained = undefined;
    this.#render();
    this.#dialog.showPopover();
    this.#dialog.focus();
    this.#put();
    this.#sizes.observe(this.#dialog);
    addEventListener('scroll', this.#put, { capture: true, passive: true });
    addEventListener('resize', this.#put);
    this.#unsubscribe?.();
    this.#unsubscribe = this.#metrics?.subscribe(() => void this.#ask());
  }

  /** The focus goes back where it came from, unless the reader has turned to something else. */
  readonly #close = (event: Event): void => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
    this.#asking?.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#sizes.disconnect();
    removeEventListener('scroll', this.#put, { capture: true });
    removeEventListener('resize', this.#put);
    this.#mark(false);
    if (this.#root.activeElement !== null) this.#opener?.focus({ preventScroll: true });
  };

  #mark(isOpen: boolean): void {
    if (isOpen) this.#opener?.setAttribute('aria-expanded', 'true');
    else this.#opener?.removeAttribute('aria-expanded');
  }

  /** Shows the last of the figures from its beginning. */
  #turnTo(): void {
    this.#isList = false;
    this.#sort = FIRST_SORT;
    this.#failure = undefined;
    void this.#ask();
  }

  readonly #ask = async (): Promise<void> => {
    const figure = this.#figures.at(-1);
    const metrics = this.#metrics;
    if (figure === undefined || metrics === undefined) return;
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const [language, sort] = [this.#language, this.#sort];
    try {
      await loadWords(language);
      const changed = () => void (signal.aborted || this.#render());
      const explained = await explainFigure(metrics, figure, { signal, language, sort, changed });
      if (signal.aborted) return;
      this.#explained = explained;
      this.#failure = undefined;
    } catch (reason) {
      if (signal.aborted) return;
      this.#failure = reason instanceof Error ? reason : new Error(String(reason));
    }
    this.#render();
  };

  /** Beside the opener; how a sheet at the bottom stands is in the style sheet. */
  readonly #put = (): void => {
    if (this.#opener === undefined) return;
    const { offsetWidth: width, offsetHeight: height } = this.#dialog;
    const screen = { width: document.documentElement.clientWidth, height: innerHeight };
    const isRightToLeft = getComputedStyle(this.#dialog).direction === 'rtl';
    const { left, top } = beside(this.#opener.getBoundingClientRect(), { width, height }, screen, isRightToLeft);
    this.#sheet.replaceSync(`dialog { --_left: ${Math.round(left)}px; --_top: ${Math.round(top)}px; }`);
  };

  #render(): void {
    render(this.#content(), this.#dialog, { host: this.#dialog });
    this.#dialog.classList.toggle('wide', this.#isList);
  }

  #content(): TemplateResult {
    const words = explainWords(this.#language);
    const explained = this.#explained;
    if (this.#failure !== undefined) {
      const body = failureState(this.#failure, () => void this.#ask(), this.#language);
      return html`${this.#head(words.why, words)} ${body}`;
    }
    if (explained === undefined)
      return html`${this.#head(words.why, words)} ${loadingState(skeleton, null, this.#language)}`;
    const texts = { ...explained.list.textsIn(this.#language), explain: words };
    const view = explainView(explained, texts);
    return html`
      ${this.#head(view.name, words)} ${this.#isList ? this.#renderList(explained) : told(view, words, this.#language)}
      ${this.#foot(view, explained)}
    `;
  }

  #head(name: string, words: ExplainWords): TemplateResult {
    const isInner = this.#isList || this.#figures.length > 1;
    return html`
      <div class="head">
        ${isInner ? html`<button class="link" @click=${this.#back}>${words.back}</button>` : nothing}
        <h3 id="name">${name}</h3>
        <button
          class="close"
          aria-label=${sharedWords(this.#language).close}
          @click=${() => this.#dialog.hidePopover()}
        >
          ${closeIcon}
        </button>
      </div>
    `;
  }

  #renderList({ list }: ExplainedFigure): TemplateResult {
    return list.table.render({
      listed: list.listed,
      sort: this.#sort,
      texts: list.textsIn(this.#language),
      sortBy: this.#sortBy,
    });
  }

  #foot({ records }: ExplainView, { list }: ExplainedFigure): TemplateResult | typeof nothing {
    if (list.listed.page.total === 0) return nothing;
    const { words, definition } = list.textsIn(this.#language);
    return html`
      <div class="foot">
        ${this.#isList ? html`<span class="muted small">${records.count}</span>` : nothing}
        ${this.#isList || records.all === null ? nothing : html`<button class="link" @click=${this.#listAll}>${records.all}</button>`}
        <button
          class="link end"
          aria-label=${words.csvOf(definition.name)}
          @click=${() => void list.save(this.#language)}
        >
          ${words.csv}
        </button>
      </div>
    `;
  }

  readonly #listAll = (): void => this.#show(true);

  readonly #back = (): void => {
    if (this.#isList) return this.#show(false);
    this.#figures = this.#figures.slice(0, -1);
    this.#dialog.focus();
    this.#turnTo();
  };

  /** The button that was pressed goes; the focus stays in the panel. */
  #show(isList: boolean): void {
    this.#isList = isList;
    this.#dialog.focus();
    this.#render();
  }

  readonly #sortBy = (sort: Sort): void => {
    this.#sort = sort;
    void this.#ask();
  };
}

function flat(styles: CSSResultGroup): CSSResultOrNative[] {
  return Array.isArray(styles) ? styles.flatMap(flat) : [styles];
}

const skeleton = html` <div class="bones">${Array.from({ length: 6 }, () => html`<i class="bone"></i>`)}</div> `;
