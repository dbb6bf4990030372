import type { Funnel, FunnelStep } from '../../../../src/engine/funnel.js';
import type { Answer } from '../../../../src/metrics/metrics.js';

/** The answer to a funnel's question, as it stands in the page. */
export function readyFunnel(): Answer<Funnel> {
  const funnel: Answer<Funnel> = JSON.parse(document.getElementById('numbers')?.textContent ?? '');
  return funnel;
}

/** Its steps, those who won them last. */
export function readySteps(): readonly FunnelStep[] {
  const funnel = readyFunnel();
  if (funnel.basis === 'current') throw new Error('a funnel of those who are there now has no steps');
  return funnel.steps;
}

/** What became of those who reached each step, as charts take it: a series of numbers each. */
export function readySeries(): { readonly names: string[]; readonly series: { name: string; data: number[] }[] } {
  const steps = readySteps();
  const names = steps.map(({ label }) => label);
  const series = (['converted', 'open', 'lost'] as const).map((part) => ({
    name: { converted: 'went on', open: 'still open', lost: 'lost' }[part],
    data: steps.map((step) => step[part] ?? (part === 'converted' ? step.entered : 0)),
  }));
  return { names, series };
}
