import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .losses {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
    gap: 20px 32px;
    align-items: start;
    /* bones and rows of the steps end where their foot begins; here is none */
    padding-block-end: 8px;
  }
  .loss-group {
    min-inline-size: 0;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 6px;
  }
  .loss-group:first-child {
    border-block-start-color: var(--_axis);
  }
  .whole h3 {
    font-size: 13px;
    line-height: 20px;
    font-weight: 650;
    overflow-wrap: break-word;
    grid-column: span 2;
    min-inline-size: 0;
  }
  .reason {
    display: grid;
    grid-template-columns: minmax(0, 11fr) minmax(0, 9fr) 32px 36px 68px;
    column-gap: 8px;
    align-items: center;
    min-block-size: 24px;
    font-size: 12px;
    line-height: 16px;
  }
  .why {
    overflow-wrap: break-word;
    hyphens: auto;
    min-inline-size: 0;
    padding-block: 2px;
  }
  .reason > .count,
  .reason .amount,
  .share {
    text-align: end;
  }
  .reason > .count .figure {
    font-size: inherit;
    line-height: inherit;
    font-weight: 600;
  }
  .reason.whole .figure {
    font-weight: 650;
  }
  details summary {
    /* its mark is at the side where reading starts */
    unicode-bidi: normal;
    inline-size: fit-content;
    min-block-size: 24px;
    line-height: 24px;
    cursor: pointer;
    border-radius: 4px;
  }
`;
