import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Forecast } from '../../engine/forecast.js';
import type { Answer, AskOptions, Metrics } from '../../metrics/metrics.js';
import { askDeals, type CardPart, type Cards, type Deals, type MoreCards } from './ask-deals.js';
import { styles } from './deal-cards.styles.js';
import { cardWords } from './deal-cards.words.js';
import { dealColumns } from './deal-columns.js';
import { dealsView } from './deals.view.js';
import type { BoardTexts } from './forecast-board.words.js';

/** How many cards the reader gets at once. */
const MORE_CARDS = 12;

/** A forecast's deals as cards, of which the reader can ask for more; loaded when their place comes into sight. */
export class DealCards implements ReactiveController {
  readonly #host: LitElement;
  readonly #showAll: () => void;
  /** How many the reader asked for beyond the first ones. */
  #more: MoreCards = {};
  /** The first card that the reader asked for last: in which column, after how many. */
  #awaited: { readonly part: CardPart; readonly index: number } | null = null;

  constructor(host: LitElement, showAll: () => void) {
    this.#host = host;
    this.#showAll = showAll;
    host.addController(this);
    if (styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }

  get more(): MoreCards {
    return this.#more;
  }

  ask(metrics: Metrics, forecast: Answer<Forecast>, cards: Cards, options: AskOptions): Promise<Deals> {
    return askDeals(metrics, forecast, cards, options);
  }

  draw(forecast: Answer<Forecast>, deals: Deals, isWide: boolean, texts: BoardTexts, language: string): TemplateResult {
    const cards = cardWords(language);
    const view = dealsView(forecast, deals, { isWide, more: this.#more }, { ...texts, cards });
    return dealColumns(view, cards, { showMore: this.#showMore, showAll: this.#showAll });
  }

  /** Goes back to as many as at first. */
  showFirst(): void {
    this.#more = {};
    this.#awaited = null;
  }

  /** Where the button that showed them is gone, the focus goes on to the first of the cards that came. */
  hostUpdated(): void {
    if (this.#awaited === null) return;
    const { part, index } = this.#awaited;
    const column = this.#host.renderRoot.querySelector(`.column.of-${part}`);
    const card = column?.querySelectorAll<HTMLElement>('.deal')[index];
    if (card === undefined || column?.querySelector('.more')) return;
    this.#awaited = null;
    if (this.#host.shadowRoot?.activeElement?.id === 'title') card.focus();
  }

  readonly #showMore = (part: CardPart, index: number): void => {
    this.#awaited = { part, index };
    this.#more = { ...this.#more, [part]: (this.#more[part] ?? 0) + MORE_CARDS };
    this.#host.requestUpdate();
  };
}

export { ForecastBoard } from './forecast-board.js';
