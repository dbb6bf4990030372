import { html, nothing, svg, type TemplateResult } from 'lit';
import { SPARKLINE, type SparklineMarks } from './sparkline.view.js';

/** A figure's past as a line over zero: a hollow dot where it is compared, a filled one now. Its words stand beside it. */
export function sparkline({ path, zero, before, now }: SparklineMarks): TemplateResult {
  const { height } = SPARKLINE;
  return html`
    <svg class="plot" width="100%" height=${height} aria-hidden="true">
      <line class="axis" x1="0" x2="100%" y1=${zero} y2=${zero} />
      <svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" width="100%" height=${height}>
        <path class="line" d=${path} />
      </svg>
      ${before === null ? nothing : svg`<circle class="before" cx="${before.x}%" cy=${before.y} r="3.5" />`}
      ${now === null ? nothing : svg`<circle class="now" cx="${now.x}%" cy=${now.y} r="4.5" />`}
    </svg>
  `;
}
