import { date, instant } from './calendar.js';
import type {
  AttributesJson,
  BantJson,
  BenchmarkJson,
  BusinessType,
  Category,
  DatasetJson,
  Id,
  LeadJson,
  Model,
  OpportunityJson,
  PersonJson,
  RecordJson,
  StageKind,
} from './contract.js';
import { minorUnits, type Rate } from './money.js';
import type { Fiscal } from './periods.js';
import { opportunityStory, story, type OpportunityStory, type Story } from './story.js';

/** A dataset with its defaults filled in: ids are text, instants milliseconds, amounts minor units. */
export interface Organisation {
  readonly asOf: number;
  readonly zone: string;
  readonly currency: string;
  readonly rates: readonly Rate[];
  readonly fiscal: Fiscal;
  readonly pipelines: readonly Pipeline[];
  readonly people: ReadonlyMap<string, Person>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly leads: readonly Lead[];
  readonly opportunities: readonly Opportunity[];
  readonly submissions: readonly Submission[];
  readonly quotas: readonly Quota[];
  readonly benchmarks: readonly BenchmarkJson[];
}

export interface Stage {
  readonly id: string;
  readonly kind: StageKind;
  readonly probability: number | null;
}

export interface Pipeline {
  readonly id: string;
  readonly stages: readonly Stage[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** The manager in the data; null for a root, and for whoever was made one. */
  readonly managerId: string | null;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly customerSince: number | null;
  readonly existing: boolean;
  readonly named: boolean;
}

export interface Entity {
  readonly id: string;
  readonly pipeline: Pipeline;
  readonly accountId: string | null;
  readonly source: string | null;
  readonly model: Model | null;
  readonly bant: BantJson;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Lead extends Entity {
  readonly story: Story;
  readonly convertedAt: number | null;
  readonly opportunityId: string | null;
}

export interface Opportunity extends Entity {
  readonly story: OpportunityStory;
  readonly currency: string;
  readonly type: BusinessType | null;
  readonly probability: number | null;
  readonly leadId: string | null;
}

export interface Submission {
  readonly personId: string;
  readonly period: string;
  readonly pipeline: string | null;
  readonly at: number;
  readonly commit: bigint | null;
  readonly upside: bigint | null;
}

export interface Quota {
  readonly personId: string;
  readonly period: string;
  readonly pipeline: string | null;
  readonly amount: bigint;
}

/** What `closeDate`, `forecast` and the like are at creation and while an entry has emptied them. */
export const categoryByDefault: Category = 'pipeline';

export function organisation(json: DatasetJson): Organisation {
  const zone = json.timeZone ?? 'UTC';
  const asOf = instant(json.asOf, zone);
  const pipelines = json.pipelines.map(({ id, stages }) => ({
    id: String(id),
    stages: stages.map((stage) => ({ id: String(stage.id), kind: stage.kind, probability: stage.probability ?? null })),
  }));
  const money = (amount: number | null | undefined) => (amount == null ? null : minorUnits(amount, json.currency));

  return {
    asOf,
    zone,
    currency: json.currency,
    rates: (json.rates ?? []).map(({ currency, rate, from }) => ({
      currency,
      rate,
      from: from ? date(from, zone) : '',
    })),
    fiscal: {
      startMonth: json.fiscal?.startMonth ?? 1,
      namedBy: json.fiscal?.namedBy ?? 'end',
      weekStartsOn: json.fiscal?.weekStartsOn ?? 1,
      periods: (json.fiscal?.periods ?? []).map(({ id, from, to }) => ({
        id: String(id),
        from: date(from, zone),
        to: date(to, zone),
      })),
    },
    pipelines,
    people: people(json.people ?? []),
    accounts: new Map(
      (json.accounts ?? []).map(({ id, name, customerSince, existing, named }) => [
        String(id),
        {
          id: String(id),
          name,
          customerSince: customerSince ? instant(date(customerSince, zone), zone) : null,
          existing: existing === true,
          named: named === true,
        },
      ]),
    ),
    leads: (json.leads ?? []).map((lead) => readLead(lead, pipelines, asOf, zone)),
    opportunities: (json.opportunities ?? []).map((each) =>
      readOpportunity(each, pipelines, asOf, zone, json.currency),
    ),
    submissions: (json.forecasts ?? []).map((each) => ({
      personId: String(each.personId),
      period: each.period,
      pipeline: text(each.pipeline),
      at: instant(each.at, zone),
      commit: money(each.commit),
      upside: money(each.upside),
    })),
    quotas: (json.quotas ?? []).map((each) => ({
      personId: String(each.personId),
      period: each.period,
      pipeline: text(each.pipeline),
      amount: minorUnits(each.amount, json.currency),
    })),
    benchmarks: json.benchmarks ?? [],
  };
}

/** Everyone under a manager in the data; where managers go round in a circle, the smallest id in it has none. */
function people(rows: readonly PersonJson[]): Map<string, Person> {
  const managers = new Map(rows.map(({ id, managerId }) => [String(id), text(managerId)]));
  const managerOf = (id: string): string | null => {
    const manager = managers.get(id) ?? null;
    return manager !== null && managers.has(manager) ? manager : null;
  };
  const isMadeRoot = (id: string) => circleAround(id, managerOf).toSorted()[0] === id;
  return new Map(
    rows.map(({ id, name }) => [
      String(id),
      { id: String(id), name, managerId: isMadeRoot(String(id)) ? null : managerOf(String(id)) },
    ]),
  );
}

/** The ids on the way from a person up to that same person; empty where the way up doesn't come back. */
export function circleAround(id: string, managerOf: (id: string) => string | null): string[] {
  const way = [id];
  for (let next = managerOf(id); next !== null && !way.includes(next); next = managerOf(next)) way.push(next);
  return managerOf(way.at(-1) ?? id) === id ? way : [];
}

function readLead(json: LeadJson, pipelines: readonly Pipeline[], asOf: number, zone: string): Lead {
  const entity = readEntity(json, pipelines);
  const own = story(json, entity.pipeline, asOf, zone);
  const convertedAt = json.convertedAt ? Math.max(instant(json.convertedAt, zone), own.createdAt) : null;
  return { ...entity, story: own, convertedAt, opportunityId: text(json.opportunityId) };
}

function readOpportunity(
  json: OpportunityJson,
  pipelines: readonly Pipeline[],
  asOf: number,
  zone: string,
  corporate: string,
): Opportunity {
  const entity = readEntity(json, pipelines);
  const currency = json.currency ?? corporate;
  return {
    ...entity,
    story: opportunityStory(json, entity.pipeline, currency, asOf, zone),
    currency,
    type: json.type ?? null,
    probability: json.probability ?? null,
    leadId: text(json.leadId),
  };
}

function readEntity(json: RecordJson, pipelines: readonly Pipeline[]): Entity {
  const pipeline = json.pipeline == null ? pipelines[0] : pipelines.find(({ id }) => id === String(json.pipeline));
  if (!pipeline) throw new Error(`unknown pipeline ${json.pipeline}`);
  return {
    id: String(json.id),
    pipeline,
    accountId: text(json.accountId),
    source: json.source ?? null,
    model: json.model ?? null,
    bant: json.bant ?? {},
    attributes: attributes(json.attributes ?? {}),
  };
}

function attributes(json: AttributesJson): Map<string, string> {
  const known = Object.entries(json).filter(([, value]) => value !== null);
  return new Map(known.map(([name, value]) => [name, String(value)]));
}

function text(id: Id | null | undefined): string | null {
  return id == null ? null : String(id);
}
