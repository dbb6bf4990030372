import { MODELS, TYPES } from '../../data/dataset.js';
import type { Query } from '../../engine/query.js';

/** A query read from parameters, and those of them that no query can have. */
export interface QueryRead {
  readonly query: Query;
  /** Such as `type=nwe`. */
  readonly ignored: readonly string[];
}

const ATTRIBUTE = 'attributes.';

/** Names the lists that let nothing through: they have no value that could stand for them. */
const NONE = 'none';

/** Writes a query as parameters of an address, a value each, in an order of their own. */
export function paramsOf(query: Query): URLSearchParams {
  const params = new URLSearchParams();
  const write = (name: string, value: string | undefined) => value !== undefined && params.append(name, value);
  const writeList = (name: string, values: readonly string[] | undefined) => {
    if (values?.length === 0) params.append(NONE, name);
    for (const value of values ?? []) params.append(name, value);
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
  return params;
}

/** Reads what `paramsOf` wrote. Parameters with other names are the page's own and left alone. */
export function queryIn(params: URLSearchParams): QueryRead {
  const ignored: string[] = [];
  const none = new Set(params.getAll(NONE));
  const text = (name: string) => params.get(name) || undefined;
  const list = (name: string) => {
    const values = [...new Set(params.getAll(name))];
    return values.length > 0 || none.has(name) ? values : undefined;
  };
  const choices = <Choice extends string>(name: string, known: readonly Choice[]) => {
    const values = list(name);
    const chosen = known.filter((choice) => values?.includes(choice));
    const unknown = values?.filter((value) => !known.some((choice) => choice === value)) ?? [];
    ignored.push(...unknown.map((value) => `${name}=${value}`));
    return chosen.length > 0 || none.has(name) ? chosen : undefined;
  };
  const attributeNames = [...params.keys(), ...none].flatMap((name) =>
    name.startsWith(ATTRIBUTE) && name.length > ATTRIBUTE.length ? name.slice(ATTRIBUTE.length) : [],
  );
  const attributes = [...new Set(attributeNames)].map((name) => [name, list(ATTRIBUTE + name) ?? []] as const);
  const query = plainQuery({
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
  return { query, ignored };
}

const TEXTS = ['period', 'asOf', 'pipeline'] as const satisfies readonly (keyof Query)[];
const LISTS = ['owners', 'sources', 'types', 'models', 'accounts'] as const satisfies readonly (keyof Query)[];
const KEYS = [...TEXTS, ...LISTS, 'attributes'] as const satisfies readonly (keyof Query)[];

/** A copy of a query with nothing in it that isn't asked; a `TypeError` where a part of it has another form. */
export function plainQuery(query: Query): Query {
  checkObject('query', query);
  if (query.attributes !== undefined) checkObject('query.attributes', query.attributes);
  for (const key of TEXTS) checkText(key, query[key]);
  for (const key of LISTS) checkList(key, query[key]);
  for (const [name, values] of Object.entries(query.attributes ?? {})) checkList(ATTRIBUTE + name, values);
  return KEYS.reduce<Query>(
    (plain, key) => (query[key] === undefined ? plain : { ...plain, [key]: structuredClone(query[key]) }),
    {},
  );
}

function checkObject(name: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new TypeError(`${name}: expected an object, got ${JSON.stringify(value)}`);
}

function checkText(name: string, value: unknown): void {
  if (value === undefined || typeof value === 'string') return;
  throw new TypeError(`query.${name}: expected a text, got ${JSON.stringify(value)}`);
}

function checkList(name: string, values: unknown): void {
  if (values === undefined) return;
  if (!Array.isArray(values)) throw new TypeError(`query.${name}: expected a list, got ${JSON.stringify(values)}`);
  values.forEach((value, index) => checkText(`${name}[${index}]`, value));
}
