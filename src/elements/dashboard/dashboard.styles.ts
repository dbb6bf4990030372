import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  :host {
    display: block;
    container: dashboard / inline-size;
    color: var(--_ink);
  }
  :host([hidden]) {
    display: none;
  }
  .grid {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .card {
    box-sizing: border-box;
    min-inline-size: 0;
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--_surface);
  }
  .unknown {
    display: flex;
    gap: 8px;
    margin: 0;
    font-size: 13px;
    line-height: 20px;
    color: var(--_negative);
    overflow-wrap: anywhere;
  }
  .unknown svg {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    margin-block-start: 4px;
  }

  @container dashboard (width <= 620px) {
    .card {
      padding: 16px;
    }
  }
  @container dashboard (width >= 1440px) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .grid > :not(.half) {
      grid-column: 1 / -1;
    }
    .half pipeline-funnel-chart {
      --pipeline-funnel-chart-height: var(--pipeline-dashboard-row-height, 656px);
    }
    .half pipeline-conversion-table {
      --pipeline-conversion-table-height: var(--pipeline-dashboard-row-height, 656px);
    }
  }
  /* The narrow part has three columns of velocity, at most 900px wide, the broad one the forecast with its deals. */
  @container dashboard (width >= 1800px) {
    .grid {
      --_narrow: min(942px, 100% - 1140px);
      --_middle: calc(50% - 24px - var(--_narrow));
      grid-template-columns: var(--_narrow) var(--_middle) var(--_middle) var(--_narrow);
    }
    .grid > .half {
      grid-column: 1 / 3;
    }
    .grid > .half.last {
      grid-column: 3 / -1;
    }
    .grid > .narrow {
      grid-column: 1;
    }
    .grid > .narrow.last {
      grid-column: 4;
    }
    .grid > .broad {
      grid-column: 1 / 4;
    }
    .grid > .broad.last {
      grid-column: 2 / -1;
    }
    .narrow pipeline-velocity-timeline {
      --pipeline-velocity-timeline-height: var(--pipeline-dashboard-row-height, 720px);
    }
    .broad pipeline-forecast-board {
      --pipeline-forecast-board-height: var(--pipeline-dashboard-row-height, 720px);
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
