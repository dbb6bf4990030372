import { DAY_MS, instantText } from '../data/calendar.js';
import { NONE, type Dataset, type Moment } from '../data/dataset.js';
import { weightedSum } from '../data/money.js';
import { onlyType } from './benchmarks.js';
import { composed, divided, journeyContribution, summed, type FigureRecords } from './contributions.js';
import { cycleDays, cycleLengths, cyclesIn } from './cycle.js';
import type { ScorecardFigure } from './figure.js';
import { membersOf, only } from './filter.js';
import { amountOf } from './journey-fields.js';
import { WON, journeysAt, type Journeys } from './journeys.js';
import type { Query } from './query.js';
import type { Rate } from './rate.js';
import {
  perDayOf,
  velocityChange,
  type SalesVelocity,
  type VelocityChange,
  type VelocityInputs,
} from './sales-velocity.js';
import { scopeOf } from './scope.js';
import { isIn, type Span } from './span.js';
import { probabilityAt } from './state.js';
import { mean } from './statistics/quantile.js';
import { valuesOf } from './statistics/values.js';
import { transitionNamed, transitionRate, transitionRecords, transitionsOf, type Way } from './transitions.js';

/** The four Vs of the qualified pipeline at `asOf`, and one period length earlier. */
export interface Scorecard extends FourVs {
  readonly previous: PastVs;
  /** How velocity per day moved since, by its inputs; null where it can't be split. */
  readonly change: VelocityChange | null;
}

/** The four Vs as they stood at a moment. */
export interface PastVs extends FourVs {
  readonly asOf: string;
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

/** The scorecard of a query; `previous` lies as many days back as the period has. */
export function scorecard(dataset: Dataset, query: Query): Scorecard {
  const { asOf: _, ...now } = vsAt(dataset, query, scopeOf(dataset, query).moment);
  const previous = vsAt(dataset, query, previousMoment(dataset, query));
  return { ...now, previous, change: velocityChange(inputsOf(now), inputsOf(previous)) };
}

/** The four Vs of a query at another moment. */
export function vsAt(dataset: Dataset, query: Query, moment: Moment): PastVs {
  return { asOf: instantText(moment), ...fourVs(select(dataset, query, moment)) };
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
      return composed(
        { moment, unit: 'money' },
        Object.values(INPUTS).map((input) => ({ ...figure, ...input })),
      );
    case 'wonPerDay':
      return { ...summed({ moment, unit: 'money' }, rows(wonIn(selection), value)), base: YEAR_DAYS };
    case 'change.perDay':
    case 'change.volume':
    case 'change.winRate':
    case 'change.averageWon':
    case 'change.cycleDays':
      return composed({ moment, unit: 'money' }, changeInputs(figure, part));
    default: {
      const transition = transitionNamed(transitionsOf(journeys, year), column);
      const entered = only(members, (journey) => transition.isEntered(journey));
      return transitionRecords(dataset, journeys, transition, entered, part);
    }
  }
}

/** The figures from which velocity per day is computed, by the parts of its change. */
const INPUTS = {
  'change.volume': { part: 'volume' },
  'change.winRate': { column: 'win', part: 'rate' },
  'change.averageWon': { part: 'averageWon' },
  'change.cycleDays': { part: 'cycleDays' },
} as const;

/** Velocity per day now and before, each with the input that a part of its change is due to. */
function changeInputs({ metric, query }: ScorecardFigure, part: `change.${keyof VelocityChange}`): ScorecardFigure[] {
  const now = { metric, query, part: 'perDay' } as const;
  return [now, { ...now, row: 'previous' } as const].flatMap((figure) =>
    part === 'change.perDay' ? [figure] : [figure, { ...figure, ...INPUTS[part] }],
  );
}

const YEAR_DAYS = 365;

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
  const pipeline = only(members, (journey) => isQualified[journeys.step[journey] ?? NONE] === 1);
  const year = { start: moment - YEAR_DAYS * DAY_MS, end: moment + 1 };
  return { dataset, query, journeys, members, pipeline, year };
}

function fourVs(selection: Selection): FourVs {
  const { dataset, query, journeys, members, pipeline, year } = selection;
  const conversion = transitionsOf(journeys, year).map((transition) => {
    const entered = only(members, (journey) => transition.isEntered(journey));
    const { column, from, to } = transition;
    return { column, from, to, ...transitionRate(dataset, journeys, transition, entered, onlyType(query)) };
  });
  const value = (journey: number) => amountOf(dataset, journeys, journey);
  const won = wonIn(selection);
  const wonValues = valuesOf(won, value);
  const inputs = {
    volume: pipeline.length,
    winRate: winRateIn(conversion),
    averageWon: mean(wonValues),
    cycleDays: mean(cycleLengths(journeys, cyclesIn(journeys, won, year))),
  };
  return {
    volume: inputs.volume,
    value: pipeline.reduce((sum, journey) => sum + value(journey), 0),
    weighted: weightedOf(selection),
    conversion,
    velocity: {
      cycleDays: inputs.cycleDays,
      averageWon: inputs.averageWon,
      perDay: perDayOf(inputs),
      wonPerDay: wonValues.reduce((sum, amount) => sum + amount, 0) / YEAR_DAYS,
    },
  };
}

function inputsOf({ volume, conversion, velocity: { averageWon, cycleDays: days } }: FourVs): VelocityInputs {
  return { volume, winRate: winRateIn(conversion), averageWon, cycleDays: days };
}

function winRateIn(conversion: FourVs['conversion']): number | null {
  return conversion.find(({ column }) => column === 'win')?.rate ?? null;
}

function wonIn({ journeys, members, year }: Selection): Int32Array {
  return only(members, (journey) => journeys.outcome[journey] === WON && isIn(year, journeys.closedAt[journey] ?? NaN));
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
