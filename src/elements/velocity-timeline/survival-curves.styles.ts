import { css, type CSSResult } from 'lit';

export const survivalStyles: CSSResult = css`
  .ask-days {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    padding-block-end: 16px;
  }
  .ask-days button {
    unicode-bidi: plaintext;
  }
  .curves {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(148px, 100%), 1fr));
    column-gap: 24px;
  }
  .curves li {
    display: grid;
    grid-row: span 5;
    grid-template-rows: subgrid;
    padding-block-end: 24px;
    min-inline-size: 0;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .curves h3 {
    font-weight: 600;
    color: var(--_ink);
    overflow-wrap: anywhere;
  }
  .curves .headline {
    min-block-size: 28px;
  }
  .curve {
    display: grid;
    grid-template: 'ticks curve' 144px '. days' 20px / 26px minmax(0, 1fr);
    margin-block-start: 18px;
  }
  .curve > svg {
    grid-area: curve;
  }
  .curve > .shares {
    grid-area: ticks;
  }
  .curve > .curve-days {
    grid-area: days;
    border-block-start: 1px solid var(--_axis);
  }
  .shares,
  .curve-days text {
    font-size: 11px;
    fill: var(--_muted);
  }
  .curve-days text {
    direction: ltr;
    text-anchor: middle;
    transform-box: fill-box;
    transform-origin: center;
  }
  .curve-days:dir(rtl) text {
    transform: scaleX(-1);
  }
  .curve-days text:first-child {
    text-anchor: start;
  }
  .curve-days text.last {
    text-anchor: end;
  }
  .shares text {
    text-anchor: end;
    direction: ltr;
  }
  .half-left {
    fill: none;
    stroke: var(--_axis);
    stroke-dasharray: 2 3;
  }
  .at-days {
    stroke: var(--_ink);
    stroke-width: 1;
  }
  .told-share {
    margin-block-start: 4px;
    line-height: 18px;
    text-wrap: pretty;
  }
  .told-share b {
    font-size: 15px;
    font-weight: 600;
    color: var(--_ink);
  }

  @container widget (max-width: 480px) {
    .curves {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 20px;
    }
  }
  @media (forced-colors: active) {
    .half-left {
      stroke: GrayText;
    }
    .at-days {
      stroke: Highlight;
    }
    .shares,
    .curve-days text {
      fill: CanvasText;
    }
  }
`;
