import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { DatasetJson } from '../../src/data/contract.js';
import { readDataset } from '../../src/data/read.js';
import { accuracy } from '../../src/engine/accuracy.js';
import type { Query } from '../../src/engine/query.js';
import { generate } from '../bench/generate.js';
import { dataset, deal, people } from '../make.js';

const quarter = { period: '2026-08-12/2026-09-02' };
const told = (parts: Partial<DatasetJson>, query: Query = {}) =>
  accuracy(dataset({ people: people({ ann: null, bob: 'ann', cy: null }), ...parts }), { ...quarter, ...query });

describe('accuracy', () => {
  it('looks at the start of the period and of each week in it, up to asOf', () => {
    const days = (parts: Partial<DatasetJson>, query: Query = {}) =>
      told(parts, query).weeks.map(({ at }) => at.slice(0, 10));
    expect(days({})).to.deep.equal(['2026-08-12', '2026-08-17', '2026-08-24', '2026-08-31']);
    expect(days({ fiscal: { weekStartsOn: 3 } })).to.deep.equal(['2026-08-12', '2026-08-19', '2026-08-26']);
    expect(days({}, { asOf: '2026-08-24' })).to.deep.equal(['2026-08-12', '2026-08-17', '2026-08-24']);
    expect(days({}, { asOf: '2026-08-01' })).to.deep.equal([]);
  });

  it('tells what was committed as it stood then', () => {
    const history = [
      { at: '2026-08-01', stage: 'sql', amount: 100, closeDate: '2026-08-30', forecast: 'upside' as const },
      { at: '2026-08-20', forecast: 'commit' as const },
      { at: '2026-08-29', stage: 'won', amount: 120 },
    ];
    const opportunities = [
      deal(
        'o1',
        { sql: '2026-08-01', won: '2026-08-29' },
        { amount: 120, closeDate: '2026-08-30', forecast: 'commit', history },
      ),
    ];
    const { weeks, actual } = told({ opportunities });
    expect(weeks.map(({ committed }) => committed)).to.deep.equal([0, 0, 10000, 12000]);
    expect(actual).to.equal(12000);
  });

  it('adds up what the roots had submitted', () => {
    const forecasts = [
      { personId: 'ann', period: quarter.period, at: '2026-08-17', commit: 10 },
      { personId: 'cy', period: quarter.period, at: '2026-08-20', commit: 20 },
      { personId: 'bob', period: quarter.period, at: '2026-08-12', commit: 40 },
    ];
    expect(told({ forecasts }).weeks.map(({ submitted }) => submitted)).to.deep.equal([null, 1000, 3000, 3000]);
    expect(told({ forecasts }, { owners: ['bob'] }).weeks[0]?.submitted).to.equal(4000);
  });

  it('knows what came of it only when the period has ended', () => {
    expect(told({}, { asOf: '2026-09-01T23:59:59.999Z' }).actual).to.equal(null);
    expect(told({}, { asOf: '2026-09-02' }).actual).to.equal(0);
  });

  it('takes no time for the weeks before the first record', { timeout: 20_000 }, () => {
    const data = readDataset(generate(20_000));
    const [ages, recent] = [
      accuracy(data, { period: '0001-01-01/2026-09-01' }).weeks,
      accuracy(data, { period: '2024-09-30/2026-09-01' }).weeks,
    ];
    expect(ages.length).to.equal(105_695);
    expect(ages.slice(-recent.length)).to.deep.equal(recent);
    expect(ages.slice(0, -recent.length).filter(({ committed }) => committed > 0)).to.be.empty;
    expect(recent.filter(({ committed }) => committed > 0).length).to.be.above(50);
  });
});
