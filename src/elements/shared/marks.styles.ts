import { css, type CSSResult } from 'lit';

/** What marks are drawn with: certainty is ink, so the sure is solid, the less sure lighter and the open hollow. */
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
  .closed {
    fill: var(--_closed);
  }
  .commit {
    fill: var(--_commit);
  }
  .upside {
    fill: var(--_upside);
  }
  .pipeline {
    fill: var(--_pipeline-fill);
    stroke: var(--_pipeline);
    stroke-width: 1;
  }
  .omitted {
    fill: none;
    stroke: var(--_omitted);
    stroke-width: 1;
    stroke-dasharray: 3 2;
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
  .line {
    fill: none;
    stroke: var(--_went-on);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .line.running {
    stroke-dasharray: 2 3;
  }
  .quartiles {
    fill: var(--_open-fill);
  }
  .edge {
    fill: none;
    stroke: var(--_open);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .now {
    fill: var(--_went-on);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .before {
    fill: var(--_surface);
    stroke: var(--_went-on);
    stroke-width: 1.5;
  }
  .dimmed {
    opacity: 0.38;
  }

  @media (forced-colors: active) {
    .went-on,
    .closed,
    .value,
    .dot,
    .now {
      fill: CanvasText;
    }
    .commit {
      fill: CanvasText;
      fill-opacity: 0.65;
    }
    .upside {
      fill: CanvasText;
      fill-opacity: 0.35;
      stroke: CanvasText;
    }
    .open,
    .pipeline,
    .before,
    .undecided .dot {
      fill: Canvas;
      stroke: CanvasText;
    }
    .lost {
      fill: GrayText;
    }
    .line,
    .whisker,
    .zero {
      stroke: CanvasText;
    }
    .band {
      fill: Canvas;
      stroke: Highlight;
      stroke-dasharray: 2 2;
    }
    .quartiles {
      fill: Canvas;
    }
    .edge,
    .axis,
    .omitted,
    .band-edge,
    .band-line,
    .undecided .whisker {
      stroke: GrayText;
    }
  }
`;
