import { catalogue } from '../shared/catalogue.js';

const en = {
  title: 'Funnel',
  basis: 'Which journeys count',
  cohort: 'Cohort',
  activity: 'Activity',
  current: 'Current',
  show: 'Show',
  steps: 'Steps',
  losses: 'Loss reasons',
  /** What is shown side by side. */
  comparisons: new Map([
    ['previous', 'Period before'],
    ['model', 'Hunters and farmers'],
    ['type', 'New and existing'],
    ['source', 'Sources'],
    ['owner', 'Owners'],
  ]),
  begun: (period: string, day: string) => `Journeys begun during ${period}, followed to ${day}`,
  reached: (period: string) => `Journeys by the steps they reached during ${period}`,
  openOn: (day: string) => `Open journeys by the step they are in on ${day}`,
  stage: 'Stage',
  journeys: 'Journeys, and their value',
  ofFirstHead: 'Of first',
  ofFirst: 'of first',
  ofFirstLabel: (step: string) => `of those who reached the first step also reached ${step}`,
  toNext: 'To next step, on 0–100%',
  won: 'Won',
  countLabel: (_count: number, step: string) => `reached ${step}`,
  currentLabel: (_count: number, step: string) => `open in ${step}`,
  valueLabel: (step: string) => `value at ${step}`,
  converted: (_count: number) => 'went on',
  open: (_count: number) => 'still open',
  lost: (_count: number) => 'lost',
  direct: (count: string) => `+${count} direct`,
  directLabel: (step: string) => `came to ${step} without the step before`,
  rateLabel: (from: string, to: string) => `of ${from} went on to ${to}`,
  medianDays: 'median to next',
  medianLabel: (from: string, to: string) => `from ${from} to ${to}`,
  valueKey: 'value',
  emptyCohort: (period: string) => `No journeys began during ${period}.`,
  emptyActivity: (period: string) => `No journeys reached a step during ${period}.`,
  emptyCurrent: (day: string) => `No journeys were open on ${day}.`,
  emptyWhy: 'Another period or filter may have some.',
};

export type FunnelWords = typeof en;

export const funnelWords = catalogue<FunnelWords>(en, { pl: () => import('./funnel-chart.words.pl.js') });
