import { css, type CSSResult } from 'lit';

export const equationStyles: CSSResult = css`
  .terms {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding-block-end: 20px;
  }
  .terms li {
    display: grid;
    grid-template: 'gap name' 16px 'sign value' 36px / auto auto;
    align-items: baseline;
    justify-content: start;
  }
  .terms .name {
    grid-area: name;
    white-space: nowrap;
  }
  .terms .sign {
    grid-area: sign;
    font-size: 20px;
    line-height: 36px;
    color: var(--_muted);
    margin-inline-end: 16px;
  }
  .terms .value {
    grid-area: value;
    font-size: 20px;
    line-height: 36px;
    font-weight: 600;
    letter-spacing: -0.015em;
    color: var(--_ink);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .terms .result .value {
    font-size: 28px;
  }
  .terms .name,
  .compared .name {
    font-size: 12px;
    line-height: 16px;
    font-weight: 400;
    color: var(--_muted);
  }
  /* what a missing term is told by stands under the terms */
  .terms + .notice {
    padding-block-end: 20px;
  }
  .equation {
    display: grid;
    grid-template-columns: minmax(0, 1.9fr) minmax(0, 1fr);
    gap: 20px 40px;
    align-items: start;
  }
  .equation h3 {
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    padding-block-end: 6px;
  }
  .ledger {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 12px;
    line-height: 16px;
  }
  .ledger th,
  .ledger td {
    padding: 0;
    block-size: 44px;
    font-weight: 400;
    text-align: inherit;
    border-block-end: 1px solid var(--_line);
    white-space: nowrap;
  }
  .ledger .moves {
    display: block;
    inline-size: fit-content;
    color: var(--_muted);
    font-variant-numeric: tabular-nums lining-nums;
  }
  /* an arrow points the way that it is read in */
  .ledger .from-to {
    direction: ltr;
  }
  .ledger .bar-place {
    inline-size: 56%;
    padding-inline-start: 12px;
  }
  .ledger .amount {
    text-align: end;
    padding-inline-start: 16px;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .ledger tr:nth-last-child(2) > * {
    border-block-end-color: var(--_axis);
  }
  .ledger .end > * {
    font-weight: 600;
    border-block-end: 0;
  }
  .ledger .end .moves {
    font-weight: 400;
  }
  .ledger .total {
    fill: var(--_axis);
  }
  .compared {
    display: grid;
    gap: 12px;
    font-size: 12px;
    line-height: 16px;
  }
  .compared li {
    display: grid;
    grid-template-columns: 1fr auto;
    row-gap: 4px;
    align-items: baseline;
  }
  .compared b {
    font-weight: 600;
    font-size: 15px;
    line-height: 20px;
  }
  .compared svg {
    grid-column: 1 / -1;
  }
  .flatters {
    margin-block-start: 16px;
    font-size: 12px;
    line-height: 18px;
    color: var(--_muted);
    text-wrap: pretty;
  }

  @container widget (max-width: 760px) {
    .equation {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container widget (max-width: 480px) {
    .terms {
      display: grid;
      grid-template-columns: auto auto;
      gap: 4px 24px;
      justify-content: space-between;
    }
    .terms li {
      grid-template-columns: 24px auto;
    }
    .terms .sign {
      margin: 0;
    }
    .terms .result {
      grid-column: 1 / -1;
    }
    .ledger .bar-place {
      inline-size: 30%;
    }
  }
  @media (forced-colors: active) {
    .ledger .total {
      fill: GrayText;
    }
  }
`;
