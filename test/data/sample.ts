import { readDataset } from '../../src/data/read.js';
import { DatasetRefused } from '../../src/data/fault.js';
import { dayText, instantText } from '../../src/data/calendar.js';
import { NO_DAY, type Changes, type Dataset, type Leads, type Opportunities } from '../../src/data/dataset.js';

export type Json = Readonly<Record<string, unknown>>;

const stages = [
  { id: 'mql', kind: 'lead' },
  { id: 'srl', kind: 'unqualified' },
  { id: 'sql', kind: 'qualified' },
  { id: 'won', kind: 'won' },
  { id: 'lost', kind: 'lost' },
];

/** A pipeline with a stage of each kind. */
export const pipeline = { id: 'p', stages };

/** The least dataset that can be read, as of 30 June 2026, with the keys given beside or in place of its own. */
export function sample(keys: Json = {}): Json {
  return { version: 1, asOf: '2026-06-30T00:00:00Z', currency: 'USD', pipelines: [pipeline], ...keys };
}

export function lead(keys: Json = {}): Json {
  return { id: 'l', createdAt: '2026-04-01T00:00:00Z', stage: 'mql', ...keys };
}

export function opportunity(keys: Json = {}): Json {
  return { id: 'o', createdAt: '2026-04-01T00:00:00Z', stage: 'sql', closeDate: '2026-07-15', ...keys };
}

/** The faults for which a dataset is refused, each as `path: message`. */
export function faultsOf(json: unknown): string[] {
  try {
    readDataset(json);
    return [];
  } catch (error) {
    if (error instanceof DatasetRefused) return error.faults.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
}

/** The changes of one record's field, each as its moment and value. */
export function changesOf(
  { id }: Leads | Opportunities,
  record: string,
  changes: Changes<Int16Array | Int32Array | Uint8Array | Float64Array>,
  valueText: (value: number) => string = String,
): string[] {
  const row = id.indexOf(record);
  const [from = 0, to = 0] = changes.start.slice(row, row + 2);
  return Array.from({ length: to - from }, (_, index) => {
    const at = instantText(changes.at[from + index] ?? NaN).replace('T00:00:00Z', '');
    return `${at} ${valueText(changes.value[from + index] ?? NaN)}`;
  });
}

/** The stages that an opportunity or a lead of the sample's pipeline went through. */
export function stagesOf({ pipelines, leads, opportunities }: Dataset, record: string): string[] {
  const records = leads.id.includes(record) ? leads : opportunities;
  return changesOf(records, record, records.stage, (stage) => pipelines[0]?.stages[stage]?.id ?? '?');
}

export function dayOrNone(day: number): string {
  return day === NO_DAY ? 'none' : dayText(day);
}
