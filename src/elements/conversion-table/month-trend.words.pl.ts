import type { TrendWords } from './month-trend.words.js';

export const words: TrendWords = {
  title: 'Według miesiąca rozpoczęcia',
  latest: (month) => `– ${month}`,
  of: 'z',
  entered: 'weszło',
  span: (label, first, last) => `${label}, ${first} – ${last}`,
  running: 'miesiąc jeszcze trwa',
};
