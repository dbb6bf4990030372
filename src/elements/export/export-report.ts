import type { ReportQuery } from '../../engine/query.js';
import { reportForm } from '../../engine/report-form.js';
import type { AskOptions, Metrics } from '../../metrics/metrics.js';
import { dayIn, fileName } from '../shared/file-name.js';
import { lineageOf } from './lineage.js';

/** A source, or whatever else has metrics to ask and a query to ask them. */
export interface Reported {
  readonly metrics: Metrics | undefined;
  readonly query: ReportQuery;
}

/**
 * Makes a JSON file of every metric of a source's query, with where the figures come from: what the command
 * `pipeline-elements report` prints, and `lineage`.
 */
export async function exportReport({ metrics, query }: Reported, options: AskOptions = {}): Promise<File> {
  if (metrics === undefined) throw new Error('the source has no data yet');
  const { funnel, ...others } = await askAll(metrics, query, options);
  const report = reportForm({ funnel, ...others }, funnel);
  const text = JSON.stringify({ ...report, lineage: lineageOf(funnel, 'major') }, null, 2);
  const name = fileName(['pipeline report', funnel.period.id, dayIn(funnel.timeZone, funnel.asOf)], 'json');
  return new File([text], name, { type: 'application/json' });
}

/** All metrics of the same data: where it changes in between, they are asked again. */
async function askAll(metrics: Metrics, query: ReportQuery, options: AskOptions) {
  let hasChanged = false;
  const unsubscribe = metrics.subscribe(() => (hasChanged = true));
  try {
    const [funnel, conversion, velocity, scorecard, forecast, bridge, accuracy] = await Promise.all([
      metrics.funnel(query, options),
      metrics.conversion(query, options),
      metrics.velocity(query, options),
      metrics.scorecard(query, options),
      metrics.forecast(query, options),
      metrics.bridge(query, options),
      metrics.accuracy(query, options),
    ]);
    if (!hasChanged) return { funnel, conversion, velocity, scorecard, forecast, bridge, accuracy };
  } finally {
    unsubscribe();
  }
  return askAll(metrics, query, options);
}
