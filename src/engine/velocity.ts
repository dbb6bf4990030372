import { dayText } from '../data/calendar.js';
import type { Dataset } from '../data/dataset.js';
import { bucketAt, bucketsOf, type TimeBucket } from './buckets.js';
import { journeyContribution, summed, type Contribution, type FigureRecords } from './contributions.js';
import { cycleDays, cycleLengths, cyclesIn } from './cycle.js';
import type { VelocityFigure } from './figure.js';
import { membersOf, only } from './filter.js';
import { journeysAt, type Journeys } from './journeys.js';
import { isOverdue } from './overdue.js';
import type { Bucket, VelocityQuery } from './query.js';
import { scopeOf, type Scope } from './scope.js';
import { survivalOf, type Survival } from './statistics/kaplan-meier.js';
import { mean, quantile } from './statistics/quantile.js';
import { begunIn, daysOf, endedIn, lengthsOf, openOnes, stayDays, staysOf, type Stays } from './stays.js';
import { stepNamed, stepNames, type Step } from './steps.js';

/** How long journeys stay in each stage, what waits there, and how long winning takes; all in days. */
export interface Velocity {
  readonly bucket: Bucket;
  /** Lead, unqualified and qualified stages, in order. */
  readonly stages: readonly StageVelocity[];
  readonly timeline: readonly TimelineBucket[];
  /** From reaching the qualified pipeline to the close, of journeys won in the period. */
  readonly cycle: Cycle;
}

export interface StageVelocity {
  readonly stage: string;
  readonly label: string;
  readonly kind: Step['kind'];
  /** Stays that ended in the period. */
  readonly completed: Durations;
  /** Stays that are open at `asOf`. */
  readonly waiting: Waiting;
  /** Stays that began in the period, those still open counted as far as they got. */
  readonly survival: Survival;
}

/** Days of some stays; null where there are none. */
export interface Durations {
  readonly n: number;
  readonly mean: number | null;
  readonly p25: number | null;
  readonly median: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
}

export interface Waiting {
  readonly n: number;
  readonly medianAge: number | null;
  /** How many are older than nine in ten of the completed stays; null where none waits or none is completed. */
  readonly overdue: number | null;
}

/** The stays that ended in one span of the period, and the cycles of what was won in it. */
export interface TimelineBucket {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
  readonly stages: readonly { readonly stage: string; readonly completed: Durations }[];
  readonly cycle: Durations;
}

