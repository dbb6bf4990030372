import { atWork, DAY, dayText, moment, monthEnd, quarterEnd, workingDay } from './calendar.js';
import { rateOn } from './company.js';
import type { Random } from './random.js';
import { type Deal, dealPath, type Visit } from './deal-path.js';
import { type DealStage, isOpen, type OpenStage, STAGE_ODDS } from './stages.js';

export type Category = 'commit' | 'upside' | 'pipeline' | 'omitted';

/** What a deal's tracked fields became at a moment. */
export interface Change {
  readonly at: number;
  readonly stage?: DealStage;
  readonly amount?: number;
  readonly closeDate?: string;
  readonly forecast?: Category;
  readonly ownerId?: string;
}

/** A stay in an open stage; the last visit of a path has none. */
interface Stay {
  readonly stage: OpenStage;
  readonly at: number;
  readonly leavesAt: number;
  readonly leavesTo: DealStage;
  /** When it was talked about, about once a week. */
  readonly reviews: readonly number[];
}

/** Everything that happens to a deal until it is closed, in the order of time. */
export function dealHistory(deal: Deal): Change[] {
  const path = dealPath(deal);
  const stays = path.flatMap((visit, index) => stayOf(visit, path[index + 1], deal));
  return merged([
    ...path.map(({ stage, at }) => ({ at, stage })),
    ...amounts(deal, path, stays),
    ...closeDates(deal, path, stays),
    { at: deal.createdAt, forecast: 'pipeline', ownerId: deal.rep.id },
    ...forecasts(deal, stays, path.at(-1)?.stage === 'won'),
  ]);
}

function stayOf({ stage, at }: Visit, next: Visit | undefined, { random }: Deal): Stay[] {
  if (!next || !isOpen(stage)) return [];
  const reviews: number[] = [];
  for (let week = at + 7 * DAY; week < next.at - DAY; week += 7 * DAY) {
    const review = atWork(week + random.integer(-2, 2) * DAY, reviews.at(-1) ?? at, random);
    if (review < next.at) reviews.push(review);
  }
  return [{ stage, at, leavesAt: next.at, leavesTo: next.stage, reviews }];
}

/** A guess at first, the sum of the offer from then on, now and then revised, and what was agreed in the end. */
function amounts(
  { company, rep, random, worth, createdAt }: Deal,
  path: readonly Visit[],
  stays: readonly Stay[],
): Change[] {
  const local = worth / rateOn(company, rep.seller.currency, dayText(createdAt));
  const isOffered = (stage: DealStage): boolean => stage === 'proposal' || stage === 'negotiation';
  const offer = path.find(({ stage }) => isOffered(stage));
  const revisions = stays
    .flatMap(({ stage, reviews }) => (isOffered(stage) ? reviews : []))
    .filter(() => random.chance(0.26));
  const won = path.find(({ stage }) => stage === 'won');
  return [
    { at: createdAt, amount: rounded(random.lognormal(local, 0.3), 500) },
    ...(offer ? [{ at: offer.at, amount: rounded(local * random.between(0.98, 1.16), 100) }] : []),
    ...revisions.map((at) => ({ at, amount: rounded(local * random.between(0.88, 1.14), 100) })),
    ...(won ? [{ at: won.at, amount: rounded(local, 50) }] : []),
  ];
}

function rounded(amount: number, step: number): number {
  return Math.max(step, Math.round(amount / step) * step);
}

/** When a seller expects to close: planned at creation, now and then planned again, pushed when the day has passed. */
function closeDates(deal: Deal, path: readonly Visit[], stays: readonly Stay[]): Change[] {
  const { random, rep } = deal;
  const pushes = 0.5 + 0.45 * rep.seller.character.tidiness;
  const changes: Change[] = [];
  let planned = 0;
  const plan = (at: number, day: number): void => {
    planned = day;
    changes.push({ at, closeDate: dayText(day) });
  };

  for (const stay of stays) {
    if (planned === 0 || random.chance(0.5)) plan(stay.at, expectedClose(deal, stay, 1));
    for (const at of stay.reviews) {
      if (random.chance(planned < at - DAY ? pushes : 0.15)) plan(at, expectedClose(deal, { ...stay, at }, 0.45));
    }
  }
  for (const { stage, at } of path) if (!isOpen(stage)) plan(at, moment(dayText(at)));
  return changes;
}

