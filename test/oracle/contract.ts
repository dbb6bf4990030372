/** The contract as plain JSON, of which the oracle reads valid data only. `null` on an optional key counts as left out. */

export type Id = string | number;
type Maybe<T> = T | null | undefined;
export type StageKind = 'lead' | 'unqualified' | 'qualified' | 'won' | 'lost';
export type Category = 'commit' | 'upside' | 'pipeline' | 'omitted';
export type BusinessType = 'new' | 'existing';
export type Model = 'hunter' | 'farmer';
export type BantJson = {
  budget?: Maybe<boolean>;
  authority?: Maybe<boolean>;
  need?: Maybe<boolean>;
  timeline?: Maybe<boolean>;
};
export type AttributesJson = Record<string, string | number | boolean | null>;

export interface StageJson {
  id: Id;
  label?: Maybe<string>;
  kind: StageKind;
  probability?: Maybe<number>;
}

export interface PipelineJson {
  id: Id;
  label?: Maybe<string>;
  stages: StageJson[];
}

export interface PersonJson {
  id: Id;
  name: string;
  managerId?: Maybe<Id>;
  role?: Maybe<string>;
}

export interface AccountJson {
  id: Id;
  name: string;
  customerSince?: Maybe<string>;
  existing?: Maybe<boolean>;
  named?: Maybe<boolean>;
}

export interface EntryJson {
  at: string;
  stage?: Id | undefined;
  amount?: Maybe<number>;
  closeDate?: Maybe<string>;
  forecast?: Maybe<Category>;
  ownerId?: Maybe<Id>;
}

export interface RecordJson {
  id: Id;
  createdAt: string;
  stage: Id;
  ownerId?: Maybe<Id>;
  accountId?: Maybe<Id>;
  pipeline?: Maybe<Id>;
  source?: Maybe<string>;
  name?: Maybe<string>;
  bant?: Maybe<BantJson>;
  model?: Maybe<Model>;
  attributes?: Maybe<AttributesJson>;
  deletedAt?: Maybe<string>;
  history?: Maybe<EntryJson[]>;
}

export interface LeadJson extends RecordJson {
  convertedAt?: Maybe<string>;
  opportunityId?: Maybe<Id>;
}

export interface OpportunityJson extends RecordJson {
  amount?: Maybe<number>;
  currency?: Maybe<string>;
  closeDate?: Maybe<string>;
  forecast?: Maybe<Category>;
  type?: Maybe<BusinessType>;
  leadId?: Maybe<Id>;
  probability?: Maybe<number>;
  lossReason?: Maybe<string>;
}

export interface FiscalJson {
  startMonth?: Maybe<number>;
  namedBy?: Maybe<'end' | 'start'>;
  weekStartsOn?: Maybe<number>;
  periods?: Maybe<{ id: Id; label?: Maybe<string>; from: string; to: string }[]>;
}

export interface SubmissionJson {
  personId: Id;
  period: string;
  pipeline?: Maybe<Id>;
  at: string;
  commit?: Maybe<number>;
  upside?: Maybe<number>;
  note?: Maybe<string>;
}

export interface QuotaJson {
  personId: Id;
  period: string;
  pipeline?: Maybe<Id>;
  amount: number;
}

export interface BenchmarkJson {
  transition: string;
  type?: Maybe<BusinessType>;
  low: number;
  high: number;
  source?: Maybe<string>;
}

export interface DatasetJson {
  version: 1;
  asOf: string;
  currency: string;
  timeZone?: Maybe<string>;
  rates?: Maybe<{ currency: string; rate: number; from?: Maybe<string> }[]>;
  fiscal?: Maybe<FiscalJson>;
  pipelines: PipelineJson[];
  people?: Maybe<PersonJson[]>;
  accounts?: Maybe<AccountJson[]>;
  leads?: Maybe<LeadJson[]>;
  opportunities?: Maybe<OpportunityJson[]>;
  forecasts?: Maybe<SubmissionJson[]>;
  quotas?: Maybe<QuotaJson[]>;
  benchmarks?: Maybe<BenchmarkJson[]>;
}

/** What is asked of a dataset: the options of the command `report`. */
export interface Question extends Filter {
  asOf?: string | undefined;
  period?: string | undefined;
  by?: string | undefined;
  basis?: 'cohort' | 'activity' | 'current' | undefined;
  measure?: 'closed' | 'commit' | 'upside' | 'pipeline' | undefined;
  bucket?: 'week' | 'month' | 'quarter' | undefined;
  start?: string | undefined;
  end?: string | undefined;
}

export interface Filter {
  pipeline?: string | undefined;
  owners?: string[] | undefined;
  sources?: string[] | undefined;
  types?: BusinessType[] | undefined;
  models?: Model[] | undefined;
  accounts?: string[] | undefined;
  attributes?: Record<string, string[]> | undefined;
}
