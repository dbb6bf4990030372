import { parseDate } from './calendar.js';
import { ChangesBuilder, firstRows } from './columns.js';
import { opportunityShape, type OpportunityChangeJson, type OpportunityJson } from './contract.js';
import { CATEGORIES, NO_DAY, OPPORTUNITY_KINDS, TYPES, UNKNOWN, type Currency, type Opportunities } from './dataset.js';
import type { Place } from './fault.js';
import { writeChanges, type FieldValues } from './history.js';
import { toMinor } from './money.js';
import { RecordFault, readEach, rowOf, type List, type Rows } from './quality.js';
import { RecordsBuilder, codeOf, type CheckedRecord, type Surroundings } from './records.js';

/** What opportunities are read against. */
export interface OpportunitySurroundings extends Surroundings {
  readonly currencies: readonly Currency[];
  readonly leads: Rows;
}

export interface OpportunitiesRead {
  readonly rows: Rows;
  readonly opportunities: Opportunities;
}

export function readOpportunities(list: List, around: OpportunitySurroundings): OpportunitiesRead {
  const records = new RecordsBuilder(around, list.values.length, OPPORTUNITY_KINDS);
  const columns = emptyColumns(list.values.length);

  readEach(list, opportunityShape, around.log, (json) => {
    const checked = records.check(json);
    const fields = fieldsOf(json, checked, around);
    const row = records.rows.size;
    const warnings = records.add(json, checked, fields.closeDate.own);
    writeColumns(columns, row, json, fields.currency, around.leads);
    if (writeFields(columns, checked, fields)) warnings.add('history-disagrees');
    if (columns.lead[row] === UNKNOWN) warnings.add('unknown-lead');
    const isOpen = !checked.stages.isClosed(checked.stage) && records.existsAtAsOf(row);
    if (isOpen && fields.closeDate.own === NO_DAY) warnings.add('open-without-close-date');
    records.warn(json, checked, warnings);
  });

  return { rows: records.rows, opportunities: { ...records.build(), ...builtColumns(columns, records.rows.size) } };
}

type Checked = CheckedRecord<OpportunityChangeJson>;
type Columns = ReturnType<typeof emptyColumns>;

function emptyColumns(rows: number) {
  return {
    lead: new Int32Array(rows),
    currency: new Uint16Array(rows),
    type: new Int8Array(rows),
    probability: new Float64Array(rows),
    lossReason: Array.of<string | null>(),
    nextStep: Array.of<string | null>(),
    amount: new ChangesBuilder(rows, (length) => new Float64Array(length)),
    closeDate: new ChangesBuilder(rows, (length) => new Int32Array(length)),
    forecast: new ChangesBuilder(rows, (length) => new Uint8Array(length)),
  };
}

function builtColumns(columns: Columns, rows: number): Omit<Opportunities, keyof ReturnType<RecordsBuilder['build']>> {
  return {
    lead: firstRows(columns.lead, rows),
    currency: firstRows(columns.currency, rows),
    type: firstRows(columns.type, rows),
    probability: firstRows(columns.probability, rows),
    lossReason: columns.lossReason,
    nextStep: columns.nextStep,
    amount: columns.amount.build(),
    closeDate: columns.closeDate.build(),
    forecast: columns.forecast.build(),
  };
}

function writeColumns(columns: Columns, row: number, json: OpportunityJson, currency: number, leads: Rows): void {
  columns.lead[row] = rowOf(leads, json.leadId);
  columns.currency[row] = currency;
  columns.type[row] = codeOf(TYPES, json.type);
  columns.probability[row] = json.probability ?? NaN;
  columns.lossReason.push(json.lossReason ?? null);
  columns.nextStep.push(json.nextStep ?? null);
}

type TrackedJson = Pick<OpportunityChangeJson, 'amount' | 'closeDate' | 'forecast'>;

/** The tracked fields of one opportunity, as they are held in columns. */
interface Fields {
  /** Row in the currencies. */
  readonly currency: number;
  readonly amount: FieldValues;
  readonly closeDate: FieldValues;
  readonly forecast: FieldValues;
}

/** Throws a `RecordFault` where the currency has no rate, or an amount is too large. */
function fieldsOf(json: OpportunityJson, { history }: Checked, around: OpportunitySurroundings): Fields {
  const { currencies, zone } = around;
  const currency = json.currency == null ? 0 : currencies.findIndex(({ code }) => code === json.currency);
  if (currency < 0) throw new RecordFault(['currency'], 'a currency with a rate', json.currency);
  const digits = currencies[currency]?.digits ?? 2;
  json.history?.forEach(({ amount }, index) => minorOf(amount, digits, ['history', index, 'amount']));

  const own: TrackedJson = json;
  const changes: readonly TrackedJson[] = history.changes;
  const field = <Key extends keyof TrackedJson>(key: Key, code: (value: TrackedJson[Key]) => number): FieldValues => ({
    own: code(own[key]),
    carried: changes.map((change) => (change[key] === undefined ? undefined : code(change[key]))),
  });
  return {
    currency,
    amount: field('amount', (amount) => minorOf(amount, digits, ['amount'])),
    closeDate: field('closeDate', (text) => (text == null ? NO_DAY : (parseDate(text, zone) ?? NO_DAY))),
    forecast: field('forecast', (category) => codeOf(CATEGORIES, category ?? 'pipeline')),
  };
}

function writeFields(columns: Columns, { frame, history }: Checked, { amount, closeDate, forecast }: Fields): boolean {
  const atAsOf = () => frame.asOf;
  const disagreements = [
    writeChanges(columns.amount, amount, history.at, frame, atAsOf),
    writeChanges(columns.closeDate, closeDate, history.at, frame, atAsOf),
    writeChanges(columns.forecast, forecast, history.at, frame, atAsOf),
  ];
  return disagreements.includes(true);
}

function minorOf(amount: number | null | undefined, digits: number, place: Place): number {
  const minor = toMinor(amount ?? 0, digits);
  if (minor === undefined) throw new RecordFault(place, 'an amount that can be held exactly', amount);
  return minor;
}
