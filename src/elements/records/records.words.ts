import { catalogue, plural } from '../shared/catalogue.js';

const en = {
  empty: 'There are no records behind this figure.',
  composed: 'This figure is computed from others; they have records of their own.',
  count: (written: string, count: number) => `${written} ${plural('en', count, { one: 'record', other: 'records' })}`,
  subtitle: (figure: string, records: string, moment: string) => `${figure}: ${records}, as of ${moment}`,
  caption: (name: string) => `Records behind ${name}. Buttons in the headers sort the rows.`,
  name: 'Name',
  account: 'Account',
  owner: 'Owner',
  stage: 'Stage',
  amount: 'Amount',
  closeDate: 'Closes',
  createdAt: 'Created',
  counts: 'Counts',
  adds: 'Adds',
  days: 'Days',
  id: 'Id',
  kind: 'Kind',
  source: 'Source',
  type: 'Type',
  model: 'Model',
  category: 'Category',
  probability: 'Probability',
  lossReason: 'Loss reason',
  nextStep: 'Next step',
  link: 'Link',
  kinds: { lead: 'Lead', opportunity: 'Opportunity', submission: 'Submission', quota: 'Quota' },
  sum: 'Sum',
  statistics: new Map([
    ['mean', 'Mean'],
    ['cycleDays', 'Mean'],
    ['median', 'Median'],
    ['medianDays', 'Median'],
    ['medianAge', 'Median'],
    ['p25', 'Lower quartile'],
    ['p75', 'Upper quartile'],
    ['p90', 'Nine in ten within'],
  ]),
  csv: 'CSV',
  csvOf: (name: string) => `Download the records of ${name} as CSV`,
  failed: 'Some rows could not be loaded.',
};

export type RecordsWords = typeof en;

export const recordsWords = catalogue<RecordsWords>(en, { pl: () => import('./records.words.pl.js') });
