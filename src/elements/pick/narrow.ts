import type { Query } from '../../engine/query.js';
import type { AskOptions, Metrics, Period, Person } from '../../metrics/metrics.js';
import { fieldsIn } from '../filters/filter-fields.js';
import { hasNames } from '../filters/names.js';
import type { Content } from '../shared/answer-controller.js';
import { loadWords } from '../shared/catalogue.js';
import type { Picked } from '../shared/source-context.js';
import { emptyState } from '../shared/states.js';
import { daysText, pickName } from './pick-name.js';
import { pickWords } from './pick.words.js';

/** A question narrowed to a mark, and how a widget says so. */
export interface Narrowed<Asked extends Query> {
  readonly query: Asked;
  /** After the subtitle, and instead of the body where no day is left; left out where the mark narrows nothing. */
  readonly only?: (content: Content, language: string) => Content;
}

export interface NarrowOptions extends AskOptions {
  readonly language: string;
  /** Whether picked days leave the question as it is: its period is the widget's own, or makes no difference. */
  readonly keepsPeriod?: string | boolean | null | undefined;
}

/** Narrows a question to what a picked mark stands for as well: what it didn't count before it doesn't count now. */
export async function narrow<Asked extends Query>(
  metrics: Metrics,
  query: Asked,
  pick: Picked,
  { signal, language, keepsPeriod }: NarrowOptions,
): Promise<Narrowed<Asked>> {
  const picked = keepsPeriod ? { ...pick.query, period: undefined } : pick.query;
  if (fieldsIn(picked).length === 0 && picked.period === undefined) return { query };
  const options = { signal };
  const needsPeople = picked.owners !== undefined;
  const needsNames = fieldsIn(picked).some((field) => field !== 'owners' && hasNames(field));
  const [people, dimensions, period = null] = await Promise.all([
    needsPeople ? metrics.people(options) : [],
    needsNames ? metrics.dimensions(options) : undefined,
    picked.period === undefined ? undefined : commonPeriod(metrics, query, picked.period, options),
    loadWords(language),
  ]);
  const narrowed = {
    ...query,
    ...both(query, picked, 'sources'),
    ...both(query, picked, 'types'),
    ...both(query, picked, 'models'),
    ...both(query, picked, 'accounts'),
    ...bothAttributes(query, picked),
    ...(picked.owners !== undefined && { owners: commonTeams(people, query.owners, picked.owners) }),
    // Nothing is to be counted where the two have no day in common.
    ...(period !== null && (period.common === null ? { sources: [] } : { period: period.common })),
  };
  return {
    query: narrowed,
    only: (content, shown) => {
      const words = pickWords(shown);
      const only = words.only(pickName(picked, { people, dimensions }, shown));
      const subtitle = content.subtitle === undefined ? only : `${content.subtitle} · ${only}`;
      if (picked.period === undefined || period?.common !== null) return { ...content, subtitle };
      const { key: _, ...others } = content;
      return { ...others, subtitle, body: emptyState(words.outside(daysText(picked.period, shown)), words.outsideWhy) };
    },
  };
}

type Lists = 'sources' | 'types' | 'models' | 'accounts';

/** The values that both let through; none of them lets nothing through. */
function both(query: Query, picked: Picked['query'], field: Lists): Query {
  const values = picked[field];
  if (values === undefined) return {};
  const others = query[field];
  return { [field]: others === undefined ? values : common(values, others) };
}

function common(values: readonly string[], others: readonly string[]): readonly string[] {
  return values.filter((value) => others.includes(value));
}

function bothAttributes({ attributes = {} }: Query, picked: Picked['query']): Query {
  if (picked.attributes === undefined) return {};
  const narrowed = Object.entries(picked.attributes).map(([name, values]) => {
    const others = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    return [name, others === undefined ? values : common(values, others)] as const;
  });
  return { attributes: { ...attributes, ...Object.fromEntries(narrowed) } };
}

/** Of two teams one is part of the other, or they have nobody in common. */
function commonTeams(
  people: readonly Person[],
  owners: readonly string[] | undefined,
  picked: readonly string[],
): readonly string[] {
  if (owners === undefined) return picked;
  const managers = new Map(people.map(({ id, managerId }) => [id, managerId]));
  const inTeamsOf = (heads: readonly string[]) => (id: string) => {
    const seen = new Set<string | null | undefined>();
    for (let above: string | null | undefined = id; above != null && !seen.has(above); above = managers.get(above)) {
      if (heads.includes(above)) return true;
      seen.add(above);
    }
    return false;
  };
  return [...new Set([...picked.filter(inTeamsOf(owners)), ...owners.filter(inTeamsOf(picked))])];
}

/** The days in both periods, as a period; null where there are none. */
async function commonPeriod(
  metrics: Metrics,
  { asOf, pipeline, period }: Query,
  picked: string,
  options: AskOptions,
): Promise<{ readonly common: string | null }> {
  const daysOf = async (id: string | undefined): Promise<Period> =>
    (await metrics.funnel({ asOf, pipeline, period: id }, options)).period;
  const [whole, part] = await Promise.all([daysOf(period), daysOf(picked)]);
  const from = whole.from > part.from ? whole.from : part.from;
  const to = whole.to < part.to ? whole.to : part.to;
  if (from === part.from && to === part.to) return { common: picked };
  return { common: from < to ? `${from}/${to}` : null };
}
