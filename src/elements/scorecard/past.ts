import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Scorecard } from '../../engine/scorecard.js';
import type { Trend } from '../../engine/trend.js';
import type { Answer } from '../../metrics/metrics.js';
import { loadWords } from '../shared/catalogue.js';
import { figureButton } from '../shared/figure-button.js';
import { lineMarks } from '../shared/line-marks.styles.js';
import { sparkline } from '../shared/sparkline.js';
import { styles } from './past.styles.js';
import { pastView, type PastView } from './past.view.js';
import { pastWords, type PastWords } from './past.words.js';
import type { ScorecardTexts, VName } from './scorecard.view.js';

export const pastStyles: readonly CSSResult[] = [lineMarks, styles];

/** Draws twelve months of the four Vs, in the reader's language. */
export interface Past {
  /** A line for one of the four, which leads to its figures. */
  spark(name: VName, showMonths: () => void): TemplateResult | typeof nothing;
  /** All figures as a table. */
  readonly months: TemplateResult;
}

export type DrawPast = (answer: Answer<Scorecard>, trend: Trend, texts: ScorecardTexts) => Past;

export async function loadPast(language: string): Promise<DrawPast> {
  await loadWords(language);
  return (answer, trend, texts) => {
    const words = pastWords(texts.format.language);
    const view = pastView(answer, trend, { ...texts, past: words });
    return {
      spark: (name, showMonths) => renderSpark(view, name, showMonths),
      months: renderMonths(view, words),
    };
  };
}

function renderSpark({ sparks }: PastView, name: VName, showMonths: () => void): TemplateResult | typeof nothing {
  const spark = sparks[name];
  if (spark === null) return nothing;
  return html`
    <button class="spark" part="spark" aria-label=${spark.summary} title=${spark.summary} @click=${showMonths}>
      ${sparkline(spark.marks)}
    </button>
  `;
}

function renderMonths({ columns, months }: PastView, words: PastWords): TemplateResult {
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
