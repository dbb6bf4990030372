import type { Format } from '../shared/format.js';
import type { ScorecardWords } from './scorecard.words.js';

/** Writes changes with their sign; what is too small to be written has none. */
export interface ChangeFormat {
  /** `+9` */
  count(change: number): string;
  /** `+€390k` */
  money(change: number): string;
  /** `−2.1 points`, of a rate's change. */
  rate(change: number): string;
}

export function changeFormat(format: Format, words: ScorecardWords): ChangeFormat {
  const tenths = new Intl.NumberFormat(format.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    count: (change) => signed(change, format.count),
    money: (change) => signed(change, format.money),
    rate: (change) => words.points(signed(100 * change, (size) => tenths.format(size))),
  };
}

function signed(change: number, write: (size: number) => string): string {
  const text = write(Math.abs(change));
  if (text === write(0)) return text;
  return `${change > 0 ? '+' : '−'}${text}`;
}
