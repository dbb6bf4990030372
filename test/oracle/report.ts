import { accuracy } from './accuracy.js';
import { bridge } from './bridge.js';
import { DAY_MS, daysBetween, instant } from './calendar.js';
import type { DatasetJson, Filter, Question } from './contract.js';
import { conversion } from './conversion.js';
import { isInScope, passes } from './filter.js';
import { forecast } from './forecast.js';
import { funnel } from './funnel.js';
import { journeys } from './journeys.js';
import { organisation } from './organisation.js';
import { period as resolvePeriod } from './periods.js';
import { warnings } from './quality.js';
import { scorecard } from './scorecard.js';
import { duringPeriod } from './spans.js';
import { velocity } from './velocity.js';
import { WrongQuestion } from './wrong-question.js';

/** The whole report, the slow and obvious way. */
export function oracleReport(json: DatasetJson, question: Question) {
  const org = organisation(json);
  const filter: Filter = question;
  const asOf = question.asOf === undefined ? org.asOf : instant(question.asOf, org.zone);
  if (asOf > org.asOf) throw new WrongQuestion('asOf is later than the data');
  const pipeline =
    filter.pipeline === undefined ? org.pipelines[0] : org.pipelines.find(({ id }) => id === filter.pipeline);
  if (!pipeline) throw new WrongQuestion(`unknown pipeline "${filter.pipeline}"`);
  const period = resolvePeriod(question.period, org.fiscal, asOf, org.zone);
  const end = question.end === undefined ? asOf : instant(question.end, org.zone);
  const start = question.start === undefined ? end - 7 * DAY_MS : instant(question.start, org.zone);
  if (end > asOf) throw new WrongQuestion('end is later than asOf');
  if (start >= end) throw new WrongQuestion('start is not before end');

  const all = journeys(org, pipeline, asOf).filter((each) => passes(each, filter) && isInScope(org, each, filter));
  const during = duringPeriod(period, org.zone);
  const before = asOf - daysBetween(period.from, period.to) * DAY_MS;

  return {
    asOf: new Date(asOf).toISOString(),
    currency: org.currency,
    period: { id: period.id, from: period.from, to: period.to },
    pipeline: pipeline.id,
    quality: { setAside: [], warnings: warnings(json, org) },
    funnel: funnel(org, pipeline, all, during, question.basis ?? 'cohort', filter),
    conversion: conversion(org, pipeline, all, during, question.by ?? 'owner', filter),
    velocity: velocity(org, pipeline, all, period, question.bucket ?? 'month', asOf),
    scorecard: {
      ...scorecard(org, pipeline, filter, asOf),
      previous: scorecard(org, pipeline, filter, before),
    },
    forecast: forecast(org, pipeline, filter, period, asOf),
    bridge: bridge(org, pipeline, filter, period, question.measure ?? 'commit', start, end),
    accuracy: accuracy(org, pipeline, filter, period, asOf),
  };
}
