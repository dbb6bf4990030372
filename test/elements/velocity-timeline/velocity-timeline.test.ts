import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { VelocityTimeline } from '../../../src/elements/velocity-timeline/velocity-timeline.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, golden, html, inlineData, next, part, seen, show, smallDataset, texts } from '../page.js';

const TAG = 'pipeline-velocity-timeline';
const ready = () => next('pipeline-ready', TAG);

async function shown(content: ReturnType<typeof html>, width = 1200): Promise<VelocityTimeline> {
  const isReady = ready();
  const place = show(content, { width });
  await isReady;
  return timelineIn(place);
}

function timelineIn(place: Element): VelocityTimeline {
  const timeline = place.querySelector(TAG);
  if (timeline === null) throw new Error('no velocity timeline');
  return timeline;
}

const lifeCycle = (bucket = 'month') => html`
  <pipeline-source src=${golden('life-cycle')}
    ><pipeline-velocity-timeline bucket=${bucket}></pipeline-velocity-timeline
  ></pipeline-source>
`;

const focused = (timeline: VelocityTimeline) => {
  const { activeElement } = timeline.shadowRoot ?? {};
  return activeElement ? (activeElement.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
};

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

/** The sheet that a page links, for a tag that nobody defines. */
function reserved(sheet: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = sheet.replaceAll(TAG, 'pipeline-velocity-later');
  return style;
}

describe('<pipeline-velocity-timeline>', () => {
  afterEach(async () => {
    clear();
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('shows the median of each stage, of how many, and the cycle', async () => {
    const timeline = await shown(lifeCycle());
    expect(texts(timeline, '.name')).to.deep.equal(['mql', 'srl', 'sql', 'proposal', 'Cycle, won']);
    expect(texts(timeline, '.measure > .headline').map(plain)).to.deep.equal([
      '10.0 d median of 4',
      '10.0 d median of 5',
      '10.0 d median of 3',
      '20.0 d median of 1',
      '30.0 d median',
    ]);
    expect(texts(timeline, '.half').map(plain)).to.deep.equal([
      'Half leave within 10.0 d',
      'Half leave within 10.0 d',
      'Half leave within 10.0 d',
      'Half leave within 20.0 d',
      '1 won, sql to close',
    ]);
    expect(texts(timeline, '.cycle-bar').map(plain)).to.deep.equal([
      'median 30.0 d',
      'mean 30.0 d',
      'nine in ten within 30.0 d',
    ]);
  });

  it('shows what waits, and warns of what is overdue in a shape and a word', async () => {
    const timeline = await shown(lifeCycle());
    expect(texts(timeline, '.waiting').map(plain)).to.deep.equal([
      '1 waiting, median 17.0 d none overdue',
      'none waiting',
      '1 waiting, median 10.0 d none overdue',
      '1 waiting, median 30.0 d 1 overdue',
    ]);
    expect(all(timeline, '.waiting svg')).to.have.length(1);
  });

  it('tells of each bucket its median, of how many, and the middle half', async () => {
    const timeline = await shown(lifeCycle());
    const [mql] = all(timeline, '.buckets');
    expect([...(mql?.children ?? [])].map((bucket) => plain(seen(bucket)))).to.deep.equal([
      '10.0 d median of 4 Jul 2026 middle half 8.5–12.5 d',
      'none completed Aug 2026',
      'none completed Sep 2026 so far',
    ]);
  });

  it('has the buckets as a table for those who can’t see the charts', async () => {
    const timeline = await shown(lifeCycle());
    const rows = all(timeline, 'table tr').map((row) => [...row.children].map((cell) => plain(seen(cell))));
    expect(rows).to.deep.equal([
      ['Month', 'mql', 'srl', 'sql', 'proposal'],
      [
        'Jul 2026',
        '10.0 d median of 4, middle half 8.5–12.5 d',
        '10.0 d median of 3, middle half 7.5–11.0 d',
        '10.0 d median of 1, middle half 10.0 d',
        'none completed',
      ],
      [
        'Aug 2026',
        'none completed',
        '10.0 d median of 2, middle half 10.0 d',
        '10.0 d median of 1, middle half 10.0 d',
        '20.0 d median of 1, middle half 20.0 d',
      ],
      [
        'Sep 2026 so far',
        'none completed',
        'none completed',
        '43.0 d median of 1, middle half 43.0 d',
        'none completed',
      ],
    ]);
  });

  it('opens every figure, each with records that add up to it', async () => {
    const timeline = await shown(lifeCycle());
    const source = timeline.closest('pipeline-source');
    const counted: unknown[] = [];
    for (const button of all(timeline, '.panels button')) {
      const selected = next('pipeline-select', TAG);
      if (button instanceof HTMLElement) button.click();
      const { figure } = await selected;
      if (figure.metric !== 'velocity') throw new Error(`not of velocity: ${figure.metric}`);
      const records = await source?.metrics?.records(figure);
      if (figure.row === 'srl') counted.push([figure.column, figure.part, records?.rows.length]);
    }
    expect(counted).to.deep.equal([
      ['completed', 'median', 5],
      ['completed', 'n', 5],
      ['survival', 'median', 5],
      ['from 2026-07-01', 'median', 3],
      ['from 2026-08-01', 'median', 2],
      ['from 2026-09-01', 'n', 0],
      ['waiting', 'n', 0],
    ]);
  });

  it('is one tab stop a chart, with arrow keys from bucket to bucket', async () => {
    const timeline = await shown(lifeCycle());
    part(timeline, '.half button').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(timeline)).to.contain('Sep 2026 so far');
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(timeline)).to.contain('Aug 2026');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(timeline)).to.contain('Jul 2026');
    const selected = next('pipeline-select', TAG);
    timeline.addEventListener('pipeline-select', (event) => event.preventDefault(), { once: true });
    await sendKeys({ press: 'Enter' });
    expect((await selected).figure).to.deep.include({ row: 'mql', column: 'from 2026-07-01', part: 'median' });
    await sendKeys({ press: 'Tab' });
    expect(focused(timeline)).to.equal('1 in mql');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused(timeline)).to.contain('Jul 2026');
    await sendKeys({ press: 'End' });
    expect(focused(timeline)).to.contain('Sep 2026 so far');
  });

  it('goes along the line with the arrow keys also from right to left', async () => {
    const timeline = await shown(html`<div dir="rtl">${lifeCycle()}</div>`);
    part(timeline, '.half button').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(timeline)).to.contain('Aug 2026');
  });

  it('shows a bucket’s numbers in the place of the stage’s, at the pointer as at the focus', async () => {
    const timeline = await shown(lifeCycle());
    const readout = part(timeline, '.readout');
    const headline = part(timeline, '.headline');
    expect([readout.offsetHeight, getComputedStyle(headline).opacity]).to.deep.equal([1, '1']);
    const { left, top } = part(timeline, '.bucket').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 4), Math.round(top + 50)] });
    expect(getComputedStyle(headline).opacity).to.equal('0');
    expect(readout.getBoundingClientRect().top).to.equal(headline.getBoundingClientRect().top);
    expect(readout.offsetHeight).to.be.greaterThan(40);
  });

  it('cuts the period into other buckets when the reader asks for it', async () => {
    const timeline = await shown(lifeCycle());
    const again = ready();
    const [week] = all(timeline, '.segments button');
    if (week instanceof HTMLElement) week.click();
    await again;
    expect(timeline.bucket).to.equal('week');
    expect(texts(timeline, '[aria-pressed="true"]')).to.deep.equal(['Week', 'Stages']);
    expect(all(timeline, '.panel:first-child .bucket')).to.have.length(14);
    expect(part(timeline, '.sub').textContent).to.equal(
      'Days in stage, by week of leaving it, FY2026-Q3. Waiting as of Sep 30.',
    );
  });

  it('says what is missing where nothing is counted, or what the page wants to say', async () => {
    const timeline = await shown(
      html`<pipeline-source
        >${inlineData(smallDataset())}<pipeline-velocity-timeline></pipeline-velocity-timeline
      ></pipeline-source>`,
    );
    expect(seen(part(timeline, '.state'))).to.equal(
      'No stage was left in FY2026-Q3, and nothing waits. Another period or filter may have some.',
    );
    timeline.innerHTML = '<p slot="empty">Nothing yet</p>';
    const slot = part(timeline, 'slot[name="empty"]');
    expect(slot instanceof HTMLSlotElement && slot.assignedElements()[0]?.textContent).to.equal('Nothing yet');
  });

  it('says what failed', async () => {
    const failed = next('pipeline-error', TAG);
    const place = show(lifeCycle('decade'));
    await failed;
    expect(seen(part(timelineIn(place), '[role="alert"]'))).to.equal(
      'The figures could not be worked out. Try again bucket: expected week, month, quarter, got "decade"',
    );
  });

  it('tells how many records are set aside', async () => {
    const leads = [{ id: 'L1', createdAt: 'soon', stage: 'mql' }];
    const timeline = await shown(
      html`<pipeline-source
        >${inlineData({ ...smallDataset(), leads })}<pipeline-velocity-timeline></pipeline-velocity-timeline
      ></pipeline-source>`,
    );
    expect(seen(part(timeline, '.notice'))).to.equal('1 record set aside');
  });

  it('follows the language of the page', async () => {
    document.documentElement.lang = 'pl';
    const timeline = await shown(lifeCycle());
    await drawn(timeline, () => part(timeline, 'h2').textContent === 'Tempo');
    expect(plain(seen(part(timeline, '.headline')))).to.equal('10,0 d mediana z 4');
  });

  it('has a column for each panel, three and two by its width, and never scrolls sideways', async () => {
    for (const [width, columns] of [
      [1200, 5],
      [900, 3],
      [480, 2],
      [320, 2],
    ] as const) {
      const timeline = await shown(lifeCycle(), width);
      const tracks = getComputedStyle(part(timeline, '.panels'))
        .gridTemplateColumns.split(' ')
        .filter((track) => track !== '0px');
      expect(tracks, `at ${width} px`).to.have.length(columns);
      const body = part(timeline, '.body');
      expect(body.scrollWidth, `at ${width} px`).to.be.at.most(body.clientWidth);
      clear();
    }
  });

  it('has all charts of a row at one height, whatever the names', async () => {
    const dataset = smallDataset();
    const stages = [
      { id: 'mql', label: 'A lead that marketing holds for ready to be spoken to', kind: 'lead' as const },
      { id: 'sql', label: 'SQL', kind: 'qualified' as const },
      { id: 'won', kind: 'won' as const },
      { id: 'lost', kind: 'lost' as const },
    ];
    const leads = [{ id: 'L1', createdAt: '2026-08-01', stage: 'mql' }];
    const timeline = await shown(
      html`<pipeline-source
        >${inlineData({ ...dataset, pipelines: [{ id: 'default', stages }], leads })}<pipeline-velocity-timeline
        ></pipeline-velocity-timeline
      ></pipeline-source>`,
      400,
    );
    const tops = all(timeline, '.chart').map((chart) => chart.getBoundingClientRect().top);
    expect(tops).to.have.length(2);
    expect(new Set(tops).size).to.equal(1);
  });

  it('keeps its place when the data arrives', async () => {
    for (const width of [1200, 390]) {
      const isReady = ready();
      const place = show(
        html`${lifeCycle()}
          <p>below</p>`,
        { width },
      );
      const timeline = timelineIn(place);
      await timeline.updateComplete;
      const below = () => place.querySelector('p')?.getBoundingClientRect().top;
      const before = below();
      await isReady;
      expect(below(), `at ${width} px`).to.equal(before);
      clear();
    }
  });

  it('has its place reserved before it is defined', async () => {
    const { default: sheet } = await import('../../../src/themes/reserve.css?inline');
    for (const width of [1200, 1000, 800, 390]) {
      const timeline = await shown(lifeCycle(), width);
      const place = show(html`${reserved(sheet)}<pipeline-velocity-later></pipeline-velocity-later>`, { width });
      expect(place.querySelector('pipeline-velocity-later')?.getBoundingClientRect().height).to.equal(
        timeline.getBoundingClientRect().height,
      );
      timeline.view = 'equation';
      await timeline.updateComplete;
      place.querySelector('pipeline-velocity-later')?.setAttribute('view', 'equation');
      expect(place.querySelector('pipeline-velocity-later')?.getBoundingClientRect().height).to.equal(
        timeline.getBoundingClientRect().height,
      );
      clear();
    }
  });

  it('has no inline style', async () => {
    const timeline = await shown(lifeCycle());
    expect(all(timeline, '[style]')).to.deep.equal([]);
  });

  it('gives axe nothing to say', async () => {
    const timeline = await shown(lifeCycle());
    expect(await axeFaults(timeline)).to.deep.equal([]);
  });
});
