import { expect } from 'chai';
import { instantText, listText, spanText } from '../../../src/elements/shared/panel-format.js';

describe('what panels write', () => {
  const plain = (text: string) => text.replace(/[\s\u2009]+/g, ' ');

  it('is a moment in the time zone of the data', () => {
    expect(plain(instantText('2026-10-15T23:30:00Z', 'en', 'Europe/Warsaw'))).to.equal('Oct 16, 2026, 1:30 AM GMT+2');
  });

  it('is the days of a period, with years where there are two', () => {
    expect(plain(spanText({ from: '2026-08-01', to: '2026-11-01' }, 'en'))).to.equal('Aug 1 – Oct 31');
    expect(plain(spanText({ from: '2026-11-01', to: '2027-02-01' }, 'en'))).to.equal('Nov 1, 2026 – Jan 31, 2027');
  });

  it('is a list', () => {
    expect(listText(['Ann', 'Bob', 'Cy'], 'en')).to.equal('Ann, Bob, and Cy');
  });
});
