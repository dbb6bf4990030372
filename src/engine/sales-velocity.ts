import { logarithmicMean } from './statistics/logarithmic-mean.js';

/** What the pipeline yields per day, `volume × win rate × averageWon / cycleDays`, and its inputs over 365 days. */
export interface SalesVelocity {
  /** Mean days from reaching the qualified pipeline to the win; null where nothing was won. */
  readonly cycleDays: number | null;
  /** Mean amount won, in minor units, not rounded; null where nothing was won. */
  readonly averageWon: number | null;
  /** Minor units a day, not rounded; null where an input is. */
  readonly perDay: number | null;
  /** What was really won a day over the same 365 days, in minor units, not rounded. */
  readonly wonPerDay: number;
}

/** The four numbers from which velocity per day is computed. */
export interface VelocityInputs extends Pick<SalesVelocity, 'averageWon' | 'cycleDays'> {
  readonly volume: number;
  readonly winRate: number | null;
}

/** How much velocity per day moved, and by which of its inputs: the four add up to `perDay`; in minor units a day. */
export interface VelocityChange {
  readonly perDay: number;
  readonly volume: number;
  readonly winRate: number;
  readonly averageWon: number;
  readonly cycleDays: number;
}

/** Velocity per day; null where an input is, or the cycle takes no time. */
export function perDayOf({ volume, winRate, averageWon, cycleDays }: VelocityInputs): number | null {
  if (winRate === null || averageWon === null || cycleDays === null || cycleDays === 0) return null;
  return (volume * winRate * averageWon) / cycleDays;
}

/**
 * Splits the movement of velocity per day between two moments into its inputs by the logarithmic mean (LMDI-I).
 *
 * Null where an input is missing or not over 0 at either moment: nothing then has a logarithm.
 */
export function velocityChange(now: VelocityInputs, before: VelocityInputs): VelocityChange | null {
  const [latest, earlier] = [perDayOf(now), perDayOf(before)];
  if (latest === null || earlier === null || !isPositive(now) || !isPositive(before)) return null;
  const weight = logarithmicMean(latest, earlier);
  const part = (input: keyof VelocityInputs) => weight * Math.log((now[input] ?? NaN) / (before[input] ?? NaN));
  return {
    perDay: latest - earlier,
    volume: part('volume'),
    winRate: part('winRate'),
    averageWon: part('averageWon'),
    cycleDays: -part('cycleDays'),
  };
}

function isPositive({ volume, winRate, averageWon, cycleDays }: VelocityInputs): boolean {
  return [volume, winRate, averageWon, cycleDays].every((input) => (input ?? 0) > 0);
}
