import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .incidence {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
    gap: 20px 40px;
  }
  .curve-column {
    min-inline-size: 0;
    display: grid;
    align-content: start;
    gap: 8px;
  }
  .curve + .curve {
    margin-block-start: 8px;
  }
  .curve-column h3 {
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
    text-align: inherit;
  }
  .who {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    margin-block-end: 8px;
  }
  .who b {
    color: var(--_ink);
    font-weight: 500;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who span {
    flex: none;
  }
  .chart {
    display: grid;
    grid-template-columns: 34px minmax(0, 1fr);
  }
  .shares {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    margin-block: -6px;
    padding-inline-end: 6px;
    font-size: 11px;
    line-height: 12px;
    color: var(--_muted);
    text-align: end;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .areas {
    position: relative;
  }
  .tick {
    stroke: var(--_axis);
    stroke-width: 1;
  }
  .days {
    grid-column: 2;
    font-size: 11px;
    fill: var(--_muted);
    font-variant-numeric: tabular-nums lining-nums;
    text-anchor: middle;
    direction: ltr;
  }
  .days .last {
    text-anchor: end;
  }
  .days text {
    transform-box: fill-box;
    transform-origin: center;
  }
  .days:dir(rtl) text {
    transform: scaleX(-1);
  }
  /* a slider over the chart: its thumb is the line at which the chart is read */
  .areas input {
    --_at: var(--_ink);
    appearance: none;
    position: absolute;
    inset-block: 0;
    inset-inline: -8px;
    inline-size: calc(100% + 16px);
    block-size: 100%;
    margin: 0;
    background: none;
    cursor: ew-resize;
    touch-action: pan-y;
  }
  .areas input:focus-visible {
    outline-offset: 0;
  }
  .areas input::-webkit-slider-runnable-track {
    block-size: 100%;
  }
  .areas input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 16px;
    block-size: 100%;
    background:
      radial-gradient(circle 7px at 50% 7px, var(--_at) 5px, var(--_surface) 5.5px 6.5px, transparent 7px) no-repeat,
      linear-gradient(90deg, var(--_surface) 1px, var(--_at) 1px 3px, var(--_surface) 3px) center / 4px 100% no-repeat;
  }
  .areas input::-moz-range-track {
    block-size: 100%;
    background: none;
  }
  .areas input::-moz-range-thumb {
    inline-size: 16px;
    block-size: 100%;
    border: 0;
    border-radius: 0;
    background:
      radial-gradient(circle 7px at 50% 7px, var(--_at) 5px, var(--_surface) 5.5px 6.5px, transparent 7px) no-repeat,
      linear-gradient(90deg, var(--_surface) 1px, var(--_at) 1px 3px, var(--_surface) 3px) center / 4px 100% no-repeat;
  }
  .reading {
    font-size: 12px;
    line-height: 16px;
    margin-block-start: 6px;
    text-wrap: pretty;
  }
  .so-far {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    margin-block-start: 4px;
  }
  .so-far span {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    white-space: nowrap;
  }
  .so-far .figure {
    color: var(--_ink);
    font-weight: 600;
  }
  .as-table {
    margin-block: 12px 8px;
    font-size: 12px;
    line-height: 16px;
  }
  .as-table summary {
    color: var(--_accent);
    font-weight: 550;
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    /* its mark is at the side where reading starts */
    unicode-bidi: normal;
  }
  .as-table .who {
    margin-block: 12px 4px;
    font-weight: 600;
    color: var(--_ink);
  }
  .tables {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
    gap: 12px 40px;
    align-items: start;
  }
  .shares-table caption {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .shares-table :is(td, th) {
    block-size: 28px;
    text-align: end;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .shares-table :is(td, th):first-child {
    text-align: inherit;
  }
  .shares-table thead {
    position: static;
    box-shadow: none;
  }

  /* what is read there may need a second line: what is below stays where it is */
  @container widget (width <= 820px) {
    .reading {
      min-block-size: 32px;
    }
  }
  @media (forced-colors: active) {
    .areas input {
      --_at: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .as-table summary {
      display: none;
    }
  }
`;
