import { instantText } from '../data/calendar.js';
import type { Dataset } from '../data/dataset.js';
import { accuracy } from './accuracy.js';
import { bridge } from './bridge.js';
import { conversion } from './conversion.js';
import { forecast } from './forecast.js';
import { funnel } from './funnel.js';
import type { ReportQuery } from './query.js';
import { reportForm } from './report-form.js';
import { periodText, scopeOf } from './scope.js';
import { scorecard } from './scorecard.js';
import { velocity } from './velocity.js';

/** Every figure of a query as one JSON object, money in major units. */
export type Report = ReturnType<typeof report>;

/** Reports every metric of a query; throws a `UsageError` where the query can't be asked of the dataset. */
export function report(dataset: Dataset, query: ReportQuery) {
  const { moment, period, pipeline } = scopeOf(dataset, query);
  const results = {
    funnel: funnel(dataset, query),
    conversion: conversion(dataset, query),
    velocity: velocity(dataset, query),
    scorecard: scorecard(dataset, query),
    forecast: forecast(dataset, query),
    bridge: bridge(dataset, query),
    accuracy: accuracy(dataset, query),
  };
  return reportForm(results, {
    asOf: instantText(moment),
    currency: dataset.currency,
    digits: dataset.currencies[0]?.digits ?? 2,
    period: periodText(period),
    pipeline: { id: dataset.pipelines[pipeline]?.id ?? '' },
    quality: dataset.quality,
  });
}
