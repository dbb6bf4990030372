import { eachFlaw, type Shape } from './shape.js';

/** A value of a dataset that isn't what the contract says. */
export interface Fault {
  /** Place in the dataset, such as `rates[1].rate`; `dataset` for the whole. */
  readonly path: string;
  readonly expected: string;
  /** What was there, as a text. */
  readonly got: string;
  /** Both, without the path. */
  readonly message: string;
}

/** A dataset that can't be read at all; its message lists every fault, one a line. */
export class DatasetRefused extends Error {
  override readonly name = 'DatasetRefused';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.faults = faults;
  }
}

export type Place = readonly PropertyKey[];

export function fault(place: Place, expected: string, value: unknown, advice = ''): Fault {
  const got = valueText(value);
  return { path: pathText(place), expected, got, message: `expected ${expected}, got ${got}${advice}` };
}

/** Every fault of a value that is to be of a shape, each with its place. */
export function faultsOf(shape: Shape<unknown>, value: unknown, place: Place = []): Fault[] {
  const faults: Fault[] = [];
  eachFlaw(shape, value, (...flaw) => faults.push(fault(...flaw)), place);
  return faults;
}

/** What lies at a place in a value; undefined where nothing does. */
export function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((part, key) => {
    return typeof part === 'object' && part !== null ? Object.getOwnPropertyDescriptor(part, key)?.value : undefined;
  }, value);
}

function pathText(place: Place): string {
  const text = place.map((key) => (typeof key === 'number' ? `[${key}]` : keyText(String(key)))).join('');
  return text === '' ? 'dataset' : text.replace(/^\./, '');
}

function keyText(key: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

const MOST_TEXT = 60;

function valueText(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT)}…` : value);
}
