import { css, type CSSResultGroup } from 'lit';
import { marks } from './marks.styles.js';
import { tokens } from './tokens.styles.js';

/**
 * What every widget looks like: its place, its head and foot, its type, its controls and its states.
 *
 * The widget is a container named `widget`; a widget's own sheet sets the height of `.widget` by its width.
 */
const widget = css`
  :host {
    display: block;
    container: widget / inline-size;
    color: var(--_ink);
    font-size: 13px;
    line-height: 20px;
    font-weight: 400;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* a phrase keeps its own order of words where the page runs from right to left */
  :where(:dir(rtl)) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  table {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
    font-variant-numeric: inherit;
  }
  svg {
    display: block;
    overflow: visible;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }

  .widget {
    display: flex;
    flex-direction: column;
    max-block-size: 100%;
    position: relative;
    /* what its rows paint past its sides makes nothing around it scroll */
    contain: layout;
  }
  .widget[inert] {
    visibility: hidden;
  }
  .head {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin-block-end: 16px;
    flex: none;
  }
  .head h2 {
    font-size: 15px;
    line-height: 20px;
    font-weight: 650;
    letter-spacing: -0.006em;
  }
  .head .place {
    inline-size: min(240px, 100%);
    block-size: 16px;
  }
  .head .end {
    margin-inline-start: auto;
    display: flex;
    gap: 12px;
    align-items: center;
  }
  /* beside the title, wherever the rest of the head stands */
  .head:has(> .export) {
    position: relative;
    padding-inline-end: 32px;
  }
  .export {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-end: -6px;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 6px;
    color: var(--_muted);
    display: grid;
    place-items: center;
  }
  .export:disabled {
    visibility: hidden;
  }
  .export:is(:hover, [aria-expanded='true']) {
    color: var(--_ink);
    background: var(--_sunken);
  }
  .body {
    flex: 1 1 auto;
    min-block-size: 0;
    position: relative;
    overflow: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--_axis) transparent;
    margin-inline: -8px;
    padding-inline: 8px;
  }
  .body:has(> .loading) {
    overflow: hidden;
  }
  .foot {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    min-block-size: 29px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .foot .end {
    margin-inline-start: auto;
  }
  .note {
    flex-basis: 100%;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .key > span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key svg {
    flex: none;
  }

  .muted,
  .sub {
    color: var(--_muted);
  }
  .sub {
    text-wrap: pretty;
  }
  .sub,
  .small {
    font-size: 12px;
    line-height: 16px;
  }
  .tiny {
    font-size: 11px;
    line-height: 16px;
  }
  .number {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .positive {
    color: var(--_positive);
  }
  .negative {
    color: var(--_negative);
  }
  .caution {
    color: var(--_caution);
  }
  .icon {
    inline-size: 12px;
    block-size: 12px;
    flex: none;
    display: inline-block;
    vertical-align: -1.5px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .figure {
    border-radius: 4px;
    padding-inline: 4px;
    margin-inline: -4px;
    min-block-size: 16px;
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
    position: relative;
    /* a sign or unit keeps its side of the number where the page runs from right to left */
    unicode-bidi: plaintext;
  }
  .figure:hover {
    background: var(--_sunken);
  }
  /* a target of 24 px also where the line is lower */
  .figure::after {
    content: '';
    position: absolute;
    inset: min(0px, (100% - 24px) / 2) 0;
  }

  [part='figure'][aria-expanded] {
    background: var(--_accent-quiet);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .segments {
    display: inline-flex;
    gap: 2px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .segments button {
    padding: 4px 8px;
    border-radius: 6px;
  }
  .segments button:hover {
    color: var(--_ink);
  }
  .segments [aria-pressed='true'] {
    background: var(--_sunken);
    color: var(--_ink);
    font-weight: 600;
  }
  .button {
    display: inline-flex;
    align-items: center;
    min-block-size: 32px;
    padding-inline: 12px;
    border-radius: 8px;
    font-weight: 600;
    font-size: 12px;
    line-height: 16px;
    box-shadow: inset 0 0 0 1px var(--_axis);
    inline-size: fit-content;
  }
  .button:hover {
    background: var(--_sunken);
  }
  .link {
    color: var(--_accent);
    font-weight: 550;
    font-size: 12px;
    line-height: 16px;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .verdict {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    font-size: 12px;
    line-height: 16px;
    white-space: nowrap;
  }
  .verdict.above {
    color: var(--_positive);
    font-weight: 600;
  }
  .verdict.below {
    color: var(--_negative);
    font-weight: 600;
  }
  .verdict.uncertain,
  .verdict.none {
    color: var(--_muted);
    font-weight: 400;
  }

  .state {
    display: grid;
    gap: 4px;
    padding-block: 24px;
    justify-items: start;
    font-size: 12px;
    line-height: 18px;
    max-inline-size: 60ch;
    overflow-wrap: anywhere;
  }
  .failure {
    max-inline-size: none;
    padding-block: 8px;
    justify-items: stretch;
  }
  .state .head {
    align-items: center;
    margin: 0;
  }
  .state ul {
    columns: 56ch;
    column-gap: 24px;
    margin-block-start: 4px;
  }
  .state li {
    break-inside: avoid;
  }
  .notice {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    font-size: 12px;
    line-height: 18px;
  }
  .notice .icon {
    margin-block-start: 3px;
  }
  .notice b,
  .state b {
    font-weight: 600;
  }
  button.notice {
    border-radius: 4px;
    color: var(--_muted);
    min-block-size: 24px;
    align-items: center;
    margin-block: -4px;
  }
  button.notice .icon {
    margin: 0;
  }
  button.notice:hover {
    color: var(--_ink);
  }
  .bone {
    display: block;
    background: var(--_line);
    opacity: 0.75;
    border-radius: 4px;
    block-size: 12px;
  }
  svg .bone {
    display: inline;
    fill: var(--_line);
  }
  .loading {
    block-size: 100%;
    animation: appear 1ms 200ms backwards;
  }
  .late {
    animation: appear 1ms 3s backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @container widget (width <= 620px) {
    .head .sub {
      flex-basis: 100%;
    }
    .head:has(> .export) {
      padding-inline-end: 0;
    }
    .head:has(> .export) h2 {
      padding-inline-end: 32px;
    }
  }
  @container widget (width <= 340px) {
    .head .sub {
      min-block-size: 32px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition:
        background-color 120ms ease-out,
        box-shadow 120ms ease-out,
        color 120ms ease-out;
    }
    .bone {
      animation: pulse 1.2s ease-in-out infinite alternate;
    }
    @keyframes pulse {
      to {
        opacity: 0.45;
      }
    }
  }
  @media (pointer: coarse) {
    .segments button {
      padding-block: 8px;
    }
    .button {
      min-block-size: 44px;
    }
    button.notice {
      min-block-size: 44px;
      margin-block: -8px;
    }
  }
  /* also what pictures of a widget are drawn with */
  @media print {
    .widget {
      block-size: auto !important;
      max-block-size: none;
      print-color-adjust: exact;
      break-inside: avoid;
    }
    .body {
      overflow: visible;
      padding-block-end: 8px;
    }
    thead,
    tfoot {
      position: static !important;
    }
    /* a sum stands under what it adds up, not on every page */
    tfoot {
      break-inside: auto;
    }
    :is(thead, tfoot) > tr > *,
    tbody th {
      position: relative !important;
      inset: auto !important;
    }
    .head .end,
    .export {
      display: none;
    }
    li,
    tr {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .segments [aria-pressed='true'],
    .button {
      outline: 1px solid CanvasText;
    }
    .segments [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    .bone {
      outline: 1px solid GrayText;
      background: Canvas;
    }
  }
`;

/** The style sheets that every widget starts from; marks of deals and of time are sheets of their own. */
export const widgetStyles: CSSResultGroup = [tokens, widget, marks];
