import { DAY_MS } from '../data/calendar.js';
import type { Dataset } from '../data/dataset.js';
import { benchmarkOf, onlyType } from './benchmarks.js';
import { membersOf, only } from './filter.js';
import { amountOf } from './journey-fields.js';
import { LOST, journeysAt, startedAt, type Journeys } from './journeys.js';
import type { FunnelBasis, FunnelQuery } from './query.js';
import { rateOf, type Rate } from './rate.js';
import { scopeOf, type Scope } from './scope.js';
import { isIn } from './span.js';
import { quantile } from './statistics/quantile.js';
import { stepNames, type Step, type Steps } from './steps.js';

/** How many journeys, and how much money, went how far through the life cycle. */
export type Funnel = FlowFunnel | CurrentFunnel;

/** The journeys that reached each step. */
export interface FlowFunnel {
  readonly basis: 'cohort' | 'activity';
  readonly steps: readonly FunnelStep[];
}

/** The open journeys by the step they are in. */
export interface CurrentFunnel {
  readonly basis: 'current';
  readonly steps: readonly CurrentStep[];
}

/** A step with what became of those who reached it: `entered = converted + lost + open` on every step but the last. */
export interface FunnelStep extends Pick<Rate, 'rate' | 'interval' | 'status' | 'benchmark'> {
  /** Stage id, or `won`. */
  readonly stage: string;
  readonly label: string;
  readonly kind: Step['kind'];
  /** Journeys that reached the step. */
  readonly entered: number;
  /** Their amounts, in minor units. */
  readonly value: number;
  /** Of the entered, those that reached the next step; null on the last. */
  readonly converted: number | null;
  /** Of the entered, those that did not reach the next step and are lost. */
  readonly lost: number;
  /** Of the entered, those that did not reach the next step yet. */
  readonly open: number;
  /** Journeys that reached this step without the one before; in a cohort only. */
  readonly direct?: number;
  /** Share of the journeys that reached the first step which reached this one; null where none did; in a cohort only. */
  readonly ofFirst?: number | null;
  /** Median days from this step to the next, of the converted. */
  readonly medianDays: number | null;
}

/** A step with the open journeys that are in it now. */
export interface CurrentStep {
  /** Stage id, or `won`. */
  readonly stage: string;
  readonly label: string;
  readonly kind: Step['kind'];
  readonly count: number;
  /** Their amounts, in minor units. */
  readonly value: number;
}

/**
 * The funnel over a pipeline's steps.
 *
 * Cohort: the journeys that began in the period, followed until `asOf`. Activity: for each step on its own, the
 * journeys that reached it in the period. Current: open journeys by the step they are in, whatever the period.
 * Going back a stage undoes nothing: who reached a later step has reached the earlier ones.
 */
export function funnel(dataset: Dataset, query: FunnelQuery & { readonly basis: 'current' }): CurrentFunnel;
export function funnel(
  dataset: Dataset,
  query: FunnelQuery & { readonly basis?: FlowFunnel['basis'] | undefined },
): FlowFunnel;
export function funnel(dataset: Dataset, query: FunnelQuery): Funnel;
export function funnel(dataset: Dataset, query: FunnelQuery): Funnel {
  const selection = selectFunnel(dataset, query);
  const { basis, journeys } = selection;
  const { list } = journeys.steps;
  if (basis === 'current') return { basis, steps: list.map((_, step) => currentStep(selection, step)) };
  if (basis === 'activity') return { basis, steps: list.map((_, step) => funnelStep(selection, step)) };
  const first = entrantsOf(selection, 0);
  return { basis, steps: list.map((_, step) => cohortStep(selection, first, step)) };
}

/** The journeys that count at a step, did not reach the next and are lost. */
export function lostAt(selection: FunnelSelection, step: number): Int32Array {
  const { journeys } = selection;
  return only(entrantsOf(selection, step), (journey) => fateOf(journeys, step, journey) === 'lost');
}

/** The journeys of a funnel, before they are told apart by step. */
export interface FunnelSelection {
  readonly dataset: Dataset;
  readonly query: FunnelQuery;
  readonly basis: FunnelBasis;
  readonly scope: Scope;
  readonly journeys: Journeys;
  /** The journeys that the filter and, for a cohort, the period let through. */
  readonly counted: Int32Array;
}

/** The journeys of a query that a funnel counts. */
export function selectFunnel(dataset: Dataset, query: FunnelQuery): FunnelSelection {
  const { basis = 'cohort' } = query;
  const scope = scopeOf(dataset, query);
  const journeys = journeysAt(dataset, scope.pipeline, scope.moment);
  const members = membersOf(dataset, journeys, query);
  const counted = basis === 'cohort' ? only(members, (journey) => isIn(scope, startedAt(journeys, journey))) : members;
  return { dataset, query, basis, scope, journeys, counted };
}

