import { html, nothing, svg, type TemplateResult } from 'lit';
import { openIcon } from '../shared/control-icons.js';
import { figureButton, opener } from '../shared/figure-button.js';
import { pickButton } from '../shared/pick-button.js';
import { swatch } from '../shared/swatch.js';
import type { Bar, BarPart, Scale } from './bar.view.js';
import type { ForecastWords } from './forecast-board.words.js';
import { closedIcon } from './forecast-icons.js';
import type { Amount, Cell, Column, PeopleView, PersonRow, SumRow } from './people.view.js';
import { moveByRow, turnOf } from './row-keys.js';

/** What the reader can do with a person. */
export interface PeopleActions {
  /** Has everything show only the person's team; a second time it undoes the first. */
  pick(id: string): void;
  turn(id: string, isOpen: boolean): void;
}

/** The management tree: a bar and figures for each person, and for all. */
export function peopleTable(view: PeopleView, words: ForecastWords, actions: PeopleActions): TemplateResult {
  const { scale, columns, rows, total } = view;
  return html`
    <table class=${scale.isOfQuota ? 'of-quota' : 'of-money'} @keydown=${moveByRow}>
      <thead>
        <tr>
          <th scope="col" class="who">${words.team}</th>
          <th scope="col" class="bar"><span class="unseen">${words.bars}</span>${scaleTicks(scale)}</th>
          ${columns.map(columnHead)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => personRow(row, words, actions))}
      </tbody>
      ${
        total === null
          ? nothing
          : html`<tfoot>
              ${totalRow(total)}
            </tfoot>`
      }
    </table>
  `;
}

function personRow(row: PersonRow, words: ForecastWords, { pick, turn }: PeopleActions): TemplateResult {
  const { id, name, depth, isOpen, isSelected, isOutside, place } = row;
  const turnByKey = (event: KeyboardEvent) => {
    const turned = turnOf(event);
    if (turned === null || isOpen === null) return;
    event.preventDefault();
    turn(id, turned === 'open');
  };
  const looks = [isOpen === null ? 'alone' : 'lead', isSelected ? 'selected' : '', isOutside ? 'outside' : ''];
  return html`
    <tr class=${looks.join(' ')} part="person" data-person=${id}>
      <th scope="row" class="who" @keydown=${turnByKey}>
        <div class="line">
          ${Array.from({ length: depth }, () => html`<i class="indent"></i>`)}
          ${isOpen === null ? html`<i class="no-team"></i>` : teamOpener(row, isOpen, words, turn)}
          ${pickButton({ text: name, label: words.narrow, look: 'name', isPicked: isSelected, pick: () => pick(id) })}
          ${place === null ? nothing : html`<span class="unseen">${place}</span>`}
        </div>
      </th>
      ${barCell(row)} ${row.cells.map(figureCell)}
    </tr>
  `;
}

function teamOpener(
  { id, name }: PersonRow,
  isOpen: boolean,
  words: ForecastWords,
  turn: PeopleActions['turn'],
): TemplateResult {
  return html`
    <button class="opener" aria-expanded=${isOpen} aria-label=${words.teamOf(name)} @click=${() => turn(id, !isOpen)}>
      ${isOpen ? openIcon : closedIcon}
    </button>
  `;
}

const columnHead = ({ name, text }: Column): TemplateResult =>
  html`<th scope="col" class="value of-${name}">${text}</th>`;

/** Ticks of the scale; they stand in a plot, and are turned back where that is mirrored. */
function scaleTicks({ ticks }: Scale): TemplateResult {
  return html`
    <svg class="plot ticks number" width="100%" height="16" aria-hidden="true">
      ${ticks.map(
        ({ x, text, anchor, isQuota }) =>
          svg`<text class=${isQuota ? 'at-quota' : ''} x="${x}%" y="12" text-anchor=${anchor}>${text}</text>`,
      )}
    </svg>
  `;
}

function totalRow(row: SumRow): TemplateResult {
  return html`
    <tr class="lead">
      <th scope="row" class="who"><div class="line">${row.name}</div></th>
      ${barCell(row)} ${row.cells.map(figureCell)}
    </tr>
  `;
}

function barCell({ bar, amounts, cells }: SumRow): TemplateResult {
  return html`
    <td class="bar">
      ${bar === null ? html`<div class="amounts">${amounts.map(amountButton)}</div>` : barPlot(bar)}
      <span class="unseen spoken">${cells.map(spoken)}</span>
    </td>
  `;
}

/** Says what stands in columns that there is no room for. */
function spoken({ column, figure }: Cell): TemplateResult | typeof nothing {
  return figure === null ? nothing : html`<span class="of-${column.name}">${column.text} ${figure.text}, </span>`;
}

function barPlot({ parts, quota, isCrossed, beyond }: Bar): TemplateResult {
  return html`
    <svg class="plot" width="100%" height="36" aria-hidden="true">
      ${parts.map(({ mark, x, width }) => drawPart(mark, x, width))}
      ${isCrossed ? svg`<line class="halo" x1="${quota}%" x2="${quota}%" y1="9" y2="27" />` : nothing}
      ${quota === null ? nothing : svg`<line class="quota-line" x1="${quota}%" x2="${quota}%" y1="-1" y2="36" />`}
    </svg>
    ${beyond === null ? nothing : html`<span class="beyond number" aria-hidden="true">${cutMark}${beyond}</span>`}
  `;
}

/** An outline is drawn inside its part, so that the parts add up to the whole. */
function drawPart(mark: BarPart, x: number, width: number): TemplateResult<2> {
  return svg`
    <svg class="part" x="${x}%" width="${width}%" height="36"><rect class=${mark} part="bar" rx="1" /></svg>
  `;
}

function amountButton({ mark, figure, text, full, label }: Amount): TemplateResult {
  return html`
    <button class="figure tiny" part="figure" title=${full ?? nothing} @click=${opener(figure)}>
      ${swatch(mark, 8)}${text}<span class="unseen"> ${label}</span>
    </button>
  `;
}

function figureCell({ column, figure, why, isNothing }: Cell): TemplateResult {
  return html`
    <td class="value of-${column.name} ${isNothing ? 'muted' : ''}" data-label=${column.text}>
      ${figure === null ? nothing : figureButton(figure)}
      ${
        why === null
          ? nothing
          : html`<span class="muted">${why.text}</span
              >${why.said === undefined ? nothing : html`<span class="unseen"> ${why.said}</span>`}`
      }
    </td>
  `;
}

/** Where a bar is broken off. */
const cutMark = html`<svg class="cut" width="1" height="18"><path d="M-9 19-3-1M-4 19 2-1" /></svg>`;
