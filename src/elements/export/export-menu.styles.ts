import { css, type CSSResult } from 'lit';

/** The menu of files that a widget makes; loaded with it. */
export const exportMenuStyles: CSSResult = css`
  .export-menu {
    position: absolute;
    margin: 0;
    inline-size: max-content;
    min-inline-size: 200px;
    max-inline-size: calc(100vw - 16px);
    padding: 4px;
    border: 0;
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow:
      0 0 0 1px var(--_line),
      0 8px 24px -6px rgb(0 0 0 / 0.3);
    font-size: 12px;
    line-height: 16px;
    text-align: inherit;
  }
  .export-menu button {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 24px;
    inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 8px;
    border-radius: 6px;
  }
  .export-menu button:is(:hover, :focus) {
    background: var(--_sunken);
  }
  .export-menu button:focus-visible {
    outline-offset: -2px;
  }
  .export-menu [aria-disabled] {
    opacity: 0.5;
  }
  .export-menu small {
    font-size: 11px;
    color: var(--_muted);
  }
  .export-menu hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
    margin: 4px 8px;
  }
  .export-menu p {
    max-inline-size: 280px;
    padding: 6px 8px;
    overflow-wrap: anywhere;
  }

  @media (pointer: coarse) {
    .export-menu button {
      min-block-size: 44px;
    }
  }
  @media print {
    .export-menu {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .export-menu {
      outline: 1px solid CanvasText;
    }
    .export-menu button:is(:hover, :focus) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .export-menu button:is(:hover, :focus) small {
      color: inherit;
    }
  }
`;
