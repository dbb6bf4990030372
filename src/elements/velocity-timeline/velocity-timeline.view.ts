import type { VelocityFigure } from '../../engine/figure.js';
import type { Cycle, Durations, StageVelocity, Velocity } from '../../engine/velocity.js';
import type { Survival } from '../../engine/statistics/kaplan-meier.js';
import type { Answer } from '../../metrics/metrics.js';
import type { FigureText } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import { percent } from '../shared/percent.js';
import { stageLabel } from '../shared/stage-label.js';
import { acrossAt, chartMarks, dayScale, type ChartMarks, type DayScale } from './stage-chart.view.js';
import { timeSpans, type TimeSpan } from './time-axis.view.js';
import type { VelocityWords } from './velocity-timeline.words.js';

/** What is drawn of velocity: a panel for each stage, all on one scale of days, and one for the whole cycle. */
export interface VelocityView {
  readonly subtitle: string;
  readonly stages: readonly StagePanel[];
  /** Null in a pipeline where no cycle can be told. */
  readonly cycle: CyclePanel | null;
  /** Beginning of the first span and of the last; the whole name of one alone. */
  readonly axis: readonly string[];
  readonly ticks: DayScale['ticks'];
  /** The last span, where it still runs. */
  readonly running: string | null;
  readonly hasHalf: boolean;
  readonly hasOverdue: boolean;
  /** In the order of time. */
  readonly spans: readonly PickableSpan[];
  /** Said instead of the panels where nothing is counted. */
  readonly empty: string | null;
}

/** A span that other widgets can be narrowed to. */
export interface PickableSpan {
  readonly name: string;
  readonly period: string;
}

export interface StagePanel {
  readonly stage: string;
  readonly label: string;
  readonly completed: Middle;
  readonly half: Half | null;
  readonly chart: ChartMarks;
  readonly chartLabel: string;
  readonly buckets: readonly BucketView[];
  readonly waiting: WaitingView;
}

/** The median of some stays and their number; where there are none, that alone. */
export interface Middle {
  readonly median: FigureText | null;
  readonly count: FigureText;
}

/** Within how long half of those who entered leave, where that is seen, else how many are still there. */
export interface Half {
  readonly before: string;
  readonly figure: FigureText;
  readonly after: string;
}

/** One span of a stage: what it tells, and where its median stands. */
export interface BucketView {
  readonly from: string;
  readonly figure: VelocityFigure;
  readonly name: string;
  readonly median: string | null;
  readonly count: string;
  readonly middleHalf: string | null;
  readonly isRunning: boolean;
  /** Percent across its own place, pixels down. */
  readonly point: { readonly x: number; readonly y: number } | null;
}

export interface WaitingView {
  readonly count: FigureText;
  readonly word: string;
  readonly age: FigureText | null;
  /** Null where nothing waits, `unknown` where no completed stay tells what is long. */
  readonly overdue: (FigureText & { readonly word: string; readonly isSome: boolean }) | 'unknown' | null;
}

export interface CyclePanel {
  readonly median: FigureText | null;
  readonly count: FigureText;
  readonly word: string;
  readonly bars: readonly CycleBar[];
}

export interface CycleBar extends FigureText {
  readonly word: string;
  readonly width: number;
}

export interface VelocityTexts {
  readonly format: Format;
  readonly words: VelocityWords;
}

export function velocityView(velocity: Answer<Velocity>, texts: VelocityTexts): VelocityView {
  const { format, words } = texts;
  const spans = timeSpans(velocity, format);
  const scale = dayScale(longestOf(spans), format);
  const last = spans.at(-1);
  const stages = velocity.stages.map((stage, index) =>
    stagePanel(velocity, stage, alongTime(spans, index), scale, texts),
  );
  return {
    subtitle: subtitle(velocity, texts),
    stages,
    cycle: cyclePanel(velocity, texts),
    axis: spans.length === 1 ? spans.map(({ name }) => name) : [spans[0], last].flatMap((span) => span?.short ?? []),
    ticks: scale.ticks,
    running: last?.isRunning === true ? last.name : null,
    hasHalf: velocity.stages.some(({ survival }) => survival.median !== null),
    spans: spans.map(({ name, bucket: { from, to } }) => ({ name, period: `${from}/${to}` })),
    hasOverdue: velocity.stages.some(({ waiting }) => (waiting.overdue ?? 0) > 0),
    empty: isEmpty(velocity) ? words.empty(format.period(velocity.period)) : null,
  };
}

const SUBTITLES = { week: 'byWeek', month: 'byMonth', quarter: 'byQuarter' } as const;

function subtitle({ bucket, period, asOf }: Answer<Velocity>, { format, words }: VelocityTexts): string {
  return words[SUBTITLES[bucket]](format.period(period), format.day(asOf));
}

function isEmpty({ stages, cycle }: Velocity): boolean {
  return cycle.n === 0 && stages.every(({ completed, waiting }) => completed.n === 0 && waiting.n === 0);
}

function longestOf(spans: readonly TimeSpan[]): number {
  return Math.max(0, ...spans.flatMap(({ bucket }) => bucket.stages.map(({ completed }) => completed.p75 ?? 0)));
}

/** A span of a stage's time, or of the cycle's. */
export type StageSpan = Omit<TimeSpan, 'bucket'> & { readonly from: string; readonly completed: Durations };

const NO_STAYS: Durations = { n: 0, mean: null, p25: null, median: null, p75: null, p90: null };

