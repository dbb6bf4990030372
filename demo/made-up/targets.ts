import { atWork, DAY, instantText, moment, type Quarter, quartersBetween } from './calendar.js';
import { type Company, isActive, type Person, rateOn, type Rep, repsOf } from './company.js';
import { random } from './random.js';
import { type BookedDeal, stateAt } from './records.js';

interface QuotaRecord {
  readonly personId: string;
  readonly period: string;
  readonly amount: number;
}

interface ForecastRecord {
  readonly personId: string;
  readonly period: string;
  readonly at: string;
  readonly commit: number;
  readonly upside: number;
  readonly note?: string;
}

/** What each fiscal quarter is to bring, against an average one. */
const SEASON = [0.9, 1, 1, 1.1];

/** Quotas of everybody for every quarter from the first that has records to the one after `asOf`. */
export function quotas(company: Company): QuotaRecord[] {
  const quarters = quartersBetween(company.begin, company.asOf + 92 * DAY, company.startMonth);
  return quarters.flatMap((quarter) =>
    company.people.flatMap(({ id }) => {
      const amount = Math.round(quotaOf(company, id, quarter) / 5000) * 5000;
      return amount > 0 ? [{ personId: id, period: quarter.id, amount }] : [];
    }),
  );
}

/** A manager answers for what the team is to sell, all together. */
function quotaOf(company: Company, personId: string, quarter: Quarter): number {
  const season = SEASON[Number(quarter.id.at(-1)) - 1] ?? 1;
  const growth = 1 + (0.08 * (quarter.from - company.asOf)) / (365 * DAY);
  const sellers = repsOf(company).filter((rep) => isActive(rep, quarter.from) && isBelow(company, rep, personId));
  return sellers.reduce((sum, { seller }) => sum + seller.quota * season * growth, 0);
}

function isBelow(company: Company, { id, managerId }: Person, personId: string): boolean {
  if (id === personId) return true;
  const manager = company.people.find((person) => person.id === managerId);
  return manager !== undefined && isBelow(company, manager, personId);
}

interface Call {
  readonly commit: number;
  readonly upside: number;
}

/** What everybody submitted for the running quarter, week after week: sellers on Thursday, managers after them. */
export function forecasts(company: Company, deals: readonly BookedDeal[]): ForecastRecord[] {
  const records: ForecastRecord[] = [];
  for (const quarter of quartersBetween(company.forecastsBegin, company.asOf, company.startMonth)) {
    const calls = new Map<string, Call>();
    for (let thursday = firstThursday(quarter.from); thursday < quarter.to; thursday += 7 * DAY) {
      if (thursday > company.asOf) break;
      records.push(...weekOfForecasts(company, deals, quarter, thursday, calls));
    }
  }
  return records;
}

function firstThursday(from: number): number {
  const weekday = new Date(from).getUTCDay();
  return from + ((4 - weekday + 7) % 7) * DAY;
}

/** From the bottom up; `calls` holds everybody's latest. */
function weekOfForecasts(
  company: Company,
  deals: readonly BookedDeal[],
  quarter: Quarter,
  thursday: number,
  calls: Map<string, Call>,
): ForecastRecord[] {
  const forecasters = [...company.people].reverse().filter((person) => {
    const seller = person.seller;
    return !seller || (thursday >= (seller.from ?? 0) && thursday < (seller.until ?? Infinity));
  });
  return forecasters.flatMap((person) => {
    const dice = random(company.seed, 'forecast', person.id, thursday / DAY);
    const at = person.seller ? atWork(thursday, thursday, dice) : managerTime(company, person, thursday);
    if (at > company.asOf || dice.chance(person.seller ? 0.08 : 0.02)) return [];
    const call = person.seller
      ? sellerCall(company, { ...person, seller: person.seller }, deals, quarter, at)
      : managerCall(company, person, calls, quarter);
    calls.set(person.id, call);
    return [{ personId: person.id, period: quarter.id, at: instantText(at), ...call }];
  });
}

/** Friday morning, each level after the one below. */
function managerTime({ people }: Company, person: Person, thursday: number): number {
  const level = (of: Person): number => {
    const manager = people.find(({ id }) => id === of.managerId);
    return manager ? 1 + level(manager) : 0;
  };
  return thursday + DAY + 6.75 * 3_600_000 - level(person) * 20 * 60_000;
}

/** What a seller sees in the own deals, and believes will come on top, in the seller's own temper. */
function sellerCall(company: Company, rep: Rep, deals: readonly BookedDeal[], quarter: Quarter, at: number): Call {
  const dice = random(company.seed, 'call', rep.id, at);
  const { optimism } = rep.seller.character;
  const values = { closed: 0, commit: 0, upside: 0, pipeline: 0, omitted: 0 };
  for (const { changes, currency } of deals) {
    const [first] = changes;
    if (first === undefined || first.at > at) continue;
    const { stage, amount, closeDate, forecast, ownerId } = stateAt(changes, at);
    const isDue = moment(closeDate) >= quarter.from && moment(closeDate) < quarter.to;
    if (ownerId !== rep.id || !isDue || stage === 'lost') continue;
    values[stage === 'won' ? 'closed' : forecast] += amount * rateOn(company, currency, closeDate);
  }
  const ahead = Math.max(0, (quarter.to - at) / (quarter.to - quarter.from) - 0.2);
  const toCome = 0.55 * ahead * quotaOf(company, rep.id, quarter);
  const open = 0.9 * values.commit + (0.35 + 0.3 * optimism) * values.upside + 0.12 * values.pipeline + toCome;
  const commit = values.closed + open * (1 + 0.25 * optimism) * dice.between(0.94, 1.06);
  const best = values.closed + values.commit + values.upside + 0.2 * values.pipeline + 1.3 * toCome;
  return { commit: toThousands(commit), upside: toThousands(Math.max(commit, best)) };
}

/** The sum of what the team said, less what experience takes off. */
function managerCall(company: Company, person: Person, calls: ReadonlyMap<string, Call>, quarter: Quarter): Call {
  const dice = random(company.seed, 'judgement', person.id, quarter.id);
  const trust = dice.between(0.92, 1.02);
  const team = company.people.filter(({ managerId }) => managerId === person.id).map(({ id }) => calls.get(id));
  const commit = trust * team.reduce((sum, call) => sum + (call?.commit ?? 0), 0);
  const upside = 0.95 * team.reduce((sum, call) => sum + (call?.upside ?? 0), 0);
  return { commit: toThousands(commit, 5), upside: toThousands(Math.max(commit, upside), 5) };
}

function toThousands(amount: number, step = 1): number {
  return Math.round(amount / 1000 / step) * 1000 * step;
}
