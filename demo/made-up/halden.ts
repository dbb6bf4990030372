import { moment } from './calendar.js';
import { CHARACTERS } from './characters.js';
import type { Company, Person } from './company.js';
import type { RegionName } from './regions.js';

/** Maker of measuring instruments, with new business, key accounts and overseas sales. It does not exist. */
export const HALDEN: Company = {
  name: 'Halden Instruments (made up)',
  seed: 'halden 5',
  begin: moment('2024-11-04'),
  asOf: moment('2026-10-16T07:00:00Z'),
  timeZone: 'Europe/Warsaw',
  currency: 'EUR',
  rates: [
    { currency: 'PLN', rate: 0.2325, from: '2024-08-01' },
    { currency: 'PLN', rate: 0.2305, from: '2024-11-01' },
    { currency: 'PLN', rate: 0.2371, from: '2025-02-01' },
    { currency: 'PLN', rate: 0.2342, from: '2025-05-01' },
    { currency: 'PLN', rate: 0.2349, from: '2025-08-01' },
    { currency: 'PLN', rate: 0.2358, from: '2025-11-01' },
    { currency: 'PLN', rate: 0.2364, from: '2026-02-01' },
    { currency: 'PLN', rate: 0.2336, from: '2026-05-01' },
    { currency: 'PLN', rate: 0.2351, from: '2026-08-01' },
  ],
  startMonth: 2,
  people: [
    { id: 'nadia', name: 'Nadia Rahmani', role: 'Chief Revenue Officer' },
    { id: 'ingrid', name: 'Ingrid Solheim', role: 'VP New Business', managerId: 'nadia' },
    ...team({ id: 'tomasz', name: 'Tomasz Wrona', role: 'Manager DACH', managerId: 'ingrid' }, 'DACH', 'new', {
      lena: ['Lena Fuchs', 'star', 210],
      marta: ['Marta Zielińska', 'closer', 200],
      pavel: ['Pavel Novák', 'steady', 180],
      jonas: ['Jonas Keller', 'struggling', 170],
    }),
    ...team(
      { id: 'claire', name: 'Claire Aubry', role: 'Manager West', managerId: 'ingrid' },
      'Western Europe',
      'new',
      {
        hugo: ['Hugo Martins', 'sandbagger', 185],
        aoife: ['Aoife Byrne', 'hoarder', 175],
        sofia: ['Sofia Ricci', 'steady', 180],
        daan: ['Daan Visser', 'happyEars', 185],
      },
    ),
    { id: 'rafael', name: 'Rafael Ortega', role: 'VP Key Accounts', managerId: 'nadia' },
    ...team({ id: 'stefan', name: 'Stefan Brandt', role: 'Manager DACH', managerId: 'rafael' }, 'DACH', 'existing', {
      anja: ['Anja Vogt', 'closer', 265],
      lukas: ['Lukas Imhof', 'steady', 240],
      mira: ['Mira Petrović', 'sandbagger', 230],
      theo: ['Theo Wagner', 'hoarder', 255],
    }),
    ...team(
      { id: 'yasmin', name: 'Yasmin Haddad', role: 'Manager South', managerId: 'rafael' },
      'Southern Europe',
      'existing',
      {
        ines: ['Inés Navarro', 'star', 245],
        bruno: ['Bruno Costa', 'happyEars', 200],
        giulia: ['Giulia Ferri', 'steady', 215],
      },
    ),
    ...team(
      { id: 'beata', name: 'Beata Król', role: 'Manager Poland', managerId: 'rafael' },
      'Poland',
      'existing',
      {
        michal: ['Michał Dudek', 'steady', 225],
        zofia: ['Zofia Lis', 'selective', 240],
        agata: ['Agata Nowicka', 'steady', 190],
      },
      'PLN',
    ),
    { id: 'signe', name: 'Signe Mortensen', role: 'VP Nordics and Overseas', managerId: 'nadia' },
    ...team({ id: 'henrik', name: 'Henrik Dahl', role: 'Manager Nordics', managerId: 'signe' }, 'Nordics', 'new', {
      elin: ['Elin Sjöberg', 'selective', 195],
      mikko: ['Mikko Laine', 'steady', 170],
      rasa: ['Rasa Petraitė', 'newcomer', 120],
      viktor: ['Viktor Holm', 'happyEars', 160],
    }),
    ...team({ id: 'kwame', name: 'Kwame Asante', role: 'Manager Overseas', managerId: 'signe' }, 'Overseas', 'new', {
      leila: ['Leila Farouk', 'closer', 200],
      sipho: ['Sipho Dlamini', 'steady', 165],
      haruto: ['Haruto Mori', 'sandbagger', 190],
      tala: ['Tala Mansour', 'hoarder', 180],
    }),
  ].map(withTerm),
  leadsPerMonth: 131,
  customersPerRegion: 42,
  dealSize: 50_000,
  benchmarks: [
    { transition: 'sql->proposal', low: 0.75, high: 0.85, source: 'Own target for FY2027' },
    { transition: 'proposal->negotiation', low: 0.6, high: 0.7, source: 'Own target for FY2027' },
    { transition: 'negotiation->won', low: 0.7, high: 0.8, source: 'Own target for FY2027' },
  ],
  forecastsBegin: moment('2025-02-01'),
};

/** A manager and the team below, all of one region and one kind of business. */
function team(
  manager: Person,
  region: RegionName,
  business: 'new' | 'existing',
  members: Readonly<
    Record<string, readonly [name: string, character: keyof typeof CHARACTERS, quotaInThousands: number]>
  >,
  currency?: string,
): Person[] {
  const role = business === 'new' ? 'Account executive' : 'Key account manager';
  const sellers = Object.entries(members).map(([id, [name, character, quotaInThousands]]) => ({
    id,
    name,
    role,
    managerId: manager.id,
    seller: {
      character: CHARACTERS[character],
      region,
      business,
      quota: quotaInThousands * 1000,
      ...(currency && { currency }),
    },
  }));
  return [manager, ...sellers];
}

/** Rasa came in 2025; Viktor left in spring 2026 and his deals went to colleagues. */
function withTerm(person: Person): Person {
  if (person.id === 'rasa' && person.seller) {
    return { ...person, seller: { ...person.seller, from: moment('2025-06-02') } };
  }
  if (person.id === 'viktor' && person.seller) {
    return {
      ...person,
      role: 'Account executive until April 2026',
      seller: { ...person.seller, until: moment('2026-04-30') },
    };
  }
  return person;
}
