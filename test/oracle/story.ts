import { dayOf, instant, startOfDay, date, type Day } from './calendar.js';
import type { Category, EntryJson, OpportunityJson, RecordJson } from './contract.js';
import { minorUnits } from './money.js';
import type { Pipeline, Stage } from './organisation.js';

/** A value that a field has from a moment on. */
export interface Change<Value> {
  readonly at: number;
  readonly value: Value;
}

/** What a record was at every moment: each field with its changes in order, the first at creation. */
export interface Story {
  readonly createdAt: number;
  readonly deletedAt: number;
  readonly stages: readonly Change<Stage>[];
  readonly owners: readonly Change<string | null>[];
  /** Whether the record says something else than the last entry of its history (`history-disagrees`). */
  readonly disagrees: boolean;
}

export interface OpportunityStory extends Story {
  readonly amounts: readonly Change<bigint>[];
  readonly closeDates: readonly Change<Day | null>[];
  readonly categories: readonly Change<Category>[];
}

export function existsAt({ createdAt, deletedAt }: Story, moment: number): boolean {
  return createdAt <= moment && moment < deletedAt;
}

/** The value of a field at a moment not before its creation. */
export function valueAt<Value>(changes: readonly Change<Value>[], moment: number): Value {
  const change = changes.findLast(({ at }) => at <= moment) ?? changes[0];
  if (!change) throw new Error('a field without a value');
  return change.value;
}

/** Each entry into another stage than the one before, up to a moment. */
export function entriesUntil({ stages }: Story, moment: number): Change<Stage>[] {
  const entries = stages.filter(({ value }, index) => value.id !== stages[index - 1]?.value.id);
  return entries.filter(({ at }) => at <= moment);
}

export function isClosed({ kind }: Stage): boolean {
  return kind === 'won' || kind === 'lost';
}

export function story(json: RecordJson, pipeline: Pipeline, asOf: number, zone: string): Story {
  const first = pipeline.stages.find(({ kind }) => kind === 'lead');
  return tell(json, pipeline, first, null, asOf, zone);
}

export function opportunityStory(
  json: OpportunityJson,
  pipeline: Pipeline,
  currency: string,
  asOf: number,
  zone: string,
): OpportunityStory {
  const closeDate = json.closeDate ? date(json.closeDate, zone) : null;
  const entries = history(json, asOf, zone);
  const amounts = tracked(entries, 'amount', (amount) => minorUnits(amount ?? 0, currency));
  const closeDates = tracked(entries, 'closeDate', (day) => (day ? date(day, zone) : null));
  const categories = tracked(entries, 'forecast', (category) => category ?? 'pipeline');
  const amount = minorUnits(json.amount ?? 0, currency);
  const category = json.forecast ?? 'pipeline';
  const first = pipeline.stages.find(({ kind }) => kind === 'unqualified' || kind === 'qualified');
  const common = tell(json, pipeline, first, closeDate, asOf, zone);
  const { createdAt } = common;

  return {
    ...common,
    amounts: settled(amounts, amount, createdAt, asOf),
    closeDates: settled(closeDates, closeDate, createdAt, asOf),
    categories: settled(categories, category, createdAt, asOf),
    disagrees:
      common.disagrees || differs(amounts, amount) || differs(closeDates, closeDate) || differs(categories, category),
  };
}

function tell(
  json: RecordJson,
  pipeline: Pipeline,
  first: Stage | undefined,
  closeDate: Day | null,
  asOf: number,
  zone: string,
): Story {
  const createdAt = instant(json.createdAt, zone);
  const entries = history(json, asOf, zone);
  const stage = stageOf(pipeline, json.stage);
  const stages = tracked(entries, 'stage', (id) => stageOf(pipeline, id ?? json.stage));
  const owners = tracked(entries, 'ownerId', (id) => (id == null ? null : String(id)));
  const owner = json.ownerId == null ? null : String(json.ownerId);

  return {
    createdAt,
    deletedAt: json.deletedAt ? instant(json.deletedAt, zone) : Infinity,
    stages: stagesInTime(stages, stage, first, closeDate, createdAt, asOf, zone),
    owners: settled(owners, owner, createdAt, asOf),
    disagrees: (stages.length > 0 && stages.at(-1)?.value.id !== stage.id) || differs(owners, owner),
  };
}

/** The entries that count, in order: by their own moment, none after the data, none before creation. */
function history(json: RecordJson, asOf: number, zone: string): (EntryJson & { moment: number })[] {
  const createdAt = instant(json.createdAt, zone);
  return (json.history ?? [])
    .map((entry) => ({ ...entry, moment: instant(entry.at, zone) }))
    .filter(({ moment }) => moment <= asOf)
    .toSorted((one, other) => one.moment - other.moment)
    .map((entry) => ({ ...entry, moment: Math.max(entry.moment, createdAt) }));
}

/** The entries that carry a field. */
function tracked<Key extends keyof EntryJson, Value>(
  entries: readonly (EntryJson & { moment: number })[],
  key: Key,
  read: (value: EntryJson[Key]) => Value,
): Change<Value>[] {
  return entries
    .filter((entry) => entry[key] !== undefined)
    .map((entry) => ({ at: entry.moment, value: read(entry[key]) }));
}

function differs<Value>(changes: readonly Change<Value>[], own: Value): boolean {
  return changes.length > 0 && changes.at(-1)?.value !== own;
}

/** Rules 2 and 3 for every field but the stage. */
function settled<Value>(
  changes: readonly Change<Value>[],
  own: Value,
  createdAt: number,
  asOf: number,
): Change<Value>[] {
  if (changes.length === 0) return [{ at: createdAt, value: own }];
  return fromCreation(differs(changes, own) ? [...changes, { at: asOf, value: own }] : changes, createdAt);
}

/** Rules 2, 3 and 4 for the stage. */
function stagesInTime(
  changes: readonly Change<Stage>[],
  own: Stage,
  first: Stage | undefined,
  closeDate: Day | null,
  createdAt: number,
  asOf: number,
  zone: string,
): Change<Stage>[] {
  const last = changes.at(-1);
  if (!last) {
    if (!isClosed(own) || !first) return [{ at: createdAt, value: own }];
    const closedAt = closing(closeDate, createdAt, asOf, zone);
    return [
      { at: createdAt, value: first },
      { at: closedAt, value: own },
    ];
  }
  if (last.value.id === own.id) return fromCreation(changes, createdAt);
  const at = isClosed(own) ? closing(closeDate, last.at, asOf, zone) : asOf;
  return fromCreation([...changes, { at, value: own }], createdAt);
}

/** When a record was closed whose history doesn't say: by its close date, where that fits. */
function closing(closeDate: Day | null, since: number, asOf: number, zone: string): number {
  if (closeDate === null) return asOf;
  const start = startOfDay(closeDate, zone);
  if (since <= start && start <= asOf) return start;
  return dayOf(since, zone) === closeDate ? since : asOf;
}

function fromCreation<Value>(changes: readonly Change<Value>[], createdAt: number): Change<Value>[] {
  return changes.map((change, index) => (index === 0 ? { ...change, at: createdAt } : change));
}

function stageOf({ stages }: Pipeline, id: string | number): Stage {
  const stage = stages.find((each) => each.id === String(id));
  if (!stage) throw new Error(`unknown stage ${id}`);
  return stage;
}
