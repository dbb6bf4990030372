const RUNS = 20;

/** How long some work takes, in milliseconds: the median of several runs. */
export function medianTime(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[RUNS / 2] ?? NaN;
}
