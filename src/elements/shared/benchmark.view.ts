import type { Benchmark } from '../../data/dataset.js';
import type { Format } from './format.js';
import { isolated } from './shown-name.js';
import type { SharedWords } from './words.js';

/** `benchmark 20%–40%, SugarCRM's published guidance` */
export function benchmarkText({ low, high, source }: Benchmark, format: Format, words: SharedWords): string {
  const band = words.benchmark(format.band({ low, high }));
  return source === null ? band : `${band}, ${isolated(source)}`;
}

/** Whether a band can be drawn: nothing can lie in one whose low end is over its high one. */
export function isDrawn(benchmark: Benchmark | null): benchmark is Benchmark {
  return benchmark !== null && benchmark.low <= benchmark.high;
}

export interface ShownBand {
  readonly benchmark: Benchmark | null;
  /** What is judged by the band, where the key has to say it. */
  readonly name?: string;
}

/** What bands are and where they come from, told apart where they have to be; null where there are none. */
export function bandKey(shown: readonly ShownBand[], format: Format, words: SharedWords): string | null {
  const bandsOf = new Map<string, Set<string>>();
  let isListed = false;
  for (const { benchmark, name = '' } of shown) {
    if (benchmark === null) continue;
    const source = isolated(benchmark.source ?? '');
    const bands = bandsOf.get(source) ?? new Set();
    bandsOf.set(source, bands.add(`${name} ${format.band(benchmark)}`.trim()));
    isListed ||= bandsOf.size > 1 || name !== '' || !isDrawn(benchmark);
  }
  if (bandsOf.size === 0) return null;
  const told = Array.from(bandsOf, ([source, bands]) => joined([...(isListed ? bands : []), source], ', '));
  return joined([words.benchmarkBand, joined(told, '; ')], ': ');
}

function joined(texts: readonly string[], sign: string): string {
  return texts.filter((text) => text !== '').join(sign);
}
