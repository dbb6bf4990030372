/** A number of each of some members, in their order. */
export function valuesOf(members: ArrayLike<number>, valueOf: (member: number) => number): Float64Array {
  const values = new Float64Array(members.length);
  for (let index = 0; index < values.length; index += 1) values[index] = valueOf(members[index] ?? NaN);
  return values;
}
