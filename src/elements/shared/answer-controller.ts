import type { ReactiveController, TemplateResult } from 'lit';
import type { Query } from '../../engine/query.js';
import type { Answer, AskOptions, Metrics, Provenance } from '../../metrics/metrics.js';
import { shownBy } from './exportable.js';
import { FailureEvent } from './failure-event.js';
import { FigureSelectEvent } from './figure-select-event.js';
import { formatIn, type Format } from './format.js';
import { drawFrame, type Frame, type NeededPast } from './frame.js';
import type { HistoryNote } from './history-note.js';
import { LanguageController } from './language.js';
import { ReadyEvent } from './ready-event.js';
import { widgetName } from './picked.js';
import type { Picked, SourceState } from './source-context.js';
import { SourceController, type SourceHost } from './source-controller.js';
import { failureState, loadingState, noDataState, noSourceState } from './states.js';
import { thrown } from './thrown.js';

/** What every widget has: where it asks, and how its question differs from the shared one. */
export type AnswerHost = SourceHost & {
  readonly period?: string | null;
  readonly pipeline?: string | null;
  readonly owner?: string | null;
};

/** What a widget asks, beyond the query it shares with others, and how. */
export interface Question<Own extends object, Result> {
  /** Whether it is the same whatever query is shared. */
  readonly isAlone?: true;
  /** Whether it is of a moment, whatever the period: picked days narrow nothing then. */
  isOfMoment?(own: Own): boolean;
  /** Null while there is nothing to ask. */
  own(): Own | null;
  ask(metrics: Metrics, query: Query & Own, options: AskOptions): Promise<Answer<Result>>;
}

