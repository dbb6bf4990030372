import { catalogue } from '../shared/catalogue.js';

const en = {
  only: (name: string) => `only ${name}`,
  andTeam: (person: string) => `${person} and team`,
  nobody: 'what has no known owner',
  outside: (days: string) => `${days} is not in the period`,
  outsideWhy: 'The picked days and the period don’t overlap. Show all again (Esc) or choose another period.',
  onlyHead: 'Only',
  from: (widget: string) => `from ${widget}`,
  undo: (name: string) => `Show all again, not only ${name}`,
  key: 'Esc',
  widgets: new Map([
    ['pipeline-conversion-table', 'Conversion'],
    ['pipeline-forecast-board', 'Forecast'],
    ['pipeline-funnel-chart', 'Funnel'],
    ['pipeline-scorecard', 'The four Vs'],
    ['pipeline-velocity-timeline', 'Velocity'],
  ]),
};

export type PickWords = typeof en;

export const pickWords = catalogue<PickWords>(en, { pl: () => import('./pick.words.pl.js') });
