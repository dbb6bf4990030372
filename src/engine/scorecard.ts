import { DAY_MS, instantText } from '../data/calendar.js';
import { NONE, type Dataset, type Moment } from '../data/dataset.js';
import { weightedSum } from '../data/money.js';
import { onlyType } from './benchmarks.js';
import { composed, divided, journeyContribution, summed, type FigureRecords } from './contributions.js';
import { cycleDays, cycleLengths, cyclesIn } from './cycle.js';
import type { ScorecardFigure } from './figure.js';
import { membersOf } from './filter.js';
import { amountOf } from './journey-fields.js';
import { WON, journeysAt, type Journeys } from './journeys.js';
import type { Query } from './query.js';
import type { Rate } from './rate.js';
import { scopeOf } from './scope.js';
import { isIn, type Span } from './span.js';
import { probabilityAt } from './state.js';
import { mean } from './statistics/quantile.js';
import { valuesOf } from './statistics/values.js';
import { transitionNamed, transitionRate, transitionRecords, transitionsOf, type Way } from './transitions.js';

/** The four Vs of the qualified pipeline at `asOf`, and one period length earlier. */
export interface Scorecard extends FourVs {
  /** `asOf` is the earlier moment. */
  readonly previous: FourVs & { readonly asOf: string };
}

/** Volume, value, conversion and velocity of the qualified pipeline at one moment; money in minor units. */
export interface FourVs {
  /** Open journeys in a qualified stage. */
  readonly volume: number;
  /** Their amounts. */
  readonly value: number;
  /** Their amounts × probability. */
  readonly weighted: number;
  /** The rates of the conversion table over the 365 days that end at the moment. */
  readonly conversion: readonly (Way & Rate)[];
  readonly velocity: SalesVelocity;
}

/** What the pipeline yields per day, `volume × win rate × averageWon / cycleDays`, and its inputs over 365 days. */
export interface SalesVelocity {
  /** Mean days from reaching the qualified pipeline to the win; null where nothing was won. */
  readonly cycleDays: number | null;
  /** Mean amount won, in minor units, not rounded; null where nothing was won. */
  readonly averageWon: number | null;
  /** Minor units a day, not rounded; null where an input is. */
  readonly perDay: number | null;
}

/** The scorecard of a query; `previous` lies as many days back as the period has. */
export function scorecard(dataset: Dataset, query: Query): Scorecard {
  const previous = previousMoment(dataset, query);
  return {
    ...fourVs(select(dataset, query, scopeOf(dataset, query).moment)),
    previous: { asOf: instantText(previous), ...fourVs(select(dataset, query, previous)) },
  };
}

/** The records behind a figure of the scorecard; velocity per day names the figures it is computed from. */
export function scorecardRecords(dataset: Dataset, figure: ScorecardFigure): FigureRecords {
  const { query, row, column, part } = figure;
  const moment = row === 'previous' ? previousMoment(dataset, query) : scopeOf(dataset, query).moment;
  const selection = select(dataset, query, moment);
  const { journeys, members, pipeline, year } = selection;
  const rows = (counted: Int32Array, amountIn: (journey: number) => number, base = 0) =>
    Array.from(counted, (journey) => journeyContribution(journeys, journey, amountIn(journey), base));
  const value = (journey: number) => amountOf(dataset, journeys, journey);

  switch (part) {
    case 'volume':
      return summed(
        { moment, unit: 'records' },
        rows(pipeline, () => 1),
      );
    case 'value':
      return summed({ moment, unit: 'money' }, rows(pipeline, value));
    case 'weighted': {
      const weigh = (journey: number) => value(journey) * probabilityOf(selection, journey);
      return summed({ moment, unit: 'money' }, rows(pipeline, weigh), weightedOf(selection));
    }
    case 'cycleDays': {
      const days = (journey: number) => cycleDays(journeys, journey);
      return summed({ moment, unit: 'days' }, rows(cyclesIn(journeys, members, year), days));
    }
    case 'averageWon':
      return divided({ moment, unit: 'money' }, rows(wonIn(selection), value, 1));
    case 'perDay':
      return composed({ moment, unit: 'money' }, [
        { ...figure, part: 'volume' },
        { ...figure, column: 'win', part: 'rate' },
        { ...figure, part: 'averageWon' },
        { ...figure, part: 'cycleDays' },
      ]);
    default: {
      const transition = transitionNamed(transitionsOf(journeys, year), column);
      const entered = members.filter((journey) => transition.isEntered(journey));
      return transitionRecords(dataset, journeys, transition, entered, part);
    }
  }
}

