import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readDataset } from '../../src/data/read.js';
import { lead, opportunity, sample, type Json } from './sample.js';

const INSTANT = 'expected an instant such as 2026-03-31T17:00:00Z, or a date';

function setAside(json: unknown): string[] {
  return readDataset(json).quality.setAside.map(({ path, id, message }) => `${path} (${id}): ${message}`);
}

function describeList(key: string, record: (keys: Json) => Json, cases: readonly [string, unknown, string][]): void {
  describe(`one of the ${key} is set aside`, () => {
    for (const [title, value, fault] of cases) {
      const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? record({ ...value }) : value;
      it(title, () => {
        expect(setAside(sample({ [key]: [given] }))).to.deep.equal([`${key}[0]${fault}`]);
      });
    }
  });
}

describeList('people', (keys) => ({ id: 'u', name: 'Ann', ...keys }), [
  ['that is null', null, ' (null): expected an object, got null'],
  ['that is a list', ['u'], ' (null): expected an object, got an array'],
  ['without an id', { id: undefined }, '.id (null): expected an id, got nothing'],
  ['with an empty id', { id: '' }, '.id (null): expected an id, got ""'],
  ['whose id is a number too large to be held', { id: 2 ** 53 }, '.id (null): expected an id, got 9007199254740992'],
  ['whose id is true', { id: true }, '.id (null): expected an id, got true'],
  ['without a name', { name: undefined }, '.name (u): expected a text, got nothing'],
  ['with an empty manager', { managerId: '' }, '.managerId (u): expected an id, got ""'],
  ['whose role is a number', { role: 1 }, '.role (u): expected a text, got 1'],
]);

describeList('accounts', (keys) => ({ id: 'a', name: 'Acme', ...keys }), [
  ['without a name', { name: null }, '.name (a): expected a text, got null'],
  [
    'that is a customer since no day',
    { customerSince: 'long' },
    '.customerSince (a): expected a date such as 2026-03-31, got "long"',
  ],
  ['that is perhaps existing', { existing: 'yes' }, '.existing (a): expected true or false, got "yes"'],
  ['that is perhaps named', { named: 1 }, '.named (a): expected true or false, got 1'],
]);

describeList('leads', lead, [
  ['without a creation', { createdAt: undefined }, `.createdAt (l): ${INSTANT}, got nothing`],
  ['in a stage that is none', { stage: 'gone' }, '.stage (l): expected a stage of pipeline "p", got "gone"'],
  ['in a stage of opportunities', { stage: 'sql' }, '.stage (l): expected a stage of kind lead, lost, got "sql"'],
  [
    'that is won without an opportunity',
    { stage: 'won' },
    '.stage (l): expected a stage of kind lead, lost, got "won"',
  ],
  ['converted at no moment', { convertedAt: 'soon' }, `.convertedAt (l): ${INSTANT}, got "soon"`],
  ['that became an empty opportunity', { opportunityId: '' }, '.opportunityId (l): expected an id, got ""'],
  [
    'whose history was in a stage of opportunities',
    { history: [{ at: '2026-04-02', stage: 'srl' }] },
    '.history[0].stage (l): expected a stage of kind lead, lost, got "srl"',
  ],
]);

