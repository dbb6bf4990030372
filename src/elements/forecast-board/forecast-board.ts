import { LitElement, html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Answer } from '../../metrics/metrics.js';
import { AnswerController, type Content } from '../shared/answer-controller.js';
import { figureButton, opener } from '../shared/figure-button.js';
import { closeIcon, openIcon } from '../shared/control-icons.js';
import type { NeededPast } from '../shared/frame.js';
import { segments } from '../shared/segments.js';
import { emptyState } from '../shared/states.js';
import { swatch } from '../shared/swatch.js';
import { dealMarks } from '../shared/deal-marks.styles.js';
import { widgetStyles } from '../shared/widget.styles.js';
import { askBoard, type Board, type CardPart } from './ask-board.js';
import { BAR_PARTS, type Bar, type BarPart, type Scale } from './bar.view.js';
import { mostCards, type DealCard, type DealColumn, type DealsState, type DealsView } from './deals.view.js';
import { styles } from './forecast-board.styles.js';
import { boardView } from './forecast-board.view.js';
import { forecastWords, type ForecastWords } from './forecast-board.words.js';
import { closedIcon, farmerIcon, hunterIcon } from './forecast-icons.js';
import type { Amount, Cell, Column, PeopleState, PeopleView, PersonRow, SumRow } from './people.view.js';
import { moveByRow, turnOf } from './row-keys.js';
import { skeletons } from './skeleton.js';

/** What a forecast board shows: people and deals, or one of them alone. */
export type ForecastView = 'board' | 'people' | 'deals';

const VIEWS = ['board', 'people', 'deals'] as const satisfies readonly ForecastView[];

