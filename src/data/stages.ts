import { idText } from './contract.js';
import { NONE, type Pipeline, type StageKind } from './dataset.js';
import type { Place } from './fault.js';
import { RecordFault } from './quality.js';

/** The stages of a pipeline that records of one module can be in. */
export class ModuleStages {
  /** Where records of the module begin; `NONE` where the pipeline has no such stage. */
  readonly first: number;
  readonly #pipeline: Pipeline;
  readonly #expected: string;
  readonly #kinds: readonly StageKind[];
  readonly #rows: ReadonlyMap<string, number>;

  /** `kinds` are those of the stages in which records of the module can be. */
  constructor(pipeline: Pipeline, kinds: readonly StageKind[]) {
    this.first = pipeline.stages.findIndex(({ kind }) => kinds.includes(kind) && !isClosing(kind));
    this.#pipeline = pipeline;
    this.#expected = `a stage of pipeline ${JSON.stringify(pipeline.id)}`;
    this.#kinds = kinds;
    this.#rows = new Map(pipeline.stages.map(({ id }, row) => [id, row]));
  }

  /** Index of the stage in the pipeline; throws a `RecordFault` where records of the module can't be in it. */
  rowOf(id: string | number, place: Place): number {
    const row = this.#rows.get(idText(id)) ?? NONE;
    const kind = this.#pipeline.stages[row]?.kind;
    if (kind === undefined) throw new RecordFault(place, this.#expected, id);
    if (!this.#kinds.includes(kind)) throw new RecordFault(place, `a stage of kind ${this.#kinds.join(', ')}`, id);
    return row;
  }

  isClosed(row: number): boolean {
    return isClosing(this.#pipeline.stages[row]?.kind);
  }
}

function isClosing(kind: StageKind | undefined): boolean {
  return kind === 'won' || kind === 'lost';
}
