import type { DatasetJson } from './contract.js';

declare global {
  // Known wherever adapters run; the data layer itself is compiled without the DOM that describes it.
  interface AbortSignal {}
}

/** A part of a dataset in the contract's form; the lists of several parts are put one after the other. */
export type DatasetPart = Partial<DatasetJson>;

/** Brings a dataset from a system in parts, in any order. */
export interface Adapter {
  load(options: LoadOptions): AsyncIterable<DatasetPart>;
}

export interface LoadOptions {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** How much has come, in whatever the adapter counts; `total` is null while it isn't known. */
export interface Progress {
  readonly loaded: number;
  readonly total: number | null;
}

/** One dataset of several parts: their lists one after the other, of anything else the last. */
export function joinParts(parts: readonly DatasetPart[]): DatasetPart {
  const keys = new Set(parts.flatMap((part) => Object.keys(part)));
  return Object.fromEntries(Array.from(keys, (key) => [key, joinValues(valuesOf(parts, key))]));
}

function valuesOf(parts: readonly DatasetPart[], key: string): unknown[] {
  return parts.flatMap((part) => {
    const value: unknown = Object.getOwnPropertyDescriptor(part, key)?.value;
    return value == null ? [] : [value];
  });
}

/** A list among values that are none is a fault, which reading the last value tells. */
function joinValues(values: readonly unknown[]): unknown {
  return values.every((value) => Array.isArray(value)) ? values.flat() : values.at(-1);
}
