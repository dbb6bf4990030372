import { atWork, DAY, monthEnd, quarterEnd } from './calendar.js';
import { withOdds } from './characters.js';
import type { Company, Rep } from './company.js';
import type { Random } from './random.js';
import { type DealStage, isOpen, type OpenStage, STAGE_ODDS } from './stages.js';

/** What decides how a deal goes. */
export interface Deal {
  readonly company: Company;
  readonly rep: Rep;
  readonly type: 'new' | 'existing';
  readonly createdAt: number;
  readonly firstStage: OpenStage;
  /** What it is worth in the end, in corporate currency. */
  readonly worth: number;
  /** Multiplies the odds of winning: the source's part. */
  readonly odds: number;
  readonly random: Random;
}

export interface Visit {
  readonly stage: DealStage;
  readonly at: number;
}

/** The stages of a deal from its creation to its close, with no regard to what is still to come at the company's `asOf`. */
export function dealPath(deal: Deal): Visit[] {
  const visits: Visit[] = [];
  let next: Visit | undefined = { stage: deal.firstStage, at: deal.createdAt };
  while (next) {
    visits.push(next);
    next = isOpen(next.stage) ? visitAfter(next.stage, next.at, deal) : reopening(next, deal);
  }
  return visits;
}

function visitAfter(stage: OpenStage, at: number, deal: Deal): Visit {
  const { random, rep, company } = deal;
  const odds = STAGE_ODDS[stage];
  const factor = stage === 'srl' ? rep.seller.character.qualify : rep.seller.character.win * deal.odds;
  const goesOn = random.chance(withOdds(odds.goesOn[deal.type], factor));
  const medianDays = goesOn ? odds.days : odds.daysToLose;
  const days = random.lognormal(medianDays * paceOf(stage, at, deal), 0.62) * (goesOn ? 1 : lingering(deal));
  const leavesAt = atWork(at + days * DAY, at, random);
  if (!goesOn) return { stage: 'lost', at: leavesAt };
  if (odds.next === 'won') return { stage: 'won', at: pulledToPeriodEnd(leavesAt, at, company.startMonth, random) };
  return { stage: detour(stage, random) ?? odds.next, at: leavesAt };
}

/** Large deals take longer; lately, SQL has become slower and the later stages faster. */
function paceOf(stage: OpenStage, at: number, { company, rep, type, worth }: Deal): number {
  const recent = Math.min(1, Math.max(0, (at - (company.asOf - 300 * DAY)) / (300 * DAY)));
  const drift = 1 + (stage === 'sql' ? 0.22 : -0.14) * recent;
  const size = Math.min(1.5, Math.max(0.7, Math.sqrt(Math.sqrt(worth / company.dealSize))));
  return rep.seller.character.pace * drift * size * (type === 'existing' ? 0.8 : 1);
}

/** The untidy leave what is lost lying about. */
function lingering({ random, rep }: Deal): number {
  return random.chance((1 - rep.seller.character.tidiness) * 0.4) ? 2.4 : 1;
}

function detour(stage: OpenStage, random: Random): OpenStage | undefined {
  if (stage === 'sql' && random.chance(0.06)) return 'negotiation';
  if (stage === 'proposal' && random.chance(0.05)) return 'sql';
  return undefined;
}

/** Deals that would close soon before the end of a month or quarter are often closed in its last days. */
function pulledToPeriodEnd(at: number, after: number, startMonth: number, random: Random): number {
  const [end, reach, probability] =
    quarterEnd(at, startMonth) - at < 28 * DAY ? [quarterEnd(at, startMonth), 28, 0.5] : [monthEnd(at), 12, 0.35];
  const isNear = end > at && end - at < reach * DAY;
  return isNear && random.chance(probability) ? atWork(end - random.integer(0, 5) * DAY, after, random) : at;
}

function reopening({ stage, at }: Visit, { random }: Deal): Visit | undefined {
  if (stage !== 'lost' || !random.chance(0.012)) return undefined;
  return { stage: 'proposal', at: atWork(at + random.between(25, 80) * DAY, at, random) };
}
