import type * as OverData from '../../metrics/over-data.js';
import type { Metrics } from '../../metrics/metrics.js';
import { LoadError, type LoadPlace } from '../shared/load-error.js';
import type { Given } from './load-metrics.js';

/** Reads data that was given and answers from it; rejects with a `LoadError` that says what is wrong with it. */
export function readGiven({ place, ...given }: Given, { DatasetRefused, metricsOn }: typeof OverData): Metrics {
  const json = given.text === undefined ? given.json : parse(given.text, place);
  try {
    return metricsOn(json);
  } catch (reason) {
    if (!(reason instanceof DatasetRefused)) throw reason;
    const faults = reason.faults.map(({ path, message }) => `${path}: ${message}`);
    throw new LoadError(place, { kind: 'refused', faults }, { cause: reason });
  }
}

function parse(text: string, place: LoadPlace): unknown {
  if (text.trim() === '') throw new LoadError(place, { kind: 'blank' });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LoadError(place, { kind: breaksOff(text) ? 'truncated' : 'not-json' }, { cause });
  }
}

function breaksOff(text: string): boolean {
  return /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text);
}
