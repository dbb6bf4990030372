import type { ExportWords } from './export.words.js';

export const words: ExportWords = {
  menu: 'Eksport',
  csv: 'Tabela',
  svg: 'Obraz, ostry w każdej wielkości',
  png: 'Obraz',
  json: 'Wyniki z pochodzeniem',
  report: 'Cały raport',
  reportName: 'Raport',
  failed: (why) => `Nie udało się utworzyć pliku: ${why}`,
  unseen: 'widżetu nie widać na stronie',
  tooLarge: 'obraz jest za duży',
  asOf: (moment) => `Stan na ${moment}`,
  period: (name, days) => (name === days ? name : `${name} (${days})`),
};
