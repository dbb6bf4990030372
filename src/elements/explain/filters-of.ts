import type { Filter } from '../../engine/query.js';
import type { Dimensions, Person } from '../../metrics/metrics.js';
import type { Format } from '../shared/format.js';
import { listText } from '../shared/panel-format.js';
import { isolated } from '../shared/shown-name.js';
import type { ExplainWords } from './explain.words.js';

/** The filters in force, by the names of what they let through. */
export function filtersOf(
  filter: Filter,
  { people, dimensions }: { readonly people: readonly Person[]; readonly dimensions: Dimensions | null },
  format: Format,
  explain: ExplainWords,
): string {
  const nameOf = (id: string) => isolated(people.find((person) => person.id === id)?.name ?? id);
  const isManager = (id: string) => people.some(({ managerId }) => managerId === id);
  const accountOf = (id: string) => isolated(dimensions?.accounts.find((account) => account.id === id)?.name ?? id);
  const { owners = [], sources = [], types = [], models = [], accounts = [], attributes = {} } = filter;
  const parts = [
    ...owners.map((id) => (isManager(id) ? explain.andTeam(nameOf(id)) : nameOf(id))),
    ...sources.map(isolated),
    ...types.map((type) => explain.types[type]),
    ...models.map((model) => explain.models[model]),
    ...accounts.map(accountOf),
    ...Object.entries(attributes).map(([name, values]) =>
      explain.attribute(isolated(name), values.map(isolated).join(' / ')),
    ),
  ];
  return parts.length === 0 ? explain.noFilters : listText(parts, format.language);
}
