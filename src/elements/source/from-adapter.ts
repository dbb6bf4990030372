import { joinParts, type Adapter, type DatasetPart, type LoadOptions } from '../../data/adapter.js';
import type { Metrics, ServerAdapter } from '../../metrics/metrics.js';
import { LoadError } from '../shared/load-error.js';
import { thrown } from '../shared/thrown.js';

/** The figures of a server, once they are known to be such. */
export async function metricsOf(server: ServerAdapter): Promise<Metrics> {
  const metrics = await orFailure(async () => server.metrics());
  if (typeof Reflect.get(Object(metrics), 'subscribe') === 'function') return metrics;
  throw failure(`metrics(): expected an object with subscribe(), got ${written(metrics)}`);
}

/** The dataset that an adapter brings in parts. */
export async function datasetOf(adapter: Adapter, options: LoadOptions): Promise<DatasetPart> {
  if (typeof Reflect.get(Object(adapter), 'load') !== 'function')
    throw failure(`expected an object with load() or metrics(), got ${written(adapter)}`);
  const parts: DatasetPart[] = [];
  await orFailure(async () => {
    for await (const part of adapter.load(options)) parts.push(part);
  });
  const wrong = parts.findIndex((part) => typeof part !== 'object' || part === null || Array.isArray(part));
  if (wrong >= 0) throw failure(`load(): expected parts of a dataset, got ${written(parts[wrong])}`);
  return joinParts(parts);
}

/** Whatever an adapter throws, as a failure of it. */
async function orFailure<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (cause) {
    throw failure(thrown(cause).message, { cause });
  }
}

function failure(message: string, options?: ErrorOptions): LoadError {
  return new LoadError('adapter', { kind: 'adapter', message }, options);
}

/** Objects are only named: they may be large, or in a circle. */
function written(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? 'a list' : `an object with ${Object.keys(value).join(', ') || 'nothing'}`;
}
