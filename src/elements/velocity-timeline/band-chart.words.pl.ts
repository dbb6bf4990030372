import type { BandWords } from './band-chart.words.js';

export const words: BandWords = {
  shown: 'Etap lub cykl',
  cycle: 'Cykl wygranych',
  stageBy: {
    week: (period) => `Dni na etapie według tygodnia wyjścia, ${period}`,
    month: (period) => `Dni na etapie według miesiąca wyjścia, ${period}`,
    quarter: (period) => `Dni na etapie według kwartału wyjścia, ${period}`,
  },
  cycleBy: {
    week: (period) => `Dni od kwalifikowanego lejka do wygranej według tygodnia wygranej, ${period}`,
    month: (period) => `Dni od kwalifikowanego lejka do wygranej według miesiąca wygranej, ${period}`,
    quarter: (period) => `Dni od kwalifikowanego lejka do wygranej według kwartału wygranej, ${period}`,
  },
  cycleLabel: 'cyklu',
  wonLabel: 'wygranych',
  noneWon: 'brak wygranych',
  median: 'Mediana',
  count: 'Rekordy',
  middleHalf: 'Środkowa połowa',
  gapKey: 'pomiędzy nie zakończył się żaden pobyt',
};
