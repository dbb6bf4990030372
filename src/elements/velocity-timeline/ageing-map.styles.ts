import { css, type CSSResult } from 'lit';

export const ageingStyles: CSSResult = css`
  .ages {
    display: grid;
    grid-template-columns: 176px minmax(0, 1fr);
    column-gap: 16px;
    block-size: 100%;
    min-block-size: 340px;
    align-content: start;
  }
  .names {
    display: grid;
    align-content: start;
    grid-auto-rows: minmax(56px, auto);
  }
  .names li {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    min-inline-size: 0;
    padding-block-end: 2px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums lining-nums;
    border-block-end: 1px solid var(--_line);
    margin-inline-end: -16px;
  }
  .names h3 {
    font-weight: 600;
    color: var(--_ink);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .names p {
    padding-inline: 4px;
    margin-inline: -4px;
    white-space: nowrap;
  }
  .names b {
    color: var(--_ink);
    font-weight: 600;
  }
  .age-marks {
    position: relative;
    min-inline-size: 0;
  }
  .age-marks .grid {
    position: absolute;
    inset: 0 0 auto;
  }
  .age-marks canvas {
    display: block;
    position: relative;
    inline-size: 100%;
  }
  .age-axis text {
    font-size: 11px;
    fill: var(--_muted);
    font-variant-numeric: tabular-nums lining-nums;
    text-anchor: middle;
    direction: ltr;
    transform-box: fill-box;
    transform-origin: center;
  }
  .age-axis:dir(rtl) text {
    transform: scaleX(-1);
  }
  .age-axis text:first-child {
    text-anchor: start;
  }
  .axis-name {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .limit-line {
    stroke: var(--_caution);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .half-line {
    stroke: var(--_axis);
    stroke-width: 1;
  }
  .cursor {
    position: absolute;
    inset: 0 0 auto;
    pointer-events: none;
  }
  .at {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    opacity: 0;
  }
  .pointed .at,
  .at:focus-visible,
  .at[aria-expanded] {
    opacity: 1;
    outline: 2px solid var(--_accent);
    outline-offset: -3px;
    border-radius: 50%;
  }
  .at[aria-expanded] {
    background: none;
    box-shadow: none;
  }
  .tip-place {
    overflow: visible;
    opacity: 0;
  }
  .pointed .tip-place,
  .cursor:has(.at:focus-visible) .tip-place {
    opacity: 1;
  }
  .tip {
    display: grid;
    padding: 6px 10px;
    border-radius: 8px;
    background: var(--_surface);
    box-shadow:
      0 0 0 1px var(--_line),
      0 4px 16px oklch(0 0 0 / 0.14);
    font-size: 12px;
    line-height: 16px;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .tip > * {
    unicode-bidi: plaintext;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .tip b {
    font-weight: 600;
  }
  .paints {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
  }
  /* its end tells that a colour is another, whatever the reason */
  .paint {
    transition: color 1ms;
  }
  .of-open {
    color: var(--_open);
  }
  .of-fill {
    color: var(--_open-fill);
  }
  .of-overdue,
  .overdue-mark {
    color: var(--_caution);
    fill: var(--_caution);
  }

  @container widget (max-width: 600px) {
    .ages {
      grid-template-columns: 112px minmax(0, 1fr);
      column-gap: 12px;
    }
    .names li {
      margin-inline-end: -12px;
    }
    .names .limit {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .paint,
    .age-axis text,
    .overdue-mark {
      forced-color-adjust: none;
    }
    .of-open,
    .of-overdue {
      color: CanvasText;
    }
    .of-fill {
      color: Canvas;
    }
    .age-axis text,
    .overdue-mark {
      fill: CanvasText;
    }
    .limit-line {
      stroke: Highlight;
    }
    .half-line {
      stroke: GrayText;
    }
    .tip {
      outline: 1px solid CanvasText;
    }
  }
`;
