import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Scorecard } from '../../engine/scorecard.js';
import type { Trend } from '../../engine/trend.js';
import type { Answer } from '../../metrics/metrics.js';
import { loadWords } from '../shared/catalogue.js';
import { lineMarks } from '../shared/line-marks.styles.js';
import { sparkline } from '../shared/sparkline.js';
import { styles } from './past.styles.js';
import { pastView, type Spark } from './past.view.js';
import { pastWords } from './past.words.js';
import type { ScorecardTexts, VName } from './scorecard.view.js';

export const pastStyles: readonly CSSResult[] = [lineMarks, styles];

/** Draws a line for one of the four Vs, which leads to its figures; in the reader's language. */
export type DrawSpark = (name: VName, showMonths: () => void) => TemplateResult | typeof nothing;

export type DrawPast = (answer: Answer<Scorecard>, trend: Trend, texts: ScorecardTexts) => DrawSpark;

export async function loadPast(language: string): Promise<DrawPast> {
  await loadWords(language);
  return (answer, trend, texts) => {
    const view = pastView(answer, trend, { ...texts, past: pastWords(texts.format.language) });
    return (name, showMonths) => renderSpark(view[name], showMonths);
  };
}

function renderSpark(spark: Spark | null, showMonths: () => void): TemplateResult | typeof nothing {
  if (spark === null) return nothing;
  return html`
    <button class="spark" part="spark" aria-label=${spark.summary} title=${spark.summary} @click=${showMonths}>
      ${sparkline(spark.marks)}
    </button>
  `;
}

// It is on the page by then: see whole.ts.
export { Scorecard } from './scorecard.js';
