import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { datasetJson, deal, lead, people } from '../../make.js';
import { axeFaults } from '../axe.js';
import { handedFile } from '../handed-file.js';
import { clear, html, next, show } from '../page.js';
import { closed, opened, panelOf, textOf, told } from './panel.js';

const won = { sql: '2026-07-10', won: '2026-08-01' };
const data = datasetJson({
  people: people({ ann: null, bob: 'ann' }),
  benchmarks: [{ transition: 'win', low: 0.8, high: 0.9 }],
  leads: [lead('l1', { mql: '2026-07-01' }), lead('l2', { mql: '2026-07-02' })],
  opportunities: [
    ...Array.from({ length: 7 }, (_, index) =>
      deal(`o${index}`, won, {
        name: `Deal ${index}`,
        amount: 100.25 * (index + 1),
        ownerId: 'bob',
        url: `https://crm.example/o${index}`,
      }),
    ),
    ...Array.from({ length: 9 }, (_, index) =>
      deal(`x${index}`, { sql: '2026-07-10', lost: '2026-08-02' }, { ownerId: 'bob' }),
    ),
  ],
});

async function shown(tag: string, owner: string | null = null, dataset = data): Promise<HTMLElement> {
  const isReady = next('pipeline-ready', tag);
  const source = document.createElement('pipeline-source');
  source.dataset = dataset;
  if (owner !== null) source.setAttribute('owner', owner);
  const widget = document.createElement(tag);
  source.append(widget);
  show(html`${source}`);
  await isReady;
  return widget;
}

const figures = (widget: Element, text: string): HTMLElement[] =>
  Array.from(widget.shadowRoot?.querySelectorAll<HTMLElement>('[part~="figure"]') ?? []).filter((figure) =>
    figure.textContent.replace(/\s+/g, ' ').trim().startsWith(text),
  );

const button = (widget: Element, text: string): HTMLElement => {
  const [first] = figures(widget, text);
  if (first === undefined) throw new Error(`no figure ${text}`);
  return first;
};

