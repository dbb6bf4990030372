import { describe, it } from 'node:test';
import { expect } from 'chai';
import { CATEGORIES } from '../../src/data/dataset.js';
import { readDataset } from '../../src/data/read.js';
import { changesOf, dayOrNone, lead, opportunity, pipeline, sample, stagesOf, type Json } from './sample.js';

function read(record: Json, keys: Json = {}) {
  const isLead = record['stage'] === 'mql' || record['id'] === 'l';
  const dataset = readDataset(sample({ [isLead ? 'leads' : 'opportunities']: [record], ...keys }));
  expect(dataset.quality.setAside).to.deep.equal([]);
  return dataset;
}

function fieldsOf(record: Json, keys: Json = {}) {
  const { people, opportunities } = read(record, keys);
  return {
    amount: changesOf(opportunities, 'o', opportunities.amount),
    closeDate: changesOf(opportunities, 'o', opportunities.closeDate, dayOrNone),
    forecast: changesOf(opportunities, 'o', opportunities.forecast, (code) => CATEGORIES[code] ?? '?'),
    owner: changesOf(opportunities, 'o', opportunities.owner, (row) => people.id[row] ?? String(row)),
  };
}

describe('the stages of a record', () => {
  const cases: [string, Json, string[]][] = [
    [
      'are those of its history',
      opportunity({
        history: [
          { at: '2026-04-01', stage: 'srl' },
          { at: '2026-05-01', stage: 'sql' },
        ],
      }),
      ['2026-04-01 srl', '2026-05-01 sql'],
    ],
    [
      'begin with the earliest that is known',
      opportunity({
        history: [
          { at: '2026-04-05', stage: 'srl' },
          { at: '2026-05-01', stage: 'sql' },
        ],
      }),
      ['2026-04-01 srl', '2026-05-01 sql'],
    ],
    [
      'are sorted by their moments, in the order of the list at one moment',
      opportunity({
        history: [
          { at: '2026-05-01', stage: 'won' },
          { at: '2026-04-01', stage: 'srl' },
          { at: '2026-05-01', stage: 'sql' },
        ],
      }),
      ['2026-04-01 srl', '2026-05-01 won', '2026-05-01 sql'],
    ],
    [
      'count from its creation where they lie before',
      opportunity({
        history: [
          { at: '2026-03-01', stage: 'srl' },
          { at: '2026-03-09', stage: 'sql' },
        ],
      }),
      ['2026-04-01 srl', '2026-04-01 sql'],
    ],
    [
      'are not those after the moment of the data',
      opportunity({
        history: [
          { at: '2026-04-01', stage: 'sql' },
          { at: '2026-06-30T00:00:00.001Z', stage: 'won' },
        ],
      }),
      ['2026-04-01 sql'],
    ],
    [
      'are its own from the start where nothing is known of them',
      opportunity({ history: [{ at: '2026-05-01', amount: 0 }] }),
      ['2026-04-01 sql'],
    ],
    [
      'are its own where all of its history lies after the moment of the data',
      opportunity({ history: [{ at: '2026-07-01', stage: 'srl' }] }),
      ['2026-04-01 sql'],
    ],
  ];
  for (const [title, record, stages] of cases) {
    it(title, () => {
      expect(stagesOf(read(record), 'o')).to.deep.equal(stages);
    });
  }
});

describe('a record that disagrees with its history', () => {
  const history = [
    { at: '2026-04-01', stage: 'srl' },
    { at: '2026-05-10T12:00:00Z', stage: 'sql' },
  ];
  const before = ['2026-04-01 srl', '2026-05-10T12:00:00Z sql'];
  const cases: [string, Json, string][] = [
    ['changed to an open stage at the moment of the data', { stage: 'srl' }, '2026-06-30 srl'],
    ['was closed at the start of its close date', { stage: 'won', closeDate: '2026-06-01' }, '2026-06-01 won'],
    [
      'was closed at the start of the last day where it closes then',
      { stage: 'won', closeDate: '2026-06-30' },
      '2026-06-30 won',
    ],
    [
      'was closed at its last change where that falls on the close date',
      { stage: 'lost', closeDate: '2026-05-10' },
      '2026-05-10T12:00:00Z lost',
    ],
    [
      'was closed at the moment of the data where the close date lies before its last change',
      { stage: 'won', closeDate: '2026-05-09' },
      '2026-06-30 won',
    ],
    [
      'was closed at the moment of the data where the close date is yet to come',
      { stage: 'won', closeDate: '2026-07-01' },
      '2026-06-30 won',
    ],
    [
      'was closed at the moment of the data where it has no close date',
      { stage: 'lost', closeDate: null },
      '2026-06-30 lost',
    ],
  ];
  for (const [title, keys, last] of cases) {
    it(title, () => {
      expect(stagesOf(read(opportunity({ history, ...keys })), 'o')).to.deep.equal([...before, last]);
    });
  }

  it('was closed on a day of the dataset’s time zone', () => {
    const record = opportunity({ history, stage: 'won', closeDate: '2026-06-01' });
    expect(stagesOf(read(record, { timeZone: 'America/New_York' }), 'o').at(-1)).to.equal('2026-06-01T04:00:00Z won');
  });

  it('does so by the last entry that carries the field, not by the last entry', () => {
    const record = opportunity({
      stage: 'won',
      closeDate: '2026-05-20',
      history: [...history, { at: '2026-06-15', closeDate: '2026-05-20' }],
    });
    expect(stagesOf(read(record), 'o').at(-1)).to.equal('2026-05-20 won');
  });
});

