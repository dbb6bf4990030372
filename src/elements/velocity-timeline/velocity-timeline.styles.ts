import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .widget {
    block-size: var(--pipeline-velocity-timeline-height, 372px);
  }
  /* of its subtitle's width: the controls are so wide that they would move */
  .head .place {
    inline-size: min(400px, 100%);
  }
  :host([view]:not([view='stages'])) .widget {
    block-size: var(--pipeline-velocity-timeline-height, 520px);
  }
  .head .end {
    flex-wrap: wrap;
    justify-content: end;
    row-gap: 4px;
  }
  .bone.large {
    block-size: 100%;
    min-block-size: 240px;
    opacity: 0.4;
  }
  .panels {
    --_columns: 6;
    --_gap: 24px;
    display: grid;
    /* as many columns as fit beside each other, and fewer, wider ones where there are fewer panels */
    grid-template-columns: repeat(
      auto-fit,
      minmax(calc((100% - (var(--_columns) - 1) * var(--_gap)) / var(--_columns) - 0.5px), 1fr)
    );
    column-gap: var(--_gap);
  }
  .panel {
    display: grid;
    grid-row: span 6;
    grid-template-rows: subgrid;
    min-inline-size: 0;
    padding-block-end: 20px;
  }
  .name {
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .measure {
    display: grid;
    grid-row: span 3;
    grid-template-rows: subgrid;
    position: relative;
  }
  .headline,
  .half,
  .readout,
  .waiting {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 6px;
    white-space: nowrap;
  }
  /* the baseline of the big figure, also where there is none */
  .headline::before {
    content: '\\200b';
    font-size: 20px;
    line-height: 28px;
    margin-inline-end: -6px;
  }
  .headline b {
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
    letter-spacing: -0.015em;
    color: var(--_ink);
  }
  .half {
    min-block-size: 16px;
  }
  .half b,
  .waiting b,
  .cycle-bar b {
    color: var(--_ink);
    font-weight: 600;
  }

  .chart {
    display: grid;
    grid-template: 'ticks marks' 112px / 26px minmax(0, 1fr);
    margin-block-start: 18px;
  }
  .ticks {
    grid-area: ticks;
    font-size: 11px;
    fill: var(--_muted);
    font-variant-numeric: tabular-nums lining-nums;
    direction: ltr;
    text-anchor: end;
    padding-inline-end: 6px;
  }
  .ticks text {
    transform-box: fill-box;
    transform-origin: center;
  }
  .veil {
    fill: var(--_surface);
    opacity: 0.62;
  }
  .narrowing .choice,
  .narrowing select {
    min-block-size: 24px;
    padding-block: 0;
  }
  .narrowing .choice {
    box-shadow: none;
    padding-inline-start: 0;
  }
  .ticks:dir(rtl),
  .ticks:dir(rtl) text {
    transform: scaleX(-1);
  }
  .marks,
  .buckets {
    grid-area: marks;
  }
  .gap {
    fill: none;
    stroke: var(--_open);
    stroke-width: 1;
    stroke-dasharray: 1 3;
    vector-effect: non-scaling-stroke;
  }
  .edge.running {
    stroke-dasharray: 2 3;
  }
  .buckets {
    display: flex;
  }
  .bucket {
    flex: 2 1 0;
    min-inline-size: 0;
    block-size: 112px;
  }
  .bucket:first-child,
  .bucket:last-child {
    flex-grow: 1;
  }
  .bucket:focus-visible {
    outline-offset: 0;
  }
  .mark {
    opacity: 0;
  }
  .bucket:hover .mark,
  .bucket:focus-visible .mark {
    opacity: 1;
  }
  /* what a bucket tells stands where the stage's own figures are, while the reader is at it */
  .readout {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    pointer-events: none;
  }
  .readout > :not(.headline) {
    display: block;
  }
  .bucket:hover .readout,
  .buckets:not(:hover) .bucket:focus-visible .readout {
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
    clip-path: none;
    white-space: normal;
  }
  .measure:has(.bucket:hover, .bucket:focus-visible) > :is(.headline, .half) {
    opacity: 0;
  }
  .axis-labels {
    display: flex;
    justify-content: space-between;
    margin-inline-start: 26px;
    min-block-size: 20px;
    padding-block-start: 3px;
    border-block-start: 1px solid var(--_axis);
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .axis-labels > :only-child {
    margin-inline: auto;
  }
  .waiting {
    line-height: 18px;
    margin-block-start: 6px;
  }
  .overdue {
    color: var(--_caution);
    font-weight: 600;
  }

  .cycle .half {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    margin-inline: -4px;
    padding-inline: 4px;
  }
  .cycle-bars {
    margin-block-start: 18px;
    display: grid;
    align-content: space-between;
    row-gap: 8px;
  }
  .cycle-bar {
    display: grid;
    grid-template-columns: 1fr auto;
    row-gap: 2px;
    font-size: 12px;
    line-height: 16px;
    border-radius: 4px;
  }
  .cycle-bar:hover {
    background: var(--_sunken);
  }
  .cycle-bar .word {
    color: var(--_muted);
  }
  .cycle-bar svg {
    grid-column: 1 / -1;
  }
  .cycle-days {
    fill: var(--_went-on);
  }

  .bones .bone {
    inline-size: 72px;
  }
  .bones .measure .bone {
    margin-block: 8px;
    block-size: 16px;
    inline-size: 60%;
  }
  .bones .measure .bone:nth-child(2) {
    inline-size: 80%;
    block-size: 10px;
    margin-block: 3px;
  }
  .bones .measure .bone:last-child {
    inline-size: auto;
    margin-block: 18px 0;
    margin-inline-start: 26px;
    block-size: 112px;
    opacity: 0.4;
  }
  .bones .axis-labels {
    border-color: transparent;
  }
  .bones .waiting .bone {
    margin-block: 3px 15px;
    inline-size: 80%;
  }

  @container widget (max-width: 1080px) {
    .widget {
      block-size: var(--pipeline-velocity-timeline-height, 440px);
    }
    .panels {
      --_gap: 16px;
    }
  }
  @container widget (max-width: 900px) {
    .widget {
      block-size: var(--pipeline-velocity-timeline-height, 720px);
    }
    :host([view]:not([view='stages'])) .widget {
      block-size: var(--pipeline-velocity-timeline-height, 720px);
    }
    /* the subtitle has a line to itself before there is none for both */
    .head .sub {
      order: 1;
      flex-basis: 100%;
    }
    .panels {
      --_columns: 3;
      --_gap: 24px;
    }
  }
  @container widget (max-width: 480px) {
    .widget {
      block-size: var(--pipeline-velocity-timeline-height, 1048px);
    }
    :host([view]:not([view='stages'])) .widget {
      block-size: var(--pipeline-velocity-timeline-height, 800px);
    }
    .head .sub {
      min-block-size: 32px;
    }
    .head .segments {
      flex-wrap: wrap;
      justify-content: end;
    }
    .panels {
      --_columns: 2;
      --_gap: 20px;
    }
  }

  @container widget (max-width: 320px) {
    .head .segments button {
      padding-inline: 5px;
    }
  }

  @media (forced-colors: active) {
    .cycle-days,
    .ticks {
      fill: CanvasText;
    }
    .gap {
      stroke: GrayText;
    }
  }
`;
