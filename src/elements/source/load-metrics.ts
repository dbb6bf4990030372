import type { Adapter, LoadOptions } from '../../data/adapter.js';
import type { Metrics, ServerAdapter } from '../../metrics/metrics.js';
import { LoadError, type LoadPlace } from '../shared/load-error.js';
import { thrown } from '../shared/thrown.js';

/** Where a source's data comes from. */
export type Origin =
  | { readonly kind: 'dataset'; readonly dataset: unknown }
  | { readonly kind: 'server'; readonly adapter: ServerAdapter }
  | { readonly kind: 'adapter'; readonly adapter: Adapter }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'inline'; readonly text: string };

/** Whether an adapter names a server, rather than bring data itself. */
export function isServer(adapter: Adapter | ServerAdapter): adapter is ServerAdapter {
  return hasMethod(adapter, 'metrics');
}

/** Whether something that was given has a method. */
export function hasMethod(value: unknown, name: string | symbol): boolean {
  return typeof Reflect.get(Object(value), name) === 'function';
}

/** Has what such data is read with on its way before the data is asked for. */
export function prepareFor(origin: Origin | undefined): void {
  // Where it can't be had, it is the loading that tells.
  if (origin !== undefined && origin.kind !== 'server') void reading().catch(() => {});
}

/** Loads data and makes metrics of it; rejects with a `LoadError` that says what is wrong with what is where. */
export async function loadMetrics(origin: Origin, options: LoadOptions): Promise<Metrics> {
  if (origin.kind === 'server') return metricsOf(origin.adapter).catch(failedAdapter);
  const [[{ readGiven }, overData], given] = await Promise.all([reading(), givenBy(origin, options)]);
  return readGiven(given, overData);
}

/** The figures of a server: those of one written in JavaScript may be a promise of them. */
async function metricsOf(server: ServerAdapter): Promise<Metrics> {
  const metrics = await Promise.resolve(server.metrics());
  // Figures that are there are drawn at once, without waiting for a module.
  return hasMethod(metrics, 'subscribe') ? metrics : (await fromAdapter()).refuseMetrics(metrics);
}

/** What is to be read: the text of a dataset, or one that is read as JSON already. */
export type Given = { readonly place: LoadPlace } & (
  { readonly text: string } | { readonly text?: undefined; readonly json: unknown }
);

async function givenBy(origin: Exclude<Origin, { kind: 'server' }>, options: LoadOptions): Promise<Given> {
  switch (origin.kind) {
    case 'dataset':
      return { place: 'given', json: origin.dataset };
    case 'inline':
      return { place: 'inline', text: origin.text };
    case 'address':
      return { place: { address: origin.address }, text: await fetched(origin.address, options.signal) };
    case 'adapter': {
      const { datasetOf } = await fromAdapter();
      return { place: 'adapter', json: await datasetOf(origin.adapter, options).catch(failedAdapter) };
    }
  }
}

async function fetched(address: string, signal: AbortSignal): Promise<string> {
  const place = { address };
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } }).catch((cause: unknown) => {
    throw new LoadError(place, { kind: 'unreachable' }, { cause });
  });
  if (response.status === 404) throw new LoadError(place, { kind: 'missing' });
  if (!response.ok) throw new LoadError(place, { kind: 'answered', status: response.status });
  return response.text().catch((cause: unknown) => {
    throw new LoadError(place, { kind: 'truncated' }, { cause });
  });
}

/** Reading and engine: pages that a server feeds have no use for them. */
function reading() {
  return Promise.all([import('./read-given.js'), import('../../metrics/over-data.js')]);
}

/** Pages whose adapter brings no data, or that have none, have no use for what asks one. */
function fromAdapter() {
  return import('./from-adapter.js');
}

function failedAdapter(cause: unknown): never {
  throw new LoadError('adapter', { kind: 'adapter', message: thrown(cause).message }, { cause });
}
