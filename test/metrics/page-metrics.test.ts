import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { DatasetJson } from '../../src/data/contract.js';
import type { Edit } from '../../src/data/edit.js';
import type { Figure } from '../../src/engine/figure.js';
import { UsageError } from '../../src/engine/usage-error.js';
import type { Metrics } from '../../src/metrics/metrics.js';
import { pageMetrics } from '../../src/metrics/page-metrics.js';
import { dataset, deal, lead, people } from '../make.js';
import { fromJson } from '../oracle/json.js';

const parts = {
  people: people({ ann: null, bob: 'ann' }),
  accounts: [{ id: 'acme', name: 'Acme', named: true }],
  leads: [lead('l1', { mql: '2026-06-20' }, { source: 'web', name: 'Interest', attributes: { region: 'north' } })],
  opportunities: [
    deal(
      'o1',
      { sql: '2026-07-10' },
      { ownerId: 'bob', amount: 20, forecast: 'commit', name: 'Zebra', accountId: 'acme' },
    ),
    deal('o2', { sql: '2026-07-10' }, { ownerId: 'bob', amount: 40, forecast: 'upside', closeDate: '2026-09-01' }),
    deal('o3', { sql: '2026-07-10', won: '2026-08-01' }, { ownerId: 'ann', amount: 10, name: 'Ape' }),
  ],
} satisfies Partial<DatasetJson>;

const metricsOf = (more: Partial<DatasetJson> = {}) => pageMetrics(dataset({ ...parts, ...more }));
const toCommit: Edit = {
  kind: 'change',
  record: { kind: 'opportunity', id: 'o2' },
  field: 'forecast',
  before: 'upside',
  after: 'commit',
};

async function committed(metrics: Metrics): Promise<number> {
  const { total } = await metrics.forecast({});
  return total.committed;
}

async function rejection(asked: Promise<unknown>): Promise<Error> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('expected a rejection');
}

describe('page metrics', () => {
  it('answer with what the figures are true of', async () => {
    const answer = await metricsOf().funnel({ period: 'this-quarter' });
    expect(answer).to.deep.include({
      asOf: '2026-09-30T00:00:00Z',
      currency: 'USD',
      digits: 2,
      timeZone: 'UTC',
      period: { id: 'FY2026-Q3', label: 'FY2026-Q3', from: '2026-07-01', to: '2026-10-01' },
      previousPeriod: { id: 'FY2026-Q2', label: 'FY2026-Q2', from: '2026-04-01', to: '2026-07-01' },
      pipeline: { id: 'main', label: 'main' },
    });
    expect(answer.query).to.include({ asOf: '2026-09-30T00:00:00Z', period: 'FY2026-Q3', pipeline: 'main' });
    expect(answer.capabilities.history.stage).to.equal('events');
    expect(answer.quality).to.deep.equal({ setAside: [], warnings: [] });
  });

  it('call a period as the dataset does', async () => {
    const periods = [
      { id: 'S', label: 'Season', from: '2026-09-01', to: '2026-10-01' },
      { id: 'R', label: 'Rest', from: '2026-01-01', to: '2026-09-01' },
    ];
    const { period, previousPeriod } = await metricsOf({ fiscal: { periods } }).accuracy({});
    expect(period).to.include({ id: 'S', label: 'Season' });
    expect(previousPeriod).to.include({ id: 'R', label: 'Rest' });
  });

  it('answer every metric', async () => {
    const metrics = metricsOf();
    expect((await metrics.conversion({ by: 'owner' })).rows).to.have.length(2);
    expect((await metrics.velocity({ bucket: 'month' })).timeline).to.have.length(3);
    expect((await metrics.scorecard({})).volume).to.equal(2);
    expect((await metrics.bridge({ start: '2026-07-01' })).changes.created.count).to.equal(2);
    expect((await metrics.accuracy({})).weeks).to.have.length(14);
  });

  it('answer what is asked while exploring', async () => {
    const metrics = metricsOf();
    expect((await metrics.losses({ basis: 'activity' })).total.lost).to.equal(0);
    expect((await metrics.incidence({ by: 'owner' })).total.cells.at(-1)).to.include({ n: 3, converted: 1, open: 2 });
    expect((await metrics.ageing({})).open.id).to.deep.equal(['l1', 'o1', 'o2']);
    const { points } = await metrics.trend({});
    expect(points.map(({ volume }) => volume).join('')).to.equal('0000000000322');
    expect(points.at(-1)?.velocity).to.deep.equal((await metrics.scorecard({})).velocity);
  });

  it('answer in plain data, which can be cloned', async () => {
    const metrics = metricsOf();
    for (const answer of [
      await metrics.funnel({}),
      await metrics.forecast({}),
      await metrics.bridge({}),
      await metrics.losses({}),
      await metrics.incidence({}),
      await metrics.ageing({}),
      await metrics.trend({}),
    ]) {
      expect(structuredClone(answer)).to.deep.equal(answer);
    }
  });

  it('refuse what can not be asked of the data', async () => {
    expect((await rejection(metricsOf().funnel({ period: 'someday' }))).name).to.equal('UsageError');
  });

  it('give up where they are told to', async () => {
    const stopped = AbortSignal.abort();
    expect((await rejection(metricsOf().funnel({}, { signal: stopped }))).name).to.equal('AbortError');
    const controller = new AbortController();
    const asked = metricsOf().velocity({}, { signal: controller.signal });
    controller.abort();
    expect((await rejection(asked)).name).to.equal('AbortError');
  });
});

