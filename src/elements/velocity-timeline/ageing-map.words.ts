import { catalogue, plural } from '../shared/catalogue.js';

const en = {
  subtitle: (day: string) => `How long what is open has been in its stage, as of ${day}. One mark for each record.`,
  open: (_count: number) => 'open',
  openLabel: (stage: string) => `in ${stage}`,
  valueLabel: (stage: string) => `value in ${stage}`,
  noneOpen: 'none open',
  overdue: (_count: number) => 'overdue',
  overdueLabel: (stage: string) => `in ${stage}`,
  noneOverdue: 'none overdue',
  overdueUnknown: 'can’t tell overdue yet',
  after: 'after',
  limitLabel: (stage: string) => `in ${stage}: nine in ten took no longer`,
  map: 'Open records by age in their stage',
  keys: 'Left and right lead to the younger and the older of the stage, up and down to other stages, page up and page down over those of about one age, Home and End to the youngest and the oldest. Enter opens.',
  inStage: (days: string, stage: string) => `${days} in ${stage}`,
  isOverdue: 'overdue',
  place: (place: string, count: string) => `${place} of ${count} by age`,
  axis: 'days in stage, each step about twice the one before',
  waitingKey: 'open',
  overdueKey: 'overdue: longer than nine in ten took',
  limitKey: 'nine in ten had left by then',
  medianKey: 'half had left by then',
  stage: 'Stage',
  under: (days: string) => `under ${days} days`,
  between: (from: string, to: string) => `${from} to under ${to} days`,
  over: (days: string) => `${days} days or more`,
  overdueHead: 'Overdue',
  unknown: 'not known',
  records: (count: number, written: string) => `${written} ${plural('en', count, { one: 'record', other: 'records' })}`,
  empty: 'Nothing is open.',
  emptyWhy: 'Another filter may have some.',
};

export type AgeingWords = typeof en;

export const ageingWords = catalogue<AgeingWords>(en, { pl: () => import('./ageing-map.words.pl.js') });
