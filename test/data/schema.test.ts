import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as contract from '../../src/data/contract.js';
import { parseInstant, zone } from '../../src/data/calendar.js';
import { jsonSchema } from '../../src/data/schema.js';

const schema = jsonSchema();
const parts: NonNullable<typeof schema.$defs> = { Dataset: schema, ...schema.$defs };

describe('the published JSON Schema', () => {
  it('is of draft 2020-12', () => {
    expect(schema.$schema).to.equal('https://json-schema.org/draft/2020-12/schema');
  });

  it('names each part of the contract', () => {
    const objects = Object.values({ ...contract }).filter(
      (value) => 'made' in value && value.made.of === 'fields' && value !== contract.headShape,
    );
    expect(Object.values(parts).filter(({ type }) => type === 'object')).to.have.length(objects.length);
  });

  for (const [name, { properties }] of Object.entries(parts)) {
    if (properties === undefined) continue;
    it(`describes every key of ${name} and says what it can be`, () => {
      for (const [key, property] of Object.entries(properties)) {
        const { description, ...form } = Object(property);
        expect(description, key).to.match(/^[A-Z].{8,}\.$/);
        expect(Object.keys(form), key).to.have.length.above(0);
        expect(JSON.stringify(form), key).to.not.include('{}');
      }
    });
  }

  it('asks for the keys without which nothing can be read, and forbids none', () => {
    expect(schema.required).to.have.members(['version', 'asOf', 'currency', 'pipelines']);
    expect(parts['Opportunity']?.required).to.have.members(['id', 'createdAt', 'stage']);
    expect(JSON.stringify(schema)).to.not.include('"additionalProperties":false');
  });

  it('accepts every instant that reading accepts', () => {
    const pattern = new RegExp(String(parts['Instant']?.pattern));
    const texts = [
      '2026-03-31',
      '2026-03-31T17:00Z',
      '2026-03-31T17:00:09.123999+01',
      '2026-03-31T23:30-0530',
      '2026-03-31T00:30:00+02:00',
      '2026-03-31T17:00',
      '2026-13-31',
      '2026-03-31T24:00Z',
      '2026-03-31T17:00:00.Z',
      '31.03.2026',
      '',
    ];
    expect(texts.filter((text) => pattern.test(text))).to.deep.equal(
      texts.filter((text) => parseInstant(text, zone('UTC')) !== undefined),
    );
  });

  it('lets optional keys be null', () => {
    expect(parts['Lead']?.properties?.['ownerId']).to.deep.include({
      anyOf: [{ $ref: '#/$defs/Id' }, { type: 'null' }],
    });
    expect(parts['OpportunityChange']?.properties?.['stage']).to.include({ $ref: '#/$defs/Id' });
  });
});
