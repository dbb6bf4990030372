import { html, nothing, svg, type TemplateResult } from 'lit';
import { sparklineMarks, SPARKLINE, type Sparkline } from './sparkline.view.js';

/** A figure's past as a line, with a hollow dot where it is compared and a filled one now. Decoration. */
export function sparkline(past: Sparkline): TemplateResult {
  const { path, before, now } = sparklineMarks(past);
  const { height } = SPARKLINE;
  return html`
    <svg class="plot" width="100%" height=${height} aria-hidden="true">
      <svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" width="100%" height=${height}>
        <path class="line" d=${path} />
      </svg>
      ${before === null ? nothing : svg`<circle class="before" cx="${before.x}%" cy=${before.y} r="3.5" />`}
      ${now === null ? nothing : svg`<circle class="now" cx="${now.x}%" cy=${now.y} r="4.5" />`}
    </svg>
  `;
}
