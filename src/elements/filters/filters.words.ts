import { catalogue } from '../shared/catalogue.js';

const en = {
  title: 'Filters',
  period: 'Period',
  asOf: 'As of',
  latest: 'Latest',
  addFilter: 'Add filter',
  clearAll: 'Clear all',
  remove: (field: string, values: string) => `Remove the filter ${field}: ${values}`,
  andMore: (count: string) => `+${count}`,
  nobody: 'none',
  failed: 'The filters could not be loaded.',
  fields: new Map([
    ['owners', 'Team'],
    ['sources', 'Source'],
    ['types', 'Type'],
    ['models', 'Model'],
    ['accounts', 'Account'],
    ['pipeline', 'Pipeline'],
  ]),
  values: new Map([
    ['new', 'New business'],
    ['existing', 'Existing business'],
    ['hunter', 'Hunter'],
    ['farmer', 'Farmer'],
  ]),
  noSource: 'No source',
  noAccount: 'No account',
  noValue: 'Not given',
};

export type FiltersWords = typeof en;

export const filtersWords = catalogue<FiltersWords>(en, { pl: () => import('./filters.words.pl.js') });