describe('records', () => {
  it('tell what a deal’s card shows', async () => {
    const metrics = metricsOf();
    const { query } = await metrics.forecast({});
    const page = await metrics.records({ metric: 'forecast', query, row: 'bob', column: 'own', part: 'commit.value' });
    expect(page).to.include({ unit: 'money', total: 1, sum: 2000, base: null, at: '2026-09-30T00:00:00Z' });
    expect(page.rows).to.deep.equal([
      {
        kind: 'opportunity',
        id: 'o1',
        contribution: 2000,
        base: 0,
        name: 'Zebra',
        owner: { id: 'bob', name: 'BOB' },
        account: { id: 'acme', name: 'Acme' },
        stage: { id: 'sql', name: 'sql' },
        source: null,
        type: 'new',
        model: 'farmer',
        amount: 2000,
        closeDate: '2026-09-15',
        category: 'commit',
        probability: 0.5,
        lossReason: null,
        nextStep: null,
        createdAt: '2026-07-10T00:00:00Z',
        url: null,
        revision: null,
      },
    ]);
  });

  it('have no category and no probability once they are closed', async () => {
    const metrics = metricsOf();
    const { query } = await metrics.funnel({});
    const { rows } = await metrics.records({ metric: 'funnel', query, row: 'won', part: 'entered' });
    expect(rows.map(({ stage, category, probability }) => [stage?.id, category, probability])).to.deep.equal([
      ['won', null, null],
    ]);
  });

  it('call what has a blank name by its id', async () => {
    const metrics = metricsOf({
      people: [{ id: 'bob', name: ' ' }],
      accounts: [{ id: 'acme', name: '' }],
      opportunities: [deal('o1', { sql: '2026-07-10' }, { ownerId: 'bob', accountId: 'acme', name: '' })],
    });
    const { query } = await metrics.funnel({});
    const { rows } = await metrics.records({ metric: 'funnel', query, row: 'sql', part: 'entered' });
    expect(rows[0]).to.deep.include({
      name: null,
      owner: { id: 'bob', name: 'bob' },
      account: { id: 'acme', name: 'acme' },
    });
    expect((await metrics.people()).map(({ name }) => name)).to.deep.equal(['bob']);
  });

  it('may be leads, submissions and quotas too', async () => {
    const metrics = metricsOf({
      forecasts: [{ personId: 'bob', period: 'FY2026-Q3', at: '2026-08-01', commit: 30, note: 'sure' }],
      quotas: [{ personId: 'ann', period: 'FY2026-Q3', amount: 90 }],
    });
    const { query } = await metrics.forecast({});
    const stays = await metrics.records({
      metric: 'velocity',
      query,
      row: 'mql',
      column: 'waiting',
      part: 'medianAge',
    });
    expect(stays.rows[0]).to.include({
      kind: 'lead',
      name: 'Interest',
      source: 'web',
      contribution: 102,
      amount: null,
    });
    const gap = await metrics.records({ metric: 'forecast', query, row: 'ann', column: 'team', part: 'gap' });
    expect(gap.rows.map(({ kind, contribution }) => [kind, contribution])).to.deep.equal([
      ['quota', 9000],
      ['submission', -3000],
      ['opportunity', -1000],
    ]);
    expect(gap.rows[1]).to.deep.include({
      name: 'sure',
      owner: { id: 'bob', name: 'BOB' },
      createdAt: '2026-08-01T00:00:00Z',
    });
  });

  it('are those of what is asked while exploring too', async () => {
    const metrics = metricsOf();
    const { query } = await metrics.ageing({});
    const ids = async (figure: Figure) => (await metrics.records(figure)).rows.map(({ id }) => id).join(' ');
    expect(await ids({ metric: 'ageing', query, row: 'sql', part: 'n' })).to.equal('o1 o2');
    expect(await ids({ metric: 'incidence', query, column: 'win', part: 'converted' })).to.equal('o3');
    expect(await ids({ metric: 'incidence', query, column: 'win', row: 'bob', part: 'open' })).to.equal('o1 o2');
    expect(await ids({ metric: 'funnel', query, part: 'lost', reason: '' })).to.equal('');
  });

  it('can not be told of a figure without a query or a metric', async () => {
    const metrics = metricsOf();
    const { query } = await metrics.funnel({});
    const refused = async (figure: string) => {
      const answer = metrics.records(fromJson<Figure>(figure));
      const error: unknown = await answer.then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(UsageError);
      return error instanceof UsageError ? error.message : '';
    };
    expect(await refused('{"metric":"funnel","row":"sql","part":"entered"}')).to.match(/^query: expected an object/);
    const unknown = JSON.stringify({ metric: 'fun', query, part: 'n' });
    expect(await refused(unknown)).to.match(/^figure: expected one of a metric/);
  });

  it('come page by page, in the order asked, those without a value last', async () => {
    const metrics = metricsOf();
    const { query } = await metrics.forecast({});
    const figure = { metric: 'forecast', query, column: 'team', part: 'bestCase' } as const;
    const ids = async (options: Parameters<Metrics['records']>[1]) => {
      const { rows, total } = await metrics.records(figure, options);
      expect(total).to.equal(3);
      return rows.map(({ id }) => id).join(' ');
    };
    expect(await ids({})).to.equal('o1 o2 o3');
    expect(await ids({ offset: 1, limit: 1 })).to.equal('o2');
    expect(await ids({ sort: { by: 'contribution', descending: true } })).to.equal('o2 o1 o3');
    expect(await ids({ sort: { by: 'closeDate' } })).to.equal('o2 o1 o3');
    expect(await ids({ sort: { by: 'name' } })).to.equal('o3 o1 o2');
    expect(await ids({ sort: { by: 'name', descending: true }, limit: 2 })).to.equal('o1 o3');
    expect(await ids({ sort: { by: 'owner' } })).to.equal('o3 o1 o2');
  });
});

