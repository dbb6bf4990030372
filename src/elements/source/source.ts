import { ContextProvider } from '@lit/context';
import { LitElement, css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Adapter, Progress } from '../../data/adapter.js';
import type { DatasetJson } from '../../data/contract.js';
import type { Query } from '../../engine/query.js';
import type { Metrics, ServerAdapter } from '../../metrics/metrics.js';
import { loadFaultTeller } from '../shared/fault-teller.js';
import { FailureEvent } from '../shared/failure-event.js';
import { property } from '../shared/property.js';
import { QueryEvent } from '../shared/query-event.js';
import { ReadyEvent } from '../shared/ready-event.js';
import { sourceContext, type Picked, type SourceState } from '../shared/source-context.js';
import { thrown } from '../shared/thrown.js';
import { isServer, loadMetrics, prepareFor, type Origin } from './load-metrics.js';
import { paramsOf, queryIn } from './query-params.js';
import { SharedQuery } from './shared-query.js';

/**
 * Loads a dataset and answers the widgets inside it, and those anywhere that name it with `source="its-id"`.
 *
 * The data is, in this order, what the properties `dataset` or `adapter` hold, what stands at `src`, or the text of a
 * `<script type="application/json">` inside. When it changes it is loaded anew; the old figures stay until then. Without
 * any, widgets soon say so.
 *
 * @tagname pipeline-source
 *
 * @slot - Widgets and anything else; a `<script type="application/json">` with the data.
 *
 * @fires {ReadyEvent} pipeline-ready - Data is loaded.
 * @fires {FailureEvent} pipeline-error - Data could not be loaded.
 * @fires {QueryEvent} pipeline-query - The reader changed the shared query, picked a mark or undid that.
 */
