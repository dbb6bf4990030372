import { plural, type Forms } from './catalogue.js';
import type { SharedWords } from './words.js';

export const words: SharedWords = {
  days: (number) => `${number}\u00a0d`,
  above: 'Powyżej normy',
  below: 'Poniżej normy',
  within: 'W normie',
  uncertain: 'Za mało danych',
  none: 'Brak rekordów',
  benchmark: (band) => `norma ${band}`,
  interval: (interval) => `przedział 95%: ${interval}`,
  benchmarkBand: 'norma',
  loading: 'Wczytywanie',
  failedToLoad: 'Nie udało się wczytać danych.',
  failedToAnswer: 'Nie udało się obliczyć wyników.',
  tryAgain: 'Spróbuj ponownie',
  noSource: (id) =>
    id === null
      ? 'Ten widżet nie stoi w żadnym <pipeline-source>.'
      : `Na tej stronie nie ma <pipeline-source id="${id}">.`,
  noData: 'To źródło nie ma danych.',
  noDataWhy: 'Podaj mu src, dataset, adapter albo <script type="application/json"> w środku.',
  andMore: (written) => `i ${written} więcej`,
  records: (count) => plural('pl', count, polishRecords),
  setAside: (count) =>
    plural('pl', count, { one: 'pominięty', few: 'pominięte', many: 'pominiętych', other: 'pominiętego' }),
  close: 'Zamknij',
  export: 'Eksport',
};

const polishRecords: Forms = { one: 'rekord', few: 'rekordy', many: 'rekordów', other: 'rekordu' };
