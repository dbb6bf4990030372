import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { chartMarks, dayScale } from '../../../src/elements/velocity-timeline/stage-chart.view.js';
import type { VelocityTimeline } from '../../../src/elements/velocity-timeline/velocity-timeline.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { axeFaults } from '../axe.js';
import { all, clear, next, part, seen, texts } from '../page.js';
import { plain, shownTimeline } from './shown-timeline.js';

const TAG = 'pipeline-velocity-timeline';

const shown = () => shownTimeline('bands');

async function choose(timeline: VelocityTimeline, name: string): Promise<void> {
  const choice = all(timeline, '.band-choice button').find((button) => seen(button) === name);
  if (!(choice instanceof HTMLElement)) throw new Error(`no choice of ${name}`);
  choice.click();
  await timeline.updateComplete;
}

const rows = (timeline: VelocityTimeline) =>
  all(timeline, '.band-table tbody tr').map((row) => [...row.children].map((cell) => plain(seen(cell))));

describe('<pipeline-velocity-timeline view="bands">', () => {
  afterEach(clear);

  it('shows the first stage over time, and another or the cycle when the reader asks', async () => {
    const timeline = await shown();
    expect(texts(timeline, '.band-choice button')).to.deep.equal(['mql', 'srl', 'sql', 'proposal', 'Cycle, won']);
    expect(rows(timeline)).to.deep.equal([
      ['Jul 2026', '10.0 d', '4', '8.5–12.5 d'],
      ['Aug 2026', '', 'none completed', ''],
      ['Sep 2026 so far', '', 'none completed', ''],
    ]);
    await choose(timeline, 'Cycle, won');
    expect(rows(timeline).map((row) => row[1])).to.deep.equal(['', '30.0 d', '']);
    expect(texts(timeline, '.measure > .headline').map(plain)).to.deep.equal(['30.0 d median of 1']);
    expect(part(timeline, '.sub').textContent).to.contain('by month of the win');
  });

  it('opens the median of a bucket, of a stage and of the cycle', async () => {
    const timeline = await shown();
    const figures: object[] = [];
    timeline.addEventListener('pipeline-select', (event) => {
      event.preventDefault();
      figures.push(event.figure);
    });
    const open = (at: number) => {
      const bucket = all(timeline, '.bucket')[at];
      if (bucket instanceof HTMLElement) bucket.click();
    };
    open(0);
    await choose(timeline, 'Cycle, won');
    open(1);
    expect(figures[0]).to.include({ metric: 'velocity', row: 'mql', column: 'from 2026-07-01', part: 'median' });
    expect(figures[1]).to.include({ metric: 'velocity', column: 'from 2026-08-01', part: 'median' });
    expect(figures[1]).not.to.have.property('row');
  });

  it('leads from bucket to bucket by arrow keys', async () => {
    const timeline = await shown();
    const last = all(timeline, '.bucket').at(-1);
    if (last instanceof HTMLElement) last.focus();
    await sendKeys({ press: 'Home' });
    await timeline.updateComplete;
    const { activeElement } = timeline.shadowRoot ?? {};
    expect(activeElement?.getAttribute('data-from')).to.equal('2026-07-01');
    expect(activeElement?.getAttribute('tabindex')).to.equal('0');
  });

  it('cuts time into other buckets', async () => {
    const timeline = await shown();
    const again = next('pipeline-ready', TAG);
    timeline.bucket = 'quarter';
    await again;
    expect(rows(timeline)).to.have.length(1);
  });

  it('has no faults that axe finds', async () => {
    expect(await axeFaults(await shown())).to.deep.equal([]);
  });
});

describe('chartMarks', () => {
  const format = formatIn({ language: 'en', currency: 'EUR', digits: 2, timeZone: 'UTC' });
  const span = (median: number | null) => ({
    completed: { n: 1, mean: median, p25: median, median, p75: median, p90: median },
    isRunning: false,
  });

  it('leads faintly over spans in which no stay ended', () => {
    const scale = dayScale(10, format);
    const marks = chartMarks([span(10), span(null), span(5)], scale);
    expect(marks.gaps).to.equal(`M0,${scale.y(10)}L100,${scale.y(5)}`);
    expect(chartMarks([span(10), span(5)], scale).gaps).to.equal('');
    expect(chartMarks([span(null), span(5), span(null)], scale).gaps).to.equal('');
  });

  it('draws the band of a span alone narrower where many are near', () => {
    const scale = dayScale(10, format);
    const widths = (count: number) =>
      chartMarks([span(10), ...Array.from({ length: count }, () => span(null))], scale).lone.map(({ width }) => width);
    expect([widths(5), widths(20)]).to.deep.equal([[12], [4]]);
  });
});
