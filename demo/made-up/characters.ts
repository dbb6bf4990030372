/** How a seller works. `leads`, `qualify` and `win` multiply the odds of going on; 1 is average. */
export interface Character {
  /** Share of incoming leads. */
  readonly share: number;
  readonly leads: number;
  readonly qualify: number;
  readonly win: number;
  /** Multiplies days: below 1 is fast. */
  readonly pace: number;
  /** 0 to 1: how soon close dates and lost deals are brought up to date. */
  readonly tidiness: number;
  /** −1 calls what is certain only, 1 calls what is hoped for. */
  readonly optimism: number;
}

const steady: Character = { share: 1, leads: 1, qualify: 1, win: 1, pace: 1, tidiness: 0.75, optimism: 0 };

export const CHARACTERS = {
  steady,
  star: { ...steady, share: 1.2, leads: 1.9, qualify: 1.6, win: 1.35, pace: 0.85, tidiness: 0.9, optimism: -0.1 },
  closer: { ...steady, leads: 1.1, qualify: 1.5, win: 1.9, pace: 0.95, optimism: 0.1 },
  sandbagger: { ...steady, leads: 1.05, win: 1.2, tidiness: 0.6, optimism: -0.8 },
  happyEars: { ...steady, leads: 1.3, qualify: 0.75, win: 0.6, pace: 1.1, tidiness: 0.35, optimism: 0.9 },
  hoarder: { ...steady, share: 0.9, leads: 0.8, qualify: 0.35, win: 0.85, pace: 1.35, tidiness: 0.15, optimism: 0.3 },
  struggling: { ...steady, leads: 0.28, qualify: 0.8, win: 0.5, pace: 1.2, tidiness: 0.5, optimism: 0.4 },
  selective: { ...steady, share: 0.9, leads: 0.6, qualify: 2.2, win: 1.25, tidiness: 0.85 },
  newcomer: { ...steady, share: 0.8, leads: 0.85, qualify: 0.9, win: 0.75, pace: 1.15, optimism: 0.25 },
} as const satisfies Record<string, Character>;

/** The probability with its odds multiplied. */
export function withOdds(probability: number, factor: number): number {
  return (probability * factor) / (1 - probability + probability * factor);
}
