import type { MonthsWords } from './months.words.js';

export const words: MonthsWords = {
  day: 'Dzień',
  notKnown: 'nieznane',
  caption: 'Wyniki sprzedaży co miesiąc',
};
