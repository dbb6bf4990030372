import { expect } from 'chai';
import { roundNumbers } from '../../../src/elements/shared/round-numbers.js';

describe('roundNumbers', () => {
  it('are whole, round, about as many as asked for, and none beyond the largest', () => {
    expect(roundNumbers(41, 3)).to.deep.equal([10, 20, 30, 40]);
    expect(roundNumbers(86, 3)).to.deep.equal([20, 40, 60, 80]);
    expect(roundNumbers(60, 3)).to.deep.equal([20, 40, 60]);
    expect(roundNumbers(1100, 3)).to.deep.equal([500, 1000]);
  });

  it('are whole where a part of one would be round', () => {
    expect(roundNumbers(2.5, 5)).to.deep.equal([1, 2]);
    expect(roundNumbers(0.4, 3)).to.deep.equal([]);
    expect(roundNumbers(0, 3)).to.deep.equal([]);
  });
});
