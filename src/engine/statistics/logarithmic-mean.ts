/** The logarithmic mean of two positive numbers: their difference over the difference of their logarithms. */
export function logarithmicMean(a: number, b: number): number {
  // `log1p` keeps the digits that the logarithm of a quotient close to 1 has lost.
  return a === b ? a : (a - b) / Math.log1p((a - b) / b);
}
