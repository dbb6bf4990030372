import { css, type CSSResult } from 'lit';

/** What stands in panels. */
export const panelStyles: CSSResult = css`
  .panel > .bone {
    margin: 8px;
  }
  .panel > .bone:nth-of-type(2) {
    inline-size: 60%;
  }
  .panel section + section,
  .panel form {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 8px;
    padding-block-start: 8px;
  }
  .panel h3 {
    padding: 4px 8px;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .panel .option {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 32px;
    padding-inline: 8px;
    border-radius: 6px;
  }
  .panel button.option {
    justify-content: space-between;
  }
  .panel .option:hover {
    background: var(--_sunken);
  }
  .panel [aria-pressed='true'] {
    background: var(--_accent-quiet);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .panel label.option {
    cursor: pointer;
  }
  .panel :focus-visible {
    outline-offset: -2px;
  }
  .pairs {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 4px;
  }
  .year {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 2px 4px;
    margin-block-end: 8px;
  }
  .year > .option {
    grid-column: 1 / -1;
    font-weight: 600;
  }
  .quarter .option {
    min-block-size: 28px;
  }
  .quarter .option:first-child {
    font-weight: 600;
  }
  .panel form {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 8px;
    padding-inline: 8px;
    padding-block-end: 8px;
  }
  .panel form label {
    display: grid;
    flex: 1 1 120px;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .panel input:is([type='date'], [type='search']) {
    font: inherit;
    font-size: 13px;
    line-height: 20px;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 32px;
    padding: 4px 8px;
    border: 1px solid var(--_axis);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_ink);
  }
  .panel .top {
    display: block;
    position: sticky;
    inset-block-start: -8px;
    z-index: 1;
    margin: -8px -8px 0;
    padding: 8px 8px 4px;
    background: var(--_surface);
  }
  .panel .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    padding-inline: 8px;
    border-radius: 6px;
  }
  .panel li {
    display: flex;
    align-items: center;
  }
  .panel .option input {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .panel .text,
  .panel .note {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .panel .text {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .panel .note {
    flex: 0 99 auto;
    min-inline-size: 0;
    margin-inline-start: auto;
    font-size: 12px;
  }
  .indent,
  .no-team,
  .opener {
    flex: none;
    display: none;
    inline-size: 20px;
    block-size: 28px;
    border-radius: 4px;
  }
  .tree :is(.indent, .no-team) {
    display: block;
  }
  .tree .indent {
    inline-size: 16px;
  }
  .tree .opener {
    display: grid;
    place-items: center;
    inline-size: 24px;
    margin-inline-end: -4px;
  }
  .opener:hover {
    background: var(--_sunken);
  }
  .ahead:dir(rtl) {
    transform: scaleX(-1);
    transform-origin: 50% 50%;
  }
  .panel > p {
    padding: 8px;
  }
  .panel .state {
    padding: 8px;
  }
  @media (pointer: coarse) {
    .panel .option,
    .quarter .option {
      min-block-size: 44px;
    }
    .opener {
      block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .panel [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
