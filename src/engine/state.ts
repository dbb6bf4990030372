import { NO_DAY, type Changes, type Currency, type Dataset, type Moment, type Records } from '../data/dataset.js';
import { zone } from '../data/calendar.js';
import { convert, rateOn } from '../data/money.js';

/** The entry that holds a row's value at a moment at which the record exists. */
export function entryAt(
  changes: Changes<Int16Array | Int32Array | Uint8Array | Float64Array>,
  row: number,
  moment: Moment,
): number {
  const first = changes.start[row] ?? 0;
  let entry = (changes.start[row + 1] ?? 0) - 1;
  while (entry > first && (changes.at[entry] ?? 0) > moment) entry -= 1;
  return entry;
}

/** Index of the record's stage in its pipeline. */
export function stageAt(records: Records, row: number, moment: Moment): number {
  return records.stage.value[entryAt(records.stage, row, moment)] ?? NaN;
}

/** Row of the record's owner in people, `NONE` or `UNKNOWN`. */
export function ownerAt(records: Records, row: number, moment: Moment): number {
  return records.owner.value[entryAt(records.owner, row, moment)] ?? NaN;
}

/** The opportunity's close date, or `NO_DAY`. */
export function closeDateAt({ opportunities }: Dataset, row: number, moment: Moment): number {
  return opportunities.closeDate.value[entryAt(opportunities.closeDate, row, moment)] ?? NO_DAY;
}

/** Code of the opportunity's forecast category. */
export function categoryAt({ opportunities }: Dataset, row: number, moment: Moment): number {
  return opportunities.forecast.value[entryAt(opportunities.forecast, row, moment)] ?? NaN;
}

/**
 * The opportunity's amount in corporate minor units: converted with the rate of its close date, or of the moment's
 * day where it has none, and rounded once, half away from zero.
 */
export function valueAt(dataset: Dataset, row: number, moment: Moment): number {
  const { opportunities, currencies } = dataset;
  const amount = opportunities.amount.value[entryAt(opportunities.amount, row, moment)] ?? NaN;
  const code = opportunities.currency[row] ?? 0;
  if (code === 0) return amount;
  return inCorporate(dataset, amount, currencies[code], closeDateAt(dataset, row, moment), moment);
}

function inCorporate(
  dataset: Dataset,
  amount: number,
  currency: Currency | undefined,
  closeDate: number,
  moment: Moment,
): number {
  if (currency === undefined) return NaN;
  const day = closeDate === NO_DAY ? zone(dataset.timeZone).dayOf(moment) : closeDate;
  return convert(amount, rateOn(currency, day), currency.digits, dataset.currencies[0]?.digits ?? 2);
}

/** The opportunity's probability of being won, 0 to 1: its own, else its stage's, else 0. */
export function probabilityAt({ opportunities, pipelines }: Dataset, row: number, moment: Moment): number {
  const own = opportunities.probability[row] ?? NaN;
  if (!Number.isNaN(own)) return own;
  const stages = pipelines[opportunities.pipeline[row] ?? 0]?.stages;
  return stages?.[stageAt(opportunities, row, moment)]?.probability ?? 0;
}
