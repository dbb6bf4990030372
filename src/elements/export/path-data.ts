import type { Matrix } from './picture.js';

/** How many numbers each command of a path takes, of those whose points can be moved one by one. */
const NUMBERS = new Map([
  ['M', 2],
  ['L', 2],
  ['H', 1],
  ['V', 1],
  ['C', 6],
  ['S', 4],
  ['Q', 4],
  ['T', 2],
  ['Z', 0],
]);

/** The path where a matrix without turning moves it; undefined where it has arcs. */
export function movedPath(data: string, [a, b, c, d, e, f]: Matrix): string | undefined {
  if (b !== 0 || c !== 0) return undefined;
  const moved: string[] = [];
  for (const [, command = '', text = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const absolute = command.toUpperCase();
    const count = NUMBERS.get(absolute);
    if (count === undefined) return undefined;
    const isRelative = command !== absolute && moved.length > 0;
    const [left, top] = isRelative ? [0, 0] : [e, f];
    const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const along = (at: number) => absolute === 'H' || (absolute !== 'V' && at % 2 === 0);
    const points = numbers.map((number, at) => rounded(along(at) ? a * number + left : d * number + top));
    moved.push(`${isRelative ? command : absolute}${points.join(' ')}`);
  }
  return moved.join('');
}

/** Hundredths are finer than any screen. */
export function rounded(number: number): number {
  return Math.round(number * 100) / 100 + 0;
}