export interface Cycle {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

/** The velocity of each stage over the period, along its buckets, and of the whole sales cycle. */
export function velocity(dataset: Dataset, query: VelocityQuery): Velocity {
  const { bucket = 'month' } = query;
  const { scope, journeys, members, stays } = selectStays(dataset, query);
  const buckets = bucketsOf(dataset, scope.period, bucket);
  const completed = stays.map((ofStage) => completedByBucket(ofStage, buckets));
  const won = cyclesIn(journeys, members, scope);
  const cycles = cycleLengths(journeys, won);
  const cyclesOf = cyclesByBucket(journeys, won, buckets);
  return {
    bucket,
    stages: stays.map((ofStage, step) => ({ ...stepNames(journeys.steps, step), ...stageVelocity(ofStage, scope) })),
    timeline: buckets.map(({ from, to }, index) => ({
      from: dayText(from),
      to: dayText(to),
      stages: completed.map((ofStage, step) => ({
        stage: stepNames(journeys.steps, step).stage,
        completed: ofStage[index] ?? durationsOf(new Float64Array()),
      })),
      cycle: cyclesOf[index] ?? durationsOf(new Float64Array()),
    })),
    cycle: { n: cycles.length, mean: mean(cycles), median: quantile(cycles, 0.5), p90: quantile(cycles, 0.9) },
  };
}

/** The records behind a figure of velocity: stays, each with its days or counted, or won journeys with their cycle. */
export function velocityRecords(dataset: Dataset, { query, row, column, part }: VelocityFigure): FigureRecords {
  const { scope, journeys, members, stays } = selectStays(dataset, query);
  const isCounted = part === 'n' || part === 'overdue' || part === 'censored';
  const kind = { moment: scope.moment, unit: isCounted ? 'records' : 'days' } as const;
  if (column === 'cycle' || row === undefined) {
    const span = column === 'cycle' ? scope : bucketNamed(dataset, scope, column, query.bucket);
    const cycles = span === undefined ? [] : Array.from(cyclesIn(journeys, members, span));
    const amountOf = (journey: number) => (isCounted ? 1 : cycleDays(journeys, journey));
    return summed(
      kind,
      cycles.map((journey) => journeyContribution(journeys, journey, amountOf(journey))),
    );
  }
  const step = stepNamed(journeys.steps, row);
  const ofStage = stays[step];
  if (ofStage === undefined) return summed(kind, []);
  const module = journeys.steps.list[step]?.kind === 'lead' ? 'lead' : 'opportunity';
  const meant = meantStays(dataset, ofStage, scope, column, part, query.bucket);
  const rows = Array.from(meant, (stay): Contribution => {
    const amount = isCounted ? 1 : stayDays(ofStage, stay);
    return { kind: module, row: ofStage.record[stay] ?? NaN, amount, base: 0 };
  });
  return summed(kind, rows);
}

/** The journeys of a query with their stays. */
export interface StaysSelection {
  readonly scope: Scope;
  readonly journeys: Journeys;
  readonly members: Int32Array;
  /** Per open step. */
  readonly stays: readonly Stays[];
}

export function selectStays(dataset: Dataset, query: VelocityQuery): StaysSelection {
  const scope = scopeOf(dataset, query);
  const journeys = journeysAt(dataset, scope.pipeline, scope.moment);
  const members = membersOf(dataset, journeys, query);
  return { scope, journeys, members, stays: staysOf(dataset, journeys, members) };
}

function stageVelocity(stays: Stays, scope: Scope): Pick<StageVelocity, 'completed' | 'waiting' | 'survival'> {
  const completed = durationsOf(lengthsOf(stays, endedIn(stays, scope)));
  const waiting = openOnes(stays);
  const begun = begunIn(stays, scope);
  const isOpen = (stay: number) => stays.to[stay] === Infinity;
  return {
    completed,
    waiting: {
      n: waiting.length,
      medianAge: quantile(lengthsOf(stays, waiting), 0.5),
      overdue: waiting.length === 0 || completed.p90 === null ? null : overdueOnes(stays, completed.p90).length,
    },
    survival: survivalOf(
      daysOf(
        stays,
        only(begun, (stay) => !isOpen(stay)),
      ),
      daysOf(stays, only(begun, isOpen)),
    ),
  };
}

function meantStays(
  dataset: Dataset,
  stays: Stays,
  scope: Scope,
  column: VelocityFigure['column'],
  part: VelocityFigure['part'],
  bucket: Bucket = 'month',
): Int32Array {
  if (column === 'completed') return endedIn(stays, scope);
  if (column === 'survival') {
    return only(begunIn(stays, scope), (stay) => part !== 'censored' || stays.to[stay] === Infinity);
  }
  if (column === 'waiting') {
    const { p90 } = durationsOf(lengthsOf(stays, endedIn(stays, scope)));
    return part === 'overdue' ? overdueOnes(stays, p90 ?? Infinity) : openOnes(stays);
  }
  const found = bucketNamed(dataset, scope, column, bucket);
  return found === undefined ? new Int32Array() : endedIn(stays, found);
}

function bucketNamed(
  dataset: Dataset,
  { period }: Scope,
  column: VelocityFigure['column'],
  bucket: Bucket = 'month',
): TimeBucket | undefined {
  return bucketsOf(dataset, period, bucket).find(({ from }) => column === `from ${dayText(from)}`);
}

function overdueOnes(stays: Stays, p90: number): Int32Array {
  return only(openOnes(stays), (stay) => isOverdue(stayDays(stays, stay), p90));
}

function completedByBucket(stays: Stays, buckets: readonly TimeBucket[]): Durations[] {
  const lengths = buckets.map((): number[] => []);
  for (let stay = 0; stay < stays.to.length; stay += 1) {
    lengths[bucketAt(buckets, stays.to[stay] ?? NaN)]?.push(stayDays(stays, stay));
  }
  return lengths.map((days) => durationsOf(new Float64Array(days).sort()));
}

function cyclesByBucket(journeys: Journeys, won: Int32Array, buckets: readonly TimeBucket[]): Durations[] {
  const lengths = buckets.map((): number[] => []);
  for (const journey of won) {
    lengths[bucketAt(buckets, journeys.closedAt[journey] ?? NaN)]?.push(cycleDays(journeys, journey));
  }
  return lengths.map((days) => durationsOf(new Float64Array(days).sort()));
}

/** Statistics of some days in ascending order. */
export function durationsOf(ascendingDays: Float64Array): Durations {
  const at = (share: number) => quantile(ascendingDays, share);
  return {
    n: ascendingDays.length,
    mean: mean(ascendingDays),
    p25: at(0.25),
    median: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
  };
}
