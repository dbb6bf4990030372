import type { Person } from '../../metrics/metrics.js';
import { attributeOfDimension } from '../../engine/query.js';
import type { Field } from './filter-fields.js';
import { valueNames, type Choices } from './names.js';
import type { FiltersWords } from './filters.words.js';
import type { PanelState } from './panel-state.js';

/** A value to choose. */
export interface Option {
  readonly value: string;
  readonly text: string;
  /** What tells people of one name apart. */
  readonly note: string | null;
  readonly depth: number;
  readonly isChosen: boolean;
  /** Let through already, as one of a team that is chosen. */
  readonly isImplied: boolean;
  /** Whether the team is in sight; null for those who have none. */
  readonly isOpen: boolean | null;
}

export interface PickView {
  readonly options: readonly Option[];
  /** How many more there are. */
  readonly more: number;
  /** Whether there are so many that one looks for one by name. */
  readonly isLong: boolean;
  readonly isTree: boolean;
}

/** As many as one looks through. */
const MOST_OPTIONS = 100;

/** So many can be seen at once. */
const MOST_WITHOUT_SEARCH = 8;

/** The values of a field, found by what the reader looks for; people as the tree of teams. */
export function pickView(
  field: Field,
  values: readonly string[],
  choices: Choices,
  { state, language, words }: { readonly state: PanelState; readonly language: string; readonly words: FiltersWords },
): PickView {
  const find = finder(state.search);
  const isTree = field === 'owners' && state.search.trim() === '';
  const all = field === 'owners' ? people(choices, values) : flat(field, values, choices, { state, language, words });
  const found = isTree ? inSight(all, state, values) : all.filter(({ text }) => find(text)).map(asFound);
  return {
    options: found.slice(0, MOST_OPTIONS),
    more: Math.max(0, found.length - MOST_OPTIONS),
    isLong: all.length > MOST_WITHOUT_SEARCH,
    isTree: isTree && all.some(({ isOpen }) => isOpen !== null),
  };
}

/** The fields that have values to choose from. */
export function fieldsOffered({ people: persons, dimensions }: Choices): Field[] {
  const { sources, accounts, pipelines, attributes } = dimensions;
  const offered: (Field | false)[] = [
    persons.length > 0 && 'owners',
    sources.length > 0 && 'sources',
    'types',
    'models',
    accounts.length > 0 && 'accounts',
    pipelines.length > 1 && 'pipeline',
    ...attributes.map(({ name }) => `attributes.${name}` as const),
  ];
  return offered.filter((field) => field !== false);
}

/** Whether a text holds what is looked for, whatever its case and accents. */
export function finder(search: string): (text: string) => boolean {
  const wanted = folded(search.trim());
  return (text) => folded(text).includes(wanted);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l');
}

function asFound(option: Option): Option {
  return { ...option, depth: 0, isOpen: null };
}

function flat(
  field: Field,
  values: readonly string[],
  choices: Choices,
  { state, language, words }: { readonly state: PanelState; readonly language: string; readonly words: FiltersWords },
): Option[] {
  const nameOf = valueNames(field, choices, words);
  const known = valuesIn(field, choices);
  const unknown = values.filter((value) => !known.includes(value));
  const options = [...unknown, ...known].map((value) => plain(value, nameOf(value), values));
  if (field === 'accounts') {
    const { compare } = new Intl.Collator(language);
    options.sort((a, b) => Number(a.value === '') - Number(b.value === '') || compare(a.text, b.text));
  }
  if (options.length <= MOST_OPTIONS) return options;
  const first = new Set(state.first);
  return [...options.filter(({ value }) => first.has(value)), ...options.filter(({ value }) => !first.has(value))];
}

function plain(value: string, text: string, values: readonly string[]): Option {
  const isChosen = values.includes(value);
  return { value, text, note: null, depth: 0, isChosen, isImplied: false, isOpen: null };
}

/** Where a record may have no value, that is one to choose too. */
function valuesIn(field: Field, { dimensions }: Choices): readonly string[] {
  const attribute = attributeOfDimension(field);
  if (attribute !== undefined) {
    return withNone(dimensions.attributes.find(({ name }) => name === attribute)?.values ?? []);
  }
  switch (field) {
    case 'sources':
      return withNone(dimensions.sources);
    case 'types':
      return dimensions.types;
    case 'models':
      return dimensions.models;
    case 'accounts':
      return withNone(dimensions.accounts.map(({ id }) => id));
    case 'pipeline':
      return dimensions.pipelines.map(({ id }) => id);
    default:
      return [];
  }
}

function withNone(values: readonly string[]): readonly string[] {
  return values.includes('') ? values : [...values, ''];
}

/** Everybody, those of a team below their manager; ids that nobody has come first. */
function people({ people: persons }: Choices, values: readonly string[]): Option[] {
  const chosen = new Set(values);
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const teams = new Map<string | null, Person[]>();
  for (const person of persons) {
    const manager = person.managerId;
    const team = teams.get(manager);
    if (team === undefined) teams.set(manager, [person]);
    else team.push(person);
  }
  const options: Option[] = values.filter((id) => !names.has(id)).map((id) => plain(id, id, values));
  const add = (person: Person, depth: number, isImplied: boolean) => {
    const { id, name, role, managerId } = person;
    const team = teams.get(id) ?? [];
    const isChosen = chosen.has(id);
    const note = role ?? (managerId === null ? null : (names.get(managerId) ?? null));
    options.push({ value: id, text: name, note, depth, isChosen, isImplied, isOpen: team.length > 0 ? false : null });
    for (const member of team) add(member, depth + 1, isImplied || isChosen);
  };
  for (const person of teams.get(null) ?? []) add(person, 0, false);
  return options;
}

/** The tree with the teams open that the reader opened; at first the highest, and those around who is chosen. */
function inSight(options: readonly Option[], { turned, first }: PanelState, values: readonly string[]): Option[] {
  const isWanted = new Set([...first, ...values]);
  const shown: Option[] = [];
  let closedAt = Infinity;
  options.forEach((option, index) => {
    if (option.depth > closedAt) return;
    closedAt = Infinity;
    if (option.isOpen === null) return void shown.push(option);
    const isOpen = turned.get(option.value) ?? (option.depth === 0 || holds(options, index, isWanted));
    if (!isOpen) closedAt = option.depth;
    shown.push({ ...option, isOpen });
  });
  return shown;
}

function holds(options: readonly Option[], index: number, values: ReadonlySet<string>): boolean {
  const depth = options[index]?.depth ?? 0;
  for (let below = index + 1; (options[below]?.depth ?? 0) > depth; below += 1) {
    if (values.has(options[below]?.value ?? '')) return true;
  }
  return false;
}
