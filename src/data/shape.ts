import type { Place } from './fault.js';

/**
 * What a value of the contract may be.
 *
 * Tests whole values, and leads to what is wrong inside of them. Other descriptions of the contract, such as its JSON
 * Schema, are made from what a shape is made of.
 */
export interface Shape<Value> {
  /** What is said in place of a value that isn't of this shape. */
  readonly expected: string;
  readonly accepts: (value: unknown) => value is Value;
  readonly made: Made;
}

/** What a shape is made of; a test alone tells nothing more. */
export type Made =
  | { readonly of: 'text' | 'number' | 'flag' | 'test' }
  | { readonly of: 'values'; readonly values: readonly (string | number)[] }
  | { readonly of: 'items'; readonly item: Shape<unknown> }
  | { readonly of: 'fields'; readonly fields: Fields }
  /** The value, or nothing instead; null where nothing may be written as well. */
  | { readonly of: 'optional' | 'nullish'; readonly inner: Shape<unknown> };

export type Fields = Readonly<Record<string, Shape<unknown>>>;

/** The values of a shape. */
export type ValueOf<Any> = Any extends Shape<infer Value> ? Value : never;

type OptionalKeys<Of extends Fields> = {
  [Key in keyof Of]: undefined extends ValueOf<Of[Key]> ? Key : never;
}[keyof Of];

type Flat<Value> = { [Key in keyof Value]: Value[Key] };

/** The objects of a shape of fields: those that may be undefined may be left out. */
export type ObjectOf<Of extends Fields> = Flat<
  { [Key in Exclude<keyof Of, OptionalKeys<Of>>]: ValueOf<Of[Key]> } & {
    [Key in OptionalKeys<Of>]?: ValueOf<Of[Key]>;
  }
>;

/** An object with fields, and with any others beside them. */
export interface ObjectShape<Of extends Fields> extends Shape<ObjectOf<Of>> {
  readonly made: { readonly of: 'fields'; readonly fields: Of };
}

export const text: Shape<string> = { expected: 'a text', accepts: isText, made: { of: 'text' } };
export const flag: Shape<boolean> = { expected: 'true or false', accepts: isFlag, made: { of: 'flag' } };
export const finite: Shape<number> = { expected: 'a finite number', accepts: isNumber, made: { of: 'number' } };

/** Whatever passes a test. */
export function tested<Value>(accepts: (value: unknown) => value is Value, expected: string): Shape<Value> {
  return { expected, accepts, made: { of: 'test' } };
}

/** A text that passes a test. */
export function textWhere(holds: (text: string) => boolean, expected: string): Shape<string> {
  return tested((value): value is string => isText(value) && holds(value), expected);
}

/** A number that passes a test. */
export function numberWhere(holds: (number: number) => boolean, expected: string): Shape<number> {
  return tested((value): value is number => isNumber(value) && holds(value), expected);
}

export function oneOf<const Value extends string | number>(
  values: readonly Value[],
  expected = `one of ${values.join(', ')}`,
): Shape<Value> {
  const accepts = (value: unknown): value is Value => values.some((one) => one === value);
  return { expected, accepts, made: { of: 'values', values } };
}

export function optional<Value>(inner: Shape<Value>): Shape<Value | undefined> {
  const accepts = (value: unknown): value is Value | undefined => value === undefined || inner.accepts(value);
  return { ...inner, accepts, made: { of: 'optional', inner } };
}

export function nullish<Value>(inner: Shape<Value>): Shape<Value | null | undefined> {
  const accepts = (value: unknown): value is Value | null | undefined => value == null || inner.accepts(value);
  return { ...inner, accepts, made: { of: 'nullish', inner } };
}

export function array<Value>(item: Shape<Value>): Shape<Value[]> {
  const accepts = (value: unknown): value is Value[] => Array.isArray(value) && value.every(item.accepts);
  return { expected: 'an array', accepts, made: { of: 'items', item } };
}

export function object<const Of extends Fields>(fields: Of): ObjectShape<Of> {
  const entries = Object.entries(fields);
  const accepts = (value: unknown): value is ObjectOf<Of> => {
    if (!isObject(value)) return false;
    for (const [key, { accepts: fits }] of entries) if (!fits(value[key])) return false;
    return true;
  };
  return { expected: 'an object', accepts, made: { of: 'fields', fields } };
}

/** Calls back with every place in a value, itself included, that isn't of its shape, and with what is there. */
export function eachFlaw(
  { expected, accepts, made }: Shape<unknown>,
  value: unknown,
  found: (place: Place, expected: string, value: unknown) => void,
  place: Place = [],
): void {
  const isFine: boolean = accepts(value);
  if (isFine) return;
  const within = (shape: Shape<unknown>, part: unknown, ...key: Place) =>
    eachFlaw(shape, part, found, [...place, ...key]);
  if ('inner' in made) within(made.inner, value);
  else if ('item' in made && Array.isArray(value)) value.forEach((part, index) => within(made.item, part, index));
  else if ('fields' in made && isObject(value))
    for (const [key, shape] of Object.entries(made.fields)) within(shape, value[key], key);
  else found(place, expected, value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Finite. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Not a list, and not null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
