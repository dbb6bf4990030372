export { accuracy, type Accuracy, type CommittedWeek } from './engine/accuracy.js';
export { ageing, type Ageing, type AgeingStage, type OpenRecords } from './engine/ageing.js';
export { DEFAULT_BENCHMARKS } from './engine/benchmarks.js';
export { BRIDGE_CHANGES, bridge, type Bridge, type BridgeChange } from './engine/bridge.js';
export type { Contribution, FigureRecords } from './engine/contributions.js';
export { conversion, type Conversion, type ConversionCell, type ConversionRow } from './engine/conversion.js';
export type { CountAndValue, DealSums } from './engine/deal-tally.js';
export type { Figure, Metric } from './engine/figure.js';
export { figureUnit, type FigureUnit } from './engine/figure-unit.js';
export { forecast, type Forecast, type PersonForecast, type SubmittedCall, type TeamSums } from './engine/forecast.js';
export {
  funnel,
  type CurrentFunnel,
  type CurrentStep,
  type FlowFunnel,
  type Funnel,
  type FunnelStep,
} from './engine/funnel.js';
export { incidence, type Incidence, type IncidenceCell, type IncidenceRow } from './engine/incidence.js';
export { losses, type Loss, type Losses, type LossReason, type LossStep, type LossSums } from './engine/losses.js';
export {
  BRIDGE_MEASURES,
  BUCKETS,
  DIMENSIONS,
  FUNNEL_BASES,
  type BridgeMeasure,
  type BridgeQuery,
  type Bucket,
  type ConversionQuery,
  type Dimension,
  type Filter,
  type FunnelBasis,
  type FunnelQuery,
  type Query,
  type ReportQuery,
  type VelocityQuery,
} from './engine/query.js';
export type { Rate, Status } from './engine/rate.js';
export { records } from './engine/records.js';
export { report, type Report } from './engine/report.js';
export type { SalesVelocity, VelocityChange } from './engine/sales-velocity.js';
export { resolveQuery, type ResolvedQuery } from './engine/scope.js';
export { scorecard, type FourVs, type PastVs, type Scorecard } from './engine/scorecard.js';
export type { IncidencePoint } from './engine/statistics/aalen-johansen.js';
export type { Survival, SurvivalPoint } from './engine/statistics/kaplan-meier.js';
export { difference, type Counts, type Difference } from './engine/statistics/newcombe.js';
export type { Interval } from './engine/statistics/wilson.js';
export type { ConversionColumn } from './engine/transitions.js';
export { trend, type Trend } from './engine/trend.js';
export { UsageError } from './engine/usage-error.js';
export {
  velocity,
  type Cycle,
  type Durations,
  type StageVelocity,
  type TimelineBucket,
  type Velocity,
  type Waiting,
} from './engine/velocity.js';
