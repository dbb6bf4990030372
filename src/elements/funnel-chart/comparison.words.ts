import { catalogue } from '../shared/catalogue.js';

const en = {
  /** The two that are shown side by side. */
  pair: (first: string, second: string) => `${first} and ${second}`,
  begun: (pair: string, day: string) => `Journeys begun during ${pair}, followed to ${day}`,
  reached: (pair: string, _day: string) => `Journeys by the steps they reached during ${pair}`,
  segments: new Map([
    ['model:hunter', 'Hunters'],
    ['model:farmer', 'Farmers'],
    ['type:new', 'New business'],
    ['type:existing', 'Existing business'],
  ]),
  andTeam: (person: string) => `${person} and team`,
  /** Which of the two. */
  side: 'Funnel',
  apart: 'Difference',
  /** Of a rate from that of the other funnel. */
  fromOther: 'Difference from other',
  fromOtherLow: 'Difference, 95% low',
  fromOtherHigh: 'Difference, 95% high',
  /** A difference of rates, already written. */
  points: (number: string) => `${number} points`,
  better: (points: string) => `${points} better`,
  worse: (points: string) => `${points} worse`,
  /** Whose rate is higher, and by how many points, already written. */
  higher: (name: string, points: string) => `${name} ${points}`,
  interval: ([low, high]: readonly [string, string]) => `95% interval ${low} to ${high}`,
  luck: 'May be luck',
  none: 'Nothing to compare',
  /** Neither of the two that are compared has journeys. */
  neither: (first: string, second: string) => `${first}, ${second}: no journeys.`,
  /** By what is compared, as the choice calls it. */
  nothing: (comparison: string) => `${comparison}: there is nothing to compare.`,
  nothingWhy: 'The data has fewer than two that can stand side by side. Choose Steps, or another comparison.',
  followedLonger: (period: string) =>
    `Journeys of ${period} have had more time to go on: a lower rate of the later ones may still rise.`,
  sameNow: 'What is open now is the same for both periods.',
  sameNowWhy: 'Choose Cohort or Activity to see what has changed, or compare something else.',
};

export type ComparisonWords = typeof en;

export const comparisonWords = catalogue<ComparisonWords>(en, { pl: () => import('./comparison.words.pl.js') });
