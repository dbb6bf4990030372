/** The median of some numbers. */
export function middleOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Milliseconds, and how many times those of what they are held against; in columns of one width. */
export function timesText(took = NaN, floor = NaN): string {
  return `${took.toFixed(0).padStart(8)} ms ${(took / floor).toFixed(2).padStart(6)} ×`;
}