describeList('opportunities', opportunity, [
  ['without an id', { id: null }, '.id (null): expected an id, got null'],
  ['whose id is a number, named by it', { id: 17, amount: '1' }, '.amount (17): expected a finite number, got "1"'],
  ['created on a day that there is not', { createdAt: '2026-02-30' }, `.createdAt (o): ${INSTANT}, got "2026-02-30"`],
  [
    'created at a moment without offset',
    { createdAt: '2026-03-31T17:00' },
    `.createdAt (o): ${INSTANT}, got "2026-03-31T17:00"`,
  ],
  ['created at a number', { createdAt: 1775000000000 }, `.createdAt (o): ${INSTANT}, got 1775000000000`],
  ['deleted in no month', { deletedAt: '2026-13-01' }, `.deletedAt (o): ${INSTANT}, got "2026-13-01"`],
  [
    'of an unknown pipeline',
    { pipeline: 'nowhere' },
    '.pipeline (o): expected a pipeline of the dataset, got "nowhere"',
  ],
  ['without a stage', { stage: null }, '.stage (o): expected an id, got null'],
  [
    'in a stage of leads',
    { stage: 'mql' },
    '.stage (o): expected a stage of kind unqualified, qualified, won, lost, got "mql"',
  ],
  ['whose amount is a text', { amount: '10' }, '.amount (o): expected a finite number, got "10"'],
  [
    'whose amount is too large to be held in cents',
    { amount: 1e14 },
    '.amount (o): expected an amount that can be held exactly, got 100000000000000',
  ],
  ['in a currency without a rate', { currency: 'GBP' }, '.currency (o): expected a currency with a rate, got "GBP"'],
  [
    'in a currency that is none',
    { currency: '€' },
    '.currency (o): expected a currency of three capital letters, got "€"',
  ],
  [
    'that closes on a day written otherwise',
    { closeDate: '31.03.2026' },
    '.closeDate (o): expected a date such as 2026-03-31, got "31.03.2026"',
  ],
  [
    'in an unknown category',
    { forecast: 'maybe' },
    '.forecast (o): expected one of commit, upside, pipeline, omitted, got "maybe"',
  ],
  ['of an unknown type', { type: 'renewal' }, '.type (o): expected one of new, existing, got "renewal"'],
  ['of an unknown model', { model: 'gatherer' }, '.model (o): expected one of hunter, farmer, got "gatherer"'],
  ['whose probability is a percentage', { probability: 50 }, '.probability (o): expected a number from 0 to 1, got 50'],
  [
    'with an answer that is a text',
    { bant: { need: 'yes' } },
    '.bant.need (o): expected true, false or null, got "yes"',
  ],
  ['whose answers are a list', { bant: [] }, '.bant (o): expected an object, got an empty array'],
  ['whose attributes are a list', { attributes: ['EMEA'] }, '.attributes (o): expected an object, got an array'],
  [
    'with an attribute that is a list',
    { attributes: { regions: ['EMEA'] } },
    '.attributes.regions (o): expected a text, a number, true, false or null, got an array',
  ],
  [
    'with an attribute of a strange name that is an object',
    { attributes: { 'a b': {} } },
    '.attributes["a b"] (o): expected a text, a number, true, false or null, got an object',
  ],
  [
    'with an attribute __proto__ that is an object',
    { attributes: JSON.parse('{"__proto__": {}}') },
    '.attributes.__proto__ (o): expected a text, a number, true, false or null, got an object',
  ],
  ['with an empty owner', { ownerId: '' }, '.ownerId (o): expected an id, got ""'],
  ['with an empty account', { accountId: '' }, '.accountId (o): expected an id, got ""'],
  ['with an empty lead', { leadId: '' }, '.leadId (o): expected an id, got ""'],
  ['whose name is a number', { name: 5 }, '.name (o): expected a text, got 5'],
  ['whose address is no text', { url: {} }, '.url (o): expected a text, got an object'],
  ['whose history is no list', { history: {} }, '.history (o): expected an array, got an object'],
  ['whose history holds null', { history: [null] }, '.history[0] (o): expected an object, got null'],
  [
    'whose history has a change at no moment',
    { history: [{ stage: 'sql' }] },
    `.history[0].at (o): ${INSTANT}, got nothing`,
  ],
  [
    'whose history has a change to no stage',
    { history: [{ at: '2026-04-02', stage: null }] },
    '.history[0].stage (o): expected an id, got null',
  ],
  [
    'whose history has an unknown stage, also after the moment of the data',
    { history: [{ at: '2027-01-01', stage: 'x' }] },
    '.history[0].stage (o): expected a stage of pipeline "p", got "x"',
  ],
  [
    'whose history has an amount too large',
    { history: [{ at: '2026-04-02', amount: -1e14 }] },
    '.history[0].amount (o): expected an amount that can be held exactly, got -100000000000000',
  ],
  [
    'whose history has a text for an amount',
    { history: [{ at: '2026-04-02', amount: 'a lot' }] },
    '.history[0].amount (o): expected a finite number, got "a lot"',
  ],
  [
    'whose history has an empty owner',
    { history: [{ at: '2026-04-02', ownerId: '' }] },
    '.history[0].ownerId (o): expected an id, got ""',
  ],
]);

