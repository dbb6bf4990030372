import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Conversion } from '../../engine/conversion.js';
import type { Dimension } from '../../engine/query.js';
import type { Answer } from '../../metrics/metrics.js';
import { AnswerController, type Content } from '../shared/answer-controller.js';
import { choice } from '../shared/choice.js';
import { choiceStyles } from '../shared/choice.styles.js';
import { bandSwatch } from '../shared/rate-plot.js';
import { emptyState } from '../shared/states.js';
import { widgetStyles } from '../shared/widget.styles.js';
import { sharedWords } from '../shared/words.js';
import { styles } from './conversion-table.styles.js';
import { conversionView, dimensionChoices, type ConversionView } from './conversion-table.view.js';
import { conversionWords } from './conversion-table.words.js';
import type { RowOrder } from './row-order.js';
import { tableHead } from './table-head.js';
import { tableRow } from './table-row.js';

/** As many rows as are quick to draw; the reader asks for more. */
const MOST_ROWS = 200;

/**
 * Shows how many go on from lead to unqualified to qualified to won, row by row, with intervals and against benchmarks.
 *
 * @tagname pipeline-conversion-table
 *
 * @slot empty - Shown when nothing is counted, instead of the sentence that says so.
 *
 * @fires {FigureSelectEvent} pipeline-select - The reader opened a figure.
 * @fires {ReadyEvent} pipeline-ready - The figures asked for are drawn.
 * @fires {FailureEvent} pipeline-error - The question got no answer.
 *
 * @csspart title - The widget's name.
 * @csspart subtitle - What is counted, and when.
 * @csspart table - The table.
 * @csspart figure - A figure that opens.
 * @csspart plot - A rate with its interval over the benchmark band.
 * @csspart set-aside - Tells how many records no figure counts.
 *
 * @cssproperty [--pipeline-conversion-table-height] - Height of the widget, `auto` to grow with its rows; 448px, narrower 560px and 640px.
 */
export class ConversionTable extends LitElement {
  static override styles: CSSResultGroup = [widgetStyles, choiceStyles, styles];

  /** What rows stand for: a dimension that every dataset has, or one of its own as `attributes.<name>`. */
  @property() by: Dimension = 'owner';

  /** Id of the source to ask; without it the nearest around the element. */
  @property() source: string | null = null;

  /** Period that differs from the source's, such as `FY2026-Q3` or `last-quarter`. */
  @property() period: string | null = null;

  /** Pipeline that differs from the source's, by id. */
  @property() pipeline: string | null = null;

  /** Person whose team alone counts, by id. */
  @property() owner: string | null = null;

  /** The engine's own order where it is null. */
  #order: RowOrder | null = null;

  /** The dimension of which all rows are shown, however many. */
  #whole: Dimension | null = null;

  readonly #answer = new AnswerController(this, {
    own: () => ({ by: this.by }),
    ask: (metrics, query, options) => metrics.conversion(query, options),
  });

  protected override render(): TemplateResult {
    return this.#answer.render({
      title: this.#words.title,
      actions: this.#renderActions(null),
      skeleton,
      complete: (conversion) => {
        const view = this.#view(conversion);
        return { ...this.#renderConversion(view), actions: this.#renderActions(view) };
      },
    });
  }

  get #words() {
    return conversionWords(this.#answer.language);
  }

  #view(conversion: Answer<Conversion>): ConversionView {
    const { language } = this.#answer;
    const texts = {
      format: this.#answer.formatOf(conversion),
      words: this.#words,
      shared: sharedWords(language),
    };
    const mostRows = this.#whole === conversion.by ? Infinity : MOST_ROWS;
    return conversionView(conversion, { order: this.#order, mostRows }, texts);
  }

  #renderActions(view: ConversionView | null): TemplateResult {
    return html`${view?.empty === null ? this.#renderOrder(view) : nothing} ${this.#renderBy()}`;
  }

  #renderBy(): TemplateResult {
    return choice({
      label: this.#words.by,
      options: dimensionChoices(this.by, this.#words),
      choose: (dimension) => (this.by = dimension),
    });
  }

  /** Where the heads don't fit, rows are sorted from here. */
  #renderOrder({ orders }: ConversionView): TemplateResult {
    const choose = (order: RowOrder) => this.#sortBy(order);
    return html`<span class="order">${choice({ label: this.#words.order, options: orders, choose })}</span>`;
  }

  #renderConversion(view: ConversionView): Content {
    const { subtitle, empty, bands, past } = view;
    if (empty !== null) return { subtitle, body: emptyState(empty.what, empty.why) };
    const key = bands === null ? {} : { key: html`<span>${bandSwatch}${bands}</span>` };
    return { subtitle, body: this.#renderTable(view), past, ...key };
  }

  #renderTable(view: ConversionView): TemplateResult {
    const { caption, groups, rows, allRows, total } = view;
    const words = { words: this.#words, shared: sharedWords(this.#answer.language) };
    return html`
      <table part="table" class="of-${groups.length}">
        <caption>
          <span class="unseen">${caption}</span>
        </caption>
        ${tableHead(view, (order) => this.#sortBy(order))}
        <tbody>
          ${rows.map((row) => tableRow(row, words))} ${allRows === null ? nothing : this.#renderMore(allRows)}
        </tbody>
        <tfoot>
          ${tableRow(total, words)}
        </tfoot>
      </table>
    `;
  }

  #renderMore(allRows: string): TemplateResult {
    return html`
      <tr class="more">
        <td colspan="13"><button class="link" @click=${this.#showAll}>${this.#words.showAll(allRows)}</button></td>
      </tr>
    `;
  }

  #sortBy(order: RowOrder): void {
    this.#order = order;
    this.requestUpdate();
  }

  /** The focus goes on to the first row that comes. */
  readonly #showAll = async (): Promise<void> => {
    this.#whole = this.by;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`tbody tr:nth-child(${MOST_ROWS + 1}) [part='figure']`)?.focus();
  };
}

const skeleton = html`
  <div class="bones">
    ${Array.from(
      { length: 9 },
      () =>
        html`<div class="bone-row">
          <i class="bone"></i><i class="bone"></i><i class="bone"></i><i class="bone"></i>
        </div>`,
    )}
  </div>
`;
