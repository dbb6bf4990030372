import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Conversion } from '../../engine/conversion.js';
import { choiceOf, type ConversionQuery, type Dimension } from '../../engine/query.js';
import type { Answer, AskOptions, Metrics } from '../../metrics/metrics.js';
import { AnswerController, type Content } from '../shared/answer-controller.js';
import { choice } from '../shared/choice.js';
import { choiceStyles } from '../shared/choice.styles.js';
import type { Format } from '../shared/format.js';
import { pickIn, pickedIn } from '../shared/picked.js';
import { property } from '../shared/property.js';
import { bandSwatch } from '../shared/rate-plot.js';
import { segments } from '../shared/segments.js';
import { emptyState } from '../shared/states.js';
import { widgetStyles } from '../shared/widget.styles.js';
import { sharedWords } from '../shared/words.js';
import { whole } from '../shared/whole.js';
import { styles } from './conversion-table.styles.js';
import {
  conversionView,
  dimensionChoices,
  rowView,
  type ConversionTexts,
  type ConversionView,
} from './conversion-table.view.js';
import { conversionWords } from './conversion-table.words.js';
import type { RowComparison } from './differences.js';
import type { IncidenceCharts } from './incidence.js';
import { markOfRow } from './mark-of-row.js';
import type { MonthTrend } from './month-trend.js';
import type { RowOrder, Sorting } from './row-order.js';
import type { RowsInSight } from './rows-in-sight.js';
import { HEAD_ROWS, tableHead } from './table-head.js';
import { FEW_ROWS, tableRow, totalRow, type RowState } from './table-row.js';

const VIEWS = ['rates', 'incidence'] as const;

/** Rates of those who closed or moved on, or what becomes of all over the time since they entered. */
export type ConversionTableView = (typeof VIEWS)[number];

/** An answer that knows how it is drawn. */
interface Shown {
  content(format: Format): Content;
}

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
 * @csspart plot - A rate with its interval over the benchmark band, or rates over time.
 * @csspart set-aside - Tells how many records no figure counts.
 *
 * @cssproperty [--pipeline-conversion-table-height] - Height of the widget, `auto` to grow with its rows; 448px, narrower 560px and 640px.
 */
export class ConversionTable extends LitElement {
  static override styles: CSSResultGroup = [widgetStyles, choiceStyles, styles];

  /** Rates, or what has become of everyone over the time since they entered. */
  @property({ reflect: true, useDefault: true }) view: ConversionTableView = 'rates';

  /** What rows stand for: a dimension that every dataset has, or one of its own as `attributes.<name>`. */
  @property({ reflect: true, useDefault: true }) by: Dimension = 'owner';

  /** Id of the source to ask; without it the nearest around the element. */
  @property() source: string | null = null;

  /** Period that differs from the source's, such as `FY2026-Q3` or `last-quarter`. */
  @property() period: string | null = null;

  /** Pipeline that differs from the source's, by id. */
  @property() pipeline: string | null = null;

  /** Person whose team alone counts, by id. */
  @property() owner: string | null = null;

  /** What the rows are sorted by; null while they are in the order that suits the dimension. */
  #sorting: Sorting | null = null;

  /** What else rows could stand for; found when the reader looks for it. */
  #attributes: { readonly of: Answer<Shown>; readonly names: readonly string[] } | undefined;

  /** Rows drawn last, which stay the same while they are scrolled. */
  #drawn: Drawn | undefined;

  /** Loaded when there are many. */
  #rows: RowsInSight | undefined;

  /** Loaded when rows are compared, and there while they are. */
  #comparison: RowComparison | undefined;

  /** Loaded when rows are months. */
  #trend: MonthTrend | undefined;

  /** Loaded when it is looked at. */
  #incidence: IncidenceCharts | undefined;

