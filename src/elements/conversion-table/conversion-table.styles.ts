import { css, type CSSResult } from 'lit';
import { list, narrow, stacked } from './layouts.styles.js';

export const styles: CSSResult = css`
  .widget {
    block-size: var(--pipeline-conversion-table-height, 448px);
  }
  .body:has(> .scroller) {
    display: flex;
    flex-direction: column;
    overflow: hidden;
    padding-inline: 0;
  }
  .scroller {
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--_axis) transparent;
    padding-inline: 8px;
    position: relative;
  }
  .head .end,
  .order {
    min-inline-size: 0;
  }
  .choices {
    display: contents;
  }
  .order {
    display: none;
  }
  .choice {
    max-inline-size: 288px;
  }
  .compare {
    min-block-size: 32px;
    padding-inline: 10px;
    border-radius: 8px;
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .compare:hover:enabled {
    background: var(--_sunken);
  }
  .compare:disabled {
    color: var(--_muted);
    cursor: default;
  }
  .compare[aria-pressed='true'] {
    background: var(--_accent-quiet);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }

  /* keeps what only screen readers see inside the part that scrolls */
  table {
    position: relative;
    inline-size: 100%;
    border-spacing: 0;
    text-align: inherit;
  }
  caption {
    text-align: inherit;
  }
  td,
  th {
    padding: 0;
    block-size: 36px;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: inherit;
    vertical-align: middle;
  }
  thead,
  tfoot {
    position: sticky;
    z-index: 1;
    background: var(--_surface);
    box-shadow:
      -8px 0 var(--_surface),
      8px 0 var(--_surface),
      0 2px var(--_surface);
  }
  thead {
    inset-block-start: 0;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  tfoot {
    inset-block-end: 0;
  }
  thead :is(td, th) {
    border: 0;
    block-size: auto;
    padding-block-end: 5px;
    white-space: nowrap;
  }
  .groups th {
    font-size: 12px;
    padding-block-end: 1px;
    vertical-align: bottom;
  }
  /* names of stages may be long: they take the room that the columns have */
  .groups div {
    contain: inline-size;
    display: flex;
    align-items: last baseline;
    gap: 0.3em;
    padding-inline-end: 24px;
  }
  .groups span {
    flex: none;
  }
  .groups b {
    color: var(--_ink);
    font-weight: 600;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    white-space: normal;
    unicode-bidi: plaintext;
  }
  .heads > * {
    border-block-end: 1px solid var(--_line);
  }
  tbody tr:first-child > * {
    border-block-start: 0;
  }
  tfoot :is(td, th) {
    border-block-start-color: var(--_axis);
  }
  tbody tr:not(.gap):hover {
    background: var(--_sunken);
    box-shadow:
      -8px 0 var(--_sunken),
      8px 0 var(--_sunken);
  }

  .name {
    inline-size: 1px;
    padding-inline-end: 16px;
    font-weight: 500;
  }
  tfoot .name {
    font-weight: 650;
  }
  .name > div {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .name .pick {
    display: block;
    min-inline-size: 0;
    text-align: inherit;
    font-weight: inherit;
    color: inherit;
    min-block-size: 24px;
    border-radius: 4px;
  }
  .pick:hover {
    text-decoration: underline;
    text-decoration-color: var(--_axis);
    text-underline-offset: 3px;
  }
  tbody .picked.picked {
    background: var(--_accent-quiet);
  }
  tbody tr:is(.picked.picked, :has(+ .picked.picked)),
  tbody :is(.picked, .picked + tr) > *,
  table:has(tbody .picked:first-child) .heads > * {
    border-color: var(--_accent);
  }
  .outside .plot,
  table:has(.picked) tfoot .plot {
    opacity: 0.38;
  }
  .called,
  .pick > :first-child {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
    inline-size: max-content;
    max-inline-size: 184px;
    line-height: 16px;
    padding: 2px;
    margin: -2px;
  }
  /* stays in sight where larger type makes the table wider than its place */
  .name {
    position: sticky;
    inset-inline-start: 0;
    background: inherit;
  }
  :is(tbody, tfoot, thead) tr {
    background: var(--_surface);
  }
  .sizer {
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font-style: normal;
  }
  .name > .sizer {
    inline-size: max-content;
    max-inline-size: 184px;
    white-space: nowrap;
    font-weight: 500;
  }
  .gap > td {
    block-size: auto;
    border: 0;
    padding: 0;
    line-height: 0;
  }
  .missing {
    color: var(--_muted);
    font-weight: 400;
  }
  .label {
    display: none;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .rate > * {
    display: grid;
    grid-template-columns: 38px minmax(64px, 1fr);
    column-gap: 12px;
    align-items: center;
    inline-size: 100%;
  }
  .rate b,
  .rate .sort {
    justify-self: end;
  }
  .rate b {
    font-weight: 600;
    padding-inline: 4px;
    margin-inline-end: -4px;
    border-radius: 4px;
  }
  .unsettled b {
    font-weight: 400;
    color: var(--_muted);
  }
  tfoot .rate b {
    font-weight: 650;
  }
  tfoot .unsettled b {
    font-weight: 400;
  }
  .rate .plot {
    grid-column: 2;
    grid-row: 1;
  }
  .rate button:hover b,
  tr:hover .figure:hover {
    background: var(--_line);
  }
  .scale {
    font-style: normal;
    display: flex;
    justify-content: space-between;
  }
  .scale > :first-child,
  .scale > :last-child {
    inline-size: 0;
    display: flex;
    flex: 1 0 0;
  }
  .scale > :last-child {
    justify-content: flex-end;
  }
  .judged {
    inline-size: 1px;
    padding-inline-start: 14px;
    white-space: nowrap;
  }
  tfoot .within {
    font-weight: 600;
  }
  .entered,
  .by-value {
    inline-size: 1px;
    padding-inline-start: 12px;
    text-align: end;
    white-space: nowrap;
    font-weight: 400;
    color: var(--_muted);
  }
  td:is(.entered, .by-value) {
    font-size: 12px;
  }
  .judged .verdict {
    display: flex;
  }
  .by-value {
    padding-inline-start: 20px;
  }
  .entered:not(:last-child, .valued) {
    padding-inline-end: 32px;
  }
  .word {
    display: none;
  }

  .sort {
    position: relative;
    border-radius: 4px;
    white-space: nowrap;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    vertical-align: top;
  }
  /* what attributes are called may be long too */
  .name .sort {
    max-inline-size: 184px;
  }
  .name .sort > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  :is(.name, .judged) .sort {
    flex-direction: row-reverse;
  }
  .sort::after {
    content: '';
    position: absolute;
    inset: -4px;
  }
  .sort:hover,
  [aria-sort] .sort {
    color: var(--_ink);
  }
  .sort:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  [aria-sort] .sort {
    font-weight: 600;
  }
  .sort .icon {
    inline-size: 10px;
    block-size: 10px;
    vertical-align: -1px;
  }
  .bones {
    display: grid;
    gap: 21px;
    padding-block-start: 48px;
  }
  .bone-row {
    display: grid;
    grid-template-columns: 96px repeat(3, 1fr);
    column-gap: 32px;
  }
  .bone-row .bone {
    block-size: 16px;
  }

  .at-0 {
    --_at: 2;
  }
  .at-1 {
    --_at: 4;
  }
  .at-2 {
    --_at: 6;
  }

  @container widget (width <= 1080px) {
    /* lines of their own, so that what comes with the data moves nothing */
    .head .end {
      flex: 1 0 100%;
      gap: 8px 12px;
    }
    .head .segments {
      margin-inline: -8px auto;
    }
    .head > .end {
      order: 1;
    }
  }
  /* in the middle of its line, which is as high as the controls */
  @container widget (width > 1080px) {
    .head > .export {
      inset-block-start: 4px;
    }
  }
  @container widget (820px < width <= 1080px) {
    .widget {
      block-size: var(--pipeline-conversion-table-height, 560px);
    }
    .of-3 {
      ${stacked}
    }
  }
  @container widget (width <= 820px) {
    .widget {
      block-size: var(--pipeline-conversion-table-height, 640px);
    }
    .choices {
      flex: 1 0 100%;
      min-inline-size: 0;
      display: flex;
      justify-content: flex-end;
      gap: 12px;
    }
    .head .end {
      flex-wrap: wrap;
    }
    .order {
      display: inline-flex;
    }
    .bones {
      padding-block-start: 10px;
    }
    .bone-row {
      grid-template-columns: 88px 1fr 96px;
    }
    .bone-row .bone:last-child {
      display: none;
    }
    .of-2,
    .of-3 {
      ${list}
    }
  }
  @container widget (width <= 560px) {
    .head .sub {
      flex: 1 0 100%;
      max-inline-size: 100%;
    }
    .choice {
      min-inline-size: 0;
      max-inline-size: 100%;
    }
    .choices > * {
      max-inline-size: 56%;
    }
    .of-1 {
      ${list}
    }
    .of-1,
    .of-2,
    .of-3 {
      ${narrow}
    }
  }
  .not-drawn {
    display: none;
  }
  @media print {
    .gap svg,
    .compare {
      display: none;
    }
    .not-drawn {
      display: inline;
      font-size: 12px;
      line-height: 36px;
      color: var(--_muted);
    }
    .body:has(> .scroller),
    .scroller {
      overflow: visible;
    }
  }
  @media (forced-colors: active) {
    tbody .picked {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .choice,
    .compare {
      outline: 1px solid ButtonText;
    }
    .compare:disabled {
      outline-color: GrayText;
    }
    .compare[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
