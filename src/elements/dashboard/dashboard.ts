import { LitElement, html, nothing, render, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Adapter } from '../../data/adapter.js';
import type { DatasetJson } from '../../data/contract.js';
import type { Query } from '../../engine/query.js';
import type { Metrics, ServerAdapter } from '../../metrics/metrics.js';
import { warningIcon } from '../shared/icons.js';
import { LanguageController } from '../shared/language.js';
import { property } from '../shared/property.js';
import type { Picked, SourceState } from '../shared/source-context.js';
import { SourceController } from '../shared/source-controller.js';
import { tokens } from '../shared/tokens.styles.js';
import { paramsOf, queryIn } from '../source/query-params.js';
import type { Source } from '../source/source.js';
import { styles } from './dashboard.styles.js';
import { WIDGET_NAMES, dashboardView, type Place, type WidgetName } from './dashboard.view.js';
import { dashboardWords } from './dashboard.words.js';

/**
 * Shows filters, scorecard, funnel, conversion, velocity and forecast of a dataset, laid out for any width.
 *
 * It loads its data itself, as a `<pipeline-source>` does; where it is given none, it asks the source that `source` names
 * or that stands around it, whose query then counts.
 *
 * @tagname pipeline-dashboard
 *
 * @fires {ReadyEvent} pipeline-ready - Data is loaded, or a widget has drawn its figures.
 * @fires {FailureEvent} pipeline-error - Data could not be loaded, or a widget's question got no answer.
 * @fires {QueryEvent} pipeline-query - The reader changed the query that all widgets share, picked a mark or undid that.
 * @fires {FigureSelectEvent} pipeline-select - The reader opened a figure.
 *
 * @csspart grid - All widgets.
 * @csspart card - What a widget stands on.
 *
 * @cssproperty [--pipeline-dashboard-row-height] - Height of two widgets that share a row; 656px, of velocity and forecast 720px.
 */
export class Dashboard extends LitElement {
  static override styles: CSSResultGroup = [tokens, styles];

  /** Which widgets there are, in their order: any of `filters scorecard funnel conversion velocity forecast`; all of them where it is left out. */
  @property() widgets: string | null = null;

  /** Id of the source to ask where the dashboard has no data of its own; without it the nearest around the element. */
  @property() source: string | null = null;

  readonly #own: Source = document.createElement('pipeline-source');
  readonly #other = new SourceController(this);
  readonly #language = new LanguageController(this);
  #hasDataset = false;
  /** What was set, on the source of its own, while it knew no other that it may be meant for. */
  readonly #kept = new Set<'query' | 'pick'>();

  /** Address of a dataset in the contract's form. */
  @property()
  get src(): string | null {
    return this.#own.src;
  }

  set src(src: string | null) {
    this.#own.src = src;
  }

  /** Moment or date at which all figures are taken; the dataset's own where it is left out. */
  @property({ attribute: 'as-of' })
  get asOf(): string | null {
    return this.#own.asOf;
  }

  set asOf(asOf: string | null) {
    this.#own.asOf = asOf;
  }

  /** Period of all figures, such as `FY2026-Q3`, `last-quarter` or `2026-01-01/2026-04-01`. */
  @property()
  get period(): string | null {
    return this.#own.period;
  }

  set period(period: string | null) {
    this.#own.period = period;
  }

  /** Pipeline of all figures, by id; the dataset's first where it is left out. */
  @property()
  get pipeline(): string | null {
    return this.#own.pipeline;
  }

  set pipeline(pipeline: string | null) {
    this.#own.pipeline = pipeline;
  }

  /** Person whose team alone counts, by id. */
  @property()
  get owner(): string | null {
    return this.#own.owner;
  }

  set owner(owner: string | null) {
    this.#own.owner = owner;
  }

  /** Brings the data from a system, or names a server that answers instead. */
  @property({ attribute: false })
  get adapter(): Adapter | ServerAdapter | null {
    return this.#own.adapter;
  }

  set adapter(adapter: Adapter | ServerAdapter | null) {
    this.#own.adapter = adapter;
  }

  /**
   * A dataset in the contract's form, to be set once the element is defined.
   *
   * Read, it gives the element's `data-*` attributes, as of any element.
   */
  override get dataset(): DOMStringMap {
    return super.dataset;
  }

  override set dataset(dataset: DatasetJson | null | undefined) {
    this.#own.dataset = dataset;
    this.#hasDataset = dataset != null;
    this.requestUpdate();
  }

  /** Answers questions about the data; undefined until it is loaded. */
  get metrics(): Metrics | undefined {
    return this.#isGuest ? this.#other.state?.metrics : this.#own.metrics;
  }

