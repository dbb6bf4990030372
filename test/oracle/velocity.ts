import { addDays, addMonths, DAY_MS, startOfMonth, startOfWeek, type Day } from './calendar.js';
import { firstOf, type Journey } from './journeys.js';
import type { Organisation, Pipeline } from './organisation.js';
import { startOfQuarter, type Period } from './periods.js';
import { duringPeriod, type Span } from './spans.js';
import { isOverNineTenths, mean, median, quantile, survivalMedian } from './statistics.js';
import { entriesUntil, isClosed } from './story.js';

type Bucket = 'week' | 'month' | 'quarter';

/** An unbroken time in one stage; without `to` it goes on. */
export interface Stay {
  readonly stage: string;
  readonly from: number;
  readonly to: number | null;
}

export function velocity(
  org: Organisation,
  pipeline: Pipeline,
  journeys: readonly Journey[],
  { from, to }: Period,
  bucket: Bucket,
  asOf: number,
) {
  const during = duringPeriod({ from, to }, org.zone);
  const all = journeys.flatMap((journey) => stays(journey, asOf));
  const stages = pipeline.stages.filter((stage) => !isClosed(stage)).map(({ id }) => id);

  return {
    bucket,
    stages: stages.map((stage) => {
      const own = all.filter((stay) => stay.stage === stage);
      return {
        stage,
        completed: completed(own, during),
        waiting: waiting(own, during, asOf),
        survival: survival(own, during, asOf),
      };
    }),
    timeline: buckets(org, from, to, bucket).map((each) => ({
      from: each.from,
      stages: stages.map((stage) => ({
        stage,
        completed: completed(
          all.filter((stay) => stay.stage === stage),
          duringPeriod(each, org.zone),
        ),
      })),
    })),
    cycle: cycle(pipeline, journeys, during),
  };
}

export function cycle(pipeline: Pipeline, journeys: readonly Journey[], during: Span) {
  const days = cycleDays(pipeline, journeys, during);
  return { n: days.length, mean: mean(days), median: median(days), p90: quantile(days, 0.9) };
}

/** The days from reaching the first qualified stage to the close, of what was won in a span. */
export function cycleDays(pipeline: Pipeline, journeys: readonly Journey[], during: Span): number[] {
  const qualified = firstOf(pipeline, 'qualified');
  return journeys.flatMap(({ reached, closedAt, outcome }) => {
    const start = reached[qualified];
    return outcome === 'won' && during(closedAt) && start != null ? [(closedAt - start) / DAY_MS] : [];
  });
}

/** The stays of a journey: its lead's, then its opportunity's. */
export function stays({ lead, opportunity }: Journey, asOf: number): Stay[] {
  return [
    ...(lead ? leadStays(lead, opportunity, asOf) : []),
    ...(opportunity ? staysIn(opportunity, asOf, null) : []),
  ];
}

/** A lead's last stay ends when it is handed over; what its history says after that makes none. */
function leadStays(lead: NonNullable<Journey['lead']>, opportunity: Journey['opportunity'], asOf: number): Stay[] {
  const converted = lead.convertedAt !== null && lead.convertedAt <= asOf ? lead.convertedAt : null;
  const handover = converted ?? opportunity?.story.createdAt ?? null;
  return staysIn(lead, handover ?? asOf, handover);
}

function staysIn({ story }: Pick<NonNullable<Journey['lead']>, 'story'>, until: number, end: number | null): Stay[] {
  const entries = entriesUntil(story, until);
  return entries
    .map(({ at, value }, index) => ({ value, stage: value.id, from: at, to: entries[index + 1]?.at ?? end }))
    .filter(({ value }) => !isClosed(value));
}

function completed(own: readonly Stay[], during: Span) {
  return durations(own.flatMap(({ from, to }) => (during(to) ? [(to - from) / DAY_MS] : [])));
}

export function durations(days: readonly number[]) {
  return {
    n: days.length,
    mean: mean(days),
    p25: quantile(days, 0.25),
    median: median(days),
    p75: quantile(days, 0.75),
    p90: quantile(days, 0.9),
  };
}

function waiting(own: readonly Stay[], during: Span, asOf: number) {
  const lengths = own.flatMap(({ from, to }) => (during(to) ? [to - from] : []));
  const ages = own.filter(({ to }) => to === null).map(({ from }) => asOf - from);
  const isJudged = ages.length > 0 && lengths.length > 0;
  return {
    n: ages.length,
    medianAge: median(ages.map((age) => age / DAY_MS)),
    overdue: isJudged ? ages.filter((age) => isOverNineTenths(age, lengths)).length : null,
  };
}

function survival(own: readonly Stay[], during: Span, asOf: number) {
  const begun = own.filter(({ from }) => during(from));
  const survivors = begun.map(({ from, to }) => ({ time: ((to ?? asOf) - from) / DAY_MS, ended: to !== null }));
  const censored = begun.length === 0 ? null : survivors.filter(({ ended }) => !ended).length;
  return { n: begun.length, censored, median: survivalMedian(survivors) };
}

/** The weeks, months or quarters that overlap the period, clipped to it. */
export function buckets({ fiscal }: Organisation, from: Day, to: Day, bucket: Bucket): { from: Day; to: Day }[] {
  const starts = {
    week: (day: Day) => startOfWeek(day, fiscal.weekStartsOn),
    month: startOfMonth,
    quarter: (day: Day) => startOfQuarter(day, fiscal),
  };
  const next = {
    week: (start: Day) => addDays(start, 7),
    month: (start: Day) => addMonths(start, 1),
    quarter: (start: Day) => addMonths(start, 3),
  };
  const all: { from: Day; to: Day }[] = [];
  for (let start = starts[bucket](from); start < to; start = next[bucket](start)) {
    const end = next[bucket](start);
    all.push({ from: start < from ? from : start, to: end > to ? to : end });
  }
  return all;
}
