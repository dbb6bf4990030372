import { expect } from 'chai';
import type { DatasetJson, LeadJson, OpportunityJson } from '../../../src/data/contract.js';
import type { FunnelChart } from '../../../src/elements/funnel-chart/funnel-chart.js';
import { answerTable } from '../../../src/elements/export/answer-table.js';
import { shownBy } from '../../../src/elements/shared/exportable.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, html, inlineData, next, part, seen, show, smallDataset, texts } from '../page.js';

const TAG = 'pipeline-funnel-chart';

const lead = (id: string, more: Partial<LeadJson> = {}): LeadJson => ({
  id,
  createdAt: '2026-08-01',
  stage: 'mql',
  ...more,
});

const deal = (id: string, stage: string, more: Partial<OpportunityJson> = {}): OpportunityJson => ({
  id,
  createdAt: '2026-08-02',
  stage,
  amount: 100,
  closeDate: '2026-09-10',
  model: 'hunter',
  ...(stage !== 'sql' && {
    history: [
      { at: '2026-08-02', stage: 'sql' },
      { at: '2026-09-10', stage },
    ],
  }),
  ...more,
});

const many = (count: number, make: (index: number) => OpportunityJson) =>
  Array.from({ length: count }, (_, index) => make(index));

const DISQUALIFIED = [
  { at: '2026-08-01', stage: 'mql' },
  { at: '2026-08-20', stage: 'lost' },
];

/** Ten hunters of whom nine won, ten farmers of whom one did, and three leads. */
const data = smallDataset({
  people: [
    { id: 'ann', name: 'Ann' },
    { id: 'bob', name: 'Bob', managerId: 'ann' },
    { id: 'cy', name: 'Cy' },
  ],
  leads: [
    lead('L1'),
    lead('L2', { stage: 'lost', history: DISQUALIFIED }),
    lead('L3', { stage: 'lost', history: DISQUALIFIED }),
  ],
  opportunities: [
    ...many(10, (index) =>
      deal(`h${index}`, index < 9 ? 'won' : 'lost', {
        ownerId: 'bob',
        lossReason: 'Price',
        attributes: { region: 'North' },
      }),
    ),
    ...many(10, (index) =>
      deal(`f${index}`, index < 1 ? 'won' : 'lost', {
        model: 'farmer',
        ownerId: 'cy',
        attributes: { region: index < 8 ? 'South' : 'East' },
        ...(index < 5 && { lossReason: 'Timing' }),
      }),
    ),
    deal('early', 'won', {
      createdAt: '2026-05-02',
      history: [
        { at: '2026-05-02', stage: 'sql' },
        { at: '2026-09-10', stage: 'won' },
      ],
    }),
  ],
});

const TEAM = [
  { id: 'boss', name: 'Boss' },
  { id: 'ann', name: 'Ann', managerId: 'boss' },
  { id: 'bob', name: 'Bob', managerId: 'boss' },
];

async function shown(attributes: Partial<FunnelChart>, width = 784, dataset: DatasetJson = data): Promise<FunnelChart> {
  const isReady = next('pipeline-ready', TAG);
  const place = show(
    html`<pipeline-source period="2026-08-01/2026-09-01">
      ${inlineData(dataset)}
      <pipeline-funnel-chart
        .view=${attributes.view ?? 'steps'}
        .basis=${attributes.basis ?? 'cohort'}
        .compare=${attributes.compare ?? null}
        .orientation=${attributes.orientation ?? 'rows'}
      ></pipeline-funnel-chart>
    </pipeline-source>`,
    { width },
  );
  await isReady;
  const chart = place.querySelector(TAG);
  if (chart === null) throw new Error('no funnel chart');
  return chart;
}

async function refused(compare: string): Promise<string> {
  const failed = next('pipeline-error', TAG);
  show(
    html`<pipeline-source
      >${inlineData(data)}<pipeline-funnel-chart compare=${compare}></pipeline-funnel-chart
    ></pipeline-source>`,
  );
  return (await failed).error.message;
}

