import { expect } from 'chai';
import { roundDays } from '../../../src/elements/velocity-timeline/round-days.js';

describe('roundDays', () => {
  it('are whole, round, about as many as asked for, and none beyond the longest', () => {
    expect(roundDays(41, 3)).to.deep.equal([10, 20, 30, 40]);
    expect(roundDays(86, 3)).to.deep.equal([20, 40, 60, 80]);
    expect(roundDays(60, 3)).to.deep.equal([20, 40, 60]);
    expect(roundDays(1100, 3)).to.deep.equal([500, 1000]);
  });

  it('are whole days where less than a day would be round', () => {
    expect(roundDays(2.5, 5)).to.deep.equal([1, 2]);
    expect(roundDays(0.4, 3)).to.deep.equal([]);
    expect(roundDays(0, 3)).to.deep.equal([]);
  });
});
