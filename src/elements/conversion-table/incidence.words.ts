import { catalogue, plural } from '../shared/catalogue.js';

const en = {
  subtitle: (period: string) => `What became of those who entered during ${period}, by days since`,
  way: (from: string, to: string) => `${from} to ${to}`,
  row: 'Row',
  totalOnly: 'Total only',
  total: 'Total',
  wentOn: 'went on',
  lost: 'lost',
  open: 'still open',
  entered: 'entered',
  days: (label: string) => `Days since entry, ${label}`,
  /** Between the days and what had become by then. */
  reading: (days: number, written: string, [wentOn, lost, open]: readonly [string, string, string]) =>
    `After ${written} ${plural('en', days, { one: 'day', other: 'days' })} ${wentOn} had gone on, ${lost} were lost, ${open} still open.`,
  unknown: (written: string) => `Nobody has been followed for longer than ${written} days.`,
  soFar: 'So far',
  noneEntered: 'Nobody entered.',
  caption: (row: string) => `${row}: shares by days since entry`,
  dayHead: 'Days',
  wentOnHead: 'Went on',
  lostHead: 'Lost',
  openHead: 'Still open',
  asTable: 'As a table',
  key: 'Those still open count for as long as they have been followed; who is lost can’t go on any more (Aalen–Johansen).',
};

export type IncidenceWords = typeof en;

export const incidenceWords = catalogue<IncidenceWords>(en, { pl: () => import('./incidence.words.pl.js') });
