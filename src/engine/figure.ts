import type { ConversionColumn } from './transitions.js';
import type { BridgeChange } from './bridge.js';
import type { Category } from '../data/dataset.js';
import type { VelocityChange } from './sales-velocity.js';
import type { ResolvedQuery } from './scope.js';

/**
 * The name of one figure: enough to say what it is, to compute it again and to list the records behind it.
 *
 * Plain JSON; `row` and `column` say where the figure stands in the metric's result, `part` which key of it is meant.
 */
export type Figure = ReportFigure | IncidenceFigure | AgeingFigure;

/** A figure of one of the metrics that a report holds. */
export type ReportFigure =
  FunnelFigure | ConversionFigure | VelocityFigure | ScorecardFigure | ForecastFigure | BridgeFigure | AccuracyFigure;

export type Metric = Figure['metric'];

export interface FunnelFigure {
  readonly metric: 'funnel';
  readonly query: ResolvedQuery;
  /** Stage id, or `won`; left out, with `lost` and `lostValue` only: all steps. */
  readonly row?: string;
  /** A loss reason, empty for none, with `lost` and `lostValue` only; left out: whatever the reason. */
  readonly reason?: string;
  readonly part:
    | 'entered'
    | 'value'
    | 'converted'
    | 'rate'
    | 'lost'
    | 'lostValue'
    | 'open'
    | 'direct'
    | 'ofFirst'
    | 'medianDays'
    | 'count';
}

export interface ConversionFigure {
  readonly metric: 'conversion';
  readonly query: ResolvedQuery;
  /** The row's key; left out: the total. */
  readonly row?: string;
  readonly column: ConversionColumn;
  readonly part: 'entered' | 'converted' | 'open' | 'rate' | 'valueRate';
}

export interface VelocityFigure {
  readonly metric: 'velocity';
  readonly query: ResolvedQuery;
  /** Stage id; left out for the cycle. */
  readonly row?: string;
  /** A part of the stage's result, the cycle of the period, or a bucket of the timeline by its first day. */
  readonly column: 'completed' | 'waiting' | 'survival' | 'cycle' | `from ${string}`;
  readonly part: 'n' | 'mean' | 'p25' | 'median' | 'p75' | 'p90' | 'medianAge' | 'overdue' | 'censored';
}

export interface ScorecardFigure {
  readonly metric: 'scorecard';
  readonly query: ResolvedQuery;
  /** `previous`: one period length earlier; left out: now. */
  readonly row?: 'previous';
  /** For the parts of a rate. */
  readonly column?: ConversionColumn;
  readonly part:
    | 'volume'
    | 'value'
    | 'weighted'
    | 'entered'
    | 'converted'
    | 'open'
    | 'rate'
    | 'cycleDays'
    | 'averageWon'
    | 'perDay'
    | 'wonPerDay'
    | `change.${keyof VelocityChange}`;
}

export interface ForecastFigure {
  readonly metric: 'forecast';
  readonly query: ResolvedQuery;
  /** Person id, empty for records without a known owner; left out: the total. */
  readonly row?: string;
  /** The person's own records or the whole team's; the total has `team` only. */
  readonly column: 'own' | 'team';
  readonly part:
    | `${'closed' | Category}.${'count' | 'value'}`
    | 'committed'
    | 'bestCase'
    | 'weighted'
    | 'submitted'
    | 'call'
    | 'quota'
    | 'attainment'
    | 'gap'
    | 'coverage';
}

export interface BridgeFigure {
  readonly metric: 'bridge';
  readonly query: ResolvedQuery;
  /** A change, or `won`; left out for the values at both ends. */
  readonly row?: BridgeChange | 'won';
  readonly part: 'count' | 'value' | 'startValue' | 'endValue';
}

export interface AccuracyFigure {
  readonly metric: 'accuracy';
  readonly query: ResolvedQuery;
  /** The week's first moment; left out with the part `actual`. */
  readonly row?: string;
  readonly part: 'committed' | 'submitted' | 'actual';
}

export interface IncidenceFigure {
  readonly metric: 'incidence';
  readonly query: ResolvedQuery;
  /** The row's key; left out: the total. */
  readonly row?: string;
  readonly column: ConversionColumn;
  readonly part: 'n' | 'converted' | 'lost' | 'open';
}

export interface AgeingFigure {
  readonly metric: 'ageing';
  readonly query: ResolvedQuery;
  /** Stage id. */
  readonly row: string;
  /** One of the stage's records; left out: all of them. */
  readonly id?: string;
  /** `days`: of one record only. */
  readonly part: 'n' | 'value' | 'days';
}