describe('what there is to ask by', () => {
  it('is the people, and what leads and opportunities can be told apart by', async () => {
    const metrics = metricsOf();
    expect(await metrics.people()).to.deep.equal([
      { id: 'ann', name: 'ANN', role: null, managerId: null },
      { id: 'bob', name: 'BOB', role: null, managerId: 'ann' },
    ]);
    expect(await metrics.dimensions()).to.deep.equal({
      pipelines: [{ id: 'main', label: 'main' }],
      sources: ['web'],
      types: ['new', 'existing'],
      models: ['hunter', 'farmer'],
      accounts: [{ id: 'acme', name: 'Acme' }],
      attributes: [{ name: 'region', values: ['north'] }],
    });
  });

  it('is each period in which records begin, move or close, and the dataset’s own', async () => {
    const fiscal = {
      startMonth: 2,
      periods: [{ id: 'FY2027-Q1', label: 'First', from: '2026-02-02', to: '2026-05-04' }],
    };
    const periods = await metricsOf({ fiscal }).periods();
    expect(periods.map(({ id }) => id).join(' ')).to.equal(
      'FY2027-Q1 FY2027 FY2027-Q2 FY2027-Q3 FY2027-P05 FY2027-P06 FY2027-P07 FY2027-P08',
    );
    expect(periods[0]).to.deep.equal({
      kind: 'own',
      id: 'FY2027-Q1',
      label: 'First',
      from: '2026-02-02',
      to: '2026-05-04',
    });
  });
});

describe('edits', () => {
  it('change the figures, and those who subscribed are told', async () => {
    const metrics = metricsOf();
    let told = 0;
    const stop = metrics.subscribe(() => (told += 1));
    expect(await committed(metrics)).to.equal(3000);
    await metrics.apply([toCommit]);
    expect([await committed(metrics), told]).to.deep.equal([7000, 1]);
    stop();
    await metrics.apply([{ ...toCommit, before: 'commit', after: 'omitted' }]);
    expect([await committed(metrics), told]).to.deep.equal([3000, 1]);
  });

  it('in thought change a preview alone, which follows the data', async () => {
    const metrics = metricsOf();
    const preview = metrics.preview([toCommit]);
    expect([await committed(preview), await committed(metrics)]).to.deep.equal([7000, 3000]);
    let told = 0;
    preview.subscribe(() => (told += 1));
    await metrics.apply([
      { ...toCommit, record: { kind: 'opportunity', id: 'o1' }, field: 'amount', before: 20, after: 50 },
    ]);
    expect([await committed(preview), told]).to.deep.equal([10000, 1]);
  });

  it('of a preview of a preview add up', async () => {
    const preview = metricsOf().preview([toCommit]);
    const further = preview.preview([{ ...toCommit, before: 'commit', after: 'omitted' }]);
    expect([await committed(preview), await committed(further)]).to.deep.equal([7000, 3000]);
    await preview.apply([{ ...toCommit, before: 'commit', after: 'pipeline' }]);
    expect(await committed(preview)).to.equal(3000);
  });

  it('that can not be made leave the figures as they were', async () => {
    const metrics = metricsOf();
    await rejection(metrics.apply([{ ...toCommit, record: { kind: 'opportunity', id: 'gone' } }]));
    expect(await committed(metrics)).to.equal(3000);
  });
});
