import { css, type CSSResult } from 'lit';

/** Marks of journeys and rates: certainty is ink, so the sure is solid and the open hollow. */
export const marks: CSSResult = css`
  .plot {
    inline-size: 100%;
  }
  .plot:dir(rtl) {
    transform: scaleX(-1);
  }
  .went-on {
    fill: var(--pipeline-funnel-went-on, var(--_went-on));
  }
  .open {
    fill: var(--pipeline-funnel-open-fill, var(--_open-fill));
    stroke: var(--pipeline-funnel-open, var(--_open));
    stroke-width: 1;
  }
  .lost {
    fill: var(--pipeline-funnel-lost, var(--_lost));
  }
  .value {
    fill: var(--_axis);
  }
  .band {
    fill: var(--_benchmark-fill);
  }
  .band-edge {
    stroke: var(--_benchmark);
    stroke-width: 1;
  }
  .band-line {
    stroke: var(--_benchmark);
    stroke-width: 2;
  }
  .axis {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .zero {
    stroke: var(--_axis);
    stroke-width: 1;
  }
  .whisker {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .dot {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .undecided .whisker {
    stroke: var(--_axis);
    stroke-width: 1;
  }
  .undecided .dot {
    fill: var(--_surface);
    stroke: var(--_axis);
  }
  .dimmed {
    opacity: 0.38;
  }

  @media (forced-colors: active) {
    .went-on,
    .value,
    .dot {
      fill: CanvasText;
    }
    .open,
    .undecided .dot {
      fill: Canvas;
      stroke: CanvasText;
    }
    .lost {
      fill: GrayText;
    }
    .whisker,
    .zero {
      stroke: CanvasText;
    }
    .band {
      fill: Canvas;
      stroke: Highlight;
      stroke-dasharray: 2 2;
    }
    .axis,
    .band-edge,
    .band-line,
    .undecided .whisker {
      stroke: GrayText;
    }
  }
`;
