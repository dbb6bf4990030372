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
  type Day,
  type Model,
  type Moment,
  type Records,
  type Stage,
} from '../data/dataset.js';
import type { Contribution, FigureRecords } from '../engine/contributions.js';
import {
  accountOf as journeyAccount,
  lossReasonOf,
  modelOf,
  ownerOf as journeyOwner,
  sourceOf,
  typeOf,
  type JourneyRecords,
} from '../engine/journey-fields.js';
import { categoryAt, closeDateAt, probabilityAt, stageAt, valueAt } from '../engine/state.js';
import { tiesAt } from '../engine/ties.js';
import type { RecordsOptions, SortKey } from './metrics.js';
import { nameOrId } from './name-or-id.js';
import { wholeOrder, type Key } from './whole-order.js';

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
  /** The salesperson's call, of an open opportunity only. */
  readonly category: Category | null;
  /** 0 to 1, of an open opportunity only. */
  readonly probability: number | null;
  readonly nextStep: string | null;
  /** Of a lost opportunity only. */
  readonly lossReason: string | null;
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
  const { rows, moment } = records;
  const end = offset + limit;
  if (sort === undefined) return describe(lookAt(dataset, rows.slice(offset, end), moment));
  const isDescending = sort.descending === true;
  const places =
    offset === 0
      ? sortedPlaces(lookAt(dataset, rows, moment), sort.by, isDescending, end)
      : wholeOrder(
          rows,
          `${sort.by} ${isDescending}`,
          () => keysOf(lookAt(dataset, rows, moment), sort.by),
          isDescending,
        );
  const shown = places.slice(offset, end).flatMap((place) => rows[place] ?? []);
  return describe(lookAt(dataset, shown, moment));
}

/** Some of a figure's records at its moment, by their place among them; each field is read when it is asked for. */
interface Looked {
  readonly dataset: Dataset;
  readonly rows: readonly Contribution[];
  /** By place: a lead with its opportunity and an opportunity with its lead, whose fields they show. */
  readonly journeys: JourneyRecords;
}

function lookAt(dataset: Dataset, rows: readonly Contribution[], moment: Moment): Looked {
  const { leadOf, opportunityOf } = tiesAt(dataset, moment);
  const lead = new Int32Array(rows.length).fill(NONE);
  const opportunity = lead.slice();
  rows.forEach(({ kind, row }, place) => {
    if (kind === 'lead') {
      lead[place] = row;
      opportunity[place] = opportunityOf[row] ?? NONE;
    } else if (kind === 'opportunity') {
      opportunity[place] = row;
      lead[place] = leadOf[row] ?? NONE;
    }
  });
  return { dataset, rows, journeys: { moment, count: rows.length, lead, opportunity } };
}

/**
 * At least the first places in the order of a key, text by its code units; what has none comes last, and equals stay
 * in the order of the data.
 */
function sortedPlaces(looked: Looked, by: SortKey, isDescending: boolean, wanted: number): number[] {
  const keys = keysOf(looked, by);
  const sign = isDescending ? -1 : 1;
  return firstPlaces(keys.length, wanted, (a, b) => {
    const key = keys[a] ?? null;
    const other = keys[b] ?? null;
    if (key === other) return a - b;
    if (key === null || other === null) return key === null ? 1 : -1;
    return key < other ? -sign : sign;
  });
}

function keysOf(looked: Looked, by: SortKey): Key[] {
  const keyOf = SORT_KEYS[by];
  return looked.rows.map((_, place) => keyOf(looked, place));
}

/** Sorts no more than is wanted and half of it again at a time, so that a page of very many costs little. */
function firstPlaces(count: number, wanted: number, compare: (a: number, b: number) => number): number[] {
  if (!(wanted > 0)) return [];
  const first: number[] = [];
  let last = NONE;
  for (let place = 0; place < count; place += 1) {
    if (last !== NONE && compare(place, last) > 0) continue;
    first.push(place);
    if (first.length < 2 * wanted) continue;
    first.sort(compare).length = wanted;
    last = first[wanted - 1] ?? NONE;
  }
  return first.sort(compare);
}

/** What rows are sorted by: days and moments as numbers, people, accounts and stages by their names. */
const SORT_KEYS: Readonly<Record<SortKey, (looked: Looked, place: number) => Key>> = {
  contribution: ({ rows }, place) => rows[place]?.amount ?? null,
  name: nameOf,
  owner: (looked, place) => ownerOf(looked, place)?.name ?? null,
  account: (looked, place) => accountOf(looked, place)?.name ?? null,
  stage: (looked, place) => stageOf(looked, place)?.name ?? null,
  amount: amountOf,
  closeDate: closeDayOf,
  createdAt: createdAtOf,
};

