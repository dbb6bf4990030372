import { expect } from 'chai';
import { describe, it } from 'node:test';
import { survivalOf } from '../../src/engine/statistics/kaplan-meier.js';
import { mean, quantile } from '../../src/engine/statistics/quantile.js';
import { wilson } from '../../src/engine/statistics/wilson.js';

describe('quantile', () => {
  it('lies linearly between order statistics (R type 7)', () => {
    expect(quantile([4, 10, 10, 20], 0.25)).to.equal(8.5);
    expect(quantile([4, 10, 10, 20], 0.9)).to.be.closeTo(17, 1e-12);
    expect(quantile([7], 0.9)).to.equal(7);
  });

  it('is null of nothing, as is the mean', () => {
    expect(quantile([], 0.5)).to.equal(null);
    expect(mean([])).to.equal(null);
  });
});

describe('wilson', () => {
  it('is the 95 % score interval', () => {
    const [low, high] = wilson(2, 4);
    expect(low).to.be.closeTo(0.15003898915214947, 1e-12);
    expect(high).to.be.closeTo(0.8499610108478506, 1e-12);
  });

  it('begins at exactly 0 where none, and ends at exactly 1 where all converted', () => {
    expect(wilson(0, 3)[0]).to.equal(0);
    expect(wilson(3, 3)[1]).to.equal(1);
  });
});

describe('survivalOf', () => {
  it('has as median the first time at which at most half are left', () => {
    expect(survivalOf([4, 10, 10], [17])).to.deep.equal({ n: 4, censored: 1, median: 10 });
  });

  it('lets ends come before those still open at the same time', () => {
    expect(survivalOf([10, 10, 43], [10]).median).to.equal(10);
    expect(survivalOf([10], [10])).to.deep.equal({ n: 2, censored: 1, median: 10 });
  });

  it('has no median where half are never gone', () => {
    expect(survivalOf([5], [9, 9, 9]).median).to.equal(null);
  });

  it('says nothing of nothing', () => {
    expect(survivalOf([], [])).to.deep.equal({ n: 0, censored: null, median: null });
  });
});
