import { html, nothing, type TemplateResult } from 'lit';
import { figureButton, opener } from '../shared/figure-button.js';
import { ratePlot } from '../shared/rate-plot.js';
import { verdict } from '../shared/verdict.js';
import type { SharedWords } from '../shared/words.js';
import type { CellView, RowView } from './conversion-table.view.js';
import type { ConversionWords } from './conversion-table.words.js';

/** The words that a row is drawn with. */
export interface RowWords {
  readonly words: ConversionWords;
  readonly shared: SharedWords;
}

/** A row: its name, and for each conversion the rate over its band, the verdict and what it is a share of. */
export function tableRow({ name, isMissing, cells }: RowView, words: RowWords): TemplateResult {
  return html`
    <tr>
      <th scope="row" class="name ${isMissing ? 'missing' : ''}"><span title=${name}>${name}</span></th>
      ${cells.map((cell, index) => conversionCells(cell, index, words))}
    </tr>
  `;
}

/** Words that stand in for the heads are seen only where the table has none. */
function conversionCells(cell: CellView, index: number, texts: RowWords): TemplateResult {
  const { words } = texts;
  const { label, rate, isSettled, plot, entered, valueRate } = cell;
  const at = `at-${index} ${valueRate === null ? '' : 'valued'}`;
  return html`
    <td class="label" title=${label}><span>${label}</span></td>
    <td class="rate ${at} ${isSettled ? '' : 'unsettled'}">
      <button class="number" part="figure" title=${rate.full ?? nothing} @click=${opener(rate.figure)}>
        <b>${rate.text}</b> <span class="unseen">${rate.full}</span>${ratePlot(plot, 36)}
      </button>
    </td>
    ${cell.verdict === null ? nothing : html`<td class="judged ${at}">${judgement(cell.verdict, texts)}</td>`}
    <td class="entered number ${at}"><span class="word">${words.entered} </span>${figureButton(entered)}</td>
    ${
      valueRate === null
        ? nothing
        : html`<td class="by-value number">${figureButton(valueRate)} <span class="word">${words.byValue}</span></td>`
    }
  `;
}

function judgement(status: NonNullable<CellView['verdict']>, { words, shared }: RowWords) {
  if (status === 'unjudged') return html`<span class="small muted">${words.noBand}</span>`;
  return verdict(status, shared);
}
