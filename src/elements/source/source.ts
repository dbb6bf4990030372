import { ContextProvider } from '@lit/context';
import { LitElement, css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapter, Progress } from '../../data/adapter.js';
import type { DatasetJson } from '../../data/contract.js';
import type { Query } from '../../engine/query.js';
import type { Metrics, ServerAdapter } from '../../metrics/metrics.js';
import { FailureEvent } from '../shared/failure-event.js';
import { QueryEvent } from '../shared/query-event.js';
import { ReadyEvent } from '../shared/ready-event.js';
import { sourceContext, type SourceState } from '../shared/source-context.js';
import { loadMetrics, type Origin } from './load-metrics.js';
import { paramsOf, plainQuery, queryIn } from './query-params.js';

/**
 * Loads a dataset and answers the widgets inside it, and those anywhere that name it with `source="its-id"`.
 *
 * The data is, in this order, what the properties `dataset` or `adapter` hold, what stands at `src`, or the text of a
 * `<script type="application/json">` inside. When it changes it is loaded anew; the old figures stay until then.
 *
 * @tagname pipeline-source
 *
 * @slot - Widgets and anything else; a `<script type="application/json">` with the data.
 *
 * @fires {ReadyEvent} pipeline-ready - Data is loaded.
 * @fires {FailureEvent} pipeline-error - Data could not be loaded.
 * @fires {QueryEvent} pipeline-query - The reader changed the shared query.
 */
export class Source extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
  `;

  /** Address of a dataset in the contract's form. */
  @property() src: string | null = null;

  /** Moment or date at which all figures are taken; the dataset's own where it is left out. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;

  /** Period of all figures, such as `FY2026-Q3`, `last-quarter` or `2026-01-01/2026-04-01`. */
  @property() period: string | null = null;

  /** Pipeline of all figures, by id; the dataset's first where it is left out. */
  @property() pipeline: string | null = null;

  /** Person whose team alone counts, by id. */
  @property() owner: string | null = null;

  /** Brings the data from a system, or names a server that answers instead. */
  @property({ attribute: false }) adapter: Adapter | ServerAdapter | null = null;

  /** The query that was set, and the attributes of that time: those that change later win. */
  #set: { readonly query: Query; readonly over: Attributes } = { query: {}, over: NO_ATTRIBUTES };
  /** The query that widgets have been given. */
  #shared: Query = {};
  /** Whether that stays until new data is there: the data of before may not know what is asked of it now. */
  #isHeld = false;
  #dataset: DatasetJson | null = null;
  /** The text inside that was read last. */
  #inline: string | undefined;
  #metrics: Metrics | undefined;
  #error: Error | undefined;
  #progress: number | null = null;
  #loading: AbortController | undefined;
  readonly #provider = new ContextProvider(this, { context: sourceContext, initialValue: this.#state });

  /**
   * A dataset in the contract's form, to be set once the element is defined.
   *
   * Read, it gives the element's `data-*` attributes, as of any element.
   */
  override get dataset(): DOMStringMap {
    return super.dataset;
  }

  override set dataset(dataset: DatasetJson | null) {
    const before = this.#dataset;
    this.#dataset = dataset;
    this.requestUpdate('dataset', before);
  }

  /** Answers questions about the data; undefined until it is loaded. */
  get metrics(): Metrics | undefined {
    return this.#metrics;
  }

  /** The query that all widgets share; the attributes are its starting values. Set, all of it is replaced at once. */
  @property({ attribute: false })
  get query(): Query {
    const { query, over } = this.#set;
    const { asOf, period, pipeline, owner } = this;
    return plainQuery({
      ...query,
      ...(asOf !== over.asOf && { asOf: asOf ?? undefined }),
      ...(period !== over.period && { period: period ?? undefined }),
      ...(pipeline !== over.pipeline && { pipeline: pipeline ?? undefined }),
      ...(owner !== over.owner && { owners: owner === null ? undefined : [owner] }),
    });
  }

  set query(query: Query) {
    const { asOf, period, pipeline, owner } = this;
    this.#set = { query: plainQuery(query), over: { asOf, period, pipeline, owner } };
    this.#isHeld = false;
  }

  /** The shared query as parameters of an address. */
  toURLSearchParams(): URLSearchParams {
    return paramsOf(this.query);
  }

  /** Sets the shared query from parameters; gives those it could make nothing of, such as `type=nwe`. */
  fromURLSearchParams(params: URLSearchParams): readonly string[] {
    const { query, ignored } = queryIn(params);
    this.query = query;
    return ignored;
  }

  /** Loads the data again. */
  readonly reload = (): void => {
    void this.#load();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.#metrics === undefined) this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('adapter') || changed.has('dataset')) {
      this.#isHeld = this.#metrics !== undefined && this.#origin() !== undefined;
      this.reload();
    } else this.#provide();
  }

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${this.#readInline}></slot>`;
  }

  /** Children may come after the element itself. */
  #readInline(): void {
    const origin = this.#origin();
    if (origin?.kind === 'inline' && origin.text !== this.#inline) this.reload();
  }

  get #state(): SourceState {
    const query = () => (this.#isHeld ? this.#shared : this.query);
    return {
      metrics: this.#metrics,
      get query() {
        return query();
      },
      error: this.#error,
      progress: this.#progress,
      reload: this.reload,
      change: this.#change,
    };
  }

  /** As the reader wants it. */
  readonly #change = (query: Query): void => {
    this.query = query;
    this.dispatchEvent(new QueryEvent(this.query));
  };

  #provide(): void {
    this.#shared = this.#state.query;
    this.#provider.setValue(this.#state);
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    this.#error = undefined;
    this.#progress = null;
    this.#provide();
    await parsed();
    const origin = this.#origin();
    if (origin === undefined || signal.aborted) return;
    this.#inline = origin.kind === 'inline' ? origin.text : undefined;
    try {
      const metrics = await loadMetrics(origin, {
        signal,
        onProgress: (progress) => this.#showProgress(progress, signal),
      });
      if (!signal.aborted) this.#settle(metrics, undefined);
    } catch (reason) {
      if (!signal.aborted) this.#settle(this.#metrics, reason instanceof Error ? reason : new Error(String(reason)));
    }
  }

  #settle(metrics: Metrics | undefined, error: Error | undefined): void {
    this.#metrics = metrics;
    this.#error = error;
    this.#isHeld = false;
    this.#provide();
    this.dispatchEvent(error === undefined ? new ReadyEvent() : new FailureEvent(error));
  }

  #showProgress({ loaded, total }: Progress, signal: AbortSignal): void {
    if (signal.aborted || total === null || total === 0) return;
    this.#progress = Math.min(1, loaded / total);
    this.#provide();
  }

  #origin(): Origin | undefined {
    const { adapter, src } = this;
    const dataset = this.#dataset;
    if (dataset !== null) return { kind: 'dataset', dataset };
    if (adapter !== null) return 'metrics' in adapter ? { kind: 'server', adapter } : { kind: 'adapter', adapter };
    if (src !== null) return { kind: 'address', address: src };
    const script = this.querySelector(':scope > script[type="application/json"]');
    return script === null ? undefined : { kind: 'inline', text: script.textContent ?? '' };
  }
}

type Attributes = Pick<Source, 'asOf' | 'period' | 'pipeline' | 'owner'>;

const NO_ATTRIBUTES: Attributes = { asOf: null, period: null, pipeline: null, owner: null };

/** While the page is still read, the text of a script inside may have come only in part. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}
