import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import * as z from 'zod/mini';
import * as contract from '../../src/data/contract.js';
import { valueAt, fault, faultsOf } from '../../src/data/fault.js';
import { zodOf } from '../../src/data/zod-of.js';

const odd = fc.constantFrom<unknown>(
  null,
  '',
  'x',
  0,
  -1,
  0.5,
  7,
  2 ** 53,
  NaN,
  Infinity,
  true,
  [],
  [null],
  {},
  '2026-03-31',
  '2026-02-30',
  'win',
  'USD',
  'commit',
  { at: '2026-03-31' },
);

describe('a shape of the contract', () => {
  for (const [name, shape] of Object.entries({ ...contract })) {
    if (!('made' in shape) || shape.made.of !== 'fields') continue;
    const keys = Object.keys(shape.made.fields);
    const record = fc.dictionary(fc.constantFrom(...keys, 'other'), fc.oneof(odd, fc.array(odd, { maxLength: 2 })), {
      maxKeys: 6,
    });
    const right = fc.constantFrom<object>(
      {
        id: 'i',
        createdAt: '2026-03-31',
        stage: 's',
        name: 'n',
        personId: 'u',
        period: 'p',
        at: '2026-03-31',
        amount: 1,
      },
      {
        transition: 'win',
        low: 0,
        high: 1,
        currency: 'USD',
        rate: 1,
        from: '2026-03-31',
        to: '2026-04-30',
        id: 1,
        kind: 'won',
        stages: [],
        asOf: '2026-03-31',
        version: 1,
        pipelines: [],
      },
    );

    it(`accepts what zod accepts, and finds the faults that it finds, for ${name}`, () => {
      const schema = zodOf(shape);
      const answers = new Set<boolean>();
      const values = fc.oneof(
        odd,
        record,
        fc.tuple(right, record).map(([base, changed]) => ({ ...base, ...changed })),
        right,
      );
      fc.assert(
        fc.property(values, (value) => {
          const issues = z.safeParse(schema, value).error?.issues ?? [];
          answers.add(shape.accepts(value));
          expect(shape.accepts(value)).to.equal(issues.length === 0);
          expect(faultsOf(shape, value)).to.deep.equal(
            issues.map(({ path, message }) => fault(path, message, valueAt(value, path))),
          );
        }),
        { seed: 20260331, numRuns: 500 },
      );
      expect([...answers]).to.have.members([true, false]);
    });
  }
});
