import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readDataset } from '../../src/data/read.js';
import { lead, opportunity, pipeline, sample } from './sample.js';

function warnings(lists: Readonly<Record<string, unknown>>): Record<string, readonly string[]> {
  const json = sample({ people: [{ id: 'u', name: 'Ann' }], accounts: [{ id: 'a', name: 'Acme' }], ...lists });
  const { quality } = readDataset(json);
  expect(quality.setAside).to.deep.equal([]);
  return Object.fromEntries(quality.warnings.map(({ code, ids }) => [code, ids]));
}

const second = {
  id: 'q',
  stages: [
    { id: 'due', kind: 'qualified' },
    { id: 'won', kind: 'won' },
    { id: 'lost', kind: 'lost' },
  ],
};

describe('a record is kept with a warning', () => {
  const cases: [string, Readonly<Record<string, unknown>>, Record<string, string[]>][] = [
    [
      'where its owner is unknown',
      { leads: [lead({ ownerId: 'x' })], opportunities: [opportunity({ ownerId: 'u' })] },
      { 'unknown-owner': ['l'] },
    ],
    [
      'where an owner in its history is unknown, once',
      {
        opportunities: [
          opportunity({
            ownerId: 'u',
            history: [
              { at: '2026-04-01', ownerId: 'x' },
              { at: '2026-04-02', ownerId: 'y' },
              { at: '2026-04-03', ownerId: 'u' },
            ],
          }),
        ],
      },
      { 'unknown-owner': ['o'] },
    ],
    [
      'where its account is unknown',
      { opportunities: [opportunity({ accountId: 'hasOwnProperty' })] },
      { 'unknown-account': ['o'] },
    ],
    ['where its lead is unknown', { opportunities: [opportunity({ leadId: 'x' })] }, { 'unknown-lead': ['o'] }],
    ['where its opportunity is unknown', { leads: [lead({ opportunityId: 'x' })] }, { 'unknown-opportunity': ['l'] }],
    [
      'where its manager is unknown',
      { people: [{ id: 'u', name: 'Ann', managerId: 'x' }] },
      { 'unknown-manager': ['u'] },
    ],
    [
      'where its history is out of order',
      {
        opportunities: [
          opportunity({
            history: [
              { at: '2026-04-05', amount: 0 },
              { at: '2026-04-01', stage: 'sql' },
            ],
          }),
        ],
      },
      { 'history-unsorted': ['o'] },
    ],
    [
      'where its history begins before it',
      { opportunities: [opportunity({ history: [{ at: '2026-03-01', stage: 'sql' }] })] },
      { 'history-before-creation': ['o'] },
    ],
    [
      'where its history goes on after the moment of the data',
      {
        opportunities: [
          opportunity({
            history: [
              { at: '2026-04-01', stage: 'sql' },
              { at: '2026-07-01', stage: 'won' },
            ],
          }),
        ],
      },
      { 'history-after-as-of': ['o'] },
    ],
    [
      'where its history ends in another stage',
      { leads: [lead({ stage: 'lost', history: [{ at: '2026-04-01', stage: 'mql' }] })] },
      { 'history-disagrees': ['l'] },
    ],
    [
      'where its history ends with another amount than none',
      { opportunities: [opportunity({ history: [{ at: '2026-04-01', amount: 5 }] })] },
      { 'history-disagrees': ['o'] },
    ],
    [
      'where its history ends with another owner, both unknown',
      { opportunities: [opportunity({ ownerId: 'x', history: [{ at: '2026-04-01', ownerId: 'y' }] })] },
      { 'history-disagrees': ['o'], 'unknown-owner': ['o'] },
    ],
    [
      'once where its history disagrees in all fields',
      {
        opportunities: [
          opportunity({
            ownerId: 'u',
            forecast: 'commit',
            history: [{ at: '2026-04-01', stage: 'srl', amount: 5, closeDate: null, forecast: null, ownerId: null }],
          }),
        ],
      },
      { 'history-disagrees': ['o'] },
    ],
    [
      'where it is open without a close date',
      {
        opportunities: [
          opportunity({ id: 'open', closeDate: null }),
          opportunity({ id: 'won', stage: 'won', closeDate: null }),
          opportunity({ id: 'gone', closeDate: null, deletedAt: '2026-06-30' }),
        ],
      },
      { 'open-without-close-date': ['open'] },
    ],
    [
      'where another lead makes its journey',
      {
        leads: [
          lead({ id: 'l1', opportunityId: 'o' }),
          lead({ id: 'l2', opportunityId: 'o', convertedAt: '2026-05-01' }),
        ],
        opportunities: [opportunity()],
      },
      { 'merged-lead': ['l1'] },
    ],
    [
      'where it is tied to another pipeline',
      {
        pipelines: [pipeline, second],
        leads: [lead()],
        opportunities: [opportunity({ leadId: 'l', pipeline: 'q', stage: 'due' })],
      },
      { 'pipeline-mismatch': ['l'] },
    ],
    [
      'of nothing but its creation where that lies after the moment of the data',
      {
        leads: [lead({ id: 'l2', createdAt: '2026-06-30T00:00:00.001Z', opportunityId: 'x', ownerId: 'x' })],
        opportunities: [
          opportunity({
            createdAt: '2026-07-01',
            closeDate: null,
            accountId: 'x',
            history: [{ at: '2026-06-01', stage: 'won' }],
          }),
        ],
      },
      { 'created-after-as-of': ['l2', 'o'] },
    ],
    [
      'for nothing where all is well',
      {
        leads: [lead({ opportunityId: 'o', convertedAt: '2026-04-01' })],
        opportunities: [opportunity({ ownerId: 'u', accountId: 'a', leadId: 'l' })],
      },
      {},
    ],
  ];
  for (const [title, lists, expected] of cases) {
    it(title, () => {
      expect(warnings(lists)).to.deep.equal(expected);
    });
  }

  it('that counts all of them and names the first hundred', () => {
    const leads = Array.from({ length: 150 }, (_, index) => lead({ id: `l${index}`, ownerId: 'x' }));
    const [warning] = readDataset(sample({ leads })).quality.warnings;
    expect(warning).to.include({ code: 'unknown-owner', count: 150 });
    expect(warning?.ids).to.have.length(100).and.include('l99');
  });
});

describe('a manager', () => {
  const managersOf = (people: object[]) => {
    const { id, manager } = readDataset(sample({ people })).people;
    return Object.fromEntries(id.map((person, row) => [person, id[manager[row] ?? NaN] ?? null]));
  };
  const person = (id: string | number, managerId: string | number | null) => ({ id, name: String(id), managerId });

  it('is found before and after the person, by a number as by a text', () => {
    expect(managersOf([person('b', 7), person(7, null), person('c', 'b')])).to.deep.equal({ b: '7', 7: null, c: 'b' });
  });

  it('who is unknown is none', () => {
    expect(managersOf([person('a', 'x')])).to.deep.equal({ a: null });
  });

  it('is taken from the smallest id of a cycle, and from nobody who leads into it', () => {
    const people = [
      person('tail', 'k3'),
      person('k3', 'k1'),
      person('k1', 'k2'),
      person('k2', 'k3'),
      person('me', 'me'),
    ];
    expect(managersOf(people)).to.deep.equal({ tail: 'k3', k3: 'k1', k1: null, k2: 'k3', me: null });
    expect(warnings({ people })).to.deep.equal({ 'manager-cycle': ['k1', 'me'] });
  });

  it('by code units, where capitals go before small letters', () => {
    expect(managersOf([person('a', 'Z'), person('Z', 'a')])).to.deep.equal({ a: 'Z', Z: null });
  });
});
