import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .widget {
    min-block-size: 32px;
  }
  .body {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    overflow: visible;
    margin-inline: 0;
    padding-inline: 0;
  }
  .loading {
    inline-size: 100%;
  }
  .loading > div {
    display: flex;
    gap: 8px;
  }
  .loading .bone {
    inline-size: 204px;
    block-size: 32px;
    border-radius: 8px;
  }
  .loading .bone + .bone {
    inline-size: 148px;
  }
  .body > .late + .loading {
    inline-size: auto;
  }
  .controls {
    display: flex;
    gap: 8px;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .control,
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 32px;
    border-radius: 8px;
    white-space: nowrap;
    line-height: 16px;
  }
  .control {
    padding-inline: 10px;
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .control > b,
  .opens > b {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  b {
    font-weight: 600;
  }
  .control > .icon {
    color: var(--_muted);
  }
  .control:hover,
  .control:has(+ :popover-open) {
    background: var(--_sunken);
  }
  .rule {
    inline-size: 1px;
    block-size: 20px;
    margin: 6px 4px;
    background: var(--_line);
  }
  .filters {
    flex: 1 1 240px;
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .chips {
    display: contents;
  }
  .chip {
    max-inline-size: min(320px, 100%);
    gap: 0;
    background: var(--_accent-quiet);
  }
  .opens {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: 32px;
    padding-inline: 10px 4px;
    border-radius: 8px;
  }
  .opens .muted {
    overflow: hidden;
    text-overflow: ellipsis;
    flex: none;
    max-inline-size: 40%;
  }
  .says {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    padding-inline-start: 10px;
  }
  .says > b {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .says .second {
    flex: none;
  }
  .picked {
    max-inline-size: min(420px, 100%);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  kbd {
    flex: none;
    margin-inline: 8px 4px;
    padding-inline: 4px;
    border: 1px solid var(--_axis);
    border-radius: 4px;
    font: inherit;
    font-size: 11px;
    line-height: 14px;
    color: var(--_muted);
  }
  .says .bone,
  .opens .bone {
    inline-size: 64px;
  }
  .opens:hover b {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .remove {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline-end: 4px;
    border-radius: 6px;
    color: var(--_muted);
  }
  .remove:hover {
    background: color-mix(in oklab, var(--_ink) 8%, transparent);
    color: var(--_ink);
  }
  .filters > .link {
    min-block-size: 32px;
    padding-inline: 4px;
    margin-inline-start: -4px;
    border-radius: 6px;
    white-space: nowrap;
  }
  .filters > .clear {
    margin-inline-start: auto;
  }

  .panel {
    position: absolute;
    margin: 0;
    border: 0;
    padding: 8px;
    min-block-size: 64px;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_axis) transparent;
    border-radius: 10px;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow:
      0 0 0 1px var(--_line),
      0 12px 32px -8px rgb(0 0 0 / 0.25);
    font-size: 13px;
    line-height: 20px;
    white-space: normal;
  }

  @container widget (width <= 720px) {
    .widget {
      min-block-size: 72px;
    }
    .body {
      flex-wrap: wrap;
    }
    .controls,
    .filters {
      flex: 1 0 100%;
    }
    .rule {
      display: none;
    }
  }
  @container widget (width <= 480px) {
    .widget {
      min-block-size: 80px;
    }
    .control,
    .chip,
    .opens,
    .filters > .link {
      min-block-size: 36px;
    }
    .loading .bone {
      inline-size: 132px;
      block-size: 36px;
    }
    .loading .bone + .bone {
      inline-size: 124px;
    }
    .second {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (pointer: coarse) {
    .widget {
      min-block-size: 44px;
    }
    .control,
    .chip,
    .opens,
    .filters > .link {
      min-block-size: 44px;
    }
    .remove {
      inline-size: 36px;
      block-size: 36px;
    }
    .loading .bone {
      block-size: 44px;
    }
    @container widget (width <= 720px) {
      .widget {
        min-block-size: 96px;
      }
    }
  }
  @media print {
    .filters > .link,
    .remove,
    kbd,
    .control > .icon {
      display: none;
    }
    .opens,
    .says {
      padding-inline-end: 10px;
    }
  }
  @media (forced-colors: active) {
    .control,
    .chip,
    .panel {
      outline: 1px solid CanvasText;
    }
  }
`;
