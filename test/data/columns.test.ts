import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BANT, MODELS, NONE, TYPES, UNKNOWN } from '../../src/data/dataset.js';
import { readDataset } from '../../src/data/read.js';
import { lead, opportunity, sample } from './sample.js';

describe('reading puts into columns', () => {
  it('ids that are very small numbers as their decimals', () => {
    const ids = [0.0000001, -1.25e-8, 0.000001, -0, 5e-324].map((id) => ({ id, name: 'Ann' }));
    const { people } = readDataset(sample({ people: [...ids, { id: '0.0000001', name: 'Bob' }] }));
    expect(people.id.slice(0, 4)).to.deep.equal(['0.0000001', '-0.0000000125', '0.000001', '0']);
    expect(people.id[4]).to.match(/^0\.0{323}5$/);
    expect(people.id.length).to.equal(5);
  });

  it('ids that are numbers as their texts, and finds them by either', () => {
    const { leads, opportunities, people } = readDataset(
      sample({
        people: [{ id: 7, name: 'Ann' }],
        leads: [lead({ id: 1.5, opportunityId: '17', ownerId: '7' })],
        opportunities: [opportunity({ id: 17, leadId: '1.5', ownerId: 7 })],
      }),
    );
    expect([people.id, leads.id, opportunities.id]).to.deep.equal([['7'], ['1.5'], ['17']]);
    expect([
      leads.opportunity[0],
      opportunities.lead[0],
      leads.owner.value[0],
      opportunities.owner.value[0],
    ]).to.deep.equal([0, 0, 0, 0]);
  });

  it('records that bear the names of prototypes like any other', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const json = JSON.stringify(
      sample({
        people: names.map((id) => ({ id, name: id })),
        opportunities: names.map((id) => opportunity({ id, ownerId: id, source: id, attributes: { region: id } })),
      }),
    ).replaceAll('"region"', '"__proto__"');
    const { opportunities, sources, quality } = readDataset(JSON.parse(json));
    expect(quality).to.deep.equal({ setAside: [], warnings: [] });
    expect(opportunities.id).to.deep.equal(names);
    expect(sources).to.deep.equal(names);
    expect([...opportunities.owner.value]).to.deep.equal([0, 1, 2, 3]);
    expect(opportunities.attributes.get('__proto__')?.values).to.deep.equal(names);
    expect(Object.prototype).to.not.have.property('region');
  });

  it('references as rows, those left out as none and those that lead nowhere as unknown', () => {
    const { opportunities } = readDataset(
      sample({
        accounts: [
          { id: 'b', name: 'B' },
          { id: 'a', name: 'A' },
        ],
        opportunities: [
          opportunity({ id: 1, accountId: 'a' }),
          opportunity({ id: 2 }),
          opportunity({ id: 3, accountId: 'c', leadId: 'x' }),
        ],
      }),
    );
    expect([...opportunities.account]).to.deep.equal([1, NONE, UNKNOWN]);
    expect([...opportunities.lead]).to.deep.equal([NONE, NONE, UNKNOWN]);
  });

  it('attributes as texts, null as having none', () => {
    const records = [{ region: 'EMEA', seats: 10 }, { region: null, seats: '10' }, { hot: true }];
    const { attributes } = readDataset(
      sample({ leads: records.map((values, id) => lead({ id, attributes: values })) }),
    ).leads;
    const read = Object.fromEntries(
      [...attributes].map(([name, { values, code }]) => [name, Array.from(code, (at) => values[at] ?? null)]),
    );
    expect(read).to.deep.equal({ region: ['EMEA', null, null], seats: ['10', '10', null], hot: [null, null, 'true'] });
  });

  it('answers as bits of what is known and of what is true', () => {
    const { leads } = readDataset(
      sample({ leads: [lead({ bant: { budget: true, authority: false, need: null } }), lead({ id: 'm' })] }),
    );
    const named = (bits: number | undefined) => BANT.filter((_, bit) => ((bits ?? 0) >> bit) % 2 === 1);
    expect(named(leads.bantKnown[0])).to.deep.equal(['budget', 'authority']);
    expect(named(leads.bantTrue[0])).to.deep.equal(['budget']);
    expect([leads.bantKnown[1], leads.bantTrue[1]]).to.deep.equal([0, 0]);
  });

  it('what a record says of itself, and nothing where it says nothing', () => {
    const said = {
      name: 'Acme\u0007 renewal',
      url: 'javascript:alert(1)',
      revision: 'r1',
      lossReason: 'price',
      nextStep: 'call',
      type: 'existing',
      model: 'farmer',
      probability: 0.4,
    };
    const { opportunities } = readDataset(
      sample({ opportunities: [opportunity({ id: 1, ...said }), opportunity({ id: 2 })] }),
    );
    const row = (index: number) => ({
      name: opportunities.name[index],
      url: opportunities.url[index],
      revision: opportunities.revision[index],
      lossReason: opportunities.lossReason[index],
      nextStep: opportunities.nextStep[index],
      type: TYPES[opportunities.type[index] ?? NONE],
      model: MODELS[opportunities.model[index] ?? NONE],
      probability: opportunities.probability[index],
    });
    expect(row(0)).to.deep.equal(said);
    expect(row(1)).to.deep.equal({
      name: null,
      url: null,
      revision: null,
      lossReason: null,
      nextStep: null,
      type: undefined,
      model: undefined,
      probability: NaN,
    });
  });

  it('moments from creation to deletion, and a conversion never before creation', () => {
    const { leads } = readDataset(
      sample({
        leads: [
          lead({ id: 1, deletedAt: '2026-05-01', convertedAt: '2026-03-01' }),
          lead({ id: 2, convertedAt: '2026-05-01T10:00:00+02:00' }),
          lead({ id: 3 }),
        ],
      }),
    );
    expect([...leads.deletedAt]).to.deep.equal([Date.UTC(2026, 4, 1), Infinity, Infinity]);
    expect([...leads.convertedAt]).to.deep.equal([Date.UTC(2026, 3, 1), Date.UTC(2026, 4, 1, 8), NaN]);
  });

  it('the first moment of the day since which an account is a customer', () => {
    const accounts = [
      { id: 1, name: 'A', customerSince: '2026-01-01', named: true },
      { id: 2, name: 'B', existing: true },
    ];
    const read = readDataset(sample({ timeZone: 'Europe/Warsaw', accounts })).accounts;
    expect([...read.customerSince]).to.deep.equal([Date.UTC(2025, 11, 31, 23), NaN]);
    expect([[...read.existing], [...read.named]]).to.deep.equal([
      [0, 1],
      [1, 0],
    ]);
  });

  it('submissions, quotas and benchmarks, in corporate minor units', () => {
    const { submissions, quotas, benchmarks } = readDataset(
      sample({
        currency: 'KWD',
        forecasts: [{ personId: 1, period: 'P', at: '2026-06-01', commit: 1.2345 }],
        quotas: [{ personId: 'u', period: 2026, pipeline: 'p', amount: 10 }],
        benchmarks: [{ transition: 'a->b', low: 0.1, high: 0.2 }],
      }),
    );
    expect(submissions).to.deep.equal([
      { personId: '1', period: 'P', pipeline: null, at: Date.UTC(2026, 5, 1), commit: 1235, upside: null, note: null },
    ]);
    expect(quotas).to.deep.equal([{ personId: 'u', period: '2026', pipeline: 'p', amount: 10000 }]);
    expect(benchmarks).to.deep.equal([{ transition: 'a->b', type: null, low: 0.1, high: 0.2, source: null }]);
  });

  it('as many entries as it takes, in columns of their exact length', () => {
    const history = Array.from({ length: 20 }, (_, day) => ({
      at: `2026-05-${String(day + 1).padStart(2, '0')}`,
      amount: day,
    }));
    const opportunities = [...Array(10).keys()].map((id) => opportunity({ id, amount: 19, history }));
    const { start, at, value } = readDataset(sample({ opportunities })).opportunities.amount;
    expect([start.length, at.length, value.length]).to.deep.equal([11, 200, 200]);
    expect(Array.from(value).slice(180)).to.deep.equal(history.map(({ amount }) => amount * 100));
  });
});
