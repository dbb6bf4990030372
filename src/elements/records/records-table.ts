import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RecordsOptions } from '../../metrics/metrics.js';
import type { RecordRow } from '../../metrics/record-rows.js';
import { downIcon, upIcon } from '../shared/control-icons.js';
import { sharedWords } from '../shared/words.js';
import type { RecordPages } from './record-pages.js';
import {
  recordColumns,
  recordLink,
  recordTitle,
  sumRow,
  type Listed,
  type RecordColumn,
  type RecordsTexts,
  type SumRow,
} from './records.view.js';
import { FIRST_ROWS, rowsInSight, type RowWindow } from '../shared/row-window.js';

export type Sort = NonNullable<RecordsOptions['sort']>;

/** What a table of records shows, and how its reader changes that. */
export interface Shown {
  readonly listed: Listed;
  readonly sort: Sort;
  readonly texts: RecordsTexts;
  sortBy(sort: Sort): void;
}

/** A table of the records behind a figure, of which only those in sight are drawn, however many there are. */
export class RecordsTable {
  readonly #pages: RecordPages;
  readonly #changed: () => void;
  readonly #scroller = document.createElement('div');
  #window: RowWindow = FIRST_ROWS;
  #rowHeight = 36;

  constructor(pages: RecordPages, changed: () => void) {
    this.#pages = pages;
    this.#changed = changed;
    this.#scroller.className = 'records';
    this.#scroller.setAttribute('role', 'region');
    this.#scroller.tabIndex = 0;
    this.#scroller.addEventListener('scroll', this.#look);
    new ResizeObserver(this.#look).observe(this.#scroller);
  }

  render({ listed, sort, texts, sortBy }: Shown): TemplateResult {
    const columns = recordColumns(listed, texts);
    const { total } = this.#pages;
    const { from, to } = { from: this.#window.from, to: Math.min(this.#window.to, total) };
    const caption = texts.words.caption(texts.definition.name);
    const table = html`
      <table class=${columns.at(-1)?.name === 'base' ? 'ratio' : ''} aria-rowcount=${total + 2}>
        <caption class="unseen">
          ${caption}
        </caption>
        <thead>
          <tr aria-rowindex="1">
            ${columns.map((column) => head(column, sort, sortBy))}
          </tr>
        </thead>
        ${this.#gap(from)}
        <tbody>
          ${repeat(
            Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index),
            (index) => index,
            (index) => recordRow(index, this.#pages.row(index), columns, texts),
          )}
        </tbody>
        ${this.#gap(total - to)}
        <tfoot>
          ${footRow(sumRow(listed, texts), columns, total + 2)}
        </tfoot>
      </table>
    `;
    this.#scroller.setAttribute('aria-label', caption);
    render(table, this.#scroller);
    return html`${this.#scroller} ${this.#pages.hasFailed ? this.#renderFailure(texts) : nothing}`;
  }

  /** The room of rows that are not drawn. */
  #gap(rows: number): TemplateResult | typeof nothing {
    if (rows <= 0) return nothing;
    return html`
      <tbody class="gap" aria-hidden="true">
        <tr>
          <td><svg width="1" height=${rows * this.#rowHeight}></svg></td>
        </tr>
      </tbody>
    `;
  }

  #renderFailure({ format, words }: RecordsTexts): TemplateResult {
    return html`
      <p class="notice negative" role="alert">
        ${words.failed}
        <button class="link" @click=${this.#pages.tryAgain}>${sharedWords(format.language).tryAgain}</button>
      </p>
    `;
  }

  /** Finds out which rows are in sight, where the list is. */
  readonly #look = (): void => {
    const scroller = this.#scroller;
    if (!scroller.isConnected) return;
    const { total } = this.#pages;
    const rowHeight = scroller.querySelector<HTMLElement>('.record')?.offsetHeight ?? this.#rowHeight;
    const seen = rowsInSight(scroller.scrollTop, scroller.clientHeight, rowHeight, total);
    this.#pages.see(seen);
    if (rowHeight === this.#rowHeight && seen.from === this.#window.from && seen.to === this.#window.to) return;
    keepFocus(scroller, seen);
    this.#rowHeight = rowHeight;
    this.#window = seen;
    this.#changed();
  };
}

/** The focus goes from a row that leaves to the list, whose keys scroll it. */
function keepFocus(scroller: HTMLElement, { from, to }: RowWindow): void {
  const row = Number(scroller.querySelector('.record:focus-within')?.getAttribute('aria-rowindex') ?? NaN) - 2;
  if (row < from || row >= to) scroller.focus({ preventScroll: true });
}

function head({ name, text, isNumber, sort: by }: RecordColumn, sort: Sort, sortBy: Shown['sortBy']): TemplateResult {
  const classes = `of-${name} ${isNumber ? 'number' : ''}`;
  if (by === null) return html`<th scope="col" class=${classes}>${text}</th>`;
  const isSorted = sort.by === by;
  const descending = sort.descending === true;
  const turn = (event: Event) => {
    if (event.currentTarget instanceof Element) event.currentTarget.closest('.records')?.scrollTo(0, 0);
    sortBy({ by, descending: isSorted ? !descending : isNumber });
  };
  return html`
    <th scope="col" class=${classes} aria-sort=${isSorted ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button @click=${turn}>${text}${isSorted ? (descending ? downIcon : upIcon) : nothing}</button>
    </th>
  `;
}

function recordRow(
  index: number,
  row: RecordRow | undefined,
  columns: readonly RecordColumn[],
  texts: RecordsTexts,
): TemplateResult {
  if (row === undefined)
    return html`
      <tr class="record" aria-rowindex=${index + 2} aria-busy="true">
        ${columns.map(({ name }) => html`<td class="of-${name}">${name === 'name' ? html`<i class="bone"></i>` : nothing}</td>`)}
      </tr>
    `;
  return html`
    <tr class="record" part="record" aria-rowindex=${index + 2}>
      ${columns.map(({ name, isNumber, cell }) =>
        name === 'name' ? nameCell(row, texts) : textCell(cell(row), `of-${name} ${isNumber ? 'number' : ''}`),
      )}
    </tr>
  `;
}

function nameCell(row: RecordRow, texts: RecordsTexts): TemplateResult {
  const title = recordTitle(row, texts);
  const link = recordLink(row);
  return html`
    <th scope="row" class="of-name" title=${title}>
      ${link === null ? html`<span>${title}</span>` : html`<a href=${link}>${title}</a>`}
    </th>
  `;
}

function textCell(text: string, classes: string): TemplateResult {
  return html`<td class=${classes} title=${text}>${text}</td>`;
}

function footRow({ label, cells }: SumRow, columns: readonly RecordColumn[], index: number): TemplateResult {
  return html`
    <tr aria-rowindex=${index} part="sum">
      ${columns.map(({ name, isNumber }) => {
        const classes = `of-${name} ${isNumber ? 'number' : ''}`;
        return name === 'name'
          ? html`<th scope="row" class=${classes}>${label}</th>`
          : html`<td class=${classes}>${cells.get(name) ?? nothing}</td>`;
      })}
    </tr>
  `;
}