export class Source extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
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

  readonly #shared = new SharedQuery(this);
  #dataset: DatasetJson | null = null;
  /** The text inside that was read last. */
  #inline: string | undefined;
  /** Those of before stay while new data loads, and where it can't be loaded. */
  #metrics: Metrics | undefined;
  #loading: Loading = { stage: 'pending' };
  #observer: MutationObserver | undefined;
  readonly #provider = new ContextProvider(this, { context: sourceContext, initialValue: this.#state });

  /**
   * A dataset in the contract's form, to be set once the element is defined.
   *
   * Read, it gives the element's `data-*` attributes, as of any element.
   */
  override get dataset(): DOMStringMap {
    return super.dataset;
  }

  override set dataset(dataset: DatasetJson | null | undefined) {
    const before = this.#dataset;
    this.#dataset = dataset ?? null;
    this.requestUpdate('dataset', before);
  }

  /** Answers questions about the data; undefined until it is loaded. */
  get metrics(): Metrics | undefined {
    return this.#metrics;
  }

  /** The query that all widgets share; the attributes are its starting values. Set, all of it is replaced at once. */
  @property({ attribute: false })
  get query(): Query {
    return this.#shared.query;
  }

  set query(query: Query | null | undefined) {
    this.#shared.query = query ?? {};
  }

  /** The mark that the reader picked: widgets other than its own count only what is part of it. Null undoes it. */
  @property({ attribute: false })
  get pick(): Picked | null {
    return this.#shared.pick;
  }

  set pick(pick: Picked | null | undefined) {
    this.#shared.pick = pick ?? null;
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
  readonly reload = (): void => {
    void this.#load();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    prepareFor(this.#origin());
    // Children may come after the element itself, and the text of a script later still.
    this.#observer ??= new MutationObserver(this.#readInline);
    this.#observer.observe(this, { subtree: true, childList: true, characterData: true });
    if (!this.hasUpdated) return;
    void this.#letUndo();
    if (this.#loading.stage === 'pending') this.reload();
    else this.#readInline();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    if (this.#loading.stage === 'under-way') this.#breakOff();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('adapter') || changed.has('dataset')) {
      if (this.#metrics !== undefined) this.#shared.hold();
      this.reload();
    } else this.#provide();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  readonly #readInline = (): void => {
    if (inlineText(this.#origin()) !== this.#inline) this.reload();
  };

  get #state(): SourceState {
    const loading = this.#loading;
    const shared = this.#shared;
    return {
      metrics: this.#metrics,
      get query() {
        return shared.asked.query;
      },
      get pick() {
        return shared.asked.pick;
      },
      error: loading.stage === 'failed' ? loading.error : undefined,
      isWithoutData: loading.stage === 'without',
      progress: loading.stage === 'under-way' ? loading.progress : null,
      reload: this.reload,
      change: this.#change,
      pickOut: this.#pickOut,
    };
  }

  /** As the reader wants it. */
  readonly #change = (query: Query): void => {
    this.query = query;
    this.#tellQuery();
  };

  readonly #pickOut = (pick: Picked | null): void => {
    this.pick = pick;
    this.#tellQuery();
  };

  #tellQuery(): void {
    this.dispatchEvent(new QueryEvent(this.query, this.pick));
  }

  #provide(): void {
    this.#shared.give();
    void this.#letUndo();
    this.#provider.setValue(this.#state);
  }

  #turn(loading: Loading): void {
    this.#loading = loading;
    this.#provide();
  }

  /** Only what is picked can be undone. */
  async #letUndo(): Promise<void> {
    if (this.pick) (await import('../pick/undo-by-key.js')).undoByKey(this, this.#pickOut);
  }

  /** Until the element is in the page again. */
  #breakOff(): void {
    if (this.#loading.stage === 'under-way') this.#loading.abort.abort();
    this.#loading = { stage: 'pending' };
  }

  async #load(): Promise<void> {
    this.#breakOff();
    if (!this.isConnected) return;
    const abort = new AbortController();
    const { signal } = abort;
    this.#turn({ stage: 'under-way', abort, progress: null });
    await parsed();
    if (signal.aborted) return;
    const origin = this.#origin();
    this.#inline = inlineText(origin);
    if (origin === undefined) return this.#waitForData(signal);
    try {
      const onProgress = (progress: Progress) => this.#showProgress(progress, abort);
      const metrics = await loadMetrics(origin, { signal, onProgress });
      if (!signal.aborted) this.#settle({ stage: 'loaded' }, metrics);
    } catch (reason) {
      await loadFaultTeller();
      if (!signal.aborted) this.#settle({ stage: 'failed', error: thrown(reason) }, this.#metrics);
    }
  }

  /** Figures of data that was taken away stay no longer than others need to come. */
  async #waitForData(signal: AbortSignal): Promise<void> {
    this.#shared.release();
    this.#provide();
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
    if (signal.aborted) return;
    this.#metrics = undefined;
    this.#turn({ stage: 'without' });
  }

  #settle(loading: Settled, metrics: Metrics | undefined): void {
    this.#metrics = metrics;
    this.#shared.release();
    this.#turn(loading);
    this.dispatchEvent(loading.stage === 'loaded' ? new ReadyEvent() : new FailureEvent(loading.error));
  }

  #showProgress({ loaded, total }: Progress, abort: AbortController): void {
    if (abort.signal.aborted || total === null) return;
    const progress = Math.min(1, loaded / total);
    if (progress >= 0) this.#turn({ stage: 'under-way', abort, progress });
  }

  #origin(): Origin | undefined {
    const { adapter, src } = this;
    const dataset = this.#dataset;
    if (dataset !== null) return { kind: 'dataset', dataset };
    if (adapter != null) return isServer(adapter) ? { kind: 'server', adapter } : { kind: 'adapter', adapter };
    if (src) return { kind: 'address', address: src };
    const script = this.querySelector(':scope > script[type="application/json"]');
    return script === null ? undefined : { kind: 'inline', text: script.textContent ?? '' };
  }
}

type Settled = { readonly stage: 'loaded' } | { readonly stage: 'failed'; readonly error: Error };

/** How far loading has come. */
type Loading =
  | Settled
  /** Not in the page yet, or out of it before the end. */
  | { readonly stage: 'pending' }
  | { readonly stage: 'under-way'; readonly abort: AbortController; readonly progress: number | null }
  /** There has been nothing to load for a moment. */
  | { readonly stage: 'without' };

/** How long a page may take to say where its data is, in milliseconds. */
const MOMENT = 3000;

function inlineText(origin: Origin | undefined): string | undefined {
  return origin?.kind === 'inline' ? origin.text : undefined;
}

/** While the page is still read, the text of a script inside may have come only in part. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}
