import { expect } from 'chai';
import { bandKey, benchmarkText } from '../../../src/elements/shared/benchmark.view.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { rateMarks } from '../../../src/elements/shared/rate-plot.view.js';
import { sharedWords } from '../../../src/elements/shared/words.js';

const format = formatIn({ language: 'en', currency: 'EUR', digits: 2, timeZone: 'UTC' });
const words = sharedWords('en');
const band = (low: number, high: number, source: string | null) => ({
  transition: 'win',
  type: null,
  low,
  high,
  source,
});
const key = (...bands: ReturnType<typeof band>[]) =>
  bandKey(
    bands.map((benchmark) => ({ benchmark })),
    format,
    words,
  );

describe('a benchmark', () => {
  it('says where it comes from', () => {
    expect(benchmarkText(band(0.3, 0.3, 'the plan'), format, words)).to.equal('benchmark 30%, the plan');
    expect(benchmarkText(band(0.3, 0.3, null), format, words)).to.equal('benchmark 30%');
  });

  it('has a key that names its source, and the bands of each where there are several', () => {
    expect(bandKey([{ benchmark: null }], format, words)).to.equal(null);
    expect(key(band(0.3, 0.3, null))).to.equal('benchmark band');
    expect(key(band(0.3, 0.3, 'A'), band(0.5, 0.5, 'A'))).to.equal('benchmark band: A');
    expect(key(band(0.3, 0.3, 'A'), band(0.5, 0.5, 'B'), band(0.7, 0.7, 'A'))).to.equal(
      'benchmark band: 30%, 70%, A; 50%, B',
    );
    expect(bandKey([{ benchmark: band(0.3, 0.3, 'A'), name: 'MQL to SRL' }], format, words)).to.equal(
      'benchmark band: MQL to SRL 30%, A',
    );
  });

  it('is not drawn where its low end is over its high one', () => {
    const rate = { rate: 0.5, interval: [0.4, 0.6], status: 'uncertain' } as const;
    expect(rateMarks({ ...rate, benchmark: band(0.6, 0.2, null) }).band).to.equal(null);
    expect(rateMarks({ ...rate, benchmark: band(0.2, 0.6, null) }).band).to.deep.equal([20, 60]);
  });
});
