import type { Random } from './random.js';

/** What invented company names of a region are put together from; a suffix tells the industry. */
interface Region {
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  readonly suffixes: Readonly<Record<string, Industry>>;
}

export type Industry = 'Water' | 'Food' | 'Chemicals' | 'Energy' | 'Paper' | 'Laboratories' | 'Machinery';

const REGIONS = {
  DACH: {
    begins: ['Vo', 'Kess', 'Lach', 'Brenn', 'Isar', 'Tann', 'Wies', 'Rauh', 'Hohl', 'Grein', 'Salz', 'Altm'],
    ends: ['eck', 'ner', 'ring', 'hofer', 'bach', 'stedt', 'elmann', 'thal'],
    suffixes: {
      Armaturen: 'Machinery',
      Chemie: 'Chemicals',
      Lebensmittel: 'Food',
      Papier: 'Paper',
      Analytik: 'Laboratories',
      Energie: 'Energy',
      Wasser: 'Water',
    },
  },
  'Western Europe': {
    begins: ['Ferr', 'Quil', 'Trem', 'Ald', 'Beau', 'Mont', 'Harl', 'Wynd', 'Verh', 'Clair', 'Oost', 'Kilb'],
    ends: ['and', 'on', 'ont', 'gate', 'court', 'ow', 'oeven', 'ride'],
    suffixes: {
      Labs: 'Laboratories',
      Water: 'Water',
      Foods: 'Food',
      '& Fils': 'Machinery',
      Chimie: 'Chemicals',
      Energy: 'Energy',
      Paper: 'Paper',
    },
  },
  'Southern Europe': {
    begins: ['Cal', 'Mar', 'Vald', 'Fior', 'Serr', 'Ter', 'Alb', 'Roc', 'Lus', 'Pin'],
    ends: ['enza', 'etti', 'oliva', 'anes', 'ura', 'edo', 'osa', 'ínia'],
    suffixes: {
      Alimentari: 'Food',
      Acque: 'Water',
      Química: 'Chemicals',
      Energía: 'Energy',
      Cerámica: 'Machinery',
      Laboratori: 'Laboratories',
    },
  },
  Nordics: {
    begins: ['Nord', 'Hald', 'Fjell', 'Sund', 'Grim', 'Åsk', 'Lom', 'Strand', 'Kvern', 'Myr'],
    ends: ['havn', 'vik', 'dal', 'holm', 'stad', 'moen', 'voll', 'nes'],
    suffixes: {
      Energi: 'Energy',
      Papir: 'Paper',
      Havbruk: 'Food',
      Vann: 'Water',
      Kemi: 'Chemicals',
      Maskin: 'Machinery',
    },
  },
  Poland: {
    begins: ['Zat', 'Wisł', 'Gór', 'Brzoz', 'Kali', 'Jod', 'Lip', 'Stok', 'Mosz', 'Rad'],
    ends: ['oka', 'owa', 'ecka', 'yna', 'anka', 'owiec', 'nica', 'ewo'],
    suffixes: {
      Chemia: 'Chemicals',
      Energia: 'Energy',
      Papier: 'Paper',
      Foods: 'Food',
      Wodociągi: 'Water',
      Maszyny: 'Machinery',
    },
  },
  Overseas: {
    begins: ['Al Mur', 'Kho', 'Thab', 'Nai', 'Saf', 'Umb', 'Hik', 'Asa', 'Zul', 'Jaz'],
    ends: ['jan', 'masi', 'iwa', 'vasha', 'wan', 'ira', 'ara', 'mori'],
    suffixes: {
      Desalination: 'Water',
      Refining: 'Chemicals',
      Foods: 'Food',
      Mining: 'Machinery',
      Power: 'Energy',
      Research: 'Laboratories',
    },
  },
} as const satisfies Record<string, Region>;

export type RegionName = keyof typeof REGIONS;

export interface CompanyName {
  readonly name: string;
  readonly industry: Industry;
}

export function companyName(regionName: RegionName, random: Random): CompanyName {
  const region: Region = REGIONS[regionName];
  const [suffix, industry] = random.pick(Object.entries(region.suffixes));
  return { name: `${random.pick(region.begins)}${random.pick(region.ends)} ${suffix}`, industry };
}

const FIRST_NAMES =
  'Anna Ahmed Beatriz Carl Dagny Emil Fatima Georg Hanna Ivo Julia Karim Linnea Marek Nora Oskar Paula Quentin Renata Samir Tereza Ulrik Vera Willem'.split(
    ' ',
  );
const LAST_NAMES =
  'Aalto Berg Carvalho Dubois Ek Fischer Gallo Hassan Ivanov Janssen Kowal Lund Marin Nagy Olsen Pires Quist Rossi Sand Toth Urban Vidal Winter Zeman'.split(
    ' ',
  );

export function personName(random: Random): string {
  return `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
}
