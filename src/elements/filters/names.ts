import { attributeOfDimension } from '../../engine/query.js';
import type { Dimensions, Person } from '../../metrics/metrics.js';
import { isolated, shownName } from '../shared/shown-name.js';
import type { Field } from './filter-fields.js';
import type { FiltersWords } from './filters.words.js';

/** What there is to filter by. */
export interface Choices {
  readonly dimensions: Dimensions;
  readonly people: readonly Person[];
}

/** What a field is called. */
export function fieldName(field: Field, words: FiltersWords): string {
  return words.fields.get(field) ?? isolated(attributeOfDimension(field) ?? field);
}

/** What a field's value is called; its id where there is no name. */
export function valueNames(field: Field, choices: Choices | undefined, words: FiltersWords): (value: string) => string {
  const names = namesOf(field, choices);
  return (value) => {
    if (value === '') return emptyName(field, words);
    if (field === 'types' || field === 'models') return words.values.get(value) ?? value;
    return shownName(names.get(value) ?? value, value);
  };
}

/** Whether a field's values have names of their own, which have to be asked for. */
export function hasNames(field: Field): boolean {
  return field === 'owners' || field === 'accounts' || field === 'pipeline';
}

function emptyName(field: Field, words: FiltersWords): string {
  if (field === 'sources') return words.noSource;
  return field === 'accounts' ? words.noAccount : words.noValue;
}

function namesOf(field: Field, choices: Choices | undefined): ReadonlyMap<string, string> {
  if (choices === undefined) return new Map();
  const { people, dimensions } = choices;
  if (field === 'owners') return new Map(people.map(({ id, name }) => [id, name]));
  if (field === 'accounts') return new Map(dimensions.accounts.map(({ id, name }) => [id, name]));
  if (field === 'pipeline') return new Map(dimensions.pipelines.map(({ id, label }) => [id, label]));
  return new Map();
}