/** Chooses what is shown, as the reader does. */
async function choose(chart: FunnelChart, text: string): Promise<void> {
  const select = part(chart, '.look select');
  if (!(select instanceof HTMLSelectElement)) throw new Error('nothing to choose from');
  const again = next('pipeline-ready', TAG);
  select.selectedIndex = [...select.options].findIndex((option) => option.text === text);
  select.dispatchEvent(new Event('change'));
  await again;
}

const hundredths = (cell: unknown) => (typeof cell === 'number' ? Math.round(100 * cell) / 100 : cell);

const sql = (chart: FunnelChart, selector: string) => texts(chart, `.pair:nth-child(2) ${selector}`);

describe('<pipeline-funnel-chart compare>', () => {
  afterEach(clear);

  it('shows hunters and farmers side by side, step by step', async () => {
    const chart = await shown({ compare: 'model' });
    expect(sql(chart, '.side')).to.deep.equal(['Hunters', 'Farmers']);
    expect(sql(chart, '.count')).to.deep.equal(['10', '10']);
    expect(sql(chart, '.amount')).to.deep.equal(['€1.00k', '€1.00k']);
    expect(sql(chart, '.lane-rate b')).to.deep.equal(['90.0%', '10.0%']);
    expect(texts(chart, '.pair > .label')).to.deep.equal(['MQL', 'SQL', 'Won']);
  });

  it('tells how far rates are apart, with the interval', async () => {
    const chart = await shown({ compare: 'model' });
    expect(sql(chart, '.apart .what')).to.deep.equal(['Hunters +80.0 points']);
    expect(sql(chart, '.apart .detail')).to.deep.equal(['95% interval +37.0 to +91.6']);
  });

  it('draws both on one scale', async () => {
    const chart = await shown({ compare: 'attributes.region:North,East' });
    const widths = all(chart, '.pair:nth-child(2) .lane').map((lane) =>
      Array.from(lane.querySelectorAll('.part'), (bar) => parseFloat(bar.getAttribute('width') ?? '')).reduce(
        (a, b) => a + b,
      ),
    );
    expect(widths).to.deep.equal([100, 20]);
  });

  it('compares with the period before, of which the cohort has had more time', async () => {
    const chart = await shown({ compare: 'previous' });
    expect(sql(chart, '.count')).to.deep.equal(['20', '0']);
    expect(seen(part(chart, '.remark'))).to.contain('have had more time to go on');
    expect(sql(chart, '.apart')).to.deep.equal(['Nothing to compare']);
  });

  it('says that what is open now is the same for both periods', async () => {
    const chart = await shown({ compare: 'previous', basis: 'current' });
    expect(seen(part(chart, '.state'))).to.contain('What is open now is the same for both periods.');
  });

  it('compares what is open now by what it is of', async () => {
    const chart = await shown({ compare: 'model', basis: 'current' });
    expect(all(chart, '.lane-rate, .apart')).to.have.length(0);
    expect(texts(chart, '.pair:first-child .count')).to.deep.equal(['1', '0']);
  });

  it('takes the two largest values where none are named', async () => {
    const chart = await shown({ compare: 'attributes.region' });
    expect(sql(chart, '.side')).to.deep.equal(['North', 'South']);
  });

  it('takes no two people of whom one leads the other', async () => {
    const chart = await shown({ compare: 'owner' });
    expect(sql(chart, '.side')).to.deep.equal(['Ann and team', 'Cy']);
    expect(await refused('owner:ann,bob')).to.contain('in the team of the other');
  });

  it('takes the largest two of whom neither leads the other, where one stands above all or most', async () => {
    const opportunities = many(5, (index) => deal(`d${index}`, 'won', { ownerId: index < 2 ? 'ann' : 'bob' }));
    const sides = async (...more: readonly string[]) => {
      const people = [...TEAM, ...more.map((id) => ({ id, name: id }))];
      const chart = await shown({ compare: 'owner' }, 784, smallDataset({ people, opportunities }));
      return sql(chart, '.side');
    };
    expect(await sides()).to.deep.equal(['Ann', 'Bob']);
    expect(await sides('cy')).to.deep.equal(['Bob', 'Ann']);
  });

  it('says that there is nothing to compare where the data has no two values', async () => {
    const one = smallDataset({
      people: TEAM.slice(0, 2),
      opportunities: [deal('d', 'won', { source: 'web', attributes: { region: 'North' } })],
    });
    const told = async (compare: string) => {
      const chart = await shown({ compare }, 784, one);
      expect(all(chart, '[role="alert"], .failure')).to.have.length(0);
      return seen(part(chart, '.state'));
    };
    const why = 'The data has fewer than two that can stand side by side. Choose Steps, or another comparison.';
    expect(await told('source')).to.equal(`Sources: there is nothing to compare. ${why}`);
    expect(await told('owner')).to.equal(`Owners: there is nothing to compare. ${why}`);
    expect(await told('attributes.region')).to.contain('region: there is nothing to compare.');
    expect(await told('account')).to.contain('account: there is nothing to compare.');
  });

  it('goes on from where there is nothing to compare', async () => {
    const chart = await shown({ compare: 'source' });
    expect(seen(part(chart, '[part=subtitle]'))).to.contain('Journeys begun during');
    const { answer } = shownBy.get(chart) ?? {};
    if (answer === undefined) throw new Error('nothing to make a file of');
    const [heads = [], ...rows] = await answerTable(answer, 'en');
    expect([heads[0], rows]).to.deep.equal(['Funnel', []]);
    await choose(chart, 'Hunters and farmers');
    expect(sql(chart, '.side')).to.deep.equal(['Hunters', 'Farmers']);
  });

  it('names two of which neither has journeys', async () => {
    const opportunities = [deal('d', 'won', { ownerId: 'boss' })];
    const chart = await shown({ compare: 'owner' }, 784, smallDataset({ people: TEAM, opportunities }));
    expect(seen(part(chart, '.state'))).to.match(/^Ann, Bob: no journeys\./);
  });

  it('says what is not there to be compared', async () => {
    expect(await refused('model:hunter,fisher')).to.equal('compare: unknown model "fisher"; known are hunter, farmer');
    expect(await refused('attributes.regoin')).to.equal('compare: unknown attribute "regoin"; known are region');
    expect(await refused('modle')).to.match(/^compare: expected previous, .*, got "modle"$/);
    expect(await refused('previous:x')).to.match(/^compare: expected previous, .*, got "previous:x"$/);
    expect(await refused('source:web,fair')).to.contain('compare: unknown source "web"');
    expect(await refused('model:hunter')).to.equal('compare: expected two values of model, got "hunter"');
  });

  it('counts nothing of a value that a filter leaves out', async () => {
    const isReady = next('pipeline-ready', TAG);
    const place = show(
      html`<pipeline-source period="2026-08-01/2026-09-01" owner="ann"
        >${inlineData(data)}<pipeline-funnel-chart compare="owner:bob,cy"></pipeline-funnel-chart
      ></pipeline-source>`,
    );
    await isReady;
    const chart = place.querySelector(TAG);
    expect(texts(chart, '.pair:nth-child(2) .count')).to.deep.equal(['10', '0']);
  });

  it('opens the figures of each side, with their records', async () => {
    const chart = await shown({ compare: 'model' });
    const selected = next('pipeline-select', TAG);
    part(chart, '.pair:nth-child(2) .lane:last-child .count .figure').click();
    const { figure } = await selected;
    expect(figure.query).to.deep.include({ models: ['farmer'], basis: 'cohort' });
    expect(figure.query).not.to.have.property('look');
    const records = await chart.closest('pipeline-source')?.metrics?.records(figure);
    expect(records?.sum).to.equal(10);
  });

  it('is made a file of with both funnels', async () => {
    const chart = await shown({ compare: 'model' });
    const { answer } = shownBy.get(chart) ?? {};
    if (answer === undefined) throw new Error('nothing to make a file of');
    const [heads = [], ...rows] = await answerTable(answer, 'en');
    expect(heads.slice(0, 5)).to.deep.equal(['Funnel', 'Stage ID', 'Stage', 'Reached', 'Value (EUR)']);
    const reached = rows.filter(([, stage]) => stage === 'sql').map(([side, , , count]) => [side, count]);
    expect(reached).to.deep.equal([
      ['hunter', 10],
      ['farmer', 10],
    ]);
    expect(heads.slice(-3)).to.deep.equal(['Difference from other', 'Difference, 95% low', 'Difference, 95% high']);
    const apart = rows.filter(([, stage]) => stage === 'sql').map((row) => row.slice(-3).map(hundredths));
    expect(apart).to.deep.equal([
      [0.8, 0.37, 0.92],
      [-0.8, -0.92, -0.37],
    ]);
    expect(rows.filter(([, stage]) => stage === 'won').map((row) => row.slice(-3))).to.deep.equal([
      [null, null, null],
      [null, null, null],
    ]);
    expect(new Set([heads, ...rows].map(({ length }) => length)).size).to.equal(1);
  });

  it('has no differences in the table of what is open', async () => {
    const chart = await shown({ compare: 'model', basis: 'current' });
    const { answer } = shownBy.get(chart) ?? {};
    if (answer === undefined) throw new Error('nothing to make a file of');
    const [heads = []] = await answerTable(answer, 'en');
    expect(heads).to.include('Open now').and.not.include('Difference from other');
  });

  it('names two values that it is given among the choices', async () => {
    const chosen = async (compare: string) => texts(await shown({ compare }), '.look option').at(-1);
    expect(await chosen('owner:bob,cy')).to.equal('bob, cy');
    expect(await chosen('attributes.region:North,East')).to.equal('North, East');
  });

  it('is chosen by the reader, who finds the data’s own attributes too', async () => {
    const chart = await shown({});
    const options = () => texts(chart, '.look option');
    expect(options()).to.deep.equal([
      'Steps',
      'Loss reasons',
      'Period before',
      'Hunters and farmers',
      'New and existing',
      'Sources',
      'Owners',
    ]);
    part(chart, '.look select').focus();
    await drawn(chart, () => options().includes('region'));
    await choose(chart, 'region');
    expect(chart.compare).to.equal('attributes.region');
    expect(sql(chart, '.side')).to.deep.equal(['North', 'South']);
    await choose(chart, 'Steps');
    expect([chart.compare, all(chart, '.step').length]).to.deep.equal([null, 3]);
  });

  it('keeps the choice inside a narrow head', async () => {
    const chart = await shown({ compare: 'model' }, 280);
    const [inner, outer] = [part(chart, '.look select'), chart].map((element) => element.getBoundingClientRect().right);
    expect(inner).to.be.at.most(outer ?? 0);
  });

  it('has no faults that axe finds', async () => {
    expect(await axeFaults(await shown({ compare: 'model' }))).to.deep.equal([]);
  });
});

