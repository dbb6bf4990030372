import { expect } from 'chai';
import { describe, it } from 'node:test';
import { scorecard } from '../../src/engine/scorecard.js';
import { dataset, deal } from '../make.js';

describe('scorecard', () => {
  const opportunities = [
    deal('o1', { sql: '2026-07-01' }, { amount: 100 }),
    deal('o2', { offer: '2026-07-01' }, { amount: 50, probability: 0.1 }),
    deal('o3', { srl: '2026-07-01' }),
    deal('won', { sql: '2026-03-01', won: '2026-03-11' }, { amount: 300 }),
    deal('lost', { sql: '2026-03-01', lost: '2026-03-11' }),
  ];

  it('counts what is open in the qualified pipeline, by number and by amount', () => {
    expect(scorecard(dataset({ opportunities }), {})).to.include({ volume: 2, value: 15000 });
  });

  it('weighs amounts by the opportunity’s probability, else its stage’s', () => {
    expect(scorecard(dataset({ opportunities }), {}).weighted).to.equal(5500);
  });

  it('rounds the weighted sum once, half away from zero', () => {
    const odd = [1, 2, 3].map((amount) =>
      deal(`o${amount}`, { sql: '2026-07-01' }, { amount: 0.01, probability: 0.5 }),
    );
    expect(scorecard(dataset({ opportunities: odd }), {}).weighted).to.equal(2);
  });

  it('multiplies volume, win rate and average win, and divides by the cycle', () => {
    const { velocity } = scorecard(dataset({ opportunities }), {});
    expect(velocity).to.deep.equal({ cycleDays: 10, averageWon: 30000, perDay: (2 * 0.5 * 30000) / 10 });
  });

  it('has no velocity where nothing was won, or won in no time', () => {
    const none = { cycleDays: null, averageWon: null, perDay: null };
    expect(scorecard(dataset({}), {}).velocity).to.deep.equal(none);
    const atOnce = [deal('o1', { won: '2026-03-01' })];
    expect(scorecard(dataset({ opportunities: atOnce }), {}).velocity).to.include({ cycleDays: 0, perDay: null });
  });

  it('looks 365 days back, both ends counted', () => {
    const closed = (at: string) => [deal('o1', { sql: '2025-01-01', won: at })];
    const wins = (at: string) => scorecard(dataset({ opportunities: closed(at) }), {}).conversion[2]?.entered;
    expect([wins('2025-09-30'), wins('2025-09-29T23:59:59.999Z'), wins('2026-09-30')]).to.deep.equal([1, 0, 1]);
  });

  it('sees the previous moment as it was then: one period length earlier', () => {
    const { previous } = scorecard(dataset({ opportunities }), {});
    expect(previous).to.include({ asOf: '2026-06-30T00:00:00Z', volume: 0 });
    expect(previous.conversion[2]).to.include({ column: 'win', entered: 2, converted: 1 });
  });
});
