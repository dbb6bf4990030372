import { LitElement, html, nothing, type CSSResult, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Scorecard as Scores } from '../../engine/scorecard.js';
import type { Trend } from '../../engine/trend.js';
import type { Answer, AskOptions, Metrics } from '../../metrics/metrics.js';
import { AnswerController, type Content } from '../shared/answer-controller.js';
import { changeText } from '../shared/change.js';
import { figureButton, opener } from '../shared/figure-button.js';
import { warningIcon } from '../shared/icons.js';
import { property } from '../shared/property.js';
import { segments } from '../shared/segments.js';
import { emptyState, failureState, loadingState } from '../shared/states.js';
import { verdict } from '../shared/verdict.js';
import { widgetStyles } from '../shared/widget.styles.js';
import { sharedWords } from '../shared/words.js';
import { whole } from '../shared/whole.js';
import { Late } from './late.js';
import type { DrawMonths } from './months.js';
import type { DrawPast, DrawSpark } from './past.js';
import { styles } from './scorecard.styles.js';
import { scorecardView, type Dots, type MadeOf, type ScorecardTexts, type VView } from './scorecard.view.js';
import { scorecardWords } from './scorecard.words.js';

/**
 * Shows the four Vs of the qualified pipeline, volume, value, conversion and velocity, how each has changed, and its
 * last twelve months.
 *
 * @tagname pipeline-scorecard
 *
 * @slot empty - Shown when there is nothing to score, instead of the sentence that says so.
 *
 * @fires {FigureSelectEvent} pipeline-select - The reader opened a figure.
 * @fires {ReadyEvent} pipeline-ready - The figures asked for are drawn.
 * @fires {FailureEvent} pipeline-error - The question got no answer.
 *
 * @csspart title - The widget's name.
 * @csspart subtitle - The moment of the figures, and the one they are compared with.
 * @csspart v - One of the four.
 * @csspart figure - A figure that opens.
 * @csspart spark - The line of the last twelve months.
 * @csspart set-aside - Tells how many records no figure counts.
 *
 * @cssproperty [--pipeline-scorecard-height] - Height of the widget, `auto` to grow with its text; 308px, narrower 368px, 512px, 592px and 776px.
 */
export class Scorecard extends LitElement {
  static override styles: CSSResultGroup = [widgetStyles, styles];

  /** What is shown: the four Vs, or their figures month by month. */
  @property() view: 'now' | 'months' = 'now';

  /** Id of the source to ask; without it the nearest around the element. */
  @property() source: string | null = null;

  /** Period that differs from the source's, such as `FY2026-Q3` or `last-quarter`: its length is that of the comparison. */
  @property() period: string | null = null;

  /** Pipeline that differs from the source's, by id. */
  @property() pipeline: string | null = null;

  /** Person whose team alone counts, by id. */
  @property() owner: string | null = null;

