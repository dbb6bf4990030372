import { idText, isId } from './contract.js';
import { NONE, UNKNOWN, WARNING_CODES, type Quality, type SetAside, type WarningCode } from './dataset.js';
import { fault, faultsOf, valueAt, type Fault, type Place } from './fault.js';
import type { Fields, ObjectOf, ObjectShape } from './shape.js';

const MOST_IDS = 100;

/** A fault for which a record is set aside while the rest goes on; its place is told from the record. */
export class RecordFault extends Error {
  readonly place: Place;
  readonly expected: string;
  readonly value: unknown;

  constructor(place: Place, expected: string, value: unknown) {
    super();
    this.place = place;
    this.expected = expected;
    this.value = value;
  }
}

/** Keeps what was wrong with the data while it is read. */
export class QualityLog {
  readonly #setAside: SetAside[] = [];
  readonly #warnings = new Map<WarningCode, { count: number; readonly ids: string[] }>();

  setAside({ path, message }: Fault, id: string | null): void {
    this.#setAside.push({ path, id, message });
  }

  /** To be called once for each record and code. */
  warn(code: WarningCode, id: string): void {
    const warning = this.#warnings.get(code) ?? { count: 0, ids: [] };
    this.#warnings.set(code, warning);
    warning.count += 1;
    if (warning.ids.length < MOST_IDS) warning.ids.push(id);
  }

  quality(): Quality {
    const warnings = WARNING_CODES.flatMap((code) => {
      const warning = this.#warnings.get(code);
      return warning === undefined ? [] : [{ code, ...warning }];
    });
    return { setAside: this.#setAside, warnings };
  }
}

/** A list of the dataset, by its key. */
export interface List {
  readonly key: string;
  readonly values: readonly unknown[];
}

/**
 * Reads a list one by one: a record that isn't of its shape, or for which reading throws a `RecordFault`,
 * is set aside with its first fault.
 */
export function readEach<Of extends Fields>(
  { key, values }: List,
  shape: ObjectShape<Of>,
  log: QualityLog,
  read: (json: ObjectOf<Of>) => void,
): void {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    const found = shape.accepts(value) ? readFault(read, value, [key, index]) : faultsOf(shape, value, [key, index])[0];
    if (found !== undefined) log.setAside(found, 'id' in shape.made.fields ? idOf(value) : null);
  }
}

function readFault<Json>(read: (json: Json) => void, json: Json, place: Place): Fault | undefined {
  try {
    read(json);
    return undefined;
  } catch (error) {
    if (error instanceof RecordFault) return fault([...place, ...error.place], error.expected, error.value);
    throw error;
  }
}

function idOf(value: unknown): string | null {
  const id = valueAt(value, ['id']);
  return isId(id) ? idText(id) : null;
}

/** Rows of records by their ids. */
export type Rows = ReadonlyMap<string, number>;

/** Gives a record the next row; throws a `RecordFault` where its id is there before. */
export function addRow(rows: Map<string, number>, id: string | number): number {
  const text = idText(id);
  if (rows.has(text)) throw new RecordFault(['id'], 'an id that is not there before', id);
  rows.set(text, rows.size);
  return rows.size - 1;
}

/** Row of a record that another names: `NONE` for no name, `UNKNOWN` for one that isn't in the data. */
export function rowOf(rows: Rows, id: string | number | null | undefined): number {
  return id == null ? NONE : (rows.get(idText(id)) ?? UNKNOWN);
}
