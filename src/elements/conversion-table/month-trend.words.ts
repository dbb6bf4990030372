import { catalogue } from '../shared/catalogue.js';

const en = {
  title: 'By month begun',
  latest: (month: string) => `in ${month}`,
  of: 'of',
  entered: 'entered',
  span: (label: string, first: string, last: string) => `${label}, ${first} to ${last}`,
  running: 'month not over yet',
};

export type TrendWords = typeof en;

export const trendWords = catalogue<TrendWords>(en, { pl: () => import('./month-trend.words.pl.js') });
