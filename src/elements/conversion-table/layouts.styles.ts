import { css, type CSSResult } from 'lit';

/** The table laid out as a grid, where cells stand under each other that are columns of their own. */
const grid = css`
  & {
    display: grid;
    align-content: start;
  }
  thead,
  tbody,
  tfoot,
  tr {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  td,
  th {
    border: 0;
    block-size: auto;
    inline-size: auto;
  }
  .heads,
  tbody tr:not(:last-child, .gap) {
    border-block-end: 1px solid var(--_line);
  }
  tfoot tr {
    border-block-start: 1px solid var(--_axis);
  }
  .gap > td {
    grid-column: 1 / -1;
  }
`;

/** Three conversions side by side, each verdict under its rate. */
export const stacked: CSSResult = css`
  ${grid}
  & {
    grid-template-columns: minmax(88px, auto) repeat(3, minmax(0, 1fr) auto) auto;
  }
  .name {
    grid-row: 1 / span 2;
  }
  tbody .name,
  tfoot .name {
    padding-block: 10px;
  }
  .groups th,
  .judged {
    grid-column: var(--_at) / span 2;
  }
  .groups th {
    padding-inline: 8px 16px;
    white-space: normal;
    align-self: end;
  }
  .groups div {
    flex-wrap: wrap;
    padding-inline-end: 0;
  }
  .rate {
    grid-column: var(--_at);
  }
  .entered {
    grid-column: calc(var(--_at) + 1);
  }
  .by-value {
    grid-column: 8;
  }
  td:is(.entered, .by-value) {
    line-height: 36px;
  }
  .judged {
    grid-row: 2;
    padding-inline-start: 50px;
  }
  tbody .judged,
  tfoot .judged {
    padding-block-end: 8px;
    margin-block-start: -2px;
  }
`;

/** A name, and at its side a line for each conversion, all of one scale. */
export const list: CSSResult = css`
  ${grid}
  & {
    grid-template-columns: minmax(88px, auto) auto minmax(96px, 1fr) auto auto;
  }
  thead {
    display: none;
  }
  tr {
    padding-block: 4px;
  }
  .name {
    grid-row: 1 / span 4;
    padding-block-start: 10px;
  }
  .called,
  .pick > :first-child {
    max-inline-size: 140px;
    -webkit-line-clamp: 4;
  }
  .name > .sizer {
    max-inline-size: 140px;
  }
  /* says whose lines these are while they scroll */
  tbody .name {
    inset-block-start: 0;
    align-self: start;
  }
  .label {
    display: block;
    grid-column: 2;
    padding-inline-end: 12px;
    max-inline-size: 192px;
    align-self: center;
  }
  .label span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
    unicode-bidi: plaintext;
  }
  .rate {
    grid-column: 3;
  }
  .judged {
    grid-column: 4;
  }
  .entered {
    grid-column: 5;
    padding-inline: 12px 0;
  }
  .judged,
  .entered {
    line-height: 36px;
  }
  .judged .verdict {
    block-size: 36px;
  }
  .valued:is(.rate, .judged, .entered) {
    grid-row-end: span 2;
  }
  .by-value {
    grid-column: 2;
    padding: 0 0 4px;
    text-align: inherit;
  }
  .word {
    display: inline;
  }
  tfoot {
    position: static;
  }
`;

/** The same with the name above its lines, and what is counted below each conversion. */
export const narrow: CSSResult = css`
  & {
    grid-template-columns: minmax(72px, 0.8fr) minmax(92px, 1fr) auto;
  }
  tr {
    padding-block: 8px;
  }
  .name {
    grid-column: 1 / -1;
    grid-row: auto;
    padding-block: 0 4px;
    font-weight: 650;
  }
  .called,
  .pick > :first-child {
    max-inline-size: none;
  }
  tbody .name {
    z-index: 1;
  }
  .label,
  .entered,
  .by-value {
    grid-column: 1;
    padding: 0;
    font-size: 11px;
    line-height: 16px;
    text-align: inherit;
  }
  .label {
    padding-inline-end: 4px;
    padding-block-start: 2px;
    max-inline-size: none;
    align-self: start;
  }
  .rate {
    grid-column: 2;
  }
  .rate > * {
    grid-template-columns: 38px minmax(40px, 1fr);
  }
  .judged {
    grid-column: 3;
    padding-inline-start: 10px;
  }
  .rate,
  .judged {
    grid-row-end: span 2;
  }
  .valued:is(.rate, .judged) {
    grid-row-end: span 3;
  }
`;
