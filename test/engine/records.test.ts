import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { Dataset } from '../../src/data/dataset.js';
import type { Figure } from '../../src/engine/figure.js';
import type { BridgeQuery } from '../../src/engine/query.js';
import { records } from '../../src/engine/records.js';
import { resolveQuery } from '../../src/engine/scope.js';
import { UsageError } from '../../src/engine/usage-error.js';
import { dataset, deal, lead, people } from '../make.js';

const data = dataset({
  people: people({ ann: null, bob: 'ann', cy: 'ann' }),
  leads: [
    lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-05', opportunityId: 'o1' }),
    lead('l2', { mql: '2026-07-03' }),
  ],
  opportunities: [
    deal('o1', { srl: '2026-07-05', sql: '2026-07-10', won: '2026-08-09' }, { ownerId: 'bob', amount: 10 }),
    deal('o2', { sql: '2026-07-10' }, { ownerId: 'bob', amount: 20, forecast: 'commit' }),
    deal('o3', { offer: '2026-07-10' }, { ownerId: 'cy', amount: 40, forecast: 'upside' }),
    deal('o4', { sql: '2026-07-10', lost: '2026-07-20' }, { ownerId: 'ann', amount: 30, lossReason: 'price' }),
  ],
  forecasts: [{ personId: 'cy', period: 'FY2026-Q3', at: '2026-08-01', commit: 35 }],
  quotas: [{ personId: 'ann', period: 'FY2026-Q3', amount: 90 }],
});
const query = resolveQuery(data, {});

/** A figure's sum and denominator, and what its records add to each. */
function behind(figure: Figure): { sum: number; base: number | null; rows: string[] } {
  const { sum, base, rows } = records(data, figure);
  return {
    sum,
    base,
    rows: rows.map(
      ({ kind, row, amount, base: share }) => `${nameIn(data, kind, row)} ${amount}${share ? ` of ${share}` : ''}`,
    ),
  };
}

function nameIn({ leads, opportunities, submissions, quotas }: Dataset, kind: string, row: number): string | undefined {
  if (kind === 'lead') return leads.id[row];
  if (kind === 'opportunity') return opportunities.id[row];
  return kind === 'submission' ? `${submissions[row]?.personId}’s call` : `${quotas[row]?.personId}’s quota`;
}

