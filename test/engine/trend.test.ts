import { expect } from 'chai';
import { describe, it } from 'node:test';
import { scorecard } from '../../src/engine/scorecard.js';
import { trend } from '../../src/engine/trend.js';
import type { DatasetJson } from '../../src/data/contract.js';
import { dataset, deal } from '../make.js';

describe('trend', () => {
  const moments = (asOf: string, parts: Partial<DatasetJson> = {}) =>
    trend(dataset({ asOf, ...parts }), {}).points.map((point) => point.asOf);

  it('goes back twelve calendar months, the earliest first', () => {
    const told = moments('2026-09-30T17:00:00Z');
    expect(told).to.have.length(13);
    expect([told[0], told[1], told[12]]).to.deep.equal([
      '2025-09-30T17:00:00Z',
      '2025-10-30T17:00:00Z',
      '2026-09-30T17:00:00Z',
    ]);
  });

  it('takes the last day of a month that is too short, and no shorter day after it', () => {
    const days = moments('2026-08-31').map((asOf) => asOf.slice(5, 10));
    expect(days.join(' ')).to.equal('08-31 09-30 10-31 11-30 12-31 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31');
  });

  it('keeps the time since the day began, at most its last', () => {
    const timeZone = 'Europe/Warsaw';
    expect(moments('2026-09-29T08:00:00+02:00', { timeZone })[6]).to.equal('2026-03-29T07:00:00Z');
    expect(moments('2026-09-29T23:30:00+02:00', { timeZone })[6]).to.equal('2026-03-29T21:59:59.999Z');
  });

  it('shows at each moment what the scorecard shows there', () => {
    const opportunities = [
      deal('o1', { sql: '2026-03-01' }, { amount: 10 }),
      deal('o2', { sql: '2026-01-01', won: '2026-04-01' }, { amount: 20 }),
    ];
    const data = dataset({ opportunities });
    const { points } = trend(data, {});
    expect(points.map(({ volume }) => volume).join('')).to.equal('0000112111111');
    for (const point of points) {
      const { previous: _, change: __, ...then } = scorecard(data, { asOf: point.asOf });
      expect(point).to.deep.equal({ asOf: point.asOf, ...then });
    }
  });
});
