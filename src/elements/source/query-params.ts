import { MODELS, TYPES } from '../../data/business.js';
import type { Query } from '../../engine/query.js';
import type { Picked } from '../shared/source-context.js';

/** A query read from parameters, and those of them that no query can have. */
export interface QueryRead {
  readonly query: Query;
  readonly pick: Picked | null;
  /** Such as `type=nwe`. */
  readonly ignored: readonly string[];
}

const ATTRIBUTE = 'attributes.';

/** Names the lists that let nothing through: they have no value that could stand for them. */
const NONE = 'none';

/** Stands before the names of what a picked mark stands for. */
const PICK = 'pick.';

/** Writes a query and a picked mark as parameters of an address, a value each, in an order of their own. */
export function paramsOf(query: Query, pick: Picked | null = null): URLSearchParams {
  const params = new URLSearchParams();
  writeQuery(params, query, '');
  if (pick !== null) {
    writeQuery(params, pick.query, PICK);
    params.append(`${PICK}from`, pick.from);
  }
  return params;
}

function writeQuery(params: URLSearchParams, query: Query, prefix: string): void {
  const write = (name: string, value: string | undefined) => value !== undefined && params.append(prefix + name, value);
  const writeList = (name: string, values: readonly string[] | undefined) => {
    if (values?.length === 0) write(NONE, name);
    for (const value of values ?? []) write(name, value);
  };
  write('period', query.period);
  write('as-of', query.asOf);
  write('pipeline', query.pipeline);
  writeList('owner', query.owners);
  writeList('source', query.sources);
  writeList('type', query.types);
  writeList('model', query.models);
  writeList('account', query.accounts);
  for (const [name, values] of Object.entries(query.attributes ?? {})) writeList(ATTRIBUTE + name, values);
}

/** Reads what `paramsOf` wrote. Parameters with other names are the page's own and left alone. */
export function queryIn(params: URLSearchParams): QueryRead {
  const ignored: string[] = [];
  const query = readQuery(params, '', ignored);
  const pick = plainPick({ query: readQuery(params, PICK, ignored), from: params.get(`${PICK}from`) ?? '' });
  return { query, pick, ignored };
}

function readQuery(params: URLSearchParams, prefix: string, ignored: string[]): Query {
  const none = new Set(params.getAll(prefix + NONE));
  const text = (name: string) => params.get(prefix + name) || undefined;
  const list = (name: string) => {
    const values = [...new Set(params.getAll(prefix + name))];
    return values.length > 0 || none.has(name) ? values : undefined;
  };
  const choices = <Choice extends string>(name: string, known: readonly Choice[]) => {
    const values = list(name);
    const chosen = known.filter((choice) => values?.includes(choice));
    const unknown = values?.filter((value) => !known.some((choice) => choice === value)) ?? [];
    ignored.push(...unknown.map((value) => `${prefix}${name}=${value}`));
    return chosen.length > 0 || none.has(name) ? chosen : undefined;
  };
  const start = prefix + ATTRIBUTE;
  const names = [...params.keys(), ...Array.from(none, (name) => prefix + name)];
  const attributeNames = names.flatMap((name) => (name.startsWith(start) ? name.slice(start.length) : []));
  const attributes = [...new Set(attributeNames)].map((name) => [name, list(ATTRIBUTE + name) ?? []] as const);
  return plainQuery({
    period: text('period'),
    asOf: text('as-of'),
    pipeline: text('pipeline'),
    owners: list('owner'),
    sources: list('source'),
    types: choices('type', TYPES),
    models: choices('model', MODELS),
    accounts: list('account'),
    attributes: attributes.length > 0 ? Object.fromEntries(attributes) : undefined,
  });
}

const TEXTS = ['period', 'asOf', 'pipeline'] as const satisfies readonly (keyof Query)[];
const LISTS = ['owners', 'sources', 'types', 'models', 'accounts'] as const satisfies readonly (keyof Query)[];
const KEYS = [...TEXTS, ...LISTS, 'attributes'] as const satisfies readonly (keyof Query)[];

/** A copy of a query with nothing in it that isn't asked; a `TypeError` where a part of it has another form. */
export function plainQuery(query: Query): Query {
  check('query', query, 'an object');
  for (const key of TEXTS) check(`query.${key}`, query[key] ?? '', 'a text');
  for (const key of LISTS) checkList(`query.${key}`, query[key]);
  check('query.attributes', query.attributes ?? {}, 'an object');
  const attributes = Object.entries(query.attributes ?? {}).filter(([, values]) => values != null);
  for (const [name, values] of attributes) checkList(`query.${ATTRIBUTE}${name}`, values);
  const asked = { ...query, attributes: attributes[0] && Object.fromEntries(attributes) };
  return KEYS.reduce<Query>(
    (plain, key) => (asked[key] ? { ...plain, [key]: structuredClone(asked[key]) } : plain),
    {},
  );
}

/** A copy of a pick with nothing in it that can't be picked; null where it would let everything through. */
export function plainPick(pick: Picked | null): Picked | null {
  if (pick === null) return null;
  check('pick', pick, 'an object');
  check('pick.from', pick.from, 'a text');
  const query = plainQuery({ ...pick.query, asOf: undefined, pipeline: undefined });
  return Object.keys(query).length === 0 ? null : { query, from: pick.from };
}

function checkList(name: string, values: readonly unknown[] | undefined): void {
  check(name, values ?? [], 'a list');
  values?.forEach((value, index) => check(`${name}[${index}]`, value, 'a text'));
}

function check(name: string, value: unknown, wanted: 'an object' | 'a list' | 'a text'): void {
  const found = Array.isArray(value)
    ? 'a list'
    : typeof value === 'string'
      ? 'a text'
      : typeof value === 'object' && value !== null
        ? 'an object'
        : '';
  if (found !== wanted) throw new TypeError(`${name}: expected ${wanted}, got ${JSON.stringify(value)}`);
}
