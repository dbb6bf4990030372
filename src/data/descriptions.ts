import type * as contract from './contract.js';

type Texts<Part> = Readonly<Record<keyof Part, string>>;

const record: Texts<Pick<contract.LeadJson, keyof contract.LeadJson & keyof contract.OpportunityJson>> = {
  id: 'Unique among the records of its kind.',
  createdAt: 'From this moment on the record exists.',
  stage: 'Id of the stage in which the record is as of the dataset’s asOf.',
  pipeline: 'Id of a pipeline; the first one where left out.',
  name: 'What readers call the record.',
  ownerId: 'Id of the person who works on it.',
  accountId: 'Id of the account it is about.',
  source: 'Where the prospect came from.',
  model: 'How the business is won, where it goes before the rule by type and account.',
  bant: 'What is known of budget, authority, need and timeline.',
  attributes: 'Custom dimensions, such as region or product.',
  deletedAt: 'From this moment on the record exists no more.',
  revision: 'The source’s version of the record, handed back when it is edited.',
  url: 'Where the CRM shows the record; linked where it is http or https.',
  history: 'What changed, each entry with the fields that did; the first at creation, with the values of then.',
};

const change: Texts<contract.LeadChangeJson> = {
  at: 'When it changed.',
  stage: 'The stage it entered.',
  ownerId: 'Who owns it from then on; null for nobody.',
};

const dataset: Texts<contract.DatasetJson> = {
  version: 'Version of the contract.',
  asOf: 'The moment as of which the data is true.',
  currency: 'The corporate currency, in which everything is added up.',
  timeZone: 'IANA name of the zone that cuts days, weeks and periods; UTC where left out.',
  rates: 'Corporate units for one unit of other currencies.',
  fiscal: 'How fiscal years, quarters, months and weeks are cut and named.',
  pipelines: 'The first is the default.',
  capabilities: 'What the source can know of the past.',
  people: 'Who owns records and who manages them.',
  accounts: 'Customers and those who may become some.',
  leads: 'The Leads module.',
  opportunities: 'The Opportunities module.',
  forecasts: 'What people submitted for the whole of their teams.',
  quotas: 'What people and their whole teams are to sell.',
  benchmarks: 'Bands of well-run firms; each replaces the default one of its transition and type.',
};

const rate: Texts<contract.RateJson> = {
  currency: 'The currency that is converted.',
  rate: 'Corporate units for one unit of it.',
  from: 'The day from which the rate holds; the earliest also serves the days before it.',
};

const fiscal: Texts<contract.FiscalJson> = {
  startMonth: 'Month in which the fiscal year starts; 1 where left out.',
  namedBy: 'Whether a fiscal year bears the calendar year in which it ends (the default) or starts.',
  weekStartsOn: 'Day on which weeks start, 1 (Monday, the default) to 7.',
  periods: 'Periods of the firm’s own; they win over computed ones of the same id.',
};

const fiscalPeriod: Texts<contract.FiscalPeriodJson> = {
  id: 'Names the period in questions, forecasts and quotas.',
  label: 'What readers call it; its id where left out.',
  from: 'The first day.',
  to: 'The day after the last.',
};

const pipeline: Texts<contract.PipelineJson> = {
  id: 'Unique among pipelines.',
  label: 'What readers call it; its id where left out.',
  stages: 'In the order of the life cycle: lead, unqualified, qualified, then won and lost.',
};

const stage: Texts<contract.StageJson> = {
  id: 'Unique within the pipeline.',
  label: 'What readers call it; its id where left out.',
  kind: 'What the stage means: lead (MQL), unqualified (SRL), qualified (SQL and later), won or lost.',
  probability: 'Chance of being won from here, 0 to 1.',
};

const person: Texts<contract.PersonJson> = {
  id: 'Unique among people.',
  name: 'What readers call them.',
  managerId: 'Id of the person they report to.',
  role: 'What they do.',
};

