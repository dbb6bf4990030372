import { instantText } from '../data/calendar.js';
import type { Dataset } from '../data/dataset.js';
import { toMajor } from '../data/money.js';
import { accuracy } from './accuracy.js';
import { bridge, type Bridge } from './bridge.js';
import { conversion, type ConversionCell } from './conversion.js';
import type { CountAndValue, DealSums } from './deal-tally.js';
import { forecast, type Forecast, type PersonForecast, type TeamSums } from './forecast.js';
import { funnel, type CurrentStep, type FunnelStep } from './funnel.js';
import type { ReportQuery } from './query.js';
import type { Rate } from './rate.js';
import { periodText, scopeOf } from './scope.js';
import { scorecard, type FourVs } from './scorecard.js';
import { velocity } from './velocity.js';

/** Every figure of a query as one JSON object, money in major units. */
export type Report = ReturnType<typeof report>;

/** Reports every metric of a query; throws a `UsageError` where the query can't be asked of the dataset. */
export function report(dataset: Dataset, query: ReportQuery) {
  const { moment, period, pipeline } = scopeOf(dataset, query);
  const money = moneyIn(dataset);
  return {
    asOf: instantText(moment),
    currency: dataset.currency,
    period: periodText(period),
    pipeline: dataset.pipelines[pipeline]?.id ?? '',
    quality: dataset.quality,
    funnel: funnelReport(dataset, query, money),
    conversion: conversionReport(dataset, query),
    velocity: velocityReport(dataset, query),
    scorecard: scorecardReport(dataset, query, money),
    forecast: forecastReport(forecast(dataset, query), money),
    bridge: bridgeReport(bridge(dataset, query), money),
    accuracy: accuracyReport(dataset, query, money),
  };
}

/** Turns minor units of the corporate currency into major ones. */
type MajorUnits = <Minor extends number | null>(minor: Minor) => Minor | number;

function moneyIn({ currencies }: Dataset): MajorUnits {
  const digits = currencies[0]?.digits ?? 2;
  return (minor) => (minor === null ? minor : toMajor(minor, digits));
}

function funnelReport(dataset: Dataset, query: ReportQuery, money: MajorUnits) {
  const result = funnel(dataset, query);
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

function conversionReport(dataset: Dataset, query: ReportQuery) {
  const { by, columns, rows, total } = conversion(dataset, query);
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

function velocityReport(dataset: Dataset, query: ReportQuery) {
  const { bucket, stages, timeline, cycle } = velocity(dataset, query);
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

function scorecardReport(dataset: Dataset, query: ReportQuery, money: MajorUnits) {
  const { previous, ...now } = scorecard(dataset, query);
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

function bridgeReport({ changes, won, startValue, endValue, ...asked }: Bridge, money: MajorUnits) {
  const sum = ({ count, value }: CountAndValue) => ({ count, value: money(value) });
  return {
    ...asked,
    startValue: money(startValue),
    endValue: money(endValue),
    changes: Object.fromEntries(Object.entries(changes).map(([name, change]) => [name, sum(change)])),
    won: sum(won),
  };
}

function accuracyReport(dataset: Dataset, query: ReportQuery, money: MajorUnits) {
  const { weeks, actual } = accuracy(dataset, query);
  return {
    weeks: weeks.map(({ at, committed, submitted }) => ({
      at,
      committed: money(committed),
      submitted: money(submitted),
    })),
    actual: money(actual),
  };
}