function alongTime(spans: readonly TimeSpan[], stage: number): StageSpan[] {
  return spans.map(({ bucket: { from, stages }, ...span }) => ({
    ...span,
    from,
    completed: stages[stage]?.completed ?? NO_STAYS,
  }));
}

function stagePanel(
  velocity: Answer<Velocity>,
  result: StageVelocity,
  spans: readonly StageSpan[],
  scale: DayScale,
  texts: VelocityTexts,
): StagePanel {
  const { words } = texts;
  const { stage, completed, survival } = result;
  const label = stageLabel({ id: stage, label: result.label });
  const figure: Named = (column, part) => ({ metric: 'velocity', query: velocity.query, row: stage, column, part });
  return {
    stage,
    label,
    completed: middleOf(completed, figure, label, texts),
    half: halfOf(survival, figure, label, texts),
    chart: chartMarks(spans, scale),
    chartLabel: words.chart(label, subtitle(velocity, texts)),
    buckets: spans.map((span, index) => bucketView(span, [index, spans.length], scale, figure, texts)),
    waiting: waitingOf(result, figure, label, texts),
  };
}

export type Named = (column: VelocityFigure['column'], part: VelocityFigure['part']) => VelocityFigure;

function middleOf({ n, median }: Durations, figure: Named, stage: string, { format, words }: VelocityTexts): Middle {
  const label = words.completedLabel(stage);
  if (median === null) {
    return { median: null, count: { figure: figure('completed', 'n'), text: words.noneCompleted, label } };
  }
  return {
    median: {
      figure: figure('completed', 'median'),
      text: format.days(median),
      label: words.medianLabel(stage),
    },
    count: { figure: figure('completed', 'n'), text: format.count(n), label },
  };
}

function halfOf(
  { n, median, censored }: Survival,
  figure: Named,
  stage: string,
  { format, words }: VelocityTexts,
): Half | null {
  if (n === 0 || censored === null) return null;
  if (median === null) {
    const text = format.count(censored);
    return {
      before: '',
      figure: { figure: figure('survival', 'censored'), text, label: words.stillThereLabel(stage) },
      after: ` ${words.stillThere(censored, format.count(n))}`,
    };
  }
  return {
    before: `${words.halfWithin} `,
    figure: { figure: figure('survival', 'median'), text: format.days(median), label: words.halfLabel(stage) },
    after: '',
  };
}

/** The first and the last place are half as wide, so that each is around its point. */
export function bucketView(
  { from, name, isRunning, completed }: StageSpan,
  [index, length]: readonly [number, number],
  scale: DayScale,
  figure: Named,
  { format, words }: VelocityTexts,
): BucketView {
  const { n, median, p25, p75 } = completed;
  const isEnd = length > 1 && (index === 0 || index === length - 1);
  return {
    from,
    figure: figure(`from ${from}`, median === null ? 'n' : 'median'),
    name: isRunning ? words.soFar(name) : name,
    median: median === null ? null : format.days(median),
    count: format.count(n),
    middleHalf: p25 === null || p75 === null ? null : words.middleHalf(format.daysRange(p25, p75)),
    isRunning,
    point: median === null ? null : { x: isEnd ? acrossAt(index, length) : 50, y: scale.y(median) },
  };
}

function waitingOf(
  { waiting: { n, medianAge, overdue } }: StageVelocity,
  figure: Named,
  stage: string,
  { format, words }: VelocityTexts,
): WaitingView {
  const count = { figure: figure('waiting', 'n'), label: words.waitingLabel(stage) };
  if (n === 0 || medianAge === null) {
    return { count: { ...count, text: words.noneWaiting }, word: '', age: null, overdue: null };
  }
  return {
    count: { ...count, text: format.count(n) },
    word: words.waiting(n),
    age: { figure: figure('waiting', 'medianAge'), text: format.days(medianAge), label: words.ageLabel(stage) },
    overdue:
      overdue === null
        ? 'unknown'
        : {
            figure: figure('waiting', 'overdue'),
            text: overdue === 0 ? '' : format.count(overdue),
            word: overdue === 0 ? words.noneOverdue : words.overdue(overdue),
            label: words.overdueLabel(stage),
            isSome: overdue > 0,
          },
  };
}

const CYCLE_PARTS = [
  { part: 'median', word: 'median' },
  { part: 'mean', word: 'mean' },
  { part: 'p90', word: 'nineInTen' },
] as const;

function cyclePanel({ query, stages, cycle }: Answer<Velocity>, texts: VelocityTexts): CyclePanel | null {
  const { format, words } = texts;
  const first = stages.find(({ kind }) => kind === 'qualified');
  if (first === undefined) return null;
  const figure = (part: keyof Cycle): VelocityFigure => ({ metric: 'velocity', query, column: 'cycle', part });
  if (cycle.median === null) {
    return { median: null, count: { figure: figure('n'), text: words.noneWon }, word: '', bars: [] };
  }
  const longest = Math.max(...CYCLE_PARTS.map(({ part }) => cycle[part] ?? 0));
  return {
    median: { figure: figure('median'), text: format.days(cycle.median), label: words.cycleLabel },
    count: { figure: figure('n'), text: format.count(cycle.n) },
    word: words.won(cycle.n, stageLabel({ id: first.stage, label: first.label })),
    bars: CYCLE_PARTS.map(({ part, word }) => ({
      figure: figure(part),
      text: format.days(cycle[part] ?? 0),
      word: words[word],
      label: words.cycleLabel,
      width: percent(cycle[part] ?? 0, longest),
    })),
  };
}
