import { catalogue } from '../shared/catalogue.js';

/** What is said before anything is listed; the words of a list are loaded with it. */
export const recordsTitle = catalogue(
  {
    title: 'Records',
    noFigure: 'No figure is chosen.',
    noFigureWhy: 'Choose one, and the records behind it are listed here.',
  },
  {
    pl: {
      title: 'Rekordy',
      noFigure: 'Nie wybrano wyniku.',
      noFigureWhy: 'Po wybraniu znajdą się tu rekordy, z których powstał.',
    },
  },
);
