import type { BusinessType, Model } from '../data/business.js';
import type { Dimension } from './dimension-name.js';
import { UsageError } from './usage-error.js';

export { DIMENSIONS, attributeOfDimension, dimensionOf, type Dimension } from './dimension-name.js';

/** Which journeys a funnel counts: those that began in the period, those that reached the step in it, or those there now. */
export const FUNNEL_BASES = ['cohort', 'activity', 'current'] as const;
export type FunnelBasis = (typeof FUNNEL_BASES)[number];

/** Which categories of open deals a bridge follows, each taking in the ones before it and what is closed. */
export const BRIDGE_MEASURES = ['commit', 'upside', 'pipeline', 'closed'] as const;
export type BridgeMeasure = (typeof BRIDGE_MEASURES)[number];

/** Spans into which a period is cut: weeks, calendar months or fiscal quarters. */
export const BUCKETS = ['week', 'month', 'quarter'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** Which records count: every list given must hold; an absent one lets all through. */
export interface Filter {
  /** Pipeline id; the dataset's first by default. */
  readonly pipeline?: string | undefined;
  /** Ids of people; everyone below them is taken in. `""` names what has no known owner. */
  readonly owners?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly types?: readonly BusinessType[] | undefined;
  readonly models?: readonly Model[] | undefined;
  /** Account ids. */
  readonly accounts?: readonly string[] | undefined;
  /** Values of custom dimensions, numbers and booleans as text. */
  readonly attributes?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** A question to the metrics: a filter, a moment and a period. */
export interface Query extends Filter {
  /** Instant or date; the dataset's own by default, never later. */
  readonly asOf?: string | undefined;
  /** Period id such as `FY2026-Q3`, `2026-W41`, `last-quarter` or `2026-01-01/2026-04-01`. */
  readonly period?: string | undefined;
}

export interface FunnelQuery extends Query {
  /** `cohort` by default. */
  readonly basis?: FunnelBasis | undefined;
}

export interface ConversionQuery extends Query {
  /** `owner` by default. */
  readonly by?: Dimension | undefined;
}

export interface VelocityQuery extends Query {
  /** `month` by default. */
  readonly bucket?: Bucket | undefined;
}

export interface BridgeQuery extends Query {
  /** `commit` by default. */
  readonly measure?: BridgeMeasure | undefined;
  /** Instant or date; seven days before the end by default. */
  readonly start?: string | undefined;
  /** Instant or date; `asOf` by default. */
  readonly end?: string | undefined;
}

/** Everything a report can be asked at once. */
export interface ReportQuery extends FunnelQuery, ConversionQuery, VelocityQuery, BridgeQuery {}

/** One of the choices an option has; undefined where it is left out, a `UsageError` where it is none of them. */
export function choiceOf<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice;
export function choiceOf<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined;
export function choiceOf(option: string, value: string | undefined, choices: readonly string[]): string | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError(`${option}: expected ${choices.join(', ')}, got ${JSON.stringify(value)}`);
  return found;
}
