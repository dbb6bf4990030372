import type { AttributeJson } from './contract.js';
import { NONE, type Attribute, type Changes, type Moment } from './dataset.js';

interface Column<Self> {
  readonly length: number;
  slice(start: number, end: number): Self;
}

/** The first rows of a column, without the memory of the rest. */
export function firstRows<Values extends Column<Values>>(column: Values, rows: number): Values {
  return column.length === rows ? column : column.slice(0, rows);
}

type ChangesColumn = Int16Array | Int32Array | Uint8Array | Float64Array;

/** Collects the changes of one tracked field, row by row. */
export class ChangesBuilder<Values extends ChangesColumn = ChangesColumn> {
  readonly #make: (length: number) => Values;
  readonly #start: Uint32Array;
  #at: Float64Array;
  #value: Values;
  #row = 0;
  #length = 0;

  /** `make` makes a column of so many values. */
  constructor(mostRows: number, make: (length: number) => Values) {
    this.#make = make;
    this.#start = new Uint32Array(mostRows + 1);
    this.#at = new Float64Array(mostRows);
    this.#value = make(mostRows);
  }

  /** Adds a change to the row at hand; one that changes nothing is passed over. */
  push(at: Moment, value: number): void {
    const isFirst = this.#length === this.#start[this.#row];
    if (!isFirst && this.#value[this.#length - 1] === value) return;
    if (this.#length === this.#at.length) this.#resize(this.#length * 2);
    this.#at[this.#length] = at;
    this.#value[this.#length] = value;
    this.#length += 1;
  }

  endRow(): void {
    this.#row += 1;
    this.#start[this.#row] = this.#length;
  }

  build(): Changes<Values> {
    this.#resize(this.#length);
    return { start: firstRows(this.#start, this.#row + 1), at: this.#at, value: this.#value };
  }

  #resize(length: number): void {
    if (length === this.#at.length) return;
    const at = new Float64Array(length);
    const value = this.#make(length);
    at.set(this.#at.subarray(0, length));
    value.set(this.#value.subarray(0, length));
    this.#at = at;
    this.#value = value;
  }
}

/** Numbers texts in the order in which they are first seen. */
export class TextCodes {
  readonly #codes = new Map<string, number>();

  /** The text's number; `NONE` for none. */
  codeOf(text: string | null | undefined): number {
    if (text == null) return NONE;
    const code = this.#codes.get(text) ?? this.#codes.size;
    this.#codes.set(text, code);
    return code;
  }

  get values(): readonly string[] {
    return [...this.#codes.keys()];
  }
}

/** Collects the custom dimensions of records. */
export class AttributesBuilder {
  readonly #mostRows: number;
  readonly #attributes = new Map<string, { readonly texts: TextCodes; readonly code: Int32Array }>();

  constructor(mostRows: number) {
    this.#mostRows = mostRows;
  }

  write(row: number, values: Readonly<Record<string, AttributeJson>>): void {
    for (const [name, value] of Object.entries(values)) {
      const { texts, code } = this.#attributes.get(name) ?? this.#add(name);
      code[row] = texts.codeOf(value === null ? null : String(value));
    }
  }

  build(rows: number): ReadonlyMap<string, Attribute> {
    const built = Array.from(this.#attributes, ([name, { texts, code }]) => {
      return [name, { values: texts.values, code: firstRows(code, rows) }] as const;
    });
    return new Map(built);
  }

  #add(name: string) {
    const attribute = { texts: new TextCodes(), code: new Int32Array(this.#mostRows).fill(NONE) };
    this.#attributes.set(name, attribute);
    return attribute;
  }
}
