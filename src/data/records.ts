import { parseInstant, type Zone } from './calendar.js';
import { AttributesBuilder, ChangesBuilder, firstRows, type TextCodes } from './columns.js';
import { idText, type AttributeJson, type LeadJson, type OpportunityJson } from './contract.js';
import {
  BANT,
  MODELS,
  NONE,
  UNKNOWN,
  type Day,
  type Moment,
  type Pipeline,
  type Records,
  type StageKind,
  type WarningCode,
} from './dataset.js';
import { exists } from './exists.js';
import { closedAt, historyOf, writeChanges, type Frame, type History } from './history.js';
import { RecordFault, addRow, rowOf, type QualityLog, type Rows } from './quality.js';
import { ModuleStages } from './stages.js';

/** What records are read against. */
export interface Surroundings {
  readonly asOf: Moment;
  readonly zone: Zone;
  readonly pipelines: readonly Pipeline[];
  readonly people: Rows;
  readonly accounts: Rows;
  readonly sources: TextCodes;
  readonly log: QualityLog;
}

type RecordJson = LeadJson | OpportunityJson;
type Id = string | number;

interface ChangeJson {
  readonly at: string;
  readonly stage?: Id | undefined;
  readonly ownerId?: Id | null | undefined;
}

/** A record that has been found right, so far as leads and opportunities are the same. */
export interface CheckedRecord<Change extends ChangeJson> {
  readonly frame: Frame;
  readonly history: History<Change>;
  /** Row in the pipelines. */
  readonly pipeline: number;
  readonly stages: ModuleStages;
  readonly stage: number;
  /** The stages that the history's changes carry. */
  readonly carriedStages: readonly (number | undefined)[];
}

/** Reads what leads and opportunities have in common into columns. */
export class RecordsBuilder {
  readonly rows = new Map<string, number>();
  readonly #around: Surroundings;
  readonly #pipelines: Rows;
  readonly #stages: readonly ModuleStages[];
  readonly #owners: OwnerCodes;
  readonly #columns: ReturnType<typeof emptyColumns>;
  readonly #attributes: AttributesBuilder;
  readonly #stage: ChangesBuilder<Int16Array>;
  readonly #owner: OwnerChangesBuilder;

  /** `kinds` are those of the stages in which the records can be. */
  constructor(around: Surroundings, mostRows: number, kinds: readonly StageKind[]) {
    this.#around = around;
    this.#pipelines = new Map(around.pipelines.map(({ id }, row) => [id, row]));
    this.#stages = around.pipelines.map((pipeline) => new ModuleStages(pipeline, kinds));
    this.#owners = new OwnerCodes(around.people);
    this.#columns = emptyColumns(mostRows);
    this.#attributes = new AttributesBuilder(mostRows);
    this.#stage = new ChangesBuilder(mostRows, (length) => new Int16Array(length));
    this.#owner = new OwnerChangesBuilder(mostRows, (length) => new Int32Array(length));
  }

