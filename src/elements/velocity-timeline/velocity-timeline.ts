import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { BUCKETS, type Bucket, type VelocityQuery } from '../../engine/query.js';
import type { Velocity } from '../../engine/velocity.js';
import type { Answer, AskOptions, Metrics } from '../../metrics/metrics.js';
import { AnswerController, type Content } from '../shared/answer-controller.js';
import { choice } from '../shared/choice.js';
import { choiceStyles } from '../shared/choice.styles.js';
import { figureButton, opener } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import { uncertainIcon, warningIcon } from '../shared/icons.js';
import { lineMarks } from '../shared/line-marks.styles.js';
import { pickIn, pickedIn } from '../shared/picked.js';
import { property } from '../shared/property.js';
import { segments } from '../shared/segments.js';
import { emptyState } from '../shared/states.js';
import { widgetStyles } from '../shared/widget.styles.js';
import { moveAlong } from './bucket-keys.js';
import { askFurther, type Drawn, type FurtherViewName } from './further-view.js';
import { bucketMark, chartSwatch, dayTicks, runningSwatch, stageChart } from './stage-chart.js';
import { veilsAround, type Veil } from './stage-chart.view.js';
import { styles } from './velocity-timeline.styles.js';
import {
  velocityView,
  type BucketView,
  type CycleBar,
  type CyclePanel,
  type Half,
  type Middle,
  type PickableSpan,
  type StagePanel,
  type VelocityView,
  type WaitingView,
} from './velocity-timeline.view.js';
import { periodName } from './time-axis.view.js';
import { velocityWords } from './velocity-timeline.words.js';

/** What a velocity timeline shows: stages over time, or another view. */
export type VelocityTimelineView = 'stages' | FurtherViewName;

const VIEWS = ['stages', 'bands', 'ageing', 'survival', 'equation'] as const satisfies readonly VelocityTimelineView[];

/**
 * Shows how long journeys stay in each stage, over time, what waits there now and for too long, and how long winning takes.
 *
 * @tagname pipeline-velocity-timeline
 *
 * @slot empty - Shown when nothing is counted, instead of the sentence that says so.
 *
 * @fires {FigureSelectEvent} pipeline-select - The reader opened a figure.
 * @fires {ReadyEvent} pipeline-ready - The figures asked for are drawn.
 * @fires {FailureEvent} pipeline-error - The question got no answer.
 *
 * @csspart title - The widget's name.
 * @csspart subtitle - What is counted, and when.
 * @csspart figure - A figure that opens.
 * @csspart plot - The days of a stage over time.
 * @csspart bar - The bar of one figure of the cycle.
 * @csspart set-aside - Tells how many records no figure counts.
 *
 * @cssproperty [--pipeline-velocity-timeline-height] - Height of the widget, `auto` to grow with its stages; 372px, narrower 440px, 720px and 1048px; of the other views 520px, narrower 720px and 800px.
 */
export class VelocityTimeline extends LitElement {
  static override styles: CSSResultGroup = [widgetStyles, lineMarks, choiceStyles, styles];

  /** All `stages` over time; one or the cycle large (`bands`); the `ageing` of what is open; the `survival` of entries; the `equation`. */
  @property({ reflect: true }) view: VelocityTimelineView = 'stages';

  /** Spans of time that the period is cut into, where time is shown: weeks, calendar months or fiscal quarters. */
  @property() bucket: Bucket = 'month';

  /** Id of the source to ask; without it the nearest around the element. */
  @property() source: string | null = null;

  /** Period that differs from the source's, such as `FY2026-Q3` or `last-quarter`. */
  @property() period: string | null = null;

  /** Pipeline that differs from the source's, by id. */
  @property() pipeline: string | null = null;

  /** Person whose team alone counts, by id. */
  @property() owner: string | null = null;

  /** The bucket of each stage that the tab key leads to, by its first day; the last one where none is chosen. */
  readonly #tabStops = new Map<string, string>();

  readonly #answer = new AnswerController(this, {
    own: () => ({ view: this.view, ...(this.#isOverTime && { bucket: this.bucket }) }),
    isOfMoment: ({ view }) => view === 'ageing' || view === 'equation',
    ask: (...question) => this.#ask(...question),
  });

  protected override render(): TemplateResult {
    const words = this.#words;
    return this.#answer.render({
      title: words.title,
      actions: this.#renderActions(),
      skeleton: this.view === 'stages' ? skeleton : largeSkeleton,
      complete: (answer) => answer.content(this.#answer.formatOf(answer)),
    });
  }

