import { css, type CSSResult } from 'lit';

/** The panel that explains a figure: beside it, wide where it lists records, a sheet at the bottom where there is no room. */
export const explainStyles: CSSResult = css`
  :host {
    display: contents;
  }
  dialog {
    container: widget / inline-size;
    position: fixed;
    inset: auto;
    left: var(--_left, 16px);
    top: var(--_top, 16px);
    margin: 0;
    inline-size: min(400px, 100vw - 32px);
    max-block-size: min(736px, 100dvh - 32px);
    padding: 20px;
    overflow: hidden;
    text-align: inherit;
  }
  dialog:popover-open {
    display: flex;
    flex-direction: column;
  }
  dialog:focus-visible {
    outline: none;
  }
  dialog::backdrop {
    background: none;
  }
  dialog.wide {
    inset: 0;
    margin: auto;
    inline-size: min(1080px, 100vw - 32px);
    block-size: min(720px, 100dvh - 32px);
    max-block-size: none;
  }
  dialog > .records {
    flex: 1 1 auto;
    max-block-size: none;
  }
  .head {
    flex-wrap: nowrap;
    align-items: baseline;
    margin-block-end: 4px;
  }
  .head h3 {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    letter-spacing: -0.006em;
  }
  .close {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    flex: none;
    align-self: start;
    border-radius: 6px;
    color: var(--_muted);
    margin-block: -2px;
    margin-inline-end: -6px;
  }
  .close:hover {
    background: var(--_sunken);
    color: var(--_ink);
  }
  .meaning {
    font-size: 12px;
    line-height: 18px;
    margin-block-end: 14px;
  }
  .told {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 4px 14px;
  }
  .value {
    font-size: 28px;
    line-height: 36px;
    font-weight: 600;
    letter-spacing: -0.022em;
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }
  .value small {
    font-size: 15px;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--_muted);
  }
  .equals {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  .fraction {
    display: grid;
    grid-template-columns: auto auto;
    column-gap: 8px;
    align-items: baseline;
    font-size: 12px;
  }
  .fraction b {
    font-weight: 650;
    text-align: end;
    unicode-bidi: plaintext;
  }
  .fraction i {
    grid-column: 1 / -1;
    border-block-start: 1px solid var(--_ink);
    margin-block: 2px;
  }
  .plot-place {
    margin-block-start: 12px;
  }
  .scale {
    display: flex;
    justify-content: space-between;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .note {
    font-size: 12px;
    line-height: 18px;
    margin-block-start: 8px;
  }
  .note .verdict {
    display: inline;
    margin-inline-end: 4px;
  }
  .note .icon {
    margin-inline-end: 5px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(76px, auto) 1fr;
    gap: 5px 12px;
    font-size: 12px;
    line-height: 17px;
    margin-block-start: 14px;
    padding-block: 12px;
    border-block: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  dt,
  .head + .meaning {
    color: var(--_muted);
  }
  .none {
    font-size: 12px;
    line-height: 16px;
    margin-block-start: 12px;
  }
  .first,
  .inputs {
    inline-size: 100%;
    font-size: 12px;
    line-height: 16px;
    border-collapse: collapse;
  }
  .first {
    margin-block-start: 12px;
  }
  .first caption,
  h4 {
    text-align: inherit;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    margin: 0;
    padding-block-end: 6px;
  }
  h4 {
    margin-block-start: 12px;
  }
  .first :is(td, th) {
    padding: 5px 0;
    font-weight: 400;
    text-align: inherit;
    border-block-start: 1px solid var(--_line);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .first :is(td, th):not(:first-child) {
    padding-inline-start: 10px;
  }
  .first:has(thead.unseen) {
    table-layout: fixed;
  }
  .first thead.unseen ~ tbody th {
    inline-size: 42%;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  /* numbers are never cut: the name beside them gives way */
  .first thead:not(.unseen) ~ tbody th {
    max-inline-size: 0;
  }
  .first .number {
    text-align: end;
    unicode-bidi: plaintext;
  }
  .first thead th {
    font-size: 11px;
    color: var(--_muted);
    border: 0;
    padding-block: 0 3px;
    white-space: normal;
    overflow-wrap: break-word;
    hyphens: auto;
    vertical-align: bottom;
  }
  .first thead th:first-child {
    inline-size: 52%;
  }
  .first tfoot :is(td, th) {
    border-block-start-color: var(--_axis);
    font-weight: 650;
  }
  .first a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_axis);
    text-underline-offset: 3px;
  }
  .inputs button {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 28px;
    align-items: center;
    border-block-start: 1px solid var(--_line);
  }
  .inputs button:hover {
    background: var(--_sunken);
  }
  .inputs b {
    font-weight: 600;
    unicode-bidi: plaintext;
  }
  .foot {
    border: 0;
    justify-content: space-between;
  }
  dialog .loading {
    block-size: auto;
  }
  .bones {
    display: grid;
    gap: 16px;
    padding-block: 12px;
  }
  .bones .bone:nth-child(even) {
    inline-size: 64%;
  }

  @media (max-width: 620px) {
    dialog::backdrop {
      background: rgb(0 0 0 / 0.3);
    }
    dialog,
    dialog.wide {
      inset: auto 0 0;
      margin: 0;
      inline-size: 100%;
      max-inline-size: none;
      max-block-size: 86dvh;
      padding: 16px;
      padding-block-end: max(16px, env(safe-area-inset-bottom));
      border-radius: 14px 14px 0 0;
    }
    dialog.wide {
      block-size: 86dvh;
    }
    .close,
    .foot .link {
      min-block-size: 44px;
    }
    .close {
      inline-size: 44px;
      margin-block: -12px;
      margin-inline-end: -14px;
    }
  }
  @media (forced-colors: active) {
    dialog:focus-visible {
      outline: 1px solid CanvasText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog:popover-open {
      animation: appear 120ms ease-out;
    }
  }
`;
