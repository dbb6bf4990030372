import type { FiltersWords } from './filters.words.js';

export const words: FiltersWords = {
  title: 'Filtry',
  period: 'Okres',
  asOf: 'Stan na',
  latest: 'Najnowsze dane',
  addFilter: 'Dodaj filtr',
  clearAll: 'Wyczyść',
  remove: (field, values) => `Usuń filtr ${field}: ${values}`,
  andMore: (count) => `+${count}`,
  nobody: 'nic',
  failed: 'Nie udało się wczytać filtrów.',
  fields: new Map([
    ['owners', 'Zespół'],
    ['sources', 'Źródło'],
    ['types', 'Rodzaj'],
    ['models', 'Model'],
    ['accounts', 'Klient'],
    ['pipeline', 'Lejek'],
  ]),
  values: new Map([
    ['new', 'Nowi klienci'],
    ['existing', 'Obecni klienci'],
    ['hunter', 'Hunter'],
    ['farmer', 'Farmer'],
  ]),
  noSource: 'Bez źródła',
  noAccount: 'Bez klienta',
  noValue: 'Nie podano',
};
