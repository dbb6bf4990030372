import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readDatasetText } from '../../src/data/read.js';
import { faultsOf, sample } from './sample.js';

const stages = (...kinds: string[]) => kinds.map((kind, index) => ({ id: `s${index}`, kind }));
const pipeline = (keys: object) =>
  sample({ pipelines: [{ id: 'p', stages: stages('qualified', 'won', 'lost'), ...keys }] });
const period = (keys: object) => ({ id: 'S1', from: '2026-01-01', to: '2026-07-01', ...keys });

describe('a dataset is refused', () => {
  const cases: [string, unknown, string][] = [
    ['that is a list', [], 'dataset: expected an object, got an empty array'],
    ['that is null', null, 'dataset: expected an object, got null'],
    ['of another version', sample({ version: '1' }), 'version: expected 1, got "1"'],
    [
      'of a newer version, with the words to upgrade',
      sample({ version: 2 }),
      'version: expected 1, got 2 (a newer contract: upgrade pipeline-elements to read it)',
    ],
    [
      'without a moment',
      sample({ asOf: undefined }),
      'asOf: expected an instant such as 2026-03-31T17:00:00Z, or a date, got nothing',
    ],
    [
      'whose moment has no offset',
      sample({ asOf: '2026-03-31T17:00:00' }),
      'asOf: expected an instant such as 2026-03-31T17:00:00Z, or a date, got "2026-03-31T17:00:00"',
    ],
    [
      'without a currency',
      sample({ currency: null }),
      'currency: expected a currency of three capital letters, got null',
    ],
    [
      'whose currency is no code',
      sample({ currency: 'usd' }),
      'currency: expected a currency of three capital letters, got "usd"',
    ],
    [
      'whose time zone is unknown',
      sample({ timeZone: 'Mars/Olympus' }),
      'timeZone: expected an IANA time zone, got "Mars/Olympus"',
    ],
    [
      'whose time zone is an offset',
      sample({ timeZone: '+01:00' }),
      'timeZone: expected an IANA time zone, got "+01:00"',
    ],
    ['whose rates are no list', sample({ rates: {} }), 'rates: expected an array, got an object'],
    [
      'with a rate that is a text',
      sample({ rates: [{ currency: 'EUR', rate: '1.2' }] }),
      'rates[0].rate: expected a number over 0, got "1.2"',
    ],
    [
      'with a rate of nothing',
      sample({ rates: [{ currency: 'EUR', rate: 0 }] }),
      'rates[0].rate: expected a number over 0, got 0',
    ],
    [
      'with a rate from a day that there is not',
      sample({ rates: [{ currency: 'EUR', rate: 1, from: '2026-02-30' }] }),
      'rates[0].from: expected a date such as 2026-03-31, got "2026-02-30"',
    ],
    [
      'with a rate of no currency',
      sample({ rates: [{ rate: 1 }] }),
      'rates[0].currency: expected a currency of three capital letters, got nothing',
    ],
    ['whose fiscal year is no object', sample({ fiscal: 'FY' }), 'fiscal: expected an object, got "FY"'],
    [
      'whose fiscal year starts in no month',
      sample({ fiscal: { startMonth: 13 } }),
      'fiscal.startMonth: expected a whole number from 1 to 12, got 13',
    ],
    [
      'whose fiscal year starts within a month',
      sample({ fiscal: { startMonth: 1.5 } }),
      'fiscal.startMonth: expected a whole number from 1 to 12, got 1.5',
    ],
    [
      'whose fiscal year is named by something else',
      sample({ fiscal: { namedBy: 'middle' } }),
      'fiscal.namedBy: expected one of end, start, got "middle"',
    ],
    [
      'whose weeks start on no day',
      sample({ fiscal: { weekStartsOn: 0 } }),
      'fiscal.weekStartsOn: expected a whole number from 1 to 7, got 0',
    ],
    [
      'with a period without an end',
      sample({ fiscal: { periods: [period({ to: null })] } }),
      'fiscal.periods[0].to: expected a date such as 2026-03-31, got null',
    ],
    [
      'with a period that ends as it begins',
      sample({ fiscal: { periods: [period({ to: '2026-01-01' })] } }),
      'fiscal.periods[0].to: expected a day after 2026-01-01, got "2026-01-01"',
    ],
    [
      'with two periods of one id',
      sample({ fiscal: { periods: [period({}), period({})] } }),
      'fiscal.periods[1].id: expected an id that is not there before, got "S1"',
    ],
    ['without pipelines', sample({ pipelines: null }), 'pipelines: expected an array, got null'],
    [
      'with an empty list of pipelines',
      sample({ pipelines: [] }),
      'pipelines: expected at least one pipeline, got an empty array',
    ],
    ['with a pipeline without an id', pipeline({ id: '' }), 'pipelines[0].id: expected an id, got ""'],
    [
      'with a pipeline without stages',
      pipeline({ stages: undefined }),
      'pipelines[0].stages: expected an array, got nothing',
    ],
    [
      'with a stage of an unknown kind',
      pipeline({ stages: stages('open', 'won', 'lost') }),
      'pipelines[0].stages[0].kind: expected one of lead, unqualified, qualified, won, lost, got "open"',
    ],
    [
      'with a stage whose probability is a percentage',
      pipeline({ stages: [{ id: 's', kind: 'qualified', probability: 50 }] }),
      'pipelines[0].stages[0].probability: expected a number from 0 to 1, got 50',
    ],
    [
      'with stages out of order',
      pipeline({ stages: stages('qualified', 'unqualified', 'won', 'lost') }),
      'pipelines[0].stages: expected kinds in the order lead, unqualified, qualified, then won and lost, got "qualified, unqualified, won, lost"',
    ],
    [
      'with an open stage after a closed one',
      pipeline({ stages: stages('won', 'lost', 'qualified') }),
      'pipelines[0].stages: expected kinds in the order lead, unqualified, qualified, then won and lost, got "won, lost, qualified"',
    ],
    [
      'with a pipeline that can not be won',
      pipeline({ stages: stages('qualified', 'lost') }),
      'pipelines[0].stages: expected at least one stage of kind won, got "qualified, lost"',
    ],
    [
      'with a pipeline that can not be lost',
      pipeline({ stages: stages('qualified', 'won') }),
      'pipelines[0].stages: expected at least one stage of kind lost, got "qualified, won"',
    ],
    [
      'with two stages of one id in a pipeline',
      pipeline({
        stages: [
          { id: 1, kind: 'qualified' },
          { id: '1', kind: 'won' },
          { id: 'l', kind: 'lost' },
        ],
      }),
      'pipelines[0].stages[1].id: expected an id that is not there before, got "1"',
    ],
    [
      'with two pipelines of one id',
      sample({
        pipelines: [
          { id: 'p', stages: stages('won', 'lost') },
          { id: 'p', stages: stages('won', 'lost') },
        ],
      }),
      'pipelines[1].id: expected an id that is not there before, got "p"',
    ],
    [
      'whose capabilities are unknown',
      sample({ capabilities: { history: { stage: 'some' } } }),
      'capabilities.history.stage: expected one of events, snapshots, none, got "some"',
    ],
    ...['people', 'accounts', 'leads', 'opportunities', 'forecasts', 'quotas', 'benchmarks'].map(
      (key): [string, unknown, string] => {
        return [`whose ${key} are no list`, sample({ [key]: {} }), `${key}: expected an array, got an object`];
      },
    ),
  ];
  for (const [title, json, fault] of cases) {
    it(title, () => {
      expect(faultsOf(json)).to.deep.equal([fault]);
    });
  }

  it('with ids that are there before found beside other faults', () => {
    const own = stages('qualified', 'won', 'lost');
    const json = sample({
      pipelines: [
        { id: 'p', stages: own },
        { id: 'p', label: 1, stages: own },
        { id: 'q', stages: [...own, { id: 's0', kind: 'lost', probability: 2 }] },
      ],
      fiscal: { periods: [period({}), period({ label: 1, to: '2025-01-01' })] },
    });
    expect(faultsOf(json)).to.have.members([
      'pipelines[1].label: expected a text, got 1',
      'pipelines[1].id: expected an id that is not there before, got "p"',
      'pipelines[2].stages[3].probability: expected a number from 0 to 1, got 2',
      'pipelines[2].stages[3].id: expected an id that is not there before, got "s0"',
      'fiscal.periods[1].label: expected a text, got 1',
      'fiscal.periods[1].id: expected an id that is not there before, got "S1"',
      'fiscal.periods[1].to: expected a day after 2026-01-01, got "2025-01-01"',
    ]);
  });

  it('with a pipeline that has no stages', () => {
    expect(faultsOf(pipeline({ stages: [] }))).to.deep.equal([
      'pipelines[0].stages: expected at least one stage of kind won, got an empty array',
      'pipelines[0].stages: expected at least one stage of kind lost, got an empty array',
    ]);
  });

  it('with every fault listed at once, between values too', () => {
    const json = sample({
      asOf: 'now',
      rates: [
        { currency: 'EUR', rate: -1 },
        { currency: 'euro', rate: 1 },
      ],
      pipelines: [
        { id: 'p', stages: stages('open') },
        { id: 'q', stages: stages('won') },
      ],
      people: 'all',
    });
    expect(faultsOf(json).map((fault) => fault.split(':')[0])).to.have.members([
      'asOf',
      'rates[0].rate',
      'rates[1].currency',
      'pipelines[0].stages[0].kind',
      'pipelines[1].stages',
      'people',
    ]);
  });

  it('with one line for each fault in its message', () => {
    expect(() => readDatasetText('{}')).to.throw(
      /^version: .*\nasOf: .*\ncurrency: .*\npipelines: expected an array, got nothing$/,
    );
  });
});

