import { MODELS, TYPES } from '../../data/business.js';
import type { Funnel } from '../../engine/funnel.js';
import { attributeOfDimension, type Dimension, type FunnelQuery, type Query } from '../../engine/query.js';
import { UsageError } from '../../engine/usage-error.js';
import type { Answer, AskOptions, Metrics, Person } from '../../metrics/metrics.js';
import { scaleOf } from './funnel-chart.view.js';
import type { ViewOptions } from './further-view.js';

/** One of two funnels that are shown side by side. */
export interface Side {
  /** What tells it from the other. */
  readonly by: 'period' | Dimension;
  /** The dimension's value, or the period's id. */
  readonly key: string;
  /** The person's or account's name, else the key. */
  readonly name: string;
  /** Whether it is a person with those below. */
  readonly isTeam: boolean;
  readonly funnel: Answer<Funnel>;
}

export type Sides = readonly [Side, Side];

/**
 * Asks for two funnels of which no journey is in both: of a period and the one before, or of two values of a dimension;
 * null where the data has no two.
 */
export async function askSides(metrics: Metrics, query: FunnelQuery, options: ViewOptions): Promise<Sides | null> {
  const { by, named } = readCompare(options.compare ?? '');
  if (by === 'previous') return askPeriods(metrics, query, options);
  const values = await valuesOf(metrics, by, options);
  const found = named === null ? await largest(metrics, query, { by, values }, options) : pair(named, by, values);
  if (found === null) return null;
  const [first, second] = found;
  const ask = async (value: Value): Promise<Side> => {
    const narrowed = { ...query, ...part(query, by, value, values) };
    const isTeam = values.some(({ above }) => above?.includes(value.id));
    return { by, key: value.id, name: value.name, isTeam, funnel: await metrics.funnel(narrowed, options) };
  };
  return Promise.all([ask(first), ask(second)]);
}

async function askPeriods(metrics: Metrics, query: FunnelQuery, options: AskOptions): Promise<Sides> {
  const side = (funnel: Answer<Funnel>): Side => ({
    by: 'period',
    key: funnel.period.id,
    name: funnel.period.label,
    isTeam: false,
    funnel,
  });
  const now = await metrics.funnel(query, options);
  const before = await metrics.funnel({ ...query, period: now.previousPeriod.id }, options);
  return [side(now), side(before)];
}

/** `model`, `model:hunter,farmer` */
function readCompare(compare: string): { by: ComparedDimension | 'previous'; named: readonly string[] | null } {
  const [name = '', ...rest] = compare.split(':');
  const by = [...COMPARED, 'previous' as const].find((known) => known === name) ?? attributeDimension(name);
  const isNamed = rest.length > 0;
  if (by === null || (by === 'previous' && isNamed)) {
    const known = ['previous', ...COMPARED, 'attributes.NAME'].join(', ');
    throw new UsageError(`compare: expected ${known}, got ${JSON.stringify(by === null ? name : compare)}`);
  }
  return { by, named: isNamed ? rest.join(':').split(',') : null };
}

const COMPARED = ['model', 'type', 'source', 'owner', 'account'] as const satisfies readonly Dimension[];
type ComparedDimension = (typeof COMPARED)[number] | `attributes.${string}`;

function attributeDimension(name: string): ComparedDimension | null {
  const attribute = attributeOfDimension(name);
  return attribute === undefined ? null : `attributes.${attribute}`;
}

interface Value {
  readonly id: string;
  readonly name: string;
  /** Everyone above a person, from the next one up. */
  readonly above?: readonly string[];
}

async function valuesOf(metrics: Metrics, by: ComparedDimension, options: AskOptions): Promise<readonly Value[]> {
  if (by === 'owner') return withAbove(await metrics.people(options));
  const { models, types, sources, accounts, attributes } = await metrics.dimensions(options);
  const plain = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
  switch (by) {
    case 'model':
      return plain(models);
    case 'type':
      return plain(types);
    case 'source':
      return plain(sources);
    case 'account':
      return accounts;
    default: {
      const found = attributes.find(({ name }) => name === attributeOfDimension(by));
      if (found !== undefined) return plain(found.values);
      const known = attributes.map(({ name }) => name).join(', ');
      throw new UsageError(
        `compare: unknown attribute ${JSON.stringify(attributeOfDimension(by))}; known are ${known}`,
      );
    }
  }
}

function withAbove(people: readonly Person[]): Value[] {
  const managers = new Map(people.map(({ id, managerId }) => [id, managerId]));
  return people.map(({ id, name }) => {
    const above = new Set<string>();
    for (let next = managers.get(id) ?? null; next !== null && !above.has(next); next = managers.get(next) ?? null)
      above.add(next);
    return { id, name, above: [...above] };
  });
}

