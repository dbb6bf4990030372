import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .lying {
    display: none;
  }
  .upright {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(104px, 1fr);
    grid-template-rows: auto minmax(120px, 1fr) repeat(4, auto);
    column-gap: 16px;
    min-block-size: 100%;
    padding-block-end: 8px;
  }
  .column {
    display: grid;
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
    min-inline-size: 0;
    row-gap: 4px;
  }
  .towers {
    max-inline-size: 128px;
    block-size: 100%;
    min-block-size: 120px;
    border-block-end: 1px solid var(--_axis);
  }
  .towers:dir(rtl) {
    transform: scaleX(-1);
  }
  .floor rect {
    width: 100%;
    height: max(1.5px, calc(100% - 2px));
  }
  .floor .open {
    width: calc(100% - 1px);
    height: max(2px, calc(100% - 3px));
  }
  .amounts-below {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
    margin-block-start: 4px;
  }
  /* each amount stands below its bar, so that the value isn't read with the next column's count */
  .amounts-below .count {
    flex: none;
    min-inline-size: calc(min(66%, 84px) - 8px);
  }
  .column .split {
    flex-direction: column;
    gap: 0;
    align-items: start;
  }
  .column .days.figure {
    white-space: normal;
  }
  .of-all {
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .of-all .figure {
    color: var(--_ink);
    font-weight: 600;
  }
  .column .next {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 8px;
    padding-block-start: 8px;
    margin-inline-end: -16px;
    padding-inline-end: 16px;
  }
  .column:last-child .next {
    margin-inline-end: 0;
  }
  .column .rate {
    grid-template-columns: minmax(0, 1fr);
    inline-size: calc(100% + 8px);
    padding-inline: 4px;
    margin-inline: -4px;
  }
  .column .rate .verdict {
    justify-self: start;
  }
  .column .rate .plot {
    grid-column: auto;
  }

  @container widget (max-width: 700px) {
    .upright {
      display: none;
    }
    .lying {
      display: contents;
    }
  }
`;
