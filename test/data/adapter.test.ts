import { describe, it } from 'node:test';
import { expect } from 'chai';
import { joinParts } from '../../src/data/adapter.js';
import { readDataset } from '../../src/data/read.js';

describe('parts of a dataset', () => {
  it('are joined list by list, in their order', () => {
    const joined = joinParts([
      { version: 1, asOf: '2026-06-30', currency: 'USD' },
      { leads: [{ id: 'a', createdAt: '2026-01-01', stage: 'mql' }], people: [] },
      { leads: [{ id: 'b', createdAt: '2026-01-01', stage: 'mql' }] },
    ]);
    expect(joined).to.include({ version: 1, asOf: '2026-06-30', currency: 'USD' });
    expect(joined.leads?.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(joined.people).to.deep.equal([]);
  });

  it('leave standing what a later part leaves out, and give way to what it says', () => {
    const parts = JSON.parse(
      '[{ "currency": "USD", "asOf": "2026-06-29" }, { "currency": null, "asOf": "2026-06-30" }]',
    );
    expect(joinParts(parts)).to.deep.equal({ currency: 'USD', asOf: '2026-06-30' });
  });

  it('keep what is no list among lists, so that reading refuses it', () => {
    const parts = JSON.parse('[{ "leads": [] }, { "leads": "none" }]');
    expect(() => readDataset(joinParts(parts))).to.throw('leads: expected an array, got "none"');
  });

  it('keep the elements of a list as they are, lists too', () => {
    expect(joinParts(JSON.parse('[{ "leads": [[1]] }, { "leads": [2] }]'))).to.deep.equal({ leads: [[1], 2] });
  });
});
