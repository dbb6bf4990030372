import type { BusinessType } from './business.js';

export { MODELS, TYPES, type BusinessType, type Model } from './business.js';

/** Row of a reference that the record leaves out. */
export const NONE = -1;

/** Row of a reference to something that isn't in the data: it counts as none, and is never inherited over. */
export const UNKNOWN = -2;

/** Close date of an opportunity that has none; every real day is later. */
export const NO_DAY = -(2 ** 31);

export const STAGE_KINDS = ['lead', 'unqualified', 'qualified', 'won', 'lost'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** Kinds of the stages in which a lead can be. */
export const LEAD_KINDS = ['lead', 'lost'] as const;

/** Kinds of the stages in which an opportunity can be. */
export const OPPORTUNITY_KINDS = ['unqualified', 'qualified', 'won', 'lost'] as const;

/** Forecast categories of an opportunity, in the order of their codes; `PIPELINE` is the default. */
export const CATEGORIES = ['commit', 'upside', 'pipeline', 'omitted'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What BANT asks, in the order of the bits that hold the answers. */
export const BANT = ['budget', 'authority', 'need', 'timeline'] as const;

/** A calendar day, as the number of days since 1970-01-01. */
export type Day = number;

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Moment = number;

/**
 * A sales organisation's pipeline as of one moment, read from the contract into columns.
 *
 * Plain data: it can be cloned, transferred and kept. Rows that refer to each other do so by number.
 */
export interface Dataset {
  readonly asOf: Moment;
  /** The corporate currency, in whose minor units every figure is added up. */
  readonly currency: string;
  readonly timeZone: string;
  readonly fiscal: Fiscal;
  /** Currencies in use with their rates; the first is the corporate one. */
  readonly currencies: readonly Currency[];
  /** The first is the default. */
  readonly pipelines: readonly Pipeline[];
  readonly people: People;
  readonly accounts: Accounts;
  /** The distinct sources that records name. */
  readonly sources: readonly string[];
  readonly leads: Leads;
  readonly opportunities: Opportunities;
  readonly submissions: readonly Submission[];
  readonly quotas: readonly Quota[];
  /** The dataset's own benchmarks, in its order; they replace the default ones of the same transition and type. */
  readonly benchmarks: readonly Benchmark[];
  readonly quality: Quality;
  readonly capabilities: Capabilities;
}

export interface Fiscal {
  /** 1 to 12. */
  readonly startMonth: number;
  /** Whether a fiscal year bears the calendar year in which it ends or starts. */
  readonly namedBy: 'end' | 'start';
  /** 1 (Monday) to 7. */
  readonly weekStartsOn: number;
  readonly periods: readonly FiscalPeriod[];
}

export interface FiscalPeriod {
  readonly id: string;
  readonly label: string;
  readonly from: Day;
  /** The day after the last. */
  readonly to: Day;
}

export interface Currency {
  readonly code: string;
  /** Digits after the point, as ISO 4217 lists them. */
  readonly digits: number;
  /** Corporate units for one unit, from a day on, earliest first; empty for the corporate currency. */
  readonly rates: readonly { readonly from: Day; readonly rate: number }[];
}

export interface Pipeline {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly kind: StageKind;
  /** 0 to 1, or null where the dataset names none. */
  readonly probability: number | null;
}

export interface People {
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly role: readonly (string | null)[];
  /** Row of the manager; `NONE` for roots, which those with an unknown manager and one person of each cycle are. */
  readonly manager: Int32Array;
}

export interface Accounts {
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** The moment at which the account's first day as a customer begins; NaN where no day is given. */
  readonly customerSince: Float64Array;
  /** 1 for a customer at all times looked at. */
  readonly existing: Uint8Array;
  /** 1 for an account on the list of named accounts. */
  readonly named: Uint8Array;
}

/**
 * The values of one tracked field: each row's changes in the order of time.
 *
 * Every row has at least one entry, and its first stands at the record's creation, so that the value at a moment
 * at which the record exists is that of the last entry not after it.
 */
export interface Changes<Values extends Int16Array | Int32Array | Uint8Array | Float64Array> {
  /** Where each row's entries begin; one longer than there are rows. */
  readonly start: Uint32Array;
  readonly at: Float64Array;
  readonly value: Values;
}

/** A custom dimension: each row's code in `values`, or `NONE`. */
export interface Attribute {
  readonly values: readonly string[];
  readonly code: Int32Array;
}

/** The columns that leads and opportunities share. */
export interface Records {
  readonly id: readonly string[];
  readonly name: readonly (string | null)[];
  readonly url: readonly (string | null)[];
  readonly revision: readonly (string | null)[];
  readonly createdAt: Float64Array;
  /** Infinity where the record isn't deleted. */
  readonly deletedAt: Float64Array;
  /** Row in `pipelines`. */
  readonly pipeline: Uint16Array;
  /** Row in `accounts`, `NONE` or `UNKNOWN`. */
  readonly account: Int32Array;
  /** Row in `sources`, or `NONE`. */
  readonly source: Int32Array;
  /** Code in `MODELS`, or `NONE`. */
  readonly model: Int8Array;
  /** Bits, in the order of `BANT`, of the answers that are known. */
  readonly bantKnown: Uint8Array;
  /** Bits of the answers that are yes. */
  readonly bantTrue: Uint8Array;
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Index in the stages of the record's pipeline. */
  readonly stage: Changes<Int16Array>;
  /** Row in `people`, `NONE` or `UNKNOWN`. */
  readonly owner: Changes<Int32Array>;
}

/** The Leads module; records without a fault, in the order of the dataset. */
export interface Leads extends Records {
  /** The handover to sales, never before creation; NaN where there was none. */
  readonly convertedAt: Float64Array;
  /** Row of the opportunity the lead names, `NONE` or `UNKNOWN`. */
  readonly opportunity: Int32Array;
}

/** The Opportunities module; records without a fault, in the order of the dataset. */
export interface Opportunities extends Records {
  /** Row of the lead the opportunity names, `NONE` or `UNKNOWN`. */
  readonly lead: Int32Array;
  /** Row in `currencies`. */
  readonly currency: Uint16Array;
  /** Code in `TYPES`, or `NONE`. */
  readonly type: Int8Array;
  /** 0 to 1, or NaN where the opportunity names none. */
  readonly probability: Float64Array;
  readonly lossReason: readonly (string | null)[];
  readonly nextStep: readonly (string | null)[];
  /** In minor units of the opportunity's own currency. */
  readonly amount: Changes<Float64Array>;
  /** A day, or `NO_DAY`. */
  readonly closeDate: Changes<Int32Array>;
  /** Code in `CATEGORIES`. */
  readonly forecast: Changes<Uint8Array>;
}

/** What a person said the whole of their team will close in a period; money in corporate minor units. */
export interface Submission {
  readonly personId: string;
  readonly period: string;
  /** Null: for whichever pipeline is asked. */
  readonly pipeline: string | null;
  readonly at: Moment;
  readonly commit: number | null;
  readonly upside: number | null;
  readonly note: string | null;
}

/** What a person and their whole team are to sell in a period; money in corporate minor units. */
export interface Quota {
  readonly personId: string;
  readonly period: string;
  /** Null: for whichever pipeline is asked. */
  readonly pipeline: string | null;
  readonly amount: number;
}

/** The band in which well-run firms' rate of a transition lies. */
export interface Benchmark {
  /** `lead-unqualified`, `unqualified-qualified`, `win` or `<stage id>-><stage id>`. */
  readonly transition: string;
  readonly type: BusinessType | null;
  readonly low: number;
  readonly high: number;
  /** Where the band comes from. */
  readonly source: string | null;
}

/** What was wrong with the data: records left out one by one, and warnings about records that are kept. */
export interface Quality {
  readonly setAside: readonly SetAside[];
  readonly warnings: readonly Warning[];
}

export interface SetAside {
  /** Place in the dataset, such as `opportunities[3].amount`. */
  readonly path: string;
  /** Null where the record has no valid id. */
  readonly id: string | null;
  readonly message: string;
}

export interface Warning {
  readonly code: WarningCode;
  /** Records warned about, each counted once. */
  readonly count: number;
  /** The first hundred of them. */
  readonly ids: readonly string[];
}

export const WARNING_CODES = [
  'created-after-as-of',
  'history-after-as-of',
  'history-before-creation',
  'history-disagrees',
  'history-unsorted',
  'manager-cycle',
  'merged-lead',
  'open-without-close-date',
  'pipeline-mismatch',
  'unknown-account',
  'unknown-lead',
  'unknown-manager',
  'unknown-opportunity',
  'unknown-owner',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** What the source can know of each tracked field's past. */
export type HistoryKnowledge = 'events' | 'snapshots' | 'none';

export interface Capabilities {
  readonly history: {
    readonly stage: HistoryKnowledge;
    readonly amount: HistoryKnowledge;
    readonly closeDate: HistoryKnowledge;
    readonly forecast: HistoryKnowledge;
    readonly ownerId: HistoryKnowledge;
  };
}
