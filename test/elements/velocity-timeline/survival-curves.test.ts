import { expect } from 'chai';
import { survivalOf } from '../../../src/engine/statistics/kaplan-meier.js';
import type { Durations, StageVelocity, Velocity } from '../../../src/engine/velocity.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { survivalView, type SurvivalPanel } from '../../../src/elements/velocity-timeline/survival-curves.view.js';
import { survivalWords } from '../../../src/elements/velocity-timeline/survival-curves.words.js';
import type { Answer } from '../../../src/metrics/metrics.js';
import { axeFaults } from '../axe.js';
import { all, clear, seen, texts } from '../page.js';
import { provenance } from '../provenance.js';
import { plain, shownTimeline } from './shown-timeline.js';

const none: Durations = { n: 0, mean: null, p25: null, median: null, p75: null, p90: null };

const stageOf = (ended: readonly number[], open: readonly number[]): StageVelocity => ({
  stage: 'sql',
  label: 'SQL',
  kind: 'qualified',
  completed: none,
  waiting: { n: open.length, medianAge: null, overdue: null },
  survival: survivalOf(ended, open),
});

function viewOf(stages: readonly StageVelocity[], days: number | null = null) {
  const answer: Answer<Velocity> = {
    bucket: 'month',
    stages,
    timeline: [],
    cycle: { n: 0, mean: null, median: null, p90: null },
    ...provenance,
  };
  const { currency, digits, timeZone } = answer;
  const format = formatIn({ language: 'en', currency, digits, timeZone });
  return survivalView(answer, days, { format, words: survivalWords('en') });
}

const told = ({ share, unknown }: SurvivalPanel | Record<string, never>) =>
  share ? `${share.text} ${share.after} ${share.restsOn}` : unknown;

describe('survivalView', () => {
  it('tells of 100 how many are still there after the days asked about, and what that rests on', () => {
    const stages = [stageOf([2, 5, 20, 40], [10])];
    const after = (days: number) => told(viewOf(stages, days).stages[0] ?? {});
    expect(after(1)).to.equal('100 are still there after 1 d. Rests on 5 stays.');
    expect(after(7)).to.equal('60 are still there after 7 d. Rests on 4 stays.');
    expect(after(30)).to.equal('30 are still there after 30 d. Rests on 2 stays.');
  });

  it('asks about 30 days at first, and of shorter curves about as many as they reach', () => {
    expect(viewOf([stageOf([2, 100], [])]).chosen).to.equal('30');
    expect(viewOf([stageOf([2, 9], [])]).chosen).to.equal('7');
    expect(viewOf([stageOf([2, 9], [])], 365).chosen).to.equal('7');
  });

  it('does not go on beyond the last that left, where others are still there', () => {
    const [long, short, all] = viewOf([stageOf([60], []), stageOf([5], [6, 30]), stageOf([5], [])], 30).stages;
    expect(long?.at).not.to.equal(null);
    expect(short?.at).to.equal(null);
    expect(plain(told(short ?? {}) ?? '')).to.equal('Not known after 5.0 d: nothing has left later.');
    expect(told(all ?? {})).to.equal('0 are still there after 30 d. Rests on 1 stay.');
  });

  it('draws steps from all to those that are left, as many as can be seen', () => {
    const [panel] = viewOf([stageOf([10, 20], [])]).stages;
    expect(panel?.steps).to.equal('M0,1L50,1L50,72L100,72L100,143');
    expect(panel?.half).to.deep.equal({ x: 50, y: 72 });
    const [many] = viewOf([
      stageOf(
        Array.from({ length: 20_000 }, (_, index) => 1 + index / 100),
        [],
      ),
    ]).stages;
    expect(many?.steps.match(/L/g)?.length).to.be.within(1000, 2002);
  });

  it('says what is unknown where nothing left or entered', () => {
    const [waiting, empty] = viewOf([stageOf([], [3, 4]), stageOf([], [])]).stages;
    expect(waiting?.unknown).to.equal('Nothing that entered has left yet.');
    expect(waiting?.stillThere?.text).to.equal('2');
    expect(empty?.entered.text).to.equal('none entered');
    expect(empty?.unknown).to.equal('');
    expect(viewOf([stageOf([], [])]).empty).to.contain('Nothing entered a stage');
  });

  it('has the same in a table, at each of the days that may be asked about', () => {
    const { heads, rows } = viewOf([stageOf([2, 20], [])]).table;
    expect(heads).to.deep.equal(['of 100, after 1 d', 'of 100, after 3 d', 'of 100, after 7 d', 'of 100, after 14 d']);
    expect(rows).to.deep.equal([
      { label: 'SQL', cells: ['100, rests on 2', '50, rests on 2', '50, rests on 2', '50, rests on 2'] },
    ]);
  });
});

describe('<pipeline-velocity-timeline view="survival">', () => {
  afterEach(clear);

  const shown = () => shownTimeline('survival');

  it('tells of other days when the reader asks', async () => {
    const timeline = await shown();
    expect(texts(timeline, '.told-share').map(plain)[0]).to.contain('Not known after 10.0 d');
    const week = all(timeline, '.ask-days button').find((button) => seen(button) === '7 d');
    if (!(week instanceof HTMLElement)) throw new Error('no choice of 7 days');
    week.click();
    await timeline.updateComplete;
    expect(texts(timeline, '.told-share')[0]).to.contain('after 7 d');
    expect(week.getAttribute('aria-pressed')).to.equal('true');
  });

  it('opens the median and the stays it is told of', async () => {
    const timeline = await shown();
    const parts: string[] = [];
    timeline.addEventListener('pipeline-select', (event) => {
      event.preventDefault();
      parts.push(event.figure.part);
    });
    for (const figure of all(timeline, '.curves li:first-child .figure'))
      if (figure instanceof HTMLElement) figure.click();
    expect(parts.slice(0, 2)).to.deep.equal(['median', 'n']);
  });

  it('has no faults that axe finds', async () => {
    expect(await axeFaults(await shown())).to.deep.equal([]);
  });
});
