import type { Character } from './characters.js';
import type { RegionName } from './regions.js';

/** What the generator needs to know to make up a company; times are milliseconds since 1970. */
export interface Company {
  readonly name: string;
  /** Another seed, another history. */
  readonly seed: string;
  /** When its records begin. */
  readonly begin: number;
  readonly asOf: number;
  readonly timeZone: string;
  readonly currency: string;
  readonly rates: readonly Rate[];
  /** First month of the fiscal year, which is named by the calendar year in which it ends. */
  readonly startMonth: number;
  /** From the top down. */
  readonly people: readonly Person[];
  readonly leadsPerMonth: number;
  /** Accounts that were customers before the records begin, some of them named accounts. */
  readonly customersPerRegion: number;
  /** Median amount of a deal with a new customer, in corporate currency. */
  readonly dealSize: number;
  readonly benchmarks: readonly object[];
  /** Since when forecasts are submitted every week. */
  readonly forecastsBegin: number;
}

export interface Rate {
  readonly currency: string;
  readonly rate: number;
  readonly from: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly managerId?: string;
  readonly seller?: Seller;
}

export interface Seller {
  readonly character: Character;
  readonly region: RegionName;
  /** Wins new customers, or grows those there are. */
  readonly business: 'new' | 'existing';
  /** Where it isn't the corporate one. */
  readonly currency?: string;
  /** What to sell in an average quarter, in corporate currency. */
  readonly quota: number;
  readonly from?: number;
  readonly until?: number;
}

/** A person who sells. */
export type Rep = Person & { readonly seller: Seller };

export function repsOf(company: Company): Rep[] {
  return company.people.flatMap((person) => (person.seller ? [{ ...person, seller: person.seller }] : []));
}

export function isActive({ seller }: Rep, at: number): boolean {
  return at >= (seller.from ?? 0) && at < (seller.until ?? Infinity);
}

/** Corporate units for one unit of the currency on a day; the earliest rate also serves the days before it. */
export function rateOn(company: Company, currency: string | undefined, day: string): number {
  if (currency === undefined || currency === company.currency) return 1;
  const rows = company.rates.filter((row) => row.currency === currency);
  const row = rows.findLast(({ from }) => from <= day) ?? rows[0];
  if (row === undefined) throw new Error(`no rate for ${currency}`);
  return row.rate;
}
