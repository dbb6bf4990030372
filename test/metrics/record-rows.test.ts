import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readDatasetText } from '../../src/data/read.js';
import { reportRecords } from '../../src/engine/report-records.js';
import { resolveQuery } from '../../src/engine/scope.js';
import type { SortKey } from '../../src/metrics/metrics.js';
import { recordRows, type RecordRow } from '../../src/metrics/record-rows.js';

const KEYS: readonly SortKey[] = [
  'contribution',
  'name',
  'owner',
  'account',
  'stage',
  'amount',
  'closeDate',
  'createdAt',
];

describe('a page of rows', () => {
  const dataset = readDatasetText(readFileSync('demo/data/made-up.json', 'utf8'));
  const query = resolveQuery(dataset, { period: '2020-01-01/2030-01-01' });
  const records = reportRecords(dataset, { metric: 'funnel', query, row: 'won', part: 'value' });
  const mixed = reportRecords(dataset, {
    metric: 'forecast',
    query: resolveQuery(dataset, {}),
    column: 'team',
    part: 'call',
  });
  const all = { ...mixed, rows: [...records.rows, ...mixed.rows] };
  const unsorted = recordRows(dataset, all, {});

  for (const by of KEYS) {
    for (const descending of [false, true]) {
      it(`by ${by}${descending ? ', descending,' : ''} is what sorting all by what they show gives`, () => {
        const expected = unsorted.toSorted((a, b) => order(keyOf(a, by), keyOf(b, by), descending));
        const sort = { by, descending };
        expect(recordRows(dataset, all, { sort })).to.deep.equal(expected);
        for (const [offset, limit] of [
          [0, 7],
          [40, 7],
          [expected.length - 3, 50],
          [0, 0],
        ] as const) {
          const page = recordRows(dataset, all, { sort, offset, limit });
          expect(page).to.deep.equal(expected.slice(offset, offset + limit));
        }
      });
    }
  }

  it('is tested over many rows, of which some have no value', () => {
    expect(unsorted.length).to.be.above(200);
    expect(unsorted.filter(({ closeDate }) => closeDate === null)).to.not.be.empty;
    expect(new Set(unsorted.map(({ kind }) => kind))).to.include('submission');
  });
});

function keyOf(row: RecordRow, by: SortKey): string | number | null {
  const value = row[by];
  return typeof value === 'object' && value !== null ? value.name : value;
}

function order(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b === descending ? 1 : -1;
}
