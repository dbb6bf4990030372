import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FunnelBasis } from '../../engine/query.js';
import { figureButton, opener } from '../shared/figure-button.js';
import { bandSwatch, ratePlot } from '../shared/rate-plot.js';
import { swatch } from '../shared/swatch.js';
import { verdict } from '../shared/verdict.js';
import { sharedWords } from '../shared/words.js';
import type { BarPart, FunnelRow, FunnelView, NextStep, SplitPart } from './funnel-chart.view.js';
import { funnelWords } from './funnel-chart.words.js';

/** The steps of a funnel, one below the other. */
export function stepRows({ rows }: FunnelView, basis: FunnelBasis, language: string): TemplateResult {
  const words = funnelWords(language);
  return html`
    <div class="funnel ${basis}">
      <div class="columns" aria-hidden="true">
        <span>${words.stage}</span><span>${words.journeys}</span>
        ${basis === 'cohort' ? html`<span class="of-first-head">${words.ofFirstHead}</span>` : nothing}
        ${basis === 'current' ? nothing : html`<span>${words.toNext}</span>`}
      </div>
      <ol class="steps">
        ${rows.map((row) => stepRow(row, language))}
      </ol>
    </div>
  `;
}

function stepRow(row: FunnelRow, language: string): TemplateResult {
  const { label, direct, count, value, bar, valueWidth, split, ofFirst, next } = row;
  return html`
    <li class="step">
      <div class="name">
        <div class="label">${label}</div>
        ${direct === null ? nothing : figureButton(direct)}
      </div>
      <div class="journeys">
        <div class="amounts"><span class="count">${figureButton(count)}</span>${figureButton(value)}</div>
        ${drawBars(bar, valueWidth)}
        ${split.length === 0 ? nothing : html`<div class="split">${split.map(drawSplit)}</div>`}
      </div>
      ${
        ofFirst === null
          ? nothing
          : html`<div class="of-first">
              ${figureButton(ofFirst)} <span class="word" aria-hidden="true">${funnelWords(language).ofFirst}</span>
            </div>`
      }
      <div class="next">${next === null ? nothing : nextStep(next, language)}</div>
    </li>
  `;
}

/** How the counted of a step get on to the next. */
export function nextStep({ rate, status, plot, days }: NextStep, language: string): TemplateResult {
  return html`
    <button class="rate number" part="figure" title=${rate.full ?? nothing} @click=${opener(rate.figure)}>
      <b>${rate.text}</b> <span class="unseen">${rate.label}</span>
      ${verdict(status, sharedWords(language))} ${ratePlot(plot)}
    </button>
    ${days === null ? nothing : medianDays(days, language)}
  `;
}

function medianDays({ figure, text, label }: NonNullable<NextStep['days']>, language: string): TemplateResult {
  return html`
    <button class="figure days" part="figure" @click=${opener(figure)}>
      <b>${text}</b> ${funnelWords(language).medianDays} <span class="unseen">${label}</span>
    </button>
  `;
}

/** What the marks of a funnel are. */
export function stepKey({ bands }: Pick<FunnelView, 'bands'>, language: string): TemplateResult {
  return html`
    <span>${valueSwatch}${funnelWords(language).valueKey}</span>
    ${bands === null ? nothing : html`<span>${bandSwatch}${bands}</span>`}
  `;
}

export const valueSwatch = html`
  <svg width="16" height="10" aria-hidden="true"><rect class="value" x="0" y="3" width="16" height="4" rx="1" /></svg>
`;

/** The bar of a step, split by what became of the counted, with that of its value below. */
export function drawBars(bar: readonly BarPart[], valueWidth: number): TemplateResult {
  return html`
    <svg class="plot bars" width="100%" height="21" aria-hidden="true">
      ${bar.map(drawPart)}
      <rect class="value" x="0" y="17" height="4" rx="1" width="${valueWidth}%" />
    </svg>
  `;
}

/** Outlines are drawn inside their part, so that the parts add up to the whole. */
function drawPart({ mark, x, width }: BarPart): TemplateResult<2> {
  const [inset, height] = mark === 'open' ? [0.5, 13] : [0, 14];
  return svg`
    <svg class="part" x="${x}%" width="${width}%" height="14">
      <rect class=${mark} part="bar" x=${inset} y=${inset} height=${height} rx="1" />
    </svg>
  `;
}

/** How many of a step went on, are open or lost, in words. */
export function drawSplit({ mark, figure, text, word }: SplitPart): TemplateResult {
  return html`
    <button class="figure" part="figure" @click=${opener(figure)}>${swatch(mark, 8)} <b>${text}</b> ${word}</button>
  `;
}
