import { catalogue, plural } from './catalogue.js';

const en = {
  /** A number of days, already written. */
  days: (number: string) => `${number}\u00a0d`,
  /** A change of a rate in percentage points, already written. */
  points: (number: string) => `${number} points`,
  above: 'Above band',
  below: 'Below band',
  within: 'In band',
  uncertain: 'Can’t tell yet',
  none: 'No records',
  better: 'better',
  worse: 'worse',
  faster: 'faster',
  slower: 'slower',
  more: 'more',
  less: 'less',
  unchanged: 'unchanged',
  was: (before: string) => `was ${before}`,
  benchmark: (band: string) => `benchmark ${band}`,
  interval: (interval: string) => `95% interval ${interval}`,
  benchmarkBand: 'benchmark band',
  noPastStages:
    'The source keeps no past stages: days are counted from creation to close, and steps in between are not known.',
  stageSnapshots: 'Past stages are known from snapshots only: days are only as exact as the time between them.',
  /** What a field is called among those of which the past is not known. */
  past: {
    stage: 'stages',
    amount: 'amounts',
    closeDate: 'close dates',
    forecast: 'forecast categories',
    ownerId: 'owners',
  },
  noPast: (fields: string, day: string) => `The source keeps no past ${fields}: those of ${day} are shown.`,
  pastSnapshots: (fields: string) => `Past ${fields} are known from snapshots only.`,
  loading: 'Loading',
  failedToLoad: 'The figures could not be loaded.',
  failedToAnswer: 'The figures could not be worked out.',
  nothingChanged: 'Nothing was changed.',
  tryAgain: 'Try again',
  missing: (place: string) => `There is nothing at ${place} (404).`,
  answered: (place: string, status: number) => `${place} answered with an error (${status}).`,
  unreachable: (place: string) => `${place} could not be reached.`,
  blank: (place: string) => `${place} is empty.`,
  notJson: (place: string) => `${place} is not JSON.`,
  truncated: (place: string) => `${place} breaks off before its end.`,
  refused: (place: string, faults: number) =>
    `${place} is not a dataset in the contract’s form: ${faults} ${plural('en', faults, { one: 'fault', other: 'faults' })}.`,
  inlineData: 'The data inside the page',
  givenData: 'The data given to the page',
  adapterData: 'The data of the adapter',
  noSource: (id: string | null) =>
    id === null
      ? 'There is no <pipeline-source> around this widget.'
      : `There is no <pipeline-source id="${id}"> on this page.`,
  noData: 'This source has no data.',
  noDataWhy: 'Give it src, dataset, adapter, or a <script type="application/json"> inside.',
  andMore: (written: string) => `and ${written} more`,
  records: (count: number) => plural('en', count, { one: 'record', other: 'records' }),
  setAside: (_count: number) => 'set aside',
  setAsideTitle: (count: number, written: string) =>
    `${written} ${plural('en', count, { one: 'record', other: 'records' })} set aside`,
  setAsideWhy: 'They have a fault and count in no figure:',
  close: 'Close',
};

export type SharedWords = typeof en;

/** Words that every widget uses, in English and Polish. */
export const sharedWords = catalogue<SharedWords>(en, { pl: () => import('./words.pl.js') });
