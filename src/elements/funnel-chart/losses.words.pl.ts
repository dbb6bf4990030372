import { plural } from '../shared/catalogue.js';
import type { LossesWords } from './losses.words.js';

export const words: LossesWords = {
  cohort: (period, day) => `Ścieżki rozpoczęte w okresie ${period} i utracone do ${day}, według powodu`,
  activity: (period) => `Utracone ze ścieżek, które osiągnęły dany etap w okresie ${period}, według powodu`,
  allSteps: 'Wszystkie etapy',
  noReason: 'Bez podanego powodu',
  lostLabel: (step) => `utracone, ${step}`,
  reasonLabel: (reason, step) => `utracone, ${reason}, ${step}`,
  valueLabel: (label) => `wartość: ${label}`,
  ofLost: 'utraconych',
  more: (written, count) =>
    `jeszcze ${written} ${plural('pl', count, { one: 'powód', few: 'powody', many: 'powodów', other: 'powodu' })}`,
  empty: (period) => `Żadna ze ścieżek z okresu ${period} nie jest utracona.`,
  none: 'To, co jest teraz otwarte, nie jest utracone.',
  noneWhy: 'Wybierz kohortę lub aktywność, aby zobaczyć powody utraty.',
};
