import { css, type CSSResult } from 'lit';

/** A select with its label in front, in the quiet look of a widget's head. */
export const choiceStyles: CSSResult = css`
  .choice {
    min-inline-size: 0;
    display: inline-flex;
    align-items: center;
    position: relative;
    min-block-size: 32px;
    border-radius: 8px;
    box-shadow: inset 0 0 0 1px var(--_line);
    color: var(--_muted);
    padding-inline-start: 10px;
  }
  .choice:hover {
    background: var(--_sunken);
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .choice .icon {
    position: absolute;
    inset-inline-end: 9px;
    pointer-events: none;
  }
  select {
    appearance: none;
    font: inherit;
    font-weight: 600;
    color: var(--_ink);
    background: none;
    border: 0;
    outline: 0;
    min-block-size: 32px;
    padding-inline: 6px 28px;
    cursor: pointer;
    max-inline-size: 100%;
    min-inline-size: 0;
    text-overflow: ellipsis;
    field-sizing: content;
  }
  option,
  optgroup {
    color: var(--_ink);
    background: var(--_surface);
    font-weight: 400;
  }
`;
