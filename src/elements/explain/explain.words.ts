import { catalogue } from '../shared/catalogue.js';

const en = {
  perDay: '/ day',
  equals: 'is',
  plausible: (entered: string, interval: string) =>
    `With ${entered} journeys the true rate plausibly lies in ${interval}.`,
  stillBelow: (open: string, rate: string) =>
    `Were all ${open} still open to go on, it would be ${rate}, and still below.`,
  stillUncertain: 'The band is not ruled out yet: more journeys will tell.',
  noBand: 'No benchmark applies.',
  benchmark: 'Benchmark',
  bandFrom: (band: string, source: string) => `${band}, ${source}`,
  own: 'your own target',
  /** Sources that the kit names itself. */
  sources: new Map([["SugarCRM's published guidance", 'SugarCRM’s published guidance']]),
  interval: 'Interval',
  wilson: (interval: string) => `${interval}, 95% (Wilson)`,
  asOf: 'As of',
  period: 'Period',
  periodDays: (period: string, span: string) => `${period}, ${span}`,
  pipeline: 'Pipeline',
  filters: 'Filters',
  noFilters: 'none',
  andTeam: (person: string) => `${person} and team`,
  types: { new: 'new business', existing: 'existing business' },
  models: { hunter: 'hunters', farmer: 'farmers' },
  attribute: (name: string, values: string) => `${name}: ${values}`,
  records: (count: string) => `Records · ${count}`,
  madeOf: 'Computed from',
  more: (count: string) => `${count} more`,
  noOwner: 'No owner',
  all: (records: string) => `All ${records}`,
  back: 'Back',
  why: 'Why this figure',
};

export type ExplainWords = typeof en;

export const explainWords = catalogue<ExplainWords>(en, { pl: () => import('./explain.words.pl.js') });
