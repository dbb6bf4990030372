import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from '../shared/answer-controller.js';
import { figureButton, opener } from '../shared/figure-button.js';
import { uncertainIcon, warningIcon } from '../shared/icons.js';
import { emptyState } from '../shared/states.js';
import { ageingPlot } from './ageing-plot.js';
import { ageingStyles } from './ageing-map.styles.js';
import {
  ageingView,
  type AgeingStageView,
  type AgeingTable,
  type AgeingTexts,
  type AgeingView,
} from './ageing-map.view.js';
import { ageingWords, type AgeingWords } from './ageing-map.words.js';
import type { MakeView } from './further-view.js';

/** How long each open record has been in its stage: a mark for each, by stage. */
export const makeView: MakeView = () => ({
  styles: ageingStyles,
  async ask(metrics, query, options) {
    const answer = await metrics.ageing(query, options);
    let view: { readonly texts: AgeingTexts; readonly drawn: AgeingView } | undefined;
    return {
      ...answer,
      content(format) {
        const words = ageingWords(format.language);
        if (view?.texts.format !== format || view.texts.words !== words) {
          const texts = { format, words };
          view = { texts, drawn: ageingView(answer, texts) };
        }
        return contentOf(view.drawn, view.texts);
      },
    };
  },
});

function contentOf(view: AgeingView, texts: AgeingTexts): Content {
  const { subtitle, empty } = view;
  const { words } = texts;
  if (empty !== null) return { subtitle, body: emptyState(empty, words.emptyWhy) };
  const body = html`
    <div class="ages">
      <ol class="names">
        ${view.stages.map((stage) => nameOf(stage, words))}
      </ol>
      <div class="age-marks" role="group" aria-label=${words.map} ${ageingPlot(view, texts)}></div>
    </div>
    <p class="unseen" id="ageing-keys">${words.keys}</p>
    ${tableOf(view.table, subtitle, words)}
  `;
  return { subtitle, body, key: keyOf(view, words), past: { stages: true, fields: ['amount'] } };
}

function nameOf(stage: AgeingStageView, words: AgeingWords): TemplateResult {
  const { label, count, word, value } = stage;
  return html`
    <li>
      <h3 title=${label}>${label}</h3>
      <p><b>${figureButton(count)}</b> ${word}${value === null ? nothing : html`, <b>${figureButton(value)}</b>`}</p>
      ${overdueOf(stage, words)}
    </li>
  `;
}

function overdueOf({ overdue, limit }: AgeingStageView, words: AgeingWords): TemplateResult | typeof nothing {
  if (overdue === null) return nothing;
  if (overdue === 'unknown') return html`<p>${uncertainIcon} ${words.overdueUnknown}</p>`;
  const { figure, text, word, label, isSome } = overdue;
  return html`
    <p>
      <button class="figure ${isSome ? 'overdue' : ''}" part="figure" @click=${opener(figure)}>
        ${isSome ? warningIcon : nothing} ${text} ${word} <span class="unseen">${label}</span></button
      >${limit === null ? nothing : html` <span class="limit">${words.after} ${figureButton(limit)}</span>`}
    </p>
  `;
}

/** The marks once more, counted by age, for those who can't see them. */
function tableOf({ heads, rows }: AgeingTable, caption: string, words: AgeingWords): TemplateResult {
  return html`
    <div class="unseen">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.stage}</th>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            <th scope="col">${words.overdueHead}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, counts, overdue }) => html`
              <tr>
                <th scope="row">${label}</th>
                ${counts.map((count) => html`<td>${count}</td>`)}
                <td>${overdue}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function keyOf({ hasOverdue, hasLimit }: AgeingView, words: AgeingWords): TemplateResult {
  return html`
    <span>${openSwatch}${words.waitingKey}</span>
    ${hasOverdue ? html`<span>${overdueSwatch}${words.overdueKey}</span>` : nothing}
    ${
      hasLimit
        ? html`<span>${limitSwatch('limit-line')}${words.limitKey}</span>
            <span>${limitSwatch('half-line')}${words.medianKey}</span>`
        : nothing
    }
    <span>${words.axis}</span>
  `;
}

const openSwatch = html`
  <svg width="10" height="10" aria-hidden="true"><circle class="open" cx="5" cy="5" r="4" /></svg>
`;

const overdueSwatch = html`
  <svg width="10" height="10" aria-hidden="true"><path class="overdue-mark" d="M5 1 9 8.5H1z" /></svg>
`;

const limitSwatch = (line: string): TemplateResult => html`
  <svg width="4" height="14" aria-hidden="true"><line class=${line} x1="2" x2="2" y1="0" y2="14" /></svg>
`;

// It is on the page by then: see whole.ts.
export { VelocityTimeline } from './velocity-timeline.js';
