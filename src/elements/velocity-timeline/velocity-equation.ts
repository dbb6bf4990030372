import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from '../shared/answer-controller.js';
import { figureButton } from '../shared/figure-button.js';
import { infoIcon } from '../shared/icons.js';
import { swatch } from '../shared/swatch.js';
import type { MakeView } from './further-view.js';
import { equationStyles } from './velocity-equation.styles.js';
import {
  equationView,
  type ComparedBar,
  type EquationTerm,
  type EquationView,
  type LedgerRow,
} from './velocity-equation.view.js';
import { equationWords, type EquationWords } from './velocity-equation.words.js';

/** What the pipeline yields a day by its four inputs, what moved that, and what was really won. */
export const makeView: MakeView = () => ({
  styles: equationStyles,
  async ask(metrics, query, options) {
    const answer = await metrics.scorecard(query, options);
    return {
      ...answer,
      content(format) {
        const words = equationWords(format.language);
        return contentOf(equationView(answer, { format, words }), words);
      },
      async table(language) {
        const { table } = await import('../export/tables/equation.table.js');
        return table(answer, language);
      },
    };
  },
});

function contentOf(view: EquationView, words: EquationWords): Content {
  const { subtitle, terms, why, compared, ledger } = view;
  const body = html`
    <ol class="terms">
      ${terms.map(drawTerm)}
    </ol>
    ${why === null ? nothing : html`<p class="notice muted">${infoIcon}<span>${why}</span></p>`}
    <div class="equation">
      <section>
        <h3>${words.ledger}</h3>
        ${typeof ledger === 'string' ? html`<p class="small muted">${ledger}</p>` : drawLedger(ledger, view, words)}
      </section>
      <section>
        <h3>${words.wonPerDay}</h3>
        <ul class="compared">
          ${compared.map(drawCompared)}
        </ul>
        <p class="flatters">${words.flatters}</p>
      </section>
    </div>
  `;
  const key = html`
    <span>${swatch('went-on')}${words.addsKey}</span>
    <span>${swatch('open')}${words.takesKey}</span>
    <span>${words.splitKey}</span>
  `;
  const past = { stages: true, fields: ['amount'] } as const;
  return typeof ledger === 'string' ? { subtitle, body, past } : { subtitle, body, key, past };
}

function drawTerm({ name, figure, operator }: EquationTerm): TemplateResult {
  return html`
    <li class=${operator?.sign === '=' ? 'result' : ''}>
      ${
        operator === null
          ? nothing
          : html`<span class="sign" aria-hidden="true">${operator.sign}</span
              ><span class="unseen">${operator.word}</span>`
      }
      <span class="name">${name}</span>
      <span class="value">${figureButton(figure)}</span>
    </li>
  `;
}

function drawLedger(rows: readonly LedgerRow[], { moved }: EquationView, words: EquationWords): TemplateResult {
  return html`
    <table class="ledger">
      <thead class="unseen">
        <tr>
          <th scope="col">${words.input}</th>
          <td></td>
          <th scope="col">${words.added}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`
            <tr class=${row.kind}>
              <th scope="row">${row.name}${movesOf(row, moved, words)}</th>
              <td class="bar-place" aria-hidden="true">${drawBar(row)}</td>
              <td class="amount">${figureButton(row.figure)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function movesOf(
  { kind, from, to }: LedgerRow,
  moved: EquationView['moved'],
  words: EquationWords,
): TemplateResult | typeof nothing {
  if (from !== null && to !== null)
    return html`<span class="moves from-to">${figureButton(from)} → ${figureButton(to)}</span>`;
  return kind === 'end' && moved !== null
    ? html`<span class="moves">${figureButton(moved)} ${words.moved}</span>`
    : nothing;
}

function drawBar({ bar: { start, width, mark } }: LedgerRow): TemplateResult {
  return html`
    <svg class="plot" width="100%" height="14">
      <rect class=${mark} part="bar" x="${start}%" width="${width}%" y="0.5" height="13" rx="1" />
    </svg>
  `;
}

function drawCompared({ name, figure, width, mark }: ComparedBar): TemplateResult {
  return html`
    <li>
      <span class="name">${name}</span>
      <b>${figureButton(figure)}</b>
      <svg class="plot" width="100%" height="14" aria-hidden="true">
        <rect class=${mark} part="bar" width="${width}%" y="0.5" height="13" rx="1" />
      </svg>
    </li>
  `;
}

// It is on the page by then: see whole.ts.
export { VelocityTimeline } from './velocity-timeline.js';