  readonly #answer = new AnswerController(this, {
    own: () => ({ by: this.by, view: this.view }),
    ask: (...question) => this.#ask(...question),
  });

  protected override render(): TemplateResult {
    return this.#answer.render({
      title: this.#words.title,
      actions: this.#renderActions(nothing, this.#renderCompare(0)),
      skeleton,
      complete: (answer) => answer.content(this.#answer.formatOf(answer)),
    });
  }

  get #words() {
    return conversionWords(this.#answer.language);
  }

  async #ask(
    metrics: Metrics,
    { view, ...query }: ConversionQuery & { readonly view: ConversionTableView },
    options: AskOptions,
  ): Promise<Answer<Shown>> {
    const isIncidence = choiceOf('view', view, VIEWS) === 'incidence';
    return isIncidence ? this.#askIncidence(metrics, query, options) : this.#askRates(metrics, query, options);
  }

  async #askRates(metrics: Metrics, query: ConversionQuery, options: AskOptions) {
    const load = async () => {
      const { loadMonthTrend } = await import('./month-trend.js').then(whole);
      this.#trend ??= await loadMonthTrend(this, this.#answer.language);
    };
    const [conversion] = await Promise.all([metrics.conversion(query, options), query.by === 'month' ? load() : null]);
    if (conversion.rows.length > FEW_ROWS) {
      const { RowsInSight } = await import('./rows-in-sight.js').then(whole);
      this.#rows ??= new RowsInSight(this);
    }
    return { ...conversion, content: (format: Format) => this.#renderRates(conversion, format) };
  }

  async #askIncidence(metrics: Metrics, query: ConversionQuery, options: AskOptions) {
    const load = async () => {
      const { loadIncidence } = await import('./incidence.js').then(whole);
      return (this.#incidence ??= await loadIncidence(this, this.#answer.language));
    };
    const [incidence, charts] = await Promise.all([metrics.incidence(query, options), load()]);
    const content = (format: Format) => {
      const { choice, ...content } = charts.draw(incidence, format);
      return { ...content, actions: this.#renderActions(choice) };
    };
    return { ...incidence, content };
  }

  #renderActions(order: Part, compare: Part = nothing): TemplateResult {
    return html`${this.#renderViews()}${compare}<span
        class="choices"
        @pointerenter=${this.#findAttributes}
        @focusin=${this.#findAttributes}
        >${order}${this.#renderBy()}</span
      >`;
  }

  #renderCompare(rows: number): Part {
    if (this.view !== 'rates') return nothing;
    return html`
      <button
        class="compare"
        aria-pressed=${this.#comparison !== undefined}
        ?disabled=${rows < 2}
        @click=${this.#compare}
      >
        ${this.#words.compare}
      </button>
    `;
  }

  #renderViews(): TemplateResult {
    const words = this.#words;
    return segments({
      label: words.view,
      options: VIEWS.map((value) => ({ value, text: words[value] })),
      chosen: this.view,
      choose: (view) => (this.view = view),
    });
  }

  #renderBy(): TemplateResult {
    return choice({
      label: this.#words.by,
      options: dimensionChoices(this.by, this.#attributes?.names ?? [], this.#words),
      choose: (dimension) => (this.by = dimension),
    });
  }

  #renderRates(conversion: Answer<Conversion>, format: Format): Content {
    const { view, keys } = this.#draw(conversion, format);
    const { subtitle, empty, bands, past, orders } = view;
    if (empty !== null) return { subtitle, body: emptyState(empty.what, empty.why) };
    const trend = (conversion.by === 'month' && this.#trend?.draw(conversion, view, this.#texts(format))) || null;
    const band = bands === null ? null : html`<span>${bandSwatch}${bands}</span>`;
    return {
      subtitle,
      actions: this.#renderActions(this.#renderOrder(orders), this.#renderCompare(keys.length)),
      body: html`
        ${this.#comparison?.panel(conversion, view, this.#texts(format)) ?? nothing}
        <div class="scroller">
          ${trend?.lines ?? nothing} ${this.#renderTable(conversion, view, keys, this.#texts(format))}
        </div>
      `,
      past,
      ...((band !== null || trend?.key) && { key: html`${band ?? nothing}${trend?.key ?? nothing}` }),
    };
  }

  /** Where the heads don't fit, rows are sorted from here. */
  #renderOrder(orders: ConversionView['orders']): TemplateResult {
    return html`<span class="order"
      >${choice({ label: this.#words.order, options: orders, choose: this.#sortBy })}</span
    >`;
  }

  #renderTable(
    conversion: Answer<Conversion>,
    view: ConversionView,
    keys: readonly string[],
    texts: ConversionTexts,
  ): TemplateResult {
    const { caption, groups, rows } = view;
    const count = rows.length + HEAD_ROWS + 1;
    const picked = this.#pickedOf(conversion, keys);
    const draw = (index: number) => {
      const row = rows[index];
      if (row === undefined) return nothing;
      const place = index + HEAD_ROWS + 1;
      const box = this.#comparison?.box(row, texts) ?? nothing;
      const isOutside = picked !== undefined && row.row.key !== picked;
      return tableRow(
        rowView(conversion, view, row, texts),
        { place, box, picking: this.#picking(conversion, row.row.key, picked), isOutside },
        texts,
      );
    };
    const more = (left: number) => texts.words.moreRows(texts.format.count(left), left);
    const order = JSON.stringify([conversion.by, this.#sorting?.order]);
    return html`
      <table
        part="table"
        class="of-${groups.length} ${this.#comparison === undefined ? '' : 'comparing'}"
        aria-rowcount=${count}
      >
        <caption>
          <span class="unseen">${caption}</span>
        </caption>
        ${tableHead(view, this.#sortBy)}
        <tbody>
          ${this.#rows?.draw(keys, order, { row: draw, more }) ?? rows.map((_, index) => draw(index))}
        </tbody>
        <tfoot>
          ${totalRow(view, count, texts)}
        </tfoot>
      </table>
    `;
  }

  /** The row that is picked, by its key. */
  #pickedOf({ by, period }: Answer<Conversion>, keys: readonly string[]): string | undefined {
    const picked = pickedIn(this, this.#answer.source);
    if (picked === undefined) return undefined;
    const text = JSON.stringify(picked);
    return keys.find((key) => JSON.stringify(markOfRow(by, key, period)) === text);
  }

  #picking({ by, period }: Answer<Conversion>, key: string, picked: string | undefined): RowState['picking'] {
    const mark = markOfRow(by, key, period);
    return mark && { isPicked: key === picked, pick: () => pickIn(this, this.#answer.source, mark) };
  }

  #texts(format: Format): ConversionTexts {
    return { format, words: this.#words, shared: sharedWords(format.language) };
  }

  #draw(conversion: Answer<Conversion>, format: Format): Drawn {
    const known = this.#drawn;
    const sorting = this.#sorting;
    if (known?.conversion === conversion && known.sorting === sorting && known.format === format) return known;
    const view = conversionView(conversion, sorting, this.#texts(format));
    const keys = view.rows.map(({ row }) => row.key);
    this.#drawn = { conversion, sorting, format, view, keys };
    return this.#drawn;
  }

  readonly #compare = async (): Promise<void> => {
    if (this.#comparison === undefined) {
      const { loadComparison } = await import('./differences.js').then(whole);
      this.#comparison = await loadComparison(this, this.#answer.language);
    } else this.#comparison = undefined;
    this.requestUpdate();
  };

  readonly #sortBy = (order: RowOrder): void => void this.#sort(order);

  async #sort(order: RowOrder): Promise<void> {
    const { inOrder } = await import('./in-order.js').then(whole);
    this.#sorting = { order, inOrder };
    this.requestUpdate();
  }

  readonly #findAttributes = async (): Promise<void> => {
    const { answer, metrics } = this.#answer;
    if (answer === undefined || answer === this.#attributes?.of) return;
    const dimensions = await metrics?.dimensions().catch(() => undefined);
    if (dimensions === undefined) return;
    this.#attributes = { of: answer, names: dimensions.attributes.map(({ name }) => name) };
    this.requestUpdate();
  };
}

type Part = TemplateResult | typeof nothing;

/** What was drawn, of what. */
interface Drawn {
  readonly conversion: Answer<Conversion>;
  readonly sorting: Sorting | null;
  readonly format: Format;
  readonly view: ConversionView;
  readonly keys: readonly string[];
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
