import { scaleLinear } from 'd3';
import { LitElement, css, html, svg, type TemplateResult } from 'lit';
import type { FunnelStep } from '../../../../src/engine/funnel.js';
import { markPainted } from './painted.js';
import { readyFunnel, readySteps } from './ready-numbers.js';

const PARTS = ['converted', 'open', 'lost'] as const;
const WORDS = { converted: 'went on', open: 'still open', lost: 'lost' };
const VERDICTS = {
  above: 'Above band',
  below: 'Below band',
  within: 'In band',
  uncertain: 'Can’t tell yet',
  none: 'No records',
};

const counts = new Intl.NumberFormat('en');
const money = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: readyFunnel().currency,
  notation: 'compact',
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});
const rates = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
const days = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The least that shows the steps, bars and figures of a funnel: one element, drawn once, from ready numbers. */
class BareFunnel extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font: 13px/20px system-ui;
    }
    li {
      display: grid;
      grid-template-columns: 1fr 3fr 1fr 2fr;
    }
    .converted,
    .dot {
      fill: steelblue;
    }
    .open {
      fill: lightblue;
    }
    .lost,
    .value,
    .band {
      fill: silver;
    }
    line {
      stroke: gray;
    }
  `;

  protected override render(): TemplateResult {
    const steps = readySteps();
    const entered = scaleLinear([0, Math.max(...steps.map((step) => step.entered))], [0, 100]);
    const value = scaleLinear([0, Math.max(...steps.map((step) => step.value))], [0, 100]);
    return html`
      <h2>Funnel</h2>
      <ol>
        ${steps.map((step) => row(step, entered, value(step.value)))}
      </ol>
    `;
  }

  protected override firstUpdated(): void {
    markPainted();
  }
}

function row(step: FunnelStep, x: (count: number) => number, value: number): TemplateResult {
  const { label, entered, ofFirst, direct = 0 } = step;
  return html`
    <li>
      <div>${label} ${direct > 0 ? `+${counts.format(direct)} direct` : ''}</div>
      <div>
        <b>${counts.format(entered)}</b> ${money.format(step.value / 100)}
        <svg width="100%" height="21">
          ${bars(step).map(({ part, from, count }) => svg`<rect class=${part} x="${x(from)}%" width="${x(count)}%" height="14" />`)}
          <rect class="value" y="17" width="${value}%" height="4" />
        </svg>
        ${step.converted === null ? '' : PARTS.map((part) => html`<span>${counts.format(step[part] ?? 0)} ${WORDS[part]}</span> `)}
      </div>
      <div>${ofFirst === undefined || ofFirst === null ? '' : `${rates.format(ofFirst)} of first`}</div>
      <div>${next(step)}</div>
    </li>
  `;
}

function next({ converted, rate, interval, status, benchmark, medianDays }: FunnelStep): TemplateResult | string {
  if (converted === null || rate === null || interval === null) return '';
  const x = scaleLinear([0, 1], [0, 100]);
  const [low, high] = interval;
  return html`
    <b>${rates.format(rate)}</b> ${status === null ? '' : VERDICTS[status]}
    <svg width="100%" height="20">
      <title>${rates.formatRange(low, high)}</title>
      ${benchmark === null ? '' : svg`<rect class="band" x="${x(benchmark.low)}%" width="${x(benchmark.high - benchmark.low)}%" height="20" />`}
      <line x2="100%" y1="10" y2="10" />
      ${[0, 0.5, 1].map((tick) => svg`<line x1="${x(tick)}%" x2="${x(tick)}%" y1="6" y2="14" />`)}
      <line x1="${x(low)}%" x2="${x(high)}%" y1="10" y2="10" />
      <circle class="dot" cx="${x(rate)}%" cy="10" r="4.75" />
    </svg>
    ${medianDays === null ? '' : `${days.format(medianDays)} d median to next`}
  `;
}

function bars(step: FunnelStep) {
  if (step.converted === null) return [{ part: 'converted', from: 0, count: step.entered }];
  let before = 0;
  return PARTS.map((part) => {
    const [from, count] = [before, step[part] ?? 0];
    before += count;
    return { part, from, count };
  });
}

customElements.define('bare-funnel', BareFunnel);
