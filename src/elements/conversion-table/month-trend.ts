import { html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import type { Conversion } from '../../engine/conversion.js';
import type { Answer } from '../../metrics/metrics.js';
import { loadWords } from '../shared/catalogue.js';
import { figureButton } from '../shared/figure-button.js';
import { lineMarks } from '../shared/line-marks.styles.js';
import { adopt } from './adopt.js';
import type { ConversionTexts, ConversionView } from './conversion-table.view.js';
import { styles } from './month-trend.styles.js';
import { trendView, type TrendColumn, type TrendMarks, type TrendView } from './month-trend.view.js';
import { trendWords, type TrendWords } from './month-trend.words.js';

/** Draws the months of a table as lines over time. */
export interface MonthTrend {
  /** Null where there are not two months. */
  draw(conversion: Answer<Conversion>, view: ConversionView, texts: ConversionTexts): DrawnTrend | null;
}

export interface DrawnTrend {
  readonly lines: TemplateResult;
  /** What a hollow dot is; null where there is none. */
  readonly key: TemplateResult | null;
}

export async function loadMonthTrend(widget: LitElement, language: string): Promise<MonthTrend> {
  await loadWords(language);
  adopt(widget, lineMarks);
  adopt(widget, styles);
  return {
    draw(conversion, view, texts) {
      const words = trendWords(texts.format.language);
      const trend = trendView(conversion, view, { ...texts, trend: words });
      if (trend === null) return null;
      return {
        lines: html`
          <div class="trends" role="group" aria-label=${words.title}>
            ${trend.columns.map((column) => drawColumn(column, trend.ends, words))}
          </div>
        `,
        key: trend.isRunning ? html`<span>${runningSwatch}${words.running}</span>` : null,
      };
    },
  };
}

/** Pixels of a line's chart. */
const HEIGHT = 64;

function drawColumn({ label, span, latest, marks }: TrendColumn, ends: TrendView['ends'], words: TrendWords) {
  return html`
    <div class="trend">
      <p class="trend-head">
        <b title=${label}>${label}<span class="unseen">, ${span}</span></b>
        ${
          latest === null
            ? nothing
            : html`<span class="number"
                ><strong>${figureButton(latest.rate)}</strong> ${words.of} ${figureButton(latest.entered)}
                ${latest.month}</span
              >`
        }
      </p>
      <div class="trend-chart">
        <div class="trend-shares" aria-hidden="true"><span>100%</span><span>50</span><span>0</span></div>
        ${drawMarks(marks)}
        <div class="trend-ends" aria-hidden="true"><span>${ends[0]}</span><span>${ends[1]}</span></div>
      </div>
    </div>
  `;
}

function drawMarks({ band, line, runningLine, months, isSparse }: TrendMarks): TemplateResult {
  return html`
    <svg class="plot ${isSparse ? '' : 'dense'}" part="plot" width="100%" height=${HEIGHT} aria-hidden="true">
      ${
        band === null
          ? nothing
          : svg`
              <rect class="band" width="100%" y="${band.top}%" height="${band.height}%" />
              ${[band.top, band.bottom].map((y) => svg`<line class="band-edge" x1="0" x2="100%" y1="${y}%" y2="${y}%" />`)}
            `
      }
      ${['0.5', '50%', '100%'].map((y) => svg`<line class="axis" x1="0" x2="100%" y1=${y} y2=${y} />`)}
      ${months.map(
        ({ x, whisker, isRunning }) => svg`
          <line class="whisker ${isRunning ? 'running' : ''}" x1="${x}%" x2="${x}%" y1="${whisker[0]}%" y2="${whisker[1]}%" />
        `,
      )}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height=${HEIGHT}>
        <path class="line" d=${line} />
        <path class="line running" d=${runningLine} />
      </svg>
      ${months.map(
        ({ x, y, isRunning }) =>
          svg`<circle class=${isRunning ? 'before' : 'now'} cx="${x}%" cy="${y}%" r=${isSparse || isRunning ? 3.5 : 0} />`,
      )}
    </svg>
  `;
}

const runningSwatch: TemplateResult = html`
  <svg class="running-month" width="10" height="10" aria-hidden="true">
    <circle class="before" cx="5" cy="5" r="3.5" />
  </svg>
`;

// It is on the page by then: see whole.ts.
export { ConversionTable } from './conversion-table.js';
