export type {
  Answer,
  AskOptions,
  Dimensions,
  Metrics,
  Period,
  PeriodChoice,
  Person,
  Provenance,
  RecordsOptions,
  RecordsPage,
  ServerAdapter,
  SortKey,
} from './metrics/metrics.js';
export { pageMetrics } from './metrics/page-metrics.js';
export type { Named, RecordRow } from './metrics/record-rows.js';