describe('<pipeline-funnel-chart view="losses">', () => {
  afterEach(clear);

  const group = (chart: FunnelChart, index: number, selector: string) =>
    texts(chart, `.loss-group:nth-child(${index}) ${selector}`);

  it('shows the lost of all steps and of each, by reason, the most first', async () => {
    const chart = await shown({ view: 'losses' });
    expect(texts(chart, '.loss-group h3')).to.deep.equal(['All steps', 'MQL', 'SQL']);
    expect(group(chart, 3, '.whole .figure')).to.deep.equal(['10', '€1.00k']);
    expect(group(chart, 3, '.why')).to.deep.equal(['No reason given', 'Timing', 'Price']);
    expect(group(chart, 3, '.reasons .count')).to.deep.equal(['5', '4', '1']);
    expect(group(chart, 3, '.reasons .share')).to.deep.equal(['50%', '40%', '10%']);
    expect(group(chart, 3, '.reasons .amount')).to.deep.equal(['€500', '€400', '€100']);
  });

  it('calls what leads were lost for not given', async () => {
    const chart = await shown({ view: 'losses' });
    expect(group(chart, 2, '.why')).to.deep.equal(['No reason given']);
    expect(group(chart, 2, '.count')).to.deep.equal(['2', '2']);
  });

  it('opens the lost of a reason, with their records', async () => {
    const chart = await shown({ view: 'losses' });
    const selected = next('pipeline-select', TAG);
    part(chart, '.loss-group:nth-child(3) .reasons .reason:nth-child(2) .amount .figure').click();
    const { figure } = await selected;
    expect(figure).to.deep.include({ metric: 'funnel', row: 'sql', reason: 'Timing', part: 'lostValue' });
    const records = await chart.closest('pipeline-source')?.metrics?.records(figure);
    expect(records?.sum).to.equal(400_00);
  });

  it('says that what is open is not lost', async () => {
    const chart = await shown({ view: 'losses', basis: 'current' });
    expect(seen(part(chart, '.state'))).to.contain('What is open now is not lost.');
  });

  it('is chosen by the reader', async () => {
    const chart = await shown({ compare: 'model' });
    await choose(chart, 'Loss reasons');
    expect([chart.view, chart.compare]).to.deep.equal(['losses', null]);
    expect(all(chart, '.loss-group')).to.have.length(3);
  });

  it('refuses a view that there is not', async () => {
    const failed = next('pipeline-error', TAG);
    show(
      html`<pipeline-source
        >${inlineData(data)}<pipeline-funnel-chart view="wins"></pipeline-funnel-chart
      ></pipeline-source>`,
    );
    expect((await failed).error.message).to.equal('view: expected steps, losses, got "wins"');
  });

  it('has no faults that axe finds', async () => {
    expect(await axeFaults(await shown({ view: 'losses' }))).to.deep.equal([]);
  });
});

