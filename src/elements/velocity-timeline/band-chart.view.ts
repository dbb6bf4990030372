import type { VelocityFigure } from '../../engine/figure.js';
import type { Velocity } from '../../engine/velocity.js';
import type { Answer } from '../../metrics/metrics.js';
import type { FigureText } from '../shared/figure-button.js';
import { stageLabel } from '../shared/stage-label.js';
import type { BandWords } from './band-chart.words.js';
import { CHART, acrossAt, chartMarks, dayScale, type ChartMarks, type DayScale } from './stage-chart.view.js';
import { timeSpans } from './time-axis.view.js';
import { bucketView, type BucketView, type StageSpan, type VelocityTexts } from './velocity-timeline.view.js';

/** What is shown of the days of one stage, or of the cycle, over time. */
export interface BandView {
  readonly subtitle: string;
  /** The stages and the cycle. */
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string;
  readonly chartLabel: string;
  /** Of the whole period; null where nothing ended. */
  readonly median: FigureText | null;
  readonly count: FigureText;
  readonly chart: ChartMarks;
  readonly ticks: DayScale['ticks'];
  readonly axis: readonly { readonly text: string; readonly x: number }[];
  readonly buckets: readonly BucketView[];
  readonly rows: readonly BandRow[];
  /** What a row is: a week, a month or a quarter. */
  readonly spanHead: string;
  /** The last span, where it still runs. */
  readonly running: string | null;
}

/** One span once more, as text. */
export interface BandRow {
  readonly from: string;
  readonly name: string;
  readonly median: FigureText | null;
  readonly count: FigureText;
  readonly middleHalf: string;
}

export interface BandTexts extends VelocityTexts {
  readonly bands: BandWords;
}

/** No stage can have this id: those have one. */
const CYCLE = '';

/** Spans named under the axis at most. */
const MOST_NAMES = 13;

/** The first stage is shown where the one that is wanted is not there. */
export function bandView(answer: Answer<Velocity>, wanted: string | null, texts: BandTexts): BandView {
  const { stages, cycle, bucket, period, query } = answer;
  const { format, words, bands } = texts;
  const hasCycle = stages.some(({ kind }) => kind === 'qualified');
  const choices = [
    ...stages.map(({ stage, label }) => ({ value: stage, text: stageLabel({ id: stage, label }) })),
    ...(hasCycle ? [{ value: CYCLE, text: bands.cycle }] : []),
  ];
  const { value: chosen = CYCLE, text: name = bands.cycle } =
    choices.find(({ value }) => value === wanted) ?? choices[0] ?? {};
  const isCycle = chosen === CYCLE;
  const index = stages.findIndex(({ stage }) => stage === chosen);
  const spans = timeSpans(answer, format).map(({ bucket: span, ...rest }): StageSpan => ({
    ...rest,
    from: span.from,
    completed: span.stages[index]?.completed ?? span.cycle,
  }));
  const scale = dayScale(Math.max(0, ...spans.map(({ completed }) => completed.p75 ?? 0)), format, CHART.large);
  const figure = (column: VelocityFigure['column'], part: VelocityFigure['part']): VelocityFigure => ({
    metric: 'velocity',
    query,
    ...(!isCycle && { row: chosen }),
    column,
    part,
  });
  const { n, median } = isCycle ? cycle : (stages[index]?.completed ?? cycle);
  const column = isCycle ? 'cycle' : 'completed';
  const none = isCycle ? bands.noneWon : words.noneCompleted;
  const last = spans.at(-1);
  return {
    subtitle: (isCycle ? bands.cycleBy : bands.stageBy)[bucket](format.period(period)),
    choices,
    chosen,
    spanHead: words[bucket],
    chartLabel: name,
    median:
      median === null
        ? null
        : {
            figure: figure(column, 'median'),
            text: format.days(median),
            label: isCycle ? bands.cycleLabel : words.medianLabel(name),
          },
    count: {
      figure: figure(column, 'n'),
      text: n === 0 ? none : format.count(n),
      label: isCycle ? bands.wonLabel : words.completedLabel(name),
    },
    chart: chartMarks(spans, scale),
    ticks: scale.ticks,
    axis: namedSpans(spans),
    buckets: spans.map((span, place) => bucketView(span, [place, spans.length], scale, figure, texts)),
    rows: spans.map(({ from, name: span, isRunning, completed }) => ({
      from,
      name: isRunning ? words.soFar(span) : span,
      median:
        completed.median === null
          ? null
          : { figure: figure(`from ${from}`, 'median'), text: format.days(completed.median), label: span },
      count: {
        figure: figure(`from ${from}`, 'n'),
        text: completed.n === 0 ? none : format.count(completed.n),
        label: span,
      },
      middleHalf:
        completed.p25 === null || completed.p75 === null ? '' : format.daysRange(completed.p25, completed.p75),
    })),
    running: last?.isRunning === true ? last.name : null,
  };
}

/** The names of so many spans as there is room for, evenly apart, the last among them. */
function namedSpans(spans: readonly StageSpan[]): BandView['axis'] {
  const step = Math.ceil(spans.length / MOST_NAMES);
  return spans.flatMap(({ short, name }, index) =>
    (spans.length - 1 - index) % step === 0
      ? [{ text: spans.length === 1 ? name : short, x: acrossAt(index, spans.length) }]
      : [],
  );
}
