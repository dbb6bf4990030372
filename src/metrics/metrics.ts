import type { BusinessType, Capabilities, Model, Quality } from '../data/dataset.js';
import type { Ageing } from '../engine/ageing.js';
import type { Accuracy } from '../engine/accuracy.js';
import type { Bridge } from '../engine/bridge.js';
import type { Conversion } from '../engine/conversion.js';
import type { Figure } from '../engine/figure.js';
import type { Forecast } from '../engine/forecast.js';
import type { Funnel } from '../engine/funnel.js';
import type { Incidence } from '../engine/incidence.js';
import type { Losses } from '../engine/losses.js';
import type { BridgeQuery, ConversionQuery, FunnelQuery, Query, VelocityQuery } from '../engine/query.js';
import type { FigureRecords } from '../engine/contributions.js';
import type { ResolvedQuery } from '../engine/scope.js';
import type { Scorecard } from '../engine/scorecard.js';
import type { Trend } from '../engine/trend.js';
import type { Velocity } from '../engine/velocity.js';
import type { Edit } from '../data/edit.js';
import type { RecordRow } from './record-rows.js';

/**
 * The seam between figures and whatever shows them.
 *
 * Money crosses it in integer minor units of the answer's currency. Every call may be aborted, and rejects with a
 * `UsageError` where the question can't be asked of the data.
 */
export interface Metrics {
  funnel(query: FunnelQuery, options?: AskOptions): Promise<Answer<Funnel>>;
  conversion(query: ConversionQuery, options?: AskOptions): Promise<Answer<Conversion>>;
  velocity(query: VelocityQuery, options?: AskOptions): Promise<Answer<Velocity>>;
  scorecard(query: Query, options?: AskOptions): Promise<Answer<Scorecard>>;
  forecast(query: Query, options?: AskOptions): Promise<Answer<Forecast>>;
  bridge(query: BridgeQuery, options?: AskOptions): Promise<Answer<Bridge>>;
  accuracy(query: Query, options?: AskOptions): Promise<Answer<Accuracy>>;
  /** The lost of a funnel by loss reason. */
  losses(query: FunnelQuery, options?: AskOptions): Promise<Answer<Losses>>;
  /** Conversion over the time since entry. */
  incidence(query: ConversionQuery, options?: AskOptions): Promise<Answer<Incidence>>;
  /** How long each open record has been in its stage. */
  ageing(query: Query, options?: AskOptions): Promise<Answer<Ageing>>;
  /** The scorecard's four Vs now and at twelve earlier moments. */
  trend(query: Query, options?: AskOptions): Promise<Answer<Trend>>;
  /** The records whose sum, count or statistic a figure is; by default all, in the order of the data. */
  records(figure: Figure, options?: RecordsOptions): Promise<Answer<RecordsPage>>;
  /** What there is to filter and to group by. */
  dimensions(options?: AskOptions): Promise<Dimensions>;
  /** Periods that the data reaches into, and the dataset's own. */
  periods(options?: AskOptions): Promise<readonly PeriodChoice[]>;
  people(options?: AskOptions): Promise<readonly Person[]>;
  /** Changes the data in place and tells those who subscribed. */
  apply(edits: readonly Edit[]): Promise<void>;
  /** The same metrics over data changed in thought. */
  preview(edits: readonly Edit[]): Metrics;
  /** Calls the listener whenever figures may have changed, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface RecordsOptions extends AskOptions {
  /** 0 by default. */
  readonly offset?: number | undefined;
  /** All by default. */
  readonly limit?: number | undefined;
  readonly sort?: { readonly by: SortKey; readonly descending?: boolean | undefined } | undefined;
}

export type SortKey = 'contribution' | 'name' | 'owner' | 'account' | 'stage' | 'amount' | 'closeDate' | 'createdAt';

/** A result with what it is true of. */
export type Answer<Result> = Result & Provenance;

export interface Provenance {
  /** The moment the figures are true of, as an instant with `Z`. */
  readonly asOf: string;
  /** The moment to which the data is true: later than `asOf` where an earlier moment was asked for. */
  readonly dataAsOf: string;
  /** The corporate currency, ISO 4217. */
  readonly currency: string;
  /** Digits of the currency after the point: minor units are 10 to this power of one major unit. */
  readonly digits: number;
  readonly timeZone: string;
  readonly period: Period;
  /** The period of the same kind before it: the same question may be asked of it by its id. */
  readonly previousPeriod: Period;
  readonly pipeline: { readonly id: string; readonly label: string };
  /** The query with everything resolved that was left out or relative; figures are named with it. */
  readonly query: ResolvedQuery;
  readonly quality: Quality;
  readonly capabilities: Capabilities;
}

/** A server that answers with figures, so that neither records nor engine need come to the page. */
export interface ServerAdapter {
  metrics(): Metrics;
}

export interface Period {
  readonly id: string;
  /** The dataset's own name for it, else its id. */
  readonly label: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
}

export interface PeriodChoice extends Period {
  /** Fiscal year, quarter or month, or one of the dataset's own. */
  readonly kind: 'year' | 'quarter' | 'month' | 'own';
}

/** What makes up a figure: see `FigureRecords`. */
export interface RecordsPage extends Omit<FigureRecords, 'rows' | 'moment'> {
  /** The moment at which the rows are described, as an instant with `Z`. */
  readonly at: string;
  readonly rows: readonly RecordRow[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly managerId: string | null;
}

export interface Dimensions {
  readonly pipelines: readonly { readonly id: string; readonly label: string }[];
  readonly sources: readonly string[];
  readonly types: readonly BusinessType[];
  readonly models: readonly Model[];
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  readonly attributes: readonly { readonly name: string; readonly values: readonly string[] }[];
}
