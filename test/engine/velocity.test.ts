import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { DatasetJson } from '../../src/data/contract.js';
import type { VelocityQuery } from '../../src/engine/query.js';
import { velocity } from '../../src/engine/velocity.js';
import { dataset, deal, lead } from '../make.js';

function stage(id: string, parts: Partial<DatasetJson>, query: VelocityQuery = {}) {
  return velocity(dataset(parts), query).stages.find((candidate) => candidate.stage === id);
}

const history = (...visits: [at: string, stage: string][]) => ({
  history: visits.map(([at, name]) => ({ at, stage: name })),
});

describe('velocity', () => {
  it('measures the stays that ended in the period', () => {
    const opportunities = [
      deal('o1', { srl: '2026-06-21', sql: '2026-07-01' }),
      deal('o2', { srl: '2026-07-01', sql: '2026-07-05' }),
      deal('o3', { srl: '2026-06-01', sql: '2026-06-30' }),
    ];
    expect(stage('srl', { opportunities })?.completed).to.include({ n: 2, mean: 7, median: 7, p25: 5.5 });
  });

  it('counts a record that comes back as another stay, and entries into the same stage as one', () => {
    const visits = history(
      ['2026-07-01', 'srl'],
      ['2026-07-03', 'srl'],
      ['2026-07-05', 'sql'],
      ['2026-07-06', 'srl'],
      ['2026-07-12', 'lost'],
    );
    const { completed } =
      stage('srl', { opportunities: [deal('o1', { srl: '2026-07-01', lost: '2026-07-12' }, visits)] }) ?? {};
    expect(completed).to.include({ n: 2, mean: 5 });
  });

  it('counts a stage entered and left at one moment as a stay of no days', () => {
    const visits = history(['2026-07-01', 'srl'], ['2026-07-01', 'sql']);
    const opportunities = [deal('o1', { srl: '2026-07-01', sql: '2026-07-01' }, visits)];
    expect(stage('srl', { opportunities })?.completed).to.include({ n: 1, mean: 0 });
  });

  it('ends a lead’s stay when it is handed over: at its conversion, else when its opportunity began', () => {
    const leads = [
      lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-05', opportunityId: 'o1' }),
      lead('l2', { mql: '2026-07-01' }),
    ];
    const opportunities = [deal('o1', { srl: '2026-07-09' }), deal('o2', { srl: '2026-07-11' }, { leadId: 'l2' })];
    const { completed, waiting } = stage('mql', { leads, opportunities }) ?? {};
    expect(completed).to.include({ n: 2, mean: 7 });
    expect(waiting?.n).to.equal(0);
  });

  it('lets leads that are merged into another have no stays', () => {
    const leads = ['l1', 'l2'].map((id) =>
      lead(id, { mql: '2026-07-01' }, { opportunityId: 'o1', convertedAt: '2026-07-02' }),
    );
    expect(stage('mql', { leads, opportunities: [deal('o1', { srl: '2026-07-02' })] })?.completed.n).to.equal(1);
  });

  it('calls overdue what waits longer than nine in ten of the completed stays lasted', () => {
    const opportunities = [
      deal('o1', { srl: '2026-07-01', sql: '2026-07-11' }),
      deal('o2', { srl: '2026-09-20' }),
      deal('o3', { srl: '2026-09-19' }),
    ];
    expect(stage('srl', { opportunities })?.waiting).to.deep.equal({ n: 2, medianAge: 10.5, overdue: 1 });
  });

  it('says nothing of overdue where nothing waits or nothing was completed', () => {
    const opportunities = [deal('o1', { srl: '2026-09-20' })];
    expect(stage('srl', { opportunities })?.waiting).to.deep.equal({ n: 1, medianAge: 10, overdue: null });
    expect(stage('sql', { opportunities })?.waiting).to.deep.equal({ n: 0, medianAge: null, overdue: null });
  });

  it('follows the stays that began in the period, those still open as far as they got', () => {
    const opportunities = [
      deal('o1', { srl: '2026-07-01', sql: '2026-07-11' }),
      deal('o2', { srl: '2026-09-25' }),
      deal('o3', { srl: '2026-06-25', sql: '2026-07-02' }),
    ];
    expect(stage('srl', { opportunities })?.survival).to.deep.equal({
      n: 2,
      censored: 1,
      median: 10,
      curve: [{ days: 10, share: 0, atRisk: 1 }],
    });
  });

  it('tells the cycle of what was won in each bucket', () => {
    const opportunities = [
      deal('o1', { sql: '2026-07-01', won: '2026-07-11' }),
      deal('o2', { sql: '2026-07-01', won: '2026-08-10' }),
      deal('o3', { sql: '2026-08-01', lost: '2026-08-10' }),
    ];
    const { timeline, cycle } = velocity(dataset({ opportunities }), {});
    expect(timeline.map((bucket) => [bucket.from, bucket.cycle.n, bucket.cycle.median])).to.deep.equal([
      ['2026-07-01', 1, 10],
      ['2026-08-01', 1, 40],
      ['2026-09-01', 0, null],
    ]);
    expect(cycle.n).to.equal(2);
  });

  it('cuts the period into buckets, clipped to it', () => {
    const opportunities = [deal('o1', { srl: '2026-07-01', sql: '2026-08-01' })];
    const { timeline } = velocity(dataset({ opportunities }), { period: '2026-07-15/2026-09-10' });
    expect(timeline.map(({ from, to, stages }) => [from, to, stages[1]?.completed.n])).to.deep.equal([
      ['2026-07-15', '2026-08-01', 0],
      ['2026-08-01', '2026-09-01', 1],
      ['2026-09-01', '2026-09-10', 0],
    ]);
    const weeks = velocity(dataset({}), { period: '2026-07-15/2026-07-25', bucket: 'week' }).timeline;
    expect(weeks.map(({ from }) => from)).to.deep.equal(['2026-07-15', '2026-07-20']);
  });

  it('has as cycle the days from the qualified pipeline to the win', () => {
    const opportunities = [
      deal('o1', { srl: '2026-06-01', sql: '2026-06-11', won: '2026-07-11' }),
      deal('o2', { sql: '2026-06-11', lost: '2026-07-11' }),
      deal('o3', { sql: '2026-06-01', won: '2026-06-11' }),
    ];
    expect(velocity(dataset({ opportunities }), {}).cycle).to.deep.equal({ n: 1, mean: 30, median: 30, p90: 30 });
  });
});
