import { NONE, type People } from '../data/dataset.js';

/** The management hierarchy of the people in scope, by row. */
export interface Hierarchy {
  /** Everyone in scope, in such an order that all stand before their manager. */
  readonly members: readonly number[];
  /** Per person: row of their manager, `NONE` where that isn't in scope. */
  readonly manager: Int32Array;
  /** Members without a manager in scope. */
  readonly roots: readonly number[];
  /** Direct reports of those members who have any. */
  readonly reports: ReadonlyMap<number, readonly number[]>;
}

/** The hierarchy among some people, marked by row, who take in everyone below them. */
export function hierarchyAmong(people: People, inScope: Uint8Array): Hierarchy {
  const manager = people.manager.map((above) => (inScope[above] === 1 ? above : NONE));
  const members = upwards(people).filter((person) => inScope[person] === 1);
  const reports = new Map<number, number[]>();
  for (const person of members) {
    const above = manager[person] ?? NONE;
    const siblings = reports.get(above);
    if (siblings === undefined) reports.set(above, [person]);
    else siblings.push(person);
  }
  return { members: Array.from(members), manager, roots: reports.get(NONE) ?? [], reports };
}

/** For each person, whether they are one of the named or stand below one of them; ids nobody has match nobody. */
export function teamOf(people: People, ids: readonly string[]): Uint8Array {
  const named = new Set(ids);
  const inTeam = Int8Array.from(people.id, (id) => (named.has(id) ? 1 : UNDECIDED));
  return Uint8Array.from(people.id, (_, person) => decide(people, inTeam, person));
}

const UNDECIDED = -1;

function decide(people: People, inTeam: Int8Array, person: number): number {
  const chain: number[] = [];
  let current = person;
  while (current !== NONE && inTeam[current] === UNDECIDED) {
    chain.push(current);
    current = people.manager[current] ?? NONE;
  }
  const answer = current === NONE ? 0 : (inTeam[current] ?? 0);
  for (const member of chain) inTeam[member] = answer;
  return answer;
}

/** People in such an order that everyone comes before their manager. */
function upwards(people: People): Int32Array {
  const depth = new Int32Array(people.id.length).fill(UNDECIDED);
  people.id.forEach((_, person) => measureDepth(people, depth, person));
  return Int32Array.from(people.id.keys()).sort((a, b) => (depth[b] ?? 0) - (depth[a] ?? 0));
}

function measureDepth(people: People, depth: Int32Array, person: number): void {
  const chain: number[] = [];
  let current = person;
  while (current !== NONE && depth[current] === UNDECIDED) {
    chain.push(current);
    current = people.manager[current] ?? NONE;
  }
  let below = current === NONE ? 0 : (depth[current] ?? 0) + 1;
  for (const member of chain.reverse()) {
    depth[member] = below;
    below += 1;
  }
}
