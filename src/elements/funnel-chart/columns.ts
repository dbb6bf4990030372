import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Funnel } from '../../engine/funnel.js';
import type { FunnelQuery } from '../../engine/query.js';
import type { Answer, Metrics } from '../../metrics/metrics.js';
import type { Content } from '../shared/answer-controller.js';
import { figureButton } from '../shared/figure-button.js';
import { emptyState } from '../shared/states.js';
import { sharedWords } from '../shared/words.js';
import type { BarPart, FunnelRow } from './funnel-chart.view.js';
import { funnelView, pastOf } from './funnel-chart.view.js';
import { funnelWords } from './funnel-chart.words.js';
import type { Drawing, FurtherView, ViewOptions } from './further-view.js';
import { drawSplit, nextStep, stepKey, stepRows } from './step-rows.js';

export { styles } from './columns.styles.js';

/** The steps from left to right; below each other where there is no room for that. */
export async function ask(metrics: Metrics, query: FunnelQuery, options: ViewOptions): Promise<Answer<FurtherView>> {
  const funnel = await metrics.funnel(query, options);
  return { ...funnel, draw: (drawing) => draw(funnel, drawing) };
}

function draw(funnel: Answer<Funnel>, { language, format }: Drawing): Content {
  const words = funnelWords(language);
  const view = funnelView(funnel, { format, words, shared: sharedWords(language) });
  const { subtitle, empty, rows } = view;
  if (empty !== null) return { subtitle, body: emptyState(empty, words.emptyWhy) };
  const body = html`
    <ol class="upright">
      ${rows.map((row) => column(row, language))}
    </ol>
    <div class="lying">${stepRows(view, funnel.basis, language)}</div>
  `;
  return { subtitle, body, key: stepKey(view, language), past: pastOf(funnel.basis) };
}

function column(row: FunnelRow, language: string): TemplateResult {
  const { label, direct, count, value, bar, valueWidth: valueHeight, split, ofFirst, next } = row;
  const valueTop = 100 - valueHeight;
  return html`
    <li class="column">
      <div class="name">
        <div class="label">${label}</div>
        ${direct === null ? nothing : figureButton(direct)}
      </div>
      <svg class="towers" width="100%" height="100%" aria-hidden="true">
        ${bar.map(tower)}
        <rect class="value" x="66%" width="4" rx="1" y="${valueTop}%" height="${valueHeight}%" />
      </svg>
      <div class="amounts-below"><span class="count">${figureButton(count)}</span>${figureButton(value)}</div>
      <div class="split">${split.map(drawSplit)}</div>
      <div class="of-all">
        ${
          ofFirst === null
            ? nothing
            : html`${figureButton(ofFirst)} <span aria-hidden="true">${funnelWords(language).ofFirst}</span>`
        }
      </div>
      <div class="next">${next === null ? nothing : nextStep(next, language)}</div>
    </li>
  `;
}

/** A part of a bar that stands: the first at its foot. */
function tower({ mark, x: foot, width: height }: BarPart): TemplateResult<2> {
  const top = 100 - foot - height;
  const inset = mark === 'open' ? 0.5 : 0;
  return svg`
    <svg class="floor" x="0" width="62%" y="${top}%" height="${height}%">
      <rect class=${mark} part="bar" x=${inset} y=${inset} rx="1" />
    </svg>
  `;
}

// It is on the page by then: see whole.ts.
export { FunnelChart } from './funnel-chart.js';
