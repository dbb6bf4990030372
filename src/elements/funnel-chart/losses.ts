import { html, nothing, type TemplateResult } from 'lit';
import type { Losses } from '../../engine/losses.js';
import type { FunnelQuery } from '../../engine/query.js';
import type { Answer, Metrics } from '../../metrics/metrics.js';
import type { Content } from '../shared/answer-controller.js';
import { loadWords } from '../shared/catalogue.js';
import { figureButton } from '../shared/figure-button.js';
import { emptyState } from '../shared/states.js';
import { sharedWords } from '../shared/words.js';
import { advice } from './advice.js';
import { pastOf } from './funnel-chart.view.js';
import { funnelWords } from './funnel-chart.words.js';
import type { Drawing, FurtherView, ViewOptions } from './further-view.js';
import { lossesView, type LossGroup, type ShownReason } from './losses.view.js';
import { lossesWords } from './losses.words.js';

export { styles } from './losses.styles.js';

/** The lost of each step by reason. */
export async function ask(metrics: Metrics, query: FunnelQuery, options: ViewOptions): Promise<Answer<FurtherView>> {
  const [losses] = await Promise.all([metrics.losses(query, options), loadWords(options.language)]);
  return { ...losses, draw: (drawing) => draw(losses, drawing) };
}

function draw(answer: Answer<Losses>, { language, format }: Drawing): Content {
  const words = funnelWords(language);
  const losses = lossesWords(language);
  if (answer.basis === 'current')
    return { subtitle: words.openOn(format.day(answer.asOf)), body: advice(losses.none, losses.noneWhy) };
  const { subtitle, groups, empty } = lossesView(answer, { format, words, losses, shared: sharedWords(language) });
  const past = pastOf(answer.basis);
  if (empty !== null) return { subtitle, body: emptyState(empty, words.emptyWhy), past };
  return { subtitle, body: html`<div class="losses">${groups.map((group) => lossGroup(group, language))}</div>`, past };
}

function lossGroup({ name, lost, value, reasons, more }: LossGroup, language: string): TemplateResult {
  return html`
    <section class="loss-group">
      <div class="reason whole">
        <h3>${name}</h3>
        <span class="count">${figureButton(lost)}</span>
        <i></i>
        <span class="amount">${figureButton(value)}</span>
      </div>
      <ol class="reasons">
        ${reasons.map((reason) => lossReason(reason, language))}
      </ol>
      ${
        more === null
          ? nothing
          : html`<details>
              <summary class="link"><bdi>${more.text}</bdi></summary>
              <ol class="reasons">
                ${more.reasons.map((reason) => lossReason(reason, language))}
              </ol>
            </details>`
      }
    </section>
  `;
}

function lossReason(shown: ShownReason, language: string): TemplateResult {
  const { reason, isGiven, lost, value, share, width } = shown;
  return html`
    <li class="reason">
      <span class="why ${isGiven ? '' : 'muted'}">${reason}</span>
      <svg class="plot" width="100%" height="12" aria-hidden="true">
        <rect class="lost" part="bar" x="0" y="0" height="12" rx="1" width="${width}%" />
      </svg>
      <span class="count">${figureButton(lost)}</span>
      <span class="share number muted">${share}<span class="unseen"> ${lossesWords(language).ofLost}</span></span>
      <span class="amount">${figureButton(value)}</span>
    </li>
  `;
}

// It is on the page by then: see whole.ts.
export { FunnelChart } from './funnel-chart.js';
