import { html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import type { Incidence } from '../../engine/incidence.js';
import type { ConversionColumn } from '../../engine/transitions.js';
import type { Answer } from '../../metrics/metrics.js';
import type { Content } from '../shared/answer-controller.js';
import { loadWords } from '../shared/catalogue.js';
import { choice } from '../shared/choice.js';
import { figureButton } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import { emptyState } from '../shared/states.js';
import { sharedWords } from '../shared/words.js';
import { adopt } from './adopt.js';
import { conversionWords } from './conversion-table.words.js';
import { styles } from './incidence.styles.js';
import {
  incidenceView,
  type Curve,
  type CurveColumn,
  type CurveTable,
  type FateText,
  type IncidenceView,
} from './incidence.view.js';
import { incidenceWords, type IncidenceWords } from './incidence.words.js';

/** What has become of those who entered, over the time since: drawn by one widget, with what its reader chose. */
export interface IncidenceCharts {
  draw(answer: Answer<Incidence>, format: Format): Omit<Content, 'actions'> & { readonly choice: TemplateResult };
}

export async function loadIncidence(widget: LitElement, language: string): Promise<IncidenceCharts> {
  await loadWords(language);
  adopt(widget, styles);
  let row: string | null = null;
  const days = new Map<ConversionColumn, number>();
  const chooseRow = (chosen: string | null) => {
    row = chosen;
    widget.requestUpdate();
  };
  const readAt: ReadAt = (column, day) => {
    days.set(column, day);
    widget.requestUpdate();
  };
  return {
    draw(answer, format) {
      const words = incidenceWords(format.language);
      const texts = { format, words, table: conversionWords(format.language), shared: sharedWords(format.language) };
      const view = incidenceView(answer, { row, days }, texts);
      return {
        ...contentOf(view, words, readAt),
        choice: choice({ label: words.row, options: view.rows, choose: chooseRow }),
      };
    },
  };
}

type ReadAt = (column: ConversionColumn, day: number) => void;

function contentOf({ subtitle, empty, columns, tables, past }: IncidenceView, words: IncidenceWords, readAt: ReadAt) {
  if (empty !== null) return { subtitle, body: emptyState(empty.what, empty.why) };
  const isPair = columns.some(({ curves }) => curves.length > 1);
  const body = html`
    <div class="incidence">${columns.map((column) => drawColumn(column, isPair ? 72 : 160, words, readAt))}</div>
    <details class="as-table">
      <summary><bdi>${words.asTable}</bdi></summary>
      ${tables.map((table) => drawTable(table, words))}
    </details>
  `;
  return { subtitle, body, key: drawKey(words), past };
}

function drawColumn(column: CurveColumn, height: number, words: IncidenceWords, readAt: ReadAt): TemplateResult {
  return html`
    <section class="curve-column">
      <h3 title=${column.label}>${column.label}</h3>
      ${column.curves.map((curve) => drawCurve(curve, column, height, words, readAt))}
    </section>
  `;
}

function drawCurve(curve: Curve, column: CurveColumn, height: number, words: IncidenceWords, readAt: ReadAt) {
  const { name, entered, soFar, areas, reading } = curve;
  return html`
    <div class="curve">
      <p class="who"><b title=${name}>${name}</b> <span>${figureButton(entered)} ${words.entered}</span></p>
      ${areas === null ? nothing : drawAreas(curve, column, height, readAt)}
      <p class="reading">${reading}</p>
      ${areas === null ? nothing : html`<p class="so-far">${words.soFar} ${soFar.map(drawFate)}</p>`}
    </div>
  `;
}

function drawAreas({ name, areas, reading }: Curve, column: CurveColumn, height: number, readAt: ReadAt) {
  const read = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLInputElement) readAt(column.column, currentTarget.valueAsNumber);
  };
  return html`
    <div class="chart ${height < 100 ? 'low' : ''}">
      <div class="shares" aria-hidden="true"><span>100%</span><span>50</span><span>0</span></div>
      <div class="areas">
        <svg class="plot" part="plot" width="100%" height=${height} aria-hidden="true">
          <rect class="open" width="${areas?.followed ?? 0}%" height="100%" />
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height=${height}>
            <path class="lost" d=${areas?.lost ?? ''} />
            <path class="went-on" d=${areas?.wentOn ?? ''} />
          </svg>
          ${column.ticks.map(({ x }) => svg`<line class="tick" x1="${x}%" x2="${x}%" y1=${height} y2=${height + 4} />`)}
        </svg>
        <input
          type="range"
          min="0"
          max=${column.longest}
          step="1"
          .value=${String(column.day)}
          aria-label="${column.dayLabel}, ${name}"
          aria-valuetext=${reading}
          @input=${read}
        />
      </div>
      <svg class="plot days" width="100%" height="18" aria-hidden="true">
        ${column.ticks.map(({ text, x, isAtEnd }) => svg`<text class=${isAtEnd ? 'last' : ''} x="${x}%" y="14">${text}</text>`)}
      </svg>
    </div>
  `;
}

function drawFate({ fate, word, ...figure }: FateText): TemplateResult {
  return html`<span>${swatch(fate)}${figureButton(figure)} ${word}</span>`;
}

function drawKey(words: IncidenceWords): TemplateResult {
  return html`
    <span>${swatch('went-on')}${words.wentOn}</span>
    <span>${swatch('open')}${words.open}</span>
    <span>${swatch('lost')}${words.lost}</span>
    <span>${words.key}</span>
  `;
}

function swatch(fate: FateText['fate']): TemplateResult {
  return html`<svg width="9" height="9" aria-hidden="true">
    <rect class=${fate} x="0.5" y="0.5" width="8" height="8" />
  </svg>`;
}

function drawTable({ caption, columns }: CurveTable, words: IncidenceWords): TemplateResult {
  return html`
    <p class="who">${caption}</p>
    <div class="tables">
      ${columns.map(
        ({ label, rows }) => html`
          <table class="shares-table">
            <caption>
              <span class="unseen">${caption}, </span
              >${label}
            </caption>
            <thead>
              <tr>
                <th scope="col">${words.dayHead}</th>
                <th scope="col">${words.wentOnHead}</th>
                <th scope="col">${words.lostHead}</th>
                <th scope="col">${words.openHead}</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ([day, ...shares]) => html`
                  <tr>
                    <th scope="row">${day}</th>
                    ${shares.map((share) => html`<td>${share}</td>`)}
                  </tr>
                `,
              )}
            </tbody>
          </table>
        `,
      )}
    </div>
  `;
}

// It is on the page by then: see whole.ts.
export { ConversionTable } from './conversion-table.js';
