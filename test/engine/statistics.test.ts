import { expect } from 'chai';
import { describe, it } from 'node:test';
import { incidenceCurve } from '../../src/engine/statistics/aalen-johansen.js';
import { survivalOf } from '../../src/engine/statistics/kaplan-meier.js';
import { logarithmicMean } from '../../src/engine/statistics/logarithmic-mean.js';
import { difference } from '../../src/engine/statistics/newcombe.js';
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
    const curve = [
      { days: 4, share: 0.75, atRisk: 4 },
      { days: 10, share: 0.25, atRisk: 3 },
    ];
    expect(survivalOf([4, 10, 10], [17])).to.deep.equal({ n: 4, censored: 1, median: 10, curve });
  });

  it('lets ends come before those still open at the same time', () => {
    expect(survivalOf([10, 10, 43], [10]).median).to.equal(10);
    const curve = [{ days: 10, share: 0.5, atRisk: 2 }];
    expect(survivalOf([10], [10])).to.deep.equal({ n: 2, censored: 1, median: 10, curve });
  });

  it('has no median where half are never gone', () => {
    expect(survivalOf([5], [9, 9, 9]).median).to.equal(null);
  });

  it('says nothing of nothing', () => {
    expect(survivalOf([], [])).to.deep.equal({ n: 0, censored: null, median: null, curve: [] });
  });
});

describe('difference', () => {
  const told = (a: readonly [number, number], b: readonly [number, number]) =>
    difference({ converted: a[0], entered: a[1] }, { converted: b[0], entered: b[1] });

  it('has Newcombe’s hybrid score interval: his published example, 56 of 70 against 48 of 80', () => {
    const { difference: apart, interval } = told([56, 70], [48, 80]);
    expect(apart).to.be.closeTo(0.2, 1e-12);
    expect(interval?.map((end) => end.toFixed(4))).to.deep.equal(['0.0524', '0.3339']);
  });

  it('is as wide where nothing of one and all of the other converted as both rates are uncertain', () => {
    const { difference: apart, interval } = told([10, 10], [0, 20]);
    expect(apart).to.equal(1);
    expect(interval?.map((end) => end.toFixed(4))).to.deep.equal(['0.6791', '1.0000']);
  });

  it('turns its sign with the order', () => {
    const [one, other] = [told([9, 10], [3, 10]), told([3, 10], [9, 10])];
    expect(other.interval?.[0]).to.be.closeTo(-(one.interval?.[1] ?? NaN), 1e-15);
    expect(other.interval?.[1]).to.be.closeTo(-(one.interval?.[0] ?? NaN), 1e-15);
  });

  it('is null where nothing entered one of the two', () => {
    expect(told([0, 0], [1, 2])).to.deep.equal({ difference: null, interval: null });
    expect(told([1, 2], [0, 0])).to.deep.equal({ difference: null, interval: null });
  });
});

describe('incidenceCurve', () => {
  it('lets converting and losing compete, those still open as far as they got', () => {
    // Day 2: 1 of 5 converts. Day 3: 1 of 4 is lost. Day 4: 1 is open. Day 5: 1 of 2 converts, of the 0.6 left.
    const curve = incidenceCurve([5, 2], [3], [4, 6]);
    expect(curve.map(({ days }) => days)).to.deep.equal([2, 3, 5]);
    const expected = [
      [0.2, 0],
      [0.2, 0.2],
      [0.5, 0.2],
    ];
    curve.forEach(({ converted, lost }, index) => {
      expect(converted).to.be.closeTo(expected[index]?.[0] ?? NaN, 1e-12);
      expect(lost).to.be.closeTo(expected[index]?.[1] ?? NaN, 1e-12);
    });
  });

  it('is the plain share of each where nothing is open', () => {
    const [first, last] = incidenceCurve([1, 1, 4], [4], []);
    expect(first).to.deep.equal({ days: 1, converted: 0.5, lost: 0 });
    expect(last).to.deep.equal({ days: 4, converted: 0.75, lost: 0.25 });
  });

  it('lets ends come before those still open at the same time', () => {
    expect(incidenceCurve([3], [], [3])).to.deep.equal([{ days: 3, converted: 0.5, lost: 0 }]);
  });

  it('has no point where nothing has ended', () => {
    expect(incidenceCurve([], [], [3, 5])).to.deep.equal([]);
  });
});

describe('logarithmicMean', () => {
  it('is the difference over the difference of the logarithms', () => {
    expect(logarithmicMean(8, 1)).to.be.closeTo(7 / Math.log(8), 1e-12);
    expect(logarithmicMean(1, 8)).to.be.closeTo(7 / Math.log(8), 1e-12);
  });

  it('is the number itself of two that are equal or next to it', () => {
    expect(logarithmicMean(3, 3)).to.equal(3);
    expect(logarithmicMean(3, 3 + 2 ** -50)).to.be.closeTo(3, 1e-12);
  });
});
