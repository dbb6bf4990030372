import { html, svg, type TemplateResult } from 'lit';
import { CHART, type ChartDot, type ChartMarks, type DayScale, type Veil } from './stage-chart.view.js';

/** The days of a stage over time: its band with edges, and its median. Decoration: the numbers are beside it. */
export function stageChart(
  marks: ChartMarks,
  ticks: DayScale['ticks'],
  height: number = CHART.height,
  veils: readonly Veil[] = [],
): TemplateResult {
  return html`
    <svg class="plot marks" part="plot" width="100%" height=${height} aria-hidden="true">
      ${ticks.map(({ y }) => svg`<line class="axis" x1="0" x2="100%" y1=${y} y2=${y} />`)}
      <svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" width="100%" height=${height}>
        <path class="quartiles" d=${marks.band} />
        <path class="edge" d=${marks.edges} />
        <path class="edge running" d=${marks.runningEdges} />
        <path class="gap" d=${marks.gaps} />
        <path class="line" d=${marks.line} />
        <path class="line running" d=${marks.runningLine} />
      </svg>
      ${marks.lone.map(drawLone)} ${marks.dots.map(drawDot)}
      ${veils.map(({ x, width }) => svg`<rect class="veil" x="${x}%" width="${width}%" height=${height} />`)}
    </svg>
  `;
}

/** The days that lines across the chart stand for. */
export function dayTicks(ticks: DayScale['ticks'], height: number = CHART.height): TemplateResult {
  return html`
    <svg class="ticks" width="100%" height=${height} aria-hidden="true">
      ${ticks.map(({ text, y }) => svg`<text x="100%" y=${y} dy="0.35em">${text}</text>`)}
    </svg>
  `;
}

/** Where a span's median is, shown while the reader is at it. */
export function bucketMark(
  point: { readonly x: number; readonly y: number },
  mark: ChartDot['mark'],
  height: number = CHART.height,
): TemplateResult {
  return html`
    <svg class="plot mark" width="100%" height=${height} aria-hidden="true">
      <line class="zero" x1="${point.x}%" x2="${point.x}%" y1="6" y2=${height} />
      <circle class=${mark} cx="${point.x}%" cy=${point.y} r="4.5" />
    </svg>
  `;
}

export const chartSwatch: TemplateResult = html`
  <svg width="20" height="12" aria-hidden="true">
    <rect class="quartiles" y="1" width="20" height="10" />
    <path class="edge" d="M0 1.5h20M0 10.5h20" />
    <path class="line" d="M1 6h18" />
  </svg>
`;

export const runningSwatch: TemplateResult = html`
  <svg width="24" height="12" aria-hidden="true">
    <path class="line running" d="M1 6h13" />
    <circle class="before" cx="19" cy="6" r="3.5" />
  </svg>
`;

export const gapSwatch: TemplateResult = html`
  <svg width="20" height="12" aria-hidden="true"><path class="gap" d="M1 6h18" /></svg>
`;

function drawLone({ x, y, height, width }: ChartMarks['lone'][number]): TemplateResult<2> {
  return svg`
    <svg x="${x}%" overflow="visible">
      <rect class="quartiles" x=${-width / 2} y=${y} width=${width} height=${height} />
      <path class="edge" d="M${-width / 2} ${y}h${width}m0 ${height}h${-width}" />
    </svg>
  `;
}

function drawDot({ x, y, mark }: ChartDot): TemplateResult<2> {
  return svg`<circle class=${mark} cx="${x}%" cy=${y} r="3.5" />`;
}
