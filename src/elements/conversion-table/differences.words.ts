import { catalogue } from '../shared/catalogue.js';

const en = {
  pick: (row: string) => `Compare ${row}`,
  pickTwo: 'Pick two rows: how far apart their rates are, and whether that may be luck, is told here.',
  pickAnother: (row: string) => `${row} is picked. Pick the row to compare it with.`,
  title: (row: string, other: string) => `${row} compared with ${other}`,
  clear: 'Clear',
  more: (points: string) => `${points} points more`,
  less: (points: string) => `${points} points less`,
  same: 'No difference',
  between: (low: string, high: string) => `between ${low} and ${high}`,
  toldApart: 'Told apart',
  luck: 'Could be luck',
  nobody: 'Nobody entered in one of them.',
  of: 'of',
};

export type DifferencesWords = typeof en;

export const differencesWords = catalogue<DifferencesWords>(en, { pl: () => import('./differences.words.pl.js') });
