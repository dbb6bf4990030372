import { expect } from 'chai';
import { describe, it } from 'node:test';
import { trend } from '../../src/engine/trend.js';
import { trendInSteps } from '../../src/metrics/trend-in-steps.js';
import { dataset, deal } from '../make.js';

describe('a trend in steps', () => {
  const data = dataset({ opportunities: [deal('o1', { sql: '2026-03-01' })] });

  it('is the trend', async () => {
    expect(await trendInSteps(data, {})).to.deep.equal(trend(data, {}));
  });

  it('lets others have their turn between two moments', async () => {
    let turns = 0;
    let next: NodeJS.Timeout | undefined;
    const takeTurn = () => {
      turns += 1;
      next = setTimeout(takeTurn);
    };
    takeTurn();
    await trendInSteps(data, {});
    clearTimeout(next);
    expect(turns).to.be.at.least(10);
  });

  it('ends between two moments where it is given up', async () => {
    const controller = new AbortController();
    const told = trendInSteps(data, {}, controller.signal);
    controller.abort();
    let name = 'none';
    await told.catch((error: unknown) => {
      name = error instanceof Error ? error.name : 'unknown';
    });
    expect(name).to.equal('AbortError');
  });
});
