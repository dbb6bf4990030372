import type { HistoryWords } from './history-note.words.js';

export const words: HistoryWords = {
  noPastStages:
    'Źródło nie przechowuje dawnych etapów: dni liczą się od utworzenia do zamknięcia, a etapy pomiędzy są nieznane.',
  stageSnapshots: 'Dawne etapy są znane tylko ze zrzutów danych: dni są tak dokładne, jak gęste są zrzuty.',
  fields: {
    stage: 'etapów',
    amount: 'kwot',
    closeDate: 'dat zamknięcia',
    forecast: 'kategorii prognozy',
    ownerId: 'właścicieli',
  },
  none: (fields, day) => `Źródło nie przechowuje dawnych ${fields}: pokazano stan z ${day}.`,
  snapshots: (fields) => `Dawny stan ${fields} jest znany tylko ze zrzutów danych.`,
};
