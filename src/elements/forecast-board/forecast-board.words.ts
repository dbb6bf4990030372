import { catalogue } from '../shared/catalogue.js';
import type { Format } from '../shared/format.js';

const en = {
  title: 'Forecast',
  view: 'What is shown',
  board: 'Board',
  people: 'People',
  onlyDeals: 'Deals',
  closes: (period: string, day: string) => `Deals that close in ${period}, as of ${day}`,
  team: 'Team',
  bars: 'Closed, commit, upside and pipeline',
  closed: 'closed',
  commit: 'commit',
  upside: 'upside',
  pipeline: 'pipeline',
  call: 'call',
  quota: 'quota',
  gap: 'gap',
  coverage: 'coverage',
  attainment: 'attained',
  total: 'Total',
  amountOf: (what: string, person: string) => `${what}, ${person}`,
  nobody: 'No known owner',
  reportsTo: (manager: string) => `reports to ${manager}`,
  teamOf: (person: string) => `Team of ${person}`,
  narrow: 'show only theirs everywhere',
  over: (amount: string) => `over ${amount}`,
  met: 'met',
  noQuota: 'no quota',
  zeroQuota: 'quota is 0',
  quotaPerPerson: 'quotas are given to people',
  ofQuota: 'quota: each bar is a share of it',
  ofMoney: 'nobody has a quota: bars are amounts',
  empty: (period: string) => `Nothing closes in ${period}, and nobody has a quota.`,
  emptyWhy: 'Another period or filter may have deals.',
};

export type ForecastWords = typeof en;

export const forecastWords = catalogue<ForecastWords>(en, { pl: () => import('./forecast-board.words.pl.js') });

/** What the board's figures and words are written with. */
export interface BoardTexts {
  readonly format: Format;
  readonly words: ForecastWords;
}
