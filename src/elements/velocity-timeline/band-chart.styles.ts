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

  @container widget (max-width: 620px) {
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
