import { DatasetRefused } from '../../data/fault.js';
import { readDataset } from '../../data/read.js';
import { pageMetrics } from '../../metrics/page-metrics.js';
import type { Metrics } from '../../metrics/metrics.js';
import { LoadError, type LoadPlace } from '../shared/load-error.js';

/** Reads a dataset and answers from it on the page. With it come reading and engine: it is loaded on demand. */
export function metricsOn(json: unknown, place: LoadPlace): Metrics {
  try {
    return pageMetrics(readDataset(json));
  } catch (reason) {
    if (!(reason instanceof DatasetRefused)) throw reason;
    const faults = reason.faults.map(({ path, message }) => `${path}: ${message}`);
    throw new LoadError(place, { kind: 'refused', faults }, { cause: reason });
  }
}
