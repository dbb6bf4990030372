import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DatasetJson } from '../../../src/data/contract.js';
import type { VelocityTimeline } from '../../../src/elements/velocity-timeline/velocity-timeline.js';
import { lead } from '../../make.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, golden, html, inlineData, next, part, seen, show, smallDataset, texts } from '../page.js';
import { plain } from './shown-timeline.js';

const TAG = 'pipeline-velocity-timeline';

async function shown(data: DatasetJson | string, width = 1200, dir = 'ltr'): Promise<VelocityTimeline> {
  const isReady = next('pipeline-ready', TAG);
  const content = html`<pipeline-velocity-timeline view="ageing"></pipeline-velocity-timeline>`;
  const place = show(
    typeof data === 'string'
      ? html`<div dir=${dir}><pipeline-source src=${data}>${content}</pipeline-source></div>`
      : html`<div dir=${dir}><pipeline-source>${inlineData(data)}${content}</pipeline-source></div>`,
    { width },
  );
  await isReady;
  const timeline = place.querySelector(TAG);
  if (timeline === null) throw new Error('no velocity timeline');
  await drawn(timeline, () => all(timeline, '.at, .state').length > 0);
  return timeline;
}

const current = (timeline: VelocityTimeline) => plain(part(timeline, '.at').textContent ?? '').trim();

/** Leads in their first stage since so many days before the end of September. */
const waitingFor = (...days: number[]): DatasetJson =>
  smallDataset({
    leads: days.map((age, index) => lead(`waits-${index}`, { mql: dayBefore(age) }, { name: `Lead ${age}` })),
  });

function dayBefore(days: number): string {
  return new Date(Date.parse('2026-09-30') - days * 86_400_000).toISOString().slice(0, 10);
}