const account: Texts<contract.AccountJson> = {
  id: 'Unique among accounts.',
  name: 'What readers call it.',
  customerSince: 'The day from which it is a customer; goes before existing.',
  existing: 'Whether it is a customer at all times looked at.',
  named: 'Whether it is on the list of named accounts.',
};

const bant: Texts<contract.BantJson> = {
  budget: 'Whether there is money for it; null where not yet known.',
  authority: 'Whether those who decide take part; null where not yet known.',
  need: 'Whether there is a need; null where not yet known.',
  timeline: 'Whether there is a date; null where not yet known.',
};

const lead: Texts<contract.LeadJson> = {
  ...record,
  convertedAt: 'When it was handed over to sales.',
  opportunityId: 'Id of the opportunity it became.',
};

const opportunity: Texts<contract.OpportunityJson> = {
  ...record,
  source: 'Where the prospect came from; its lead’s where left out.',
  amount: 'In major units of its currency; 0 where left out.',
  currency: 'The corporate one where left out.',
  closeDate: 'Expected close while open, actual close once closed.',
  forecast: 'The salesperson’s call; pipeline where left out.',
  type: 'New customer, or upsell and cross-sell; by the account where left out.',
  leadId: 'Id of the lead it came from.',
  probability: 'Chance of being won, 0 to 1, where it goes before the stage’s.',
  lossReason: 'Why it was lost.',
  nextStep: 'What is to be done next.',
};

const opportunityChange: Texts<contract.OpportunityChangeJson> = {
  ...change,
  amount: 'The new amount; null empties it.',
  closeDate: 'The new close date; null empties it.',
  forecast: 'The new call; null empties it.',
};

const forecast: Texts<contract.ForecastJson> = {
  personId: 'Id of the person who submitted it.',
  period: 'Id of the period it is for.',
  pipeline: 'Id of the pipeline it is for; for whichever is asked where left out.',
  at: 'When it was submitted.',
  commit: 'All that the team will close, closed included; in corporate currency.',
  upside: 'All that the team could close, commit included; in corporate currency.',
  note: 'What the person said about it.',
};

const quota: Texts<contract.QuotaJson> = {
  personId: 'Id of the person.',
  period: 'Id of the period it is for.',
  pipeline: 'Id of the pipeline it is for; for whichever is asked where left out.',
  amount: 'What the person and their whole team are to sell; in corporate currency.',
};

const benchmark: Texts<contract.BenchmarkJson> = {
  transition: 'What it judges: lead-unqualified, unqualified-qualified, win, or two stage ids with -> between them.',
  type: 'Judges rates of this type alone.',
  low: 'Lower end of the band, 0 to 1.',
  high: 'Upper end of the band, 0 to 1.',
  source: 'Where the band comes from; widgets show it.',
};

const capabilities: Texts<contract.CapabilitiesJson> = {
  history: 'What the source knows of each field’s past; events where left out.',
};

const historyKnowledge: Texts<contract.HistoryKnowledgeJson> = {
  stage: 'Of the stage.',
  amount: 'Of the amount.',
  closeDate: 'Of the close date.',
  forecast: 'Of the forecast category.',
  ownerId: 'Of the owner.',
};

/** What each key of the contract means, in the words that editors show, by the names of the schema's parts. */
export const DESCRIPTIONS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    Dataset: dataset,
    Rate: rate,
    Fiscal: fiscal,
    FiscalPeriod: fiscalPeriod,
    Pipeline: pipeline,
    Stage: stage,
    Person: person,
    Account: account,
    Bant: bant,
    Lead: lead,
    LeadChange: change,
    Opportunity: opportunity,
    OpportunityChange: opportunityChange,
    Forecast: forecast,
    Quota: quota,
    Benchmark: benchmark,
    Capabilities: capabilities,
    HistoryKnowledge: historyKnowledge,
  }),
);
