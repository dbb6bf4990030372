import { css, type CSSResult } from 'lit';

/** Where four stand side by side in little room, or two in less. */
const tight = css`
  .v {
    padding-inline: 14px;
  }
  .big {
    font-size: 24px;
  }
  /* what it counts says it too */
  .big small {
    display: none;
  }
`;

export const styles: CSSResult = css`
  .widget {
    block-size: var(--pipeline-scorecard-height, 308px);
  }
  .vs {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    align-content: start;
  }
  .v {
    display: grid;
    grid-row: span 5;
    grid-template-rows: subgrid;
    padding-inline: 20px;
    border-inline-start: 1px solid var(--_line);
    min-inline-size: 0;
  }
  .v:first-child {
    padding-inline-start: 0;
    border: 0;
  }
  .v:last-child {
    padding-inline-end: 0;
  }
  h3 {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  h3 b {
    color: var(--_ink);
    font-weight: 600;
  }
  .big {
    font-size: 28px;
    line-height: 36px;
    font-weight: 600;
    letter-spacing: -0.022em;
    margin-block: 2px;
  }
  .big button {
    border-radius: 6px;
    padding-inline: 4px;
    margin-inline: -4px;
    white-space: nowrap;
    position: relative;
  }
  .big button:hover {
    background: var(--_sunken);
  }
  .big small {
    font-size: 15px;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--_muted);
  }
  .big small:not(:empty) {
    padding-inline-start: 5px;
    direction: ltr;
  }
  .since {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: baseline;
    align-content: start;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .change {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    flex-wrap: wrap;
    font-size: 12px;
    line-height: 16px;
  }
  .change b {
    font-weight: 600;
  }
  .past {
    display: block;
    block-size: 36px;
    margin-block-start: 12px;
  }
  .without-past .past {
    display: none;
  }
  .key bdi {
    unicode-bidi: plaintext;
  }
  .key .now {
    fill: var(--_went-on);
  }
  .key .before {
    fill: var(--_surface);
    stroke: var(--_went-on);
    stroke-width: 1.5;
  }
  .past .notice {
    line-height: 16px;
  }
  .bones {
    display: grid;
    gap: 16px;
    padding-block: 8px;
  }
  .made {
    margin-block-start: 10px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    display: grid;
    gap: 4px;
    align-content: start;
  }
  /* signs and units keep their side of a number where the page runs from right to left */
  .big button,
  .since span,
  .made span {
    unicode-bidi: plaintext;
  }
  .made li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
  }
  .made li > :first-child,
  .bands {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    /* room for what a figure shows on hover and focus */
    margin: -2px -4px;
    padding: 2px 4px;
  }
  /* its verdict beside it, however long its name */
  .made li:has(> .judged) {
    flex-wrap: nowrap;
  }
  .made li > .judged {
    -webkit-line-clamp: 1;
    overflow-wrap: anywhere;
  }
  .made .verdict {
    flex: none;
  }
  .made .figure {
    color: var(--_ink);
    font-weight: 600;
  }
  .v > .bone {
    align-self: center;
    inline-size: 60%;
  }
  .v > .bone:nth-child(2) {
    block-size: 28px;
    inline-size: 45%;
    margin-block: 6px;
  }
  .v > .bone:nth-child(3) {
    inline-size: 50%;
    margin-block: 2px;
  }
  .v > .bone:nth-child(5) {
    inline-size: 80%;
    margin-block: 12px 2px;
  }

  @container widget (760px < width <= 1100px) {
    .widget {
      block-size: var(--pipeline-scorecard-height, 368px);
    }
    ${tight}
  }
  @container widget (420px < width <= 560px) {
    ${tight}
  }
  @container widget (width <= 760px) {
    .widget {
      block-size: var(--pipeline-scorecard-height, 512px);
    }
    .vs {
      grid-template-columns: 1fr 1fr;
    }
    .v:nth-child(odd) {
      padding-inline-start: 0;
      border: 0;
    }
    .v:nth-child(even) {
      padding-inline-end: 0;
    }
    .v:nth-child(n + 3) {
      margin-block-start: 24px;
    }
  }
  @container widget (width <= 560px) {
    .widget {
      block-size: var(--pipeline-scorecard-height, 592px);
    }
    /* a line of its own below the controls, so that it moves nothing when it comes */
    .head .sub {
      flex: 1 0 100%;
      max-inline-size: 100%;
      order: 1;
    }
    .head .end {
      margin-inline-end: 24px;
    }
  }
  @container widget (width <= 420px) {
    .head .sub {
      min-block-size: 32px;
    }
    .widget {
      block-size: var(--pipeline-scorecard-height, 776px);
    }
    .vs {
      grid-template-columns: minmax(0, 1fr);
    }
    .v,
    .v:nth-child(n) {
      padding: 14px 0;
      margin: 0;
      grid-template-columns: minmax(0, 1fr) 112px;
      column-gap: 16px;
      border: 0;
      border-block-start: 1px solid var(--_line);
    }
    .v:first-child {
      border: 0;
      padding-block-start: 0;
    }
    .v > * {
      grid-column: 1 / -1;
    }
    .v > :is(.big, .since, .bone:nth-child(2)) {
      grid-column: 1;
    }
    .v > .past {
      grid-area: 2 / 2 / 4;
      align-self: center;
      margin: 0;
    }
    .made {
      margin-block-start: 6px;
    }
    .made:empty {
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .key .now {
      fill: CanvasText;
    }
    .key .before {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
