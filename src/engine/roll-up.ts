import { NONE, type Dataset } from '../data/dataset.js';
import { dealsAt, partCode, type Deals } from './deals.js';
import { peopleInScope } from './filter.js';
import { hierarchyAmong, type Hierarchy } from './hierarchy.js';
import { ownerOf } from './journey-fields.js';
import type { Query } from './query.js';
import { scopeOf, type Scope } from './scope.js';
import { probabilityAt } from './state.js';
import { firstQuotas, latestSubmissions } from './submissions.js';

/**
 * The deals of a period, whose they are, and how people roll up.
 *
 * A person is their row in people; one row more, `nobody`, stands for deals without a known owner.
 */
export interface RollUp extends Hierarchy {
  readonly dataset: Dataset;
  readonly scope: Scope;
  readonly deals: Deals;
  /** Per deal: the owner's row in people, or `nobody`. */
  readonly owner: Int32Array;
  /** Per deal: 1 for the won, the probability of the open, 0 for the omitted. */
  readonly weight: Float64Array;
  readonly nobody: number;
  /** Row of each person's latest submission, by their id. */
  readonly submissions: ReadonlyMap<string, number>;
  /** Row of each person's quota, by their id. */
  readonly quotas: ReadonlyMap<string, number>;
}

/** Rolls up the deals of a query's period along the management hierarchy; nobody is a root where deals stand under it. */
export function rollUp(dataset: Dataset, query: Query): RollUp {
  const { people } = dataset;
  const scope = scopeOf(dataset, query);
  const deals = dealsAt(dataset, scope, scope.moment, query);
  const nobody = people.id.length;
  const owner = deals.opportunity.map((_, deal) => {
    const known = ownerOf(dataset, deals, deal);
    return known < 0 ? nobody : known;
  });
  const { members, roots, ...hierarchy } = hierarchyAmong(people, peopleInScope(dataset, query));
  const unowned = owner.includes(nobody) ? [nobody] : [];
  return {
    dataset,
    scope,
    deals,
    owner,
    weight: deals.value.map((_, deal) => weightOf(dataset, deals, deal)),
    nobody,
    ...hierarchy,
    members: [...members, ...unowned],
    roots: [...roots, ...unowned],
    submissions: latestSubmissions(dataset, scope, scope.moment),
    quotas: firstQuotas(dataset, scope),
  };
}

function weightOf(dataset: Dataset, { moment, opportunity, part }: Deals, deal: number): number {
  if (part[deal] === partCode('closed')) return 1;
  return part[deal] === partCode('omitted') ? 0 : probabilityAt(dataset, opportunity[deal] ?? NONE, moment);
}

/** What a person submitted as commit; null where they submitted none. */
export function submittedCommit({ dataset, submissions }: RollUp, person: number): number | null {
  const row = submissions.get(dataset.people.id[person] ?? '');
  return dataset.submissions[row ?? NONE]?.commit ?? null;
}

/** A person's quota; null where they have none. */
export function quotaOf({ dataset, quotas }: RollUp, person: number): number | null {
  const row = quotas.get(dataset.people.id[person] ?? '');
  return dataset.quotas[row ?? NONE]?.amount ?? null;
}
