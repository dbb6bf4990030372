import { nothing, svg, html, type TemplateResult } from 'lit';
import { rateMarks, type PlottedRate } from './rate-plot.view.js';

/** A rate on 0–100 %: dot and whisker over its band. Decoration: the numbers stand beside it as text. */
export function ratePlot(rate: PlottedRate, height = 20): TemplateResult {
  const { dot, whisker, band, isUndecided } = rateMarks(rate);
  const middle = height / 2;
  return html`
    <svg class="plot ${isUndecided ? 'undecided' : ''}" part="plot" width="100%" height=${height} aria-hidden="true">
      ${band === null ? nothing : bandMarks(band, height)}
      <line class="axis" x1="0" x2="100%" y1=${middle} y2=${middle} />
      ${['0.5', '50%', '100%'].map((x) => svg`<line class="axis" x1=${x} x2=${x} y1=${middle - 4} y2=${middle + 4} />`)}
      ${whisker === null ? nothing : svg`<line class="whisker" x1="${whisker[0]}%" x2="${whisker[1]}%" y1=${middle} y2=${middle} />`}
      ${dot === null ? nothing : svg`<circle class="dot" cx="${dot}%" cy=${middle} r=${isUndecided ? 4.25 : 4.75} />`}
    </svg>
  `;
}

function bandMarks([from, to]: readonly [number, number], height: number): TemplateResult<2> {
  if (from === to) return svg`<line class="band-line" x1="${from}%" x2="${from}%" y1="0" y2=${height} />`;
  return svg`
    <rect class="band" x="${from}%" width="${to - from}%" y="0" height=${height} />
    ${[from, to].map((x) => svg`<line class="band-edge" x1="${x}%" x2="${x}%" y1="0" y2=${height} />`)}
  `;
}

/** What the band looks like, for the key. */
export const bandSwatch: TemplateResult = html`
  <svg width="16" height="12" aria-hidden="true">
    <rect class="band" width="15" height="12" />
    <line class="band-edge" x1="0.5" x2="0.5" y1="0" y2="12" />
    <line class="band-edge" x1="15" x2="15" y1="0" y2="12" />
  </svg>
`;
