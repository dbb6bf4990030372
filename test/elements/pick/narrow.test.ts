import { expect } from 'chai';
import { html } from 'lit';
import * as fc from 'fast-check';
import { readDataset } from '../../../src/data/read.js';
import { narrow } from '../../../src/elements/pick/narrow.js';
import type { Picked } from '../../../src/elements/shared/source-context.js';
import type { Query } from '../../../src/engine/query.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { smallDataset } from '../page.js';

const people = [
  { id: 'head', name: 'Head' },
  { id: 'ann', name: 'Ann', managerId: 'head' },
  { id: 'ben', name: 'Ben', managerId: 'ann' },
  { id: 'cy', name: 'Cy', managerId: 'head' },
];
const OWNERS = ['head', 'ann', 'ben', 'cy', undefined];
const leads = OWNERS.flatMap((ownerId, of) =>
  ['web', 'fair', undefined].flatMap((source, at) =>
    ['north', 'south'].map((region, where) => ({
      id: `L${of}${at}${where}`,
      createdAt: `2026-0${7 + ((of + at + where) % 3)}-15`,
      stage: 'mql',
      ...(ownerId && { ownerId }),
      ...(source && { source }),
      attributes: { region },
    })),
  ),
);
const metrics = pageMetrics(readDataset(smallDataset({ people, leads })));

async function counted(query: Query): Promise<string[]> {
  const { query: asked } = await metrics.funnel(query);
  const { rows } = await metrics.records({ metric: 'funnel', query: asked, row: 'mql', part: 'count' });
  return rows.map(({ id }) => id).sort();
}

const narrowed = async (query: Query, picked: Picked['query']) =>
  (await narrow(metrics, query, { query: picked, from: '' }, { language: 'en' })).query;

const body = html`figures`;

describe('a question narrowed to what is picked', () => {
  const some = (values: readonly string[]) => fc.subarray([...values, 'nobody']);
  const filter = fc.record(
    {
      owners: some(['head', 'ann', 'ben', 'cy', '']),
      sources: some(['web', 'fair', '']),
      attributes: fc.record({ region: some(['north', 'south']), other: fc.constant(['']) }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
  const period = fc.constantFrom(undefined, 'FY2026-Q3', 'FY2026', '2026-07-01/2026-09-01', '2026-08-01/2026-10-01');
  const both = (a: string[], b: string[]) => a.filter((id) => b.includes(id));

  it('counts what both let through, and nothing else', async () => {
    const isCommon = async (query: Query, picked: Query, [when, part]: (string | undefined)[]) => {
      const [asked, mark] = [
        { ...query, period: when },
        { ...picked, period: part },
      ];
      const common = both(await counted(asked), await counted({ ...mark, period: part ?? when }));
      expect(await counted(await narrowed(asked, mark)), JSON.stringify([asked, mark])).to.deep.equal(common);
    };
    await fc.assert(fc.asyncProperty(filter, filter, fc.tuple(period, period), isCommon), {
      seed: 20261016,
      numRuns: 300,
    });
  });

  it('keeps the period’s own name where it lies within', async () => {
    expect(await narrowed({ period: 'FY2026' }, { period: '2026-08' })).to.deep.equal({ period: '2026-08' });
    expect(await narrowed({ period: '2026-08-10/2027-01-01' }, { period: '2026-08' })).to.deep.equal({
      period: '2026-08-10/2026-09-01',
    });
  });

  it('asks for nothing that isn’t needed', async () => {
    const refusing = new Proxy(metrics, {
      get: () => () => {
        throw new Error('was asked');
      },
    });
    const { query } = await narrow(
      refusing,
      { sources: ['web'] },
      { query: { sources: ['fair'] }, from: '' },
      { language: 'en' },
    );
    expect(query).to.deep.equal({ sources: [] });
  });

  it('says of what after a subtitle', async () => {
    const said = async (picked: Picked['query'], language = 'en') => {
      const { only } = await narrow(metrics, {}, { query: picked, from: '' }, { language });
      return only?.({ subtitle: 'Reached', body }, language).subtitle;
    };
    expect(await said({ owners: ['ben'] })).to.equal('Reached · only Ben');
    expect(await said({ owners: ['ann'] })).to.equal('Reached · only Ann and team');
    expect(await said({ owners: [''] })).to.equal('Reached · only what has no known owner');
    expect(await said({ types: ['new'], sources: [''] })).to.equal('Reached · only No source and New business');
    expect(await said({ period: '2026-08-01/2026-09-01' })).to.equal('Reached · only Aug 1 – 31');
    expect(await said({ owners: ['ann'] }, 'pl')).to.equal('Reached · tylko Ann z zespołem');
    expect(await said({ period: '2026-08' })).to.equal('Reached · only 2026-08');
    expect(await said({})).to.equal(undefined);
  });

  it('says so instead of figures where no day is left', async () => {
    const told = async (period: string) => {
      const mark = { query: { period: '2026-08-01/2026-09-01' }, from: '' };
      const { query, only } = await narrow(metrics, { period }, mark, { language: 'en' });
      const told = only?.({ subtitle: 'Reached', body, key: html`key` }, 'en');
      return [query, told?.subtitle, told?.body === body, told?.key === undefined];
    };
    const only = 'Reached · only Aug 1 – 31';
    expect(await told('FY2026-Q3')).to.deep.equal([{ period: '2026-08-01/2026-09-01' }, only, true, false]);
    expect(await told('FY2026-Q4')).to.deep.equal([{ period: 'FY2026-Q4', sources: [] }, only, false, true]);
  });

  it('leaves alone what the period makes no difference to', async () => {
    const kept = async (picked: Picked['query']) => {
      const options = { language: 'en', keepsPeriod: true };
      const { query, only } = await narrow(metrics, { period: 'FY2026' }, { query: picked, from: '' }, options);
      return [query, only?.({ body }, 'en').subtitle];
    };
    expect(await kept({ period: '2026-08' })).to.deep.equal([{ period: 'FY2026' }, undefined]);
    expect(await kept({ period: '2026-08', owners: ['ben'] })).to.deep.equal([
      { period: 'FY2026', owners: ['ben'] },
      'only Ben',
    ]);
  });

  it('is told of an unknown period as the question itself would be', async () => {
    const failure = async (asking: Promise<unknown>) => asking.then(String, String);
    const unknown = narrow(metrics, {}, { query: { period: 'foo' }, from: '' }, { language: 'en' });
    expect(await failure(unknown)).to.equal(await failure(metrics.funnel({ period: 'foo' })));
  });
});