/** Some figures follow the others. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
}

describe('the panel of a figure', () => {
  before(() => setViewport({ width: 1280, height: 800 }));
  afterEach(clear);

  it('tells what a rate is, of what, how sure, against which benchmark, when and for whom', async () => {
    const card = await shown('pipeline-scorecard', 'ann');
    button(card, '43.8%').click();
    const panel = await opened(card);
    expect(told(panel, 'h3')).to.equal('Won of closed');
    expect(told(panel, '.meaning')).to.equal(
      'Of the journeys that had reached sql and were closed in the 365 days before, the share that was won.',
    );
    expect(told(panel, '.value')).to.equal('43.8%');
    expect(told(panel, '.fraction')).to.equal('7 won / 16 closed');
    expect(told(panel, '.note')).to.equal('Below band With 16 journeys the true rate plausibly lies in 23.1% – 66.8%.');
    expect(told(panel, 'dl')).to.match(
      /^Benchmark 80% – 90%, your own target Interval 23\.1% – 66\.8%, 95% \(Wilson\) As of /,
    );
    expect(told(panel, 'dl')).to.match(/ Pipeline main Filters ANN and team$/);
  });

  it('lists the first records, what the rest adds, and the sum', async () => {
    const board = await shown('pipeline-forecast-board');
    button(board, '$2.81k').click();
    const panel = await opened(board);
    expect(told(panel, '.value')).to.equal('$2,807');
    const rows = Array.from(panel.querySelectorAll('.first tr'), textOf);
    expect(rows.slice(1)).to.deep.equal([
      'Deal 6 BOB $701.75',
      'Deal 5 BOB $601.50',
      'Deal 4 BOB $501.25',
      'Deal 3 BOB $401',
      'Deal 2 BOB $300.75',
      '2 more $300.75',
      'Sum $2,807',
    ]);
    expect(panel.querySelector('.first a')?.getAttribute('href')).to.equal('https://crm.example/o6');
  });

  it('lists all records inside, and goes back', async () => {
    const board = await shown('pipeline-forecast-board');
    button(board, '$2.81k').click();
    const panel = await opened(board);
    panel.querySelector<HTMLElement>('.foot .link')?.click();
    expect(panel.querySelectorAll('.records .record')).to.have.length(7);
    expect(told(panel, '.records tfoot')).to.equal('Sum $2,807');
    panel.querySelector<HTMLElement>('.head .link')?.click();
    expect(panel.querySelector('.records')).to.equal(null);
  });

  it('leads from a computed figure to those it is computed from, and back', async () => {
    const card = await shown('pipeline-scorecard');
    const figures = card.shadowRoot?.querySelectorAll<HTMLElement>('.big [part="figure"]');
    Array.from(figures ?? [])
      .at(-1)
      ?.click();
    const panel = await opened(card);
    expect(told(panel, 'h3')).to.equal('Velocity');
    const inputs = Array.from(panel.querySelectorAll<HTMLElement>('.inputs button'));
    expect(inputs.map(textOf)).to.deep.equal([
      'Volume 0',
      'Won of closed 43.8%',
      'Average won $401',
      'Mean cycle 22.0 d',
    ]);
    inputs[1]?.click();
    await opened(card, '43.8%');
    panel.querySelector<HTMLElement>('.head .link')?.click();
    await opened(card, '$0 / day');
    expect(told(panel, 'h3')).to.equal('Velocity');
  });

  it('is opened with Enter, closed with Escape, and gives the focus back', async () => {
    const funnel = await shown('pipeline-funnel-chart');
    const figure = button(funnel, '2');
    figure.focus();
    await sendKeys({ press: 'Enter' });
    const panel = await opened(funnel);
    expect(figure.getAttribute('aria-expanded')).to.equal('true');
    expect(panel.getRootNode()).to.have.property('activeElement', panel);
    await sendKeys({ press: 'Escape' });
    await closed(panel);
    expect(funnel.shadowRoot?.activeElement).to.equal(figure);
    expect(figure.hasAttribute('aria-expanded')).to.equal(false);
  });

  it('stays away where the page shows the figure in its own way', async () => {
    const funnel = await shown('pipeline-funnel-chart');
    const cancel = (event: Event) => event.preventDefault();
    document.addEventListener('pipeline-select', cancel);
    button(funnel, '2').click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.removeEventListener('pipeline-select', cancel);
    expect(panelOf(funnel)).to.equal(undefined);
  });

  it('stands beside the figure, within the screen', async () => {
    const funnel = await shown('pipeline-funnel-chart');
    const figure = button(funnel, '2');
    figure.click();
    const panel = await opened(funnel);
    const [place, beside] = [panel.getBoundingClientRect(), figure.getBoundingClientRect()];
    expect(place.left).to.be.at.least(beside.right);
    expect(place.bottom).to.be.at.most(innerHeight);
  });

  it('is a sheet at the bottom of a narrow page', async () => {
    await setViewport({ width: 390, height: 800 });
    const funnel = await shown('pipeline-funnel-chart');
    button(funnel, '2').click();
    const { left, right, bottom } = (await opened(funnel)).getBoundingClientRect();
    await setViewport({ width: 1280, height: 800 });
    expect([left, right, bottom]).to.deep.equal([0, 390, 800]);
  });

  it('tells a new figure in place of the last one, and one at a time', async () => {
    const board = await shown('pipeline-forecast-board');
    button(board, '$2.81k').click();
    await opened(board);
    await until(() => figures(board, '7 deals').length > 0);
    button(board, '7 deals').click();
    const panel = await opened(board, '7');
    expect(told(panel, 'h3')).to.equal('Deals closed, everyone');
    expect(panel.querySelector('.head .link')).to.equal(null);
  });

  it('follows the data while it is open', async () => {
    const board = await shown('pipeline-forecast-board');
    button(board, '$2.81k').click();
    await opened(board);
    const metrics = document.querySelector('pipeline-source')?.metrics;
    await metrics?.apply([
      { kind: 'change', record: { kind: 'opportunity', id: 'o0' }, field: 'amount', before: 100.25, after: 200.25 },
    ]);
    expect(told(await opened(board, '$2,907'), '.first tfoot')).to.equal('Sum $2,907');
  });

  it('hands over all records as a table file', async () => {
    const board = await shown('pipeline-forecast-board');
    button(board, '$2.81k').click();
    const panel = await opened(board);
    const { name, text } = await handedFile(() => panel.querySelector<HTMLElement>('.foot .end')?.click());
    expect(name).to.equal('closed-ann-and-team-2026-09-30.csv');
    const lines = text.replace('\ufeff', '').trim().split('\r\n');
    expect(lines).to.have.length(8);
    expect(lines[0]).to.match(/^Id,Kind,Name,.*Adds$/);
    const sum = lines.slice(1).reduce((total, line) => total + Number(line.split(',').at(-1)), 0);
    expect(sum).to.equal(2807);
  });

  it('names that file by the day of the records where they are from', async () => {
    const there = { ...data, timeZone: 'Pacific/Auckland', asOf: '2026-09-29T20:00:00Z' };
    const board = await shown('pipeline-forecast-board', null, there);
    button(board, '$2.81k').click();
    const panel = await opened(board);
    const { name } = await handedFile(() => panel.querySelector<HTMLElement>('.foot .end')?.click());
    expect(name).to.equal('closed-ann-and-team-2026-09-30.csv');
  });

  it('speaks Polish', async () => {
    document.documentElement.lang = 'pl';
    const card = await shown('pipeline-scorecard');
    button(card, '43,8%').click();
    const panel = await opened(card);
    expect(told(panel, 'h3')).to.equal('Wygrane z zamkniętych');
    expect(told(panel, 'dl')).to.include('Filtry brak');
  });

  it('has no fault that axe finds, with a few records or all', async () => {
    const board = await shown('pipeline-forecast-board');
    button(board, '$2.81k').click();
    const panel = await opened(board);
    expect(await axeFaults(board)).to.deep.equal([]);
    panel.querySelector<HTMLElement>('.foot .link')?.click();
    expect(await axeFaults(board)).to.deep.equal([]);
  });
});
