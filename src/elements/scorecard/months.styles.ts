import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .months {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .months th,
  .months td {
    font-weight: 400;
    padding: 4px 0 4px 8px;
    text-align: end;
    white-space: nowrap;
  }
  .months tr > :first-child {
    padding-inline-start: 0;
    text-align: inherit;
    color: var(--_muted);
  }
  .months thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
    box-shadow: inset 0 -1px var(--_line);
  }
  .months tbody tr:hover > * {
    background: var(--_sunken);
  }
  .months tbody tr:first-child > * {
    font-weight: 600;
    color: var(--_ink);
  }
  @container widget (width <= 420px) {
    .months {
      table-layout: auto;
      font-size: 12px;
    }
    .months th,
    .months td {
      padding-block: 12px;
      padding-inline-start: 4px;
    }
    .months thead th {
      padding-block: 4px;
    }
  }
  @media (forced-colors: active) {
    .months thead th {
      border-block-end: 1px solid CanvasText;
    }
  }
`;
