import { dayText, instantText } from '../data/calendar.js';
import {
  CATEGORIES,
  MODELS,
  NONE,
  NO_DAY,
  TYPES,
  type BusinessType,
  type Category,
  type Dataset,
  type Model,
  type Moment,
  type Records,
} from '../data/dataset.js';
import type { Contribution, FigureRecords } from '../engine/contributions.js';
import { accountOf, modelOf, ownerOf, sourceOf, typeOf, type JourneyRecords } from '../engine/journey-fields.js';
import { categoryAt, closeDateAt, probabilityAt, stageAt, valueAt } from '../engine/state.js';
import { tiesAt } from '../engine/ties.js';
import type { RecordsOptions, SortKey } from './metrics.js';

/** A record behind a figure, as it stood at the figure's moment; what it doesn't have is null. */
export interface RecordRow {
  readonly kind: Contribution['kind'];
  /** Of a submission or a quota, the person's. */
  readonly id: string;
  /** What it adds to the figure, or to a ratio's numerator. */
  readonly contribution: number;
  /** What it adds to a ratio's denominator; 0 elsewhere. */
  readonly base: number;
  readonly name: string | null;
  readonly owner: Named | null;
  readonly account: Named | null;
  readonly stage: Named | null;
  readonly source: string | null;
  readonly type: BusinessType | null;
  readonly model: Model | null;
  /** In minor units of the corporate currency. */
  readonly amount: number | null;
  /** `YYYY-MM-DD`. */
  readonly closeDate: string | null;
  readonly category: Category | null;
  /** 0 to 1. */
  readonly probability: number | null;
  readonly nextStep: string | null;
  /** When the record was created, or the submission made; an instant with `Z`. */
  readonly createdAt: string | null;
  readonly url: string | null;
  /** The source's version, to be handed back with an edit. */
  readonly revision: string | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The rows of a figure that a page shows: sorted, where it asks for that, and cut. */
export function recordRows(dataset: Dataset, records: FigureRecords, options: RecordsOptions): RecordRow[] {
  const { offset = 0, limit = Infinity, sort } = options;
  const ordered = sort === undefined ? records.rows : sorted(dataset, records, sort.by, sort.descending === true);
  return describe(dataset, ordered.slice(offset, offset + limit), records.moment);
}

/** By a key, text by its code units; what has none comes last, and equals stay in the order of the data. */
function sorted(dataset: Dataset, { rows, moment }: FigureRecords, by: SortKey, isDescending: boolean): Contribution[] {
  const keyed = describe(dataset, rows, moment).map((row, index) => ({ key: sortKey(row, by), row: rows[index] }));
  const sign = isDescending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return a.key === b.key ? 0 : a.key < b.key ? -sign : sign;
  });
  return keyed.flatMap(({ row }) => row ?? []);
}

function sortKey(row: RecordRow, by: SortKey): string | number | null {
  switch (by) {
    case 'owner':
    case 'account':
    case 'stage':
      return row[by]?.name ?? null;
    default:
      return row[by];
  }
}

function describe(dataset: Dataset, rows: readonly Contribution[], moment: Moment): RecordRow[] {
  const { leadOf, opportunityOf } = tiesAt(dataset, moment);
  const journeys: JourneyRecords = {
    moment,
    count: rows.length,
    lead: Int32Array.from(rows, ({ kind, row }) =>
      kind === 'lead' ? row : kind === 'opportunity' ? (leadOf[row] ?? NONE) : NONE,
    ),
    opportunity: Int32Array.from(rows, ({ kind, row }) =>
      kind === 'opportunity' ? row : kind === 'lead' ? (opportunityOf[row] ?? NONE) : NONE,
    ),
  };
  return rows.map((contribution, index) => {
    if (contribution.kind === 'lead') return leadRow(dataset, journeys, index, contribution);
    if (contribution.kind === 'opportunity') return opportunityRow(dataset, journeys, index, contribution);
    return saidRow(dataset, contribution);
  });
}

/** A lead, which with its opportunity makes a journey, whose owner, account, source, type and model it shows. */
function leadRow(dataset: Dataset, journeys: JourneyRecords, index: number, contribution: Contribution): RecordRow {
  return {
    ...recordFields(dataset, dataset.leads, journeys, index, contribution),
    kind: 'lead',
    amount: null,
    closeDate: null,
    category: null,
    probability: null,
    nextStep: null,
  };
}

function opportunityRow(
  dataset: Dataset,
  journeys: JourneyRecords,
  index: number,
  contribution: Contribution,
): RecordRow {
  const { row } = contribution;
  const { moment } = journeys;
  const closeDate = closeDateAt(dataset, row, moment);
  return {
    ...recordFields(dataset, dataset.opportunities, journeys, index, contribution),
    kind: 'opportunity',
    amount: valueAt(dataset, row, moment),
    closeDate: closeDate === NO_DAY ? null : dayText(closeDate),
    category: CATEGORIES[categoryAt(dataset, row, moment)] ?? null,
    probability: probabilityAt(dataset, row, moment),
    nextStep: dataset.opportunities.nextStep[row] ?? null,
  };
}

type RecordFields = Omit<RecordRow, 'kind' | 'amount' | 'closeDate' | 'category' | 'probability' | 'nextStep'>;

function recordFields(
  dataset: Dataset,
  records: Records,
  journeys: JourneyRecords,
  index: number,
  { row, amount, base }: Contribution,
): RecordFields {
  const { people, accounts, sources, pipelines } = dataset;
  const stage = pipelines[records.pipeline[row] ?? NONE]?.stages[stageAt(records, row, journeys.moment)];
  return {
    id: records.id[row] ?? '',
    contribution: amount,
    base,
    name: records.name[row] ?? null,
    owner: named(people, ownerOf(dataset, journeys, index)),
    account: named(accounts, accountOf(dataset, journeys, index)),
    stage: stage === undefined ? null : { id: stage.id, name: stage.label },
    source: sources[sourceOf(dataset, journeys, index)] ?? null,
    type: TYPES[typeOf(dataset, journeys, index)] ?? null,
    model: MODELS[modelOf(dataset, journeys, index)] ?? null,
    createdAt: instantText(records.createdAt[row] ?? NaN),
    url: records.url[row] ?? null,
    revision: records.revision[row] ?? null,
  };
}

/** A submission or a quota. */
function saidRow(dataset: Dataset, { kind, row, amount, base }: Contribution): RecordRow {
  const submission = kind === 'submission' ? dataset.submissions[row] : undefined;
  const id = submission?.personId ?? dataset.quotas[row]?.personId ?? '';
  const { people } = dataset;
  return {
    kind,
    id,
    contribution: amount,
    base,
    name: submission?.note ?? null,
    owner: named(people, people.id.indexOf(id)),
    account: null,
    stage: null,
    source: null,
    type: null,
    model: null,
    amount: submission === undefined ? (dataset.quotas[row]?.amount ?? null) : submission.commit,
    closeDate: null,
    category: null,
    probability: null,
    nextStep: null,
    createdAt: submission === undefined ? null : instantText(submission.at),
    url: null,
    revision: null,
  };
}

function named(
  { id, name }: { readonly id: readonly string[]; readonly name: readonly string[] },
  row: number,
): Named | null {
  const [ownId, ownName] = [id[row], name[row]];
  return ownId === undefined ? null : { id: ownId, name: ownName ?? ownId };
}