/** How many cards the reader gets at once. */
const MORE_CARDS = 12;

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
 * @cssproperty [--pipeline-forecast-board-height] - Height of the widget, `auto` to grow with its rows; 600px, up to 1080px wide 1000px, stacked 1136px.
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

  /** Person whose team's deals alone are shown, by id. */
  #selected: string | null = null;
  /** Teams that the reader opened or closed, by id of their manager. */
  #turned: ReadonlyMap<string, boolean> = new Map();
  /** How many cards the reader asked for beyond the first ones. */
  #more: Readonly<Partial<Record<CardPart, number>>> = {};

  /** The first card that the reader asked for last: in which column, after how many. */
  #awaited: { readonly part: CardPart; readonly index: number } | null = null;

  readonly #answer = new AnswerController(this, {
    own: () => ({ cards: this.view === 'people' ? null : { person: this.#selected, limits: mostCards(this.#state) } }),
    ask: askBoard,
  });

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

  /** Where the button that showed them is gone, the focus goes on to the first of the cards that came. */
  protected override updated(): void {
    if (this.#awaited === null) return;
    const { part, index } = this.#awaited;
    const column = this.renderRoot.querySelector(`.column.of-${part}`);
    const card = column?.querySelectorAll<HTMLElement>('.deal')[index];
    if (card === undefined || column?.querySelector('.more')) return;
    this.#awaited = null;
    if (this.shadowRoot?.activeElement?.id === 'title') card.focus();
  }

  #renderBoard(board: Answer<Board>): Content {
    const words = forecastWords(this.#answer.language);
    const { subtitle, empty, people, deals } = boardView(board, this.#state, {
      format: this.#answer.formatOf(board),
      words,
    });
    if (empty !== null) return { subtitle, body: emptyState(empty, words.emptyWhy) };
    const body = html`
      <div class="board show-${this.view}" @keydown=${this.#undoByKey}>
        ${this.view === 'deals' ? nothing : this.#renderPeople(people, deals !== null, words)}
        ${deals === null ? nothing : this.#renderDeals(deals, words)}
      </div>
    `;
    return { subtitle, body, past, ...(this.view !== 'deals' && { key: key(people.scale, words) }) };
  }

  #renderPeople({ scale, columns, rows, total }: PeopleView, canNarrow: boolean, words: ForecastWords): TemplateResult {
    return html`
      <div class="people">
        <table class=${scale.isOfQuota ? 'of-quota' : 'of-money'} @keydown=${moveByRow}>
          <thead>
            <tr>
              <th scope="col" class="who">${words.team}</th>
              <th scope="col" class="bar"><span class="unseen">${words.bars}</span>${scaleTicks(scale)}</th>
              ${columns.map(columnHead)}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              rows,
              ({ id }) => id,
              (row) => this.#renderPerson(row, canNarrow, words),
            )}
          </tbody>
          ${
            total === null
              ? nothing
              : html`<tfoot>
                  ${totalRow(total)}
                </tfoot>`
          }
        </table>
      </div>
    `;
  }

  #renderPerson(row: PersonRow, canNarrow: boolean, words: ForecastWords): TemplateResult {
    const { id, name, depth, isOpen, isSelected, place } = row;
    return html`
      <tr class="${isOpen === null ? 'alone' : 'lead'} ${isSelected ? 'selected' : ''}" part="person">
        <th scope="row" class="who" @keydown=${(event: KeyboardEvent) => this.#turnByKey(event, row)}>
          <div class="line">
            ${Array.from({ length: depth }, () => html`<i class="indent"></i>`)}
            ${isOpen === null ? html`<i class="no-team"></i>` : this.#renderOpener(row, isOpen, words)}
            ${
              canNarrow
                ? html`<button class="name" aria-pressed=${isSelected} title=${name} @click=${() => this.#select(id)}>
                    ${name}<span class="unseen">, ${words.narrow}</span>
                  </button>`
                : html`<span class="name" title=${name}>${name}</span>`
            }
            ${place === null ? nothing : html`<span class="unseen">${place}</span>`}
          </div>
        </th>
        ${barCell(row)} ${row.cells.map(figureCell)}
      </tr>
    `;
  }

  #renderOpener({ id, name }: PersonRow, isOpen: boolean, words: ForecastWords): TemplateResult {
    return html`
      <button
        class="opener"
        aria-expanded=${isOpen}
        aria-label=${words.teamOf(name)}
        @click=${() => this.#turn(id, !isOpen)}
      >
        ${isOpen ? openIcon : closedIcon}
      </button>
    `;
  }

  #renderDeals({ team, columns }: DealsView, words: ForecastWords): TemplateResult {
    return html`
      <div class="deals">
        <p class="whose" role="status">
          ${
            team === null
              ? words.largestFirst
              : html`<span class="chip"
                  ><b>${team}</b
                  ><button aria-label=${words.showAll} @click=${() => this.#undo()}>${closeIcon}</button></span
                >`
          }
        </p>
        <div class="columns ${columns.length > 3 ? 'many' : ''}">
          ${repeat(
            columns,
            ({ part }) => part,
            (column) => this.#renderColumn(column, words),
          )}
        </div>
      </div>
    `;
  }

  #renderColumn({ part, title, count, value, cards, more }: DealColumn, words: ForecastWords): TemplateResult {
    return html`
      <section class="column of-${part}" aria-labelledby="column-${part}">
        <h3 id="column-${part}">${swatch(part)}${title}</h3>
        <p class="sum">${figureButton(count)} ${figureButton(value)}</p>
        <ul>
          ${repeat(
            cards,
            ({ id }) => id,
            (card) => dealCard(card),
          )}
        </ul>
        ${
          more === null
            ? nothing
            : html`<button class="link more number" @click=${() => this.#showMore(part, cards.length)}>
                ${more}<span class="unseen"> ${words.moreOf(title)}</span>
              </button>`
        }
      </section>
    `;
  }

  get #state(): PeopleState & DealsState {
    return { selected: this.#selected, turned: this.#turned, isWide: this.view === 'deals', more: this.#more };
  }

  #showMore(part: CardPart, index: number): void {
    this.#awaited = { part, index };
    this.#more = { ...this.#more, [part]: (this.#more[part] ?? 0) + MORE_CARDS };
    this.requestUpdate();
  }

  /** A second time it undoes the first. */
  #select(id: string | null): void {
    this.#selected = id === this.#selected ? null : id;
    this.#more = {};
    this.#awaited = null;
    this.requestUpdate();
  }

  #turn(id: string, isOpen: boolean): void {
    this.#turned = new Map(this.#turned).set(id, isOpen);
    this.requestUpdate();
  }

  #turnByKey(event: KeyboardEvent, { id, isOpen }: PersonRow): void {
    const turn = turnOf(event);
    if (turn === null || isOpen === null) return;
    event.preventDefault();
    this.#turn(id, turn === 'open');
  }

  /** What undoes it may go with it, so the focus returns to the person. */
  #undo(): void {
    this.renderRoot.querySelector<HTMLElement>('.selected .name')?.focus();
    this.#select(null);
  }

  readonly #undoByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#selected === null) return;
    event.preventDefault();
    this.#undo();
  };
}

/** What was won and lost when is told by close dates. */
const past: NeededPast = { stages: false, fields: ['amount', 'closeDate', 'forecast', 'ownerId'] };

const columnHead = ({ name, text }: Column): TemplateResult =>
  html`<th scope="col" class="value of-${name}">${text}</th>`;

