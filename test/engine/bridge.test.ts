import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { OpportunityChangeJson, OpportunityJson } from '../../src/data/contract.js';
import { bridge } from '../../src/engine/bridge.js';
import type { BridgeQuery } from '../../src/engine/query.js';
import { UsageError } from '../../src/engine/usage-error.js';
import { dataset, people } from '../make.js';

/** A committed deal of 100 that changed on 10 September, between the two moments. */
function changed(change: Omit<OpportunityChangeJson, 'at'>, before: Partial<OpportunityJson> = {}): OpportunityJson {
  const { stage = 'sql', ...fields } = before;
  const defaults = { amount: 100, closeDate: '2026-09-20', forecast: 'commit', ownerId: 'bob' } as const;
  const first = { ...defaults, ...fields, stage, at: '2026-07-01' };
  const history = [first, { at: '2026-09-10', ...change }];
  return { ...first, ...change, stage: change.stage ?? stage, id: 'o1', createdAt: '2026-07-01', history };
}

function moved(opportunity: OpportunityJson, query: BridgeQuery = {}) {
  const data = dataset({ people: people({ ann: null, bob: 'ann', cy: null }), opportunities: [opportunity] });
  return bridge(data, { start: '2026-09-01', end: '2026-09-15', owners: ['ann'], ...query });
}

/** The changes that have a record, with its difference. */
function changes(opportunity: OpportunityJson, query: BridgeQuery = {}): Record<string, number> {
  const told = Object.entries(moved(opportunity, query).changes).filter(([, { count }]) => count > 0);
  return Object.fromEntries(told.map(([name, { value }]) => [name, value]));
}

describe('bridge', () => {
  it('tells why a record is in that was not', () => {
    expect(changes({ ...changed({}), createdAt: '2026-09-10' })).to.deep.equal({ created: 10000 });
    expect(changes(changed({ ownerId: 'bob' }, { ownerId: 'cy' }))).to.deep.equal({ transferredIn: 10000 });
    expect(changes(changed({ closeDate: '2026-09-20' }, { closeDate: '2026-10-20' }))).to.deep.equal({
      pulledIn: 10000,
    });
    expect(changes(changed({ stage: 'sql' }, { stage: 'lost' }))).to.deep.equal({ reopened: 10000 });
    expect(changes(changed({ forecast: 'commit' }, { forecast: 'upside' }))).to.deep.equal({ upgraded: 10000 });
  });

  it('tells why a record is no longer in', () => {
    expect(changes({ ...changed({}), deletedAt: '2026-09-10' })).to.deep.equal({ deleted: -10000 });
    expect(changes(changed({ ownerId: 'cy' }))).to.deep.equal({ transferredOut: -10000 });
    expect(changes(changed({ stage: 'lost' }))).to.deep.equal({ lost: -10000 });
    expect(changes(changed({ closeDate: '2026-10-20' }))).to.deep.equal({ pushedOut: -10000 });
    expect(changes(changed({ forecast: 'upside' }))).to.deep.equal({ downgraded: -10000 });
  });

  it('tells by how much a record that stayed in rose or fell, and nothing where it did not', () => {
    expect(changes(changed({ amount: 130 }))).to.deep.equal({ increased: 3000 });
    expect(changes(changed({ amount: 70 }))).to.deep.equal({ decreased: -3000 });
    expect(changes(changed({}))).to.deep.equal({});
  });

  it('puts a record under the first reason that applies', () => {
    expect(changes(changed({ stage: 'lost', closeDate: '2026-10-20' }))).to.deep.equal({ lost: -10000 });
    expect(changes(changed({ ownerId: 'cy', stage: 'lost' }))).to.deep.equal({ transferredOut: -10000 });
    expect(
      changes(changed({ stage: 'sql', closeDate: '2026-09-20' }, { stage: 'lost', closeDate: '2026-10-20' })),
    ).to.deep.equal({
      pulledIn: 10000,
    });
  });

  it('tells what was won apart, whatever it stands under', () => {
    const won = moved(changed({ stage: 'won', amount: 130 }));
    expect([won.won, won.changes.increased]).to.deep.equal([
      { count: 1, value: 13000 },
      { count: 1, value: 3000 },
    ]);
    expect(moved(changed({ amount: 130 }, { stage: 'won' })).won.count).to.equal(0);
  });

  it('follows commit, or upside and pipeline with it, or only what is closed', () => {
    const upside = changed({}, { forecast: 'upside' });
    const ends = (['commit', 'upside', 'pipeline', 'closed'] as const).map(
      (measure) => moved(upside, { measure }).endValue,
    );
    expect(ends).to.deep.equal([0, 10000, 10000, 0]);
    expect(changes(changed({ stage: 'won' }), { measure: 'closed' })).to.deep.equal({ upgraded: 10000 });
  });

  it('leads from the start to the end', () => {
    const { startValue, endValue } = moved(changed({ amount: 130 }));
    expect([startValue, endValue]).to.deep.equal([10000, 13000]);
  });

  it('spans by default the seven days until asOf', () => {
    const { start, end, measure } = bridge(dataset({}), {});
    expect([start, end, measure]).to.deep.equal(['2026-09-23T00:00:00Z', '2026-09-30T00:00:00Z', 'commit']);
  });

  it('refuses an end after asOf and a start not before the end', () => {
    expect(() => bridge(dataset({}), { end: '2026-10-01' })).to.throw(UsageError, 'end');
    expect(() => bridge(dataset({}), { start: '2026-09-15', end: '2026-09-15' })).to.throw(UsageError, 'start');
    expect(() => bridge(dataset({}), { asOf: '2026-09-01', end: '2026-09-15' })).to.throw(UsageError, 'end');
  });
});
