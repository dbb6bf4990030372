import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Content } from '../shared/answer-controller.js';
import { figureButton } from '../shared/figure-button.js';
import { segments } from '../shared/segments.js';
import { emptyState } from '../shared/states.js';
import type { MakeView } from './further-view.js';
import { survivalStyles } from './survival-curves.styles.js';
import {
  CURVE_HEIGHT,
  survivalView,
  type SurvivalPanel,
  type SurvivalTable,
  type SurvivalView,
} from './survival-curves.view.js';
import { survivalWords, type SurvivalWords } from './survival-curves.words.js';

/** How long stays last, by stage: a curve, and of 100 how many are still there after the days that the reader chooses. */
export const makeView: MakeView = (widget) => {
  let days: number | null = null;
  const choose = (value: string) => {
    days = Number(value);
    widget.requestUpdate();
  };
  return {
    styles: survivalStyles,
    async ask(metrics, query, options) {
      const answer = await metrics.velocity(query, options);
      return {
        ...answer,
        content(format) {
          const words = survivalWords(format.language);
          return contentOf(survivalView(answer, days, { format, words }), words, choose);
        },
        async table(language) {
          const { table } = await import('../export/tables/survival.table.js');
          return table(answer, language);
        },
      };
    },
  };
};

function contentOf(view: SurvivalView, words: SurvivalWords, choose: (days: string) => void): Content {
  const { subtitle, empty, stages, choices, chosen, table } = view;
  if (empty !== null) return { subtitle, body: emptyState(empty, words.emptyWhy) };
  const body = html`
    <div class="ask-days">
      <span aria-hidden="true">${words.after}</span>
      ${segments({ label: words.after, options: choices, chosen, choose })}
    </div>
    <ol class="curves">
      ${stages.map((panel) => drawPanel(panel, view, words))}
    </ol>
    ${drawTable(table, subtitle, words)}
  `;
  return { subtitle, body, key: keyOf(view, words), past: { stages: true, fields: [] } };
}

function drawPanel(panel: SurvivalPanel, { ticks }: SurvivalView, words: SurvivalWords): TemplateResult {
  const { label, median, entered, stillThere, share, unknown } = panel;
  return html`
    <li>
      <h3>${label}</h3>
      <div class="headline">
        ${
          median === null
            ? html`<span>${panel.steps === '' ? '' : words.notHalf}</span>`
            : html`<b>${figureButton(median)}</b> <span>${words.median}</span>`
        }
      </div>
      <p>
        ${figureButton(entered)}
        ${entered.text === words.noneEntered ? nothing : words.entered}${
          stillThere === null ? nothing : html`, ${figureButton(stillThere)} ${stillThere.word}`
        }
      </p>
      <div class="curve">
        ${shares} ${drawCurve(panel, ticks)}
        <svg class="plot curve-days" width="100%" height="20" aria-hidden="true">
          ${ticks.map(({ text, x }) => svg`<text class=${x > 92 ? 'last' : ''} x="${x}%" y="14">${text}</text>`)}
        </svg>
      </div>
      <p class="told-share">
        ${
          share === null
            ? unknown
            : html`${words.ofHundred} <b>${share.text}</b> ${share.after} <span>${share.restsOn}</span>`
        }
      </p>
    </li>
  `;
}

function drawCurve({ steps, half, at }: SurvivalPanel, ticks: SurvivalView['ticks']): TemplateResult {
  return html`
    <svg class="plot" part="plot" width="100%" height=${CURVE_HEIGHT} aria-hidden="true">
      ${LEVELS.map(({ y }) => svg`<line class="axis" x1="0" x2="100%" y1=${y} y2=${y} />`)}
      ${ticks.map(({ x }) => svg`<line class="axis" x1="${x}%" x2="${x}%" y1="0" y2=${CURVE_HEIGHT} />`)}
      ${
        half === null
          ? nothing
          : svg`
              <line class="half-left" x1="0" x2="${half.x}%" y1=${half.y} y2=${half.y} />
              <line class="half-left" x1="${half.x}%" x2="${half.x}%" y1=${half.y} y2=${CURVE_HEIGHT} />
            `
      }
      <svg viewBox="0 0 100 ${CURVE_HEIGHT}" preserveAspectRatio="none" width="100%" height=${CURVE_HEIGHT}>
        <path class="line" d=${steps} />
      </svg>
      ${
        at === null
          ? nothing
          : svg`
              <line class="at-days" x1="${at.x}%" x2="${at.x}%" y1="0" y2=${CURVE_HEIGHT} />
              <circle class="now" cx="${at.x}%" cy=${at.y} r="4.5" />
            `
      }
    </svg>
  `;
}

/** Heights of the plot that are named. */
const LEVELS = [
  { text: '100', y: 1 },
  { text: '50', y: CURVE_HEIGHT / 2 },
] as const;

const shares = html`
  <svg class="shares" width="20" height=${CURVE_HEIGHT} aria-hidden="true">
    ${LEVELS.map(({ text, y }) => svg`<text x="20" y=${y} dy="0.35em">${text}</text>`)}
  </svg>
`;

/** The curves once more, for those who can't see them. */
function drawTable({ heads, rows }: SurvivalTable, caption: string, words: SurvivalWords): TemplateResult {
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
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, cells }) => html`
              <tr>
                <th scope="row">${label}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function keyOf({ chosenText }: SurvivalView, words: SurvivalWords): TemplateResult {
  return html`
    <span>${curveSwatch}${words.axis}</span>
    <span>${halfSwatch}${words.medianKey}</span>
    <span>${atSwatch}${words.atKey(chosenText)}</span>
    <span>${words.riskKey}</span>
  `;
}

const curveSwatch = html`
  <svg width="20" height="12" aria-hidden="true"><path class="line" d="M1 2H7V6H13V10H19" /></svg>
`;

const halfSwatch = html`
  <svg width="14" height="12" aria-hidden="true"><path class="half-left" d="M0 3H12V12" /></svg>
`;

const atSwatch = html`
  <svg width="10" height="12" aria-hidden="true">
    <path class="at-days" d="M5 0V12" />
    <circle class="now" cx="5" cy="6" r="3.5" />
  </svg>
`;

// It is on the page by then: see whole.ts.
export { VelocityTimeline } from './velocity-timeline.js';
