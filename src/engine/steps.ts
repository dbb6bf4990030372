import { NONE, type Pipeline, type StageKind } from '../data/dataset.js';
import { UsageError } from './usage-error.js';

/** The id under which the last step is named, whatever the pipeline's won stages are called. */
const WON = 'won';

/** A step of the life cycle: an open stage, or `won`, in which all won stages are one. */
export interface Step {
  readonly id: string;
  readonly label: string;
  readonly kind: Exclude<StageKind, 'lost'>;
}

/** The way through a pipeline: its lead, unqualified and qualified stages in order, then `won`. */
export interface Steps {
  readonly list: readonly Step[];
  /** Step of each of the pipeline's stages; `NONE` for lost ones. */
  readonly ofStage: Int16Array;
  readonly won: number;
  /** First step of each kind, `NONE` where the pipeline has none. */
  readonly firstLead: number;
  readonly firstUnqualified: number;
  readonly firstQualified: number;
  /** Where the handover to sales leads: the first unqualified step, else the first qualified one. */
  readonly firstOpportunity: number;
}

/** The steps of a pipeline. */
export function stepsOf(pipeline: Pipeline): Steps {
  const open: Step[] = [];
  for (const { id, label, kind } of pipeline.stages) {
    if (kind !== 'won' && kind !== 'lost') open.push({ id, label, kind });
  }
  const won = open.length;
  const list: Step[] = [...open, { id: WON, label: wonLabel(pipeline), kind: 'won' }];
  const first = (kind: StageKind) => list.findIndex((step) => step.kind === kind);
  const [firstUnqualified, firstQualified] = [first('unqualified'), first('qualified')];
  return {
    list,
    ofStage: Int16Array.from(pipeline.stages, ({ kind }, index) =>
      kind === 'won' ? won : kind === 'lost' ? NONE : index,
    ),
    won,
    firstLead: first('lead'),
    firstUnqualified,
    firstQualified,
    firstOpportunity: firstUnqualified === NONE ? firstQualified : firstUnqualified,
  };
}

/** The name of the only won stage, where it has one other than its id. */
function wonLabel({ stages }: Pipeline): string {
  const [only, ...others] = stages.filter(({ kind }) => kind === 'won');
  return only === undefined || others.length > 0 || only.label === only.id ? WON : only.label;
}

/** The step that a stage id, or `won`, names; throws a `UsageError` where the pipeline has none of that id. */
export function stepNamed({ list }: Steps, id: string | undefined): number {
  const step = list.findIndex((candidate) => candidate.id === id);
  if (step < 0) throw new UsageError(`row: the pipeline has no step ${JSON.stringify(id)}`);
  return step;
}

/** How a step is named in an answer. */
export function stepNames({ list }: Steps, step: number): { stage: string; label: string; kind: Step['kind'] } {
  const { id, label, kind } = list[step] ?? { id: '', label: '', kind: 'won' };
  return { stage: id, label, kind };
}
