import { css, type CSSResult } from 'lit';

/** Marks of deals by forecast category, the surer the darker, and the colours of hunters and farmers. */
export const dealMarks: CSSResult = css`
  :host {
    --_closed: var(--pipeline-closed, light-dark(oklch(0.35 0.1 var(--_hue)), oklch(0.9 0.05 var(--_hue))));
    --_commit: var(--pipeline-commit, light-dark(oklch(0.495 0.14 var(--_hue)), oklch(0.72 0.12 var(--_hue))));
    --_upside: var(--pipeline-upside, light-dark(oklch(0.64 0.11 var(--_hue)), oklch(0.56 0.12 var(--_hue))));
    --_pipeline: var(--pipeline-pipeline, oklch(0.62 0.07 var(--_hue)));
    --_pipeline-fill: var(
      --pipeline-pipeline-fill,
      light-dark(oklch(0.955 0.02 var(--_hue)), oklch(0.275 0.03 var(--_hue)))
    );
    --_omitted: var(--pipeline-omitted, light-dark(oklch(0.62 0.01 262), oklch(0.6 0.01 262)));
    --_hunter: var(--pipeline-hunter, light-dark(oklch(0.44 0.14 330), oklch(0.62 0.16 330)));
    --_farmer: var(--pipeline-farmer, light-dark(oklch(0.64 0.12 70), oklch(0.84 0.11 80)));
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

  @media (forced-colors: active) {
    .closed {
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
    .pipeline {
      fill: Canvas;
      stroke: CanvasText;
    }
    .omitted {
      stroke: GrayText;
    }
  }
`;