  get #isOverTime(): boolean {
    return this.view === 'stages' || this.view === 'bands';
  }

  async #ask(
    metrics: Metrics,
    { view, ...query }: VelocityQuery & { readonly view: VelocityTimelineView },
    options: AskOptions,
  ): Promise<Answer<Drawn>> {
    if (view !== 'stages') return askFurther(this, view, [metrics, query, options], this.#answer.language);
    const velocity = await metrics.velocity(query, options);
    return { ...velocity, content: (format) => this.#renderVelocity(velocity, format) };
  }

  #renderActions(spans: VelocityView['spans'] = []): TemplateResult {
    const pick = this.view === 'stages' ? this.#renderPick(spans) : nothing;
    return html`${this.#isOverTime ? this.#renderBuckets() : nothing}${pick}${this.#renderViews()}`;
  }

  #renderBuckets(): TemplateResult {
    const words = this.#words;
    return segments({
      label: words.bucket,
      options: BUCKETS.map((value) => ({ value, text: words[value] })),
      chosen: this.bucket,
      choose: (bucket) => (this.bucket = bucket),
    });
  }

  #renderViews(): TemplateResult {
    const words = this.#words;
    return segments({
      label: words.view,
      options: VIEWS.map((value) => ({ value, text: words.views[value] })),
      chosen: this.view,
      choose: (view) => (this.view = view),
    });
  }

  get #words() {
    return velocityWords(this.#answer.language);
  }

  #renderVelocity(velocity: Answer<Velocity>, format: Format): Content {
    const view = velocityView(velocity, { format, words: this.#words });
    const { subtitle, empty, stages, cycle } = view;
    if (empty !== null) return { subtitle, body: emptyState(empty, this.#words.emptyWhy) };
    const body = html`
      <ol class="panels">
        ${stages.map((panel) => this.#renderStage(panel, view))} ${cycle === null ? nothing : this.#renderCycle(cycle)}
      </ol>
      ${this.#renderTable(view, velocity.bucket)}
    `;
    const actions = this.#renderActions(view.spans);
    return { subtitle, body, actions, key: this.#renderKey(view), past: { stages: true, fields: [] } };
  }

  #renderStage(panel: StagePanel, { axis, ticks, spans }: VelocityView): TemplateResult {
    const { label, completed, half, chart, chartLabel, waiting } = panel;
    return html`
      <li class="panel">
        <h3 class="name">${label}</h3>
        <div class="measure">
          <div class="headline">${this.#renderMiddle(completed)}</div>
          <p class="half">${this.#renderHalf(half)}</p>
          <div class="chart">
            ${dayTicks(ticks)} ${stageChart(chart, ticks, undefined, this.#veils(spans))}
            <div
              class="buckets"
              role="toolbar"
              aria-label=${chartLabel}
              @keydown=${moveAlong}
              @focusin=${(event: FocusEvent) => this.#rememberTabStop(panel, event)}
            >
              ${panel.buckets.map((bucket) => this.#renderBucket(bucket, this.#tabStopOf(panel)))}
            </div>
          </div>
        </div>
        <div class="axis-labels" aria-hidden="true">${axis.map((text) => html`<span>${text}</span>`)}</div>
        <div class="waiting">${this.#renderWaiting(waiting)}</div>
      </li>
    `;
  }

  #renderMiddle({ median, count }: Middle): TemplateResult {
    if (median === null) return figureButton(count);
    return html` <b>${figureButton(median)}</b> <span>${this.#words.medianOf} ${figureButton(count)}</span> `;
  }

  #renderHalf(half: Half | null): TemplateResult {
    if (half === null) return html`${this.#words.noneEntered}`;
    return html`${half.before}<b>${figureButton(half.figure)}</b>${half.after}`;
  }

  #renderBucket(bucket: BucketView, tabStop: string | undefined): TemplateResult {
    const { from, figure, name, median, count, middleHalf, point, isRunning } = bucket;
    const words = this.#words;
    return html`
      <button
        class="bucket"
        part="figure"
        tabindex=${from === tabStop ? 0 : -1}
        @click=${opener(figure)}
        data-from=${from}
      >
        ${point === null ? nothing : bucketMark(point, isRunning ? 'before' : 'now')}
        <span class="readout">
          <span class="headline">
            ${median === null ? words.noneCompleted : html`<b>${median}</b> <span>${words.medianOf} ${count}</span>`}
          </span>
          <span>${name}</span>
          <span>${middleHalf}</span>
        </span>
      </button>
    `;
  }

  #renderWaiting({ count, word, age, overdue }: WaitingView): TemplateResult {
    const words = this.#words;
    if (age === null) return html`<p>${figureButton(count)}</p>`;
    return html`
      <p><b>${figureButton(count)}</b> ${word}, ${words.medianAge} <b>${figureButton(age)}</b></p>
      ${overdue === 'unknown' ? html`<p>${uncertainIcon} ${words.overdueUnknown}</p>` : this.#renderOverdue(overdue)}
    `;
  }

  #renderOverdue(overdue: Exclude<WaitingView['overdue'], 'unknown'>): TemplateResult | typeof nothing {
    if (overdue === null) return nothing;
    const { figure, text, word, isSome, label } = overdue;
    return html`
      <p>
        <button class="figure ${isSome ? 'overdue' : ''}" part="figure" @click=${opener(figure)}>
          ${isSome ? warningIcon : nothing} ${text} ${word} <span class="unseen">${label}</span>
        </button>
      </p>
    `;
  }

  #renderCycle({ median, count, word, bars }: CyclePanel): TemplateResult {
    const words = this.#words;
    return html`
      <li class="panel cycle">
        <h3 class="name">${words.cycle}</h3>
        <div class="measure">
          <div class="headline">
            ${median === null ? figureButton(count) : html`<b>${figureButton(median)}</b> <span>${words.median}</span>`}
          </div>
          <p class="half">${median === null ? nothing : html`<b>${figureButton(count)}</b> ${word}`}</p>
          <div class="cycle-bars">${bars.map(drawBar)}</div>
        </div>
      </li>
    `;
  }

  /** The charts once more, for those who can't see them. */
  #renderTable({ stages, subtitle }: VelocityView, bucket: Bucket): TemplateResult {
    const words = this.#words;
    const [first] = stages;
    return html`
      <div class="unseen">
        <table>
          <caption>
            ${subtitle}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words[bucket]}</th>
              ${stages.map(({ label }) => html`<th scope="col">${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${first?.buckets.map(
              ({ name }, index) => html`
                <tr>
                  <th scope="row">${name}</th>
                  ${stages.map(({ buckets }) => html`<td>${this.#cellText(buckets[index])}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #cellText(bucket: BucketView | undefined): string {
    const words = this.#words;
    return bucket?.median == null
      ? words.noneCompleted
      : `${bucket.median} ${words.medianOf} ${bucket.count}, ${bucket.middleHalf}`;
  }

  #renderKey({ running, hasHalf, hasOverdue }: VelocityView): TemplateResult {
    const words = this.#words;
    return html`
      <span>${chartSwatch}${words.bandKey}</span>
      ${running === null ? nothing : html`<span>${runningSwatch}${words.runningKey(running)}</span>`}
      ${hasHalf ? html`<span>${words.halfKey}</span>` : nothing}
      ${hasOverdue ? html`<span class="caution">${warningIcon}${words.overdueKey}</span>` : nothing}
    `;
  }

  /** Narrows the other widgets to one of the spans; what is picked is there too where it is none of them any more. */
  #renderPick(spans: VelocityView['spans']): TemplateResult {
    const words = this.#words;
    const { answer, source } = this.#answer;
    const mark = pickedIn(this, source);
    const picked = spans[this.#pickedSpan(spans)] ?? spanOf(mark?.period, answer && this.#answer.formatOf(answer));
    const options = Array.from(new Set([null, ...spans, picked]), (span) => ({
      value: span,
      text: span?.name ?? words.allSpans,
      isChosen: span === picked,
    }));
    const choose = (span: (typeof spans)[number] | null) => {
      const query = span === null ? mark : { period: span.period };
      if (span !== picked && query !== undefined) pickIn(this, source, query);
    };
    return html`<span class="narrowing"
      >${choice({ label: html`<span class="unseen">${words.narrow}</span>`, options, choose })}</span
    >`;
  }

  #pickedSpan(spans: VelocityView['spans']): number {
    const { period } = pickedIn(this, this.#answer.source) ?? {};
    return spans.findIndex((span) => span.period === period);
  }

  #veils(spans: VelocityView['spans']): Veil[] {
    return veilsAround(this.#pickedSpan(spans), spans.length);
  }

  #tabStopOf({ stage, buckets }: StagePanel): string | undefined {
    const remembered = this.#tabStops.get(stage);
    return buckets.some(({ from }) => from === remembered) ? remembered : buckets.at(-1)?.from;
  }

  #rememberTabStop(panel: StagePanel, { target }: FocusEvent): void {
    const from = target instanceof HTMLElement ? target.dataset['from'] : undefined;
    if (from === undefined || from === this.#tabStopOf(panel)) return;
    this.#tabStops.set(panel.stage, from);
    this.requestUpdate();
  }
}

function spanOf(period: string | undefined, format: Format | undefined): PickableSpan | null {
  return period ? { period, name: format ? periodName(period, format) : period } : null;
}

function drawBar({ figure, text, word, label, width }: CycleBar): TemplateResult {
  return html`
    <button class="cycle-bar" part="figure" @click=${opener(figure)}>
      <span class="word">${word}</span> <b>${text}</b> <span class="unseen">${label}</span>
      <svg class="plot" width="100%" height="8" aria-hidden="true">
        <rect class="cycle-days" part="bar" width="${width}%" height="8" rx="1" />
      </svg>
    </button>
  `;
}

const skeleton = html`
  <div class="panels">
    ${Array.from(
      { length: 6 },
      () => html`
        <div class="panel bones">
          <i class="bone"></i>
          <div class="measure"><i class="bone"></i><i class="bone"></i><i class="bone"></i></div>
          <i class="axis-labels"></i>
          <div class="waiting"><i class="bone"></i></div>
        </div>
      `,
    )}
  </div>
`;

const largeSkeleton = html`<i class="bone large"></i>`;
