import { catalogue } from '../shared/catalogue.js';

const en = {
  day: 'Day',
  notKnown: 'not known',
  caption: 'The four Vs, a month apart',
};

export type MonthsWords = typeof en;

export const monthsWords = catalogue<MonthsWords>(en, { pl: () => import('./months.words.pl.js') });
