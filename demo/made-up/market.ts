import { atWork, DAY, workingDay } from './calendar.js';
import { withOdds } from './characters.js';
import { type Company, isActive, type Rep, repsOf } from './company.js';
import { type Change, dealHistory } from './deal-history.js';
import { type Random, random } from './random.js';
import { companyName, type Industry, personName, type RegionName } from './regions.js';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly industry: Industry;
  readonly region: RegionName;
  readonly isNamed: boolean;
  /** Start of the day of its first order. */
  customerSince: number;
}

export interface Lead {
  readonly number: number;
  readonly createdAt: number;
  readonly rep: Rep;
  readonly source: string;
  readonly contact: string;
  readonly product: string;
  readonly account: Account | undefined;
  /** When it was handed over to sales, or disqualified. */
  readonly endsAt: number;
  readonly deal: Deal | undefined;
}

export interface Deal {
  readonly createdAt: number;
  readonly rep: Rep;
  readonly account: Account;
  readonly product: string;
  /** Where it came from, unless from a lead. */
  readonly source: string | undefined;
  readonly changes: readonly Change[];
}

export interface Market {
  readonly accounts: readonly Account[];
  readonly leads: readonly Lead[];
  readonly deals: readonly Deal[];
}

/** How a source's leads fare: `odds` of becoming an opportunity, `winOdds` of being won then. */
const SOURCES = [
  { name: 'Website', share: 34, odds: 0.85, winOdds: 1 },
  { name: 'Webinar', share: 15, odds: 0.75, winOdds: 0.9 },
  { name: 'Trade fair', share: 12, odds: 0.9, winOdds: 1 },
  { name: 'Outbound', share: 17, odds: 0.8, winOdds: 0.9 },
  { name: 'Partner', share: 10, odds: 1.6, winOdds: 1.2 },
  { name: 'Referral', share: 7, odds: 2.8, winOdds: 1.5 },
];

/** `size` multiplies the deal; `existing` is the share among deals with customers. */
const PRODUCTS = [
  { name: 'Flow meters', size: 1, share: 30, existing: 22 },
  { name: 'Gas analysers', size: 1.4, share: 22, existing: 15 },
  { name: 'Level sensors', size: 0.7, share: 20, existing: 15 },
  { name: 'Lab instruments', size: 1.15, share: 18, existing: 13 },
  { name: 'Service contracts', size: 0.65, share: 4, existing: 35 },
];

const WORKING_DAYS_A_MONTH = 21.7;

/** Lets the company's market run day by day: leads come in, sellers find deals, accounts become customers. */
export function market(company: Company): Market {
  const reps = repsOf(company);
  const accounts = firstCustomers(company, reps);
  const leads: Lead[] = [];
  const deals: Deal[] = [];
  const open = { company, reps, accounts, leads, deals };

  for (let day = workingDay(company.begin); day < company.asOf; day = workingDay(day + DAY)) {
    const today = random(company.seed, 'day', day / DAY);
    const expectedLeads = (company.leadsPerMonth / WORKING_DAYS_A_MONTH) * season(day, company);
    const count = Math.floor(expectedLeads + today.fraction() + today.between(-0.5, 0.5) * Math.min(2, expectedLeads));
    for (let index = 0; index < count; index++) addLead(open, day);
    for (const rep of reps) if (isActive(rep, day) && today.chance(dealsADay(rep))) addDirectDeal(open, rep, day);
  }
  return {
    accounts,
    leads: leads.filter(({ createdAt }) => createdAt <= company.asOf),
    deals: deals
      .filter(({ createdAt }) => createdAt <= company.asOf)
      .sort((one, other) => one.createdAt - other.createdAt),
  };
}

/** Steady growth, a quiet summer and end of year, a fair in spring and one in autumn. */
function season(day: number, { begin, asOf }: Company): number {
  const growth = 0.92 + (0.16 * (day - begin)) / (asOf - begin);
  const month = new Date(day).getUTCMonth();
  const ofMonth = [1, 1.05, 1.1, 1.05, 1, 0.95, 0.8, 0.8, 1.15, 1.1, 1.05, 0.75][month] ?? 1;
  return growth * ofMonth * (isAfterFair(day) ? 1.5 : 1);
}

function isAfterFair(day: number): boolean {
  const date = new Date(day);
  const dayOfMonth = date.getUTCDate();
  return (date.getUTCMonth() === 3 || date.getUTCMonth() === 8) && dayOfMonth >= 20 && dayOfMonth <= 29;
}

/** Deals that a seller finds without a lead: mostly with customers. */
function dealsADay({ seller }: Rep): number {
  return (seller.business === 'existing' ? 1.9 : 0.2) / WORKING_DAYS_A_MONTH;
}

interface OpenMarket {
  readonly company: Company;
  readonly reps: readonly Rep[];
  readonly accounts: Account[];
  readonly leads: Lead[];
  readonly deals: Deal[];
}

function firstCustomers(company: Company, reps: readonly Rep[]): Account[] {
  const accounts: Account[] = [];
  for (const region of new Set(reps.map(({ seller }) => seller.region))) {
    for (let index = 0; index < company.customersPerRegion; index++) {
      const dice = random(company.seed, 'customer', region, index);
      const account = newAccount(accounts, region, dice, dice.chance(0.22));
      const isTarget = account.isNamed && dice.chance(0.2);
      if (!isTarget) account.customerSince = workingDay(company.begin - dice.between(30, 3000) * DAY);
    }
  }
  return accounts;
}

