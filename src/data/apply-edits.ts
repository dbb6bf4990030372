import { instantText, parseDate, zone } from './calendar.js';
import { ChangesBuilder } from './columns.js';
import {
  CATEGORIES,
  LEAD_KINDS,
  NONE,
  NO_DAY,
  OPPORTUNITY_KINDS,
  type Changes,
  type Dataset,
  type Records,
  type StageKind,
  type Submission,
} from './dataset.js';
import type { CallEdit, Edit, FieldEdit, RecordRef } from './edit.js';
import { exists } from './exists.js';
import { toMinor } from './money.js';

/** An edit that can't be made: it names nothing in the data, or a value that its field can't have. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
}

/**
 * The dataset as it is after the edits: a new one that shares the columns they leave alone.
 *
 * An edit is taken to happen at the dataset's `asOf`, so that earlier moments stay as they were. Throws `EditRefused`
 * where one of them can't be made.
 */
export function applyEdits(dataset: Dataset, edits: readonly Edit[]): Dataset {
  const values: Record<RecordRef['kind'], FieldValues> = { lead: new Map(), opportunity: new Map() };
  const submissions: Submission[] = [];
  edits.forEach((edit, index) => {
    const place = `edits[${index}]`;
    if (edit.kind === 'call') return submissions.push(submissionOf(dataset, edit, place));
    const row = rowOf(dataset, edit.record, place);
    if (edit.kind === 'decision') return;
    const ofField = values[edit.record.kind].get(edit.field) ?? new Map<number, number>();
    values[edit.record.kind].set(edit.field, ofField.set(row, valueOf(dataset, edit, row, place)));
  });
  return {
    ...dataset,
    leads: withValues(dataset.leads, values.lead, dataset.asOf),
    opportunities: withOpportunityValues(dataset, values.opportunity),
    submissions: submissions.length === 0 ? dataset.submissions : [...dataset.submissions, ...submissions],
  };
}

type Field = FieldEdit['field'];

/** New values by field and row. */
type FieldValues = Map<Field, Map<number, number>>;

function withValues<Module extends Records>(records: Module, values: FieldValues, asOf: number): Module {
  if (values.size === 0) return records;
  return {
    ...records,
    stage: changed(records.stage, values.get('stage'), asOf, (length) => new Int16Array(length)),
    owner: changed(records.owner, values.get('ownerId'), asOf, (length) => new Int32Array(length)),
  };
}

function withOpportunityValues({ opportunities, asOf }: Dataset, values: FieldValues): Dataset['opportunities'] {
  if (values.size === 0) return opportunities;
  const { amount, closeDate, forecast } = opportunities;
  return {
    ...withValues(opportunities, values, asOf),
    amount: changed(amount, values.get('amount'), asOf, (length) => new Float64Array(length)),
    closeDate: changed(closeDate, values.get('closeDate'), asOf, (length) => new Int32Array(length)),
    forecast: changed(forecast, values.get('forecast'), asOf, (length) => new Uint8Array(length)),
  };
}

/** A row has one value at `asOf`: a second edit takes the place of the first, and an edit taken back leaves no trace. */
function changed<Values extends Int16Array | Int32Array | Uint8Array | Float64Array>(
  changes: Changes<Values>,
  values: ReadonlyMap<number, number> | undefined,
  asOf: number,
  make: (length: number) => Values,
): Changes<Values> {
  if (values === undefined) return changes;
  const { start, at, value } = changes;
  const builder = new ChangesBuilder(at.length + values.size, make);
  for (let row = 0; row + 1 < start.length; row += 1) {
    const edited = values.get(row);
    for (let entry = start[row] ?? 0; entry < (start[row + 1] ?? 0); entry += 1) {
      const moment = at[entry] ?? NaN;
      if (edited === undefined || moment < asOf) builder.push(moment, value[entry] ?? NaN);
    }
    if (edited !== undefined) builder.push(asOf, edited);
    builder.endRow();
  }
  return builder.build();
}

