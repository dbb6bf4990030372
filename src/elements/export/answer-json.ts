import type { Answer, Provenance } from '../../metrics/metrics.js';
import type { OwnQuestion } from '../shared/exportable.js';
import { lineageOf } from './lineage.js';
import { metricOf } from './metric-of.js';

/** What is told of an answer in its lineage, and not once more beside it. */
const TOLD = new Set<string>([
  'asOf',
  'dataAsOf',
  'currency',
  'digits',
  'timeZone',
  'period',
  'previousPeriod',
  'pipeline',
  'query',
  'quality',
  'capabilities',
  'asked',
] satisfies (keyof (Provenance & OwnQuestion))[]);

/** An answer as JSON, with where its figures come from; money stays in minor units, to the last digit. */
export function answerJson(answer: Answer<object>): string {
  const own = Object.entries(answer).filter(([key, value]) => !TOLD.has(key) && isData(value));
  const metric = metricOf(answer)?.metric ?? null;
  return JSON.stringify({ metric, ...Object.fromEntries(own), lineage: lineageOf(answer, 'minor') }, null, 2);
}

/** Whether a value is told by its own keys alone, unlike a function or what a widget draws with. */
function isData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