/** The journeys that count at a step. */
export function entrantsOf({ basis, scope, journeys, counted }: FunnelSelection, step: number): Int32Array {
  if (basis === 'current') return only(counted, (journey) => journeys.step[journey] === step);
  if (basis === 'activity')
    return only(counted, (journey) => isIn(scope, journeys.reached[step]?.[journey] ?? Infinity));
  return only(counted, (journey) => hasReached(journeys, step, journey));
}

export type Fate = 'converted' | 'lost' | 'open' | 'won';

/** What became of a journey that reached a step; nothing more can become of one that reached the last. */
export function fateOf(journeys: Journeys, step: number, journey: number): Fate {
  if (step === journeys.steps.won) return 'won';
  if (hasReached(journeys, step + 1, journey)) return 'converted';
  return journeys.outcome[journey] === LOST ? 'lost' : 'open';
}

/** Of the journeys that count at a step, those that came to it without the one before. */
export function directOf({ reached }: Journeys, step: number, entrants: Int32Array): Int32Array {
  const before = reached[step - 1];
  return only(entrants, (journey) => before?.[journey] === Infinity);
}

export function hasReached({ reached }: Journeys, step: number, journey: number): boolean {
  return (reached[step]?.[journey] ?? Infinity) < Infinity;
}

/** Days from a step to the next of a journey that reached both. */
export function daysToNext({ reached }: Journeys, step: number, journey: number): number {
  return ((reached[step + 1]?.[journey] ?? NaN) - (reached[step]?.[journey] ?? NaN)) / DAY_MS;
}

function cohortStep(selection: FunnelSelection, first: Int32Array, step: number): FunnelStep {
  const { journeys } = selection;
  const entrants = entrantsOf(selection, step);
  const fromFirst = only(first, (journey) => hasReached(journeys, step, journey)).length;
  return {
    ...funnelStep(selection, step, entrants),
    direct: directOf(journeys, step, entrants).length,
    ofFirst: first.length === 0 ? null : fromFirst / first.length,
  };
}

function funnelStep(selection: FunnelSelection, step: number, entrants = entrantsOf(selection, step)): FunnelStep {
  const { journeys } = selection;
  const fates: Record<Fate, number> = { converted: 0, lost: 0, open: 0, won: 0 };
  const days = new Float64Array(entrants.length);
  for (const journey of entrants) {
    const fate = fateOf(journeys, step, journey);
    if (fate === 'converted') days[fates.converted] = daysToNext(journeys, step, journey);
    fates[fate] += 1;
  }
  return {
    ...stepNames(journeys.steps, step),
    entered: entrants.length,
    value: valueOf(selection, entrants),
    ...judge(selection, step, entrants.length, fates),
    lost: fates.lost,
    open: fates.open,
    medianDays: quantile(days.subarray(0, fates.converted).sort(), 0.5),
  };
}

type Judged = Pick<FunnelStep, 'converted' | 'rate' | 'interval' | 'status' | 'benchmark'>;

function judge(
  { dataset, query, journeys }: FunnelSelection,
  step: number,
  entered: number,
  fates: Record<Fate, number>,
): Judged {
  const { steps } = journeys;
  if (step === steps.won) return { converted: null, rate: null, interval: null, status: null, benchmark: null };
  const benchmark = benchmarkOf(dataset, transitionsFrom(steps, step), onlyType(query));
  const { converted, rate, interval, status } = rateOf(entered, fates.converted, fates.open, benchmark);
  return { converted, rate, interval, status, benchmark };
}

/** The names under which a benchmark may speak of the way from a step to the next, the closest first. */
function transitionsFrom({ list }: Steps, step: number): string[] {
  const [from, to] = [list[step], list[step + 1]];
  if (from === undefined || to === undefined) return [];
  const byStage = `${from.id}->${to.id}`;
  return from.kind === to.kind || to.kind === 'won' ? [byStage] : [byStage, `${from.kind}-${to.kind}`];
}

function currentStep(selection: FunnelSelection, step: number): CurrentStep {
  const entrants = entrantsOf(selection, step);
  return { ...stepNames(selection.journeys.steps, step), count: entrants.length, value: valueOf(selection, entrants) };
}

function valueOf({ dataset, journeys }: FunnelSelection, members: Int32Array): number {
  return members.reduce((sum, journey) => sum + amountOf(dataset, journeys, journey), 0);
}
