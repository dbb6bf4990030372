import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import type { Dataset } from '../../src/data/dataset.js';
import { DatasetRefused } from '../../src/data/fault.js';
import { readDataset } from '../../src/data/read.js';
import { report } from '../../src/engine/report.js';
import { arbitraryDataset } from '../oracle/arbitrary-dataset.js';
import { runs } from './runs.js';

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    1e300,
    true,
    'soon',
    '2026-02-30',
    '2026-13-01T00:00:00Z',
    'EUR',
    [],
    {},
  ),
  fc.constantFrom<unknown>('__proto__', 'constructor', '2026-03-31T17:00:00', [null], { id: null }, [[]], 2 ** 53),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A dataset with junk in some places, or with some of its values left out. */
const spoiled = fc
  .record({
    json: arbitraryDataset,
    spots: fc.array(fc.tuple(fc.nat(), fc.option(junk)), { minLength: 1, maxLength: 4 }),
  })
  .map(({ json, spots }) => spots.reduce<unknown>((spoilt, [spot, value]) => replaced(spoilt, spot, value), json));

describe('reading', () => {
  it('refuses what is no dataset, and throws nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(junk, fc.jsonValue()), (json) => {
        expect(() => readDataset(json))
          .to.throw(DatasetRefused)
          .with.property('faults').that.is.not.empty;
      }),
      runs(300),
    );
  });

  it('reads or refuses a dataset with junk in any place, and what it reads has a report', () => {
    fc.assert(
      fc.property(spoiled, (json) => {
        const dataset = readOrRefuse(json);
        if (dataset) expect(report(dataset, {})).to.be.an('object');
      }),
      runs(400),
    );
  });

  it('keeps every record or says once that it was set aside', () => {
    fc.assert(
      fc.property(spoiled, (json) => {
        const dataset = readOrRefuse(json);
        if (!dataset) return;
        for (const [list, kept] of Object.entries(keptIn(dataset))) {
          const places = dataset.quality.setAside.flatMap(({ path }) => (path.startsWith(`${list}[`) ? [path] : []));
          const rows = new Set(places.map((path) => path.slice(0, path.indexOf(']'))));
          expect(rows.size, list).to.equal(places.length);
          expect(kept + places.length, list).to.equal(rowsIn(json, list));
        }
      }),
      runs(400),
    );
  });
});

/** A value with another one in one of its places. */
function replaced(json: unknown, spot: number, value: unknown): unknown {
  const places = placesIn(json);
  const place = places[spot % places.length] ?? [];
  return put(json, place, value);
}

function placesIn(json: unknown): string[][] {
  if (typeof json !== 'object' || json === null) return [[]];
  const inside = Object.entries(json).flatMap(([key, value]) => placesIn(value).map((place) => [key, ...place]));
  return [...Object.keys(json).map((key) => [key]), ...inside];
}

function put(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(json))
    return json.map((each: unknown, index) => (String(index) === key ? put(each, rest, value) : each));
  const entries = Object.entries(json ?? {});
  return Object.fromEntries(
    entries.map(([name, each]: [string, unknown]) => [name, name === key ? put(each, rest, value) : each]),
  );
}

function readOrRefuse(json: unknown): Dataset | undefined {
  try {
    return readDataset(json);
  } catch (error) {
    expect(error).to.be.instanceOf(DatasetRefused);
    return undefined;
  }
}

function keptIn({ people, accounts, leads, opportunities, submissions, quotas, benchmarks }: Dataset) {
  return {
    people: people.id.length,
    accounts: accounts.id.length,
    leads: leads.id.length,
    opportunities: opportunities.id.length,
    forecasts: submissions.length,
    quotas: quotas.length,
    benchmarks: benchmarks.length,
  };
}

function rowsIn(json: unknown, list: string): number {
  const rows: unknown = Object.entries(json ?? {}).find(([key]) => key === list)?.[1];
  return Array.isArray(rows) ? rows.length : 0;
}
