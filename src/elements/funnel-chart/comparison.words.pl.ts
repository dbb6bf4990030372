import type { ComparisonWords } from './comparison.words.js';

export const words: ComparisonWords = {
  pair: (first, second) => `${first} i ${second}`,
  begun: (pair, day) => `Ścieżki rozpoczęte w okresach ${pair}, śledzone do ${day}`,
  reached: (pair) => `Ścieżki według etapów osiągniętych w okresach ${pair}`,
  segments: new Map([
    ['model:hunter', 'Hunterzy'],
    ['model:farmer', 'Farmerzy'],
    ['type:new', 'Nowi klienci'],
    ['type:existing', 'Obecni klienci'],
  ]),
  andTeam: (person) => `${person} z zespołem`,
  side: 'Lejek',
  apart: 'Różnica',
  fromOther: 'Różnica wobec drugiego',
  fromOtherLow: 'Różnica, 95% dół',
  fromOtherHigh: 'Różnica, 95% góra',
  points: (number) => `${number} p.p.`,
  better: (points) => `${points} lepiej`,
  worse: (points) => `${points} gorzej`,
  higher: (name, points) => `${name} ${points}`,
  interval: ([low, high]) => `przedział 95%: ${low} do ${high}`,
  luck: 'Może to przypadek',
  none: 'Nie ma czego porównać',
  neither: (first, second) => `${first}, ${second}: brak ścieżek.`,
  nothing: (comparison) => `${comparison}: nie ma czego porównać.`,
  nothingWhy: 'Dane zawierają mniej niż dwie wartości, które można zestawić. Wybierz Etapy albo inne porównanie.',
  followedLonger: (period) =>
    `Ścieżki z okresu ${period} miały więcej czasu, by przejść dalej: niższy odsetek późniejszych może jeszcze wzrosnąć.`,
  sameNow: 'Stan obecny jest w obu okresach ten sam.',
  sameNowWhy: 'Wybierz kohortę lub aktywność, aby zobaczyć, co się zmieniło, albo porównaj coś innego.',
};
