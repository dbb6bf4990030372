import { catalogue } from '../shared/catalogue.js';

/** What a definition is told of. */
export interface Terms {
  /** The step it is about, or the one that a conversion leads from. */
  readonly from: string;
  /** The step after it, or the one that a conversion leads to. */
  readonly to: string;
  /** The days in which it counts, such as `during FY2026-Q3`. */
  readonly when: string;
  /** The category of the deals that a forecast counts. */
  readonly deals: string;
  /** What a bridge's change is called. */
  readonly change: string;
}

/** A figure's name and what it is, in one sentence. */
export interface Definition {
  readonly name: string;
  readonly meaning: string;
  /** Of a ratio: what stands over the line, and what under it. */
  readonly ratio?: readonly [over: string, under: string];
}

type Define = (terms: Terms) => Definition;

const ended = (name: string, meaning: string): Define => {
  return ({ from, when }) => ({
    name: `${name} in ${from}`,
    meaning: `Of the stays in ${from} that ended ${when}, ${meaning}.`,
  });
};
const cycle = (name: string, meaning: string): Define => {
  return ({ from, when }) => ({
    name,
    meaning: `Of the journeys won ${when}, ${meaning} from reaching ${from === '' ? 'the qualified pipeline' : from} to the close.`,
  });
};
const moved = (name: string, input: string): Define => {
  return () => ({
    name: `Velocity moved by ${name}`,
    meaning: `What the change of ${input} since the period before added to value won per day; the four parts add up to the whole change.`,
  });
};

