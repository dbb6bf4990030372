import type { PersonForecast } from '../../engine/forecast.js';

/** A person in the management tree. */
export interface Member {
  readonly person: PersonForecast;
  /** 0 for the roots. */
  readonly depth: number;
  readonly manager: PersonForecast | null;
  readonly reports: readonly Member[];
}

/** The management tree of a forecast: those who call the most first, records without an owner last. */
export function peopleTree(people: readonly PersonForecast[]): Member[] {
  const reportsOf = new Map<string | null, PersonForecast[]>();
  for (const person of people) {
    const siblings = reportsOf.get(person.managerId);
    if (siblings === undefined) reportsOf.set(person.managerId, [person]);
    else siblings.push(person);
  }
  const membersUnder = (manager: PersonForecast | null, depth: number): GrowingMember[] =>
    (reportsOf.get(manager?.id ?? null) ?? []).sort(byCall).map((person) => ({ person, depth, manager, reports: [] }));
  const roots = membersUnder(null, 0);
  // Level by level: a chain of managers may be longer than calls may nest.
  for (let level = roots; level.length > 0; level = level.flatMap(({ reports }) => reports)) {
    for (const member of level) member.reports = membersUnder(member.person, member.depth + 1);
  }
  return roots;
}

interface GrowingMember extends Member {
  reports: GrowingMember[];
}

/** As many rows as one takes in; teams are open level by level while no more are shown. */
const MOST_OPENED = 24;

/** Ids of those whose team is open before the reader opens or closes any. */
export function openedAtFirst(roots: readonly Member[]): ReadonlySet<string> {
  const opened = new Set<string>();
  let shown = roots.length;
  for (let level = roots; level.length > 0;) {
    const next = level.flatMap(({ reports }) => reports);
    shown += next.length;
    if (shown > MOST_OPENED && opened.size > 0) break;
    for (const { person, reports } of level) if (reports.length > 0) opened.add(person.id);
    level = next;
  }
  return opened;
}

/** The members in sight, in the order of the tree. */
export function shownMembers(members: readonly Member[], isOpen: (id: string) => boolean): Member[] {
  const shown: Member[] = [];
  const ahead = members.toReversed();
  for (let member = ahead.pop(); member !== undefined; member = ahead.pop()) {
    shown.push(member);
    if (isOpen(member.person.id)) for (const report of member.reports.toReversed()) ahead.push(report);
  }
  return shown;
}

/** Ids of a person and of everyone below; null where the person is none of the members or of those below them. */
export function teamAmong(members: readonly Member[], id: string): ReadonlySet<string> | null {
  const all = shownMembers(members, () => true);
  const head = all.find(({ person }) => person.id === id);
  return head === undefined ? null : new Set(shownMembers([head], () => true).map(({ person }) => person.id));
}

function byCall(a: PersonForecast, b: PersonForecast): number {
  if (a.id === '' || b.id === '') return Number(a.id === '') - Number(b.id === '');
  return b.call - a.call || (a.id < b.id ? -1 : 1);
}
