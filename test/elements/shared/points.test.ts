import { expect } from 'chai';
import { difference } from '../../../src/engine/statistics/newcombe.js';
import { pointDigits, pointsFormat } from '../../../src/elements/shared/points.js';

describe('pointDigits', () => {
  it('are a tenth where that tells the interval from zero, or where it spans zero', () => {
    expect(pointDigits([0.029, 0.455])).to.equal(1);
    expect(pointDigits([-0.0004, 0.126])).to.equal(1);
    expect(pointDigits([0, 0.126])).to.equal(1);
  });

  it('are as many as an end beside zero needs, above it and below', () => {
    expect(pointDigits([0.0004, 0.126])).to.equal(2);
    expect(pointDigits([-0.126, -0.00004])).to.equal(3);
  });

  it('tell rates that are only just told apart from zero', () => {
    const { interval } = difference({ entered: 100, converted: 50 }, { entered: 100, converted: 64 });
    if (interval === null) throw new Error('nothing to compare');
    expect(interval[1]).to.be.lessThan(0).and.greaterThan(-0.005);
    expect(pointsFormat('en', pointDigits(interval))(interval[1])).to.match(/^−0\.0*[1-9]/);
  });
});

describe('pointsFormat', () => {
  it('writes a minus, and a plus where it is asked for', () => {
    expect(pointsFormat('en', 1)(-0.0082)).to.equal('−0.8');
    expect(pointsFormat('pl', 2, 'exceptZero')(0.3826)).to.equal('+38,26');
    expect(pointsFormat('en', 1, 'exceptZero')(-0.0001)).to.equal('0.0');
  });
});
