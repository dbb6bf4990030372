import { css, type CSSResult } from 'lit';

export const bandStyles: CSSResult = css`
  .band-choice {
    padding-block-end: 12px;
    margin-inline-start: -8px;
  }
  .band-choice .segments {
    flex-wrap: wrap;
  }
  .band-chart .measure {
    display: block;
  }
  .band-chart .chart {
    grid-template: 'ticks marks' 248px '. spans' 20px / 26px minmax(0, 1fr);
  }
  .band-chart .bucket {
    block-size: 248px;
  }
  .band-axis {
    grid-area: spans;
    border-block-start: 1px solid var(--_axis);
  }
  .band-axis text {
    font-size: 11px;
    fill: var(--_muted);
    direction: ltr;
    text-anchor: middle;
    transform-box: fill-box;
    transform-origin: center;
  }
  .band-axis text.first {
    text-anchor: start;
  }
  .band-axis text.last {
    text-anchor: end;
  }
  .band-axis:dir(rtl) text {
    transform: scaleX(-1);
  }

  .band-table {
    inline-size: 100%;
    max-inline-size: 640px;
    margin-block-start: 20px;
    margin-inline-start: 26px;
    border-collapse: collapse;
    font-size: 12px;
    line-height: 16px;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .band-table :is(th, td) {
    padding: 6px 0 6px;
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
    border-block-end: 1px solid var(--_line);
  }
  .band-table th:first-child {
    text-align: inherit;
  }
  .band-table :is(thead th, td:last-child) {
    color: var(--_muted);
  }
  .band-table thead th {
    font-size: 11px;
    padding-block: 2px;
  }

  @container widget (max-width: 620px) {
    .band-table {
      margin-inline-start: 0;
    }
    .band-axis text:nth-last-child(even) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .band-axis text {
      fill: CanvasText;
    }
  }
`;