function describe(looked: Looked): RecordRow[] {
  const { dataset, rows, journeys } = looked;
  return rows.map(({ kind, row, amount, base }, place) => {
    const records = recordsOf(looked, place);
    const isOpportunity = kind === 'opportunity';
    const isOpen = isOpportunity && isOpenAt(looked, place);
    const closeDay = closeDayOf(looked, place);
    const createdAt = createdAtOf(looked, place);
    return {
      kind,
      id: (records === undefined ? saidOf(looked, place)?.personId : records.id[row]) ?? '',
      contribution: amount,
      base,
      name: nameOf(looked, place),
      owner: ownerOf(looked, place),
      account: accountOf(looked, place),
      stage: stageOf(looked, place),
      source: dataset.sources[sourceOf(dataset, journeys, place)] ?? null,
      type: records === undefined ? null : (TYPES[typeOf(dataset, journeys, place)] ?? null),
      model: records === undefined ? null : (MODELS[modelOf(dataset, journeys, place)] ?? null),
      amount: amountOf(looked, place),
      closeDate: closeDay === null ? null : dayText(closeDay),
      category: isOpen ? (CATEGORIES[categoryAt(dataset, row, journeys.moment)] ?? null) : null,
      probability: isOpen ? probabilityAt(dataset, row, journeys.moment) : null,
      lossReason: stageIn(looked, place)?.kind === 'lost' ? lossReasonOf(dataset, journeys, place) || null : null,
      nextStep: isOpportunity ? (dataset.opportunities.nextStep[row] ?? null) : null,
      createdAt: createdAt === null ? null : instantText(createdAt),
      url: records?.url[row] ?? null,
      revision: records?.revision[row] ?? null,
    };
  });
}

/** The module that a row's record is of; none of a submission or a quota. */
function recordsOf({ dataset, rows }: Looked, place: number): Records | undefined {
  const kind = rows[place]?.kind;
  if (kind === 'lead') return dataset.leads;
  return kind === 'opportunity' ? dataset.opportunities : undefined;
}

/** Who said what in a submission or a quota, and when. */
interface Said {
  readonly personId: string;
  readonly amount: number | null;
  readonly note: string | null;
  readonly at: Moment | null;
}

function saidOf({ dataset, rows }: Looked, place: number): Said | undefined {
  const { kind, row = NONE } = rows[place] ?? {};
  const submission = kind === 'submission' ? dataset.submissions[row] : undefined;
  if (submission !== undefined) return { ...submission, amount: submission.commit };
  const quota = kind === 'quota' ? dataset.quotas[row] : undefined;
  return quota && { ...quota, note: null, at: null };
}

function nameOf(looked: Looked, place: number): string | null {
  const records = recordsOf(looked, place);
  const name = records === undefined ? saidOf(looked, place)?.note : records.name[rowOf(looked, place)];
  return nameOrId(name ?? undefined, '') || null;
}

function ownerOf(looked: Looked, place: number): Named | null {
  const { dataset, journeys } = looked;
  const said = saidOf(looked, place);
  const { people } = dataset;
  return named(people, said === undefined ? journeyOwner(dataset, journeys, place) : people.id.indexOf(said.personId));
}

function accountOf({ dataset, journeys }: Looked, place: number): Named | null {
  return named(dataset.accounts, journeyAccount(dataset, journeys, place));
}

function stageOf(looked: Looked, place: number): Named | null {
  const stage = stageIn(looked, place);
  return stage === undefined ? null : { id: stage.id, name: nameOrId(stage.label, stage.id) };
}

/** Of what is won or lost nothing is to be called or to be likely any more. */
function isOpenAt(looked: Looked, place: number): boolean {
  const kind = stageIn(looked, place)?.kind;
  return kind !== 'won' && kind !== 'lost';
}

function stageIn(looked: Looked, place: number): Stage | undefined {
  const records = recordsOf(looked, place);
  if (records === undefined) return undefined;
  const row = rowOf(looked, place);
  const { stages } = looked.dataset.pipelines[records.pipeline[row] ?? NONE] ?? {};
  return stages?.[stageAt(records, row, looked.journeys.moment)];
}

function amountOf(looked: Looked, place: number): number | null {
  const { dataset, rows, journeys } = looked;
  if (rows[place]?.kind === 'opportunity') return valueAt(dataset, rowOf(looked, place), journeys.moment);
  return saidOf(looked, place)?.amount ?? null;
}

function closeDayOf(looked: Looked, place: number): Day | null {
  const { dataset, rows, journeys } = looked;
  if (rows[place]?.kind !== 'opportunity') return null;
  const day = closeDateAt(dataset, rowOf(looked, place), journeys.moment);
  return day === NO_DAY ? null : day;
}

function createdAtOf(looked: Looked, place: number): Moment | null {
  const records = recordsOf(looked, place);
  return (records === undefined ? saidOf(looked, place)?.at : records.createdAt[rowOf(looked, place)]) ?? null;
}

function rowOf({ rows }: Looked, place: number): number {
  return rows[place]?.row ?? NONE;
}

function named(
  { id, name }: { readonly id: readonly string[]; readonly name: readonly string[] },
  row: number,
): Named | null {
  const [ownId, ownName] = [id[row], name[row]];
  return ownId === undefined ? null : { id: ownId, name: nameOrId(ownName, ownId) };
}
