import { dayOf, type Day } from './calendar.js';
import type { BusinessType, Category, Model } from './contract.js';
import { converted } from './money.js';
import type { Account, Lead, Opportunity, Organisation, Pipeline, Stage } from './organisation.js';
import { entriesUntil, existsAt, isClosed, valueAt } from './story.js';

/** One prospect's way, seen at a moment. */
export interface Journey {
  readonly lead: Lead | null;
  readonly opportunity: Opportunity | null;
  /** For each step of the pipeline the first moment at which it or a later one was entered. */
  readonly reached: readonly (number | null)[];
  readonly outcome: 'won' | 'lost' | 'open';
  readonly closedAt: number | null;
  /** The step an open journey is in. */
  readonly standsIn: string | null;
  readonly amount: bigint;
  readonly probability: number;
  readonly closeDate: Day | null;
  readonly category: Category;
  readonly owner: string | null;
  readonly account: string | null;
  readonly source: string | null;
  readonly type: BusinessType;
  readonly model: Model;
  readonly bant: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The pipeline's open stages in order, then all won stages as one. */
export function steps({ stages }: Pipeline): { id: string; kind: Stage['kind'] }[] {
  return [...stages.filter((stage) => !isClosed(stage)), { id: 'won', kind: 'won' }];
}

export function firstOf(pipeline: Pipeline, ...kinds: Stage['kind'][]): number {
  return steps(pipeline).findIndex(({ kind }) => kinds.includes(kind));
}

/** The journeys of a pipeline, as they are known at a moment. */
export function journeys(org: Organisation, pipeline: Pipeline, moment: number): Journey[] {
  const { owned, merged } = ties(org, moment);
  const leads = org.leads.filter(
    (lead) => existsAt(lead.story, moment) && lead.pipeline === pipeline && !merged.has(lead),
  );
  const opportunities = org.opportunities.filter((each) => existsAt(each.story, moment) && each.pipeline === pipeline);
  const taken = new Set(leads.map((lead) => owned.get(lead)));
  return [
    ...leads.map((lead) => journey(org, lead, owned.get(lead) ?? null, pipeline, moment)),
    ...opportunities.filter((each) => !taken.has(each)).map((each) => journey(org, null, each, pipeline, moment)),
  ];
}

/**
 * Which lead became which opportunity, as seen at a moment: each lead has at most one opportunity, and of several leads
 * of one opportunity all but one are merged.
 */
export function ties(org: Organisation, moment: number) {
  const leads = org.leads.filter((lead) => existsAt(lead.story, moment) && (lead.convertedAt ?? moment) <= moment);
  const opportunities = org.opportunities.filter(({ story }) => existsAt(story, moment));
  const isTied = (lead: Lead, each: Opportunity) => lead.opportunityId === each.id || each.leadId === lead.id;

  const owned = new Map<Lead, Opportunity>();
  const mismatched = new Set<Lead>();
  for (const lead of leads) {
    const tied = opportunities.filter((each) => isTied(lead, each));
    if (tied.some(({ pipeline }) => pipeline !== lead.pipeline)) mismatched.add(lead);
    const candidates = tied.filter(({ pipeline }) => pipeline === lead.pipeline).toSorted(byCreation);
    const own = candidates.find(({ id }) => id === lead.opportunityId) ?? candidates[0];
    if (own) owned.set(lead, own);
  }

  const merged = new Set<Lead>();
  for (const opportunity of opportunities) {
    const [, ...others] = leads.filter((lead) => owned.get(lead) === opportunity).toSorted(byConversion);
    for (const lead of others) merged.add(lead);
  }
  return { owned, merged, mismatched };
}

function byCreation(one: Opportunity, other: Opportunity): number {
  return one.story.createdAt - other.story.createdAt || byText(one.id, other.id);
}

function byConversion(one: Lead, other: Lead): number {
  if (one.convertedAt === other.convertedAt) return byText(one.id, other.id);
  return (one.convertedAt ?? Infinity) - (other.convertedAt ?? Infinity);
}

/** By UTF-16 code units. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function journey(
  org: Organisation,
  lead: Lead | null,
  opportunity: Opportunity | null,
  pipeline: Pipeline,
  moment: number,
): Journey {
  const parts = [opportunity, lead].filter((part) => part !== null);
  const beganAt = Math.min(...parts.map(({ story }) => story.createdAt));
  const entries = (opportunity ?? lead) ? entriesUntil((opportunity ?? lead ?? never()).story, moment) : [];
  const last = entries.at(-1) ?? never();
  const isHandedOver = opportunity === null && (lead?.convertedAt ?? Infinity) <= moment;
  const outcome = isHandedOver || !isClosed(last.value) ? 'open' : last.value.kind === 'won' ? 'won' : 'lost';

  const account = org.accounts.get(firstKnown(parts.map(({ accountId }) => accountId)) ?? '');
  const isCustomer = account !== undefined && wasCustomer(account, beganAt);
  const type = opportunity?.type ?? (isCustomer ? 'existing' : 'new');
  const owner = firstKnown(parts.map(({ story }) => valueAt(story.owners, moment)));
  const closeDate = opportunity ? valueAt(opportunity.story.closeDates, moment) : null;

  return {
    lead,
    opportunity,
    reached: reached(lead, opportunity, pipeline, moment),
    outcome,
    closedAt: outcome === 'open' ? null : last.at,
    standsIn: outcome !== 'open' ? null : isHandedOver ? firstOpportunityStep(pipeline) : last.value.id,
    amount: opportunity ? amountAt(org, opportunity, moment) : 0n,
    probability: opportunity?.probability ?? last.value.probability ?? 0,
    closeDate,
    category: opportunity ? valueAt(opportunity.story.categories, moment) : 'pipeline',
    owner: owner !== null && org.people.has(owner) ? owner : null,
    account: account?.id ?? null,
    source: firstKnown(parts.map(({ source }) => source)),
    type,
    model:
      firstKnown(parts.map(({ model }) => model)) ??
      (type === 'existing' || isCustomer || account?.named ? 'farmer' : 'hunter'),
    bant: (['budget', 'authority', 'need', 'timeline'] as const).filter(
      (key) => firstKnown(parts.map(({ bant }) => bant[key] ?? null)) === true,
    ).length,
    attributes: new Map(parts.toReversed().flatMap(({ attributes }) => [...attributes])),
  };
}

function reached(lead: Lead | null, opportunity: Opportunity | null, pipeline: Pipeline, moment: number) {
  const all = steps(pipeline);
  const stepOf = (stage: Stage) => (stage.kind === 'won' ? all.length - 1 : all.findIndex(({ id }) => id === stage.id));
  const entered = [lead, opportunity]
    .filter((part) => part !== null)
    .flatMap(({ story }) => entriesUntil(story, moment))
    .map(({ at, value }) => ({ at, step: stepOf(value) }));
  const convertedAt = lead?.convertedAt ?? Infinity;
  if (convertedAt <= moment) entered.push({ at: convertedAt, step: firstOf(pipeline, 'unqualified', 'qualified') });

  return all.map(({ kind }, step) => {
    if (kind === 'lead' && !lead) return null;
    const moments = entered.filter((entry) => entry.step >= step).map(({ at }) => at);
    return moments.length > 0 ? Math.min(...moments) : null;
  });
}

function firstOpportunityStep(pipeline: Pipeline): string | null {
  return steps(pipeline)[firstOf(pipeline, 'unqualified', 'qualified')]?.id ?? null;
}

function wasCustomer({ customerSince, existing }: Account, moment: number): boolean {
  return customerSince === null ? existing : customerSince <= moment;
}

/** An opportunity's amount at a moment, in minor units of the corporate currency. */
function amountAt(org: Organisation, { story, currency }: Opportunity, moment: number): bigint {
  const day = valueAt(story.closeDates, moment) ?? dayOf(moment, org.zone);
  return converted(valueAt(story.amounts, moment), currency, org.currency, day, org.rates);
}

function firstKnown<Value>(values: readonly (Value | null)[]): Value | null {
  return values.find((value) => value !== null) ?? null;
}

function never(): never {
  throw new Error('a journey without a record');
}
