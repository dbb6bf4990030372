import type { ReactiveController, TemplateResult } from 'lit';
import type { Query } from '../../engine/query.js';
import type { Answer, AskOptions, Metrics } from '../../metrics/metrics.js';
import { FailureEvent } from './failure-event.js';
import { formatIn, type Format } from './format.js';
import { drawFrame, type Frame } from './frame.js';
import { LanguageController } from './language.js';
import { ReadyEvent } from './ready-event.js';
import { SourceController, type SourceHost } from './source-controller.js';
import { failureState, loadingState, noSourceState } from './states.js';

/** What every widget has: where it asks, and how its question differs from the shared one. */
export type AnswerHost = SourceHost & {
  readonly period: string | null;
  readonly pipeline: string | null;
  readonly owner: string | null;
};

/** What a widget asks, beyond the query it shares with others, and how. */
export interface Question<Own extends object, Result> {
  own(): Own;
  ask(metrics: Metrics, query: Query & Own, options: AskOptions): Promise<Answer<Result>>;
}

/** What a widget shows of an answer. */
export type Content = Omit<Frame, 'title' | 'actions' | 'quality'>;

/** How a widget looks in each of its states. */
export interface Looks<Result> {
  readonly title: string;
  /** Controls at the end of the head, there in every state. */
  readonly actions?: TemplateResult;
  /** The bones of the widget, of the size it will have. */
  readonly skeleton: TemplateResult;
  complete(answer: Answer<Result>): Content;
}

/**
 * Asks the host's source a question, whenever the question or the data changes, and draws the host in whichever state
 * that leaves it.
 *
 * The last answer stays until the next one has come; one that is no longer wanted is given up.
 */
export class AnswerController<Own extends object, Result> implements ReactiveController {
  readonly #host: AnswerHost;
  readonly #question: Question<Own, Result>;
  readonly #source: SourceController;
  readonly #language: LanguageController;
  #metrics: Metrics | undefined;
  #unsubscribe: (() => void) | undefined;
  #asked: string | undefined;
  #asking: AbortController | undefined;
  #answer: Answer<Result> | undefined;
  #failure: Error | undefined;
  /** What has come since the host was drawn. */
  #news: News<Result> | undefined;
  #isNews = false;

  constructor(host: AnswerHost, question: Question<Own, Result>) {
    this.#host = host;
    this.#question = question;
    this.#source = new SourceController(host);
    this.#language = new LanguageController(host);
    host.addController(this);
  }

  /** The last answer; undefined before the first and after a failure. */
  get answer(): Answer<Result> | undefined {
    return this.#answer;
  }

  get language(): string {
    return this.#language.language;
  }

  /** How figures of the answer are written where the host stands. */
  formatOf({ currency, digits, timeZone }: Answer<Result>): Format {
    return formatIn({ language: this.language, currency, digits, timeZone });
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  hostUpdate(): void {
    const { state } = this.#source;
    this.#follow(this.#host.isConnected ? state?.metrics : undefined);
    if (this.#metrics === undefined || state === undefined) return;
    const query = { ...state.query, ...this.#differences(), ...this.#question.own() };
    const asked = JSON.stringify(query);
    if (asked === this.#asked) return this.#takeNews();
    this.#asked = asked;
    this.#news = undefined;
    void this.#ask(this.#metrics, query);
  }

  hostUpdated(): void {
    if (!this.#isNews || !this.#language.isReady) return;
    this.#isNews = false;
    this.#host.dispatchEvent(this.#failure === undefined ? new ReadyEvent() : new FailureEvent(this.#failure));
  }

  /** Draws the host in its present state. */
  render({ skeleton, complete, ...looks }: Looks<Result>): TemplateResult {
    const head = { ...looks, isHidden: !this.#language.isReady };
    const { state } = this.#source;
    const { language } = this;
    const answer = this.#answer;
    const failure = state?.error ?? this.#failure;
    const tryAgain = state?.error === undefined ? this.#askAgain : state.reload;
    if (failure !== undefined) return drawFrame({ ...head, language, body: failureState(failure, tryAgain, language) });
    if (answer !== undefined) {
      const { quality } = answer;
      return drawFrame({ ...head, language, quality, isBusy: this.#asking !== undefined, ...complete(answer) });
    }
    const body =
      state === undefined
        ? noSourceState(this.#host.source, skeleton, language)
        : loadingState(skeleton, state.progress, language);
    return drawFrame({ ...head, language, isBusy: true, body });
  }

  #differences(): Query {
    const { period, pipeline, owner } = this.#host;
    return {
      ...(period !== null && { period }),
      ...(pipeline !== null && { pipeline }),
      ...(owner !== null && { owners: [owner] }),
    };
  }

  /** Turns to other metrics; answers of those before are forgotten when there are none to ask instead. */
  #follow(metrics: Metrics | undefined): void {
    if (metrics === this.#metrics) return;
    this.#unsubscribe?.();
    this.#asking?.abort();
    this.#asking = undefined;
    this.#asked = undefined;
    this.#news = undefined;
    this.#metrics = metrics;
    this.#unsubscribe = metrics?.subscribe(this.#askAgain);
    if (metrics === undefined && this.#host.isConnected) this.#answer = this.#failure = undefined;
  }

  readonly #askAgain = (): void => {
    this.#asked = undefined;
    this.#host.requestUpdate();
  };

  async #ask(metrics: Metrics, query: Query & Own): Promise<void> {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    const { signal } = asking;
    try {
      const answer = await this.#question.ask(metrics, query, { signal });
      if (!signal.aborted) this.#settle(answer, undefined);
    } catch (reason) {
      if (!signal.aborted) this.#settle(undefined, reason instanceof Error ? reason : new Error(String(reason)));
    }
  }

  #settle(answer: Answer<Result> | undefined, failure: Error | undefined): void {
    this.#asking = undefined;
    this.#news = { answer, failure };
    this.#host.requestUpdate();
  }

  /** Not before the host is drawn: by then something else may be asked, and this no longer wanted. */
  #takeNews(): void {
    if (this.#news === undefined) return;
    this.#answer = this.#news.answer;
    this.#failure = this.#news.failure;
    this.#news = undefined;
    this.#isNews = true;
  }
}

interface News<Result> {
  readonly answer: Answer<Result> | undefined;
  readonly failure: Error | undefined;
}
