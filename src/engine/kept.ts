import type { Dataset } from '../data/dataset.js';

const MOST_KEYS = 40;
const MOST_ROWS = 1_000_000;

/** Remembers what is made of datasets, which never change: the last things of each, by key, as long as it lives. */
export type Kept<Thing> = (dataset: Dataset, key: string, make: () => Thing) => Thing;

/** A memory for things of one kind, bounded by their number and by the rows in all of them; the last two stay. */
export function keeping<Thing>(rowsIn: (thing: Thing) => number): Kept<Thing> {
  const known = new WeakMap<Dataset, Map<string, Thing>>();
  return (dataset, key, make) => {
    const kept = known.get(dataset) ?? new Map<string, Thing>();
    known.set(dataset, kept);
    const thing = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, thing);
    forgetOldest(kept, rowsIn);
    return thing;
  };
}

function forgetOldest<Thing>(kept: Map<string, Thing>, rowsIn: (thing: Thing) => number): void {
  let total = 0;
  for (const thing of kept.values()) total += rowsIn(thing);
  for (const [key, thing] of kept) {
    if (kept.size <= 2 || (kept.size <= MOST_KEYS && total <= MOST_ROWS)) return;
    kept.delete(key);
    total -= rowsIn(thing);
  }
}
