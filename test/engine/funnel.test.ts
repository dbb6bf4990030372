import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { DatasetJson, StageJson } from '../../src/data/contract.js';
import { funnel, type FunnelStep } from '../../src/engine/funnel.js';
import type { FunnelQuery } from '../../src/engine/query.js';
import { dataset, deal, lead, stages } from '../make.js';

/** The steps of a funnel by their stage. */
function steps(parts: Partial<DatasetJson>, query: FunnelQuery = {}): Record<string, FunnelStep> {
  const result = funnel(dataset(parts), query);
  if (result.basis === 'current') throw new Error('a funnel of what is there now has other steps');
  return Object.fromEntries(result.steps.map((step) => [step.stage, step]));
}

describe('funnel', () => {
  it('follows those who began in the period, wherever they get', () => {
    const opportunities = [
      deal('early', { srl: '2026-06-30', sql: '2026-07-02' }),
      deal('o1', { srl: '2026-07-01', sql: '2026-07-11', won: '2026-07-21' }),
      deal('late', { srl: '2026-10-01' }),
    ];
    const { srl, sql, won } = steps({ opportunities, asOf: '2026-10-02' }, { period: 'FY2026-Q3' });
    expect([srl?.entered, sql?.entered, won?.entered]).to.deep.equal([1, 1, 1]);
  });

  it('on activity basis counts whoever reached a step in the period', () => {
    const opportunities = [deal('early', { srl: '2026-06-30', sql: '2026-07-02' }), deal('o1', { srl: '2026-07-01' })];
    const { srl, sql } = steps({ opportunities }, { basis: 'activity' });
    expect([srl?.entered, sql?.entered, sql?.direct, sql?.ofFirst]).to.deep.equal([1, 1, undefined, undefined]);
  });

  it('now counts open journeys by the step they are in, whatever the period', () => {
    const opportunities = [
      deal('o1', { srl: '2026-01-01', sql: '2026-01-02' }, { amount: 5 }),
      deal('o2', { srl: '2026-01-01', won: '2026-01-02' }),
    ];
    const leads = [lead('l1', { mql: '2026-01-01' }, { convertedAt: '2026-01-02' })];
    const result = funnel(dataset({ leads, opportunities }), { basis: 'current' });
    const told = result.steps.map((step) => ('count' in step ? [step.stage, step.count, step.value] : []));
    expect(told).to.deep.equal([
      ['mql', 0, 0],
      ['srl', 1, 0],
      ['sql', 1, 500],
      ['offer', 0, 0],
      ['won', 0, 0],
    ]);
  });

  it('tells what became of those who entered: converted, lost or still open', () => {
    const opportunities = [
      deal('o1', { srl: '2026-07-01', sql: '2026-07-11' }),
      deal('o2', { srl: '2026-07-01', lost: '2026-07-05' }),
      deal('o3', { srl: '2026-07-01' }),
      deal('o4', { srl: '2026-07-01', sql: '2026-07-02', lost: '2026-07-05' }),
    ];
    const { srl, sql } = steps({ opportunities });
    expect(srl).to.include({ entered: 4, value: 40000, converted: 2, lost: 1, open: 1 });
    expect(sql).to.include({ entered: 2, converted: 0, lost: 1, open: 1 });
  });

  it('has the steps that its basis gives, for the compiler too', () => {
    const data = dataset({ opportunities: [deal('o1', { srl: '2026-07-01' })] });
    expect(funnel(data, {}).steps.map(({ entered }) => entered)).to.deep.equal([0, 1, 0, 0, 0]);
    expect(funnel(data, { basis: 'activity' }).steps.map(({ entered }) => entered)).to.deep.equal([0, 1, 0, 0, 0]);
    expect(funnel(data, { basis: 'current' }).steps.map(({ count }) => count)).to.deep.equal([0, 1, 0, 0, 0]);
  });

  it('has no next step after won', () => {
    const { won } = steps({ opportunities: [deal('o1', { won: '2026-07-01' })] });
    expect(won).to.include({ entered: 1, converted: null, rate: null, interval: null, status: null, lost: 0, open: 0 });
  });

  it('counts as direct who reached a step without the one before', () => {
    const leads = [lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-05', opportunityId: 'o1' })];
    const opportunities = [deal('o1', { srl: '2026-07-05' }), deal('o2', { sql: '2026-07-05' })];
    const { mql, srl, sql } = steps({ leads, opportunities });
    expect([mql?.direct, srl?.direct, sql?.direct]).to.deep.equal([0, 1, 0]);
    expect(srl?.entered).to.equal((mql?.converted ?? 0) + (srl?.direct ?? 0));
  });

  it('has as share of the first step only those who came through it', () => {
    const leads = [
      lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-05', opportunityId: 'o1' }),
      lead('l2', { mql: '2026-07-01' }),
    ];
    const direct = ['o2', 'o3', 'o4', 'o5'].map((id) => deal(id, { sql: '2026-07-05' }));
    const { mql, srl, sql } = steps({ leads, opportunities: [deal('o1', { srl: '2026-07-05' }), ...direct] });
    expect([mql?.ofFirst, srl?.ofFirst, sql?.ofFirst]).to.deep.equal([1, 0.5, 0]);
    expect(steps({ opportunities: direct })['sql']?.ofFirst).to.equal(null);
  });

  it('calls its last step by the name of the only won stage, where it has one', () => {
    const wonLabel = (...won: StageJson[]) =>
      steps({
        pipelines: [
          {
            id: 'main',
            stages: [
              ...stages.filter(({ kind }) => kind !== 'won' && kind !== 'lost'),
              ...won,
              { id: 'lost', kind: 'lost' },
            ],
          },
        ],
      })['won']?.label;
    expect(wonLabel({ id: 'closed', kind: 'won', label: 'Signed' })).to.equal('Signed');
    expect(wonLabel({ id: 'closed', kind: 'won' })).to.equal('won');
    expect(wonLabel({ id: 'new', kind: 'won', label: 'New' }, { id: 'old', kind: 'won', label: 'Old' })).to.equal(
      'won',
    );
  });

  it('has the median days to the next step of those who converted', () => {
    const opportunities = [
      deal('o1', { srl: '2026-07-01', sql: '2026-07-11' }),
      deal('o2', { srl: '2026-07-01', sql: '2026-07-05' }),
      deal('o3', { srl: '2026-07-01' }),
    ];
    expect(steps({ opportunities })['srl']?.medianDays).to.equal(7);
  });

  it('judges only the way from the last step of a kind to the first of the next, and never the win', () => {
    const opportunities = [deal('o1', { srl: '2026-07-01', sql: '2026-07-02' })];
    const { srl, sql, offer } = steps({ opportunities });
    expect([srl?.benchmark?.low, sql?.benchmark, offer?.benchmark]).to.deep.equal([0.8, null, null]);
  });

  it('judges the last open stage by a benchmark of that stage to won', () => {
    const benchmarks = [{ transition: 'offer->won', low: 0.1, high: 0.2 }];
    const { offer } = steps({ benchmarks, opportunities: [deal('o1', { offer: '2026-07-01' })] });
    expect(offer?.benchmark?.high).to.equal(0.2);
  });
});
