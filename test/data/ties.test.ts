import { describe, it } from 'node:test';
import { expect } from 'chai';
import { NONE, type Records } from '../../src/data/dataset.js';
import { tiesAt } from '../../src/data/ties.js';

interface Row {
  readonly id: string;
  readonly createdAt?: number;
  readonly deletedAt?: number;
  readonly convertedAt?: number;
  readonly pipeline?: number;
  /** Row of the record it names. */
  readonly names?: number;
}

function records(rows: readonly Row[]): Records {
  const one = <Value extends Int16Array | Int32Array>(value: Value) => ({
    start: Uint32Array.from(rows.keys()),
    at: new Float64Array(rows.length),
    value,
  });
  return {
    id: rows.map((row) => row.id),
    name: rows.map(() => null),
    url: rows.map(() => null),
    revision: rows.map(() => null),
    createdAt: Float64Array.from(rows, (row) => row.createdAt ?? 0),
    deletedAt: Float64Array.from(rows, (row) => row.deletedAt ?? Infinity),
    pipeline: Uint16Array.from(rows, (row) => row.pipeline ?? 0),
    account: new Int32Array(rows.length),
    source: new Int32Array(rows.length),
    model: new Int8Array(rows.length),
    bantKnown: new Uint8Array(rows.length),
    bantTrue: new Uint8Array(rows.length),
    attributes: new Map(),
    stage: one(new Int16Array(rows.length)),
    owner: one(new Int32Array(rows.length)),
  };
}

function tie(leadRows: readonly Row[], opportunityRows: readonly Row[], moment = 100) {
  const leads = {
    ...records(leadRows),
    convertedAt: Float64Array.from(leadRows, (row) => row.convertedAt ?? NaN),
    opportunity: Int32Array.from(leadRows, (row) => row.names ?? NONE),
  };
  const opportunities = {
    ...records(opportunityRows),
    lead: Int32Array.from(opportunityRows, (row) => row.names ?? NONE),
  };
  const { leadOf, opportunityOf, merged, mismatched } = tiesAt(leads, opportunities, moment);
  return { leadOf: [...leadOf], opportunityOf: [...opportunityOf], merged: [...merged], mismatched: [...mismatched] };
}

describe('a tie', () => {
  it('is made by either record', () => {
    expect(tie([{ id: 'l', names: 0 }], [{ id: 'o' }])).to.deep.include({ leadOf: [0], opportunityOf: [0] });
    expect(tie([{ id: 'l' }], [{ id: 'o', names: 0 }])).to.deep.include({ leadOf: [0], opportunityOf: [0] });
  });

  it('is not seen before both records exist, nor after one is deleted', () => {
    const untied = { leadOf: [NONE], opportunityOf: [NONE], merged: [0] };
    expect(tie([{ id: 'l', names: 0 }], [{ id: 'o', createdAt: 101 }])).to.deep.include(untied);
    expect(tie([{ id: 'l', names: 0 }], [{ id: 'o', deletedAt: 100 }])).to.deep.include(untied);
    expect(tie([{ id: 'l', names: 0, deletedAt: 100 }], [{ id: 'o' }])).to.deep.include(untied);
  });

  it('is not seen before the lead converts', () => {
    expect(tie([{ id: 'l', names: 0, convertedAt: 101 }], [{ id: 'o' }])).to.deep.include({ leadOf: [NONE] });
    expect(tie([{ id: 'l', names: 0, convertedAt: 100 }], [{ id: 'o' }])).to.deep.include({ leadOf: [0] });
  });

  it('between two pipelines is ignored, and the lead told', () => {
    expect(tie([{ id: 'l', names: 0 }], [{ id: 'o', pipeline: 1 }])).to.deep.equal({
      leadOf: [NONE],
      opportunityOf: [NONE],
      merged: [0],
      mismatched: [1],
    });
  });
});

describe('of several leads that point at one opportunity', () => {
  it('the earliest converted makes the journey, the others are merged', () => {
    const leads = [
      { id: 'a', names: 0 },
      { id: 'b', names: 0, convertedAt: 9 },
      { id: 'c', names: 0, convertedAt: 8 },
    ];
    expect(tie(leads, [{ id: 'o' }])).to.deep.include({
      leadOf: [2],
      opportunityOf: [NONE, NONE, 0],
      merged: [1, 1, 0],
    });
  });

  it('the smallest id by code units decides between equals', () => {
    const leads = [
      { id: 'b', names: 0 },
      { id: 'a', names: 0 },
      { id: 'Z', names: 0 },
    ];
    expect(tie(leads, [{ id: 'o' }])).to.deep.include({ leadOf: [2], merged: [1, 1, 0] });
  });
});

describe('of several opportunities of one lead', () => {
  it('the one that the lead names is its journey', () => {
    const opportunities = [
      { id: 'a', createdAt: 1, names: 0 },
      { id: 'b', createdAt: 2 },
    ];
    expect(tie([{ id: 'l', names: 1 }], opportunities)).to.deep.include({ leadOf: [NONE, 0], opportunityOf: [1] });
  });

  it('else the earliest created, then the smallest id', () => {
    const opportunities = [
      { id: 'b', createdAt: 1, names: 0 },
      { id: 'c', createdAt: 0, names: 0 },
      { id: 'a', createdAt: 0, names: 0 },
    ];
    expect(tie([{ id: 'l' }], opportunities)).to.deep.include({ leadOf: [NONE, NONE, 0], opportunityOf: [2] });
  });

  it('the earliest created is taken where the one it names is in another pipeline', () => {
    const opportunities = [
      { id: 'a', names: 0 },
      { id: 'b', pipeline: 1 },
    ];
    expect(tie([{ id: 'l', names: 1 }], opportunities)).to.deep.include({
      leadOf: [0, NONE],
      opportunityOf: [0],
      mismatched: [1],
    });
  });
});
