import { html, nothing, type TemplateResult } from 'lit';
import { downIcon, upIcon } from '../shared/control-icons.js';
import type { ColumnGroup, ConversionView, Head } from './conversion-table.view.js';
import type { RowOrder } from './row-order.js';

/** Rows that come before the first one of the body. */
export const HEAD_ROWS = 2;

type SortBy = (order: RowOrder) => void;

/** The names of the conversions, and under them those of their columns, which sort the rows. */
export function tableHead({ nameHead, groups }: ConversionView, sortBy: SortBy): TemplateResult {
  return html`
    <thead>
      <tr class="groups" aria-rowindex="1">
        <td class="name"></td>
        ${groups.map(groupHead)}
      </tr>
      <tr class="heads" aria-rowindex="2">
        ${head(nameHead, 'name', sortBy)} ${groups.map((group, index) => columnHeads(group, index, sortBy))}
      </tr>
    </thead>
  `;
}

function groupHead({ label, band, fullBand, columns }: ColumnGroup, index: number): TemplateResult {
  return html`
    <th scope="colgroup" class="at-${index}" colspan=${columns}>
      <div title=${fullBand === null ? label : `${label}, ${fullBand}`}>
        <b>${label}</b>${band === null ? nothing : html` · <span>${band}</span>`}
      </div>
    </th>
  `;
}

function columnHeads({ rate, verdict, entered, valueRate }: ColumnGroup, index: number, sortBy: SortBy) {
  const at = `at-${index} ${valueRate === null ? '' : 'valued'}`;
  return html`
    ${head(rate, `rate ${at}`, sortBy, scale)} ${verdict === null ? nothing : head(verdict, `judged ${at}`, sortBy)}
    ${head(entered, `entered ${at}`, sortBy)} ${valueRate === null ? nothing : head(valueRate, 'by-value', sortBy)}
  `;
}

const arrows = { ascending: upIcon, descending: downIcon };

function head({ text, full, order, sorted }: Head, column: string, sortBy: SortBy, beside?: TemplateResult) {
  return html`
    <th scope="col" class=${column} aria-sort=${sorted ?? nothing}>
      <div>
        <button class="sort" title=${full ?? text} @click=${() => sortBy(order)}>
          ${sorted === null ? nothing : arrows[sorted]}
          <span>${text}</span>${full === undefined ? nothing : html`<span class="unseen">, ${full}</span>`}</button
        >${beside}
      </div>
    </th>
  `;
}

const scale = html`<span class="scale" aria-hidden="true"><span>0</span><span>50</span><span>100%</span></span>`;
