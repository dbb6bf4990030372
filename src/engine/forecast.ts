import { instantText } from '../data/calendar.js';
import { NONE, type Dataset, type Submission } from '../data/dataset.js';
import { addUp, dealSums, tallyByOwner, weightedValue, type DealSums, type DealTally } from './deal-tally.js';
import { partCode, type DealPart } from './deals.js';
import type { Query } from './query.js';
import { quotaOf, rollUp, submittedCommit, type RollUp } from './roll-up.js';

export type { DealSums };

/** What people will close in a period: rolled up along the management hierarchy; money in minor units. */
export interface Forecast {
  /** By id; the person `""` stands for records without a known owner. */
  readonly people: readonly PersonForecast[];
  /** `call` adds up the calls of the roots. */
  readonly total: DealSums & TeamSums & { readonly call: number };
}

export interface TeamSums {
  /** Closed and commit. */
  readonly committed: number;
  /** Closed, commit and upside. */
  readonly bestCase: number;
  /** Closed, and the open but omitted × probability; rounded once. */
  readonly weighted: number;
}

/** A person's forecast; the sums are those of their whole team. */
export interface PersonForecast extends TeamSums {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  /** Null for the roots of what is in scope. */
  readonly managerId: string | null;
  readonly own: DealSums;
  /** The person's own and everyone's below. */
  readonly team: DealSums;
  /** The latest submission; null where there is none. */
  readonly submitted: SubmittedCall | null;
  /** The submitted commit, else own closed and commit with the calls of the direct reports. */
  readonly call: number;
  readonly quota: number | null;
  /** Closed / quota; null without a quota over or under 0. */
  readonly attainment: number | null;
  /** Quota less call. */
  readonly gap: number | null;
  /** Open deals (but omitted) for each unit of quota still to be closed; null where none is. */
  readonly coverage: number | null;
}

export interface SubmittedCall {
  readonly at: string;
  readonly commit: number | null;
  readonly upside: number | null;
  readonly note: string | null;
}

/** The forecast of a period: opportunities whose close date lies in it, per person and for their whole team. */
export function forecast(dataset: Dataset, query: Query): Forecast {
  const tree = rollUp(dataset, query);
  const own = tallyByOwner(tree.deals, tree.owner, tree.weight, tree.nobody + 1);
  const team = teamTallies(tree, own);
  const calls = callsOf(tree, own);
  const people = tree.members.map((person) => personForecast(tree, person, own, team, calls));
  const total = addUp(tree.roots.map((root) => team[root]));
  const call = tree.roots.reduce((sum, root) => sum + (calls[root] ?? 0), 0);
  return {
    people: people.sort((a, b) => (a.id < b.id ? -1 : 1)),
    total: { ...dealSums(total), ...teamSums(total), call },
  };
}

/** Everyone stands before their manager, so that a team is complete when it is added to the one above. */
function teamTallies({ members, reports }: RollUp, own: readonly DealTally[]): DealTally[] {
  const team = [...own];
  for (const person of members) {
    team[person] = addUp([own[person], ...(reports.get(person) ?? []).map((report) => team[report])]);
  }
  return team;
}

function callsOf(tree: RollUp, own: readonly DealTally[]): Float64Array {
  const calls = new Float64Array(own.length);
  for (const person of tree.members) {
    const reported = (tree.reports.get(person) ?? []).reduce((sum, report) => sum + (calls[report] ?? 0), 0);
    calls[person] = submittedCommit(tree, person) ?? upTo('commit', own[person]) + reported;
  }
  return calls;
}

/** The value of the closed deals and of the open ones up to a category. */
function upTo(part: DealPart, tally: DealTally = NO_DEALS): number {
  return tally.values.subarray(0, partCode(part) + 1).reduce((sum, value) => sum + value, 0);
}

const NO_DEALS = addUp([]);

function teamSums(team: DealTally): TeamSums {
  return { committed: upTo('commit', team), bestCase: upTo('upside', team), weighted: weightedValue(team) };
}

function personForecast(
  tree: RollUp,
  person: number,
  own: readonly DealTally[],
  team: readonly DealTally[],
  calls: Float64Array,
): PersonForecast {
  const { people, submissions } = tree.dataset;
  const id = people.id[person] ?? '';
  const tally = team[person] ?? NO_DEALS;
  const submitted = submissions[tree.submissions.get(id) ?? NONE];
  const call = calls[person] ?? 0;
  return {
    id,
    name: people.name[person] ?? '',
    role: people.role[person] ?? null,
    managerId: people.id[tree.manager[person] ?? NONE] ?? null,
    own: dealSums(own[person] ?? NO_DEALS),
    team: dealSums(tally),
    ...teamSums(tally),
    submitted: submitted === undefined ? null : submittedCall(submitted),
    call,
    ...againstQuota(quotaOf(tree, person), tally, call),
  };
}

function submittedCall({ at, commit, upside, note }: Submission): SubmittedCall {
  return { at: instantText(at), commit, upside, note };
}

type AgainstQuota = Pick<PersonForecast, 'quota' | 'attainment' | 'gap' | 'coverage'>;

function againstQuota(quota: number | null, team: DealTally, call: number): AgainstQuota {
  if (quota === null) return { quota, attainment: null, gap: null, coverage: null };
  const closed = upTo('closed', team);
  const toClose = quota - closed;
  return {
    quota,
    attainment: quota === 0 ? null : closed / quota,
    gap: quota - call,
    coverage: toClose <= 0 ? null : (upTo('pipeline', team) - closed) / toClose,
  };
}
