import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { acceptance } from '../../src/data/acceptance.js';
import * as contract from '../../src/data/contract.js';

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
describe('the fast test of a schema', () => {
  for (const [name, schema] of Object.entries({ ...contract })) {
    if (!(schema instanceof z.ZodMiniObject)) continue;
    const keys = Object.keys(schema.shape);
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

    it(`gives the answer of parsing for ${name}`, () => {
      const accepts = acceptance(schema);
      const answers = new Set<boolean>();
      const values = fc.oneof(
        odd,
        record,
        fc.tuple(right, record).map(([base, changed]) => ({ ...base, ...changed })),
        right,
      );
      fc.assert(
        fc.property(values, (value) => {
          answers.add(accepts(value));
          expect(accepts(value)).to.equal(z.safeParse(schema, value).success);
        }),
        { seed: 20260331, numRuns: 500 },
      );
      expect([...answers]).to.have.members([true, false]);
    });
  }
});
