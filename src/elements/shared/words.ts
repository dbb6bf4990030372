import { catalogue, plural } from './catalogue.js';

const en = {
  /** A number of days, already written. */
  days: (number: string) => `${number}\u00a0d`,
  above: 'Above band',
  below: 'Below band',
  within: 'In band',
  uncertain: 'Can’t tell yet',
  none: 'No records',
  benchmark: (band: string) => `benchmark ${band}`,
  interval: (interval: string) => `95% interval ${interval}`,
  benchmarkBand: 'benchmark band',
  loading: 'Loading',
  failedToLoad: 'The figures could not be loaded.',
  failedToAnswer: 'The figures could not be worked out.',
  tryAgain: 'Try again',
  noSource: (id: string | null) =>
    id === null
      ? 'There is no <pipeline-source> around this widget.'
      : `There is no <pipeline-source id="${id}"> on this page.`,
  noData: 'This source has no data.',
  noDataWhy: 'Give it src, dataset, adapter, or a <script type="application/json"> inside.',
  andMore: (written: string) => `and ${written} more`,
  records: (count: number) => plural('en', count, { one: 'record', other: 'records' }),
  setAside: (_count: number) => 'set aside',
  close: 'Close',
  export: 'Export',
};

export type SharedWords = typeof en;

/** Words that every widget uses, in English and Polish. */
export const sharedWords = catalogue<SharedWords>(en, { pl: () => import('./words.pl.js') });
