import { css, type CSSResult } from 'lit';

/**
 * The roles of colour, each read from its public property with a default for light and for dark, in the scheme that
 * the page gives the element. Inside the kit only the private names are used; a page sets the public ones.
 */
export const tokens: CSSResult = css`
  :host {
    --_hue: var(--pipeline-hue, 262);
    --_surface: var(--pipeline-surface, light-dark(oklch(1 0 0), oklch(0.21 0.01 262)));
    --_sunken: var(--pipeline-sunken, light-dark(oklch(0.962 0.005 262), oklch(0.255 0.012 262)));
    --_line: var(--pipeline-line, light-dark(oklch(0.905 0.007 262), oklch(0.325 0.013 262)));
    --_ink: var(--pipeline-ink, light-dark(oklch(0.23 0.018 262), oklch(0.945 0.005 262)));
    --_muted: var(--pipeline-muted, light-dark(oklch(0.47 0.016 262), oklch(0.755 0.012 262)));
    --_axis: var(--pipeline-axis, light-dark(oklch(0.62 0.014 262), oklch(0.56 0.014 262)));
    --_accent: var(--pipeline-accent, light-dark(oklch(0.5 0.15 var(--_hue)), oklch(0.76 0.11 var(--_hue))));
    --_accent-quiet: var(
      --pipeline-accent-quiet,
      light-dark(oklch(0.95 0.022 var(--_hue)), oklch(0.29 0.045 var(--_hue)))
    );
    --_on-accent: var(--pipeline-on-accent, light-dark(oklch(1 0 0), oklch(0.18 0.02 var(--_hue))));
    --_positive: var(--pipeline-positive, light-dark(oklch(0.46 0.085 205), oklch(0.82 0.1 190)));
    --_negative: var(--pipeline-negative, light-dark(oklch(0.545 0.19 28), oklch(0.7 0.165 28)));
    --_caution: var(--pipeline-caution, light-dark(oklch(0.5 0.1 72), oklch(0.81 0.12 80)));
    --_caution-quiet: var(--pipeline-caution-quiet, light-dark(oklch(0.965 0.03 85), oklch(0.29 0.035 80)));
    --_went-on: var(--pipeline-went-on, light-dark(oklch(0.47 0.13 var(--_hue)), oklch(0.78 0.1 var(--_hue))));
    --_open: var(--pipeline-open, light-dark(oklch(0.58 0.09 var(--_hue)), oklch(0.62 0.08 var(--_hue))));
    --_open-fill: var(--pipeline-open-fill, light-dark(oklch(0.955 0.02 var(--_hue)), oklch(0.275 0.03 var(--_hue))));
    --_lost: var(--pipeline-lost, light-dark(oklch(0.64 0.012 60), oklch(0.56 0.012 60)));
    --_benchmark: var(--pipeline-benchmark, light-dark(oklch(0.61 0.085 80), oklch(0.64 0.07 82)));
    --_benchmark-fill: var(--pipeline-benchmark-fill, light-dark(oklch(0.945 0.035 88), oklch(0.315 0.03 82)));
  }
`;
