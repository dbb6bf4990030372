import type { Filter } from './contract.js';
import type { Journey } from './journeys.js';
import type { Organisation } from './organisation.js';

/** Whether a journey passes everything in the filter but its owners. */
export function passes(journey: Journey, filter: Filter): boolean {
  return (
    holds(filter.sources, journey.source) &&
    holds(filter.types, journey.type) &&
    holds(filter.models, journey.model) &&
    holds(filter.accounts, journey.account) &&
    Object.entries(filter.attributes ?? {}).every(([name, values]) =>
      holds(values, journey.attributes.get(name) ?? null),
    )
  );
}

/** Whether a journey's owner is one of those asked for, or below one; `''` asks for those without. */
export function isInScope(org: Organisation, { owner }: Journey, filter: Filter): boolean {
  if (filter.owners === undefined) return true;
  return owner === null ? filter.owners.includes('') : isBelow(org, owner, filter.owners);
}

/** The people asked for and everyone below them, by id; everyone where nobody is asked for. */
export function scope(org: Organisation, filter: Filter): string[] {
  const { owners } = filter;
  const ids = [...org.people.keys()].toSorted();
  return owners === undefined ? ids : ids.filter((id) => isBelow(org, id, owners));
}

function isBelow(org: Organisation, id: string, owners: readonly string[]): boolean {
  if (owners.includes(id)) return true;
  const manager = org.people.get(id)?.managerId ?? null;
  return manager !== null && isBelow(org, manager, owners);
}

function holds(values: readonly string[] | undefined, value: string | null): boolean {
  return values === undefined || values.includes(value ?? '');
}
