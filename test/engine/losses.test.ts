import { expect } from 'chai';
import { describe, it } from 'node:test';
import { losses, type LossSums } from '../../src/engine/losses.js';
import { dataset, deal, lead } from '../make.js';

describe('losses', () => {
  const lost = (id: string, stage: string, lossReason?: string, from = '2026-07-01') =>
    deal(id, { [stage]: from, lost: '2026-08-01' }, { lossReason });
  const steps = ({ steps: all }: LossSums) =>
    all.flatMap(({ stage, lost: count, lostValue }) => (count === 0 ? [] : [`${stage} ${count} ${lostValue}`]));

  it('tells the lost of each step by why they were lost, the most frequent reason first', () => {
    const opportunities = [
      lost('o1', 'sql', 'price'),
      lost('o2', 'srl', 'timing'),
      lost('o3', 'srl', 'price'),
      lost('o4', 'srl', 'budget'),
      deal('o5', { srl: '2026-07-01', won: '2026-08-01' }, { lossReason: 'price' }),
    ];
    const { reasons, total } = losses(dataset({ opportunities }), {});
    expect(reasons.map((each) => [each.reason, each.lost, each.lostValue, ...steps(each)])).to.deep.equal([
      ['price', 2, 20000, 'srl 1 10000', 'sql 1 10000'],
      ['budget', 1, 10000, 'srl 1 10000'],
      ['timing', 1, 10000, 'srl 1 10000'],
    ]);
    expect([total.lost, total.lostValue, ...steps(total)]).to.deep.equal([4, 40000, 'srl 3 30000', 'sql 1 10000']);
    expect(total.steps.map(({ stage }) => stage)).to.deep.equal(['mql', 'srl', 'sql', 'offer', 'won']);
  });

  it('counts a lead that was lost, and an opportunity that says no reason, under none', () => {
    const leads = [lead('l1', { mql: '2026-07-01', lost: '2026-07-05' })];
    const { reasons } = losses(dataset({ leads, opportunities: [lost('o1', 'srl')] }), {});
    expect(reasons.map((each) => [each.reason, ...steps(each)])).to.deep.equal([['', 'mql 1 0', 'srl 1 10000']]);
  });

  it('on activity basis counts at its last step who reached that in the period', () => {
    const early = deal('o1', { srl: '2026-06-01', sql: '2026-07-01', lost: '2026-08-01' }, { lossReason: 'price' });
    const data = dataset({ opportunities: [early] });
    expect(losses(data, { basis: 'activity' }).reasons.map(steps)).to.deep.equal([['sql 1 10000']]);
    expect(losses(data, { basis: 'cohort' }).reasons).to.deep.equal([]);
  });

  it('has none among those who are there now', () => {
    const { basis, reasons, total } = losses(dataset({ opportunities: [lost('o1', 'srl')] }), { basis: 'current' });
    expect([basis, reasons, total.lost]).to.deep.equal(['current', [], 0]);
  });
});