function rowOf({ leads, opportunities, asOf }: Dataset, { kind, id }: RecordRef, place: string): number {
  const records = kind === 'lead' ? leads : opportunities;
  const row = records.id.indexOf(id);
  if (row < 0) throw new EditRefused(`${place}.record: unknown ${kind} ${JSON.stringify(id)}`);
  if (exists(records, row, asOf)) return row;
  throw new EditRefused(`${place}.record: ${kind} ${JSON.stringify(id)} does not exist at ${instantText(asOf)}`);
}

function valueOf(dataset: Dataset, { record, field, after }: FieldEdit, row: number, place: string): number {
  const isOfOpportunities = field !== 'stage' && field !== 'ownerId';
  if (record.kind === 'lead' && isOfOpportunities) throw new EditRefused(`${place}.field: a lead has no ${field}`);
  const { expected, read } = READERS[field];
  const value = read(dataset, after, row, record.kind);
  if (value !== undefined) return value;
  throw new EditRefused(`${place}.after: expected ${expected}, got ${JSON.stringify(after)}`);
}

type After = FieldEdit['after'];

interface Reader {
  readonly expected: string;
  /** The value as the column holds it; undefined where the field can't have it. */
  read(dataset: Dataset, after: After, row: number, kind: RecordRef['kind']): number | undefined;
}

const READERS: Readonly<Record<Field, Reader>> = {
  stage: { expected: 'a stage in which the record can be', read: stageOf },
  ownerId: {
    expected: 'a person of the dataset',
    read: ({ people }, after) => (after === null ? NONE : indexIn(people.id, after)),
  },
  amount: {
    expected: 'an amount that can be held exactly',
    read: ({ currencies, opportunities }, after, row) => {
      const digits = currencies[opportunities.currency[row] ?? 0]?.digits ?? 2;
      return typeof after === 'string' ? undefined : toMinor(after ?? 0, digits);
    },
  },
  closeDate: {
    expected: 'a date such as 2026-03-31',
    read: ({ timeZone }, after) => {
      if (after === null) return NO_DAY;
      return typeof after === 'string' ? parseDate(after, zone(timeZone)) : undefined;
    },
  },
  forecast: {
    expected: `one of ${CATEGORIES.join(', ')}`,
    read: (_, after) => indexIn(CATEGORIES, after ?? 'pipeline'),
  },
};

function stageOf({ pipelines, leads, opportunities }: Dataset, after: After, row: number, kind: RecordRef['kind']) {
  const records = kind === 'lead' ? leads : opportunities;
  const stages = pipelines[records.pipeline[row] ?? 0]?.stages ?? [];
  const kinds: readonly StageKind[] = kind === 'lead' ? LEAD_KINDS : OPPORTUNITY_KINDS;
  const stage = after === null ? NONE : stages.findIndex(({ id }) => id === String(after));
  const isPossible = kinds.some((possible) => possible === stages[stage]?.kind);
  return isPossible ? stage : undefined;
}

function indexIn(values: readonly string[], value: string | number): number | undefined {
  const index = values.indexOf(String(value));
  return index < 0 ? undefined : index;
}

function submissionOf(dataset: Dataset, edit: CallEdit, place: string): Submission {
  const { personId, period, pipeline = null, commit, upside = null, note = null } = edit;
  if (!dataset.people.id.includes(personId)) {
    throw new EditRefused(`${place}.personId: unknown person ${JSON.stringify(personId)}`);
  }
  if (pipeline !== null && !dataset.pipelines.some(({ id }) => id === pipeline)) {
    throw new EditRefused(`${place}.pipeline: unknown pipeline ${JSON.stringify(pipeline)}`);
  }
  if (period === '') throw new EditRefused(`${place}.period: expected the id of a period, got ""`);
  const minorOf = (key: string, amount: number | null) => {
    const minor = toMinor(amount ?? 0, dataset.currencies[0]?.digits ?? 2);
    if (minor !== undefined) return amount === null ? null : minor;
    throw new EditRefused(`${place}.${key}: expected an amount that can be held exactly, got ${amount}`);
  };
  return {
    personId,
    period,
    pipeline,
    at: dataset.asOf,
    commit: minorOf('commit', commit),
    upside: minorOf('upside', upside),
    note,
  };
}
