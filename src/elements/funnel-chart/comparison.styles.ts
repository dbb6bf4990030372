import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .comparison {
    --_lane: clamp(72px, 11cqi, 144px) 40px 68px minmax(0, 1fr) 140px;
    --_pair: clamp(72px, 11cqi, 160px) minmax(0, 1fr) 168px;
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
  }
  .without-rates {
    --_lane: clamp(96px, 20cqi, 200px) 40px 68px minmax(0, 1fr);
    --_pair: clamp(72px, 11cqi, 160px) minmax(0, 1fr);
  }
  .remark {
    margin-block-end: 12px;
  }
  .heads,
  .pair {
    display: grid;
    grid-template-columns: var(--_pair);
    column-gap: 16px;
  }
  .heads {
    grid-template-columns: clamp(72px, 11cqi, 160px) minmax(0, 1fr) 132px 168px;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
    padding-block-end: 4px;
    align-items: end;
  }
  .pairs {
    flex: 1 0 auto;
    display: flex;
    flex-direction: column;
  }
  .pair {
    flex: 1 0 auto;
    align-content: start;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .lanes {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }
  .lane {
    display: grid;
    grid-template-columns: var(--_lane);
    column-gap: 8px;
    align-items: center;
    min-block-size: 24px;
  }
  .side {
    font-size: 12px;
    line-height: 16px;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: break-word;
  }
  .lane:last-child .side {
    color: var(--_muted);
  }
  .lane > .count,
  .amount {
    text-align: end;
  }
  .split-bar {
    position: relative;
    min-inline-size: 0;
    margin-inline-start: 4px;
  }
  .split-bar .bars {
    margin-block: 0;
  }
  .lane-rate {
    display: grid;
    grid-template-columns: 48px minmax(0, 1fr);
    gap: 8px;
    align-items: center;
    border-radius: 6px;
    padding: 2px 8px;
    margin-inline: 0 -8px;
  }
  .lane-rate:hover {
    background: var(--_sunken);
  }
  .lane-rate b {
    font-weight: 650;
    text-align: end;
  }
  .apart {
    display: grid;
    align-content: center;
    gap: 0;
  }
  .apart .what {
    font-size: 12px;
    line-height: 16px;
  }
  .apart .told {
    font-weight: 600;
  }
  .apart .detail {
    justify-self: start;
    font-size: 11px;
    line-height: 16px;
  }

  @container widget (max-width: 700px) {
    .comparison {
      --_pair: minmax(0, 1fr);
      --_lane: minmax(0, 1fr) 40px 68px 176px;
    }
    .without-rates {
      --_lane: minmax(0, 1fr) 40px 68px;
    }
    .heads {
      display: none;
    }
    .pair {
      row-gap: 8px;
    }
    .lane {
      row-gap: 2px;
    }
    .split-bar {
      grid-area: 2 / 1 / auto / span 3;
      margin: 0;
    }
    .lane-rate {
      grid-area: 1 / 4 / span 2 / auto;
    }
  }
  @container widget (max-width: 480px) {
    .comparison {
      --_lane: minmax(0, 1fr) 40px 68px;
    }
    .lane-rate {
      grid-area: 3 / 1 / auto / span 3;
      margin-inline-start: -8px;
    }
    .lane-rate b {
      text-align: start;
    }
    .lanes {
      gap: 12px;
    }
  }
`;
