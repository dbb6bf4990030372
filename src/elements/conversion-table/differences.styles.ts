import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .comparison {
    flex: none;
    max-block-size: 50%;
    overflow: auto;
    scrollbar-width: thin;
    margin-inline: 8px;
    padding: 10px 12px;
    margin-block-end: 12px;
    border-radius: 8px;
    background: var(--_sunken);
    position: relative;
  }
  .compared {
    display: flex;
    align-items: baseline;
    gap: 12px;
    justify-content: space-between;
    margin-block-end: 6px;
  }
  .comparison h3 {
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .compared .link {
    min-block-size: 24px;
    margin-block: -4px;
  }
  .differences {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 10px 32px;
  }
  .difference {
    min-inline-size: 0;
  }
  .difference > p:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .difference b {
    font-weight: 600;
  }
  .difference b.luck {
    font-weight: 400;
  }
  .difference .axis {
    stroke: var(--_axis);
    opacity: 0.5;
  }
  .difference .dot {
    stroke: var(--_sunken);
  }
  .difference .undecided .dot {
    stroke: var(--_axis);
  }
  .difference > p:last-child {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    min-block-size: 16px;
  }
  .difference .number {
    display: flex;
    gap: 12px;
  }
  .apart {
    font-weight: 600;
  }
  .comparison .figure:hover {
    background: var(--_line);
  }

  .pick-row {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-block: -4px;
    margin-inline-start: -4px;
    cursor: pointer;
  }
  .pick-row input {
    inline-size: 14px;
    block-size: 14px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .comparing .name > .sizer {
    padding-inline-start: 26px;
    max-inline-size: 210px;
  }
  tr:has(:checked) {
    background: var(--_accent-quiet);
    box-shadow:
      -8px 0 var(--_accent-quiet),
      8px 0 var(--_accent-quiet);
  }
  @container widget (width <= 560px) {
    .difference .plot {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .comparison {
      outline: 1px solid CanvasText;
    }
  }
`;
