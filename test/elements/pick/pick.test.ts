import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { readDataset } from '../../../src/data/read.js';
import type { Query } from '../../../src/engine/query.js';
import type { Metrics } from '../../../src/metrics/metrics.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, html, next, part, seen, show, smallDataset, texts } from '../page.js';

const [SOURCE, FUNNEL, BOARD, FILTERS, SCORECARD, VELOCITY] = [
  'pipeline-source',
  'pipeline-funnel-chart',
  'pipeline-forecast-board',
  'pipeline-filters',
  'pipeline-scorecard',
  'pipeline-velocity-timeline',
] as const;

const dataset = smallDataset({
  people: [
    { id: 'ann', name: 'Ann' },
    { id: 'ben', name: 'Ben', managerId: 'ann' },
    { id: 'cy', name: 'Cy' },
  ],
  leads: ['ann', 'ben', 'ben', 'cy', 'cy', 'cy', 'cy'].map((ownerId, index) => ({
    id: `L${index}`,
    createdAt: '2026-08-01',
    stage: 'mql',
    ownerId,
  })),
  opportunities: ['ann', 'ben', 'cy'].map((ownerId) => ({
    id: `o-${ownerId}`,
    createdAt: '2026-07-01',
    stage: 'sql',
    amount: 1000,
    closeDate: '2026-09-30',
    ownerId,
  })),
});

/** A server that notes what each of its metrics is asked. */
function notingServer() {
  const asked: [string, Query][] = [];
  const answering = pageMetrics(readDataset(dataset));
  const metrics: Metrics = {
    ...answering,
    funnel: (query, options) => (asked.push(['funnel', query]), answering.funnel(query, options)),
    forecast: (query, options) => (asked.push(['forecast', query]), answering.forecast(query, options)),
  };
  return { adapter: { metrics: () => metrics }, asked };
}

const widgets = html`
  <pipeline-filters></pipeline-filters>
  <pipeline-funnel-chart></pipeline-funnel-chart>
  <pipeline-forecast-board></pipeline-forecast-board>
`;

function within(place: Element) {
  const [source, funnel, board, filters] = [
    place.querySelector(SOURCE),
    place.querySelector(FUNNEL),
    place.querySelector(BOARD),
    place.querySelector(FILTERS),
  ];
  if (!source || !funnel || !board || !filters) throw new Error('something is missing');
  return { source, funnel, board, filters };
}

async function shown(content = html`<pipeline-source .dataset=${dataset}>${widgets}</pipeline-source>`) {
  const place = show(content, { width: 1184 });
  const page = within(place);
  await drawn(page.board, () => all(page.board, 'tbody .name').length > 0);
  await drawn(page.funnel, () => counts(page.funnel).length > 0);
  await drawn(page.filters, () => all(page.filters, '.control').length > 0);
  return page;
}

const counts = (funnel: Element) => texts(funnel, '.count');

const nameOf = (board: Element, name: string): HTMLElement => {
  const button = all(board, 'button.name').find((candidate) => seen(candidate) === name);
  if (!(button instanceof HTMLElement)) throw new Error(`there is no ${name}`);
  return button;
};

/** Waits until no widget has anything left to ask. */
const atRest = (page: Page, widgets: readonly (Element | null)[]) =>
  drawn(page.source, () => widgets.every((widget) => part(widget, '.widget').ariaBusy === 'false'));

type Page = Awaited<ReturnType<typeof shown>>;

const showsCounts = ({ funnel }: Page, count: string) => drawn(funnel, () => counts(funnel)[0] === count);
const showsChip = ({ filters }: Page, text: string | null) =>
  drawn(filters, () => (texts(filters, '.picked .says')[0] ?? null) === text);