/** What a widget shows of an answer; actions, where they depend on it, instead of those of every state. */
export type Content = Omit<Frame, 'title' | 'quality' | 'note'> & {
  /** Left out where the figures are true whatever the source knows of the past. */
  readonly past?: NeededPast;
};

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
  #asked: Asked<Result> | undefined;
  #shown: Outcome<Result> | undefined;
  /** Loaded for a source that doesn't know all of the past. */
  #historyNote: HistoryNote | undefined;
  /** The outcome that the page was last told of. */
  #told: Outcome<Result> | undefined;
  /** What had the focus inside the host before it is drawn. */
  #focused: Element | null = null;

  constructor(host: AnswerHost, question: Question<Own, Result>) {
    this.#host = host;
    this.#question = question;
    this.#source = new SourceController(host);
    this.#language = new LanguageController(host);
    host.addController(this);
    shownBy.set(host, this);
    host.addEventListener(FigureSelectEvent.type, (event) => void this.#explain(event));
  }

  /** The last answer; undefined before the first and after a failure. */
  get answer(): Answer<Result> | undefined {
    return this.#shown?.answer;
  }

  get language(): string {
    return this.#language.language;
  }

  /** What answers the host's question. */
  get metrics(): Metrics | undefined {
    return this.#metrics;
  }

  /** What the host's source gives; undefined while there is none. */
  get source(): SourceState | undefined {
    return this.#source.state;
  }

  /** How figures of the answer are written where the host stands. */
  formatOf({ currency, digits, timeZone }: Answer<Result>): Format {
    return formatIn({ language: this.language, currency, digits, timeZone });
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
    this.#ask();
  }

  hostUpdated(): void {
    this.#keepFocus();
    const shown = this.#shown;
    if (shown === this.#told || !this.#language.isReady) return;
    this.#told = shown;
    if (shown === undefined) return;
    this.#host.dispatchEvent(shown.failure === undefined ? new ReadyEvent() : new FailureEvent(shown.failure));
  }

  /** Draws the host in its present state. */
  render({ skeleton, complete, ...looks }: Looks<Result>): TemplateResult {
    const { isAlone } = this.#question;
    const head = { ...looks, isHidden: !this.#language.isReady, hasFiles: isAlone ? undefined : false };
    const { state } = this.#source;
    const { language } = this;
    const shown = this.#shown;
    if (state?.error === undefined && shown !== undefined && shown.failure === undefined) {
      const { answer, only } = shown;
      const isBusy = this.#asked !== undefined && this.#asked.outcome === undefined;
      try {
        const whole = complete(answer);
        const { past, ...content } = only ? only(whole, language) : whole;
        const note = (past && this.#historyNote?.(answer, past, this.formatOf(answer))) ?? null;
        const hasFiles = isAlone ? undefined : true;
        const frame = { ...head, language, hasFiles, quality: answer.quality, isBusy, note };
        return drawFrame({ ...frame, ...content });
      } catch (cause) {
        this.#refuse(shown, cause);
      }
    }
    const failure = state?.error ?? this.#shown?.failure;
    if (failure !== undefined) {
      const tryAgain = state?.error === undefined ? this.#askAgain : state.reload;
      return drawFrame({ ...head, language, body: failureState(failure, tryAgain, language) });
    }
    if (state?.isWithoutData) return drawFrame({ ...head, language, body: noDataState(language) });
    const body =
      state === undefined
        ? noSourceState(this.#host.source, skeleton, language)
        : loadingState(skeleton, state.progress, language);
    return drawFrame({ ...head, language, isBusy: true, body });
  }

  #ask(): void {
    const { state } = this.#source;
    this.#follow(this.#host.isConnected ? state?.metrics : undefined);
    const metrics = this.#metrics;
    if (metrics === undefined || state === undefined) return;
    const own = this.#question.own();
    if (own === null) return;
    const shared = this.#question.isAlone ? {} : { ...state.query, ...this.#differences() };
    const query = { ...shared, ...own };
    const pick = this.#question.isAlone || state.pick?.from === widgetName(this.#host) ? null : state.pick;
    const text = JSON.stringify([query, pick]);
    if (text === this.#asked?.text) {
      this.#shown = this.#asked.outcome ?? this.#shown;
      return;
    }
    this.#giveUp();
    this.#asked = { text, abort: new AbortController() };
    void this.#settle(metrics, query, pick, this.#asked);
  }

  #differences(): Query {
    const { period = null, pipeline = null, owner = null } = this.#host;
    return {
      ...(period && { period }),
      ...(pipeline && { pipeline }),
      ...(owner && { owners: [owner] }),
    };
  }

  /** Turns to other metrics; answers of those before are forgotten when there are none to ask instead. */
  #follow(metrics: Metrics | undefined): void {
    if (metrics === this.#metrics) return;
    this.#unsubscribe?.();
    this.#giveUp();
    this.#metrics = metrics;
    this.#unsubscribe = metrics?.subscribe(this.#askAgain);
    if (metrics === undefined && this.#host.isConnected) this.#shown = undefined;
  }

  #giveUp(): void {
    this.#asked?.abort.abort();
    this.#asked = undefined;
  }

  readonly #askAgain = (): void => {
    this.#giveUp();
    this.#host.requestUpdate();
  };

  /** An answer that can't be drawn, as any may be that comes from a server, is a failure. */
  #refuse(shown: Outcome<Result>, cause: unknown): void {
    const failure = new Error(`the answer can not be drawn: ${thrown(cause).message}`, { cause });
    const isAsked = this.#asked?.outcome === shown;
    this.#shown = { failure };
    if (this.#asked !== undefined && isAsked) this.#asked.outcome = this.#shown;
  }

  /** An outcome is shown when the host is drawn: by then something else may be asked, and it no longer wanted. */
  async #settle(metrics: Metrics, query: Query & Own, pick: Picked | null, asked: Asked<Result>): Promise<void> {
    const { signal } = asked.abort;
    const outcome = await this.#outcome(metrics, query, pick, signal);
    if (signal.aborted) return;
    asked.outcome = outcome;
    this.#host.requestUpdate();
  }

  async #outcome(
    metrics: Metrics,
    query: Query & Own,
    pick: Picked | null,
    signal: AbortSignal,
  ): Promise<Outcome<Result>> {
    try {
      const narrowed = pick && (await this.#narrow(metrics, query, pick, signal));
      const answer = await this.#question.ask(metrics, narrowed?.query ?? query, { signal });
      if (!knowsPast(answer)) {
        const { loadHistoryNote } = await import('./history-note.js');
        this.#historyNote = await loadHistoryNote(this.language);
      }
      return { answer, only: narrowed?.only };
    } catch (reason) {
      return { failure: thrown(reason) };
    }
  }

  async #narrow(metrics: Metrics, query: Query & Own, pick: Picked, signal: AbortSignal) {
    const { narrow } = await import('../pick/narrow.js');
    const keepsPeriod = this.#host.period || this.#question.isOfMoment?.(query);
    return narrow(metrics, query, pick, { signal, language: this.language, keepsPeriod });
  }

  /** Where what had the focus is gone, the reader goes on from the title. */
  #keepFocus(): void {
    const root = this.#host.shadowRoot;
    const isLost = this.#focused !== null && root?.activeElement === null && document.activeElement === document.body;
    if (isLost) root.querySelector<HTMLElement>('#title')?.focus({ preventScroll: true });
    this.#focused = null;
  }

  /** Tells of a figure that the reader opened, unless the page shows it in its own way. */
  async #explain(event: FigureSelectEvent): Promise<void> {
    const [opener] = event.composedPath();
    // The event reaches the page later than the widget.
    await Promise.resolve();
    const metrics = this.#metrics;
    if (event.defaultPrevented || metrics === undefined) return;
    const { explain } = await import('../explain/explain.js');
    explain(this.#host, { figure: event.figure, metrics, opener, language: this.language });
  }
}

function knowsPast({ capabilities }: Provenance): boolean {
  return Object.values(capabilities.history).every((knowledge) => knowledge === 'events');
}

/** A question under way, or with what came of it. */
interface Asked<Result> {
  readonly text: string;
  readonly abort: AbortController;
  outcome?: Outcome<Result>;
}

type Outcome<Result> =
  | {
      readonly answer: Answer<Result>;
      /** Says that the answer is of a picked mark only. */
      readonly only?: ((content: Content, language: string) => Content) | undefined;
      readonly failure?: undefined;
    }
  | { readonly failure: Error; readonly answer?: undefined };
