import { atWork, DAY, dayText, instantText } from './calendar.js';
import { type Company, isActive, type Rep, repsOf } from './company.js';
import type { Category, Change } from './deal-history.js';
import type { Account, Deal, Lead, Market } from './market.js';
import { random, type Random } from './random.js';
import { type DealStage, isOpen } from './stages.js';

/** The records of the contract, as far as this company keeps them. */
export interface AccountRecord {
  readonly id: string;
  readonly name: string;
  readonly customerSince?: string;
  readonly named?: true;
}

export interface LeadRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly stage: 'mql' | 'lost';
  readonly [field: string]: unknown;
}

export interface OpportunityRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly stage: DealStage;
  readonly history: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

export interface Book {
  readonly accounts: readonly AccountRecord[];
  readonly leads: readonly LeadRecord[];
  readonly opportunities: readonly OpportunityRecord[];
  /** What happened to each deal up to `asOf`, for those who forecast. */
  readonly deals: readonly BookedDeal[];
}

export interface BookedDeal {
  readonly currency: string | undefined;
  readonly changes: readonly Change[];
}

const LOSS_REASONS = [
  { reason: 'No decision', share: 30 },
  { reason: 'Competitor', share: 24 },
  { reason: 'Price', share: 20 },
  { reason: 'No budget', share: 14 },
  { reason: 'Technical fit', share: 12 },
];

const NEXT_STEPS: Readonly<Record<DealStage, readonly string[]>> = {
  srl: ['Discovery call', 'Find the decision maker', 'Ask for budget'],
  sql: ['Site visit', 'Technical workshop', 'Demo with operators', 'Meet purchasing'],
  proposal: ['Present offer', 'Reference visit', 'Revise offer', 'Clarify delivery dates'],
  negotiation: ['Contract review', 'Final price round', 'Wait for purchase order', 'Legal questions'],
  won: [],
  lost: [],
};

/** The company's records as they stand at its `asOf`: nothing that happens later is in them. */
export function bookOf(company: Company, market: Market): Book {
  const reps = repsOf(company);
  const dealIds = new Map(market.deals.map((deal, index) => [deal, `o-${1001 + index}`]));
  const booked = market.deals.map((deal) => bookedDeal(deal, company, reps));
  const leadOf = new Map(market.leads.map((lead) => [lead.deal, lead]));
  return {
    accounts: market.accounts.map((account) => accountRecord(account, company)),
    leads: market.leads.map((lead) => leadRecord(lead, lead.deal && dealIds.get(lead.deal), company, reps)),
    opportunities: market.deals.map((deal, index) =>
      opportunityRecord(deal, dealIds.get(deal) ?? '', booked[index]?.changes ?? [], leadOf.get(deal), company),
    ),
    deals: booked,
  };
}

function accountRecord({ id, name, customerSince, isNamed }: Account, { asOf }: Company): AccountRecord {
  return {
    id,
    name,
    ...(customerSince <= asOf && { customerSince: dayText(customerSince) }),
    ...(isNamed && { named: true }),
  };
}

function leadRecord(lead: Lead, dealId: string | undefined, company: Company, reps: readonly Rep[]): LeadRecord {
  const { number, createdAt, rep, account, contact, source, product, endsAt, deal } = lead;
  const dice = random(company.seed, 'lead record', number);
  const hasEnded = endsAt <= company.asOf;
  const isLost = hasEnded && deal === undefined;
  const handover = handoverOf(rep, createdAt, endsAt, reps, company, dice);
  const stageHistory = [
    { at: instantText(createdAt), stage: 'mql', ...(handover && { ownerId: rep.id }) },
    ...(handover ? [{ at: instantText(handover.at), ownerId: handover.ownerId }] : []),
    ...(isLost ? [{ at: instantText(endsAt), stage: 'lost' }] : []),
  ];
  const bant = dealId === undefined ? bantOf(dice, 0.25, 0.5) : undefined;
  return {
    id: `l-${String(number).padStart(4, '0')}`,
    name: contact,
    createdAt: instantText(createdAt),
    stage: isLost ? 'lost' : 'mql',
    ...(!dice.chance(0.012) && { ownerId: handover?.ownerId ?? rep.id }),
    ...(account && (dealId !== undefined || !deal) && { accountId: account.id }),
    source,
    ...(dealId !== undefined && { convertedAt: instantText(endsAt), opportunityId: dealId }),
    ...(bant && { bant }),
    attributes: { region: rep.seller.region, product },
    ...(stageHistory.length > 1 && { history: stageHistory }),
  };
}

