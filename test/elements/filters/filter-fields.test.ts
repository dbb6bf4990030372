import { expect } from 'chai';
import {
  fieldsIn,
  valuesOf,
  withValues,
  withoutFilters,
  type Field,
} from '../../../src/elements/filters/filter-fields.js';
import { plainQuery } from '../../../src/elements/source/query-params.js';
import type { Query } from '../../../src/engine/query.js';

const query: Query = {
  period: 'FY2026',
  asOf: '2026-09-30',
  pipeline: 'partners',
  owners: ['ann', 'ben'],
  sources: [''],
  types: ['existing'],
  models: ['hunter'],
  accounts: ['a1'],
  attributes: { region: ['north'], product: [] },
};

const fields: readonly Field[] = [
  'owners',
  'sources',
  'types',
  'models',
  'accounts',
  'pipeline',
  'attributes.region',
  'attributes.product',
];

describe('the fields of a query', () => {
  it('are those that narrow it', () => {
    expect(fieldsIn(query)).to.deep.equal(fields);
    expect(fieldsIn({ period: 'FY2026', asOf: '2026-09-30' })).to.deep.equal([]);
  });

  it('have the values that it lets through', () => {
    expect(fields.map((field) => valuesOf(query, field).join())).to.deep.equal([
      'ann,ben',
      '',
      'existing',
      'hunter',
      'a1',
      'partners',
      'north',
      '',
    ]);
  });

  for (const field of fields) {
    it(`${field} can be set and taken away, with nothing else changed`, () => {
      const without = withValues(query, field, []);
      expect(fieldsIn(without)).to.deep.equal(fields.filter((other) => other !== field));
      expect(valuesOf(withValues(without, field, valuesOf(query, field)), field)).to.deep.equal(valuesOf(query, field));
    });
  }

  it('know one pipeline at a time, and only the types and models there are', () => {
    expect(withValues({}, 'pipeline', ['a', 'b'])).to.deep.equal({ pipeline: 'b' });
    expect(withValues({}, 'types', ['new', 'nwe'])).to.deep.equal({ types: ['new'] });
  });

  it('have no attributes left when the last is taken away', () => {
    expect(plainQuery(withValues({ attributes: { region: ['north'] } }, 'attributes.region', []))).to.deep.equal({});
  });

  it('are all cleared, period and moment stay', () => {
    expect(withoutFilters(query)).to.deep.equal({ period: 'FY2026', asOf: '2026-09-30' });
  });
});
