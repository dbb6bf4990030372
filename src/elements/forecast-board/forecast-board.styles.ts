import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .widget {
    block-size: var(--pipeline-forecast-board-height, 600px);
  }
  .board {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    column-gap: 32px;
    block-size: 100%;
  }
  .show-board {
    grid-template-columns: minmax(0, 1fr) 430px;
  }
  .loading > div {
    block-size: 100%;
  }
  .people,
  .deals {
    position: relative;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--_axis) transparent;
    margin-inline: -8px;
    padding-inline: 8px;
  }
  .people {
    container: people / inline-size;
    scroll-padding-block: 24px 38px;
  }
  .deals {
    container: deals / inline-size;
  }

  table {
    inline-size: 100%;
    border-spacing: 0;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
    padding: 0 0 6px;
    vertical-align: bottom;
    white-space: nowrap;
  }
  thead .value {
    text-transform: capitalize;
  }
  tbody > tr > *,
  tfoot > tr > * {
    border-block-start: 1px solid var(--_line);
    block-size: 36px;
    padding: 0;
    position: relative;
    white-space: nowrap;
  }
  tbody > tr:first-child > * {
    border-block-start: 0;
  }
  tfoot > tr > * {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    background: var(--_surface);
    border-block-start-color: var(--_axis);
  }
  .who {
    text-align: inherit;
    inline-size: 184px;
  }
  tbody .who {
    font-weight: 450;
  }
  .lead.lead > * {
    font-weight: 650;
  }
  .lead.lead > .muted {
    font-weight: 400;
  }
  .line {
    display: flex;
    align-items: center;
    inline-size: 176px;
  }
  .indent {
    flex: none;
    inline-size: 12px;
  }
  .no-team {
    flex: none;
    inline-size: 18px;
  }
  .opener {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline: -6px 0;
    border-radius: 6px;
    color: var(--_muted);
  }
  .opener:hover {
    color: var(--_ink);
    background: var(--_line);
  }
  .opener .icon {
    display: block;
  }
  .ahead:dir(rtl) {
    transform: scaleX(-1);
    transform-origin: 50% 50%;
  }
  .name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    line-height: 24px;
    border-radius: 4px;
  }
  button.name:hover {
    text-decoration: underline;
    text-decoration-color: var(--_axis);
    text-underline-offset: 3px;
  }
  .bar {
    text-align: inherit;
    min-inline-size: 120px;
    padding-inline-end: 4px;
  }
  td.bar {
    vertical-align: middle;
  }
  tr > .value {
    text-align: end;
    padding-inline-start: 14px;
    inline-size: 1px;
  }
  td.value {
    font-size: 12.5px;
  }
  .ticks text {
    fill: var(--_muted);
    font-size: 11px;
  }
  .ticks .at-quota {
    fill: var(--_ink);
    font-weight: 600;
    text-transform: capitalize;
  }
  .ticks:dir(rtl) text {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: 50% 50%;
  }
  .part rect {
    y: 12px;
    height: 12px;
    width: max(1.5px, calc(100% - 2px));
  }
  .lead .part rect {
    y: 10px;
    height: 16px;
  }
  .part .pipeline {
    x: 0.5px;
    y: 12.5px;
    height: 11px;
    width: max(2px, calc(100% - 3px));
  }
  .lead .part .pipeline {
    y: 10.5px;
    height: 15px;
  }
  .outside :is(.plot, .swatch),
  table:has(.outside) tfoot :is(.plot, .swatch) {
    opacity: 0.38;
  }
  .quota-line {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .halo {
    stroke: var(--_surface);
    stroke-width: 5;
  }
  .cut path {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 2.5;
  }
  .beyond {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-end: 0;
    display: flex;
    font-size: 11px;
    line-height: 18px;
    font-weight: 400;
    padding-inline: 6px 4px;
    margin-inline-start: -2px;
    background: var(--_surface);
  }
  .cut {
    position: absolute;
    inset-inline-start: 0;
  }
  .cut:dir(rtl) {
    transform: scaleX(-1);
  }
  .amounts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    font-weight: 400;
  }
  .amounts .figure {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .swatch {
    flex: none;
  }

  tbody tr:hover > * {
    background: var(--_sunken);
  }
  tbody tr:hover :is(.halo, .cut path) {
    stroke: var(--_sunken);
  }
  tbody tr:hover .beyond {
    background: var(--_sunken);
  }
  tbody tr:hover .figure:hover {
    background: var(--_line);
  }
  tr > :first-child::before,
  tr > :last-child::after {
    content: '';
    position: absolute;
    inset-block: -1px 0;
    background: inherit;
    inline-size: 8px;
  }
  tr > :first-child::before {
    inset-inline-start: -8px;
  }
  tr > :last-child::after {
    inset-inline-end: -8px;
  }
  tbody .selected > *,
  tbody .selected .beyond {
    background: var(--_accent-quiet);
  }
  tbody .selected > *,
  tbody .selected + tr > * {
    border-block-start-color: var(--_accent);
  }
  table:has(.selected:first-child) thead th {
    border-block-end-color: var(--_accent);
  }
  tbody .selected > .who::before,
  tbody .selected > :last-child::after {
    border-block-start: 1px solid var(--_accent);
  }
  tbody .selected:last-child > *,
  tbody .selected:last-child > .who::before,
  tbody .selected:last-child > :last-child::after {
    border-block-end: 1px solid var(--_accent);
  }
  tbody .selected :is(.halo, .cut path) {
    stroke: var(--_accent-quiet);
  }

  .of-quota :is(.of-closed, .of-commit, .of-upside, .of-pipeline, .of-quota) {
    display: none;
  }
  .of-quota .spoken > :is(.of-closed, .of-commit, .of-upside, .of-pipeline, .of-quota) {
    display: inline;
  }
  .spoken > * {
    display: none;
  }

  .columns {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 12px;
    align-items: start;
  }
  .bone-row {
    display: grid;
    grid-template-columns: 120px minmax(0, 1fr) 200px;
    gap: 32px;
    align-items: center;
    block-size: 37px;
    border-block-start: 1px solid transparent;
  }
  .bone-row:first-child {
    margin-block-start: 22px;
  }
  .bone-row:nth-child(3n + 1) .bone:nth-child(2) {
    inline-size: 78%;
  }
  .bone-row:nth-child(3n + 2) .bone:nth-child(2) {
    inline-size: 62%;
  }
  .blank {
    display: block;
    block-size: 12px;
    border-radius: 4px;
    background: var(--_sunken);
  }
  .bones .card {
    block-size: 96px;
    margin-block-start: 6px;
    border-radius: 8px;
  }
  .bones {
    margin-block-start: 30px;
  }
  .bones i:first-child {
    inline-size: 60%;
    margin-block-end: 30px;
  }

  @container people (min-width: 712px) {
    .of-quota .of-quota {
      display: table-cell;
    }
    .of-quota .spoken > .of-quota {
      display: none;
    }
  }
  @container people (min-width: 1080px) {
    .of-quota :is(.of-closed, .of-commit, .of-upside, .of-pipeline) {
      display: table-cell;
    }
    .of-quota .spoken > *,
    tbody .amounts {
      display: none;
    }
    .line {
      inline-size: 232px;
    }
  }

  @container widget (max-width: 1080px) {
    .widget {
      block-size: var(--pipeline-forecast-board-height, 1136px);
    }
    .show-board {
      display: flex;
      flex-direction: column;
      gap: 24px;
    }
    .show-board .people {
      flex: 0 1 auto;
      min-block-size: min(544px, 54%);
    }
    .show-board .deals {
      flex: 0 0 auto;
      max-block-size: 60%;
    }
  }
  @container widget (max-width: 620px) {
    .board {
      display: block;
    }
    .people,
    .deals {
      overflow: visible;
      max-block-size: none;
    }
    .show-board .people {
      min-block-size: 0;
    }
    .show-board .deals {
      margin-block-start: 24px;
      max-block-size: none;
    }
    table,
    tbody,
    tfoot {
      display: block;
    }
    thead {
      display: none;
    }
    tr {
      display: grid;
      grid-template-columns: 1fr 1.35fr 1fr 1fr;
      gap: 0 8px;
      padding-block: 8px 10px;
      border-block-start: 1px solid var(--_line);
    }
    tbody > tr:first-child {
      border: 0;
      padding-block-start: 0;
    }
    tfoot > tr {
      border-color: var(--_axis);
    }
    tbody > tr > *,
    tfoot > tr > * {
      border: 0;
      block-size: auto;
      position: relative;
    }
    tr > .who::before,
    tr > :last-child::after {
      content: none;
    }
    .who,
    td.bar {
      grid-column: 1 / -1;
      inline-size: auto;
    }
    .line {
      inline-size: auto;
    }
    .indent {
      inline-size: 8px;
    }
    tr > .value {
      text-align: inherit;
      padding: 0;
      inline-size: auto;
      font-size: 13px;
      line-height: 18px;
      font-weight: 450;
    }
    .value::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      display: block;
      font-size: 11px;
      line-height: 14px;
      font-weight: 400;
      color: var(--_muted);
      text-transform: capitalize;
    }
    .columns {
      display: grid;
      grid-auto-flow: row;
      gap: 16px;
    }
    .bones .column:nth-child(n + 2) {
      display: none;
    }
    .bone-row {
      grid-template-columns: minmax(0, 1fr);
      gap: 10px;
      block-size: 96px;
      align-content: start;
    }
    .bone-row .bone:first-child {
      inline-size: 40%;
    }
    .value .figure {
      white-space: normal;
    }
    .amounts {
      padding-block: 2px 6px;
    }
    tfoot :is(.of-gap, .of-coverage, .of-attainment) {
      display: none;
    }
    .of-money tr {
      grid-template-columns: repeat(5, 1fr);
    }
    tbody tr:hover {
      background: var(--_sunken);
      box-shadow:
        8px 0 0 var(--_sunken),
        -8px 0 0 var(--_sunken);
    }
    tbody .selected.selected {
      background: var(--_accent-quiet);
      box-shadow:
        8px 0 0 var(--_accent-quiet),
        -8px 0 0 var(--_accent-quiet);
    }
    tbody .selected,
    tbody .selected + tr {
      border-color: var(--_accent);
    }
    tbody .selected:last-child > * {
      border: 0;
    }
  }

  @media (pointer: coarse) {
    .opener {
      inline-size: 36px;
      block-size: 36px;
    }
    .name {
      line-height: 36px;
    }
  }
  @media print {
    .bones {
      display: none;
    }
    .people,
    .deals {
      overflow: visible;
      max-block-size: none;
    }
  }
  @media (forced-colors: active) {
    .quota-line {
      stroke: CanvasText;
    }
    .halo,
    .cut path {
      stroke: Canvas;
    }
    .ticks text {
      fill: CanvasText;
    }
    tbody .selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .blank {
      outline: 1px solid GrayText;
    }
  }
`;
