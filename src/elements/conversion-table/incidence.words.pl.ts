import { plural } from '../shared/catalogue.js';
import type { IncidenceWords } from './incidence.words.js';

export const words: IncidenceWords = {
  subtitle: (period) => `Co stało się z tymi, którzy weszli w okresie ${period}, według dni od wejścia`,
  way: (from, to) => `${from} do ${to}`,
  row: 'Wiersz',
  totalOnly: 'Tylko razem',
  total: 'Razem',
  wentOn: 'przeszło dalej',
  lost: 'utracono',
  open: 'otwarte',
  entered: 'weszło',
  days: (label) => `Dni od wejścia, ${label}`,
  reading: (days, written, [wentOn, lost, open]) =>
    `Po ${written} ${plural('pl', days, { one: 'dniu', other: 'dniach' })} przeszło dalej ${wentOn}, utracono ${lost}, otwarte pozostało ${open}.`,
  unknown: (written) => `Nikogo nie obserwowano dłużej niż ${written} dni.`,
  soFar: 'Dotąd',
  noneEntered: 'Nikt nie wszedł.',
  caption: (row) => `${row}: udziały według dni od wejścia`,
  dayHead: 'Dni',
  wentOnHead: 'Przeszło dalej',
  lostHead: 'Utracono',
  openHead: 'Otwarte',
  asTable: 'Jako tabela',
  key: 'Otwarte liczą się tak długo, jak długo są obserwowane; utracone nie mogą już przejść dalej (Aalen–Johansen).',
};
