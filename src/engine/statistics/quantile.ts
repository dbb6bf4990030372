/** The quantile at `share` (0 to 1) of values in ascending order, linear between order statistics (R type 7); null of none. */
export function quantile(ascending: ArrayLike<number>, share: number): number | null {
  if (ascending.length === 0) return null;
  const position = (ascending.length - 1) * share;
  const lower = Math.floor(position);
  const low = ascending[lower] ?? NaN;
  const high = ascending[Math.min(lower + 1, ascending.length - 1)] ?? NaN;
  return low + (high - low) * (position - lower);
}

/** The arithmetic mean; null of none. */
export function mean(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? NaN;
  return sum / values.length;
}
