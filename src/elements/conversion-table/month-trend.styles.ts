import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .trends {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: 12px 40px;
    padding-block-end: 16px;
    position: sticky;
    inset-inline-start: 0;
  }
  .trend {
    min-inline-size: 0;
  }
  .trend-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    margin-block-end: 10px;
  }
  .trend-head b {
    color: var(--_ink);
    font-weight: 600;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    position: relative;
  }
  .trend-head .number {
    flex: none;
  }
  .trend-head strong {
    color: var(--_ink);
    font-weight: 600;
  }
  .trend-chart {
    display: grid;
    grid-template-columns: 34px minmax(0, 1fr);
  }
  .trend-shares {
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
  .trend-ends {
    grid-column: 2;
    display: flex;
    justify-content: space-between;
    gap: 12px;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
    padding-block-start: 4px;
  }
  .trend .line {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .trend .whisker {
    stroke: var(--_axis);
    stroke-width: 2;
  }
  .trend .whisker.running,
  .trend .dense .whisker {
    stroke-width: 1;
  }
  .trend .now {
    fill: var(--_ink);
  }
  .trend .before,
  .running-month .before {
    stroke: var(--_ink);
  }
  @media (forced-colors: active) {
    .trend .line,
    .trend .before {
      stroke: CanvasText;
    }
    .trend .now {
      fill: CanvasText;
    }
    .trend .whisker {
      stroke: GrayText;
    }
  }
`;
