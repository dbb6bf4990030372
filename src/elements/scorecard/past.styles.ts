import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .spark {
    display: block;
    inline-size: 100%;
    border-radius: 4px;
  }
  .spark:hover {
    background: var(--_sunken);
  }
`;
