import { plural } from './catalogue.js';
import type { SetAsideWords } from './set-aside-list.words.js';

export const words: SetAsideWords = {
  title: (count, written) =>
    `Pominięto ${written} ${plural('pl', count, { one: 'rekord', few: 'rekordy', many: 'rekordów', other: 'rekordu' })}`,
  why: 'Zawierają błąd i nie wchodzą do żadnego wyniku:',
};
