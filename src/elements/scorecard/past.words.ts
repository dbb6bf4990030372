import { catalogue } from '../shared/catalogue.js';

/** Moments of a past, each with its figure. */
interface Course {
  readonly first: string;
  readonly low: string;
  readonly high: string;
  readonly last: string;
}

const en = {
  on: (figure: string, day: string) => `${figure} on ${day}`,
  summary: (name: string, { first, low, high, last }: Course) =>
    `${name} over 12 months: ${first}, lowest ${low}, highest ${high}, ${last}. Show all months`,
};

export type PastWords = typeof en;

export const pastWords = catalogue<PastWords>(en, { pl: () => import('./past.words.pl.js') });