describe('a mark that the reader picks', () => {
  afterEach(clear);

  it('narrows the other widgets, which say so, and not its own', async () => {
    const page = await shown();
    expect(counts(page.funnel)[0]).to.equal('7');
    nameOf(page.board, 'Ann').click();
    await showsCounts(page, '3');
    expect(seen(part(page.funnel, '.sub'))).to.match(/ · only Ann and team$/);
    expect(texts(page.board, 'tbody .name')).to.have.length(3);
    expect(seen(part(page.board, '.sub'))).to.not.contain('only');
    expect(nameOf(page.board, 'Ann').ariaPressed).to.equal('true');
    nameOf(page.board, 'Ann').click();
    await showsCounts(page, '7');
    expect(seen(part(page.funnel, '.sub'))).to.not.contain('only');
  });

  it('is told in the filters, and undone there', async () => {
    const page = await shown();
    nameOf(page.board, 'Ann').click();
    await showsChip(page, 'Only Ann and team from Forecast');
    expect(await axeFaults(page.filters)).to.deep.equal([]);
    part(page.filters, '.picked .remove').focus();
    part(page.filters, '.picked .remove').click();
    await showsChip(page, null);
    await showsCounts(page, '7');
    expect(page.filters.shadowRoot?.activeElement?.className).to.contain('add');
  });

  it('is undone with Escape in any widget of the source, and where nothing has the focus', async () => {
    const page = await shown();
    const places = [part(page.funnel, '.figure'), part(page.filters, '.control'), nameOf(page.board, 'Cy')];
    for (const place of [...places, null]) {
      nameOf(page.board, 'Ann').click();
      await showsChip(page, 'Only Ann and team from Forecast');
      if (place === null) nameOf(page.board, 'Ann').blur();
      else place.focus();
      await sendKeys({ press: 'Escape' });
      await showsCounts(page, '7');
      expect(page.source.pick).to.equal(null);
    }
  });

  it('stays where Escape closes something else, or is pressed elsewhere', async () => {
    const place = show(html`
      <input class="elsewhere" />
      <pipeline-source .dataset=${dataset}>${widgets}</pipeline-source>
    `);
    const page = within(place);
    await drawn(page.board, () => all(page.board, 'tbody .name').length > 0);
    nameOf(page.board, 'Ann').click();
    await showsChip(page, 'Only Ann and team from Forecast');
    part(page.filters, '[popovertarget="period"]').click();
    await drawn(page.filters, () => page.filters.shadowRoot?.activeElement?.closest('.panel') != null);
    await sendKeys({ press: 'Escape' });
    await drawn(page.filters, () => all(page.filters, ':popover-open').length === 0);
    place.querySelector('input')?.focus();
    await sendKeys({ press: 'Escape' });
    expect(page.source.pick?.query).to.deep.equal({ owners: ['ann'] });
    part(page.filters, '.control').focus();
    await sendKeys({ press: 'Escape' });
    expect(page.source.pick).to.equal(null);
  });

  it('stays while a figure is explained', async () => {
    const page = await shown();
    nameOf(page.board, 'Ann').click();
    await showsCounts(page, '3');
    part(page.funnel, '.figure').click();
    const panel = () => all(page.funnel, '*').flatMap(({ shadowRoot }) => shadowRoot?.querySelector('dialog') ?? [])[0];
    await drawn(page.funnel, () => panel()?.matches(':popover-open') === true);
    await sendKeys({ press: 'Escape' });
    await drawn(page.funnel, () => panel()?.matches(':popover-open') === false);
    expect(page.source.pick?.query).to.deep.equal({ owners: ['ann'] });
    await sendKeys({ press: 'Escape' });
    expect(page.source.pick).to.equal(null);
  });

  it('asks each other widget once, and never for all', async () => {
    const { adapter, asked } = notingServer();
    const page = await shown(html`<pipeline-source .adapter=${adapter}>${widgets}</pipeline-source>`);
    part(page.board, '.deals').scrollIntoView();
    await drawn(page.board, () => all(page.board, '.deal').length > 0);
    asked.length = 0;
    const ready = next('pipeline-ready', BOARD);
    nameOf(page.board, 'Ann').click();
    await ready;
    await showsCounts(page, '3');
    expect(asked.filter(([metric]) => metric === 'funnel')).to.deep.equal([
      ['funnel', { owners: ['ann'], basis: 'cohort' }],
    ]);
    expect(asked.filter(([metric]) => metric === 'forecast').map(([, { owners }]) => owners)).to.deep.equal([
      undefined,
    ]);
  });

  it('set before the data is there, shows nothing but what it stands for', async () => {
    const { adapter, asked } = notingServer();
    const place = document.createElement('div');
    const source = document.createElement(SOURCE);
    source.pick = { query: { owners: ['cy'] }, from: BOARD };
    source.append(document.createElement(FUNNEL));
    source.adapter = adapter;
    place.append(source);
    const shownCounts: string[] = [];
    const funnel = place.querySelector(FUNNEL);
    const look = new MutationObserver(() => shownCounts.push(...texts(funnel, '.count').slice(0, 1)));
    show(html`${place}`);
    await funnel?.updateComplete;
    if (funnel?.shadowRoot) look.observe(funnel.shadowRoot, { subtree: true, childList: true, characterData: true });
    await next('pipeline-ready', FUNNEL);
    look.disconnect();
    expect(texts(funnel, '.count')[0]).to.equal('4');
    expect(new Set(shownCounts)).to.deep.equal(new Set(['4']));
    expect(asked).to.deep.equal([['funnel', { owners: ['cy'], basis: 'cohort' }]]);
  });

  it('is in an address, tells the page, and is read and set by it', async () => {
    const page = await shown();
    const heard = next('pipeline-query', SOURCE);
    nameOf(page.board, 'Cy').click();
    const pick = { query: { owners: ['cy'] }, from: BOARD };
    expect((await heard).pick).to.deep.equal(pick);
    expect(page.source.pick).to.deep.equal(pick);
    const params = page.source.toURLSearchParams();
    expect(String(params)).to.equal('pick.owner=cy&pick.from=pipeline-forecast-board');
    const copied = await shown();
    copied.source.fromURLSearchParams(params);
    await showsCounts(copied, '4');
    expect(nameOf(copied.board, 'Cy').ariaPressed).to.equal('true');
    copied.source.fromURLSearchParams(new URLSearchParams());
    await showsCounts(copied, '7');
  });

  it('is a row of the conversion table too', async () => {
    const closed = { stage: 'won', closeDate: '2026-09-15' };
    const opportunities = dataset.opportunities?.map((deal) => ({ ...deal, ...closed }));
    const page = await shown(html`
      <pipeline-source .dataset=${{ ...dataset, opportunities }}>
        ${widgets}<pipeline-conversion-table></pipeline-conversion-table>
      </pipeline-source>
    `);
    const table = page.source.querySelector('pipeline-conversion-table');
    if (table === null) throw new Error('there is no table');
    await drawn(table, () => all(table, 'tbody .pick').length === 3);
    const row = (name: string) => {
      const button = all(table, '.pick').find((candidate) => seen(candidate) === name);
      if (!(button instanceof HTMLElement)) throw new Error(`there is no ${name}`);
      return button;
    };
    row('Cy').focus();
    await sendKeys({ press: 'Enter' });
    await showsCounts(page, '4');
    await showsChip(page, 'Only Cy from Conversion');
    await drawn(page.board, () => texts(page.board, 'tbody .name').join() === 'Cy');
    await drawn(table, () => row('Cy').ariaPressed === 'true');
    expect(texts(table, '.outside .pick')).to.have.members(['Ann', 'Ben']);
    expect(getComputedStyle(part(table, '.outside .plot')).opacity).to.equal('0.38');
    expect(getComputedStyle(part(table, '.picked .plot')).opacity).to.equal('1');
    expect(await axeFaults(table)).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await showsCounts(page, '7');
    await drawn(table, () => all(table, '.outside').length === 0);
  });

  it('is a span of velocity too', async () => {
    const page = await shown(html`
      <pipeline-source .dataset=${dataset}>
        ${widgets}<pipeline-velocity-timeline></pipeline-velocity-timeline>
      </pipeline-source>
    `);
    const velocity = page.source.querySelector('pipeline-velocity-timeline');
    if (velocity === null) throw new Error('there is no velocity');
    await drawn(velocity, () => all(velocity, '.narrowing option').length === 4);
    expect(texts(velocity, '.narrowing option')).to.deep.equal(['Whole period', 'Jul 2026', 'Aug 2026', 'Sep 2026']);
    part(velocity, '.narrowing select').focus();
    await sendKeys({ type: 'Jul' });
    await showsChip(page, 'Only Jul 1 – 31 from Velocity');
    await showsCounts(page, '0');
    const veils = () => all(velocity, '.panel:first-child .veil').map((veil) => veil.getAttribute('x'));
    await drawn(velocity, () => veils().length === 1);
    expect(veils()).to.deep.equal(['25%']);
    await sendKeys({ press: 'Escape' });
    await showsCounts(page, '7');
    await drawn(velocity, () => veils().length === 0);
    const chosen = all(velocity, '.narrowing option').filter((option) => option.matches(':checked'));
    expect(chosen.map(seen)).to.deep.equal(['Whole period']);
  });

  it('of some days narrows nothing that looks at a moment', async () => {
    const page = await shown(html`
      <pipeline-source .dataset=${dataset} period="FY2026-Q3">
        ${widgets}<pipeline-scorecard></pipeline-scorecard>
        <pipeline-funnel-chart basis="current"></pipeline-funnel-chart>
        <pipeline-velocity-timeline></pipeline-velocity-timeline>
        <pipeline-velocity-timeline view="equation" id="equation"></pipeline-velocity-timeline>
        <pipeline-velocity-timeline view="ageing" id="ageing"></pipeline-velocity-timeline>
      </pipeline-source>
    `);
    const find = (selector: string) => page.source.querySelector(selector);
    const still = [SCORECARD, `${FUNNEL}[basis="current"]`, '#equation', '#ageing'].map(find);
    const velocity = find('pipeline-velocity-timeline:not([id])');
    await atRest(page, [...still, velocity]);
    const before = still.map((widget) => seen(part(widget, '.widget')));
    page.source.pick = { query: { period: '2026-08-01/2026-09-01' }, from: VELOCITY };
    await drawn(page.funnel, () => seen(part(page.funnel, '.sub')).endsWith('only Aug 1 – 31'));
    await atRest(page, still);
    expect(still.map((widget) => seen(part(widget, '.widget')))).to.deep.equal(before);

    page.source.query = { period: 'FY2026-Q4' };
    await drawn(page.funnel, () => texts(page.funnel, '.state b').join() === 'Aug 1 – 31 is not in the period');
    expect(seen(part(page.funnel, '.sub'))).to.match(/FY2026-Q4.* · only Aug 1 – 31$/);
    await drawn(page.board, () => texts(page.board, '.state b').join() === 'Aug 1 – 31 is not in the period');
    await atRest(page, [...still, velocity]);
    for (const widget of still) expect(seen(part(widget, '.widget'))).to.not.contain('only Aug');
    const chosen = () =>
      all(velocity, '.narrowing option')
        .filter((option) => option.matches(':checked'))
        .map(seen);
    expect(chosen()).to.deep.equal(['Aug 1 – 31, 2026']);
    await showsChip(page, 'Only Aug 1 – 31 from Velocity');
    const select = part(velocity, '.narrowing select');
    select.focus();
    await sendKeys({ press: 'Home' });
    await showsChip(page, null);
    expect(page.source.pick).to.equal(null);
    await drawn(page.funnel, () => !texts(page.funnel, '.state b').includes('Aug 1 – 31 is not in the period'));
    await drawn(page.source, () => chosen().join() === 'Whole period');
  });

  it('of a period that there isn’t fails as the period itself does, and is undone', async () => {
    const page = await shown();
    const failure = () => texts(page.funnel, '.state').join();
    page.source.query = { period: 'foo' };
    await drawn(page.funnel, () => failure().includes('foo'));
    const asPeriod = failure();
    page.source.query = {};
    await showsCounts(page, '7');
    const params = new URLSearchParams('pick.period=foo&pick.from=pipeline-velocity-timeline');
    expect(page.source.fromURLSearchParams(params)).to.deep.equal([]);
    await drawn(page.funnel, () => failure() === asPeriod);
    await showsChip(page, 'Only foo from Velocity');
    page.source.pick = { query: { period: '2026-99-99/2026-99-99' }, from: VELOCITY };
    await showsChip(page, 'Only 2026-99-99/2026-99-99 from Velocity');
    part(page.filters, '.picked .remove').click();
    await showsCounts(page, '7');
  });

  it('narrows what is in force and never widens it', async () => {
    const page = await shown();
    page.source.query = { owners: ['ben'] };
    await showsCounts(page, '2');
    page.source.pick = { query: { owners: ['ann'] }, from: BOARD };
    await drawn(page.funnel, () => seen(part(page.funnel, '.sub')).endsWith('only Ann and team'));
    expect(counts(page.funnel)[0]).to.equal('2');
  });

  it('of one of two widgets narrows the other, where they have ids', async () => {
    const place = show(html`
      <pipeline-source .dataset=${dataset}>
        <pipeline-forecast-board id="one"></pipeline-forecast-board>
        <pipeline-forecast-board id="two"></pipeline-forecast-board>
      </pipeline-source>
    `);
    const [one, two] = place.querySelectorAll(BOARD);
    if (one === undefined || two === undefined) throw new Error('there are no boards');
    for (const board of [one, two]) await drawn(board, () => all(board, 'tbody .name').length === 3);
    nameOf(one, 'Cy').click();
    await drawn(two, () => texts(two, 'tbody .name').join() === 'Cy');
    expect(texts(one, 'tbody .name')).to.have.length(3);
    expect(nameOf(two, 'Cy').ariaPressed).to.equal('false');
  });

  it('leaves a period of a widget’s own alone', async () => {
    const { adapter, asked } = notingServer();
    const ready = next('pipeline-ready', FUNNEL);
    show(html`
      <pipeline-source
        .adapter=${adapter}
        .pick=${{ query: { period: '2026-08-01/2026-09-01', owners: ['ben'] }, from: BOARD }}
      >
        <pipeline-funnel-chart period="FY2025"></pipeline-funnel-chart>
      </pipeline-source>
    `);
    await ready;
    expect(asked).to.deep.equal([['funnel', { period: 'FY2025', owners: ['ben'], basis: 'cohort' }]]);
  });
});