function expectedClose({ company, rep, random, type }: Deal, stay: Stay, share: number): number {
  const knowsTheDay = stay.stage === 'negotiation' && stay.leavesTo === 'won' && random.chance(0.6);
  if (knowsTheDay) return workingDay(Math.max(stay.at + DAY, stay.leavesAt + random.integer(-4, 9) * DAY));

  const typical = STAGE_ODDS[stay.stage].expectedDays * (type === 'existing' ? 0.75 : 1) * share;
  const days = typical * (1 - 0.25 * rep.seller.character.optimism) * random.lognormal(1, 0.25);
  const day = workingDay(stay.at + Math.max(4, days) * DAY);
  const quarter = quarterEnd(day, company.startMonth);
  if (quarter - day < 32 * DAY && random.chance(0.35)) return Math.max(day, quarter);
  return random.chance(0.35) ? Math.max(day, monthEnd(day)) : day;
}

/** The seller's call: upside once there is an offer, commit when it is being negotiated, more or less truthfully. */
function forecasts(deal: Deal, stays: readonly Stay[], isWon: boolean): Change[] {
  return stays.flatMap((stay) => {
    if (stay.stage === 'proposal') return [...callsInProposal(deal, stay, isWon), ...givenUp(deal, stay)];
    if (stay.stage === 'negotiation') return callsInNegotiation(deal, stay, isWon);
    return givenUp(deal, stay);
  });
}

function callsInProposal({ random, rep }: Deal, stay: Stay, isWon: boolean): Change[] {
  const { optimism } = rep.seller.character;
  if (!random.chance((isWon ? 0.75 : 0.4) + 0.2 * optimism)) return [];
  const isCommitted = random.chance(0.06 + Math.max(0, optimism) * 0.3);
  return callAfter(stay, random.between(0, 4), isCommitted ? 'commit' : 'upside', random);
}

/** Who sells low commits only days before the close; who hopes commits at once, and takes it back late or never. */
function callsInNegotiation({ random, rep }: Deal, stay: Stay, isWon: boolean): Change[] {
  const { optimism } = rep.seller.character;
  if (!random.chance((isWon ? 0.82 : 0.5) + 0.2 * optimism)) {
    return random.chance(0.75) ? callAfter(stay, 1, 'upside', random) : [];
  }
  const days = (stay.leavesAt - stay.at) / DAY;
  const waits = optimism < -0.5 ? Math.max(0, days - random.between(2, 6)) : random.between(0, 6);
  const doubts = stay.reviews.filter((at) => at > stay.at + (waits + 2) * DAY && random.chance(0.2 - 0.14 * optimism));
  const doubt = doubts[0];
  const isTakenBack = stay.leavesTo === 'lost' && random.chance(0.4 - 0.25 * optimism);
  return [
    ...callAfter(stay, waits, 'commit', random),
    ...(doubt
      ? [{ at: doubt, forecast: 'upside' as const }, ...callAfter({ ...stay, at: doubt }, 8, 'commit', random)]
      : []),
    ...(isTakenBack ? callAfter(stay, Math.max(waits + 2, days - random.between(3, 12)), 'upside', random) : []),
  ];
}

function givenUp({ random }: Deal, stay: Stay): Change[] {
  return stay.leavesAt - stay.at > 75 * DAY && random.chance(0.4) ? callAfter(stay, 70, 'omitted', random) : [];
}

function callAfter({ at, leavesAt }: Stay, days: number, forecast: Category, random: Random): Change[] {
  const calledAt = atWork(Math.min(at + days * DAY, leavesAt - DAY), at, random);
  return calledAt < leavesAt ? [{ at: calledAt, forecast }] : [];
}

/** In the order of time, with one entry for what happens at the same moment and without what changes nothing. */
function merged(changes: readonly Change[]): Change[] {
  const moments = new Map<number, Change>();
  for (const change of [...changes].sort((one, other) => one.at - other.at)) {
    moments.set(change.at, { ...moments.get(change.at), ...change });
  }
  const current: Record<string, unknown> = {};
  return [...moments.values()].flatMap(({ at, ...fields }) => {
    const changed = Object.entries(fields).filter(([field, value]) => current[field] !== value);
    Object.assign(current, fields);
    return changed.length > 0 ? [{ at, ...Object.fromEntries(changed) }] : [];
  });
}
