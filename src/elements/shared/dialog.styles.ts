import { css, type CSSResult } from 'lit';

/** What a widget opens over the page; loaded with what is opened. */
export const dialogStyles: CSSResult = css`
  dialog {
    inset: 0;
    margin: auto;
    inline-size: min(560px, calc(100vw - 32px));
    max-block-size: min(640px, calc(100vh - 64px));
    padding: 20px;
    border: 0;
    border-radius: 10px;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow:
      0 0 0 1px var(--_line),
      0 16px 48px -8px rgb(0 0 0 / 0.3);
    font-size: 13px;
    line-height: 20px;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog .top {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
    margin-block-end: 4px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.3);
  }
  dialog h3 {
    font-size: 15px;
    line-height: 20px;
    font-weight: 650;
  }
  dialog ul {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
    overflow: auto;
    font-size: 12px;
    line-height: 16px;
    overflow-wrap: anywhere;
  }
  dialog li b {
    display: block;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    dialog {
      outline: 1px solid CanvasText;
    }
  }
`;
