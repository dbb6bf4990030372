import { catalogue } from './catalogue.js';

const en = {
  noPastStages:
    'The source keeps no past stages: days are counted from creation to close, and steps in between are not known.',
  stageSnapshots: 'Past stages are known from snapshots only: days are only as exact as the time between them.',
  /** What a field is called among those of which the past is not known. */
  fields: {
    stage: 'stages',
    amount: 'amounts',
    closeDate: 'close dates',
    forecast: 'forecast categories',
    ownerId: 'owners',
  },
  none: (fields: string, day: string) => `The source keeps no past ${fields}: those of ${day} are shown.`,
  snapshots: (fields: string) => `Past ${fields} are known from snapshots only.`,
};

export type HistoryWords = typeof en;

export const historyWords = catalogue<HistoryWords>(en, { pl: () => import('./history-note.words.pl.js') });
