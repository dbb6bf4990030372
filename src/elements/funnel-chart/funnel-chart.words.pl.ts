import { plural } from '../shared/catalogue.js';
import type { FunnelWords } from './funnel-chart.words.js';

export const words: FunnelWords = {
  title: 'Lejek sprzedaży',
  basis: 'Które ścieżki się liczą',
  cohort: 'Kohorta',
  activity: 'Aktywność',
  current: 'Stan obecny',
  show: 'Pokaż',
  steps: 'Etapy',
  losses: 'Powody utraty',
  comparisons: new Map([
    ['previous', 'Okres wcześniej'],
    ['model', 'Hunterzy i farmerzy'],
    ['type', 'Nowi i obecni klienci'],
    ['source', 'Źródła'],
    ['owner', 'Właściciele'],
  ]),
  begun: (period, day) => `Ścieżki rozpoczęte w okresie ${period}, śledzone do ${day}`,
  reached: (period) => `Ścieżki według etapów osiągniętych w okresie ${period}`,
  openOn: (day) => `Otwarte ścieżki według etapu, stan na ${day}`,
  stage: 'Etap',
  journeys: 'Ścieżki i ich wartość',
  ofFirstHead: 'Z pierwszego',
  ofFirst: 'z pierwszego',
  ofFirstLabel: (step) => `spośród tych, które osiągnęły pierwszy etap, osiągnęło też ${step}`,
  toNext: 'Do następnego, na skali 0–100%',
  won: 'Wygrane',
  countLabel: (count, step) =>
    `${plural('pl', count, { one: 'ścieżka osiągnęła', few: 'ścieżki osiągnęły', many: 'ścieżek osiągnęło', other: 'ścieżki osiągnęło' })} etap ${step}`,
  currentLabel: (count, step) =>
    `${plural('pl', count, { one: 'otwarta ścieżka', few: 'otwarte ścieżki', many: 'otwartych ścieżek', other: 'otwartej ścieżki' })} na etapie ${step}`,
  valueLabel: (step) => `wartość na etapie ${step}`,
  converted: (count) =>
    plural('pl', count, {
      one: 'przeszła dalej',
      few: 'przeszły dalej',
      many: 'przeszło dalej',
      other: 'przeszło dalej',
    }),
  open: () => 'w toku',
  lost: (count) => plural('pl', count, { one: 'utracona', few: 'utracone', many: 'utraconych', other: 'utraconej' }),
  direct: (count) => `+${count} bezpośrednio`,
  directLabel: (step) => `na etap ${step} z pominięciem poprzedniego`,
  rateLabel: (from, to) => `przeszło z etapu ${from} do ${to}`,
  medianDays: 'mediana do następnego',
  medianLabel: (from, to) => `od ${from} do ${to}`,
  valueKey: 'wartość',
  emptyCohort: (period) => `W okresie ${period} nie rozpoczęła się żadna ścieżka.`,
  emptyActivity: (period) => `W okresie ${period} żadna ścieżka nie osiągnęła etapu.`,
  emptyCurrent: (day) => `Dnia ${day} nie było otwartych ścieżek.`,
  emptyWhy: 'Mogą być w innym okresie lub przy innym filtrze.',
};
