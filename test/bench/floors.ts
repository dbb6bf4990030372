import { DAY_MS } from '../../src/data/calendar.js';
import type { Changes, Dataset, Moment } from '../../src/data/dataset.js';

/*
 * What each metric costs at least: hand-written loops over the same columns, for one figure or a few of each metric.
 * They hold for the generated data only: one pipeline with four open stages, one currency, no leads, nothing deleted.
 */

const [SRL, SQL, OFFER, WON, LOST] = [1, 2, 3, 4, 5];

/** The days and moments of a period. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly start: Moment;
  readonly end: Moment;
}

/** Those who entered the step `sql` of a cohort, their amounts, and the median days to the next. */
export function funnelFloor({ opportunities, asOf }: Dataset, { start, end }: Span): number[] {
  const { stage, amount, id } = opportunities;
  const days: number[][] = [[], [], [], [], []];
  const [counts, values] = [new Float64Array(5), new Float64Array(5)];
  const reached = new Float64Array(5);
  for (let row = 0; row < id.length; row += 1) {
    reached.fill(Infinity);
    const last = stage.start[row + 1] ?? 0;
    for (let entry = stage.start[row] ?? 0; entry < last; entry += 1) {
      const [at, value] = [stage.at[entry] ?? 0, stage.value[entry] ?? 0];
      if (at <= asOf && value !== LOST && at < (reached[value] ?? 0)) reached[value] = at;
    }
    for (let step = OFFER; step >= SRL; step -= 1) reached[step] = Math.min(reached[step] ?? 0, reached[step + 1] ?? 0);
    const first = reached[SRL] ?? Infinity;
    if (first < start || first >= end) continue;
    const value = amount.value[lastEntry(amount, row, asOf)] ?? 0;
    for (let step = SRL; step <= WON; step += 1) {
      const at = reached[step] ?? Infinity;
      if (at === Infinity) break;
      counts[step] = (counts[step] ?? 0) + 1;
      values[step] = (values[step] ?? 0) + value;
      const next = reached[step + 1] ?? Infinity;
      if (next < Infinity) days[step]?.push((next - at) / DAY_MS);
    }
  }
  for (const list of days) Float64Array.from(list).sort();
  return [counts[SQL] ?? 0, values[SQL] ?? 0];
}

/** Those closed in the span after they were qualified, and the won of them, in total; counted by owner. */
export function conversionFloor({ opportunities, people, asOf }: Dataset, { start, end }: Span): number[] {
  const { stage, owner, id } = opportunities;
  const [entered, won] = [new Uint32Array(people.id.length), new Uint32Array(people.id.length)];
  for (let row = 0; row < id.length; row += 1) {
    const entry = lastEntry(stage, row, asOf);
    const [now, closedAt] = [stage.value[entry] ?? 0, stage.at[entry] ?? 0];
    if (now < WON || closedAt < start || closedAt >= end) continue;
    if (now === LOST && !wasQualified(stage, row, entry)) continue;
    const person = owner.value[lastEntry(owner, row, asOf)] ?? 0;
    entered[person] = (entered[person] ?? 0) + 1;
    if (now === WON) won[person] = (won[person] ?? 0) + 1;
  }
  return [total(entered), total(won)];
}

/** How many stays in `srl` ended in the span, and their mean days; all stages' days sorted. */
export function velocityFloor({ opportunities, asOf }: Dataset, { start, end }: Span): number[] {
  const { stage, id } = opportunities;
  const days: number[][] = [[], [], [], []];
  const ages: number[][] = [[], [], [], []];
  for (let row = 0; row < id.length; row += 1) {
    const last = lastEntry(stage, row, asOf);
    for (let entry = stage.start[row] ?? 0; entry < last; entry += 1) {
      const [from, to] = [stage.at[entry] ?? 0, stage.at[entry + 1] ?? 0];
      if (to >= start && to < end) days[stage.value[entry] ?? 0]?.push((to - from) / DAY_MS);
    }
    ages[stage.value[last] ?? 0]?.push((asOf - (stage.at[last] ?? 0)) / DAY_MS);
  }
  const sorted = days.map((list) => Float64Array.from(list).sort());
  for (const list of ages) Float64Array.from(list).sort();
  const ofSrl = sorted[SRL] ?? new Float64Array();
  return [ofSrl.length, total(ofSrl) / ofSrl.length];
}

/** Number and amount of what is open and qualified, at two moments. */
export function scorecardFloor(dataset: Dataset, { from, to }: Span): number[] {
  return [dataset.asOf, dataset.asOf - (to - from) * DAY_MS].flatMap((moment) => qualified(dataset, moment));
}

