import { html, nothing, type TemplateResult } from 'lit';
import { figureButton, opener } from '../shared/figure-button.js';
import { pickButton, type PickButton } from '../shared/pick-button.js';
import { ratePlot } from '../shared/rate-plot.js';
import { verdict } from '../shared/verdict.js';
import type { SharedWords } from '../shared/words.js';
import type { CellView, ConversionView, RowView } from './conversion-table.view.js';
import type { ConversionWords } from './conversion-table.words.js';

/** So few rows are all drawn; of more, those in sight. */
export const FEW_ROWS = 100;

/** The words that a row is drawn with. */
export interface RowWords {
  readonly words: ConversionWords;
  readonly shared: SharedWords;
}

/** Where a row stands, and what of it is picked. */
export interface RowState {
  readonly place: number;
  /** With which it is picked to be compared, while rows are. */
  readonly box: TemplateResult | typeof nothing;
  /** Null where other widgets can't be narrowed to it. */
  readonly picking: Pick<PickButton, 'isPicked' | 'pick'> | null;
  /** Whether another row is picked. */
  readonly isOutside: boolean;
}

/** A row: its name, and for each conversion the rate over its band, the verdict and what it is a share of. */
export function tableRow(
  { name, isMissing, cells }: RowView,
  { place, box, picking, isOutside }: RowState,
  words: RowWords,
): TemplateResult {
  return html`
    <tr aria-rowindex=${place} class="${picking?.isPicked ? 'picked' : ''} ${isOutside ? 'outside' : ''}">
      <th scope="row" class="name ${isMissing ? 'missing' : ''}">
        <div>
          ${box}
          ${
            picking === null
              ? html`<span class="called" title=${name}>${name}</span>`
              : pickButton({ text: name, label: words.words.pick, ...picking })
          }
        </div>
      </th>
      ${cells.map((cell, index) => conversionCells(cell, index, words))}
    </tr>
  `;
}

/** The last row, which keeps columns as wide as the longest of their texts, whichever rows are drawn. */
export function totalRow({ total, longest }: ConversionView, place: number, words: RowWords): TemplateResult {
  const { name, cells } = total;
  const widest = verdict(longest.status, words.shared);
  return html`
    <tr aria-rowindex=${place}>
      <th scope="row" class="name">
        <div><span class="called" title=${name}>${name}</span></div>
        <i class="sizer" aria-hidden="true">${longest.name}</i>
      </th>
      ${cells.map((cell, index) => conversionCells(cell, index, words, widest))}
    </tr>
  `;
}

/** Words that stand in for the heads are seen only where the table has none. */
function conversionCells(
  cell: CellView,
  index: number,
  texts: RowWords,
  widest: ReturnType<typeof verdict> = nothing,
): TemplateResult {
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
    ${
      cell.verdict === null
        ? nothing
        : html`<td class="judged ${at}">
            ${judgement(cell.verdict, texts)}${widest === nothing ? nothing : html`<i class="sizer" aria-hidden="true">${widest}</i>`}
          </td>`
    }
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
