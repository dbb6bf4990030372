import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .whose {
    display: flex;
    align-items: flex-start;
    block-size: 24px;
    margin-block-end: 6px;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline-start: 8px;
    border-radius: 6px;
    background: var(--_accent-quiet);
    color: var(--_ink);
    font-size: 12px;
  }
  .chip b {
    font-weight: 600;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip button {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 6px;
  }
  .chip button:hover {
    background: var(--_line);
  }
  .column h3 {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    padding-block-end: 2px;
  }
  .column .sum {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
    margin-block-end: 8px;
  }
  .column ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(124px, 100%), 1fr));
    gap: 6px;
  }
  .deal {
    border-radius: 8px;
    background: var(--_sunken);
    padding: 8px 10px;
    min-inline-size: 0;
  }
  .account {
    font-weight: 600;
    font-size: 12.5px;
    line-height: 16px;
    overflow: hidden;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .account a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_axis);
    text-underline-offset: 3px;
  }
  .subject,
  .owner {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .worth {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 6px;
    margin-block: 2px;
  }
  .amount {
    font-size: 15px;
    line-height: 20px;
    font-weight: 600;
    white-space: nowrap;
  }
  .meta {
    display: flex;
    justify-content: space-between;
    gap: 6px;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .meta .number {
    white-space: nowrap;
  }
  .model {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: 11px;
    line-height: 16px;
    color: var(--_muted);
  }
  .hunter {
    fill: var(--_hunter);
  }
  .farmer {
    stroke: var(--_farmer);
  }
  .more {
    min-block-size: 28px;
    margin-block-end: 4px;
  }

  @container deals (max-width: 719px) {
    .many .of-pipeline {
      display: none;
    }
  }
  @container widget (max-width: 620px) {
    .show-deals .many .of-pipeline {
      display: block;
    }
  }
  @media (pointer: coarse) {
    .chip button {
      inline-size: 36px;
      block-size: 36px;
    }
  }
  @media print {
    .deal {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .deal,
    .chip {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
    .hunter {
      fill: CanvasText;
    }
    .farmer {
      stroke: CanvasText;
    }
  }
`;
