import { catalogue, plural } from '../shared/catalogue.js';

const en = {
  largestFirst: 'Deals, largest first',
  andTeam: (person: string) => `${person} and team`,
  showAll: 'Show everyone’s again',
  columnTitle: { closed: 'Closed', commit: 'Commit', upside: 'Upside', pipeline: 'Pipeline' },
  deals: (written: string, count: number) => `${written} ${plural('en', count, { one: 'deal', other: 'deals' })}`,
  more: (written: string) => `${written} more`,
  moreOf: (column: string) => `in ${column}`,
  hunter: 'hunter',
  farmer: 'farmer',
};

export type CardWords = typeof en;

/** The words of the cards alone, which come with them. */
export const cardWords = catalogue<CardWords>(en, { pl: () => import('./deal-cards.words.pl.js') });
