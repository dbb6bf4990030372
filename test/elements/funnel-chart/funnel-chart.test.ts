import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { FunnelChart } from '../../../src/elements/funnel-chart/funnel-chart.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, golden, html, inlineData, next, part, seen, show, smallDataset, texts } from '../page.js';

const TAG = 'pipeline-funnel-chart';
const ready = () => next('pipeline-ready', TAG);

async function shown(content: ReturnType<typeof html>, width?: number): Promise<FunnelChart> {
  const isReady = ready();
  const place = show(content, width === undefined ? {} : { width });
  await isReady;
  return chartIn(place);
}

function chartIn(place: Element): FunnelChart {
  const chart = place.querySelector(TAG);
  if (chart === null) throw new Error('no funnel chart');
  return chart;
}

const lifeCycle = () => html`
  <pipeline-source src=${golden('life-cycle')}><pipeline-funnel-chart></pipeline-funnel-chart></pipeline-source>
`;

/** The sheet that a page links, for a tag that nobody defines. */
function reserved(sheet: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = sheet.replaceAll(TAG, 'pipeline-funnel-later');
  return style;
}

describe('<pipeline-funnel-chart>', () => {
  afterEach(clear);

  it('shows count and value of each step', async () => {
    const chart = await shown(lifeCycle());
    expect(texts(chart, '.label')).to.deep.equal(['mql', 'srl', 'sql', 'proposal', 'Won']);
    expect(texts(chart, '.count')).to.deep.equal(['4', '4', '3', '2', '1']);
    expect(texts(chart, '.amounts > .figure')).to.deep.equal(['$1.50k', '$6.30k', '$5.80k', '$5.00k', '$1.00k']);
  });

  it('shows the share of the first step, of those who went on, and how long that took', async () => {
    const chart = await shown(lifeCycle());
    expect(texts(chart, '.of-first')).to.deep.equal([
      '100% of first',
      '50.0% of first',
      '25.0% of first',
      '25.0% of first',
      '25.0% of first',
    ]);
    expect(texts(chart, '.rate b')).to.deep.equal(['50.0%', '75.0%', '66.7%', '50.0%']);
    expect(texts(chart, '.days')).to.deep.equal(
      ['7.0 d', '5.0 d', '15.0 d', '20.0 d'].map((days) => `${days} median to next`),
    );
  });

  it('shows what became of those who entered, which adds up, and who came directly', async () => {
    const chart = await shown(lifeCycle());
    const [first] = all(chart, '.split');
    expect(first && seen(first)).to.equal('2 went on 1 still open 1 lost');
    expect(texts(chart, '.name .figure')).to.deep.equal(['+2 direct']);
  });

  it('tells the verdict in a word and a shape, and only where a band applies', async () => {
    const chart = await shown(lifeCycle());
    expect(texts(chart, '.verdict')).to.deep.equal(['Can’t tell yet', 'Can’t tell yet']);
    expect(all(chart, '.verdict svg')).to.have.length(2);
    expect(all(chart, '.plot .band')).to.have.length(2);
  });

  it('lets the figure leave that was opened, also with the keyboard', async () => {
    const chart = await shown(lifeCycle());
    const selected = next('pipeline-select', TAG);
    part(chart, '.count .figure').focus();
    await sendKeys({ press: 'Enter' });
    const { figure, cancelable, composed } = await selected;
    expect(figure).to.deep.include({ metric: 'funnel', row: 'mql', part: 'entered' });
    expect(figure.query).to.deep.include({ basis: 'cohort', period: 'FY2026-Q3', pipeline: 'default' });
    expect([cancelable, composed]).to.deep.equal([true, true]);
  });

  it('opens the share of the first step, with the records of both its parts', async () => {
    const chart = await shown(lifeCycle());
    const selected = next('pipeline-select', TAG);
    const [, , third] = all(chart, '.of-first .figure');
    if (third instanceof HTMLElement) third.click();
    const { figure } = await selected;
    expect(figure).to.deep.include({ metric: 'funnel', row: 'sql', part: 'ofFirst' });
    const records = await chart.closest('pipeline-source')?.metrics?.records(figure);
    expect([records?.sum, records?.base, records?.rows.length]).to.deep.equal([1, 4, 4]);
  });

  it('has no share of the first step where each step counts other journeys', async () => {
    const chart = await shown(html`
      <pipeline-source src=${golden('life-cycle')}
        ><pipeline-funnel-chart basis="activity"></pipeline-funnel-chart
      ></pipeline-source>
    `);
    expect(all(chart, '.of-first, .of-first-head')).to.have.length(0);
    expect(all(chart, '.rate')).to.have.length(4);
  });

  it('shows where its bands come from, and draws none that is upside down', async () => {
    const benchmarks = [{ transition: 'mql->sql', low: 0.6, high: 0.2, source: 'our own last year' }];
    const chart = await shown(html`
      <pipeline-source
        >${inlineData(smallDataset({ benchmarks, leads: [{ id: 'L1', createdAt: '2026-08-01', stage: 'mql' }] }))}<pipeline-funnel-chart
        ></pipeline-funnel-chart
      ></pipeline-source>
    `);
    expect(seen(part(chart, '.key'))).to.match(/benchmark band: .*60%\s?–\s?20%, our own last year/);
    const [first] = all(chart, '.next');
    expect(first?.querySelectorAll('.band, .band-edge')).to.have.length(0);
  });

  it('says so where the source keeps no past stages', async () => {
    const capabilities = { history: { stage: 'none' } } as const;
    const leads = [{ id: 'L1', createdAt: '2026-08-01', stage: 'mql' }];
    const chart = await shown(html`
      <pipeline-source
        >${inlineData(smallDataset({ capabilities, leads }))}<pipeline-funnel-chart></pipeline-funnel-chart
      ></pipeline-source>
    `);
    expect(seen(part(chart, '.note'))).to.contain('The source keeps no past stages');
  });

  it('calls a stage without a name by its id, and lets no name turn the figures beside it', async () => {
    const stages = [
      { id: 'mql', kind: 'lead', label: ' ' },
      { id: 'sql', kind: 'qualified', label: '\u202eturned' },
      { id: 'closed', kind: 'won', label: 'Signed' },
      { id: 'lost', kind: 'lost' },
    ];
    const leads = [{ id: 'L1', createdAt: '2026-08-01', stage: 'mql' }];
    const data = { ...smallDataset({ leads }), pipelines: [{ id: 'default', stages }] };
    const chart = await shown(html`
      <pipeline-source>${inlineData(data)}<pipeline-funnel-chart></pipeline-funnel-chart></pipeline-source>
    `);
    expect(texts(chart, '.label')).to.deep.equal(['mql', '\u2068\u202eturned\u2069', 'Signed']);
    expect(await axeFaults(chart)).to.deep.equal([]);
  });

  it('has the same figure in its records', async () => {
    const chart = await shown(lifeCycle());
    const selected = next('pipeline-select', TAG);
    part(chart, '.amounts > .figure').click();
    const { figure } = await selected;
    const records = await chart.closest('pipeline-source')?.metrics?.records(figure);
    expect(records?.sum).to.equal(1500_00);
  });

  it('is walked through in the order of reading', async () => {
    const chart = await shown(lifeCycle());
    part(chart, '.segments button').focus();
    const stops: string[] = [];
    for (let stop = 0; stop < 7; stop += 1) {
      await sendKeys({ press: 'Tab' });
      const { activeElement } = chart.shadowRoot ?? {};
      const [chosen] = activeElement instanceof HTMLSelectElement ? activeElement.selectedOptions : [];
      stops.push(activeElement ? seen(chosen ?? activeElement) : '');
    }
    const named = stops.filter((stop) => stop !== '');
    expect(named.slice(0, 6)).to.deep.equal(['Activity', 'Current', 'Steps', '4', '$1.50k', '2 went on']);
  });

  it('counts on another basis when the reader asks for it', async () => {
    const chart = await shown(lifeCycle());
    const again = ready();
    const [, , current] = all(chart, '.segments button');
    if (current instanceof HTMLElement) current.click();
    await again;
    expect(chart.basis).to.equal('current');
    expect(texts(chart, '[aria-pressed="true"]')).to.deep.equal(['Current']);
    expect(all(chart, '.rate')).to.have.length(0);
    expect(part(chart, '.sub').textContent).to.equal('Open journeys by the step they are in on Sep 30');
  });

  it('asks for its own period instead of the source’s', async () => {
    const chart = await shown(html`
      <pipeline-source src=${golden('life-cycle')} period="FY2026-Q2">
        <pipeline-funnel-chart period="FY2026-Q3"></pipeline-funnel-chart>
      </pipeline-source>
    `);
    expect(part(chart, '.sub').textContent).to.equal('Journeys begun during FY2026-Q3, followed to Sep 30');
  });

  it('says what is missing where nothing is counted, or what the page wants to say', async () => {
    const chart = await shown(html`
      <pipeline-source src=${golden('life-cycle')} period="FY2020-Q1"
        ><pipeline-funnel-chart></pipeline-funnel-chart
      ></pipeline-source>
    `);
    expect(seen(part(chart, '.state'))).to.equal(
      'No journeys began during FY2020-Q1. Another period or filter may have some.',
    );
    chart.innerHTML = '<p slot="empty">Nothing yet</p>';
    const slot = part(chart, 'slot[name="empty"]');
    expect(slot instanceof HTMLSlotElement && slot.assignedElements()[0]?.textContent).to.equal('Nothing yet');
  });

  it('shows its bones while it waits, and says so', async () => {
    const waiting = {
      load: () =>
        (async function* () {
          await new Promise(() => {});
          yield {};
        })(),
    };
    const chart = chartIn(
      show(
        html`<pipeline-source .adapter=${waiting}><pipeline-funnel-chart></pipeline-funnel-chart></pipeline-source>`,
      ),
    );
    await chart.updateComplete;
    expect(part(chart, '[role="status"]').textContent).to.equal('Loading');
    expect(part(chart, '.widget').ariaBusy).to.equal('true');
    expect(all(chart, '.bone').length).to.be.greaterThan(6);
    expect(part(chart, 'h2').textContent).to.equal('Funnel');
  });

  it('says what failed and asks again when told to', async () => {
    const failed = next('pipeline-error', TAG);
    const place = show(html`
      <pipeline-source src=${golden('life-cycle')} period="soon"
        ><pipeline-funnel-chart></pipeline-funnel-chart
      ></pipeline-source>
    `);
    expect((await failed).error.message).to.equal('period: unknown period "soon"');
    const chart = chartIn(place);
    expect(seen(part(chart, '[role="alert"]'))).to.equal(
      'The figures could not be worked out. Try again period: unknown period "soon"',
    );
    const again = next('pipeline-error', TAG);
    part(chart, '.state .button').click();
    await again;
    const isReady = ready();
    place.querySelector('pipeline-source')?.setAttribute('period', 'FY2026-Q3');
    await isReady;
    expect(texts(chart, '.count')).to.have.length(5);
  });

  it('tells how many records are set aside, and lists them with their faults', async () => {
    const leads = [
      { id: 'L1', createdAt: 'soon', stage: 'mql' },
      { createdAt: '2026-08-01', stage: 'mql' },
    ];
    const chart = await shown(
      html`<pipeline-source
        >${inlineData({ ...smallDataset(), leads })}<pipeline-funnel-chart></pipeline-funnel-chart
      ></pipeline-source>`,
    );
    expect(seen(part(chart, '.notice'))).to.equal('2 records set aside');
    part(chart, '.notice').click();
    const dialog = part(chart, 'dialog');
    await drawn(chart, () => dialog.matches(':modal'));
    expect(texts(chart, 'dialog li b')).to.deep.equal(['L1', 'leads[1].id']);
    await sendKeys({ press: 'Escape' });
    expect(dialog.matches(':modal')).to.equal(false);
  });

  it('follows the language of the page, also when it changes', async () => {
    document.documentElement.lang = 'pl';
    const chart = await shown(lifeCycle());
    const title = () => part(chart, 'h2').textContent;
    await drawn(chart, () => title() === 'Lejek sprzedaży');
    expect(texts(chart, '.rate b')[0]).to.equal('50,0%');
    document.documentElement.lang = 'en';
    await drawn(chart, () => title() === 'Funnel');
    expect(texts(chart, '.rate b')[0]).to.equal('50.0%');
  });

  it('stacks where it is narrow', async () => {
    const chart = await shown(lifeCycle(), 600);
    const columns = getComputedStyle(part(chart, '.step')).gridTemplateColumns.split(' ');
    expect(columns).to.have.length(2);
    expect(part(chart, '.body').scrollWidth).to.be.at.most(part(chart, '.body').clientWidth);
  });

  it('keeps its place when the data arrives', async () => {
    for (const width of [900, 390]) {
      const isReady = ready();
      const place = show(
        html`${lifeCycle()}
          <p>below</p>`,
        { width },
      );
      const chart = chartIn(place);
      await chart.updateComplete;
      const tops = () =>
        [part(chart, 'h2'), part(chart, '.segments'), part(chart, '.body'), place.querySelector('p')].map(
          (element) => element?.getBoundingClientRect().top,
        );
      const before = tops();
      await isReady;
      expect(tops(), `at ${width} px`).to.deep.equal(before);
      clear();
    }
  });

  it('has its place reserved before it is defined', async () => {
    const { default: sheet } = await import('../../../src/themes/reserve.css?inline');
    for (const width of [900, 390]) {
      const chart = await shown(lifeCycle(), width);
      const place = show(html`${reserved(sheet)}<pipeline-funnel-later></pipeline-funnel-later>`, { width });
      expect(place.querySelector('pipeline-funnel-later')?.getBoundingClientRect().height).to.equal(
        chart.getBoundingClientRect().height,
      );
      clear();
    }
  });

  it('has no inline style', async () => {
    const chart = await shown(lifeCycle());
    expect(all(chart, '[style]')).to.deep.equal([]);
  });

  it('gives axe nothing to say', async () => {
    const chart = await shown(lifeCycle());
    expect(await axeFaults(chart)).to.deep.equal([]);
  });
});