describe('a text is refused', () => {
  const cases: [string, string, string][] = [
    ['that is empty', ' \n', 'dataset: expected JSON, got an empty text'],
    [
      'that breaks off',
      '{"version": 1, "asOf": "2026',
      'dataset: expected JSON, got a text that breaks off before its end',
    ],
    ['that is no JSON', 'id;name', 'dataset: expected JSON, got a text that is not JSON'],
    ['that is binary', 'PK\u0003\u0000\uFFFD', 'dataset: expected JSON, got binary data'],
  ];
  for (const [title, text, message] of cases) {
    it(title, () => {
      expect(() => readDatasetText(text)).to.throw(message);
    });
  }

  it('never for the byte order mark before it', () => {
    expect(readDatasetText(`\uFEFF${JSON.stringify(sample())}`).currency).to.equal('USD');
  });
});

describe('a dataset is read', () => {
  it('with null for whatever may be left out', () => {
    const keys = [
      'timeZone',
      'rates',
      'fiscal',
      'people',
      'accounts',
      'leads',
      'opportunities',
      'forecasts',
      'quotas',
      'benchmarks',
      'capabilities',
    ];
    expect(faultsOf(sample(Object.fromEntries(keys.map((key) => [key, null]))))).to.deep.equal([]);
  });

  it('whatever keys it has beside those of the contract', () => {
    expect(
      faultsOf(JSON.parse(`{"__proto__": 1, "constructor": 2, ${JSON.stringify(sample()).slice(1)}`)),
    ).to.deep.equal([]);
  });

  it('with the defaults of what it leaves out', () => {
    const { timeZone, fiscal, capabilities, pipelines } = readDatasetText(JSON.stringify(sample()));
    expect({ timeZone, fiscal }).to.deep.equal({
      timeZone: 'UTC',
      fiscal: { startMonth: 1, namedBy: 'end', weekStartsOn: 1, periods: [] },
    });
    expect(new Set(Object.values(capabilities.history))).to.deep.equal(new Set(['events']));
    expect(pipelines[0]).to.include({ id: 'p', label: 'p' });
  });

  it('with a moment that is a day at the first moment of that day in its time zone', () => {
    const { asOf } = readDatasetText(JSON.stringify(sample({ asOf: '2026-06-30', timeZone: 'America/New_York' })));
    expect(asOf).to.equal(Date.UTC(2026, 5, 30, 4));
  });

  it('with the later of two rates of one day, and none for the corporate currency', () => {
    const rates = [
      { currency: 'EUR', rate: 1.2, from: '2026-04-01' },
      { currency: 'USD', rate: 7 },
      { currency: 'EUR', rate: 1.1 },
      { currency: 'EUR', rate: 1.3, from: '2026-04-01' },
    ];
    const { currencies } = readDatasetText(JSON.stringify(sample({ rates })));
    expect(currencies.map(({ code, rates: known }) => [code, known.map(({ rate }) => rate)])).to.deep.equal([
      ['USD', []],
      ['EUR', [1.1, 1.3]],
    ]);
  });
});