describeList('forecasts', (keys) => ({ personId: 'u', period: 'FY2026-Q2', at: '2026-06-01', commit: 1, ...keys }), [
  ['of nobody', { personId: null }, '.personId (null): expected an id, got null'],
  ['for no period', { period: '' }, '.period (null): expected an id, got ""'],
  ['at no moment', { at: 'x' }, `.at (null): ${INSTANT}, got "x"`],
  ['for an unknown pipeline', { pipeline: 'q' }, '.pipeline (null): expected a pipeline of the dataset, got "q"'],
  ['of no amount', { commit: 'all' }, '.commit (null): expected a finite number, got "all"'],
  [
    'of an amount too large',
    { upside: 1e15 },
    '.upside (null): expected an amount that can be held exactly, got 1000000000000000',
  ],
]);

describeList('quotas', (keys) => ({ personId: 'u', period: 'FY2026-Q2', amount: 1, ...keys }), [
  ['without an amount', { amount: undefined }, '.amount (null): expected a finite number, got nothing'],
  ['for an unknown pipeline', { pipeline: 'q' }, '.pipeline (null): expected a pipeline of the dataset, got "q"'],
]);

describeList('benchmarks', (keys) => ({ transition: 'win', low: 0.1, high: 0.2, ...keys }), [
  [
    'of no transition',
    { transition: 'sql' },
    '.transition (null): expected lead-unqualified, unqualified-qualified, win, or two stage ids with -> between them, got "sql"',
  ],
  ['of an unknown type', { type: 'old' }, '.type (null): expected one of new, existing, got "old"'],
  ['without an end', { high: null }, '.high (null): expected a number from 0 to 1, got null'],
]);

describe('records are set aside', () => {
  it('one by one, each with its first fault, while the rest is read', () => {
    const json = sample({ opportunities: [opportunity({ id: 'a' }), { id: 'b' }, opportunity({ id: 'c' })] });
    expect(setAside(json)).to.deep.equal([`opportunities[1].createdAt (b): ${INSTANT}, got nothing`]);
    expect(readDataset(json).opportunities.id).to.deep.equal(['a', 'c']);
  });

  it('where their id is there before, as a number or a text', () => {
    const json = sample({ opportunities: [opportunity({ id: 17 }), opportunity({ id: '17', amount: 5 })] });
    expect(setAside(json)).to.deep.equal([
      'opportunities[1].id (17): expected an id that is not there before, got "17"',
    ]);
  });

  it('for their fault rather than for an id that only another faulty record has', () => {
    const json = sample({ leads: [lead({ stage: 'sql' }), lead(), lead({ stage: 'won' })] });
    expect(setAside(json).map((text) => text.split(' ')[0])).to.deep.equal(['leads[0].stage', 'leads[2].stage']);
    expect(readDataset(json).leads.id).to.deep.equal(['l']);
  });

  it('all of them, and an empty dataset is left', () => {
    const { quality, opportunities } = readDataset(sample({ opportunities: [1, 'two', [3], null] }));
    expect(quality.setAside).to.have.length(4);
    expect(opportunities.id).to.deep.equal([]);
    expect([...opportunities.stage.start]).to.deep.equal([0]);
  });

  it('with a long text cut short', () => {
    expect(
      setAside(sample({ people: [{ id: 'u', name: 'x', managerId: '', role: 'y' }, 'z'.repeat(1000)] }))[1],
    ).to.have.length.below(120);
  });
});
