import { expect } from 'chai';
import type { Bucket } from '../../../src/engine/query.js';
import type { Durations, StageVelocity, Velocity } from '../../../src/engine/velocity.js';
import { loadWords } from '../../../src/elements/shared/catalogue.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { chartMarks, dayScale } from '../../../src/elements/velocity-timeline/stage-chart.view.js';
import { velocityView, type VelocityView } from '../../../src/elements/velocity-timeline/velocity-timeline.view.js';
import { velocityWords } from '../../../src/elements/velocity-timeline/velocity-timeline.words.js';
import type { Answer } from '../../../src/metrics/metrics.js';
import { provenance } from '../provenance.js';

const none: Durations = { n: 0, mean: null, p25: null, median: null, p75: null, p90: null };

/** Stays with a median, and quartiles half of it away. */
const stays = (median: number, n = 5): Durations => ({
  n,
  mean: median,
  p25: median / 2,
  median,
  p75: 1.5 * median,
  p90: 2 * median,
});

const sql = (more: Partial<StageVelocity> = {}): StageVelocity => ({
  stage: 'sql',
  label: 'SQL',
  kind: 'qualified',
  completed: stays(10),
  waiting: { n: 3, medianAge: 4, overdue: 1 },
  survival: { n: 6, censored: 2, median: 12, curve: [] },
  ...more,
});

const MONTHS = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'] as const;

const monthly = (...months: Durations[]): Velocity['timeline'] =>
  months.map((completed, index) => ({
    from: MONTHS[index] ?? '',
    to: MONTHS[index + 1] ?? '',
    stages: [{ stage: 'sql', completed }],
    cycle: none,
  }));

const answer = (velocity: Partial<Velocity>, asOf: string, timeZone: string): Answer<Velocity> => ({
  bucket: 'month',
  stages: [sql()],
  timeline: monthly(stays(10)),
  cycle: { n: 2, mean: 30, median: 20, p90: 40 },
  ...velocity,
  ...provenance,
  asOf,
  timeZone,
  query: { ...provenance.query, asOf },
});

interface Setting {
  readonly asOf?: string;
  readonly timeZone?: string;
  readonly language?: string;
}

function view(velocity: Partial<Velocity>, setting: Setting = {}): VelocityView {
  const { asOf = '2026-12-01T00:00:00Z', timeZone = 'UTC', language = 'en' } = setting;
  return velocityView(answer(velocity, asOf, timeZone), {
    format: formatIn({ language, currency: 'EUR', digits: 2, timeZone }),
    words: velocityWords(language),
  });
}

const firstOf = ({ stages: [panel] }: VelocityView) => {
  if (panel === undefined) throw new Error('no stage');
  return panel;
};

