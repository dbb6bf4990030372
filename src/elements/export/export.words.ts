import { catalogue } from '../shared/catalogue.js';

const en = {
  menu: 'Export',
  csv: 'Table',
  svg: 'Picture, sharp at any size',
  png: 'Picture',
  json: 'Figures with their origin',
  report: 'Whole report',
  reportName: 'Report',
  failed: (why: string) => `The file could not be made: ${why}`,
  unseen: 'the widget is not to be seen on the page',
  tooLarge: 'the picture is too large',
  asOf: (moment: string) => `As of ${moment}`,
  period: (name: string, days: string) => (name === days ? name : `${name} (${days})`),
};

export type ExportWords = typeof en;

export const exportWords = catalogue<ExportWords>(en, { pl: () => import('./export.words.pl.js') });
