import { catalogue } from '../shared/catalogue.js';

const en = {
  title: 'The four Vs',
  subtitle: (day: string, before: string) => `Qualified pipeline on ${day}, against ${before}`,
  view: 'What is shown',
  now: 'Now',
  months: 'By month',
  twelveMonths: '12 months',
  noPast: 'The past months could not be loaded.',
  /** A change of a rate in percentage points, already written. */
  points: (number: string) => `${number} points`,
  better: 'better',
  worse: 'worse',
  unchanged: 'unchanged',
  was: (before: string) => `was ${before}`,
  volume: 'Volume',
  volumeOf: 'open opportunities',
  value: 'Value',
  valueOf: 'of what is open',
  conversion: 'Conversion',
  conversionOf: 'won of closed, 365 days',
  velocity: 'Velocity',
  velocityOf: 'value won per day',
  perDay: '/ day',
  weighted: 'weighted by probability',
  of: 'of',
  won: 'won',
  closed: 'closed',
  way: (from: string, to: string) => `${from} to ${to}`,
  cycle: 'mean cycle',
  averageWon: 'average won',
  noneClosed: 'Nothing was closed in the 365 days.',
  noneWon: 'Nothing was won in the 365 days.',
  noCycle: 'Nothing that was won in the 365 days had a cycle.',
  noQualified: 'This pipeline has no qualified stage.',
  notThen: (day: string) => `None on ${day} to compare with`,
  noStageHistory: 'The source keeps no past stages to compare with.',
  noAmountHistory: 'The source keeps no past amounts to compare with.',
  empty: (day: string) => `The qualified pipeline was empty on ${day}.`,
  emptyWhy: 'Nothing was closed in the 365 days before, nor open a period earlier.',
};

export type ScorecardWords = typeof en;

export const scorecardWords = catalogue<ScorecardWords>(en, { pl: () => import('./scorecard.words.pl.js') });
