import { catalogue, plural } from '../shared/catalogue.js';

const en = {
  subtitle: (period: string, day: string) =>
    `How long stays last that began in ${period}, open ones counted as far as they got. As of ${day}.`,
  after: 'Still there after',
  days: (days: string) => `${days} d`,
  median: 'median',
  notHalf: 'More than half are still there',
  noneEntered: 'none entered',
  entered: 'entered',
  enteredLabel: (stage: string) => stage,
  stillThere: (_count: number) => 'still there',
  stillThereLabel: (stage: string) => `in ${stage}`,
  medianLabel: (stage: string) => `within which half leave ${stage}, open ones counted`,
  ofHundred: 'Of 100 that enter,',
  areThere: (count: number, days: string) =>
    `${plural('en', count, { one: 'is', other: 'are' })} still there after ${days}.`,
  restsOn: (count: number, written: string) =>
    `Rests on ${written} ${plural('en', count, { one: 'stay', other: 'stays' })}.`,
  noneLeft: 'Nobody had left by then.',
  unknown: (days: string) => `Not known after ${days}: nothing has left later.`,
  neverLeft: 'Nothing that entered has left yet.',
  axis: 'of 100 still there, by days since entry',
  medianKey: 'half have left',
  atKey: (days: string) => `after ${days}`,
  riskKey: 'rests on: stays that had lasted until the last step before, and were still followed',
  stage: 'Stage',
  ofHundredAfter: (days: string) => `of 100, after ${days}`,
  cell: (count: string, atRisk: string) => `${count}, rests on ${atRisk}`,
  cellUnknown: 'not known',
  empty: (period: string) => `Nothing entered a stage in ${period}.`,
  emptyWhy: 'Another period or filter may have some.',
};

export type SurvivalWords = typeof en;

export const survivalWords = catalogue<SurvivalWords>(en, { pl: () => import('./survival-curves.words.pl.js') });
