/** Draws that are the same on every run; each subject (a lead, a deal, …) has a stream of its own. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  fraction(): number;
  chance(probability: number): boolean;
  between(low: number, high: number): number;
  /** Both ends included. */
  integer(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  pickWeighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item;
  /** Positive, with this median and the spread of its logarithm. */
  lognormal(median: number, spread: number): number;
}

export function random(...subject: readonly (string | number)[]): Random {
  const fraction = mulberry32(hash(subject.join('/')));
  const between = (low: number, high: number): number => low + fraction() * (high - low);
  const pickWeighted = <Item>(items: readonly Item[], weightOf: (item: Item) => number): Item => {
    const weights = items.map(weightOf);
    let left = fraction() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => (left -= weight) < 0);
    return at(items, index === -1 ? items.length - 1 : index);
  };

  return {
    fraction,
    chance: (probability) => fraction() < probability,
    between,
    integer: (low, high) => low + Math.floor(fraction() * (high - low + 1)),
    pick: (items) => at(items, Math.floor(fraction() * items.length)),
    pickWeighted,
    lognormal: (median, spread) => median * Math.exp(spread * standardNormal(fraction)),
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Box and Muller's method. */
function standardNormal(fraction: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction());
}

/** Tommy Ettinger's generator: 32 bits of state, good enough for a demo. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a over the text's code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}
