import { expect } from 'chai';
import { SPARKLINE, sparklineMarks, type PastValue } from '../../../src/elements/shared/sparkline.view.js';

const past = (...values: (number | null)[]): PastValue[] => values.map((value, index) => ({ at: index * 10, value }));
const { height, inset } = SPARKLINE;
const [bottom, top] = [height - inset, inset];

describe('a sparkline', () => {
  it('stands over zero, as wide as the time is long', () => {
    const { path, zero, now } = sparklineMarks({ past: past(0, 5, 10) });
    expect(path).to.equal(`M0,${bottom}h0L50,${(bottom + top) / 2}L100,${top}`);
    expect(zero).to.equal(bottom + 0.5);
    expect(now).to.deep.equal({ x: 100, y: top });
  });

  it('has its zero where figures go below it', () => {
    const { zero, now } = sparklineMarks({ past: past(10, -10) });
    expect(zero).to.equal((bottom + top) / 2 + 0.5);
    expect(now?.y).to.equal(bottom);
  });

  it('has a gap where nothing is known, and a dot where one figure is', () => {
    const { path, now } = sparklineMarks({ past: past(null, 10, null, 10, 10, null) });
    expect(path).to.equal(`M20,${top}h0M60,${top}h0L80,${top}`);
    expect(now).to.equal(null);
  });

  it('goes through what now is compared with', () => {
    const { path, before } = sparklineMarks({ past: past(10, 10), compared: { at: 5, value: 5 } });
    expect(before).to.deep.equal({ x: 50, y: (bottom + top) / 2 });
    expect(path).to.equal(`M0,${top}h0L50,${(bottom + top) / 2}L100,${top}`);
  });

  it('shows no comparison out of its time, with itself or with nothing', () => {
    for (const compared of [
      { at: -1, value: 5 },
      { at: 10, value: 5 },
      { at: 5, value: null },
    ]) {
      const { path, before } = sparklineMarks({ past: past(10, 10), compared });
      expect([path, before]).to.deep.equal([`M0,${top}h0L100,${top}`, null]);
    }
  });

  it('is drawn of one figure, of nothing but zeros and of none', () => {
    expect(sparklineMarks({ past: past(3) }).now).to.deep.equal({ x: 100, y: top });
    expect(sparklineMarks({ past: past(0, 0) }).path).to.equal(`M0,${bottom}h0L100,${bottom}`);
    expect(sparklineMarks({ past: [] })).to.deep.include({ path: '', now: null, before: null });
  });
});
