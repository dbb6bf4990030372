import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { DatasetJson } from '../../src/data/contract.js';
import { conversion } from '../../src/engine/conversion.js';
import type { ConversionQuery } from '../../src/engine/query.js';
import { UsageError } from '../../src/engine/usage-error.js';
import { dataset, deal, lead, people } from '../make.js';
import { fromJson } from '../oracle/json.js';

function table(parts: Partial<DatasetJson>, query: ConversionQuery = {}) {
  return conversion(dataset(parts), query);
}

/** Entered and converted of each row's cells. */
function told(parts: Partial<DatasetJson>, query: ConversionQuery = {}): string[] {
  return table(parts, query).rows.map(
    ({ key, cells }) => `${key}: ${cells.map(({ entered, converted }) => `${converted}/${entered}`).join(' ')}`,
  );
}

describe('conversion', () => {
  it('counts who entered a kind of stage in the period, and of them who reached the next', () => {
    const leads = [
      lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-05', opportunityId: 'o1', ownerId: 'ann' }),
      lead('l2', { mql: '2026-07-01' }, { ownerId: 'ann' }),
      lead('l3', { mql: '2026-06-01' }, { ownerId: 'ann' }),
    ];
    const opportunities = [deal('o1', { srl: '2026-07-05', sql: '2026-07-20' })];
    expect(told({ people: people({ ann: null }), leads, opportunities })).to.deep.equal(['ann: 1/2 1/1 0/0']);
  });

  it('counts as wins those won of the qualified ones closed in the period', () => {
    const opportunities = [
      deal('o1', { srl: '2026-05-01', sql: '2026-05-02', won: '2026-07-01' }, { amount: 100 }),
      deal('o2', { sql: '2026-05-02', lost: '2026-07-01' }, { amount: 300 }),
      deal('o3', { srl: '2026-05-02', lost: '2026-07-01' }),
      deal('o4', { sql: '2026-05-02', won: '2026-06-30' }),
    ];
    const [, , win] = table({ opportunities }).total.cells;
    expect(win).to.include({ entered: 2, converted: 1, open: 0, rate: 0.5, valueRate: 0.25, status: null });
  });

  it('has a row for each value, the largest first, then by key, and one for those without', () => {
    const opportunities = [
      deal('o1', { srl: '2026-07-01' }, { source: 'web' }),
      deal('o2', { srl: '2026-07-01' }, { source: 'event' }),
      deal('o3', { srl: '2026-07-01' }),
      deal('o4', { srl: '2026-07-01' }, { source: 'web' }),
      deal('o5', { srl: '2026-01-01' }, { source: 'old' }),
    ];
    const rows = told({ opportunities, pipelines: [{ id: 'main', stages: openStages }] }, { by: 'source' });
    expect(rows).to.deep.equal(['web: 0/2 0/0', ': 0/1 0/0', 'event: 0/1 0/0']);
  });

  it('leaves out columns whose stages the pipeline lacks', () => {
    expect(table({ pipelines: [{ id: 'main', stages: openStages }] }).columns).to.deep.equal([
      'unqualified-qualified',
      'win',
    ]);
  });

  it('names the steps between which each column converts', () => {
    const ways = table({}).ways.map(({ column, from, to }) => `${column}: ${from.id} to ${to.id}`);
    expect(ways).to.deep.equal([
      'lead-unqualified: mql to srl',
      'unqualified-qualified: srl to sql',
      'win: sql to won',
    ]);
  });

  it('judges a row of one type by the benchmark for it, and the total by none', () => {
    const opportunities = [deal('o1', { sql: '2026-07-01', won: '2026-07-02' }, { type: 'existing' })];
    const { rows, total } = table({ opportunities }, { by: 'type' });
    expect(rows[0]?.cells[2]?.benchmark?.low).to.equal(0.75);
    expect(total.cells[2]?.benchmark).to.equal(null);
    expect(table({ opportunities }, { types: ['existing'] }).total.cells[2]?.benchmark?.low).to.equal(0.75);
  });

  it('takes a journey for the month in which it first reached a step, in the dataset’s time zone', () => {
    const opportunities = [deal('o1', { srl: '2026-08-01T02:00:00Z' })];
    expect(told({ opportunities, timeZone: 'America/New_York' }, { by: 'month' })).to.deep.equal([
      '2026-07: 0/0 0/1 0/0',
    ]);
  });

  it('names people and accounts, and is by custom dimensions too', () => {
    const opportunities = [deal('o1', { srl: '2026-07-01' }, { ownerId: 'bob', attributes: { region: true } })];
    const parts = { people: people({ ann: null, bob: 'ann' }), opportunities };
    expect(table(parts, { by: 'manager' }).rows[0]?.label).to.equal('ANN');
    expect(told(parts, { by: 'attributes.region' })).to.deep.equal(['true: 0/0 0/1 0/0']);
    expect(told(parts, { by: 'bant' })).to.deep.equal(['0: 0/0 0/1 0/0']);
  });

  it('refuses a dimension that there is not', () => {
    const by = fromJson<ConversionQuery['by']>('"colour"');
    expect(() => table({}, { by })).to.throw(UsageError, 'by: unknown dimension "colour"');
  });
});

const openStages = [
  { id: 'srl', kind: 'unqualified' },
  { id: 'sql', kind: 'qualified' },
  { id: 'won', kind: 'won' },
  { id: 'lost', kind: 'lost' },
] satisfies DatasetJson['pipelines'][number]['stages'];
