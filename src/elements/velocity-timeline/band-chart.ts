import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Content } from '../shared/answer-controller.js';
import { figureButton, opener } from '../shared/figure-button.js';
import { segments } from '../shared/segments.js';
import { bandStyles } from './band-chart.styles.js';
import { bandView, type BandTexts, type BandView } from './band-chart.view.js';
import { bandWords } from './band-chart.words.js';
import { moveAlong } from './bucket-keys.js';
import type { MakeView } from './further-view.js';
import { bucketMark, chartSwatch, dayTicks, gapSwatch, runningSwatch, stageChart } from './stage-chart.js';
import { CHART } from './stage-chart.view.js';
import type { BucketView } from './velocity-timeline.view.js';
import { velocityWords } from './velocity-timeline.words.js';

/** The days of one stage, or of the cycle, over time: one large chart, of which the reader chooses what. */
export const makeView: MakeView = (widget) => {
  let stage: string | null = null;
  /** The span that the tab key leads to, by its first day. */
  let tabStop: string | null = null;
  const choose = (value: string) => {
    stage = value;
    widget.requestUpdate();
  };
  const rest = ({ target }: FocusEvent) => {
    tabStop = target instanceof HTMLElement ? (target.dataset['from'] ?? null) : null;
    widget.requestUpdate();
  };
  return {
    styles: bandStyles,
    async ask(metrics, query, options) {
      const answer = await metrics.velocity(query, options);
      return {
        ...answer,
        content(format) {
          const { language } = format;
          const texts = { format, words: velocityWords(language), bands: bandWords(language) };
          const view = bandView(answer, stage, texts);
          const from = view.buckets.find((bucket) => bucket.from === tabStop)?.from ?? view.buckets.at(-1)?.from;
          return contentOf(view, texts, { choose, rest, tabStop: from });
        },
      };
    },
  };
};

interface Reader {
  choose(stage: string): void;
  rest(event: FocusEvent): void;
  readonly tabStop: string | undefined;
}

function contentOf(view: BandView, texts: BandTexts, { choose, rest, tabStop }: Reader): Content {
  const { subtitle, choices, chosen, chartLabel, median, count, chart, ticks, axis, buckets } = view;
  const { words, bands } = texts;
  const body = html`
    <div class="band-choice">${segments({ label: bands.shown, options: choices, chosen, choose })}</div>
    <div class="band-chart">
      <div class="measure">
        <div class="headline">
          ${
            median === null
              ? figureButton(count)
              : html`<b>${figureButton(median)}</b> <span>${words.medianOf} ${figureButton(count)}</span>`
          }
        </div>
        <p class="half"></p>
        <div class="chart">
          ${dayTicks(ticks, CHART.large)} ${stageChart(chart, ticks, CHART.large)}
          <div class="buckets" role="toolbar" aria-label=${chartLabel} @keydown=${moveAlong} @focusin=${rest}>
            ${buckets.map((bucket) => drawBucket(bucket, bucket.from === tabStop, texts))}
          </div>
          <svg class="plot band-axis" width="100%" height="20" aria-hidden="true">
            ${axis.map(({ text, x }) => svg`<text class=${endOf(x)} x="${x}%" y="14">${text}</text>`)}
          </svg>
        </div>
      </div>
    </div>
    ${drawTable(view, texts)}
  `;
  return { subtitle, body, key: keyOf(view, texts), past: { stages: true, fields: [] } };
}

function endOf(x: number): string {
  if (x === 0) return 'first';
  return x === 100 ? 'last' : '';
}

function drawBucket(bucket: BucketView, isTabStop: boolean, { words }: BandTexts): TemplateResult {
  const { from, figure, name, median, count, middleHalf, point, isRunning } = bucket;
  return html`
    <button class="bucket" part="figure" tabindex=${isTabStop ? 0 : -1} @click=${opener(figure)} data-from=${from}>
      ${point === null ? nothing : bucketMark(point, isRunning ? 'before' : 'now', CHART.large)}
      <span class="readout">
        <span class="headline">
          ${median === null ? words.noneCompleted : html`<b>${median}</b> <span>${words.medianOf} ${count}</span>`}
        </span>
        <span>${name}${middleHalf === null ? nothing : html`, ${middleHalf}`}</span>
      </span>
    </button>
  `;
}

/** The chart once more, as text. */
function drawTable({ rows, chartLabel, spanHead }: BandView, { bands }: BandTexts): TemplateResult {
  return html`
    <table class="band-table">
      <caption class="unseen">
        ${chartLabel}
      </caption>
      <thead>
        <tr>
          <th scope="col">${spanHead}</th>
          <th scope="col">${bands.median}</th>
          <th scope="col">${bands.count}</th>
          <th scope="col">${bands.middleHalf}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, median, count, middleHalf }) => html`
            <tr>
              <th scope="row">${name}</th>
              <td>${median === null ? nothing : figureButton(median)}</td>
              <td>${figureButton(count)}</td>
              <td><bdi>${middleHalf}</bdi></td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function keyOf({ running, chart }: BandView, { words, bands }: BandTexts): TemplateResult {
  return html`
    <span>${chartSwatch}${words.bandKey}</span>
    ${running === null ? nothing : html`<span>${runningSwatch}${words.runningKey(running)}</span>`}
    ${chart.gaps === '' ? nothing : html`<span>${gapSwatch}${bands.gapKey}</span>`}
  `;
}

// It is on the page by then: see whole.ts.
export { VelocityTimeline } from './velocity-timeline.js';
