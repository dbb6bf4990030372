import { catalogue } from '../shared/catalogue.js';

const en = {
  /** Names as the page wrote them, and those there are. */
  unknown: (names: string, known: string) => `No widget is called ${names}. There are ${known}.`,
};

export type DashboardWords = typeof en;

export const dashboardWords = catalogue<DashboardWords>(en, { pl: () => import('./dashboard.words.pl.js') });