function newAccount(accounts: Account[], region: RegionName, dice: Random, isNamed: boolean): Account {
  const taken = new Set(accounts.map(({ name }) => name));
  let { name, industry } = companyName(region, dice);
  while (taken.has(name)) ({ name, industry } = companyName(region, dice));
  const id = `a-${String(accounts.length + 1).padStart(4, '0')}`;
  const account = { id, name, industry, region, isNamed, customerSince: Infinity };
  accounts.push(account);
  return account;
}

function addLead(open: OpenMarket, day: number): void {
  const { company, reps, leads } = open;
  const number = leads.length + 1;
  const dice = random(company.seed, 'lead', number);
  const createdAt = day + dice.integer(5 * 60, 19 * 60) * 60_000;
  const rep = dice.pickWeighted(
    reps.filter((candidate) => isActive(candidate, createdAt)),
    ({ seller }) => seller.character.share * (seller.business === 'new' ? 1 : 0.12),
  );
  const source = dice.pickWeighted(SOURCES, ({ name, share }) =>
    name === 'Trade fair' && isAfterFair(day) ? 50 : share,
  );
  const { character, region } = rep.seller;
  const account = dice.chance(0.4) ? leadAccount(open, region, dice) : undefined;
  const converts = dice.chance(withOdds(0.36, character.leads * source.odds));
  const endsAt = atWork(createdAt + leadDays(converts, company, createdAt, rep, dice) * DAY, createdAt, dice);
  const dealAccount = account ?? (converts ? leadAccount(open, region, dice) : undefined);
  const product = dice.pickWeighted(PRODUCTS, ({ share }) => share).name;
  const lead = { number, createdAt, rep, source: source.name, contact: personName(dice), product, account, endsAt };
  const deal =
    converts && dealAccount
      ? newDeal(
          open,
          { rep, account: dealAccount, product, beganAt: createdAt, createdAt: endsAt, winOdds: source.winOdds },
          dice,
        )
      : undefined;
  leads.push({ ...lead, account: dealAccount, deal });
}

function leadDays(converts: boolean, { asOf }: Company, createdAt: number, { seller }: Rep, dice: Random): number {
  const { pace, tidiness } = seller.character;
  const faster = createdAt > asOf - 150 * DAY ? 0.85 : 1;
  if (converts) return dice.lognormal(5.4 * pace * faster, 0.65);
  const isForgotten = dice.chance(0.14 * (1 - tidiness) + 0.01);
  return isForgotten ? dice.between(60, 220) : dice.lognormal(10 * pace * faster, 0.75);
}

/** Mostly a company that is new to us, sometimes one that asked before or a customer. */
function leadAccount({ accounts }: OpenMarket, region: RegionName, dice: Random): Account {
  const known = accounts.filter((account) => account.region === region && !account.isNamed);
  return known.length > 0 && dice.chance(0.2) ? dice.pick(known) : newAccount(accounts, region, dice, false);
}

function addDirectDeal(open: OpenMarket, rep: Rep, day: number): void {
  const { company, accounts } = open;
  const dice = random(company.seed, 'direct', rep.id, day / DAY);
  const createdAt = atWork(day, day, dice);
  const { region, business } = rep.seller;
  const known = accounts.filter(
    (account) => account.region === region && (account.customerSince <= createdAt || account.isNamed),
  );
  const isKnown = known.length > 0 && (business === 'existing' || dice.chance(0.25));
  const account = isKnown
    ? dice.pickWeighted(known, ({ isNamed }) => (isNamed && business === 'existing' ? 3 : 1))
    : newAccount(accounts, region, dice, false);
  const shareOf = business === 'existing' ? 'existing' : 'share';
  const product = dice.pickWeighted(PRODUCTS, (row) => row[shareOf]).name;
  const source = business === 'existing' ? 'Account plan' : dice.pick(['Referral', 'Outbound']);
  newDeal(open, { rep, account, product, source, beganAt: createdAt, createdAt, winOdds: 1 }, dice);
}

interface NewDeal {
  readonly rep: Rep;
  readonly account: Account;
  readonly product: string;
  readonly source?: string;
  /** When the journey began: with the lead, where there is one. */
  readonly beganAt: number;
  readonly createdAt: number;
  readonly winOdds: number;
}

function newDeal({ company, deals }: OpenMarket, beginning: NewDeal, dice: Random): Deal {
  const { rep, account, product, source, createdAt, winOdds } = beginning;
  const type = account.customerSince <= beginning.beganAt ? 'existing' : 'new';
  const size = PRODUCTS.find(({ name }) => name === product)?.size ?? 1;
  const worth = Math.max(
    2500,
    dice.lognormal(company.dealSize * size * (account.isNamed ? 1.5 : 1) * (type === 'existing' ? 0.85 : 1), 0.48),
  );
  const firstStage = dice.chance(source === undefined ? 0.1 : 0.35) ? 'sql' : 'srl';
  const changes = dealHistory({ company, rep, type, createdAt, firstStage, worth, odds: winOdds, random: dice });
  const wonAt = changes.find(({ stage }) => stage === 'won')?.at ?? Infinity;
  account.customerSince = Math.min(account.customerSince, Math.floor(wonAt / DAY) * DAY);
  const deal = { createdAt, rep, account, product, source, changes };
  deals.push(deal);
  return deal;
}
