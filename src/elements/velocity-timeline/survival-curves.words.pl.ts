import { plural } from '../shared/catalogue.js';
import type { SurvivalWords } from './survival-curves.words.js';

export const words: SurvivalWords = {
  subtitle: (period, day) =>
    `Jak długo trwają pobyty rozpoczęte w okresie ${period}; otwarte liczą się tak długo, jak dotąd. Stan na ${day}.`,
  after: 'Nadal na etapie po',
  days: (days) => `${days} d`,
  median: 'mediana',
  notHalf: 'Ponad połowa nadal tam jest',
  noneEntered: 'nic nie weszło',
  entered: 'weszło',
  enteredLabel: (stage) => stage,
  stillThere: (count) =>
    plural('pl', count, {
      one: 'nadal tam jest',
      few: 'nadal tam są',
      many: 'nadal tam jest',
      other: 'nadal tam jest',
    }),
  stillThereLabel: (stage) => `na etapie ${stage}`,
  medianLabel: (stage) => `w ciągu których połowa opuszcza etap ${stage}, licząc otwarte`,
  ofHundred: 'Ze 100, które wchodzą,',
  areThere: (count, days) =>
    `${plural('pl', count, { one: 'jest', few: 'są', many: 'jest', other: 'jest' })} tam nadal po ${days}.`,
  restsOn: (count, written) =>
    `Opiera się na ${written} ${plural('pl', count, { one: 'pobycie', few: 'pobytach', many: 'pobytach', other: 'pobytu' })}.`,
  noneLeft: 'Do tego czasu nic nie wyszło.',
  unknown: (days) => `Po ${days} nie wiadomo: nic nie wyszło później.`,
  neverLeft: 'Nic, co weszło, jeszcze nie wyszło.',
  axis: 'ze 100 nadal na etapie, według dni od wejścia',
  medianKey: 'połowa wyszła',
  atKey: (days) => `po ${days}`,
  riskKey: 'opiera się na: pobytach, które trwały do ostatniego kroku przedtem i były nadal znane',
  stage: 'Etap',
  ofHundredAfter: (days) => `ze 100, po ${days}`,
  cell: (count, atRisk) => `${count}, opiera się na ${atRisk}`,
  cellUnknown: 'nie wiadomo',
  empty: (period) => `W okresie ${period} nic nie weszło na żaden etap.`,
  emptyWhy: 'Może być w innym okresie lub przy innym filtrze.',
};
