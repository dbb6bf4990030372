import { html, nothing, type TemplateResult } from 'lit';
import { recordsWords, type RecordsWords } from '../records/records.words.js';
import { opener } from '../shared/figure-button.js';
import { ratePlot } from '../shared/rate-plot.js';
import { verdict } from '../shared/verdict.js';
import { sharedWords } from '../shared/words.js';
import type { ExplainView, FirstRecord, FirstRecords, Fraction } from './explain.view.js';
import type { ExplainWords } from './explain.words.js';

/** All that is told of a figure. */
export function told(view: ExplainView, words: ExplainWords, language: string): TemplateResult {
  const { meaning, value, unit, fraction, rate, status, note, facts } = view;
  return html`
    <div class="body" tabindex="0" role="region" aria-labelledby="name">
      <p class="meaning muted">${meaning}</p>
      <div class="told number">
        <b class="value">${value}${unit === '' ? nothing : html`<small> ${unit}</small>`}</b>
        ${fraction === null ? nothing : fractionOf(fraction, words)}
      </div>
      ${
        rate === null
          ? nothing
          : html`<div class="plot-place">${ratePlot(rate, 28)}</div>
              ${scale}`
      }
      ${note === null ? nothing : html`<p class="note">${verdict(status, sharedWords(language))} ${note}</p>`}
      <dl>
        ${facts.map(
          ({ term, text }) =>
            html`<dt>${term}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      ${view.inputs.length === 0 ? firstRecords(view.records, recordsWords(language)) : inputsOf(view, words)}
    </div>
  `;
}

function firstRecords({ title, heads, rows, more, sum }: FirstRecords, columns: RecordsWords): TemplateResult {
  if (rows.length === 0) return html`<p class="none muted">${columns.empty}</p>`;
  const hasOwner = heads.length === 1;
  const span = hasOwner ? 2 : 1;
  const cells = (texts: readonly string[]) => heads.map((_, at) => html`<td class="number">${texts[at] ?? ''}</td>`);
  return html`
    <table class="first">
      <caption>
        ${title}
      </caption>
      <thead class=${hasOwner ? 'unseen' : ''}>
        <tr>
          <th scope="col"><span class="unseen">${columns.name}</span></th>
          ${hasOwner ? html`<th scope="col">${columns.owner}</th>` : nothing}
          ${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`
            <tr>
              ${nameOf(row)}${hasOwner ? html`<td class="muted">${row.owner}</td>` : nothing}${cells(row.cells)}
            </tr>
          `,
        )}
        ${
          more === null
            ? nothing
            : html`<tr class="muted">
                <td colspan=${span}>${more.text}</td>
                ${cells(more.cells)}
              </tr>`
        }
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan=${span}>${sum.label}</th>
          ${cells(sum.cells)}
        </tr>
      </tfoot>
    </table>
  `;
}

function inputsOf({ inputs }: ExplainView, words: ExplainWords): TemplateResult {
  return html`
    <h4>${words.madeOf}</h4>
    <ul class="inputs">
      ${inputs.map(
        ({ figure, text, label }) => html`
          <li>
            <button @click=${opener(figure)}><span>${label}</span><b class="number">${text}</b></button>
          </li>
        `,
      )}
    </ul>
  `;
}

function fractionOf({ over, overLabel, under, underLabel }: Fraction, words: ExplainWords): TemplateResult {
  return html`
    <span class="equals">
      <span class="muted" aria-hidden="true">=</span><span class="unseen">${words.equals}</span>
      <span class="fraction">
        <b>${over}</b><span>${overLabel}</span><i></i><span class="unseen">/</span><b>${under}</b
        ><span>${underLabel}</span>
      </span>
    </span>
  `;
}

function nameOf({ title, link }: FirstRecord): TemplateResult {
  return html`<th scope="row" title=${title}>${link === null ? title : html`<a href=${link}>${title}</a>`}</th>`;
}

/** Mirrored with the plot, as its words are. */
const scale = html`<div class="scale" aria-hidden="true"><span>0</span><span>50</span><span>100%</span></div>`;
