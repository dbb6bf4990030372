import { catalogue, plural } from './catalogue.js';

const en = {
  title: (count: number, written: string) =>
    `${written} ${plural('en', count, { one: 'record', other: 'records' })} set aside`,
  why: 'They have a fault and count in no figure:',
};

export type SetAsideWords = typeof en;

export const setAsideWords = catalogue<SetAsideWords>(en, { pl: () => import('./set-aside-list.words.pl.js') });
