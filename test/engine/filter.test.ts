import { expect } from 'chai';
import { describe, it } from 'node:test';
import { membersOf } from '../../src/engine/filter.js';
import { journeysAt } from '../../src/engine/journeys.js';
import type { Filter } from '../../src/engine/query.js';
import { resolveQuery } from '../../src/engine/scope.js';
import { UsageError } from '../../src/engine/usage-error.js';
import { dataset, deal, people } from '../make.js';

const opportunities = [
  deal('o1', { srl: '2026-07-01' }, { ownerId: 'ann', source: 'web', attributes: { region: 1 } }),
  deal('o2', { srl: '2026-07-01' }, { ownerId: 'bob', source: 'web', attributes: { region: 'north' } }),
  deal('o3', { srl: '2026-07-01' }, { ownerId: 'cy', type: 'existing' }),
  deal('o4', { srl: '2026-07-01' }, { ownerId: 'gone' }),
];
const data = dataset({ people: people({ ann: null, bob: 'ann', cy: 'bob', dee: null }), opportunities });

function passing(filter: Filter): string[] {
  const journeys = journeysAt(data, 0, data.asOf);
  return Array.from(
    membersOf(data, journeys, filter),
    (journey) => data.opportunities.id[journeys.opportunity[journey] ?? -1] ?? '',
  );
}

describe('a filter', () => {
  it('without lists lets everything through', () => {
    expect(passing({})).to.deep.equal(['o1', 'o2', 'o3', 'o4']);
  });

  it('by owner takes in everyone below them', () => {
    expect(passing({ owners: ['bob'] })).to.deep.equal(['o2', 'o3']);
    expect(passing({ owners: ['ann', 'cy'] })).to.deep.equal(['o1', 'o2', 'o3']);
  });

  it('by an owner nobody is, or by an empty list, lets nothing through', () => {
    expect(passing({ owners: ['gone'] })).to.deep.equal([]);
    expect(passing({ types: [] })).to.deep.equal([]);
  });

  it('must hold in every list', () => {
    expect(passing({ sources: ['web'], owners: ['bob'] })).to.deep.equal(['o2']);
    expect(passing({ sources: ['web'], types: ['existing'] })).to.deep.equal([]);
  });

  it('knows a missing value as the empty text', () => {
    expect(passing({ sources: [''] })).to.deep.equal(['o3', 'o4']);
    expect(passing({ sources: ['', 'web'] })).to.deep.equal(['o1', 'o2', 'o3', 'o4']);
    expect(passing({ accounts: [''] })).to.have.length(4);
    expect(passing({ owners: [''] })).to.deep.equal(['o4']);
    expect(passing({ owners: ['', 'bob'] })).to.deep.equal(['o2', 'o3', 'o4']);
    expect(passing({ attributes: { region: [''] } })).to.deep.equal(['o3', 'o4']);
  });

  it('knows numbers of attributes as text', () => {
    expect(passing({ attributes: { region: ['1'] } })).to.deep.equal(['o1']);
  });

  it('refuses a type or a model that there is not, and no unknown owner', () => {
    const asked = (json: string) => () => {
      const wrong: Filter = JSON.parse(json);
      return resolveQuery(data, wrong);
    };
    expect(asked('{"types": ["new", "zzz"]}')).to.throw(UsageError, 'types: expected new, existing, got "zzz"');
    expect(asked('{"models": [""]}')).to.throw(UsageError, 'models: expected hunter, farmer, got ""');
    expect(asked('{"owners": ["zzz"], "types": [], "models": ["farmer"]}')).not.to.throw();
  });
});
