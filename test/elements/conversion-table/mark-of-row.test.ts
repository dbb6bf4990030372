import { expect } from 'chai';
import { markOfRow } from '../../../src/elements/conversion-table/mark-of-row.js';

const period = { id: 'FY2026-Q3', label: 'FY2026-Q3', from: '2026-08-15', to: '2026-12-15' };

describe('what a row of conversions stands for', () => {
  it('is a value of a filter', () => {
    expect(markOfRow('owner', '', period)).to.deep.equal({ owners: [''] });
    expect(markOfRow('manager', 'ann', period)).to.deep.equal({ owners: ['ann'] });
    expect(markOfRow('source', 'web', period)).to.deep.equal({ sources: ['web'] });
    expect(markOfRow('account', '', period)).to.deep.equal({ accounts: [''] });
    expect(markOfRow('type', 'new', period)).to.deep.equal({ types: ['new'] });
    expect(markOfRow('model', 'farmer', period)).to.deep.equal({ models: ['farmer'] });
    expect(markOfRow('attributes.region', 'north', period)).to.deep.equal({ attributes: { region: ['north'] } });
  });

  it('is a month, where the period has days of it', () => {
    expect(markOfRow('month', '2026-12', period)).to.deep.equal({ period: '2026-12-01/2027-01-01' });
    expect(markOfRow('month', '2026-08', period)).to.deep.equal({ period: '2026-08-01/2026-09-01' });
    expect(markOfRow('month', '2026-07', period)).to.equal(null);
    expect(markOfRow('month', '2027-01', period)).to.equal(null);
  });

  it('is nothing where no filter tells it from others', () => {
    expect(markOfRow('manager', '', period)).to.equal(null);
    expect(markOfRow('type', '', period)).to.equal(null);
    expect(markOfRow('model', '', period)).to.equal(null);
    expect(markOfRow('bant', '3', period)).to.equal(null);
  });
});
