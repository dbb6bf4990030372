/** Exact numbers: what a JSON number says in decimal, as a fraction of two integers. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const zero: Fraction = { over: 0n, under: 1n };

export function decimal(number: number): Fraction {
  const [digits = '', exponent = '0'] = String(number).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const power = Number(exponent) - decimals.length;
  const over = BigInt(whole + decimals);
  return power >= 0 ? { over: over * 10n ** BigInt(power), under: 1n } : { over, under: 10n ** BigInt(-power) };
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return { over: one.over * other.under + other.over * one.under, under: one.under * other.under };
}

export function times(one: Fraction, other: Fraction): Fraction {
  return { over: one.over * other.over, under: one.under * other.under };
}

export function whole(integer: bigint): Fraction {
  return { over: integer, under: 1n };
}

export function isAtMost(one: Fraction, other: Fraction): boolean {
  return one.over * other.under <= other.over * one.under;
}

/** Rounds half away from zero. */
export function rounded({ over, under }: Fraction): bigint {
  const size = over < 0n ? -over : over;
  const up = (2n * size + under) / (2n * under);
  return over < 0n ? -up : up;
}

export function sum(integers: readonly bigint[]): bigint {
  return integers.reduce((total, integer) => total + integer, 0n);
}
