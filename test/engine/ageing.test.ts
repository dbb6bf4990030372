import { expect } from 'chai';
import { describe, it } from 'node:test';
import { ageing } from '../../src/engine/ageing.js';
import { dataset, deal, lead, people } from '../make.js';

describe('ageing', () => {
  const parts = {
    people: people({ ann: null }),
    leads: [
      lead('l1', { mql: '2026-09-20' }, { name: 'Interest' }),
      lead('l2', { mql: '2026-09-20' }, { convertedAt: '2026-09-21' }),
    ],
    opportunities: [
      deal('o1', { srl: '2026-07-01', sql: '2026-07-11' }),
      deal('o2', { sql: '2026-09-01', offer: '2026-09-02' }, { amount: 5, ownerId: 'ann', name: 'Zebra' }),
      deal('o3', { sql: '2026-07-01', won: '2026-07-05' }),
    ],
  };

  it('has a row for everything open: its stage, how long it has been there, and its amount', () => {
    const { stages, open } = ageing(dataset(parts), {});
    expect(open).to.deep.equal({
      stage: [0, 2, 3],
      days: [10, 81, 28],
      value: [0, 10000, 500],
      kind: ['lead', 'opportunity', 'opportunity'],
      id: ['l1', 'o1', 'o2'],
      name: ['Interest', null, 'Zebra'],
    });
    expect(stages.map(({ stage, n, value }) => `${stage} ${n} ${value}`)).to.deep.equal([
      'mql 1 0',
      'srl 0 0',
      'sql 1 10000',
      'offer 1 500',
    ]);
  });

  it('counts the days of the current stay only', () => {
    const back = deal('o1', { srl: '2026-07-01', sql: '2026-07-11', offer: '2026-09-01' });
    const history = [...(back.history ?? []), { stage: 'sql', at: '2026-09-25' }];
    const opportunities = [{ ...back, stage: 'sql', history }];
    expect(ageing(dataset({ opportunities }), {}).open.days).to.deep.equal([5]);
  });

  it('has beside them how long the stays lasted that ended in the period', () => {
    const { stages } = ageing(dataset(parts), {});
    expect(stages.map(({ completed }) => completed)).to.deep.equal([
      { n: 1, median: 1, p90: 1 },
      { n: 1, median: 10, p90: 10 },
      { n: 2, median: 2.5, p90: 3.7 },
      { n: 0, median: null, p90: null },
    ]);
  });

  it('leaves out what the filter leaves out', () => {
    expect(ageing(dataset(parts), { owners: ['ann'] }).open.id).to.deep.equal(['o2']);
  });
});
