import { describe, it } from 'node:test';
import { expect } from 'chai';
import { EditRefused, applyEdits } from '../../src/data/apply-edits.js';
import { CATEGORIES } from '../../src/data/dataset.js';
import type { CallEdit, Edit, FieldEdit } from '../../src/data/edit.js';
import { readDataset } from '../../src/data/read.js';
import { changesOf, dayOrNone, lead, opportunity, sample, stagesOf } from './sample.js';

const dataset = readDataset(
  sample({
    people: [
      { id: 'ann', name: 'Ann' },
      { id: 'bob', name: 'Bob' },
    ],
    rates: [{ currency: 'JPY', rate: 0.01 }],
    leads: [lead({ ownerId: 'ann' })],
    opportunities: [
      opportunity({ id: 'n', amount: 5 }),
      opportunity({
        amount: 10,
        ownerId: 'ann',
        history: [
          { at: '2026-04-01', stage: 'srl' },
          { at: '2026-05-01', stage: 'sql' },
        ],
      }),
      opportunity({ id: 'yen', currency: 'JPY' }),
      opportunity({ id: 'gone', deletedAt: '2026-06-01' }),
      opportunity({ id: 'later', createdAt: '2026-07-01' }),
    ],
    forecasts: [{ personId: 'ann', period: 'FY2026-Q2', at: '2026-06-30', commit: 1 }],
  }),
);

type Change = Pick<FieldEdit, 'field' | 'after'>;

function change(
  field: Change['field'],
  after: Change['after'],
  id = 'o',
  kind: 'lead' | 'opportunity' = 'opportunity',
): Edit {
  return { kind: 'change', record: { kind, id }, field, before: null, after };
}

function call(keys: Partial<CallEdit> = {}): Edit {
  return { kind: 'call', personId: 'bob', period: 'FY2026-Q2', commit: 12.5, ...keys };
}

describe('an edit', () => {
  it('of a stage is a change at the moment of the data', () => {
    expect(stagesOf(applyEdits(dataset, [change('stage', 'won')]), 'o')).to.deep.equal([
      '2026-04-01 srl',
      '2026-05-01 sql',
      '2026-06-30 won',
    ]);
    expect(stagesOf(applyEdits(dataset, [change('stage', 'lost', 'l', 'lead')]), 'l')).to.deep.equal([
      '2026-04-01 mql',
      '2026-06-30 lost',
    ]);
  });

  it('of any other field is too', () => {
    const edits = [
      change('amount', 12.345),
      change('closeDate', '2026-08-01'),
      change('forecast', 'commit'),
      change('ownerId', 'bob'),
    ];
    const { opportunities } = applyEdits(dataset, edits);
    expect(changesOf(opportunities, 'o', opportunities.amount)).to.deep.equal(['2026-04-01 1000', '2026-06-30 1235']);
    expect(changesOf(opportunities, 'o', opportunities.closeDate, dayOrNone)).to.deep.equal([
      '2026-04-01 2026-07-15',
      '2026-06-30 2026-08-01',
    ]);
    expect(changesOf(opportunities, 'o', opportunities.forecast, (code) => CATEGORIES[code] ?? '?')).to.deep.equal([
      '2026-04-01 pipeline',
      '2026-06-30 commit',
    ]);
    expect(changesOf(opportunities, 'o', opportunities.owner)).to.deep.equal(['2026-04-01 0', '2026-06-30 1']);
  });

  it('to null empties a field', () => {
    const edits = [
      change('amount', null),
      change('closeDate', null),
      change('ownerId', null),
      change('forecast', 'omitted'),
      change('forecast', null),
    ];
    const { opportunities } = applyEdits(dataset, edits);
    expect(changesOf(opportunities, 'o', opportunities.amount).at(-1)).to.equal('2026-06-30 0');
    expect(changesOf(opportunities, 'o', opportunities.closeDate, dayOrNone).at(-1)).to.equal('2026-06-30 none');
    expect(changesOf(opportunities, 'o', opportunities.owner).at(-1)).to.equal('2026-06-30 -1');
    expect(changesOf(opportunities, 'o', opportunities.forecast)).to.deep.equal(['2026-04-01 2']);
  });

  it('of an amount is in the currency of the opportunity', () => {
    const { opportunities } = applyEdits(dataset, [change('amount', 99.5, 'yen')]);
    expect(changesOf(opportunities, 'yen', opportunities.amount).at(-1)).to.equal('2026-06-30 100');
  });

  it('takes the place of an earlier edit of the field, and leaves no trace once it is taken back', () => {
    const won = applyEdits(dataset, [change('stage', 'won')]);
    expect(stagesOf(applyEdits(won, [change('stage', 'lost')]), 'o').slice(2)).to.deep.equal(['2026-06-30 lost']);
    expect(stagesOf(applyEdits(won, [change('stage', 'sql')]), 'o')).to.deep.equal(stagesOf(dataset, 'o'));
  });

  it('leaves the dataset, other records and untouched columns alone', () => {
    const before = structuredClone(dataset.opportunities.amount);
    const { opportunities, leads } = applyEdits(dataset, [change('amount', 7)]);
    expect(dataset.opportunities.amount).to.deep.equal(before);
    expect(changesOf(opportunities, 'n', opportunities.amount)).to.deep.equal(['2026-04-01 500']);
    expect(changesOf(opportunities, 'later', opportunities.amount)).to.deep.equal(['2026-07-01 0']);
    expect(opportunities.stage).to.equal(dataset.opportunities.stage);
    expect(leads).to.equal(dataset.leads);
  });

  it('of a call is the latest submission', () => {
    const { submissions } = applyEdits(dataset, [
      call({ pipeline: 'p', note: 'sure' }),
      call({ commit: null, upside: 20 }),
    ]);
    expect(submissions.slice(1)).to.deep.equal([
      {
        personId: 'bob',
        period: 'FY2026-Q2',
        pipeline: 'p',
        at: dataset.asOf,
        commit: 1250,
        upside: null,
        note: 'sure',
      },
      {
        personId: 'bob',
        period: 'FY2026-Q2',
        pipeline: null,
        at: dataset.asOf,
        commit: null,
        upside: 2000,
        note: null,
      },
    ]);
  });

  it('that is a decision changes nothing', () => {
    const { leads, opportunities, submissions } = applyEdits(dataset, [
      { kind: 'decision', record: { kind: 'opportunity', id: 'o' }, decision: 'keep' },
    ]);
    expect([leads, opportunities, submissions]).to.have.ordered.members([
      dataset.leads,
      dataset.opportunities,
      dataset.submissions,
    ]);
  });
});