describe('a closed record without a history of stages', () => {
  const cases: [string, Json, string[]][] = [
    [
      'began in the first stage of opportunities and was closed at the start of its close date',
      opportunity({ stage: 'won', closeDate: '2026-05-01' }),
      ['2026-04-01 srl', '2026-05-01 won'],
    ],
    [
      'was closed at its creation where it closed on that day',
      opportunity({ stage: 'lost', createdAt: '2026-04-01T09:00:00Z', closeDate: '2026-04-01' }),
      ['2026-04-01T09:00:00Z srl', '2026-04-01T09:00:00Z lost'],
    ],
    [
      'was closed at the moment of the data where the close date lies before its creation',
      opportunity({ stage: 'lost', closeDate: '2026-03-01' }),
      ['2026-04-01 srl', '2026-06-30 lost'],
    ],
    [
      'was closed at the moment of the data where it has no close date',
      opportunity({ stage: 'won', closeDate: null, history: [] }),
      ['2026-04-01 srl', '2026-06-30 won'],
    ],
    [
      'that is a lead began in the first stage of leads',
      lead({ stage: 'lost' }),
      ['2026-04-01 mql', '2026-06-30 lost'],
    ],
    [
      'created after the moment of the data has its own stage alone',
      opportunity({ stage: 'won', createdAt: '2026-07-01' }),
      ['2026-07-01 won'],
    ],
  ];
  for (const [title, record, stages] of cases) {
    it(title, () => {
      expect(stagesOf(read(record), String(record['id']))).to.deep.equal(stages);
    });
  }

  it('has its own stage from the start in a pipeline without open stages of its kind', () => {
    const closing = { id: 'p', stages: pipeline.stages.filter(({ kind }) => kind === 'won' || kind === 'lost') };
    const dataset = read(opportunity({ stage: 'won', closeDate: '2026-05-01' }), {
      pipelines: [closing],
      leads: [lead({ stage: 'lost' })],
    });
    expect(stagesOf(dataset, 'o')).to.deep.equal(['2026-04-01 won']);
    expect(stagesOf(dataset, 'l')).to.deep.equal(['2026-04-01 lost']);
  });
});

describe('the other fields of a record', () => {
  const people = [
    { id: 'ann', name: 'Ann' },
    { id: 'bob', name: 'Bob' },
  ];

  it('are its own from the start where no entry carries them', () => {
    const record = opportunity({
      amount: 10.5,
      forecast: 'commit',
      ownerId: 'bob',
      history: [{ at: '2026-04-01', stage: 'sql' }],
    });
    expect(fieldsOf(record, { people })).to.deep.equal({
      amount: ['2026-04-01 1050'],
      closeDate: ['2026-04-01 2026-07-15'],
      forecast: ['2026-04-01 commit'],
      owner: ['2026-04-01 bob'],
    });
  });

  it('change each with the entries that carry it', () => {
    const history = [
      { at: '2026-04-03', amount: 5, ownerId: 'ann' },
      { at: '2026-04-04', closeDate: '2026-06-01', forecast: 'upside' },
      { at: '2026-04-05', amount: 7, ownerId: 'bob', closeDate: '2026-07-15', forecast: 'commit' },
    ];
    const record = opportunity({ amount: 7, forecast: 'commit', ownerId: 'bob', history });
    expect(fieldsOf(record, { people })).to.deep.equal({
      amount: ['2026-04-01 500', '2026-04-05 700'],
      closeDate: ['2026-04-01 2026-06-01', '2026-04-05 2026-07-15'],
      forecast: ['2026-04-01 upside', '2026-04-05 commit'],
      owner: ['2026-04-01 ann', '2026-04-05 bob'],
    });
  });

  it('have their defaults from an entry on that empties them', () => {
    const history = [
      { at: '2026-04-01', amount: 5, closeDate: '2026-06-01', forecast: 'commit', ownerId: 'ann' },
      { at: '2026-05-01', amount: null, closeDate: null, forecast: null, ownerId: null },
    ];
    expect(fieldsOf(opportunity({ closeDate: null, history }), { people })).to.deep.equal({
      amount: ['2026-04-01 500', '2026-05-01 0'],
      closeDate: ['2026-04-01 2026-06-01', '2026-05-01 none'],
      forecast: ['2026-04-01 commit', '2026-05-01 pipeline'],
      owner: ['2026-04-01 ann', '2026-05-01 -1'],
    });
  });

  it('change at the moment of the data to what the record says or leaves out', () => {
    const history = [{ at: '2026-04-01', amount: 5, closeDate: '2026-06-01', forecast: 'commit', ownerId: 'ann' }];
    expect(fieldsOf(opportunity({ amount: 6, ownerId: 'gone', history }), { people })).to.deep.equal({
      amount: ['2026-04-01 500', '2026-06-30 600'],
      closeDate: ['2026-04-01 2026-06-01', '2026-06-30 2026-07-15'],
      forecast: ['2026-04-01 commit', '2026-06-30 pipeline'],
      owner: ['2026-04-01 ann', '2026-06-30 -2'],
    });
  });

  it('are amounts in the minor units of the record’s currency', () => {
    const record = opportunity({ currency: 'JPY', amount: 100.5, history: [{ at: '2026-04-01', amount: 99.4 }] });
    expect(fieldsOf(record, { rates: [{ currency: 'JPY', rate: 0.01 }] }).amount).to.deep.equal([
      '2026-04-01 99',
      '2026-06-30 101',
    ]);
  });
});