const en = {
  won: 'Won',
  during: (period: string) => `during ${period}`,
  inYear: 'in the 365 days before',
  reasonOf: (reason: string) => (reason === '' ? 'no reason given' : reason),
  andTeam: (person: string) => `${person} and team`,
  everyone: 'everyone',
  noOwner: 'no known owner',
  notGiven: 'not given',
  segments: new Map([
    ['new', 'new business'],
    ['existing', 'existing business'],
    ['hunter', 'hunter'],
    ['farmer', 'farmer'],
  ]),
  before: 'a period earlier',
  bant: (score: string) => `BANT ${score} of 4`,
  deals: {
    closed: 'closed',
    commit: 'commit',
    upside: 'upside',
    pipeline: 'pipeline',
    omitted: 'omitted',
  },
  changes: {
    created: 'created',
    transferredIn: 'transferred in',
    pulledIn: 'pulled in',
    reopened: 'reopened',
    upgraded: 'upgraded',
    deleted: 'deleted',
    transferredOut: 'transferred out',
    lost: 'lost',
    pushedOut: 'pushed out',
    downgraded: 'downgraded',
    increased: 'increased',
    decreased: 'decreased',
    won: 'won',
  },
  definitions: {
    'funnel.count': ({ from }: Terms): Definition => ({
      name: `Open in ${from}`,
      meaning: `Open journeys that are in ${from} now.`,
    }),
    'funnel.entered.cohort': ({ from, when }: Terms): Definition => ({
      name: `Reached ${from}`,
      meaning: `Journeys begun ${when} that have since reached ${from} or a later step.`,
    }),
    'funnel.entered.activity': ({ from, when }: Terms): Definition => ({
      name: `Reached ${from}`,
      meaning: `Journeys that reached ${from} or a later step ${when}, whenever they began.`,
    }),
    'funnel.value': ({ from }: Terms): Definition => ({
      name: `Value at ${from}`,
      meaning: `The amounts of the journeys counted at ${from}; those without an opportunity count with 0.`,
    }),
    'funnel.converted': ({ from, to }: Terms): Definition => ({
      name: `Went on from ${from}`,
      meaning: `Of the journeys counted at ${from}, those that have since reached ${to} or a later step.`,
    }),
    'funnel.rate': ({ from, to }: Terms): Definition => ({
      name: `${from} to ${to}`,
      meaning: `Of the journeys counted at ${from}, the share that has since reached ${to} or a later step.`,
      ratio: [`reached ${to}`, `reached ${from}`],
    }),
    'funnel.open': ({ from, to }: Terms): Definition => ({
      name: `Still open at ${from}`,
      meaning: `Of the journeys counted at ${from}, those that have not reached ${to} and are still open.`,
    }),
    'funnel.lost': ({ from, to }: Terms): Definition => ({
      name: `Lost at ${from}`,
      meaning: `Of the journeys counted at ${from}, those that have not reached ${to} and are lost.`,
    }),
    'funnel.lostValue': ({ from, to }: Terms): Definition => ({
      name: `Value lost at ${from}`,
      meaning: `The amounts of the journeys counted at ${from} that have not reached ${to} and are lost.`,
    }),
    'funnel.lostAnywhere': (): Definition => ({
      name: 'Lost',
      meaning: 'Journeys of the funnel that are lost, each counted at the last step it reached.',
    }),
    'funnel.lostValueAnywhere': (): Definition => ({
      name: 'Value lost',
      meaning: 'The amounts of the journeys of the funnel that are lost.',
    }),
    'funnel.direct': ({ from }: Terms): Definition => ({
      name: `Straight to ${from}`,
      meaning: `Journeys that reached ${from} without having reached the step before it.`,
    }),
    'funnel.ofFirst': ({ from }: Terms): Definition => ({
      name: `Of all, reached ${from}`,
      meaning: `Of the journeys that reached the first step, the share that has since reached ${from} or a later step.`,
      ratio: [`reached ${from}`, 'reached the first step'],
    }),
    'funnel.medianDays': ({ from, to }: Terms): Definition => ({
      name: `Days from ${from} to ${to}`,
      meaning: `Of the journeys that went on, the median time from reaching ${from} to reaching ${to}: half took less.`,
    }),
    'way.entered': ({ from, when }: Terms): Definition => ({
      name: `Reached ${from}`,
      meaning: `Journeys that reached ${from} or a later step ${when}.`,
    }),
    'way.converted': ({ from, to, when }: Terms): Definition => ({
      name: `${from} to ${to}, went on`,
      meaning: `Of the journeys that reached ${from} ${when}, those that have since reached ${to}.`,
    }),
    'way.open': ({ from, to, when }: Terms): Definition => ({
      name: `${from} to ${to}, still open`,
      meaning: `Of the journeys that reached ${from} ${when}, those that may still reach ${to}.`,
    }),
    'way.lost': ({ from, to, when }: Terms): Definition => ({
      name: `${from} to ${to}, lost`,
      meaning: `Of the journeys that reached ${from} ${when}, those that were lost before ${to}.`,
    }),
    'way.rate': ({ from, to, when }: Terms): Definition => ({
      name: `${from} to ${to}`,
      meaning: `Of the journeys that reached ${from} ${when}, the share that has since reached ${to}.`,
      ratio: [`reached ${to}`, `reached ${from}`],
    }),
    'win.entered': ({ from, when }: Terms): Definition => ({
      name: 'Closed',
      meaning: `Journeys that had reached ${from} and were closed ${when}, won or lost.`,
    }),
    'win.converted': ({ from, when }: Terms): Definition => ({
      name: 'Won',
      meaning: `Of the journeys that had reached ${from} and were closed ${when}, those that were won.`,
    }),
    'win.open': ({ from, when }: Terms): Definition => ({
      name: 'Closed, still open',
      meaning: `Of the journeys that had reached ${from} and were closed ${when}, those open again: there are none.`,
    }),
    'win.rate': ({ from, when }: Terms): Definition => ({
      name: 'Won of closed',
      meaning: `Of the journeys that had reached ${from} and were closed ${when}, the share that was won.`,
      ratio: ['won', 'closed'],
    }),
    'win.valueRate': ({ from, when }: Terms): Definition => ({
      name: 'Won of closed, by value',
      meaning: `Of the amounts of the journeys that had reached ${from} and were closed ${when}, the share that was won.`,
      ratio: ['won', 'closed'],
    }),
    'stays.n': ({ from, when }: Terms): Definition => ({
      name: `Left ${from}`,
      meaning: `Stays in ${from} that ended ${when}: an unbroken time in the stage, from entry to leaving.`,
    }),
    'stays.mean': ended('Mean days', 'the mean length'),
    'stays.p25': ended('Lower quartile of days', 'the length that a quarter did not exceed'),
    'stays.median': ended('Median days', 'the median length: half took less'),
    'stays.p75': ended('Upper quartile of days', 'the length that three in four did not exceed'),
    'stays.p90': (terms: Terms): Definition => ({
      ...ended('', 'the length that nine in ten did not exceed')(terms),
      name: `Nine in ten left ${terms.from} within`,
    }),
    'waiting.n': ({ from }: Terms): Definition => ({
      name: `Waiting in ${from}`,
      meaning: `Stays in ${from} that are open now.`,
    }),
    'waiting.medianAge': ({ from }: Terms): Definition => ({
      name: `Days waiting in ${from}`,
      meaning: `Of the stays in ${from} that are open now, the median age: half have waited less.`,
    }),
    'waiting.overdue': ({ from, when }: Terms): Definition => ({
      name: `Overdue in ${from}`,
      meaning: `Stays in ${from} that are open now and have lasted longer than nine in ten of those that ended ${when}.`,
    }),
    'survival.n': ({ from, when }: Terms): Definition => ({
      name: `Entered ${from}`,
      meaning: `Stays in ${from} that began ${when}.`,
    }),
    'survival.censored': ({ from, when }: Terms): Definition => ({
      name: `Still in ${from}`,
      meaning: `Of the stays in ${from} that began ${when}, those that have not ended.`,
    }),
    'survival.median': ({ from, when }: Terms): Definition => ({
      name: `Half leave ${from} within`,
      meaning: `The time after which half of the stays in ${from} that began ${when} have ended; open ones count as far as they got (Kaplan–Meier).`,
    }),
    'cycle.n': ({ when }: Terms): Definition => ({
      name: 'Won',
      meaning: `Journeys won ${when}.`,
    }),
    'cycle.mean': cycle('Mean cycle', 'the mean time'),
    'cycle.median': cycle('Median cycle', 'the median time'),
    'cycle.p90': cycle('Cycle, nine in ten within', 'the time that nine in ten did not exceed'),
    volume: (): Definition => ({ name: 'Volume', meaning: 'Open journeys that are in a qualified stage.' }),
    value: (): Definition => ({
      name: 'Value',
      meaning: 'The amounts of the open journeys that are in a qualified stage.',
    }),
    weighted: (): Definition => ({
      name: 'Weighted value',
      meaning:
        'The amounts of the open journeys in a qualified stage, each times its probability, or else its stage’s.',
    }),
    averageWon: ({ when }: Terms): Definition => ({
      name: 'Average won',
      meaning: `The mean amount of the journeys won ${when}.`,
      ratio: ['value won', 'journeys won'],
    }),
    perDay: (): Definition => ({
      name: 'Velocity',
      meaning:
        'What the pipeline yields a day: open opportunities × win rate × average won ÷ days of the cycle. It flatters those who never close lost deals.',
    }),
    wonPerDay: ({ when }: Terms): Definition => ({
      name: 'Really won per day',
      meaning: `The amounts of the journeys won ${when}, by the day.`,
      ratio: ['value won', 'days'],
    }),
    'change.perDay': (): Definition => ({
      name: 'Change of velocity',
      meaning: 'How much value won per day has moved since the period before.',
    }),
    'change.volume': moved('volume', 'the number of open opportunities'),
    'change.winRate': moved('conversion', 'the win rate'),
    'change.averageWon': moved('average won', 'the average amount won'),
    'change.cycleDays': moved('the cycle', 'the days of the cycle'),
    'closed.count': ({ when }: Terms): Definition => ({
      name: 'Deals closed',
      meaning: `Won opportunities with a close date ${when}.`,
    }),
    'closed.value': ({ when }: Terms): Definition => ({
      name: 'Closed',
      meaning: `The amounts of the won opportunities with a close date ${when}.`,
    }),
    'deals.count': ({ deals, when }: Terms): Definition => ({
      name: `Deals in ${deals}`,
      meaning: `Open opportunities of the category ${deals} with a close date ${when}.`,
    }),
    'deals.value': ({ deals, when }: Terms): Definition => ({
      name: `${deals[0]?.toUpperCase()}${deals.slice(1)}`,
      meaning: `The amounts of the open opportunities of the category ${deals} with a close date ${when}.`,
    }),
    committed: (): Definition => ({
      name: 'Committed',
      meaning: 'Closed and commit: the amounts of what is won or promised with a close date in the period.',
    }),
    bestCase: (): Definition => ({
      name: 'Best case',
      meaning: 'Closed, commit and upside: what comes in if all goes well.',
    }),
    weightedForecast: (): Definition => ({
      name: 'Weighted forecast',
      meaning: 'Closed, and each open deal but the omitted times its probability.',
    }),
    submitted: (): Definition => ({
      name: 'Submitted',
      meaning: 'The commit of the latest submission for the period.',
    }),
    call: (): Definition => ({
      name: 'Call',
      meaning: 'The latest submitted commit; without one, own closed and commit and the calls of the direct reports.',
    }),
    quota: (): Definition => ({ name: 'Quota', meaning: 'What is to be sold in the period.' }),
    attainment: (): Definition => ({
      name: 'Attained',
      meaning: 'The share of the quota that is closed.',
      ratio: ['closed', 'quota'],
    }),
    gap: (): Definition => ({
      name: 'Gap',
      meaning: 'The quota less the call; below zero, the call is over the quota.',
    }),
    coverage: (): Definition => ({
      name: 'Coverage',
      meaning: 'Open deals but the omitted for each unit of quota that is not closed yet.',
      ratio: ['open', 'quota less closed'],
    }),
    'bridge.startValue': (): Definition => ({
      name: 'At the start',
      meaning: 'The amounts of what counted when the span began.',
    }),
    'bridge.endValue': (): Definition => ({
      name: 'At the end',
      meaning: 'The amounts of what counts when the span ends.',
    }),
    'bridge.count': ({ change }: Terms): Definition => ({
      name: `Deals ${change}`,
      meaning: `How many opportunities changed the figure because they were ${change}.`,
    }),
    'bridge.value': ({ change }: Terms): Definition => ({
      name: `${change[0]?.toUpperCase()}${change.slice(1)}`,
      meaning: `By how much opportunities that were ${change} changed the figure.`,
    }),
    'accuracy.committed': (): Definition => ({
      name: 'Committed then',
      meaning: 'Closed and commit of the period, as they stood at that moment.',
    }),
    'accuracy.submitted': (): Definition => ({
      name: 'Submitted then',
      meaning: 'The latest commits that had been submitted by that moment.',
    }),
    'accuracy.actual': (): Definition => ({
      name: 'Closed in the end',
      meaning: 'The amounts of what was closed when the period ended.',
    }),
    'ageing.n': ({ from }: Terms): Definition => ({
      name: `Open in ${from}`,
      meaning: `Records that are in ${from} now.`,
    }),
    'ageing.value': ({ from }: Terms): Definition => ({
      name: `Value in ${from}`,
      meaning: `The amounts of the records that are in ${from} now.`,
    }),
    'ageing.days': ({ from }: Terms): Definition => ({
      name: `Days in ${from}`,
      meaning: `How long the record has been in ${from} without leaving it.`,
    }),
  },
};

export type DefinitionWords = typeof en;
export type DefinitionKey = keyof DefinitionWords['definitions'];

export const definitionWords = catalogue<DefinitionWords>(en, { pl: () => import('./definition.words.pl.js') });