function opportunityRecord(
  deal: Deal,
  id: string,
  changes: readonly Change[],
  lead: Lead | undefined,
  company: Company,
): OpportunityRecord {
  const dice = random(company.seed, 'opportunity record', id);
  const now = stateAt(changes, company.asOf);
  const bant = bantOf(dice, 0.9, now.stage === 'lost' || now.stage === 'srl' ? 0.62 : 0.84);
  return {
    id,
    name: `${deal.account.name} – ${deal.product}`,
    createdAt: instantText(deal.createdAt),
    stage: now.stage,
    ownerId: now.ownerId,
    accountId: deal.account.id,
    amount: now.amount,
    ...(deal.rep.seller.currency && { currency: deal.rep.seller.currency }),
    closeDate: now.closeDate,
    ...(now.forecast !== 'pipeline' && { forecast: now.forecast }),
    ...(!lead && { source: deal.source }),
    ...(now.stage === 'lost' && { lossReason: dice.pickWeighted(LOSS_REASONS, ({ share }) => share).reason }),
    ...(isOpen(now.stage) && dice.chance(0.82) && { nextStep: dice.pick(NEXT_STEPS[now.stage]) }),
    ...(bant && { bant }),
    ...(!lead && { attributes: { region: deal.rep.seller.region, product: deal.product } }),
    history: changes.map(({ at, ...fields }) => ({ at: instantText(at), ...fields })),
  };
}

/** What is known of budget, authority, need and timeline, if anything. */
function bantOf(dice: Random, isAsked: number, isYes: number): Record<string, boolean> | undefined {
  if (!dice.chance(isAsked)) return undefined;
  const known = ['budget', 'authority', 'need', 'timeline'].filter(() => dice.chance(0.8));
  return Object.fromEntries(known.map((question) => [question, dice.chance(question === 'need' ? 0.95 : isYes)]));
}

function bookedDeal(deal: Deal, company: Company, reps: readonly Rep[]): BookedDeal {
  const dice = random(company.seed, 'handover', deal.account.id, deal.createdAt);
  const closedAt = deal.changes.at(-1)?.at ?? deal.createdAt;
  const handover = handoverOf(deal.rep, deal.createdAt, closedAt, reps, company, dice);
  const changes = handover ? [...deal.changes, handover].sort((one, other) => one.at - other.at) : deal.changes;
  return { currency: deal.rep.seller.currency, changes: changes.filter(({ at }) => at <= company.asOf) };
}

/** A colleague of the same team takes over when the owner leaves, now and then also otherwise. */
function handoverOf(
  { id, managerId, seller }: Rep,
  createdAt: number,
  closedAt: number,
  reps: readonly Rep[],
  { asOf }: Company,
  dice: Random,
): { at: number; ownerId: string } | undefined {
  const leavesAt = seller.until ?? Infinity;
  const isReassigned = dice.chance(0.02);
  const at = isReassigned ? createdAt + dice.between(0.2, 0.8) * (closedAt - createdAt) : leavesAt;
  const moment = at === Infinity ? at : atWork(at + dice.between(0, 2) * DAY, createdAt, dice);
  if (moment >= closedAt || moment > asOf) return undefined;
  const colleagues = reps.filter((rep) => rep.managerId === managerId && rep.id !== id && isActive(rep, moment));
  return colleagues.length > 0 ? { at: moment, ownerId: dice.pick(colleagues).id } : undefined;
}

export interface DealState {
  readonly stage: DealStage;
  readonly amount: number;
  readonly closeDate: string;
  readonly forecast: Category;
  readonly ownerId: string;
}

/** The deal at a moment at which it exists. */
export function stateAt(changes: readonly Change[], at: number): DealState {
  const state: DealState = { stage: 'srl', amount: 0, closeDate: '', forecast: 'pipeline', ownerId: '' };
  return changes.filter((change) => change.at <= at).reduce((so, change) => ({ ...so, ...change }), state);
}
