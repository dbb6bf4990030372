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
    const perDay = (2 * 0.5 * 30000) / 10;
    expect(velocity).to.deep.equal({ cycleDays: 10, averageWon: 30000, perDay, wonPerDay: 30000 / 365 });
  });

  it('has no velocity where nothing was won, or won in no time', () => {
    const none = { cycleDays: null, averageWon: null, perDay: null, wonPerDay: 0 };
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

  it('tells what was really won a day, whatever the equation says', () => {
    const { velocity } = scorecard(dataset({ opportunities: [...opportunities, ...twoWins] }), {});
    expect(velocity.wonPerDay).to.equal((30000 + 2 * 7300) / 365);
  });

  it('splits the change of velocity per day into what each input moved', () => {
    // Now 2 open, 3 of 4 won, 14 866.67 each in 20 days; before 1 open, 1 of 2 won, 30 000 in 10 days.
    const before = [deal('old', { sql: '2026-03-01', lost: '2026-08-01' })];
    const all = [...opportunities.filter(({ id }) => id !== 'o3'), ...before, ...twoWins];
    const { change, velocity, previous } = scorecard(dataset({ opportunities: all }), {});
    const moved = (velocity.perDay ?? NaN) - (previous.velocity.perDay ?? NaN);
    expect(change?.perDay).to.equal(moved);
    const { volume, winRate, averageWon, cycleDays } = change ?? { volume: 0, winRate: 0, averageWon: 0, cycleDays: 0 };
    expect(volume + winRate + averageWon + cycleDays).to.be.closeTo(moved, 1e-9 * Math.abs(moved));
    const weight = moved / Math.log((velocity.perDay ?? NaN) / (previous.velocity.perDay ?? NaN));
    expect(volume).to.be.closeTo(weight * Math.log(2), 1e-9);
    expect(winRate).to.be.closeTo(weight * Math.log(3 / 5 / (1 / 2)), 1e-9);
  });

  it('does not split a change from or to nothing', () => {
    expect(scorecard(dataset({ opportunities }), {}).change).to.equal(null);
    expect(scorecard(dataset({}), {}).change).to.equal(null);
  });
});

const twoWins = ['w1', 'w2'].map((id) => deal(id, { sql: '2026-07-01', won: '2026-07-26' }, { amount: 73 }));