  readonly #answer = new AnswerController(this, {
    isOfMoment: () => true,
    own: () => ({}),
    ask: async (metrics, query, options): Promise<Answer<Scores & WithPast>> => {
      const scores = await metrics.scorecard(query, options);
      return { ...scores, past: this.#pastOf(scores, metrics, options) };
    },
  });

  /** Loaded when the months are shown for the first time. */
  #months: Late<DrawMonths> | undefined;

  protected override willUpdate(): void {
    if (this.view === 'months') this.#months ??= new Late(this.#loadMonths, () => this.requestUpdate());
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return this.#answer.render({
      title: words.title,
      actions: segments({
        label: words.view,
        options: [
          { value: 'now', text: words.now },
          { value: 'months', text: words.months },
        ],
        chosen: this.view === 'months' ? 'months' : 'now',
        choose: (view) => (this.view = view),
      }),
      skeleton,
      complete: (scores) => this.#renderScores(scores),
    });
  }

  get #words() {
    return scorecardWords(this.#answer.language);
  }

  get #shared() {
    return sharedWords(this.#answer.language);
  }

  readonly #showMonths = (): void => {
    this.view = 'months';
  };

  /** The figures come first. */
  #pastOf(scores: Answer<Scores>, metrics: Metrics, { signal }: AskOptions): Late<LatePast> | null {
    if (scores.capabilities.history.stage === 'none') return null;
    const load = async (): Promise<LatePast> => {
      const { loadPast, pastStyles } = await import('./past.js').then(whole);
      const [draw, trend] = await Promise.all([
        loadPast(this.#answer.language),
        metrics.trend(scores.query, { signal }),
      ]);
      this.#adopt(pastStyles);
      return { draw, trend };
    };
    return new Late(load, () => this.requestUpdate(), signal);
  }

  readonly #loadMonths = async (): Promise<DrawMonths> => {
    const { loadMonths, monthsStyles } = await import('./months.js').then(whole);
    const draw = await loadMonths(this.#answer.language);
    this.#adopt(monthsStyles);
    return draw;
  };

  #adopt(sheets: readonly CSSResult[]): void {
    const { renderRoot } = this;
    if (!(renderRoot instanceof ShadowRoot)) return;
    const { adoptedStyleSheets } = renderRoot;
    const added = sheets.flatMap(({ styleSheet }) => styleSheet ?? []);
    adoptedStyleSheets.push(...added.filter((sheet) => !adoptedStyleSheets.includes(sheet)));
  }

  #renderScores(scores: Answer<Scores & WithPast>): Content {
    const words = this.#words;
    const texts = { format: this.#answer.formatOf(scores), words, shared: this.#shared };
    const { subtitle, vs, empty, dots, bands } = scorecardView(scores, texts);
    if (empty !== null) return { subtitle, body: emptyState(empty, words.emptyWhy) };
    const sparkOf = sparksOf(scores, texts);
    const isByMonth = this.view === 'months';
    return {
      subtitle,
      past: { stages: true, fields: ['amount'] },
      ...(!isByMonth && (dots !== null || bands !== null) && { key: this.#renderKey(dots, bands) }),
      body: isByMonth
        ? this.#renderMonths(scores, texts)
        : html`<ul class="vs ${scores.past === null ? 'without-past' : ''}">
            ${vs.map((v) => this.#renderV(v, scores, sparkOf))}
          </ul>`,
    };
  }

  /** Before the lines are there, so that it moves nothing. */
  #renderKey(dots: Dots | null, bands: string | null): TemplateResult {
    const dot = (kind: 'before' | 'now', text: string) => html`
      <span>
        <svg width="10" height="10" aria-hidden="true"><circle class=${kind} cx="5" cy="5" r="4" /></svg>
        <bdi>${text}</bdi>
      </span>
    `;
    return html`
      ${
        dots === null
          ? nothing
          : html`${dots.before === null ? nothing : dot('before', dots.before)} ${dot('now', dots.now)}
              <bdi>${this.#words.twelveMonths}</bdi>`
      }
      ${bands === null ? nothing : html`<p class="bands" title=${bands}>${bands}</p>`}
    `;
  }

  #renderMonths(scores: Answer<Scores & WithPast>, texts: ScorecardTexts): TemplateResult {
    const { past } = scores;
    const months = this.#months;
    if (past === null) return emptyState(this.#words.noStageHistory);
    for (const late of [past, months]) {
      if (late?.failure !== undefined) return failureState(late.failure, late.tryAgain, this.#answer.language);
    }
    if (past.value !== undefined && months?.value !== undefined) return months.value(scores, past.value.trend, texts);
    return loadingState(skeletonOfMonths, null, this.#answer.language);
  }

  #renderV(
    { key, name, of, figure, unit, change, before, why, made }: VView,
    { past: late }: WithPast,
    sparkOf: DrawSpark | undefined,
  ): TemplateResult {
    return html`
      <li class="v" part="v">
        <h3><b>${name}</b> · ${of}</h3>
        <div class="big">
          <button class="number" part="figure" title=${figure.full ?? nothing} @click=${opener(figure.figure)}>
            ${figure.text}<small>${unit}</small> <span class="unseen">${of}</span>
          </button>
        </div>
        <div class="since">
          ${change === null ? nothing : changeText(change)} ${why === null ? nothing : html`<span>${why}</span>`}
          ${before === null ? nothing : figureButton(before)}
        </div>
        <div class="past" aria-busy=${late !== null && late.failure === undefined && sparkOf === undefined}>
          ${sparkOf?.(key, this.#showMonths)} ${late?.failure === undefined ? nothing : this.#renderPastFailure(late)}
        </div>
        <ul class="made">
          ${made.map((line) => this.#renderLine(line))}
        </ul>
      </li>
    `;
  }

  #renderPastFailure({ failure, tryAgain }: Late<LatePast>): TemplateResult {
    return html`
      <p class="notice muted" title=${failure?.message ?? nothing}>
        ${warningIcon}
        <span>${this.#words.noPast} <button class="link" @click=${tryAgain}>${this.#shared.tryAgain}</button></span>
      </p>
    `;
  }

  #renderLine({ parts, status }: MadeOf): TemplateResult {
    return html`
      <li>
        <span class=${status === null ? '' : 'judged'} title=${status === null ? nothing : textOf(parts)}
          >${parts.map((part) => (typeof part === 'string' ? part : figureButton(part)))}</span
        >
        ${verdict(status, this.#shared)}
      </li>
    `;
  }
}

/** Twelve months of the figures, which follow them; null where the source doesn't know them. */
interface WithPast {
  readonly past: Late<LatePast> | null;
}

interface LatePast {
  readonly draw: DrawPast;
  readonly trend: Trend;
}

/** Undefined until it is there. */
function sparksOf(scores: Answer<Scores & WithPast>, texts: ScorecardTexts): DrawSpark | undefined {
  const late = scores.past?.value;
  return late?.draw(scores, late.trend, texts);
}

/** What a line says, where it is cut. */
function textOf(parts: MadeOf['parts']): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

const skeleton = html`
  <div class="vs">
    ${Array.from(
      { length: 4 },
      () => html`
        <div class="v">
          <i class="bone"></i><i class="bone"></i><i class="bone"></i><i class="past"></i><i class="bone"></i>
        </div>
      `,
    )}
  </div>
`;

const skeletonOfMonths = html`
  <div class="bones">${Array.from({ length: 13 }, () => html`<i class="bone"></i>`)}</div>
`;