  /** The query that all widgets share; the attributes are its starting values. Set, all of it is replaced at once. */
  @property({ attribute: false })
  get query(): Query {
    return this.#holderOf('query').query;
  }

  set query(query: Query | null | undefined) {
    const host = this.#host;
    if (host !== undefined) host.change(query ?? {});
    else this.#own.query = query;
    this.#keep('query');
  }

  /** The mark that the reader picked: widgets other than its own count only what is part of it. Null undoes it. */
  @property({ attribute: false })
  get pick(): Picked | null {
    return this.#holderOf('pick').pick;
  }

  set pick(pick: Picked | null | undefined) {
    const host = this.#host;
    if (host !== undefined) host.pickOut(pick ?? null);
    else this.#own.pick = pick;
    this.#keep('pick');
  }

  /** The shared query, and what is picked, as parameters of an address. */
  toURLSearchParams(): URLSearchParams {
    return paramsOf(this.query, this.pick);
  }

  /** Sets the shared query, and what is picked, from parameters; gives those it could make nothing of, such as `type=nwe`. */
  fromURLSearchParams(params: URLSearchParams): readonly string[] {
    const { query, pick, ignored } = queryIn(params);
    this.query = query;
    this.pick = pick;
    return ignored;
  }

  /** Loads the data again. */
  reload(): void {
    (this.#isGuest ? this.#other.state : this.#own)?.reload();
  }

  /** Hands what was kept to the source that is found; with data of its own, the dashboard is that source. */
  protected override willUpdate(): void {
    const host = this.#host;
    if (host === undefined && !this.#hasOwn) return;
    const kept = [...this.#kept];
    this.#kept.clear();
    if (kept.includes('query')) host?.change(this.#own.query);
    if (kept.includes('pick')) host?.pickOut(this.#own.pick);
  }

  /** Widgets stand in the source whose they are. */
  protected override render(): TemplateResult | Source {
    const grid = this.#renderGrid();
    if (this.#isGuest) return grid;
    render(grid, this.#own);
    return this.#own;
  }

  get #hasOwn(): boolean {
    return this.#hasDataset || this.adapter != null || Boolean(this.src);
  }

  /** Whether the data is that of another source. */
  get #isGuest(): boolean {
    return !this.#hasOwn && (this.source !== null || this.#other.state !== undefined);
  }

  /** The other source, once it is there. */
  get #host(): SourceState | undefined {
    return this.#isGuest ? this.#other.state : undefined;
  }

  #holderOf(name: 'query' | 'pick'): Source | SourceState {
    return this.#kept.has(name) ? this.#own : (this.#host ?? this.#own);
  }

  /** Notes that something set has yet to be handed on. */
  #keep(name: 'query' | 'pick'): void {
    if (this.#host === undefined && !this.#hasOwn) this.#kept.add(name);
    else this.#kept.delete(name);
  }

  #renderGrid(): TemplateResult {
    const { places, unknown } = dashboardView(this.widgets);
    return html`
      <div class="grid" part="grid">
        ${unknown.length === 0 ? nothing : this.#renderUnknown(unknown)}
        ${places.map((place) => this.#renderPlace(place))}
      </div>
    `;
  }

  #renderUnknown(names: readonly string[]): TemplateResult {
    const { language } = this.#language;
    const quoted = names.map((name) => JSON.stringify(name));
    return html`<p class="unknown" role="alert">
      ${warningIcon} ${dashboardWords(language).unknown(quoted.join(', '), WIDGET_NAMES.join(', '))}
    </p>`;
  }

  #renderPlace({ widget, share, isLast }: Place): TemplateResult {
    const content = this.#renderWidget(widget);
    if (widget === 'filters') return content;
    return html`<div class="card ${share ?? ''} ${isLast ? 'last' : ''}" part="card">${content}</div>`;
  }

  #renderWidget(widget: WidgetName): TemplateResult {
    const source = this.#isGuest && this.source !== null ? this.source : nothing;
    switch (widget) {
      case 'filters':
        return html`<pipeline-filters source=${source}></pipeline-filters>`;
      case 'scorecard':
        return html`<pipeline-scorecard source=${source}></pipeline-scorecard>`;
      case 'funnel':
        return html`<pipeline-funnel-chart source=${source}></pipeline-funnel-chart>`;
      case 'conversion':
        return html`<pipeline-conversion-table source=${source}></pipeline-conversion-table>`;
      case 'velocity':
        return html`<pipeline-velocity-timeline source=${source}></pipeline-velocity-timeline>`;
      case 'forecast':
        return html`<pipeline-forecast-board source=${source}></pipeline-forecast-board>`;
    }
  }
}
