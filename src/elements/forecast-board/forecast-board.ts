import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Answer } from '../../metrics/metrics.js';
import { AnswerController, type Content } from '../shared/answer-controller.js';
import { loadWords } from '../shared/catalogue.js';
import type { NeededPast } from '../shared/frame.js';
import { pickIn, pickedIn } from '../shared/picked.js';
import { property } from '../shared/property.js';
import { segments } from '../shared/segments.js';
import { emptyState } from '../shared/states.js';
import { swatch } from '../shared/swatch.js';
import { dealMarks } from '../shared/deal-marks.styles.js';
import { whole } from '../shared/whole.js';
import { widgetStyles } from '../shared/widget.styles.js';
import type { Board } from './ask-deals.js';
import { BAR_PARTS, type Scale } from './bar.view.js';
import type { DealCards } from './deal-cards.js';
import { styles } from './forecast-board.styles.js';
import { boardView } from './forecast-board.view.js';
import { forecastWords, type BoardTexts, type ForecastWords } from './forecast-board.words.js';
import { OnceInSight } from './once-in-sight.js';
import { peopleTable } from './people-table.js';
import { RowFocus } from './row-focus.js';
import { cardBones, placeOfCards, skeletons } from './skeleton.js';

/** What a forecast board shows: people and deals, or one of them alone. */
export type ForecastView = 'board' | 'people' | 'deals';

const VIEWS = ['board', 'people', 'deals'] as const satisfies readonly ForecastView[];

/**
 * Shows what people will close in a period, rolled up along the management tree, and the deals it is made of.
 *
 * @tagname pipeline-forecast-board
 *
 * @slot empty - Shown when nothing closes and nobody has a quota, instead of the sentence that says so.
 *
 * @fires {FigureSelectEvent} pipeline-select - The reader opened a figure.
 * @fires {ReadyEvent} pipeline-ready - The figures asked for are drawn.
 * @fires {FailureEvent} pipeline-error - The question got no answer.
 *
 * @csspart title - The widget's name.
 * @csspart subtitle - What is counted, and when.
 * @csspart figure - A figure that opens.
 * @csspart bar - A part of a person's bar.
 * @csspart person - A person's row.
 * @csspart deal - A deal's card.
 * @csspart set-aside - Tells how many records no figure counts.
 *
 * @cssproperty [--pipeline-forecast-board-height] - Height of the widget, `auto` to grow with its rows; 600px, up to 1080px wide 1136px.
 */
export class ForecastBoard extends LitElement {
  static override styles: CSSResultGroup = [widgetStyles, dealMarks, styles];

  /** People and deals, or one of them alone. */
  @property() view: ForecastView = 'board';

  /** Id of the source to ask; without it the nearest around the element. */
  @property() source: string | null = null;

  /** Period that differs from the source's, such as `FY2026-Q3` or `last-quarter`. */
  @property() period: string | null = null;

  /** Pipeline that differs from the source's, by id. */
  @property() pipeline: string | null = null;

  /** Person whose team alone counts, by id. */
  @property() owner: string | null = null;

  /** Teams that the reader opened or closed, by id of their manager. */
  #turned: ReadonlyMap<string, boolean> = new Map();
  readonly #cardsInSight = new OnceInSight(this, '.deals');

  #cards: DealCards | undefined;

  readonly #answer = new AnswerController(this, {
    own: () => ({ cards: this.#hasCards ? { person: this.#selected, more: this.#cards?.more ?? {} } : null }),
    ask: async (metrics, { cards, ...query }, options) => {
      if (cards === null) return { ...(await metrics.forecast(query, options)), deals: null };
      const [forecast, dealCards] = await Promise.all([metrics.forecast(query, options), this.#loadCards()]);
      return { ...forecast, deals: await dealCards.ask(metrics, forecast, cards, options) };
    },
  });

  constructor() {
    super();
    new RowFocus(this);
  }

  protected override render(): TemplateResult {
    const words = forecastWords(this.#answer.language);
    const texts = { board: words.board, people: words.people, deals: words.onlyDeals };
    return this.#answer.render({
      title: words.title,
      actions: segments({
        label: words.view,
        options: VIEWS.map((value) => ({ value, text: texts[value] })),
        chosen: this.view,
        choose: (view) => (this.view = view),
      }),
      skeleton: skeletons[this.view],
      complete: (board) => this.#renderBoard(board),
    });
  }

  #renderBoard(board: Answer<Board>): Content {
    const words = forecastWords(this.#answer.language);
    const texts = { format: this.#answer.formatOf(board), words };
    const { subtitle, empty, people } = boardView(board, { selected: this.#selected, turned: this.#turned }, texts);
    if (empty !== null) return { subtitle, body: emptyState(empty, words.emptyWhy) };
    const body = html`
      <div class="board show-${this.view}" @keydown=${this.#undoByKey}>
        ${this.view === 'deals' ? nothing : html`<div class="people">${peopleTable(people, words, this.#peopleActions)}</div>`}
        ${this.view === 'people' ? nothing : html`<div class="deals">${this.#renderDeals(board, texts)}</div>`}
      </div>
    `;
    return { subtitle, body, past, ...(this.view !== 'deals' && { key: key(people.scale, words) }) };
  }

  #renderDeals(board: Answer<Board>, texts: BoardTexts): TemplateResult {
    if (!this.#cardsInSight.isSo) return placeOfCards;
    if (board.deals === null || this.#cards === undefined) return cardBones;
    return this.#cards.draw(board, board.deals, this.view === 'deals', texts, this.#answer.language);
  }

  get #hasCards(): boolean {
    return this.view !== 'people' && this.#cardsInSight.isSo;
  }

  async #loadCards(): Promise<DealCards> {
    const { DealCards } = await import('./deal-cards.js').then(whole);
    await loadWords(this.#answer.language);
    return (this.#cards ??= new DealCards(this, () => this.#undo()));
  }

  /** Person whose team alone is picked, by id: here their deals alone are shown. */
  get #selected(): string | null {
    const { owners = [], ...others } = pickedIn(this, this.#answer.source) ?? {};
    const [only = null] = owners;
    return owners.length === 1 && Object.keys(others).length === 0 ? only : null;
  }

  readonly #peopleActions = {
    pick: (id: string) => this.#pick(id),
    turn: (id: string, isOpen: boolean) => {
      this.#turned = new Map(this.#turned).set(id, isOpen);
      this.requestUpdate();
    },
  };

  #pick(id: string): void {
    this.#cards?.showFirst();
    pickIn(this, this.#answer.source, { owners: [id] });
  }

  /** What undoes it may go with it, so the focus returns to the person. */
  #undo(): void {
    if (this.#selected === null) return;
    this.renderRoot.querySelector<HTMLElement>('.selected .name')?.focus();
    this.#pick(this.#selected);
  }

  readonly #undoByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#selected === null) return;
    event.preventDefault();
    this.#undo();
  };
}

/** What was won and lost when is told by close dates. */
const past: NeededPast = { stages: false, fields: ['amount', 'closeDate', 'forecast', 'ownerId'] };

function key({ isOfQuota }: Scale, words: ForecastWords): TemplateResult {
  return html`
    ${BAR_PARTS.map((part) => html`<span>${swatch(part)}${words[part]}</span>`)}
    <span>${isOfQuota ? html`${quotaSwatch}${words.ofQuota}` : words.ofMoney}</span>
  `;
}

const quotaSwatch = html`
  <svg width="4" height="14" aria-hidden="true"><line class="quota-line" x1="2" x2="2" y1="0" y2="14" /></svg>
`;
