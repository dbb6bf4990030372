import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Currency } from '../../src/data/dataset.js';
import { toMajor } from '../../src/data/major-units.js';
import { convert, minorDigits, rateOn, toMinor, weightedSum } from '../../src/data/money.js';

const seed = 20260331;

describe('minor digits', () => {
  it('are those of ISO 4217, two where it lists nothing else', () => {
    expect(['JPY', 'USD', 'KWD', 'CLF', 'HUF', 'XXX'].map(minorDigits)).to.deep.equal([0, 2, 3, 4, 2, 2]);
  });
});

describe('an amount', () => {
  const cases: [number, number, number | undefined][] = [
    [10.1, 2, 1010],
    [1.005, 2, 101],
    [-1.005, 2, -101],
    [0.005, 2, 1],
    [0.0049, 2, 0],
    [-0.001, 2, 0],
    [1e-7, 2, 0],
    [1001, 0, 1001],
    [0.5, 0, 1],
    [1.2345, 3, 1235],
    [9007199254740991, 0, Number.MAX_SAFE_INTEGER],
    [9007199254740992, 0, undefined],
    [90071992547410.5, 2, undefined],
    [-1e300, 2, undefined],
    [Infinity, 2, undefined],
    [NaN, 2, undefined],
  ];
  for (const [amount, digits, minor] of cases) {
    it(`${amount} with ${digits} digits is ${minor} minor units`, () => {
      expect(toMinor(amount, digits)).to.equal(minor);
    });
  }

  it('is printed as it was read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.constantFrom(0, 2, 3, 4), (minor, digits) => {
        expect(toMinor(toMajor(minor, digits), digits)).to.equal(minor);
      }),
      { seed },
    );
  });
});

describe('a conversion', () => {
  const cases: [string, number, number, number, number, number][] = [
    ['rounds half up from the decimal product', 1010, 0.95, 2, 2, 960],
    ['rounds half away from zero below zero too', -15, 0.9, 2, 2, -14],
    ['takes the rate as the decimal that is written', 10010, 0.95, 2, 2, 9510],
    ['goes from a currency without minor units', 1001, 0.00605, 0, 2, 606],
    ['goes from three digits to two', 1234, 3.005, 3, 2, 371],
    ['goes to a currency without minor units', 149, 1, 2, 0, 1],
    ['goes to more digits', 3, 2, 0, 3, 6000],
    ['is exact beyond what a double holds', 9007199254740991, 1.000000001, 2, 2, 9007199263748190],
    ['knows rates written with an exponent', 5e9, 1e-7, 2, 2, 500],
    ['gives zero without a sign', -1, 0.1, 2, 2, 0],
  ];
  for (const [title, amount, rate, from, to, converted] of cases) {
    it(title, () => {
      expect(convert(amount, rate, from, to)).to.equal(converted);
    });
  }

  it('agrees with long arithmetic on every amount and rate', () => {
    const rates = fc.tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 7 }));
    const digits = fc.constantFrom(0, 2, 3, 4);
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        rates,
        digits,
        digits,
        (amount, [number, places], from, to) => {
          const numerator = BigInt(amount) * BigInt(number) * 10n ** BigInt(to);
          const denominator = 10n ** BigInt(places + from);
          const size = numerator < 0n ? -numerator : numerator;
          const whole = size / denominator + ((size % denominator) * 2n >= denominator ? 1n : 0n);
          const exact = Number(numerator < 0n ? -whole : whole);
          expect(convert(amount, Number(`${number}e-${places}`), from, to)).to.equal(exact);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});

describe('a rate', () => {
  const euro: Currency = {
    code: 'EUR',
    digits: 2,
    rates: [
      { from: 100, rate: 1.1 },
      { from: 200, rate: 1.2 },
      { from: 300, rate: 1.3 },
    ],
  };

  it('holds from its day on, the earliest also before', () => {
    expect([0, 100, 199, 200, 299, 300, 9999].map((day) => rateOn(euro, day))).to.deep.equal([
      1.1, 1.1, 1.1, 1.2, 1.2, 1.3, 1.3,
    ]);
  });

  it('is 1 for the corporate currency', () => {
    expect(rateOn({ code: 'USD', digits: 2, rates: [] }, 0)).to.equal(1);
  });
});

describe('a weighted sum', () => {
  it('is rounded once, from the exact sum', () => {
    expect(
      weightedSum([
        [0.5, 5],
        [0.5, 5],
        [0.333, 4750],
      ]),
    ).to.equal(1587);
    expect(
      weightedSum([
        [0.1, 5],
        [0.1, 5],
        [0.1, 5],
      ]),
    ).to.equal(2);
  });

  it('rounds half away from zero', () => {
    expect(weightedSum([[0.5, 1]])).to.equal(1);
    expect(weightedSum([[0.5, -1]])).to.equal(-1);
  });

  it('is zero of nothing', () => {
    expect(weightedSum([])).to.equal(0);
  });

  it('stays exact where a plain sum would not', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(
      weightedSum([
        [0.25, most],
        [0.25, most],
        [0.25, -most],
        [0.25, -most],
        [1, 1],
      ]),
    ).to.equal(1);
  });
});
