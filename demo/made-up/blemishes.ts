import type { CompanyDataset } from './dataset.js';
import type { LeadRecord, OpportunityRecord } from './records.js';

/**
 * What every real CRM has: faulty records, duplicates, records without an owner, a deal changed behind the history's back.
 *
 * README.md lists how many of each; the test counts them.
 */
export function blemished(dataset: CompanyDataset): CompanyDataset {
  return {
    ...dataset,
    leads: [...dataset.leads.map(blemishedLead), ...duplicates(dataset.leads)],
    opportunities: dataset.opportunities.map(blemishedOpportunity(dataset.opportunities)),
  };
}

function blemishedLead(lead: LeadRecord, index: number): LeadRecord {
  if (lead['opportunityId'] !== undefined) return lead;
  if (index % 83 === 7) return { ...lead, deletedAt: dayAfter(lead.createdAt, 3) };
  if (index === 1402) return { ...lead, ownerId: 'former-user-7' };
  return lead;
}

/** One record that has the id of another, and leads that came in twice and were merged into one deal. */
function duplicates(leads: readonly LeadRecord[]): LeadRecord[] {
  const converted = leads.filter((lead) => lead['opportunityId'] !== undefined);
  const twice = converted.filter((_, index) => index % 90 === 40);
  const merged = twice.map((lead, index) => ({
    ...lead,
    id: `l-${String(leads.length + 1 + index).padStart(4, '0')}`,
    createdAt: dayAfter(lead.createdAt, 1),
    convertedAt: dayAfter(String(lead['convertedAt']), 2),
    source: 'Imported list',
  }));
  return [...merged, ...leads.slice(872, 873).map((lead) => ({ ...lead, source: 'Imported list' }))];
}

function blemishedOpportunity(all: readonly OpportunityRecord[]) {
  const direct = all.filter((deal) => deal['source'] !== undefined);
  const open = all.filter((deal) => deal.stage === 'srl' || deal.stage === 'sql');
  const won = direct.filter((deal) => deal.stage === 'won');
  const changes = new Map<OpportunityRecord | undefined, object>([
    [direct.at(-60), { amount: '12k' }],
    [direct.at(-30), { closeDate: '2026-02-31' }],
    [open.at(5), { closeDate: undefined, history: [] }],
    [open.at(-1), { closeDate: undefined, history: [] }],
    [won.at(-40), { amount: 61_200 }],
    [won.at(-80), { amount: 38_750 }],
    [direct.at(-75), { accountId: 'a-9999' }],
    [direct.at(-90), ownedBy('former-user-7', direct.at(-90))],
  ]);
  const deleted = new Set(direct.filter((_, index) => index % 50 === 20));
  return (deal: OpportunityRecord): OpportunityRecord => ({
    ...deal,
    ...changes.get(deal),
    ...(deleted.has(deal) && { deletedAt: dayAfter(deal.createdAt, 2) }),
  });
}

/** By somebody whose account was deleted, without a trace in the history. */
function ownedBy(ownerId: string, deal: OpportunityRecord | undefined): object {
  return { ownerId, history: deal?.history.map(withoutOwner) };
}

function withoutOwner(entry: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(entry).filter(([field]) => field !== 'ownerId'));
}

function dayAfter(instant: string, days: number): string {
  const moved = new Date(Date.parse(instant) + days * 86_400_000);
  return `${moved.toISOString().slice(0, 16)}Z`;
}