describe('<pipeline-funnel-chart orientation="columns">', () => {
  afterEach(clear);

  it('puts the steps from left to right, standing on one line', async () => {
    const chart = await shown({ orientation: 'columns' });
    const boxes = all(chart, '.column').map((column) => column.getBoundingClientRect());
    expect(boxes.map(({ left }) => left)).to.deep.equal(boxes.map(({ left }) => left).sort((a, b) => a - b));
    const floors = all(chart, '.towers').map((tower) => Math.round(tower.getBoundingClientRect().bottom));
    expect(new Set(floors).size).to.equal(1);
    expect(texts(chart, '.column .count')).to.deep.equal(['3', '20', '10']);
    expect(texts(chart, '.column .of-all')).to.deep.equal(['100% of first', '0% of first', '0% of first']);
  });

  it('draws what went on at the foot, and parts that add up to the step', async () => {
    const chart = await shown({ orientation: 'columns' });
    const parts = [...all(chart, '.column:nth-child(2) .floor')].map((floor) => [
      floor.querySelector('rect')?.getAttribute('class'),
      floor.getAttribute('y'),
      floor.getAttribute('height'),
    ]);
    expect(parts).to.deep.equal([
      ['went-on', '50%', '50%'],
      ['lost', '0%', '50%'],
    ]);
  });

  it('falls back to rows where there is no room for columns', async () => {
    const chart = await shown({ orientation: 'columns' }, 390);
    expect(part(chart, '.upright').offsetHeight).to.equal(0);
    expect(part(chart, '.step').offsetHeight).to.be.greaterThan(40);
  });

  it('has no faults that axe finds', async () => {
    expect(await axeFaults(await shown({ orientation: 'columns' }))).to.deep.equal([]);
  });
});
