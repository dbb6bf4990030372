import { expect } from 'chai';
import type { Conversion, ConversionCell } from '../../../src/engine/conversion.js';
import { conversionView } from '../../../src/elements/conversion-table/conversion-table.view.js';
import { conversionWords } from '../../../src/elements/conversion-table/conversion-table.words.js';
import { trendView, type TrendView } from '../../../src/elements/conversion-table/month-trend.view.js';
import { trendWords } from '../../../src/elements/conversion-table/month-trend.words.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { sharedWords } from '../../../src/elements/shared/words.js';
import type { Answer } from '../../../src/metrics/metrics.js';
import { provenance } from '../provenance.js';
import { conversionCell as cell, winWay } from './conversion-cell.js';

function trend(months: Record<string, ConversionCell>, asOf = '2026-09-30T12:00:00Z'): TrendView | null {
  const conversion: Answer<Conversion> = {
    by: 'month',
    columns: ['win'],
    ways: [winWay],
    rows: Object.entries(months).map(([key, rate]) => ({ key, label: key, cells: [rate] })),
    total: { cells: [cell(9, 3)] },
    ...provenance,
    asOf,
    timeZone: 'UTC',
  };
  const texts = {
    format: formatIn({ language: 'en', currency: 'EUR', digits: 2, timeZone: 'UTC' }),
    words: conversionWords('en'),
    shared: sharedWords('en'),
  };
  return trendView(conversion, conversionView(conversion, null, texts), { ...texts, trend: trendWords('en') });
}

const marks = (months: Record<string, ConversionCell>, asOf?: string) => trend(months, asOf)?.columns[0]?.marks;

describe('months as a line', () => {
  it('stand in the order of time, whatever the rows do', () => {
    const drawn = trend({ '2026-06': cell(4, 1), '2026-04': cell(4, 4), '2026-05': cell(4, 2) });
    expect(drawn?.ends).to.deep.equal(['Apr 2026', 'Jun 2026']);
    expect(drawn?.columns[0]?.marks.months.map(({ x, y }) => [x, y])).to.deep.equal([
      [16.67, 0],
      [50, 50],
      [83.33, 75],
    ]);
    expect(drawn?.columns[0]?.marks.line).to.equal('M16.67,0L50,50M50,50L83.33,75');
    expect(drawn?.columns[0]?.marks.months[0]?.whisker).to.deep.equal([90, 10]);
  });

  it('leave a gap where a month has no rate', () => {
    const drawn = marks({ '2025-12': cell(4, 1), '2026-01': cell(0, 0), '2026-02': cell(4, 1), '2026-03': cell(4, 1) });
    expect(drawn?.months.map(({ x }) => x)).to.deep.equal([12.5, 62.5, 87.5]);
    expect(drawn?.line).to.equal('M62.5,75L87.5,75');
  });

  it('tell the month that is not over from those that are', () => {
    const months = { '2026-08': cell(4, 2), '2026-09': cell(4, 1) };
    expect(marks(months)?.months.map(({ isRunning }) => isRunning)).to.deep.equal([false, true]);
    expect([marks(months)?.line, marks(months)?.runningLine]).to.deep.equal(['', 'M25,50L75,75']);
    expect(trend(months)?.isRunning).to.equal(true);
    expect(trend(months)?.columns[0]?.latest).to.deep.include({ month: 'in Aug 2026' });
    expect(trend(months, '2026-09-30T23:59:59.999Z')?.isRunning).to.equal(false);
  });

  it('name the latest rate of a month that is over, which opens', () => {
    const latest = trend({ '2026-07': cell(4, 1), '2026-08': cell(0, 0), '2026-09': cell(1, 1) })?.columns[0]?.latest;
    expect([latest?.rate.text, latest?.entered.text, latest?.month]).to.deep.equal(['25%', '4', 'in Jul 2026']);
    expect(latest?.rate.figure).to.deep.include({ metric: 'conversion', row: '2026-07', part: 'rate' });
    expect(trend({ '2026-08': cell(0, 0), '2026-09': cell(1, 1) })?.columns[0]?.latest).to.equal(null);
  });

  it('lie over the band that all of them share', () => {
    const benchmark = { transition: 'win', type: null, low: 0.2, high: 0.4, source: null };
    const judged = cell(4, 1, { benchmark });
    const drawn = marks({ '2026-07': judged, '2026-08': judged });
    expect(drawn?.band).to.deep.equal({ top: 60, bottom: 80, height: 20 });
    expect(marks({ '2026-07': judged, '2026-08': cell(4, 1) })?.band).to.equal(null);
    expect(marks({ '2026-07': cell(4, 1), '2026-08': cell(4, 1) })?.band).to.equal(null);
  });

  it('are no line where there is but one', () => {
    expect(trend({ '2026-07': cell(4, 1) })).to.equal(null);
    expect(trend({})).to.equal(null);
  });
});
