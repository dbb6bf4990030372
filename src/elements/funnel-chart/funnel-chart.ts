import { LitElement, html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Funnel } from '../../engine/funnel.js';
import { FUNNEL_BASES, type FunnelBasis } from '../../engine/query.js';
import type { Answer } from '../../metrics/metrics.js';
import { AnswerController, type Content } from '../shared/answer-controller.js';
import { figureButton, opener } from '../shared/figure-button.js';
import { bandSwatch, ratePlot } from '../shared/rate-plot.js';
import { segments } from '../shared/segments.js';
import { emptyState } from '../shared/states.js';
import { swatch } from '../shared/swatch.js';
import { verdict } from '../shared/verdict.js';
import { widgetStyles } from '../shared/widget.styles.js';
import { sharedWords } from '../shared/words.js';
import { styles } from './funnel-chart.styles.js';
import {
  funnelView,
  type BarPart,
  type FunnelRow,
  type FunnelView,
  type NextStep,
  type SplitPart,
} from './funnel-chart.view.js';
import { funnelWords } from './funnel-chart.words.js';

/**
 * Shows how many journeys, and how much money, reached each step of the life cycle, and what became of them.
 *
 * @tagname pipeline-funnel-chart
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
 * @csspart bar - A part of a step's bar.
 * @csspart plot - A rate with its interval over the benchmark band.
 * @csspart set-aside - Tells how many records no figure counts.
 *
 * @cssproperty [--pipeline-funnel-chart-height] - Height of the widget, `auto` to grow with its steps; 632px, stacked 1136px.
 * @cssproperty [--pipeline-funnel-went-on] - Those who reached the next step.
 * @cssproperty [--pipeline-funnel-open] - Outline of those who may still.
 * @cssproperty [--pipeline-funnel-open-fill] - Their inside.
 * @cssproperty [--pipeline-funnel-lost] - Those who are lost.
 */
export class FunnelChart extends LitElement {
  static override styles: CSSResultGroup = [widgetStyles, styles];

  /** Which journeys count: those that began in the period, those that reached the step in it, or those there now. */
  @property() basis: FunnelBasis = 'cohort';

  /** Id of the source to ask; without it the nearest around the element. */
  @property() source: string | null = null;

  /** Period that differs from the source's, such as `FY2026-Q3` or `last-quarter`. */
  @property() period: string | null = null;

  /** Pipeline that differs from the source's, by id. */
  @property() pipeline: string | null = null;

  /** Person whose team alone counts, by id. */
  @property() owner: string | null = null;

  readonly #answer = new AnswerController(this, {
    own: () => ({ basis: this.basis }),
    ask: (metrics, query, options) => metrics.funnel(query, options),
  });

  protected override render(): TemplateResult {
    const words = funnelWords(this.#answer.language);
    return this.#answer.render({
      title: words.title,
      actions: segments({
        label: words.basis,
        options: FUNNEL_BASES.map((value) => ({ value, text: words[value] })),
        chosen: this.basis,
        choose: (basis) => (this.basis = basis),
      }),
      skeleton,
      complete: (funnel) => this.#renderFunnel(funnel),
    });
  }

  #renderFunnel(funnel: Answer<Funnel>): Content {
    const { language } = this.#answer;
    const words = funnelWords(language);
    const view = funnelView(funnel, { format: this.#answer.formatOf(funnel), words, shared: sharedWords(language) });
    if (view.empty !== null) return { subtitle: view.subtitle, body: emptyState(view.empty, words.emptyWhy) };
    const body = html`
      <div class="funnel ${funnel.basis}">
        <div class="columns" aria-hidden="true">
          <span>${words.stage}</span><span>${words.journeys}</span>
          ${funnel.basis === 'cohort' ? html`<span class="of-first-head">${words.ofFirstHead}</span>` : nothing}
          ${funnel.basis === 'current' ? nothing : html`<span>${words.toNext}</span>`}
        </div>
        <ol class="steps">
          ${view.rows.map((row) => this.#renderStep(row))}
        </ol>
      </div>
    `;
    return {
      subtitle: view.subtitle,
      body,
      key: this.#renderKey(view),
      past: { stages: funnel.basis !== 'current', fields: ['amount'] },
    };
  }

  #renderStep({ label, direct, count, value, bar, valueWidth, split, ofFirst, next }: FunnelRow): TemplateResult {
    const words = funnelWords(this.#answer.language);
    return html`
      <li class="step">
        <div class="name">
          <div class="label">${label}</div>
          ${direct === null ? nothing : figureButton(direct)}
        </div>
        <div class="journeys">
          <div class="amounts"><span class="count">${figureButton(count)}</span>${figureButton(value)}</div>
          <svg class="plot bars" width="100%" height="21" aria-hidden="true">
            ${bar.map(drawPart)}
            <rect class="value" x="0" y="17" height="4" rx="1" width="${valueWidth}%" />
          </svg>
          ${split.length === 0 ? nothing : html`<div class="split">${split.map(drawSplit)}</div>`}
        </div>
        ${
          ofFirst === null
            ? nothing
            : html`<div class="of-first">
                ${figureButton(ofFirst)} <span class="word" aria-hidden="true">${words.ofFirst}</span>
              </div>`
        }
        <div class="next">${next === null ? nothing : this.#renderNext(next)}</div>
      </li>
    `;
  }

  #renderNext({ rate, status, plot, days }: NextStep): TemplateResult {
    const { language } = this.#answer;
    return html`
      <button class="rate number" part="figure" title=${rate.full ?? nothing} @click=${opener(rate.figure)}>
        <b>${rate.text}</b> <span class="unseen">${rate.label}</span>
        ${verdict(status, sharedWords(language))} ${ratePlot(plot)}
      </button>
      ${days === null ? nothing : this.#renderDays(days)}
    `;
  }

  #renderDays({ figure, text, label }: NonNullable<NextStep['days']>): TemplateResult {
    return html`
      <button class="figure days" part="figure" @click=${opener(figure)}>
        <b>${text}</b> ${funnelWords(this.#answer.language).medianDays} <span class="unseen">${label}</span>
      </button>
    `;
  }

  #renderKey({ bands }: FunnelView): TemplateResult {
    return html`
      <span>${valueSwatch}${funnelWords(this.#answer.language).valueKey}</span>
      ${bands === null ? nothing : html`<span>${bandSwatch}${bands}</span>`}
    `;
  }
}

const valueSwatch = html`
  <svg width="16" height="10" aria-hidden="true"><rect class="value" x="0" y="3" width="16" height="4" rx="1" /></svg>
`;

const skeleton = html`
  <div class="bones">
    ${Array.from({ length: 6 }, () => html`<div class="bone-row"><i class="bone"></i><i class="bone"></i><i></i><i class="bone"></i></div>`)}
  </div>
`;

/** Outlines are drawn inside their part, so that the parts add up to the whole. */
function drawPart({ mark, x, width }: BarPart): TemplateResult<2> {
  const [inset, height] = mark === 'open' ? [0.5, 13] : [0, 14];
  return svg`
    <svg class="part" x="${x}%" width="${width}%" height="14">
      <rect class=${mark} part="bar" x=${inset} y=${inset} height=${height} rx="1" />
    </svg>
  `;
}

function drawSplit({ mark, figure, text, word }: SplitPart): TemplateResult {
  return html`
    <button class="figure" part="figure" @click=${opener(figure)}>${swatch(mark, 8)} <b>${text}</b> ${word}</button>
  `;
}
