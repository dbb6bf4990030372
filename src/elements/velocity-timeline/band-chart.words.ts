import { catalogue } from '../shared/catalogue.js';

const en = {
  shown: 'Stage or cycle',
  cycle: 'Cycle, won',
  stageBy: {
    week: (period: string) => `Days in stage, by week of leaving it, ${period}`,
    month: (period: string) => `Days in stage, by month of leaving it, ${period}`,
    quarter: (period: string) => `Days in stage, by quarter of leaving it, ${period}`,
  },
  cycleBy: {
    week: (period: string) => `Days from the qualified pipeline to the win, by week of the win, ${period}`,
    month: (period: string) => `Days from the qualified pipeline to the win, by month of the win, ${period}`,
    quarter: (period: string) => `Days from the qualified pipeline to the win, by quarter of the win, ${period}`,
  },
  cycleLabel: 'of the cycle',
  wonLabel: 'won',
  noneWon: 'none won',
  median: 'Median',
  count: 'Records',
  middleHalf: 'Middle half',
  gapKey: 'no stay ended in between',
};

export type BandWords = typeof en;

export const bandWords = catalogue<BandWords>(en, { pl: () => import('./band-chart.words.pl.js') });
