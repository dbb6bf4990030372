import type { PastWords } from './past.words.js';

export const words: PastWords = {
  on: (figure, day) => `${figure} (${day})`,
  summary: (name, { first, low, high, last }) =>
    `${name} w ciągu 12 miesięcy: ${first}, najmniej ${low}, najwięcej ${high}, ${last}. Pokaż wszystkie miesiące`,
};
