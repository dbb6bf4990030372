import type { BenchmarkJson, BusinessType, Filter } from './contract.js';

const Z = 1.959963984540054;
const SLACK = 1e-12;

export interface Counts {
  readonly entered: number;
  readonly converted: number;
  readonly open: number;
}

export interface Band {
  readonly low: number;
  readonly high: number;
}

const defaults: BenchmarkJson[] = [
  { transition: 'lead-unqualified', low: 0.2, high: 0.4 },
  { transition: 'unqualified-qualified', low: 0.8, high: 0.9 },
  { transition: 'win', type: 'new', low: 0.3, high: 0.3 },
  { transition: 'win', type: 'existing', low: 0.75, high: 0.75 },
];

/** The rate of converted to entered, with its interval and its verdict. */
export function judged(counts: Counts, band: Band | null) {
  const { entered, converted } = counts;
  const rate = entered === 0 ? null : converted / entered;
  return { rate, interval: wilson(converted, entered), status: status(counts, band) };
}

function wilson(converted: number, entered: number): [number, number] | null {
  if (entered === 0) return null;
  const share = converted / entered;
  const center = share + Z ** 2 / (2 * entered);
  const spread = Z * Math.sqrt((share * (1 - share)) / entered + Z ** 2 / (4 * entered ** 2));
  const scale = 1 + Z ** 2 / entered;
  const low = converted === 0 ? 0 : (center - spread) / scale;
  const high = converted === entered ? 1 : (center + spread) / scale;
  return [low, high];
}

function status({ entered, converted, open }: Counts, band: Band | null): string | null {
  if (!band) return null;
  const [low, high] = wilson(converted, entered) ?? [];
  const [, highest] = wilson(converted + open, entered) ?? [];
  if (low === undefined || high === undefined || highest === undefined) return 'none';
  if (high < band.low - SLACK && highest < band.low - SLACK) return 'below';
  if (low > band.high + SLACK) return 'above';
  const rate = converted / entered;
  return rate >= band.low - SLACK && rate <= band.high + SLACK ? 'within' : 'uncertain';
}

/** The band for the first of some transitions that has one: a row for the type before one without. */
export function band(
  rows: readonly BenchmarkJson[],
  transitions: readonly string[],
  type: BusinessType | null,
): Band | null {
  const isReplaced = (row: BenchmarkJson) =>
    rows.some((other) => other.transition === row.transition && (other.type ?? null) === (row.type ?? null));
  const all = [...rows, ...defaults.filter((row) => !isReplaced(row))];
  const candidates = transitions.flatMap((transition) => [
    ...all.filter((row) => row.transition === transition && type !== null && row.type === type),
    ...all.filter((row) => row.transition === transition && row.type == null),
  ]);
  return candidates[0] ?? null;
}

/** The one type that a filter leaves, if it is one. */
export function onlyType({ types }: Filter): BusinessType | null {
  const [first, ...others] = new Set(types);
  return first !== undefined && others.length === 0 ? first : null;
}
