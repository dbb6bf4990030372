import { readDataset } from '../data/read.js';
import type { Metrics } from './metrics.js';
import { pageMetrics } from './page-metrics.js';

export { DatasetRefused } from '../data/fault.js';

/** Reads a dataset and answers from it on the page. With it come reading and engine: it is loaded on demand. */
export function metricsOn(json: unknown): Metrics {
  return pageMetrics(readDataset(json));
}
