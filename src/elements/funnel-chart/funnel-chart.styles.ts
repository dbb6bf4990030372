import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .widget {
    block-size: var(--pipeline-funnel-chart-height, 632px);
  }
  .funnel,
  .bones {
    /* names of stages take more room where there is more */
    --_name: clamp(108px, 14cqi, 224px);
    --_columns: var(--_name) minmax(0, 1fr) 64px 196px;
  }
  .columns,
  .step {
    display: grid;
    grid-template-columns: var(--_columns);
    column-gap: 20px;
  }
  .columns {
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
    padding-block-end: 4px;
  }
  .head .sub {
    margin-inline-end: auto;
  }
  .head .end,
  .look,
  .look .choice {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .look .choice {
    min-block-size: 24px;
    padding: 0;
    border-radius: 6px;
    font-size: 12px;
    line-height: 16px;
    box-shadow: none;
  }
  .look select {
    min-block-size: 24px;
    padding-inline: 8px 24px;
  }
  .look .icon {
    inset-inline-end: 8px;
  }
  .of-first-head {
    white-space: nowrap;
    justify-self: end;
  }
  .funnel {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
  }
  .steps {
    flex: 1 0 auto;
    display: flex;
    flex-direction: column;
  }
  /* no share of the first step stands between them and what is next */
  .activity :is(.journeys, .columns > :nth-child(2)) {
    grid-column-end: span 2;
  }
  .current > * {
    --_columns: var(--_name) minmax(0, 1fr);
  }
  .step {
    flex: 1 0 auto;
    align-items: start;
    align-content: start;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .label {
    font-weight: 650;
    overflow-wrap: break-word;
    hyphens: auto;
    min-inline-size: 0;
  }
  .name .figure,
  .days.figure {
    display: block;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .amounts {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
  }
  .count .figure {
    font-size: 15px;
    line-height: 20px;
    font-weight: 650;
  }
  .bars {
    block-size: 21px;
    margin-block: 2px 4px;
  }
  .part rect {
    width: max(1.5px, calc(100% - 2px));
  }
  .part .open {
    width: max(2px, calc(100% - 3px));
  }
  .split {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .split .figure {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .split b,
  .days b {
    color: var(--_ink);
    font-weight: 600;
  }
  .split svg {
    flex: none;
  }
  .of-first {
    text-align: end;
    line-height: 20px;
  }
  .of-first .word {
    display: none;
  }
  .next {
    min-inline-size: 0;
  }
  .rate {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 2px 8px;
    inline-size: calc(100% + 16px);
    border-radius: 6px;
    padding: 4px 8px 0;
    margin: -4px -8px 0;
  }
  .rate:hover {
    background: var(--_sunken);
  }
  .rate b {
    font-size: 15px;
    line-height: 20px;
    font-weight: 650;
  }
  .rate .verdict {
    justify-self: end;
  }
  .rate .plot {
    grid-column: 1 / -1;
  }
  .bones {
    padding-block-start: 20px;
  }
  .bone-row {
    display: grid;
    grid-template-columns: var(--_columns);
    column-gap: 20px;
    padding-block: 14px;
    border-block-start: 1px solid transparent;
    block-size: 88px;
    align-content: start;
  }
  .bone-row .bone {
    block-size: 16px;
    margin-block-start: 4px;
  }
  .bone-row .bone:first-child {
    inline-size: 60px;
    block-size: 12px;
  }
  .bone-row:nth-child(n + 2) .bone:nth-child(2) {
    inline-size: 62%;
  }
  .bone-row:nth-child(n + 3) .bone:nth-child(2) {
    inline-size: 42%;
  }
  .bone-row:nth-child(n + 5) .bone:nth-child(2) {
    inline-size: 20%;
  }

  /* the subtitle of some views is longer: it has a line to itself before there is none for both */
  @container widget (max-width: 900px) {
    .widget {
      block-size: var(--pipeline-funnel-chart-height, 656px);
    }
    .head .sub {
      order: 1;
      flex-basis: 100%;
    }
  }
  @container widget (max-width: 760px) {
    .funnel,
    .bones {
      --_columns: 84px minmax(0, 1fr) 52px 184px;
    }
    .columns,
    .step {
      column-gap: 16px;
    }
  }
  @container widget (max-width: 620px) {
    .widget {
      block-size: var(--pipeline-funnel-chart-height, 1216px);
    }
    .funnel,
    .bones {
      --_columns: minmax(0, 1fr) auto;
    }
    .bones {
      padding-block-start: 0;
    }
    .current > * {
      --_columns: minmax(0, 1fr) auto;
    }
    .columns {
      display: none;
    }
    .step {
      row-gap: 6px;
      flex: none;
    }
    .name {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      min-inline-size: 0;
      align-items: baseline;
    }
    .of-first {
      grid-column: 2;
      grid-row: 1;
      font-size: 11px;
    }
    .of-first .word {
      display: inline;
      color: var(--_muted);
    }
    .journeys,
    .next {
      grid-column: 1 / -1;
    }
    .next:not(:empty) {
      margin-block-start: 4px;
    }
    .bone-row {
      block-size: 160px;
    }
    .bone-row .bone:nth-child(2) {
      grid-row: 2;
    }
    .bone-row .bone:nth-child(n + 3) {
      display: none;
    }
  }
  /* no room for the controls beside the title: the subtitle goes before them */
  @container widget (max-width: 400px) {
    .head .end {
      order: 1;
      flex-wrap: wrap;
      justify-content: end;
    }
  }
  /* the subtitle takes two lines, of which the place is kept */
  @container widget (max-width: 340px) {
    .head .sub {
      min-block-size: 32px;
    }
  }
`;
