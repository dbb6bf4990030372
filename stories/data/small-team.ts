import { moment } from '../../demo/made-up/calendar.js';
import { CHARACTERS } from '../../demo/made-up/characters.js';
import type { Company, Seller } from '../../demo/made-up/company.js';

/** Seven people in three levels, one fiscal year: small enough to count by hand. They do not exist. */
export const SMALL_TEAM: Company = {
  name: 'Small team (made up)',
  seed: 'small team 556',
  begin: moment('2026-01-05'),
  asOf: moment('2026-11-20T12:00:00Z'),
  timeZone: 'UTC',
  currency: 'EUR',
  rates: [],
  startMonth: 1,
  people: [
    { id: 'ada', name: 'Ada Moreau', role: 'Head of Sales' },
    { id: 'ben', name: 'Ben Okoye', role: 'Manager New Business', managerId: 'ada' },
    {
      id: 'dev',
      name: 'Dev Anand',
      role: 'Account executive',
      managerId: 'ben',
      seller: seller('star', 'new', 90_000),
    },
    {
      id: 'eva',
      name: 'Eva Lund',
      role: 'Account executive',
      managerId: 'ben',
      seller: seller('struggling', 'new', 60_000),
    },
    { id: 'cleo', name: 'Cleo Lindqvist', role: 'Manager Key Accounts', managerId: 'ada' },
    {
      id: 'finn',
      name: 'Finn Walsh',
      role: 'Key account manager',
      managerId: 'cleo',
      seller: seller('sandbagger', 'existing', 90_000),
    },
    {
      id: 'gita',
      name: 'Gita Rao',
      role: 'Account executive',
      managerId: 'cleo',
      seller: seller('happyEars', 'new', 75_000),
    },
  ],
  leadsPerMonth: 9.5,
  customersPerRegion: 12,
  dealSize: 40_000,
  benchmarks: [{ transition: 'sql->proposal', low: 0.6, high: 0.75, source: 'Own target for 2026' }],
  forecastsBegin: moment('2026-07-01'),
};

function seller(character: keyof typeof CHARACTERS, business: 'new' | 'existing', quota: number): Seller {
  return { character: CHARACTERS[character], region: 'Western Europe', business, quota };
}
