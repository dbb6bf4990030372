import { catalogue, plural } from '../shared/catalogue.js';

const en = {
  cohort: (period: string, day: string) => `Journeys begun during ${period} and lost by ${day}, by reason`,
  activity: (period: string, _day: string) => `Lost of the journeys that reached each step during ${period}, by reason`,
  allSteps: 'All steps',
  noReason: 'No reason given',
  lostLabel: (step: string) => `lost, ${step}`,
  reasonLabel: (reason: string, step: string) => `lost, ${reason}, ${step}`,
  valueLabel: (label: string) => `value ${label}`,
  /** Of a share. */
  ofLost: 'of the lost',
  more: (written: string, count: number) =>
    `${written} more ${plural('en', count, { one: 'reason', other: 'reasons' })}`,
  empty: (period: string) => `None of the journeys of ${period} is lost.`,
  none: 'What is open now is not lost.',
  noneWhy: 'Choose Cohort or Activity to see why journeys were lost.',
};

export type LossesWords = typeof en;

export const lossesWords = catalogue<LossesWords>(en, { pl: () => import('./losses.words.pl.js') });
