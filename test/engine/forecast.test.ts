import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { DatasetJson } from '../../src/data/contract.js';
import { forecast, type PersonForecast } from '../../src/engine/forecast.js';
import type { Query } from '../../src/engine/query.js';
import { dataset, deal, lead, people } from '../make.js';

const team = people({ ann: null, bob: 'ann', cy: 'bob' });
const open = (id: string, ownerId: string, amount: number, fields: object = {}) =>
  deal(id, { sql: '2026-07-01' }, { ownerId, amount, forecast: 'commit', ...fields });

function persons(parts: Partial<DatasetJson>, query: Query = {}): Record<string, PersonForecast> {
  const { people: told } = forecast(dataset({ people: team, ...parts }), query);
  return Object.fromEntries(told.map((person) => [person.id, person]));
}

describe('forecast', () => {
  it('counts the won and, by category, the open that close in the period; lost ones nowhere', () => {
    const opportunities = [
      deal('won', { sql: '2026-07-01', won: '2026-08-01' }, { ownerId: 'bob', amount: 10 }),
      deal('lost', { sql: '2026-07-01', lost: '2026-08-01' }, { ownerId: 'bob' }),
      open('commit', 'bob', 20),
      open('upside', 'bob', 30, { forecast: 'upside' }),
      open('default', 'bob', 40, { forecast: null }),
      open('omitted', 'bob', 50, { forecast: 'omitted' }),
      open('later', 'bob', 60, { closeDate: '2026-10-01' }),
    ];
    const { bob } = persons({ opportunities });
    expect(bob?.own).to.deep.equal({
      closed: { count: 1, value: 1000 },
      commit: { count: 1, value: 2000 },
      upside: { count: 1, value: 3000 },
      pipeline: { count: 1, value: 4000 },
      omitted: { count: 1, value: 5000 },
    });
    expect(bob).to.include({ committed: 3000, bestCase: 6000, weighted: 1000 + 0.5 * (2000 + 3000 + 4000) });
  });

  it('rolls up along the management hierarchy', () => {
    const { ann, bob, cy } = persons({ opportunities: [open('o1', 'cy', 10), open('o2', 'bob', 20)] });
    expect([ann, bob, cy].map((person) => person?.own.commit.value)).to.deep.equal([0, 2000, 1000]);
    expect([ann, bob, cy].map((person) => person?.team.commit.value)).to.deep.equal([3000, 3000, 1000]);
    expect([ann?.managerId, cy?.managerId]).to.deep.equal([null, 'bob']);
  });

  it('calls what was submitted last, else own closed and commit with the calls of the reports', () => {
    const said = (at: string, commit: number | null) => ({ personId: 'cy', period: 'FY2026-Q3', at, commit });
    const opportunities = [open('o1', 'cy', 10), open('o2', 'bob', 20)];
    const calls = (forecasts: DatasetJson['forecasts']) => {
      const { ann, bob, cy } = persons({ opportunities, forecasts });
      return [ann?.call, bob?.call, cy?.call];
    };
    expect(calls([])).to.deep.equal([3000, 3000, 1000]);
    expect(calls([said('2026-08-01', 70), said('2026-08-02', 50)])).to.deep.equal([7000, 7000, 5000]);
    expect(calls([said('2026-08-01', 70), said('2026-08-01', 50)])).to.deep.equal([7000, 7000, 5000]);
    expect(calls([said('2026-08-01', 70), said('2026-08-02', null)])).to.deep.equal([3000, 3000, 1000]);
  });

  it('takes what was said of the period and pipeline asked, or of any pipeline', () => {
    const said = { personId: 'cy', at: '2026-08-01', commit: 70 };
    const call = (more: object) => persons({ forecasts: [{ ...said, period: 'FY2026-Q3', ...more }] })['cy']?.call;
    expect([call({ pipeline: 'main' }), call({ pipeline: 'other' }), call({ period: 'FY2026' })]).to.deep.equal([
      7000, 0, 0,
    ]);
    expect(call({ at: '2026-09-30' })).to.equal(7000);
    expect(
      persons({ forecasts: [{ ...said, period: 'FY2026-Q3' }] }, { asOf: '2026-07-31' })['cy']?.submitted,
    ).to.equal(null);
  });

  it('measures against the quota, of several the first', () => {
    const quotas = [80, 90].map((amount) => ({ personId: 'bob', period: 'FY2026-Q3', amount }));
    const won = deal('won', { won: '2026-08-01' }, { ownerId: 'bob', amount: 20 });
    const { bob, cy } = persons({ quotas, opportunities: [won, open('o1', 'cy', 30, { forecast: 'upside' })] });
    expect(bob).to.include({ quota: 8000, attainment: 0.25, gap: 8000 - 2000, coverage: 0.5 });
    expect(cy).to.include({ quota: null, attainment: null, gap: null, coverage: null });
  });

  it('has no coverage where the quota is closed, and no attainment of a quota of 0', () => {
    const quotas = [{ personId: 'bob', period: 'FY2026-Q3', amount: 0 }];
    expect(persons({ quotas })['bob']).to.include({ quota: 0, attainment: null, gap: 0, coverage: null });
  });

  it('puts deals without a known owner under the person without a name, a root', () => {
    const opportunities = [open('o1', 'gone', 10), deal('o2', { sql: '2026-07-01' }, { amount: 20 })];
    const { people: told, total } = forecast(dataset({ people: team, opportunities }), {});
    expect(told[0]).to.include({ id: '', managerId: null });
    expect(total.commit.value + total.pipeline.value).to.equal(3000);
    expect(total.call).to.equal(1000);
    expect(persons({})['']).to.equal(undefined);
  });

  it('takes the lead’s owner where the opportunity has none', () => {
    const leads = [
      lead('l1', { mql: '2026-06-01' }, { ownerId: 'cy', opportunityId: 'o1', convertedAt: '2026-07-01' }),
    ];
    const opportunities = [deal('o1', { sql: '2026-07-01' }, { forecast: 'commit' })];
    expect(persons({ leads, opportunities })['cy']?.own.commit.count).to.equal(1);
  });

  it('of some owners has them and everyone below, with themselves as roots', () => {
    const opportunities = [open('o1', 'cy', 10), open('o2', 'gone', 20), open('o3', 'ann', 30)];
    const { people: told, total } = forecast(dataset({ people: team, opportunities }), { owners: ['cy', 'bob'] });
    expect(told.map(({ id, managerId }) => [id, managerId])).to.deep.equal([
      ['bob', null],
      ['cy', 'bob'],
    ]);
    expect(total).to.include({ committed: 1000, call: 1000 });
  });

  it('rounds each weighted sum once, from the exact sum', () => {
    const opportunities = ['bob', 'cy'].map((id) => open(id, id, 0.01, { probability: 0.5 }));
    const { bob, cy } = persons({ opportunities });
    expect([bob?.weighted, cy?.weighted]).to.deep.equal([1, 1]);
  });
});
