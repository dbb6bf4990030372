import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { DatasetJson } from '../../src/data/contract.js';
import { incidence, type IncidenceCell } from '../../src/engine/incidence.js';
import type { ConversionQuery } from '../../src/engine/query.js';
import { dataset, deal, lead, people } from '../make.js';

/** The total of a column. */
function total(column: string, parts: Partial<DatasetJson>, query: ConversionQuery = {}): IncidenceCell | undefined {
  const { columns, total: sums } = incidence(dataset(parts), query);
  return sums.cells[columns.findIndex((name) => name === column)];
}

describe('incidence', () => {
  it('follows those who entered the qualified pipeline in the period until they win, lose or are still open', () => {
    const opportunities = [
      deal('o1', { sql: '2026-07-01', won: '2026-07-03' }),
      deal('o2', { sql: '2026-07-01', lost: '2026-07-04' }),
      deal('o3', { srl: '2026-01-01', sql: '2026-09-26' }),
      deal('o4', { sql: '2026-08-01', offer: '2026-08-03', won: '2026-08-06' }),
      deal('o5', { sql: '2026-09-24' }),
      deal('early', { sql: '2026-06-30', won: '2026-07-03' }),
    ];
    const { curve, ...counts } = total('win', { opportunities }) ?? { curve: [] };
    expect(counts).to.deep.equal({ n: 5, converted: 2, lost: 1, open: 2, followedDays: 6 });
    expect(
      curve.map(({ days, converted, lost }) => [days, converted.toFixed(12), lost.toFixed(12)].join(' ')),
    ).to.deep.equal([
      '2 0.200000000000 0.000000000000',
      '3 0.200000000000 0.200000000000',
      '5 0.500000000000 0.200000000000',
    ]);
  });

  it('follows leads to sales, and what came to sales to the qualified pipeline', () => {
    const leads = [
      lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-05', opportunityId: 'o1' }),
      lead('l2', { mql: '2026-07-01', lost: '2026-07-02' }),
    ];
    const opportunities = [deal('o1', { srl: '2026-07-05', sql: '2026-07-08' })];
    expect(total('lead-unqualified', { leads, opportunities })).to.deep.include({ n: 2, converted: 1, lost: 1 });
    expect(total('unqualified-qualified', { leads, opportunities })?.curve).to.deep.equal([
      { days: 3, converted: 1, lost: 0 },
    ]);
  });

  it('counts as converted also what was lost or reopened after it was won', () => {
    const opportunities = [deal('o1', { sql: '2026-07-01', won: '2026-07-03', lost: '2026-07-09' })];
    expect(total('win', { opportunities })).to.deep.include({ n: 1, converted: 1, lost: 0, open: 0 });
  });

  it('takes no time where the opportunity was lost before its lead’s conversion', () => {
    const leads = [lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-09', opportunityId: 'o1' })];
    const opportunities = [deal('o1', { lost: '2026-07-05' })];
    expect(total('unqualified-qualified', { leads, opportunities })?.curve).to.deep.equal([
      { days: 0, converted: 0, lost: 1 },
    ]);
  });

  it('has a row for each value of the dimension, the largest first', () => {
    const opportunities = [
      deal('o1', { srl: '2026-07-01' }, { ownerId: 'ann' }),
      deal('o2', { srl: '2026-07-01', sql: '2026-07-02' }, { ownerId: 'bob' }),
      deal('o3', { srl: '2026-07-01' }, { ownerId: 'bob' }),
    ];
    const parts = { people: people({ ann: null, bob: null }), opportunities };
    const { by, columns, ways, rows } = incidence(dataset(parts), {});
    expect([by, ...columns]).to.deep.equal(['owner', 'lead-unqualified', 'unqualified-qualified', 'win']);
    expect(ways.map(({ from, to }) => `${from.id} ${to.id}`)).to.deep.equal(['mql srl', 'srl sql', 'sql won']);
    expect(rows.map(({ label, cells }) => [label, ...cells.map(({ n }) => n)])).to.deep.equal([
      ['ANN', 0, 1, 0],
      ['BOB', 0, 2, 1],
    ]);
  });

  it('has no columns for stages that a pipeline lacks', () => {
    const stages = [
      { id: 'sql', kind: 'qualified' as const },
      { id: 'won', kind: 'won' as const },
      { id: 'lost', kind: 'lost' as const },
    ];
    expect(incidence(dataset({ pipelines: [{ id: 'main', stages }] }), {}).columns).to.deep.equal(['win']);
  });

  it('says nothing of nothing', () => {
    expect(total('win', {})).to.deep.equal({ n: 0, converted: 0, lost: 0, open: 0, followedDays: null, curve: [] });
  });
});
