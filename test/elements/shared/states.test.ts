import { expect } from 'chai';
import { loadFaultTeller } from '../../../src/elements/shared/fault-teller.js';
import { LoadError } from '../../../src/elements/shared/load-error.js';
import { failureState } from '../../../src/elements/shared/states.js';
import { clear, seen, show } from '../page.js';

describe('a state of failure', () => {
  afterEach(clear);

  const error = new LoadError({ address: '/deals.json' }, { kind: 'missing' });
  const textIn = (language: string) => seen(show(failureState(error, () => {}, language)));

  it('has the error’s own message until what tells the fault is there', () => {
    expect(textIn('en')).to.equal('The figures could not be loaded. Try again /deals.json: not found (404)');
  });

  it('tells the fault in the reader’s language', async () => {
    await loadFaultTeller();
    const told = 'There is nothing at /deals.json (404). Nothing was changed.';
    expect(textIn('en')).to.equal(`The figures could not be loaded. Try again ${told}`);
    expect(textIn('pl')).to.contain('Pod adresem /deals.json niczego nie ma (404). Niczego nie zmieniono.');
  });
});
