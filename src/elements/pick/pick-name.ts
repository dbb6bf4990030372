import type { Dimensions, Person } from '../../metrics/metrics.js';
import { fieldsIn, valuesOf, type Field } from '../filters/filter-fields.js';
import { filtersWords } from '../filters/filters.words.js';
import { valueNames } from '../filters/names.js';
import { listText, spanText } from '../shared/panel-format.js';
import type { Picked } from '../shared/source-context.js';
import { pickWords } from './pick.words.js';

/** What names the values of a mark, as far as it has come. */
export interface Names {
  readonly people: readonly Person[];
  readonly dimensions: Dimensions | undefined;
}

/** What a mark is called that is picked: `Ingrid Novak and team`, `Aug 1 – 31`. */
export function pickName(picked: Picked['query'], names: Names, language: string): string {
  const values = fieldsIn(picked).flatMap((field) => valuesOf(picked, field).map(namerOf(field, names, language)));
  return listText([...values, ...(picked.period === undefined ? [] : [daysText(picked.period, language)])], language);
}

function namerOf(field: Field, { people, dimensions = NONE }: Names, language: string): (value: string) => string {
  const nameOf = valueNames(field, { people, dimensions }, filtersWords(language));
  if (field !== 'owners') return nameOf;
  const words = pickWords(language);
  const heads = new Set(people.map(({ managerId }) => managerId));
  return (id) => (id === '' ? words.nobody : heads.has(id) ? words.andTeam(nameOf(id)) : nameOf(id));
}

/** Marks stand for days that are written out; other periods are called by their id. */
export function daysText(period: string, language: string): string {
  const [, from = '', to = ''] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(period) ?? [];
  return Date.parse(from) < Date.parse(to) ? spanText({ from, to }, language) : period;
}

const NONE: Dimensions = { pipelines: [], sources: [], types: [], models: [], accounts: [], attributes: [] };
