import { expect } from 'chai';
import { describe, it } from 'node:test';
import { UsageError } from '../../src/engine/usage-error.js';
import { fromJson } from '../oracle/json.js';

describe('a usage error', () => {
  it('crosses to a page by its name and message, cloned or as JSON', () => {
    const error = new UsageError('period: unknown period "x"');
    const told = { name: 'UsageError', message: 'period: unknown period "x"' };
    expect(structuredClone(error.toJSON())).to.deep.equal(told);
    expect(fromJson<object>(JSON.stringify(error))).to.deep.equal(told);
  });
});
