import { catalogue } from '../shared/catalogue.js';

const en = {
  subtitle: (day: string, before: string) =>
    `What the qualified pipeline yields per day on ${day}, and what moved it since ${before}`,
  volume: 'Open opportunities',
  winRate: 'Won of closed',
  averageWon: 'Average won',
  cycleDays: 'Days of the cycle',
  perDay: 'Yield per day',
  wonPerDay: 'Really won per day',
  times: 'times',
  over: 'divided by',
  equals: 'equals',
  ofEquation: 'The equation',
  reallyWon: 'Really won',
  flatters:
    'The equation flatters those who never close lost deals: it takes everything open for as likely to be won, and as soon, as what was closed. What was really won in the same 365 days stands beside it.',
  ledger: 'What moved it',
  input: 'Input',
  added: 'Added per day',
  on: (day: string) => `On ${day}`,
  moved: 'moved in all',
  movedLabel: 'moved velocity per day',
  before: 'a period earlier',
  noSplit: 'The change can’t be split: one of the four was missing or zero, now or a period earlier.',
  noPast: 'The source keeps no past stages: what moved it is not known.',
  noQualified: 'This pipeline has no qualified stage.',
  noneClosed: 'Nothing was closed in the 365 days.',
  noneWon: 'Nothing was won in the 365 days.',
  noCycle: 'Nothing that was won in the 365 days had a cycle.',
  addsKey: 'adds',
  takesKey: 'takes away',
  splitKey: 'the four parts add up to the whole change',
};

export type EquationWords = typeof en;

export const equationWords = catalogue<EquationWords>(en, { pl: () => import('./velocity-equation.words.pl.js') });