/** How many pixels of the canvas have any colour. */
function inked(timeline: VelocityTimeline): number {
  const canvas = all(timeline, 'canvas')[0];
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
  const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

describe('<pipeline-velocity-timeline view="ageing">', () => {
  afterEach(async () => {
    clear();
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('tells of each stage what is open, of what value, and what of it is overdue after how long', async () => {
    const timeline = await shown(golden('life-cycle'));
    expect(texts(timeline, '.names li').map(plain)).to.deep.equal([
      'mql 1 open none overdue after 17.0 d',
      'srl none open',
      'sql 1 open, $800 none overdue after 36.4 d',
      'proposal 1 open, $4.00k 1 overdue after 20.0 d',
    ]);
  });

  it('draws marks, more of them where more is open', async () => {
    const few = inked(await shown(waitingFor(1, 9)));
    clear();
    const many = inked(await shown(waitingFor(1, 3, 9, 30, 60)));
    expect(few).to.be.greaterThan(50);
    expect(many).to.be.greaterThan(2 * few);
  });

  it('holds the numbers in a table, by stage and age', async () => {
    const timeline = await shown(golden('life-cycle'));
    const rows = all(timeline, '.unseen tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).to.deep.equal([
      ['mql', '0', '1', '0', '0', '0', '0', '0'],
      ['srl', '0', '0', '0', '0', '0', '0', '0'],
      ['sql', '0', '1', '0', '0', '0', '0', '0'],
      ['proposal', '0', '0', '1', '0', '0', '0', '1'],
    ]);
  });

  it('leads from mark to mark by arrow keys, and opens one by Enter', async () => {
    const timeline = await shown(golden('life-cycle'));
    part(timeline, '.at').focus();
    expect(current(timeline)).to.contain('17.0 d in mql');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(current(timeline)).to.contain('30.0 d in proposal, overdue, $4.00k');
    expect(texts(timeline, '.tip').map(plain)[0]).to.contain('1 of 1 by age');
    const selected = next('pipeline-select', TAG);
    await sendKeys({ press: 'Enter' });
    const { figure } = await selected;
    expect(figure).to.include({ metric: 'ageing', row: 'proposal', part: 'days' });
    expect(figure).to.have.property('id').that.is.a('string');
  });

  it('tells of the mark at the pointer, and opens it on a click', async () => {
    const timeline = await shown(waitingFor(3, 30));
    part(timeline, '.at').focus();
    await sendKeys({ press: 'End' });
    const { left, right, top, bottom } = part(timeline, '.at').getBoundingClientRect();
    await sendKeys({ press: 'Home' });
    expect(current(timeline)).to.contain('Lead 3,');
    const position: [number, number] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
    await sendMouse({ type: 'move', position });
    await drawn(timeline, () => current(timeline).includes('Lead 30,'));
    expect(all(timeline, '.cursor.pointed')).to.have.length(1);
    const selected = next('pipeline-select', TAG);
    await sendMouse({ type: 'click', position });
    expect((await selected).figure).to.include({ metric: 'ageing', id: 'waits-1' });
  });

  it('mirrors the map where the page runs from right to left', async () => {
    const timeline = await shown(waitingFor(3, 30), 1200, 'rtl');
    part(timeline, '.at').focus();
    const { left } = part(timeline, '.at').getBoundingClientRect();
    await sendKeys({ press: 'ArrowLeft' });
    expect(current(timeline)).to.contain('Lead 30,');
    expect(part(timeline, '.at').getBoundingClientRect().left).to.be.lessThan(left);
  });

  it('draws again, in the colours of the page, when those change', async () => {
    const timeline = await shown(waitingFor(3, 9, 12));
    const colour = () => {
      const canvas = all(timeline, 'canvas')[0];
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
      const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      const reds = Array.from(data).filter((_, index) => index % 4 === 0 && data[index + 3] === 255);
      return Math.max(0, ...reds);
    };
    expect(colour()).to.be.greaterThan(180);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${TAG} { --pipeline-open: rgb(0 90 0); --pipeline-open-fill: rgb(0 90 0); }`);
    document.adoptedStyleSheets = [sheet];
    try {
      await drawn(timeline, () => colour() === 0);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('fits its marks to another width', async () => {
    const timeline = await shown(waitingFor(3, 30));
    const canvas = all(timeline, 'canvas')[0];
    const before = canvas?.getAttribute('width');
    timeline.closest('.place')?.setAttribute('style', 'inline-size: 400px');
    await drawn(timeline, () => canvas?.getAttribute('width') !== before);
    expect(Number(canvas?.getAttribute('width'))).to.be.lessThan(400 * devicePixelRatio);
  });

  it('says so where nothing is open', async () => {
    const timeline = await shown(smallDataset());
    expect(texts(timeline, '.state')).to.deep.equal(['Nothing is open. Another filter may have some.']);
  });

  it('is chosen in the head, and leaves the stages there until it has come', async () => {
    const timeline = await shown(golden('life-cycle'));
    const isReady = next('pipeline-ready', TAG);
    timeline.view = 'stages';
    await isReady;
    expect(all(timeline, '.panels')).to.have.length(1);
    const ageing = all(timeline, '.segments button').find((button) => seen(button) === 'Ageing');
    if (!(ageing instanceof HTMLElement)) throw new Error('no choice of ageing');
    ageing.click();
    await timeline.updateComplete;
    expect(all(timeline, '.panels')).to.have.length(1);
    await drawn(timeline, () => all(timeline, '.ages').length === 1);
    expect(timeline.getAttribute('view')).to.equal('ageing');
  });

  it('refuses a view that there is not, by name', async () => {
    const failed = next('pipeline-error', TAG);
    show(html`
      <pipeline-source src=${golden('life-cycle')}
        ><pipeline-velocity-timeline view="pie"></pipeline-velocity-timeline
      ></pipeline-source>
    `);
    expect((await failed).error.message)
      .to.contain('view: expected stages or one of')
      .and.contain('got "pie"');
  });

  it('has no faults that axe finds', async () => {
    expect(await axeFaults(await shown(golden('life-cycle')))).to.deep.equal([]);
  });
});