/** The values of those names; a `UsageError` where there are none, or where a journey could be of both. */
function pair(named: readonly string[], by: ComparedDimension, values: readonly Value[]): readonly [Value, Value] {
  const [first, second] = named.map((name) => {
    const found = values.find(({ id }) => id === name);
    if (found === undefined) throw new UsageError(`compare: ${unknown(name, by, values)}`);
    return found;
  });
  if (first === undefined || second === undefined || named.length > 2 || first === second)
    throw new UsageError(`compare: expected two values of ${by}, got ${JSON.stringify(named.join(','))}`);
  if (isPart(first, second))
    throw new UsageError(`compare: one of ${named.join(' and ')} is in the team of the other, with the same journeys`);
  return [first, second];
}

const MOST_KNOWN = 8;

function unknown(name: string, by: ComparedDimension, values: readonly Value[]): string {
  const known = values.slice(0, MOST_KNOWN).map(({ id }) => id);
  const more = values.length > MOST_KNOWN ? ', …' : '';
  return `unknown ${by} ${JSON.stringify(name)}; known are ${known.join(', ')}${more}`;
}

/** Of two teams, one may be a part of the other. */
function isPart(a: Value, b: Value): boolean {
  return Boolean(a.above?.includes(b.id) || b.above?.includes(a.id));
}

/** As many funnels as are asked for to find the two largest. */
const MOST_FUNNELS = 12;

/**
 * The two values with the most journeys at a step of their funnels; of those that have just two, both, in their order;
 * null where there are no two. Of teams that are part of others, the two of which the smaller is as large as can be.
 *
 * Of very many values, those that enter most columns of the conversion table are looked at.
 */
async function largest(
  metrics: Metrics,
  query: FunnelQuery,
  { by, values }: { readonly by: ComparedDimension; readonly values: readonly Value[] },
  options: AskOptions,
): Promise<readonly [Value, Value] | null> {
  const comparable = values.filter((value) => values.some((other) => other !== value && !isPart(value, other)));
  const [one, two] = comparable;
  if (one === undefined || two === undefined) return null;
  if (comparable.length === 2) return [one, two];
  const likely =
    comparable.length > MOST_FUNNELS
      ? await likeliest(metrics, query, { by, values: comparable }, options)
      : comparable;
  const sized = await Promise.all(
    likely.map(async (value) => ({
      value,
      size: scaleOf(await metrics.funnel({ ...query, ...part(query, by, value, values) }, options)).count,
    })),
  );
  sized.sort((a, b) => b.size - a.size);
  const pairs = sized.flatMap((larger, index) =>
    sized
      .slice(index + 1)
      .filter(({ value }) => !isPart(larger.value, value))
      .map((smaller) => ({ larger, smaller })),
  );
  const [best] = pairs.sort((a, b) => b.smaller.size - a.smaller.size || b.larger.size - a.larger.size);
  return best === undefined ? null : [best.larger.value, best.smaller.value];
}

async function likeliest(
  metrics: Metrics,
  query: FunnelQuery,
  { by, values }: { readonly by: ComparedDimension; readonly values: readonly Value[] },
  options: AskOptions,
): Promise<readonly Value[]> {
  const { rows } = await metrics.conversion({ ...query, by }, options);
  const sizes = new Map(rows.map(({ key, cells }) => [key, Math.max(...cells.map(({ entered }) => entered))]));
  const sizeOf = ({ id }: Value) => sizes.get(id) ?? 0;
  return [...values].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_FUNNELS);
}

/** The part of a question that is about one value: what it didn't count before it doesn't count now. */
function part(query: Query, by: ComparedDimension, value: Value, values: readonly Value[]): Query {
  const { id } = value;
  switch (by) {
    case 'model':
      return { models: common(query.models, MODELS, id) };
    case 'type':
      return { types: common(query.types, TYPES, id) };
    case 'source':
      return { sources: common(query.sources, [id], id) };
    case 'account':
      return { accounts: common(query.accounts, [id], id) };
    case 'owner':
      return { owners: commonTeams(query.owners, value, values) };
    default: {
      const name = attributeOfDimension(by) ?? '';
      return { attributes: { ...query.attributes, [name]: common(query.attributes?.[name], [id], id) } };
    }
  }
}

function common<Known extends string>(
  list: readonly Known[] | undefined,
  known: readonly Known[],
  id: string,
): Known[] {
  return (list ?? known).filter((value) => value === id);
}

/** Of two teams one is part of the other, or they have nobody in common. */
function commonTeams(
  owners: readonly string[] | undefined,
  { id, above = [] }: Value,
  values: readonly Value[],
): readonly string[] {
  if (owners === undefined || owners.some((owner) => owner === id || above.includes(owner))) return [id];
  return owners.filter((owner) => values.find((value) => value.id === owner)?.above?.includes(id));
}
