import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Scorecard } from '../../engine/scorecard.js';
import type { Trend } from '../../engine/trend.js';
import type { Answer } from '../../metrics/metrics.js';
import { loadWords } from '../shared/catalogue.js';
import { figureButton } from '../shared/figure-button.js';
import { styles } from './months.styles.js';
import { monthsView, type MonthsView } from './months.view.js';
import { monthsWords, type MonthsWords } from './months.words.js';
import type { ScorecardTexts } from './scorecard.view.js';

export const monthsStyles: readonly CSSResult[] = [styles];

/** Draws twelve months of the four Vs as a table, in the reader's language. */
export type DrawMonths = (answer: Answer<Scorecard>, trend: Trend, texts: ScorecardTexts) => TemplateResult;

export async function loadMonths(language: string): Promise<DrawMonths> {
  await loadWords(language);
  return (answer, trend, texts) => renderMonths(monthsView(answer, trend, texts), monthsWords(texts.format.language));
}

function renderMonths({ columns, months }: MonthsView, words: MonthsWords): TemplateResult {
  return html`
    <table class="months">
      <caption class="unseen">
        ${words.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.day}</th>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${months.map(
          ({ day, figures }) => html`
            <tr>
              <th scope="row">${day}</th>
              ${figures.map((figure) =>
                figure === null
                  ? html`<td><span class="unseen">${words.notKnown}</span><span aria-hidden="true">–</span></td>`
                  : html`<td>${figureButton(figure)}</td>`,
              )}
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

// It is on the page by then: see whole.ts.
export { Scorecard } from './scorecard.js';
