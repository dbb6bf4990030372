import type { DifferencesWords } from './differences.words.js';

export const words: DifferencesWords = {
  pick: (row) => `Porównaj: ${row}`,
  pickTwo: 'Wskaż dwa wiersze: tu widać, jak bardzo różnią się ich odsetki i czy może to być przypadek.',
  pickAnother: (row) => `Wskazano: ${row}. Wskaż wiersz do porównania.`,
  title: (row, other) => `${row} w porównaniu z: ${other}`,
  clear: 'Wyczyść',
  more: (points) => `o ${points} p.p. więcej`,
  less: (points) => `o ${points} p.p. mniej`,
  same: 'Bez różnicy',
  between: (low, high) => `od ${low} do ${high}`,
  toldApart: 'Różnią się',
  luck: 'Może to przypadek',
  nobody: 'W jednym z nich nikt nie wszedł.',
  of: 'z',
};