/** Ticks of the scale; they stand in a plot, and are turned back where that is mirrored. */
function scaleTicks({ ticks }: Scale): TemplateResult {
  return html`
    <svg class="plot ticks number" width="100%" height="16" aria-hidden="true">
      ${ticks.map(
        ({ x, text, anchor, isQuota }) =>
          svg`<text class=${isQuota ? 'at-quota' : ''} x="${x}%" y="12" text-anchor=${anchor}>${text}</text>`,
      )}
    </svg>
  `;
}

function totalRow(row: SumRow): TemplateResult {
  return html`
    <tr class="lead">
      <th scope="row" class="who"><div class="line">${row.name}</div></th>
      ${barCell(row)} ${row.cells.map(figureCell)}
    </tr>
  `;
}

function barCell({ bar, amounts, cells }: SumRow): TemplateResult {
  return html`
    <td class="bar">
      ${bar === null ? html`<div class="amounts">${amounts.map(amountButton)}</div>` : barPlot(bar)}
      <span class="unseen spoken">${cells.map(spoken)}</span>
    </td>
  `;
}

/** Says what stands in columns that there is no room for. */
function spoken({ column, figure }: Cell): TemplateResult | typeof nothing {
  return figure === null ? nothing : html`<span class="of-${column.name}">${column.text} ${figure.text}, </span>`;
}

function barPlot({ parts, quota, isCrossed, beyond }: Bar): TemplateResult {
  return html`
    <svg class="plot" width="100%" height="36" aria-hidden="true">
      ${parts.map(({ mark, x, width }) => drawPart(mark, x, width))}
      ${isCrossed ? svg`<line class="halo" x1="${quota}%" x2="${quota}%" y1="9" y2="27" />` : nothing}
      ${quota === null ? nothing : svg`<line class="quota-line" x1="${quota}%" x2="${quota}%" y1="-1" y2="36" />`}
    </svg>
    ${beyond === null ? nothing : html`<span class="beyond number" aria-hidden="true">${cutMark}${beyond}</span>`}
  `;
}

/** An outline is drawn inside its part, so that the parts add up to the whole. */
function drawPart(mark: BarPart, x: number, width: number): TemplateResult<2> {
  return svg`
    <svg class="part" x="${x}%" width="${width}%" height="36"><rect class=${mark} part="bar" rx="1" /></svg>
  `;
}

function amountButton({ mark, figure, text, full, label }: Amount): TemplateResult {
  return html`
    <button class="figure tiny" part="figure" title=${full ?? nothing} @click=${opener(figure)}>
      ${swatch(mark, 8)}${text}<span class="unseen"> ${label}</span>
    </button>
  `;
}

function figureCell({ column, figure, why, isNothing }: Cell): TemplateResult {
  return html`
    <td class="value of-${column.name} ${isNothing ? 'muted' : ''}" data-label=${column.text}>
      ${figure === null ? nothing : figureButton(figure)}
      ${
        why === null
          ? nothing
          : html`<span class="muted">${why.text}</span
              >${why.said === undefined ? nothing : html`<span class="unseen"> ${why.said}</span>`}`
      }
    </td>
  `;
}

function dealCard({ title, subject, url, amount, fullAmount, owner, closeDate, model }: DealCard): TemplateResult {
  return html`
    <li class="deal" part="deal" tabindex="-1">
      <div class="account" title=${title}>${url === null ? title : html`<a href=${url}>${title}</a>`}</div>
      ${subject === null ? nothing : html`<div class="subject tiny muted" title=${subject}>${subject}</div>`}
      <div class="worth">
        <span class="amount number" title=${fullAmount}>${amount}</span>
        ${
          model === null
            ? nothing
            : html`<span class="model">${model.name === 'hunter' ? hunterIcon : farmerIcon}${model.text}</span>`
        }
      </div>
      <div class="meta">
        <span class="owner" title=${owner}>${owner}</span>
        ${closeDate === null ? nothing : html`<span class="number">${closeDate}</span>`}
      </div>
    </li>
  `;
}

function key({ isOfQuota }: Scale, words: ForecastWords): TemplateResult {
  return html`
    ${BAR_PARTS.map((part) => html`<span>${swatch(part)}${words[part]}</span>`)}
    <span>${isOfQuota ? html`${quotaSwatch}${words.ofQuota}` : words.ofMoney}</span>
  `;
}

/** Where a bar is broken off. */
const cutMark = html`<svg class="cut" width="1" height="18"><path d="M-9 19-3-1M-4 19 2-1" /></svg>`;

const quotaSwatch = html`
  <svg width="4" height="14" aria-hidden="true"><line class="quota-line" x1="2" x2="2" y1="0" y2="14" /></svg>
`;
