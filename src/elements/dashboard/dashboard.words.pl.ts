import type { DashboardWords } from './dashboard.words.js';

export const words: DashboardWords = {
  unknown: (names, known) => `Żaden widżet nie nazywa się ${names}. Są: ${known}.`,
};
