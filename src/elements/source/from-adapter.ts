import { joinParts, type Adapter, type DatasetPart, type LoadOptions } from '../../data/adapter.js';
import { hasMethod } from './load-metrics.js';

/** Says what is wrong with the figures of a server. */
export function refuseMetrics(metrics: unknown): never {
  throw new TypeError(`metrics(): expected an object with subscribe(), got ${written(metrics)}`);
}

/** The dataset that an adapter brings in parts. */
export async function datasetOf(adapter: Adapter, options: LoadOptions): Promise<DatasetPart> {
  if (!hasMethod(adapter, 'load'))
    throw new TypeError(`expected an object with load() or metrics(), got ${written(adapter)}`);
  const source = adapter.load(options);
  if (!hasMethod(source, Symbol.asyncIterator) && !hasMethod(source, Symbol.iterator))
    throw new TypeError(`load(): expected parts one after the other, got ${written(source)}`);
  const parts: DatasetPart[] = [];
  for await (const part of source) {
    if (!isObject(part)) throw new TypeError(`load(): expected parts of a dataset, got ${written(part)}`);
    parts.push(part);
  }
  return joinParts(parts);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects are only named: they may be large, or in a circle. */
function written(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Promise) return 'a promise';
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? `an object with ${Object.keys(value).join(', ') || 'nothing'}` : String(value);
}
