/** Round whole numbers over 0 up to the largest, about so many. */
export function roundNumbers(largest: number, count: number): number[] {
  if (largest <= 0) return [];
  const step = Math.max(1, roundStep(largest / count));
  return Array.from({ length: Math.floor(largest / step) }, (_, index) => (index + 1) * step);
}

/** 1, 2 or 5 times a power of ten: whichever is the nearest by its ratio. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const ratio = rough / power;
  const times = ratio >= Math.sqrt(50) ? 10 : ratio >= Math.sqrt(10) ? 5 : ratio >= Math.sqrt(2) ? 2 : 1;
  return times * power;
}
