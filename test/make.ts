import type { DatasetJson, LeadJson, OpportunityJson, PersonJson, StageJson } from '../src/data/contract.js';
import type { Dataset } from '../src/data/dataset.js';
import { readDataset } from '../src/data/read.js';

/** A stage of each kind; the qualified ones with a probability. */
export const stages = [
  { id: 'mql', kind: 'lead' },
  { id: 'srl', kind: 'unqualified' },
  { id: 'sql', kind: 'qualified', probability: 0.5 },
  { id: 'offer', kind: 'qualified', probability: 0.8 },
  { id: 'won', kind: 'won' },
  { id: 'lost', kind: 'lost' },
] satisfies StageJson[];

/** A dataset in the contract's form, as of the end of September 2026; the default period is the quarter until then. */
export function datasetJson(parts: Partial<DatasetJson> = {}): DatasetJson {
  return { version: 1, asOf: '2026-09-30', currency: 'USD', pipelines: [{ id: 'main', stages }], ...parts };
}

/** The same, read. */
export function dataset(parts: Partial<DatasetJson> = {}): Dataset {
  return readDataset(datasetJson(parts));
}

/** When a record entered which stage, in order: `{ srl: '2026-07-01', sql: '2026-07-11' }`. */
type Visits = Readonly<Record<string, string>>;

/** An opportunity that went through stages, with an amount of 100 that is to close in the quarter. */
export function deal(id: string, visits: Visits, fields: Partial<OpportunityJson> = {}): OpportunityJson {
  return { id, ...visited(visits), amount: 100, closeDate: '2026-09-15', ...fields };
}

/** A lead that went through stages. */
export function lead(id: string, visits: Visits, fields: Partial<LeadJson> = {}): LeadJson {
  return { id, ...visited(visits), ...fields };
}

/** People by who manages them: `{ ann: null, bob: 'ann' }`. */
export function people(managers: Readonly<Record<string, string | null>>): PersonJson[] {
  return Object.entries(managers).map(([id, managerId]) => ({ id, name: id.toUpperCase(), managerId }));
}

function visited(visits: Visits) {
  const history = Object.entries(visits).map(([stage, at]) => ({ stage, at }));
  const [first, last] = [history[0], history.at(-1)];
  return { createdAt: first?.at ?? '2026-07-01', stage: last?.stage ?? 'srl', history };
}
