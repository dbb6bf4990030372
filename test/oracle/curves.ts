import { plus, times as product, whole, zero, type Fraction } from './exact.js';

/** When something ended, and how; without `how` it is still going on. */
export interface Ending {
  readonly time: number;
  readonly how: string | null;
}

/**
 * What has come of things by each time at which any ended, as exact shares: everything weighs the same, and whatever is
 * still going on leaves its weight to those that were followed for longer (Efron's redistribution to the right).
 */
export function curve(endings: readonly Ending[], how: string): { days: number; share: number }[] {
  const ended = endings.filter((each) => each.how !== null);
  let share = zero;
  return distinct(ended.map(({ time }) => time)).map((days) => {
    const now = ended.filter((each) => each.time === days && each.how === how);
    share = plus(share, product(whole(BigInt(now.length)), weight(endings, days)));
    return { days, share: number(share) };
  });
}

/** What one of those followed at least until a time weighs. */
function weight(endings: readonly Ending[], until: number): Fraction {
  let each: Fraction = { over: 1n, under: BigInt(endings.length) };
  const left = endings.filter(({ time, how }) => time < until && how === null).map(({ time }) => time);
  for (const time of distinct(left)) {
    const leaving = BigInt(left.filter((other) => other === time).length);
    const staying = BigInt(endings.filter((other) => other.time > time).length);
    each = product(each, { over: staying + leaving, under: staying });
  }
  return each;
}

function distinct(times: readonly number[]): number[] {
  return [...new Set(times)].toSorted((one, other) => one - other);
}

function number({ over, under }: Fraction): number {
  const scale = 10n ** 18n;
  return Number((over * scale) / under) / Number(scale);
}