describe('the velocity timeline’s view', () => {
  before(() => loadWords('pl'));

  it('leaves a gap where no stay ended, and a mark of its own to what stands alone', () => {
    const { chart } = firstOf(view({ timeline: monthly(stays(10), none, stays(10), stays(20)) }));
    expect(chart.line).to.equal('M66.67,76.67L100,41.33');
    expect(chart.band).to.equal('M66.67,59L100,6L100,76.67L66.67,94.33Z');
    expect(chart.edges).to.equal('M66.67,94.33L100,76.67M66.67,59L100,6');
    expect(chart.lone.map(({ x }) => x)).to.deep.equal([0]);
    expect(chart.runningLine).to.equal('');
  });

  it('draws all stages on one scale of days, from zero to the longest', () => {
    const timeline = monthly(stays(10)).map((bucket) => ({
      ...bucket,
      stages: [...bucket.stages, { stage: 'proposal', completed: stays(20) }],
    }));
    const { stages, ticks } = view({ stages: [sql(), sql({ stage: 'proposal' })], timeline });
    expect(ticks).to.deep.equal([
      { text: '10', y: 76.67 },
      { text: '20', y: 41.33 },
      { text: '30', y: 6 },
    ]);
    expect(stages.map(({ chart }) => chart.dots[0]?.y)).to.deep.equal([76.67, 41.33]);
  });

  it('shows the span that still runs as open: a hollow dot, and a line of its own into it', () => {
    const { stages, running } = view(
      { timeline: monthly(stays(10), stays(12), stays(8)) },
      { asOf: '2026-09-15T08:00:00Z' },
    );
    expect(running).to.equal('Sep 2026');
    const { chart, buckets } = firstOf(view({ timeline: monthly(stays(10), stays(12)) }, { asOf: '2026-08-15' }));
    expect(stages[0]?.chart.dots.map(({ mark }) => mark)).to.deep.equal(['now', 'now', 'before']);
    expect(chart.line).to.equal('');
    expect(chart.runningLine).to.match(/^M0,[\d.]+L100,/);
    expect(buckets.map(({ name }) => name)).to.deep.equal(['Jul 2026', 'Aug 2026 so far']);
  });

  it('holds a span for over at its last second, in the time zone of the data', () => {
    const timeline = monthly(stays(10));
    expect(view({ timeline }, { asOf: '2026-07-31T23:59:59Z' }).running).to.equal(null);
    const asOf = '2026-07-31T22:30:00Z';
    expect(view({ timeline }, { asOf }).running).to.equal('Jul 2026');
    expect(view({ timeline }, { asOf, timeZone: 'Europe/Warsaw' }).running).to.equal(null);
  });

  it('shows no span that is still to come', () => {
    const { stages, axis } = view({ timeline: monthly(stays(10), stays(9), none, none) }, { asOf: '2026-08-20' });
    expect(stages[0]?.buckets).to.have.length(2);
    expect(axis).to.deep.equal(['Jul', 'Aug']);
  });

  it('puts a single span in the middle, with its name', () => {
    const panel = view({ timeline: monthly(stays(10)) });
    expect(panel.axis).to.deep.equal(['Jul 2026']);
    expect(firstOf(panel).chart.dots.map(({ x }) => x)).to.deep.equal([50]);
    expect(firstOf(panel).buckets[0]?.point?.x).to.equal(50);
  });

  it('tells the year on an axis longer than one', () => {
    const longer = monthly(stays(10), stays(10)).map((bucket, index) =>
      index === 0 ? { ...bucket, from: '2025-07-01' } : bucket,
    );
    expect(view({ timeline: longer }).axis).to.deep.equal(['Jul 2025', 'Aug 2026']);
  });

  it('names weeks and quarters by their days', () => {
    const [bucket] = monthly(stays(10));
    if (bucket === undefined) throw new Error('no bucket');
    const name = (kind: Bucket, to: string) =>
      firstOf(view({ bucket: kind, timeline: [{ ...bucket, to }] })).buckets[0]?.name.replace(/[\u2009\u202f]/g, ' ');
    expect(name('week', '2026-07-06')).to.equal('Jul 1 – 5, 2026');
    expect(name('quarter', '2026-10-01')).to.equal('Jul 1 – Sep 30, 2026');
  });

  it('tells within how long half leave, or how many of those who came are still there', () => {
    const half = (survival: StageVelocity['survival']) => firstOf(view({ stages: [sql({ survival })] })).half;
    const texts = (survival: StageVelocity['survival']) => {
      const { before, figure, after } = half(survival) ?? {};
      return `${before}${figure?.text.replace('\u00a0', ' ')}${after}`;
    };
    expect(texts({ n: 6, censored: 2, median: 12, curve: [] })).to.equal('Half leave within 12.0 d');
    expect(texts({ n: 6, censored: 4, median: null, curve: [] })).to.equal('4 of 6 entered still there');
    expect(half({ n: 0, censored: null, median: null, curve: [] })).to.equal(null);
  });

  it('tells what is overdue, that nothing is, or that it can’t be told', () => {
    const overdue = (more: Partial<StageVelocity['waiting']>) =>
      firstOf(view({ stages: [sql({ waiting: { n: 3, medianAge: 4, overdue: 1, ...more } })] })).waiting.overdue;
    expect(overdue({})).to.deep.include({ text: '1', word: 'overdue', isSome: true });
    expect(overdue({ overdue: 0 })).to.deep.include({ text: '', word: 'none overdue', isSome: false });
    expect(overdue({ overdue: null })).to.equal('unknown');
    expect(overdue({ n: 0, medianAge: null, overdue: null })).to.equal(null);
  });

  it('draws the cycle on a scale of its own, and none where no stage is qualified', () => {
    expect(view({}).cycle?.bars.map(({ width }) => width)).to.deep.equal([50, 75, 100]);
    expect(view({ cycle: { n: 0, mean: null, median: null, p90: null } }).cycle?.count.text).to.equal('none won');
    expect(view({ stages: [sql({ kind: 'lead' })] }).cycle).to.equal(null);
  });

  it('says so where nothing was left, waits or was won', () => {
    const cycle = { n: 0, mean: null, median: null, p90: null };
    const waiting = { n: 0, medianAge: null, overdue: null };
    const timeline = monthly(none);
    expect(view({ cycle, timeline, stages: [sql({ completed: none, waiting })] }).empty).to.equal(
      'No stage was left in FY2026-Q3, and nothing waits.',
    );
    expect(view({ cycle, timeline, stages: [sql({ completed: none })] }).empty).to.equal(null);
  });

  it('inflects Polish words', () => {
    const words = (n: number) =>
      firstOf(view({ stages: [sql({ waiting: { n, medianAge: 1, overdue: n } })] }, { language: 'pl' })).waiting;
    expect([1, 2, 5].map((n) => words(n).word)).to.deep.equal(['czeka', 'czekają', 'czeka']);
    const overdue = [1, 2, 5].map((n) => words(n).overdue);
    expect(overdue.map((some) => some !== null && some !== 'unknown' && some.word)).to.deep.equal([
      'zaległa',
      'zaległe',
      'zaległych',
    ]);
  });
});

describe('the scale of days', () => {
  const format = formatIn({ language: 'en', currency: 'EUR', digits: 2, timeZone: 'UTC' });

  it('has whole days only, and no lines where there is nothing', () => {
    expect(dayScale(1.4, format).ticks.map(({ text }) => text)).to.deep.equal(['1']);
    expect(dayScale(0, format).ticks).to.deep.equal([]);
  });

  it('has a foot for stays of no time', () => {
    const zero = { n: 1, mean: 0, p25: 0, median: 0, p75: 0, p90: 0 };
    const { dots } = chartMarks([{ completed: zero, isRunning: false }], dayScale(0, format));
    expect(dots).to.deep.equal([{ x: 50, y: 112, mark: 'now' }]);
  });
});
