/** A number of each of some members, in their order. */
export function valuesOf(members: ArrayLike<number>, valueOf: (member: number) => number): Float64Array {
  const values = new Float64Array(members.length);
  for (let index = 0; index < values.length; index += 1) values[index] = valueOf(members[index] ?? NaN);
  return values;
}

/** From an index on, the first at which ascending values are more than a bound. */
export function firstOver(ascending: Float64Array, from: number, bound: number): number {
  let index = from;
  while (index < ascending.length && (ascending[index] ?? NaN) <= bound) index += 1;
  return index;
}

/** From an index on, the first at which ascending values are not less than a bound. */
export function firstNotUnder(ascending: Float64Array, from: number, bound: number): number {
  let index = from;
  while (index < ascending.length && (ascending[index] ?? NaN) < bound) index += 1;
  return index;
}
