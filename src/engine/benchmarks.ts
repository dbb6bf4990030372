import type { Benchmark, BusinessType, Dataset } from '../data/dataset.js';
import type { Filter } from './query.js';

const GUIDANCE = "SugarCRM's published guidance";

/** The bands that hold where the dataset brings none of its own. */
export const DEFAULT_BENCHMARKS: readonly Benchmark[] = [
  { transition: 'lead-unqualified', type: null, low: 0.2, high: 0.4, source: GUIDANCE },
  { transition: 'unqualified-qualified', type: null, low: 0.8, high: 0.9, source: GUIDANCE },
  { transition: 'win', type: 'new', low: 0.3, high: 0.3, source: GUIDANCE },
  { transition: 'win', type: 'existing', low: 0.75, high: 0.75, source: GUIDANCE },
];

/**
 * The benchmark of the first transition that has one: of the type where the rate is over that type alone, else of no
 * type. The dataset's rows replace the default ones of the same transition and type.
 */
export function benchmarkOf(
  dataset: Dataset,
  transitions: readonly string[],
  type: BusinessType | null,
): Benchmark | null {
  for (const transition of transitions) {
    const found = (type && rowOf(dataset, transition, type)) ?? rowOf(dataset, transition, null);
    if (found) return found;
  }
  return null;
}

function rowOf({ benchmarks }: Dataset, transition: string, type: BusinessType | null): Benchmark | undefined {
  const isMeant = (row: Benchmark) => row.transition === transition && row.type === type;
  return benchmarks.findLast(isMeant) ?? DEFAULT_BENCHMARKS.find(isMeant);
}

/** The one business type a filter restricts to, or null. */
export function onlyType({ types }: Filter): BusinessType | null {
  const distinct = new Set(types);
  const [first] = distinct;
  return distinct.size === 1 ? (first ?? null) : null;
}
