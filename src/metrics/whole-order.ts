import type { Contribution } from '../engine/contributions.js';

/** What a row is sorted by; null where it has none. */
export type Key = string | number | null;

const orders = new WeakMap<readonly Contribution[], Map<string, readonly number[]>>();

/** The order of all rows, kept as long as they are: who asks for a second page asks for a third. */
export function wholeOrder(
  rows: readonly Contribution[],
  order: string,
  keys: () => readonly Key[],
  isDescending: boolean,
): readonly number[] {
  const known = orders.get(rows) ?? new Map<string, readonly number[]>();
  orders.set(rows, known);
  const places = known.get(order) ?? allPlaces(keys(), isDescending);
  known.set(order, places);
  return places;
}

/** Sorts the values alone, which is many times quicker, then puts each place where its value stands. */
function allPlaces(keys: readonly Key[], isDescending: boolean): number[] {
  const distinct = new Set(keys);
  distinct.delete(null);
  const numbers = Float64Array.from([...distinct].filter((key) => typeof key === 'number')).sort();
  const texts = [...distinct].filter((key) => typeof key === 'string').sort();
  const values: Key[] = [...numbers, ...texts];
  if (isDescending) values.reverse();
  values.push(null);

  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const next = new Map<Key, number>();
  let start = 0;
  for (const value of values) {
    next.set(value, start);
    start += counts.get(value) ?? 0;
  }
  const places = Array.from<number>({ length: keys.length });
  keys.forEach((key, place) => {
    const index = next.get(key) ?? 0;
    places[index] = place;
    next.set(key, index + 1);
  });
  return places;
}
