import { weightedSum } from '../data/money.js';
import { DEAL_PARTS, partCode, type DealPart, type Deals } from './deals.js';

/** Deals counted and added up by part, and by weight, so that a whole team's weighted sum is rounded once. */
export interface DealTally {
  /** By code of the part. */
  readonly counts: Float64Array;
  readonly values: Float64Array;
  readonly byWeight: ReadonlyMap<number, number>;
}

export interface CountAndValue {
  readonly count: number;
  readonly value: number;
}

/** Opportunities that close in the period: the won, and the open ones by forecast category. */
export type DealSums = Readonly<Record<DealPart, CountAndValue>>;

/** Tallies of the deals of each owner; the owners are numbered from 0. */
export function tallyByOwner(deals: Deals, owner: Int32Array, weight: Float64Array, owners: number): DealTally[] {
  const tallies = Array.from({ length: owners }, emptyTally);
  for (let deal = 0; deal < deals.count; deal += 1) {
    const tally = tallies[owner[deal] ?? NaN];
    if (tally === undefined) continue;
    const [part, value] = [deals.part[deal] ?? 0, deals.value[deal] ?? 0];
    addTo(tally.counts, part, 1);
    addTo(tally.values, part, value);
    addWeighted(tally.byWeight, weight[deal] ?? 0, value);
  }
  return tallies;
}

/** One tally of several. */
export function addUp(tallies: readonly (DealTally | undefined)[]): DealTally {
  const total = emptyTally();
  for (const tally of tallies) {
    tally?.counts.forEach((count, part) => addTo(total.counts, part, count));
    tally?.values.forEach((value, part) => addTo(total.values, part, value));
    tally?.byWeight.forEach((value, weight) => addWeighted(total.byWeight, weight, value));
  }
  return total;
}

/** Counts and values of a tally by the names of the parts. */
export function dealSums({ counts, values }: DealTally): DealSums {
  const sum = (part: DealPart) => ({ count: counts[partCode(part)] ?? 0, value: values[partCode(part)] ?? 0 });
  return {
    closed: sum('closed'),
    commit: sum('commit'),
    upside: sum('upside'),
    pipeline: sum('pipeline'),
    omitted: sum('omitted'),
  };
}

/** The values of the deals × their weight, rounded once from the exact sum. */
export function weightedValue({ byWeight }: DealTally): number {
  return weightedSum(byWeight);
}

interface OpenTally extends DealTally {
  readonly byWeight: Map<number, number>;
}

function emptyTally(): OpenTally {
  const parts = DEAL_PARTS.length;
  return { counts: new Float64Array(parts), values: new Float64Array(parts), byWeight: new Map() };
}

function addTo(sums: Float64Array, part: number, amount: number): void {
  sums[part] = (sums[part] ?? 0) + amount;
}

function addWeighted(byWeight: Map<number, number>, weight: number, value: number): void {
  byWeight.set(weight, (byWeight.get(weight) ?? 0) + value);
}