describe('an edit is refused', () => {
  const cases: [string, Edit, string][] = [
    ['of an unknown opportunity', change('amount', 1, 'x'), 'edits[0].record: unknown opportunity "x"'],
    ['of an unknown lead', change('stage', 'mql', 'o', 'lead'), 'edits[0].record: unknown lead "o"'],
    [
      'of a record that is deleted',
      change('amount', 1, 'gone'),
      'edits[0].record: opportunity "gone" does not exist at 2026-06-30T00:00:00Z',
    ],
    [
      'of a record that is yet to come',
      change('amount', 1, 'later'),
      'edits[0].record: opportunity "later" does not exist at 2026-06-30T00:00:00Z',
    ],
    [
      'to an unknown stage',
      change('stage', 'gone'),
      'edits[0].after: expected a stage in which the record can be, got "gone"',
    ],
    [
      'to a stage of another kind of record',
      change('stage', 'mql'),
      'edits[0].after: expected a stage in which the record can be, got "mql"',
    ],
    ['to no stage', change('stage', null), 'edits[0].after: expected a stage in which the record can be, got null'],
    ['to an unknown owner', change('ownerId', 'eve'), 'edits[0].after: expected a person of the dataset, got "eve"'],
    [
      'to an amount that is a text',
      change('amount', '10'),
      'edits[0].after: expected an amount that can be held exactly, got "10"',
    ],
    [
      'to an amount too large',
      change('amount', 1e15),
      'edits[0].after: expected an amount that can be held exactly, got 1000000000000000',
    ],
    [
      'to a day that there is not',
      change('closeDate', '2026-02-30'),
      'edits[0].after: expected a date such as 2026-03-31, got "2026-02-30"',
    ],
    [
      'to an unknown category',
      change('forecast', 'maybe'),
      'edits[0].after: expected one of commit, upside, pipeline, omitted, got "maybe"',
    ],
    ['of a field that leads lack', change('amount', 1, 'l', 'lead'), 'edits[0].field: a lead has no amount'],
    [
      'of a decision about an unknown record',
      { kind: 'decision', record: { kind: 'lead', id: 'x' }, decision: 'keep' },
      'edits[0].record: unknown lead "x"',
    ],
    ['of a call of an unknown person', call({ personId: 'eve' }), 'edits[0].personId: unknown person "eve"'],
    ['of a call for an unknown pipeline', call({ pipeline: 'q' }), 'edits[0].pipeline: unknown pipeline "q"'],
    ['of a call for no period', call({ period: '' }), 'edits[0].period: expected the id of a period, got ""'],
    [
      'of a call too large',
      call({ commit: 1e15 }),
      'edits[0].commit: expected an amount that can be held exactly, got 1000000000000000',
    ],
  ];
  for (const [title, edit, message] of cases) {
    it(title, () => {
      expect(() => applyEdits(dataset, [edit])).to.throw(EditRefused, message);
    });
  }

  it('and with it all the others, named by its place', () => {
    expect(() => applyEdits(dataset, [change('amount', 1), change('amount', 1, 'x')])).to.throw('edits[1].record');
  });
});
