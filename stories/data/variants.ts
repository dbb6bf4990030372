import type { CompanyDataset } from '../../demo/made-up/dataset.js';
import type { LeadRecord, OpportunityRecord } from '../../demo/made-up/records.js';
import { PIPELINE } from '../../demo/made-up/stages.js';

/** A CRM that knows no leads: the pipeline begins with the opportunity. */
export function withoutLeads(dataset: CompanyDataset): object {
  return {
    ...dataset,
    pipelines: [{ ...PIPELINE, stages: PIPELINE.stages.filter(({ kind }) => kind !== 'lead') }],
    leads: [],
    opportunities: withLeadFields(dataset),
  };
}

function withLeadFields({ leads, opportunities }: CompanyDataset): object[] {
  const leadOf = new Map(leads.map((lead) => [lead['opportunityId'], lead]));
  return opportunities.map(({ history, ...deal }) => {
    const lead = leadOf.get(deal.id);
    return { ...deal, ...(lead && { source: lead['source'], attributes: lead['attributes'] }), history };
  });
}

/** The first opportunities, in a pipeline in which a deal is open and nothing else until it is closed. */
export function oneStage(dataset: CompanyDataset): object {
  const stages = PIPELINE.stages.filter(({ kind }) => kind === 'won' || kind === 'lost');
  return {
    ...dataset,
    pipelines: [
      { ...PIPELINE, stages: [{ id: 'open', label: 'Open', kind: 'qualified', probability: 0.3 }, ...stages] },
    ],
    leads: [],
    opportunities: dataset.opportunities.slice(0, 24).map(inOneStage),
    benchmarks: [],
  };
}

function inOneStage({
  id,
  name,
  createdAt,
  stage,
  ownerId,
  accountId,
  amount,
  closeDate,
  forecast,
}: OpportunityRecord) {
  const isClosed = stage === 'won' || stage === 'lost';
  return { id, name, createdAt, stage: isClosed ? stage : 'open', ownerId, accountId, amount, closeDate, forecast };
}

/** The same figures under names as long as they get in real companies. */
export function longLabels(dataset: CompanyDataset): object {
  return {
    ...dataset,
    pipelines: [{ ...PIPELINE, stages: PIPELINE.stages.map((stage) => ({ ...stage, label: LONG_STAGES[stage.id] })) }],
    people: LONG_PEOPLE,
    accounts: dataset.accounts.map((account) => ({
      ...account,
      name: `${account.name} Beteiligungs- und Vermögensverwaltungsgesellschaft mbH & Co. Kommanditgesellschaft`,
    })),
    opportunities: dataset.opportunities.map((deal) => ({
      ...deal,
      name: `${String(deal['name'])}, framework agreement with all subsidiaries`,
    })),
  };
}

const LONG_STAGES = {
  mql: 'Marketing-qualified lead, waiting for a first conversation',
  srl: 'Sales-ready lead, accepted by the regional sales organisation',
  sql: 'Sales-qualified lead with confirmed budget, authority, need and timeline',
  proposal: 'Written proposal with technical specification handed over',
  negotiation: 'Contractual and commercial negotiation with central purchasing',
  won: 'Purchase order received and confirmed',
  lost: 'Lost, withdrawn or postponed indefinitely',
} as const;

const LONG_PEOPLE = [
  { id: 'ada', name: 'Adelheid Moreau-Schwarzenberger', role: 'Head of Sales' },
  { id: 'ben', name: 'Benedict Chukwuemeka Okoye-Abernathy', role: 'Manager New Business', managerId: 'ada' },
  { id: 'dev', name: 'Devanand Venkatanarasimharajuvaripeta', role: 'Account executive', managerId: 'ben' },
  { id: 'eva', name: 'Eva Wilhelmina Lund af Segerström', role: 'Account executive', managerId: 'ben' },
  { id: 'cleo', name: 'Cleopatra Lindqvist Papadimitropoulou', role: 'Manager Key Accounts', managerId: 'ada' },
  { id: 'finn', name: 'Finnbarr Ó Súilleabháin-Featherstonehaugh', role: 'Key account manager', managerId: 'cleo' },
  { id: 'gita', name: 'Gitanjali Rao Krishnamurthy Iyer', role: 'Account executive', managerId: 'cleo' },
];

/** One record more for each fault and each warning that the contract knows. */
export function faulty(dataset: CompanyDataset): object {
  return {
    ...dataset,
    pipelines: [PIPELINE, { ...PIPELINE, id: 'partners', label: 'Partners' }],
    leads: [...dataset.leads, ...faultyLeads(dataset.leads)],
    opportunities: [...dataset.opportunities, ...faultyOpportunities(dataset.opportunities)],
    people: [
      ...dataset.people,
      { id: 'kim', name: 'Kim Baker', managerId: 'lou' },
      { id: 'lou', name: 'Lou Carter', managerId: 'kim' },
      { id: 'max', name: 'Max Doyle', managerId: 'gone' },
    ],
  };
}

function faultyLeads(leads: readonly LeadRecord[]): object[] {
  const converted = leads.find((lead) => lead['opportunityId'] !== undefined);
  return [
    { ...leads[0] },
    { id: 'f-stage', createdAt: '2026-10-01', stage: 'won' },
    { id: '', createdAt: '2026-10-02', stage: 'mql' },
    { id: 'w-merged', createdAt: '2026-10-03', stage: 'mql', opportunityId: converted?.['opportunityId'] },
    { id: 'w-opportunity', createdAt: '2026-10-04', stage: 'mql', convertedAt: '2026-10-09', opportunityId: 'o-gone' },
    { id: 'w-mismatch', createdAt: '2026-10-06', stage: 'mql', pipeline: 'partners', opportunityId: 'w-no-date' },
  ];
}

function faultyOpportunities(opportunities: readonly OpportunityRecord[]): object[] {
  const like = { stage: 'sql', createdAt: '2026-10-05', closeDate: '2026-12-18', amount: 20_000, ownerId: 'eva' };
  return [
    { ...like, id: 'f-amount', amount: '12k' },
    { ...like, id: 'f-date', closeDate: '2026-02-31' },
    { ...like, id: 'f-stage', stage: 'demo' },
    { ...like, id: 'f-currency', currency: 'CHF' },
    { ...like, id: 'f-category', forecast: 'best case' },
    { ...like, id: 'w-owner', ownerId: 'gone' },
    { ...like, id: 'w-account', accountId: 'a-gone' },
    { ...like, id: 'w-lead', leadId: 'l-gone' },
    { ...like, id: 'w-no-date', closeDate: null },
    { ...like, id: 'w-future', createdAt: '2026-11-30' },
    { ...like, id: 'w-unsorted', history: [entry('2026-10-20', 'sql'), entry('2026-10-05', 'srl')] },
    { ...like, id: 'w-early', history: [entry('2026-10-01', 'sql')] },
    { ...like, id: 'w-late', history: [entry('2026-10-05', 'sql'), entry('2026-12-01', 'proposal')] },
    { ...like, id: 'w-disagrees', history: [entry('2026-10-05', 'srl')] },
    { ...opportunities[0] },
  ];
}

function entry(at: string, stage: string): object {
  return { at, stage };
}