describe('the records behind a figure', () => {
  it('of a count are the records counted', () => {
    const figure = { metric: 'funnel', query, row: 'mql', part: 'entered' } as const;
    expect(behind(figure)).to.deep.equal({ sum: 2, base: null, rows: ['o1 1', 'l2 1'] });
  });

  it('of a rate are numerator and denominator', () => {
    const figure = { metric: 'conversion', query, column: 'win', part: 'valueRate' } as const;
    expect(behind(figure)).to.deep.equal({ sum: 1000, base: 4000, rows: ['o1 1000 of 1000', 'o4 0 of 3000'] });
  });

  it('of a median are the stays, each with its days', () => {
    const figure = { metric: 'velocity', query, row: 'mql', column: 'completed', part: 'median' } as const;
    expect(behind(figure).rows).to.deep.equal(['l1 4']);
    expect(behind({ ...figure, column: 'waiting', part: 'medianAge' }).rows).to.deep.equal(['l2 89']);
  });

  it('of a weighted sum are its shares, and the sum is the rounded one', () => {
    const figure = { metric: 'scorecard', query, part: 'weighted' } as const;
    expect(behind(figure)).to.deep.equal({ sum: 4200, base: null, rows: ['o2 1000', 'o3 3200'] });
  });

  it('of velocity per day are the figures it is computed from', () => {
    const { inputs, rows } = records(data, { metric: 'scorecard', query, part: 'perDay' });
    expect(rows).to.deep.equal([]);
    expect(inputs.map((input) => input.part)).to.deep.equal(['volume', 'rate', 'averageWon', 'cycleDays']);
  });

  it('of what was won a day are the won, over the days of a year', () => {
    const figure = { metric: 'scorecard', query, part: 'wonPerDay' } as const;
    expect(behind(figure)).to.deep.equal({ sum: 1000, base: 365, rows: ['o1 1000'] });
  });

  it('of a change of velocity per day are that velocity and the input, now and before', () => {
    const inputs = (part: 'change.winRate' | 'change.perDay') =>
      records(data, { metric: 'scorecard', query, part }).inputs.map((input) => {
        const { row = 'now', ...rest } = { ...input };
        return `${row} ${rest.part}`;
      });
    expect(inputs('change.winRate')).to.deep.equal(['now perDay', 'now rate', 'previous perDay', 'previous rate']);
    expect(inputs('change.perDay')).to.deep.equal(['now perDay', 'previous perDay']);
  });

  it('of losses are the lost, for one reason or for all, at one step or at all', () => {
    const figure = { metric: 'funnel', query } as const;
    expect(behind({ ...figure, row: 'sql', part: 'lost', reason: 'price' }).rows).to.deep.equal(['o4 1']);
    expect(behind({ ...figure, part: 'lostValue', reason: 'price' }).rows).to.deep.equal(['o4 3000']);
    expect(behind({ ...figure, part: 'lostValue' }).sum).to.equal(3000);
    expect(behind({ ...figure, part: 'lost', reason: '' }).rows).to.deep.equal([]);
    expect(behind({ ...figure, row: 'offer', part: 'lost', reason: 'price' }).rows).to.deep.equal([]);
  });

  it('of an age are the records that wait, or the one asked for', () => {
    const figure = { metric: 'ageing', query, row: 'sql' } as const;
    expect(behind({ ...figure, part: 'n' }).rows).to.deep.equal(['o2 1']);
    expect(behind({ ...figure, part: 'value' }).rows).to.deep.equal(['o2 2000']);
    expect(behind({ ...figure, part: 'days', id: 'o2' })).to.deep.equal({ sum: 82, base: null, rows: ['o2 82'] });
    expect(behind({ ...figure, part: 'days', id: 'o3' }).rows).to.deep.equal([]);
    expect(behind({ ...figure, row: 'mql', part: 'n' }).rows).to.deep.equal(['l2 1']);
    expect(behind({ ...figure, row: 'won', part: 'n' }).rows).to.deep.equal([]);
  });

  it('of a call are the submissions it rests on and the deals of those who gave none', () => {
    const figure = { metric: 'forecast', query, row: 'ann', column: 'team', part: 'call' } as const;
    expect(behind(figure)).to.deep.equal({ sum: 6500, base: null, rows: ['cy’s call 3500', 'o1 1000', 'o2 2000'] });
  });

  it('of a gap are the quota less what makes the call', () => {
    const figure = { metric: 'forecast', query, row: 'ann', column: 'team', part: 'gap' } as const;
    expect(behind(figure).sum).to.equal(9000 - 6500);
    expect(behind(figure).rows[0]).to.equal('ann’s quota 9000');
  });

  it('of a coverage are the open deals over the quota less the closed', () => {
    const figure = { metric: 'forecast', query, row: 'ann', column: 'team', part: 'coverage' } as const;
    expect(behind(figure)).to.deep.equal({
      sum: 6000,
      base: 8000,
      rows: ['o2 2000', 'o3 4000', 'ann’s quota 0 of 9000', 'o1 0 of -1000'],
    });
  });

  it('of a bridge’s change are the records with their difference', () => {
    const asked = resolveQuery<BridgeQuery>(data, { start: '2026-08-01' });
    expect(behind({ metric: 'bridge', query: asked, row: 'upgraded', part: 'value' }).rows).to.deep.equal(['o1 1000']);
    expect(behind({ metric: 'bridge', query: asked, part: 'startValue' }).rows).to.deep.equal(['o2 2000']);
  });

  it('are looked at in the moment that the figure is about', () => {
    const figure = { metric: 'accuracy', query, row: '2026-08-03T00:00:00Z', part: 'committed' } as const;
    expect(records(data, figure).moment).to.equal(Date.parse('2026-08-03T00:00:00Z'));
    expect(behind(figure).rows).to.deep.equal(['o2 2000']);
  });

  it('are refused for a figure that there is not', () => {
    const noSuch: Figure[] = [
      { metric: 'funnel', query, row: 'nowhere', part: 'entered' },
      { metric: 'funnel', query, part: 'entered' },
      { metric: 'funnel', query, row: 'nowhere', part: 'lost', reason: '' },
      { metric: 'ageing', query, row: 'nowhere', part: 'n' },
      { metric: 'ageing', query, row: 'sql', part: 'days' },
      { metric: 'forecast', query, row: 'nobody', column: 'team', part: 'call' },
      { metric: 'forecast', query, column: 'team', part: 'quota' },
      { metric: 'accuracy', query, row: '2026-08-04T00:00:00Z', part: 'committed' },
    ];
    for (const figure of noSuch) expect(() => records(data, figure), figure.metric).to.throw(UsageError);
  });
});
