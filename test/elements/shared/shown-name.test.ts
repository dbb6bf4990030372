import { expect } from 'chai';
import { isolated, shownName } from '../../../src/elements/shared/shown-name.js';

describe('a name that is shown', () => {
  it('is the id where there is none to see', () => {
    expect(['', '  ', '\u200b', '\u202e'].map((name) => shownName(name, 'p1'))).to.deep.equal(['p1', 'p1', 'p1', 'p1']);
    expect(shownName('Ann', 'p1')).to.equal('Ann');
  });

  it('keeps to itself what turns the direction of text, and ends it', () => {
    expect(isolated('\u202eturned')).to.equal('\u2068\u202eturned\u2069');
    expect(isolated('a\u2069\u202eb')).to.equal('\u2068a\u202eb\u2069');
    expect(isolated('שלום')).to.equal('\u2068שלום\u2069');
    expect(isolated('Łódź – Zürich 12%')).to.equal('Łódź – Zürich 12%');
  });
});
