import { toMajor } from '../data/major-units.js';
import type { Quality } from '../data/dataset.js';
import type { Accuracy } from './accuracy.js';
import type { Bridge } from './bridge.js';
import type { Conversion, ConversionCell } from './conversion.js';
import type { CountAndValue, DealSums } from './deal-tally.js';
import type { Forecast, PersonForecast, TeamSums } from './forecast.js';
import type { CurrentStep, Funnel, FunnelStep } from './funnel.js';
import type { Rate } from './rate.js';
import type { FourVs, Scorecard } from './scorecard.js';
import type { Velocity } from './velocity.js';

/** The results of every metric that a report holds. */
export interface ReportResults {
  readonly funnel: Funnel;
  readonly conversion: Conversion;
  readonly velocity: Velocity;
  readonly scorecard: Scorecard;
  readonly forecast: Forecast;
  readonly bridge: Bridge;
  readonly accuracy: Accuracy;
}

/** What the results are true of. */
export interface ReportHead {
  readonly asOf: string;
  readonly currency: string;
  /** Digits of the currency after the point. */
  readonly digits: number;
  readonly period: { readonly id: string; readonly from: string; readonly to: string };
  readonly pipeline: { readonly id: string };
  readonly quality: Quality;
}

/** Results of one query as one JSON object, money in major units. */
export function reportForm(results: ReportResults, { asOf, currency, digits, period, pipeline, quality }: ReportHead) {
  const money: MajorUnits = (minor) => (minor === null ? minor : toMajor(minor, digits));
  return {
    asOf,
    currency,
    period: { id: period.id, from: period.from, to: period.to },
    pipeline: pipeline.id,
    quality,
    funnel: funnelReport(results.funnel, money),
    conversion: conversionReport(results.conversion),
    velocity: velocityReport(results.velocity),
    scorecard: scorecardReport(results.scorecard, money),
    forecast: forecastReport(results.forecast, money),
    bridge: bridgeReport(results.bridge, money),
    accuracy: accuracyReport(results.accuracy, money),
  };
}

/** Turns minor units of the corporate currency into major ones. */
type MajorUnits = <Minor extends number | null>(minor: Minor) => Minor | number;

function funnelReport(result: Funnel, money: MajorUnits) {
  if (result.basis === 'current')
    return { basis: result.basis, steps: result.steps.map((step) => currentStep(step, money)) };
  return { basis: result.basis, steps: result.steps.map((step) => funnelStep(step, money)) };
}

function currentStep({ stage, count, value }: CurrentStep, money: MajorUnits) {
  return { stage, count, value: money(value) };
}

function funnelStep(step: FunnelStep, money: MajorUnits) {
  const { stage, entered, value, converted, rate, interval, status, lost, open, direct, medianDays } = step;
  return {
    stage,
    entered,
    value: money(value),
    converted,
    rate,
    interval,
    status,
    lost,
    open,
    ...(direct !== undefined && { direct }),
    medianDays,
  };
}

function conversionReport({ by, columns, rows, total }: Conversion) {
  return {
    by,
    columns,
    rows: rows.map(({ key, label, cells }) => ({ key, label, cells: cells.map(cell) })),
    total: { cells: total.cells.map(cell) },
  };
}

function cell({ valueRate, ...judged }: ConversionCell) {
  return { ...rate(judged), ...(valueRate !== undefined && { valueRate }) };
}

function rate({ entered, converted, open, rate: share, interval, status }: Rate) {
  return { entered, converted, open, rate: share, interval, status };
}

function velocityReport({ bucket, stages, timeline, cycle }: Velocity) {
  return {
    bucket,
    stages: stages.map(({ stage, completed, waiting, survival: { n, censored, median } }) => ({
      stage,
      completed,
      waiting,
      survival: { n, censored, median },
    })),
    timeline: timeline.map(({ from, stages: ofBucket }) => ({ from, stages: ofBucket })),
    cycle,
  };
}

function scorecardReport({ previous, ...now }: Scorecard, money: MajorUnits) {
  return { ...fourVs(now, money), previous: fourVs(previous, money) };
}

function fourVs({ volume, value, weighted, conversion: rates, velocity: speed }: FourVs, money: MajorUnits) {
  return {
    volume,
    value: money(value),
    weighted: money(weighted),
    conversion: rates.map(({ column, ...judged }) => ({ column, ...rate(judged) })),
    velocity: { cycleDays: speed.cycleDays, averageWon: money(speed.averageWon), perDay: money(speed.perDay) },
  };
}

function forecastReport({ people, total }: Forecast, money: MajorUnits) {
  return {
    people: people.map((person) => personReport(person, money)),
    total: { ...dealSums(total, money), ...teamSums(total, money), call: money(total.call) },
  };
}

function personReport(person: PersonForecast, money: MajorUnits) {
  const { id, managerId, own, team, submitted, call, quota, attainment, gap, coverage } = person;
  return {
    id,
    managerId,
    own: dealSums(own, money),
    team: dealSums(team, money),
    ...teamSums(person, money),
    submitted: submitted && { at: submitted.at, commit: money(submitted.commit), upside: money(submitted.upside) },
    call: money(call),
    quota: money(quota),
    attainment,
    gap: money(gap),
    coverage,
  };
}

function dealSums({ closed, commit, upside, pipeline, omitted }: DealSums, money: MajorUnits) {
  const sum = ({ count, value }: CountAndValue) => ({ count, value: money(value) });
  return {
    closed: sum(closed),
    commit: sum(commit),
    upside: sum(upside),
    pipeline: sum(pipeline),
    omitted: sum(omitted),
  };
}

function teamSums({ committed, bestCase, weighted }: TeamSums, money: MajorUnits) {
  return { committed: money(committed), bestCase: money(bestCase), weighted: money(weighted) };
}

function bridgeReport({ measure, start, end, startValue, endValue, changes, won }: Bridge, money: MajorUnits) {
  const sum = ({ count, value }: CountAndValue) => ({ count, value: money(value) });
  return {
    measure,
    start,
    end,
    startValue: money(startValue),
    endValue: money(endValue),
    changes: Object.fromEntries(Object.entries(changes).map(([name, change]) => [name, sum(change)])),
    won: sum(won),
  };
}

function accuracyReport({ weeks, actual }: Accuracy, money: MajorUnits) {
  return {
    weeks: weeks.map(({ at, committed, submitted }) => ({
      at,
      committed: money(committed),
      submitted: money(submitted),
    })),
    actual: money(actual),
  };
}