interface Selection {
  readonly dataset: Dataset;
  readonly query: Query;
  readonly journeys: Journeys;
  /** The journeys that the filter lets through. */
  readonly members: Int32Array;
  /** Of them, those open in a qualified stage. */
  readonly pipeline: Int32Array;
  /** The 365 days that end at the moment, both ends counted. */
  readonly year: Span;
}

function previousMoment(dataset: Dataset, query: Query): Moment {
  const { moment, period } = scopeOf(dataset, query);
  return moment - (period.to - period.from) * DAY_MS;
}

function select(dataset: Dataset, query: Query, moment: Moment): Selection {
  const journeys = journeysAt(dataset, scopeOf(dataset, query).pipeline, moment);
  const members = membersOf(dataset, journeys, query);
  const isQualified = Uint8Array.from(journeys.steps.list, ({ kind }) => (kind === 'qualified' ? 1 : 0));
  const pipeline = members.filter((journey) => isQualified[journeys.step[journey] ?? NONE] === 1);
  const year = { start: moment - 365 * DAY_MS, end: moment + 1 };
  return { dataset, query, journeys, members, pipeline, year };
}

function fourVs(selection: Selection): FourVs {
  const { dataset, query, journeys, members, pipeline, year } = selection;
  const conversion = transitionsOf(journeys, year).map((transition) => {
    const entered = members.filter((journey) => transition.isEntered(journey));
    const { column, from, to } = transition;
    return { column, from, to, ...transitionRate(dataset, journeys, transition, entered, onlyType(query)) };
  });
  const value = (journey: number) => amountOf(dataset, journeys, journey);
  const meanCycle = mean(cycleLengths(journeys, cyclesIn(journeys, members, year)));
  const averageWon = mean(valuesOf(wonIn(selection), value));
  const winRate = conversion.find(({ column }) => column === 'win')?.rate ?? null;
  return {
    volume: pipeline.length,
    value: pipeline.reduce((sum, journey) => sum + value(journey), 0),
    weighted: weightedOf(selection),
    conversion,
    velocity: {
      cycleDays: meanCycle,
      averageWon,
      perDay: perDay(pipeline.length, winRate, averageWon, meanCycle),
    },
  };
}

function wonIn({ journeys, members, year }: Selection): Int32Array {
  return members.filter(
    (journey) => journeys.outcome[journey] === WON && isIn(year, journeys.closedAt[journey] ?? NaN),
  );
}

function perDay(volume: number, winRate: number | null, averageWon: number | null, days: number | null): number | null {
  if (winRate === null || averageWon === null || days === null || days === 0) return null;
  return (volume * winRate * averageWon) / days;
}

function weightedOf(selection: Selection): number {
  const { dataset, journeys, pipeline } = selection;
  const sums = new Map<number, number>();
  for (const journey of pipeline) {
    const probability = probabilityOf(selection, journey);
    sums.set(probability, (sums.get(probability) ?? 0) + amountOf(dataset, journeys, journey));
  }
  return weightedSum(sums);
}

/** A journey without an opportunity has no amount that a probability could weigh. */
function probabilityOf({ dataset, journeys }: Selection, journey: number): number {
  const row = journeys.opportunity[journey] ?? NONE;
  return row === NONE ? 0 : probabilityAt(dataset, row, journeys.moment);
}
