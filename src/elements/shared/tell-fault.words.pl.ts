import { plural, type Forms } from './catalogue.js';
import type { FaultWords } from './tell-fault.words.js';

export const words: FaultWords = {
  nothingChanged: 'Niczego nie zmieniono.',
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
};

const polishFaults: Forms = { one: 'błąd', few: 'błędy', many: 'błędów', other: 'błędu' };