  /** Finds the pipeline and the stages that a record names; throws a `RecordFault` where there are none. */
  check<Change extends ChangeJson>(
    json: RecordJson & { readonly history?: readonly Change[] | null | undefined },
  ): CheckedRecord<Change> {
    const { asOf, zone } = this.#around;
    const pipeline = json.pipeline == null ? 0 : (this.#pipelines.get(idText(json.pipeline)) ?? NONE);
    const stages = this.#stages[pipeline];
    if (stages === undefined) throw new RecordFault(['pipeline'], 'a pipeline of the dataset', json.pipeline);
    const stage = stages.rowOf(json.stage, ['stage']);
    json.history?.forEach((change, index) => {
      if (change.stage !== undefined) stages.rowOf(change.stage, ['history', index, 'stage']);
    });
    checkAttributes(json);
    const frame = { createdAt: parseInstant(json.createdAt, zone) ?? NaN, asOf, zone };
    const history = historyOf(json.history, frame);
    const carriedStages = history.changes.map((change) => {
      return change.stage === undefined ? undefined : stages.rowOf(change.stage, []);
    });
    return { frame, history, pipeline, stages, stage, carriedStages };
  }

  /**
   * Adds a row and gives its warnings so far; throws a `RecordFault` where its id is there before.
   *
   * The module adds warnings of its own and tells them all with `warn`.
   */
  add(json: RecordJson, checked: CheckedRecord<ChangeJson>, closeDate: Day): Set<WarningCode> {
    const row = addRow(this.rows, json.id);
    this.#writeColumns(row, json, checked);
    const warnings = new Set(checked.history.warnings);
    if (this.#columns.account[row] === UNKNOWN) warnings.add('unknown-account');
    if (this.#writeStages(checked, closeDate)) warnings.add('history-disagrees');
    this.#writeOwners(json, checked, warnings);
    return warnings;
  }

  existsAtAsOf(row: number): boolean {
    return exists(this.#columns, row, this.#around.asOf);
  }

  /** Tells the warnings of a record; one created after `asOf` has that one only. */
  warn(json: RecordJson, { frame }: CheckedRecord<ChangeJson>, warnings: ReadonlySet<WarningCode>): void {
    const counted = frame.createdAt > frame.asOf ? ['created-after-as-of' as const] : warnings;
    for (const code of counted) this.#around.log.warn(code, idText(json.id));
  }

  build(): Records {
    const rows = this.rows.size;
    const columns = this.#columns;
    return {
      id: [...this.rows.keys()],
      name: columns.name,
      url: columns.url,
      revision: columns.revision,
      createdAt: firstRows(columns.createdAt, rows),
      deletedAt: firstRows(columns.deletedAt, rows),
      pipeline: firstRows(columns.pipeline, rows),
      account: firstRows(columns.account, rows),
      source: firstRows(columns.source, rows),
      model: firstRows(columns.model, rows),
      bantKnown: firstRows(columns.bantKnown, rows),
      bantTrue: firstRows(columns.bantTrue, rows),
      attributes: this.#attributes.build(rows),
      stage: this.#stage.build(),
      owner: this.#owner.build(),
    };
  }

  #writeColumns(row: number, json: RecordJson, { frame, pipeline }: CheckedRecord<ChangeJson>): void {
    const columns = this.#columns;
    const { zone, accounts, sources } = this.#around;
    columns.name.push(json.name ?? null);
    columns.url.push(json.url ?? null);
    columns.revision.push(json.revision ?? null);
    columns.createdAt[row] = frame.createdAt;
    columns.deletedAt[row] = json.deletedAt == null ? Infinity : (parseInstant(json.deletedAt, zone) ?? NaN);
    columns.pipeline[row] = pipeline;
    columns.account[row] = rowOf(accounts, json.accountId);
    columns.source[row] = sources.codeOf(json.source);
    columns.model[row] = codeOf(MODELS, json.model);
    BANT.forEach((question, bit) => {
      const answer = json.bant?.[question];
      if (answer != null) columns.bantKnown[row] = (columns.bantKnown[row] ?? 0) | (1 << bit);
      if (answer === true) columns.bantTrue[row] = (columns.bantTrue[row] ?? 0) | (1 << bit);
    });
    this.#attributes.write(row, json.attributes ?? {});
  }

  /** A closed record of which no stage is known before began in the module's first one. */
  #writeStages(checked: CheckedRecord<ChangeJson>, closeDate: Day): boolean {
    const { frame, history, stages, stage, carriedStages } = checked;
    const isClosed = stages.isClosed(stage);
    const entered = (last: Moment) => (isClosed ? closedAt(closeDate, last, frame) : frame.asOf);
    const isKnown = carriedStages.some((carried) => carried !== undefined);
    const beganElsewhere = !isKnown && isClosed && stages.first !== NONE && frame.createdAt <= frame.asOf;
    const carried = beganElsewhere ? [stages.first] : carriedStages;
    const at = beganElsewhere ? [frame.createdAt] : history.at;
    return writeChanges(this.#stage, { carried, own: stage }, at, frame, entered) && isKnown;
  }

  #writeOwners(json: RecordJson, { frame, history }: CheckedRecord<ChangeJson>, warnings: Set<WarningCode>): void {
    const own = this.#owners.codeOf(json.ownerId);
    const carried = history.changes.map(({ ownerId }) =>
      ownerId === undefined ? undefined : this.#owners.codeOf(ownerId),
    );
    const disagrees = writeChanges(this.#owner, { carried, own }, history.at, frame, () => frame.asOf);
    if (disagrees) warnings.add('history-disagrees');
    if ([own, ...carried].some((code) => code !== undefined && code <= UNKNOWN)) warnings.add('unknown-owner');
  }
}

function emptyColumns(rows: number) {
  return {
    name: Array.of<string | null>(),
    url: Array.of<string | null>(),
    revision: Array.of<string | null>(),
    createdAt: new Float64Array(rows),
    deletedAt: new Float64Array(rows),
    pipeline: new Uint16Array(rows),
    account: new Int32Array(rows),
    source: new Int32Array(rows),
    model: new Int8Array(rows),
    bantKnown: new Uint8Array(rows),
    bantTrue: new Uint8Array(rows),
  };
}

/** Index of a value among those that an enumeration has; `NONE` for none. */
export function codeOf(values: readonly string[], value: string | null | undefined): number {
  return value == null ? NONE : values.indexOf(value);
}

function checkAttributes({ attributes }: RecordJson): void {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (isAttribute(value)) continue;
    throw new RecordFault(['attributes', name], 'a text, a number, true, false or null', value);
  }
}

function isAttribute(value: unknown): value is AttributeJson {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** Numbers owners: those in the data by their rows, each other one from `UNKNOWN` down. */
class OwnerCodes {
  readonly #people: Rows;
  readonly #others = new Map<string, number>();

  constructor(people: Rows) {
    this.#people = people;
  }

  codeOf(id: Id | null | undefined): number {
    const row = rowOf(this.#people, id);
    if (row !== UNKNOWN || id == null) return row;
    const text = idText(id);
    const code = this.#others.get(text) ?? UNKNOWN - this.#others.size;
    this.#others.set(text, code);
    return code;
  }
}

class OwnerChangesBuilder extends ChangesBuilder<Int32Array> {
  override push(at: Moment, code: number): void {
    super.push(at, Math.max(code, UNKNOWN));
  }
}
