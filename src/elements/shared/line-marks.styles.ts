import { css, type CSSResult } from 'lit';

/** Marks of figures over time: the line, the band between its quartiles, the dots for now and before. */
export const lineMarks: CSSResult = css`
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

  @media (forced-colors: active) {
    .line {
      stroke: CanvasText;
    }
    .quartiles {
      fill: Canvas;
    }
    .edge {
      stroke: GrayText;
    }
    .now {
      fill: CanvasText;
    }
    .before {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
