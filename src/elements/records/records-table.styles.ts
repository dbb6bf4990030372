import { css, type CSSResult } from 'lit';

/** A table of records, in the widget of its own and in the panel that explains a figure. */
export const recordsTable: CSSResult = css`
  .records {
    flex: 0 1 auto;
    min-block-size: 0;
    /* whole rows between head and sum */
    max-block-size: calc(68px + round(down, 100% - 68px, 36px));
    overflow: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--_axis) transparent;
    position: relative;
  }
  .records:focus-visible {
    outline-offset: -2px;
  }
  .records table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 12px;
    line-height: 16px;
  }
  .records :is(th, td) {
    box-sizing: border-box;
    block-size: 36px;
    padding-block: 0;
    padding-inline: 0 12px;
    font-weight: 400;
    text-align: inherit;
    vertical-align: middle;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    border-block-start: 1px solid var(--_line);
  }
  .records :is(th, td):last-child {
    padding-inline-end: 4px;
  }
  .records .number {
    text-align: end;
    unicode-bidi: plaintext;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .records tbody :is(.of-name, .of-contribution, .of-base) {
    font-weight: 550;
  }
  .records tbody td:not(.of-contribution, .of-base, .of-amount) {
    color: var(--_muted);
  }
  .records tbody th {
    padding-inline-start: 4px;
  }
  .records thead th,
  .records tfoot :is(th, td) {
    position: sticky;
    z-index: 1;
    background: var(--_surface);
  }
  .records thead th {
    inset-block-start: 0;
    block-size: 32px;
    border: 0;
    border-block-end: 1px solid var(--_line);
    font-size: 11px;
    line-height: 14px;
    font-weight: 400;
    color: var(--_muted);
    white-space: normal;
    overflow-wrap: break-word;
  }
  .records thead th:first-child,
  .records tfoot th {
    padding-inline-start: 4px;
  }
  .records tbody:first-of-type tr:first-child > * {
    border-block-start-color: transparent;
  }
  .records thead button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    max-inline-size: 100%;
    border-radius: 4px;
    text-align: inherit;
  }
  .records thead button:hover {
    color: var(--_ink);
  }
  .records thead [aria-sort='ascending'] button,
  .records thead [aria-sort='descending'] button {
    color: var(--_ink);
    font-weight: 600;
  }
  .records tfoot :is(th, td) {
    /* a pixel lower: where pixels are fractions, rows would show under it */
    inset-block-end: -1px;
    border-block-start: 1px solid var(--_axis);
    font-weight: 650;
  }
  .records .gap td {
    block-size: auto;
    padding: 0;
    border: 0;
    line-height: 0;
  }
  .records tbody tr:hover > :is(th, td) {
    background: var(--_sunken);
  }
  .records .gap tr:hover > td {
    background: none;
  }
  .records a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_axis);
    text-underline-offset: 3px;
  }
  .records a:hover {
    text-decoration-color: currentColor;
  }
  .records a:focus-visible {
    outline-offset: -2px;
  }
  .records .of-name {
    inline-size: 24%;
  }
  .records thead .of-contribution,
  .records thead .of-base {
    inline-size: 112px;
  }

  @container widget (width <= 900px) {
    .records .of-createdAt,
    .records .of-account {
      display: none;
    }
  }
  @container widget (width <= 620px) {
    .records {
      max-block-size: calc(76px + round(down, 100% - 76px, 44px));
    }
    .records :is(.of-stage, .of-amount, .of-closeDate, .ratio .of-owner) {
      display: none;
    }
    .records .of-name {
      inline-size: 40%;
    }
    .records .ratio .of-name {
      inline-size: auto;
    }
    .records tbody .of-name > * {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
      overflow-wrap: anywhere;
      white-space: normal;
    }
    .records :is(tbody, tfoot) :is(th, td) {
      block-size: 44px;
    }
    .records .gap td {
      block-size: auto;
    }
    .records :is(th, td) {
      padding-inline-end: 8px;
    }
    .records thead .of-contribution,
    .records thead .of-base {
      inline-size: 96px;
    }
    .records .ratio thead .of-contribution,
    .records .ratio thead .of-base {
      inline-size: 76px;
    }
  }
  @media (forced-colors: active) {
    .records tfoot :is(th, td) {
      border-block-start-color: CanvasText;
    }
  }
`;
