import { catalogue } from '../shared/catalogue.js';

const en = {
  relative: {
    'this-month': 'This month',
    'last-month': 'Last month',
    'this-quarter': 'This quarter',
    'last-quarter': 'Last quarter',
    'this-year': 'This year',
    'last-year': 'Last year',
    'last-90-days': 'Last 90 days',
    'last-12-months': 'Last 12 months',
  },
  relativePeriods: 'Relative to the as-of date',
  ownPeriods: 'Own periods',
  fiscalCalendar: 'Fiscal calendar',
  otherDays: 'Other days',
  from: 'From',
  last: 'To',
  apply: 'Apply',
  moment: 'Figures as they were',
  latest: (date: string) => `Latest: ${date}`,
  earlier: new Map([
    [7, '7 days earlier'],
    [30, '30 days earlier'],
    [90, '90 days earlier'],
  ]),
  day: 'When this day began',
  search: 'Search',
  searchIn: (field: string) => `Search: ${field}`,
  back: 'All filters',
  whole: 'with the whole team',
  team: (name: string) => `Team of ${name}`,
  more: (count: string) => `${count} more: search for them`,
  notFound: 'Nothing found.',
  nothing: 'Little to filter by.',
  nothingWhy: 'The data names no people, sources or accounts.',
};

export type PanelWords = typeof en;

export const panelWords = catalogue<PanelWords>(en, { pl: () => import('./panels.words.pl.js') });
