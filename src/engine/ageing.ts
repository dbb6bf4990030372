import type { Dataset } from '../data/dataset.js';
import { summed, type Contribution, type FigureRecords } from './contributions.js';
import type { AgeingFigure } from './figure.js';
import type { Query } from './query.js';
import { valueAt } from './state.js';
import { daysOf, endedIn, lengthsOf, openOnes, type Stays } from './stays.js';
import { stepNamed, stepNames, type Step } from './steps.js';
import { UsageError } from './usage-error.js';
import { durationsOf, selectStays, type Durations } from './velocity.js';

/** How long each open record has been in its stage, as one row of columns each. */
export interface Ageing {
  /** Lead, unqualified and qualified stages, in order. */
  readonly stages: readonly AgeingStage[];
  readonly open: OpenRecords;
}

export interface AgeingStage {
  readonly stage: string;
  readonly label: string;
  readonly kind: Step['kind'];
  /** Records now in the stage. */
  readonly n: number;
  /** Their amounts, in minor units. */
  readonly value: number;
  /** For comparison, the days of the stays that ended in the period. */
  readonly completed: Pick<Durations, 'n' | 'median' | 'p90'>;
}

/** Columns of one length: a row for each open record, by stage, then in the order of the data. */
export interface OpenRecords {
  /** Place in `stages`. */
  readonly stage: readonly number[];
  /** Days since the record entered the stage, up to `asOf`. */
  readonly days: readonly number[];
  /** Amount in minor units; 0 for leads. */
  readonly value: readonly number[];
  readonly kind: readonly ('lead' | 'opportunity')[];
  readonly id: readonly string[];
  readonly name: readonly (string | null)[];
}

/** The age in its stage of everything that is open at `asOf`: the stays that wait, as velocity counts them. */
export function ageing(dataset: Dataset, query: Query): Ageing {
  const { scope, journeys, stays } = selectStays(dataset, query);
  const waiting = stays.map((ofStage, step) => waitingIn(dataset, ofStage, stepNames(journeys.steps, step).kind));
  const stages = stays.map((ofStage, step) => {
    const { n, median, p90 } = durationsOf(lengthsOf(ofStage, endedIn(ofStage, scope)));
    const value = waiting[step]?.value ?? [];
    const sum = value.reduce((total, amount) => total + amount, 0);
    return { ...stepNames(journeys.steps, step), n: value.length, value: sum, completed: { n, median, p90 } };
  });
  return {
    stages,
    open: {
      stage: waiting.flatMap(({ id }, step) => id.map(() => step)),
      days: waiting.flatMap(({ days }) => days),
      value: waiting.flatMap(({ value }) => value),
      kind: waiting.flatMap(({ kind, id }) => id.map(() => kind)),
      id: waiting.flatMap(({ id }) => id),
      name: waiting.flatMap(({ name }) => name),
    },
  };
}

/** The records behind a figure of the ageing. */
export function ageingRecords(dataset: Dataset, { query, row, id, part }: AgeingFigure): FigureRecords {
  const { scope, journeys, stays } = selectStays(dataset, query);
  const step = stepNamed(journeys.steps, row);
  const unit = { n: 'records', value: 'money', days: 'days' } as const;
  const kind = { moment: scope.moment, unit: unit[part] };
  const ofStage = stays[step];
  if (ofStage === undefined) return summed(kind, []);
  if (part === 'days' && id === undefined) throw new UsageError('id: the days are those of one record');
  const waiting = waitingIn(dataset, ofStage, stepNames(journeys.steps, step).kind);
  const amounts = { n: waiting.id.map(() => 1), value: waiting.value, days: waiting.days }[part];
  const rows = waiting.row.map((record, index): Contribution => ({
    kind: waiting.kind,
    row: record,
    amount: amounts[index] ?? NaN,
    base: 0,
  }));
  return summed(
    kind,
    rows.filter((_, index) => id === undefined || waiting.id[index] === id),
  );
}

/** The records now in one stage, in columns. */
interface Waiting extends Pick<OpenRecords, 'days' | 'value' | 'id' | 'name'> {
  readonly kind: 'lead' | 'opportunity';
  /** Row in the dataset's leads or opportunities. */
  readonly row: readonly number[];
}

function waitingIn(dataset: Dataset, stays: Stays, stageKind: Step['kind']): Waiting {
  const kind = stageKind === 'lead' ? 'lead' : 'opportunity';
  const records = kind === 'lead' ? dataset.leads : dataset.opportunities;
  const waiting = openOnes(stays);
  const row = Array.from(waiting, (stay) => stays.record[stay] ?? NaN);
  return {
    kind,
    row,
    days: Array.from(daysOf(stays, waiting)),
    value: row.map((record) => (kind === 'lead' ? 0 : valueAt(dataset, record, stays.moment))),
    id: row.map((record) => records.id[record] ?? ''),
    name: row.map((record) => records.name[record] ?? null),
  };
}
