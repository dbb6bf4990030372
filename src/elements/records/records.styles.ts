import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .widget {
    block-size: var(--pipeline-records-height, 520px);
  }
  .body {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  .bones {
    display: grid;
    gap: 24px;
    padding-block-start: 12px;
  }
  .bones .bone:nth-child(even) {
    inline-size: 72%;
  }
  @container widget (width <= 620px) {
    .head .sub {
      order: 1;
    }
  }
`;
