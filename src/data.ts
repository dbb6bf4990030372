export { joinParts } from './data/adapter.js';
export type { Adapter, DatasetPart, LoadOptions, Progress } from './data/adapter.js';
export { EditRefused, applyEdits } from './data/apply-edits.js';
export type {
  AccountJson,
  AttributeJson,
  BantJson,
  BenchmarkJson,
  CapabilitiesJson,
  DatasetJson,
  FiscalJson,
  FiscalPeriodJson,
  ForecastJson,
  LeadChangeJson,
  LeadJson,
  OpportunityChangeJson,
  OpportunityJson,
  PersonJson,
  PipelineJson,
  QuotaJson,
  RateJson,
  StageJson,
} from './data/contract.js';
export * from './data/dataset.js';
export type { CallEdit, DecisionEdit, Edit, FieldEdit, RecordRef } from './data/edit.js';
export { DatasetRefused } from './data/fault.js';
export type { Fault } from './data/fault.js';
export { readDataset, readDatasetText } from './data/read.js';
