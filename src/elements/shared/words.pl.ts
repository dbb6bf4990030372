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
  nothingChanged: 'Niczego nie zmieniono.',
  tryAgain: 'Spróbuj ponownie',
  missing: (place) => `Pod adresem ${place} niczego nie ma (404).`,
  answered: (place, status) => `${place}: serwer zgłosił błąd (${status}).`,
  unreachable: (place) => `${place}: brak połączenia.`,
  blank: (place) => `${place}: brak treści.`,
  notJson: (place) => `${place}: to nie jest JSON.`,
  truncated: (place) => `${place}: treść urywa się przed końcem.`,
  refused: (place, faults) => `${place}: dane niezgodne z kontraktem, ${faults} ${plural('pl', faults, polishFaults)}.`,
  inlineData: 'Dane umieszczone na stronie',
  givenData: 'Dane przekazane stronie',
  adapterData: 'Dane z adaptera',
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
const polishFaults: Forms = { one: 'błąd', few: 'błędy', many: 'błędów', other: 'błędu' };