function qualified({ opportunities, pipelines }: Dataset, moment: Moment): number[] {
  const { stage, amount, createdAt, id } = opportunities;
  const yearAgo = moment - 365 * DAY_MS;
  const chances = Float64Array.from(pipelines[0]?.stages ?? [], ({ probability }) => probability ?? 0);
  let [volume, value, weighted, won, lost, wonValue, cycle] = [0, 0, 0, 0, 0, 0, 0];
  for (let row = 0; row < id.length; row += 1) {
    if ((createdAt[row] ?? 0) > moment) continue;
    const entry = lastEntry(stage, row, moment);
    const now = stage.value[entry] ?? 0;
    if (now === SQL || now === OFFER) {
      const worth = amount.value[lastEntry(amount, row, moment)] ?? 0;
      volume += 1;
      value += worth;
      weighted += worth * (chances[now] ?? 0);
    } else if (now >= WON && (stage.at[entry] ?? 0) >= yearAgo) {
      if (now === LOST) lost += 1;
      else {
        won += 1;
        wonValue += amount.value[lastEntry(amount, row, moment)] ?? 0;
        cycle += (stage.at[entry] ?? 0) - (stage.at[Math.min(entry, (stage.start[row] ?? 0) + 1)] ?? 0);
      }
    }
  }
  return weighted + lost + won + wonValue + cycle < 0 ? [] : [volume, value];
}

/** Closed and committed value of what closes in the span; summed by owner and part. */
export function forecastFloor(dataset: Dataset, span: Span): number[] {
  const { opportunities, people, asOf } = dataset;
  const { owner, id } = opportunities;
  const sums = new Float64Array(people.id.length * 5);
  for (let row = 0; row < id.length; row += 1) {
    const part = partAt(dataset, row, asOf, span);
    if (part < 0) continue;
    const cell = (owner.value[lastEntry(owner, row, asOf)] ?? 0) * 5 + part;
    sums[cell] = (sums[cell] ?? 0) + (opportunities.amount.value[lastEntry(opportunities.amount, row, asOf)] ?? 0);
  }
  let committed = 0;
  for (let cell = 0; cell < sums.length; cell += 1) if (cell % 5 <= 1) committed += sums[cell] ?? 0;
  return [committed];
}

/** What was closed and committed seven days before, and now. */
export function bridgeFloor(dataset: Dataset, span: Span): number[] {
  const { amount, id } = dataset.opportunities;
  const moments = [dataset.asOf - 7 * DAY_MS, dataset.asOf];
  const values = new Float64Array(2);
  for (let row = 0; row < id.length; row += 1) {
    for (let side = 0; side < 2; side += 1) {
      const moment = moments[side] ?? 0;
      const part = partAt(dataset, row, moment, span);
      if (part === 0 || part === 1)
        values[side] = (values[side] ?? 0) + (amount.value[lastEntry(amount, row, moment)] ?? 0);
    }
  }
  return Array.from(values);
}

/** What was closed and committed at each of some moments. */
export function accuracyFloor(dataset: Dataset, span: Span, moments: readonly Moment[]): number[] {
  const { amount, id } = dataset.opportunities;
  return moments.map((moment) => {
    let committed = 0;
    for (let row = 0; row < id.length; row += 1) {
      const part = partAt(dataset, row, moment, span);
      if (part === 0 || part === 1) committed += amount.value[lastEntry(amount, row, moment)] ?? 0;
    }
    return committed;
  });
}

function partAt({ opportunities }: Dataset, row: number, moment: Moment, { from, to }: Span): number {
  const { createdAt, closeDate, stage, forecast } = opportunities;
  if ((createdAt[row] ?? 0) > moment) return -1;
  const day = closeDate.value[lastEntry(closeDate, row, moment)] ?? 0;
  if (day < from || day >= to) return -1;
  const now = stage.value[lastEntry(stage, row, moment)] ?? 0;
  if (now === LOST) return -1;
  return now === WON ? 0 : 1 + (forecast.value[lastEntry(forecast, row, moment)] ?? 0);
}

function lastEntry(
  { start, at }: Changes<Int16Array | Int32Array | Uint8Array | Float64Array>,
  row: number,
  moment: Moment,
): number {
  const first = start[row] ?? 0;
  let entry = (start[row + 1] ?? 0) - 1;
  while (entry > first && (at[entry] ?? 0) > moment) entry -= 1;
  return entry;
}

function wasQualified({ start, value }: Changes<Int16Array>, row: number, last: number): boolean {
  for (let entry = start[row] ?? 0; entry < last; entry += 1) {
    if (value[entry] === SQL || value[entry] === OFFER) return true;
  }
  return false;
}

function total(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) sum += numbers[index] ?? 0;
  return sum;
}
