import { expect } from 'chai';
import * as fc from 'fast-check';
import { paramsOf, plainPick, plainQuery, queryIn } from '../../../src/elements/source/query-params.js';
import type { Query } from '../../../src/engine/query.js';

/** Any text that is one: halves of a character have no form in an address. */
const text = fc.string({ unit: 'grapheme' });
const name = fc.oneof(fc.constantFrom('', 'period', 'a&b=c', '__proto__', 'attributes.', '%'), text);
const named = name.filter(Boolean);
const list = fc.uniqueArray(text, { maxLength: 4 });
const absent = { requiredKeys: [] };

const query: fc.Arbitrary<Query> = fc.record(
  {
    period: named,
    asOf: named,
    pipeline: named,
    owners: list,
    sources: list,
    types: fc.subarray(['new', 'existing'] as const),
    models: fc.subarray(['hunter', 'farmer'] as const),
    accounts: list,
    attributes: fc
      .array(fc.tuple(name, list), { minLength: 1, maxLength: 3 })
      .map((entries) => Object.fromEntries(entries)),
  },
  absent,
);

const settings = { seed: 20261016, numRuns: 1000 };

describe('a query in an address', () => {
  it('is read as it was written', () => {
    const isSame = (asked: Query) => {
      const address = new URL(`https://example.com/?${paramsOf(asked)}`);
      expect(queryIn(address.searchParams)).to.deep.equal({ query: asked, pick: null, ignored: [] });
    };
    fc.assert(fc.property(query, isSame), settings);
  });

  it('is read as it was written with what is picked', () => {
    const isSame = (asked: Query, mark: Query, from: string) => {
      const marked = plainQuery({ ...mark, asOf: undefined, pipeline: undefined });
      const pick = { query: marked, from };
      const address = new URL(`https://example.com/?${paramsOf(asked, pick)}`);
      const picked = Object.keys(marked).length === 0 ? null : pick;
      expect(queryIn(address.searchParams)).to.deep.equal({ query: asked, pick: picked, ignored: [] });
    };
    fc.assert(fc.property(query, query, text, isSame), settings);
  });

  it('is a query whatever stands there', () => {
    const isQuery = (entries: [string, string][]) => {
      const { query: read } = queryIn(new URLSearchParams(entries));
      expect(plainQuery(read)).to.deep.equal(read);
      expect(queryIn(paramsOf(read)).query).to.deep.equal(read);
    };
    const names = ['period', 'as-of', 'pipeline', 'owner', 'source', 'type', 'model', 'account', 'none', 'lang'];
    const param = fc.oneof(fc.constantFrom(...names, 'attributes.', 'attributes.region', 'attributes.__proto__'), text);
    fc.assert(fc.property(fc.array(fc.tuple(param, text)), isQuery), settings);
  });

  const read = (address: string) => queryIn(new URLSearchParams(address));

  it('has the names of the attributes, a value each', () => {
    const params = paramsOf({ owners: ['ann', 'ben'], asOf: '2026-09-30', attributes: { region: ['Nord & Süd'] } });
    expect(String(params)).to.equal('as-of=2026-09-30&owner=ann&owner=ben&attributes.region=Nord+%26+S%C3%BCd');
  });

  it('leaves alone what is the page’s own', () => {
    expect(read('lang=pl&owner=ann&utm_source=news')).to.deep.equal({
      query: { owners: ['ann'] },
      pick: null,
      ignored: [],
    });
  });

  it('tells what no query can have', () => {
    expect(read('type=nwe&type=new&model=x')).to.deep.equal({
      query: { types: ['new'] },
      pick: null,
      ignored: ['type=nwe', 'model=x'],
    });
  });

  it('keeps what is picked apart', () => {
    const pick = { query: { owners: ['ann'], types: ['new'] as const }, from: 'pipeline-forecast-board#team' };
    const address = 'owner=ben&pick.owner=ann&pick.type=new&pick.from=pipeline-forecast-board%23team';
    expect(String(paramsOf({ owners: ['ben'] }, pick))).to.equal(address);
    expect(read(address)).to.deep.equal({ query: { owners: ['ben'] }, pick, ignored: [] });
    expect(read('pick.type=nwe&pick.as-of=2026-09-30&pick.from=x')).to.deep.equal({
      query: {},
      pick: null,
      ignored: ['pick.type=nwe'],
    });
  });

  it('has no empty moment, period or pipeline, and the first of several', () => {
    expect(read('as-of=&pipeline=&period=FY2026&period=FY2027').query).to.deep.equal({ period: 'FY2026' });
  });

  it('tells a list that lets nothing through from one that lets all', () => {
    expect(String(paramsOf({ owners: [] }))).to.equal('none=owner');
    expect(read('none=owner&none=attributes.region').query).to.deep.equal({ owners: [], attributes: { region: [] } });
  });

  it('tells those without a source from all', () => {
    expect(read('source=').query).to.deep.equal({ sources: [''] });
  });

  it('reaches no prototype', () => {
    const { attributes } = read('attributes.__proto__=x').query;
    expect(Object.keys(attributes ?? {})).to.deep.equal(['__proto__']);
    expect(Object.getPrototypeOf(attributes)).to.equal(Object.prototype);
  });
});

describe('a plain query', () => {
  it('is a copy with nothing in it that isn’t asked', () => {
    const owners = ['ann'];
    const nothing: Query = JSON.parse('{"asOf": null, "types": null, "attributes": null}');
    const asked = { ...nothing, owners, period: undefined, basis: 'cohort' };
    const plain = plainQuery(asked);
    owners.push('ben');
    expect(plain).to.deep.equal({ owners: ['ann'] });
  });

  it('asks nothing with what is empty but a list', () => {
    const empty: Query = JSON.parse('{"period": "", "attributes": {"region": null}}');
    expect(plainQuery(empty)).to.deep.equal({});
    expect(plainQuery({ attributes: {}, sources: [] })).to.deep.equal({ sources: [] });
    expect(plainPick({ query: empty, from: 'pipeline-funnel-chart' })).to.equal(null);
    expect(plainPick({ query: { attributes: {} }, from: 'pipeline-funnel-chart' })).to.equal(null);
    expect(plainPick({ query: { attributes: { region: [] } }, from: '' })).to.not.equal(null);
  });

  it('refuses what has another form', () => {
    const refused = (json: string, message: string) => {
      const wrong: Query = JSON.parse(json);
      expect(() => plainQuery(wrong), json).to.throw(TypeError, message);
    };
    refused('{"owners": "ann"}', 'query.owners: expected a list, got "ann"');
    refused('{"attributes": {"region": 7}}', 'query.attributes.region: expected a list, got 7');
    refused('{"sources": ["web", 7]}', 'query.sources[1]: expected a text, got 7');
    refused('{"asOf": 5}', 'query.asOf: expected a text, got 5');
    refused('{"attributes": "region"}', 'query.attributes: expected an object, got "region"');
    refused('["ann"]', 'query: expected an object, got ["ann"]');
    refused('"FY2026"', 'query: expected an object, got "FY2026"');
  });
});
