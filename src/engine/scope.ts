import { dayText, instantText, parseInstant, zone } from '../data/calendar.js';
import { MODELS, TYPES, type Dataset, type Day, type Moment } from '../data/dataset.js';
import { periodOf, type Period } from './period.js';
import { BRIDGE_MEASURES, BUCKETS, FUNNEL_BASES, choiceOf, type Query, type ReportQuery } from './query.js';
import { UsageError } from './usage-error.js';

/** What a query asks about: the moment, the period with its moments, and the pipeline by row. */
export interface Scope {
  readonly moment: Moment;
  readonly period: Period;
  /** First moment of the period. */
  readonly start: Moment;
  /** The moment the period ends. */
  readonly end: Moment;
  readonly pipeline: number;
}

/** A query whose moment, period and pipeline are neither relative nor left out. */
export interface ResolvedQuery extends ReportQuery {
  readonly asOf: string;
  readonly period: string;
  readonly pipeline: string;
}

/** Resolves a query's moment, period and pipeline; throws a `UsageError` where the dataset has no such thing. */
export function scopeOf(dataset: Dataset, query: ReportQuery): Scope {
  checkQuery(query);
  const moment = momentOf(dataset, 'asOf', query.asOf) ?? dataset.asOf;
  if (moment > dataset.asOf) {
    throw new UsageError(`asOf: ${query.asOf} is after the dataset's own ${instantText(dataset.asOf)}`);
  }
  const period = periodOf(dataset, query.period, moment);
  const { startOf } = zone(dataset.timeZone);
  return {
    moment,
    period,
    start: startOf(period.from),
    end: startOf(period.to),
    pipeline: pipelineOf(dataset, query.pipeline),
  };
}

/** The query with its moment, period and pipeline spelt out; whatever else it leaves out stays by default. */
export function resolveQuery<Asked extends Query>(dataset: Dataset, query: Asked): Asked & ResolvedQuery {
  const { moment, period, pipeline } = scopeOf(dataset, query);
  const id = dataset.pipelines[pipeline]?.id ?? '';
  return { ...query, asOf: instantText(moment), period: period.id, pipeline: id };
}

/** Reads an instant or a date of a query; undefined where it is left out. */
export function momentOf(dataset: Dataset, name: string, text: string | undefined): Moment | undefined {
  if (text === undefined) return undefined;
  const moment = parseInstant(text, zone(dataset.timeZone));
  if (moment === undefined) throw new UsageError(`${name}: expected an instant or a date, got ${JSON.stringify(text)}`);
  return moment;
}

/** Whether a day lies in the scope's period. */
export function isDayIn({ period }: Scope, day: Day): boolean {
  return period.from <= day && day < period.to;
}

/** A period's days as texts. */
export function periodText({ id, from, to }: Period): {
  readonly id: string;
  readonly from: string;
  readonly to: string;
} {
  return { id, from: dayText(from), to: dayText(to) };
}

/** Questions come over wires and from pages without types too. */
function checkQuery(query: ReportQuery | null | undefined): void {
  if (typeof query !== 'object' || query === null)
    throw new UsageError(`query: expected an object, got ${JSON.stringify(query)}`);
  const { basis, bucket, measure, types = [], models = [] } = query;
  choiceOf('basis', basis, FUNNEL_BASES);
  choiceOf('bucket', bucket, BUCKETS);
  choiceOf('measure', measure, BRIDGE_MEASURES);
  types.forEach((type) => choiceOf('types', type, TYPES));
  models.forEach((model) => choiceOf('models', model, MODELS));
}

function pipelineOf({ pipelines }: Dataset, id: string | undefined): number {
  if (id === undefined) return 0;
  const found = pipelines.findIndex((pipeline) => pipeline.id === id);
  if (found < 0) throw new UsageError(`pipeline: unknown pipeline ${JSON.stringify(id)}`);
  return found;
}
