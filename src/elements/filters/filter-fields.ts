import { MODELS, TYPES } from '../../data/business.js';
import { attributeOfDimension, type Query } from '../../engine/query.js';

/** What a filter is about. */
export type Field = (typeof FIELDS)[number] | `attributes.${string}`;

/** In the order in which they are offered; the dataset's own come after them. */
export const FIELDS = ['owners', 'sources', 'types', 'models', 'accounts', 'pipeline'] as const;

export function attributeField(name: string): Field {
  return `attributes.${name}`;
}

/** The fields that a query narrows. */
export function fieldsIn(query: Query): Field[] {
  const attributes = Object.keys(query.attributes ?? {}).map(attributeField);
  return [...FIELDS.filter((field) => query[field] !== undefined), ...attributes];
}

/** The values that a query lets through. */
export function valuesOf(query: Query, field: Field): readonly string[] {
  if (field === 'pipeline') return query.pipeline === undefined ? [] : [query.pipeline];
  return valuesOfList(query, field) ?? [];
}

/** The query with other values let through; with none of them, all are. */
export function withValues(query: Query, field: Field, values: readonly string[]): Query {
  const list = values.length === 0 ? undefined : values;
  const known = <Choice extends string>(choices: readonly Choice[]) =>
    choices.filter((choice) => list?.includes(choice));
  const choices = <Choice extends string>(all: readonly Choice[]) => (list === undefined ? undefined : known(all));
  switch (field) {
    case 'pipeline':
      return { ...query, pipeline: list?.at(-1) };
    case 'types':
      return { ...query, types: choices(TYPES) };
    case 'models':
      return { ...query, models: choices(MODELS) };
    case 'owners':
    case 'sources':
    case 'accounts':
      return { ...query, [field]: list };
    default:
      return { ...query, attributes: withAttribute(query.attributes, attributeOfDimension(field) ?? '', list) };
  }
}

/** The query with every record let through: only moment and period stay. */
export function withoutFilters({ period, asOf }: Query): Query {
  return { period, asOf };
}

function valuesOfList(query: Query, field: Exclude<Field, 'pipeline'>): readonly string[] | undefined {
  const attribute = attributeOfDimension(field);
  if (attribute !== undefined) return query.attributes?.[attribute];
  const list = FIELDS.find((known) => known === field);
  return list === undefined || list === 'pipeline' ? undefined : query[list];
}

function withAttribute(
  attributes: Query['attributes'],
  name: string,
  values: readonly string[] | undefined,
): Query['attributes'] {
  const others = Object.entries(attributes ?? {}).filter(([other]) => other !== name);
  const entries = values === undefined ? others : [...others, [name, values] as const];
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
