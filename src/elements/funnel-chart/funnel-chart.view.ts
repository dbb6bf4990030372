import type { FunnelFigure } from '../../engine/figure.js';
import type { CurrentStep, Funnel, FunnelStep } from '../../engine/funnel.js';
import type { FunnelBasis } from '../../engine/query.js';
import type { Status } from '../../engine/rate.js';
import type { Answer } from '../../metrics/metrics.js';
import { bandKey, benchmarkText } from '../shared/benchmark.view.js';
import type { FigureText } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import type { NeededPast } from '../shared/frame.js';
import { percent } from '../shared/percent.js';
import type { PlottedRate } from '../shared/rate-plot.view.js';
import { stepLabel } from '../shared/stage-label.js';
import type { SharedWords } from '../shared/words.js';
import type { FunnelWords } from './funnel-chart.words.js';

/** What is drawn of a funnel: figures as text, bars in percent of the width. */
export interface FunnelView {
  readonly subtitle: string;
  readonly rows: readonly FunnelRow[];
  /** Said instead of the rows where nothing is counted. */
  readonly empty: string | null;
  /** What the bands are and where they come from; null where no row has one. */
  readonly bands: string | null;
}

export interface FunnelRow {
  readonly stage: string;
  readonly label: string;
  readonly count: FigureText;
  readonly value: FigureText;
  readonly direct: FigureText | null;
  /** What became of the counted, in the order it is drawn; none on the last step. */
  readonly split: readonly SplitPart[];
  readonly bar: readonly BarPart[];
  readonly valueWidth: number;
  /** Share of the first step; in a cohort only. */
  readonly ofFirst: FigureText | null;
  readonly next: NextStep | null;
}

export interface SplitPart extends FigureText {
  readonly mark: BarPart['mark'];
  readonly word: string;
}

export interface BarPart {
  readonly mark: 'went-on' | 'open' | 'lost';
  readonly x: number;
  readonly width: number;
}

/** How the counted get on to the next step. */
export interface NextStep {
  readonly rate: FigureText;
  readonly status: Status | null;
  readonly plot: PlottedRate;
  readonly days: FigureText | null;
}

export interface FunnelTexts {
  readonly format: Format;
  readonly words: FunnelWords;
  readonly shared: SharedWords;
}

/** The longest count and value, which bars are drawn in proportion to. */
export interface FunnelScale {
  readonly count: number;
  readonly value: number;
}

/** A scale on which all of some funnels fit. */
export function scaleOf(...funnels: readonly Funnel[]): FunnelScale {
  const counts = funnels.flatMap(({ basis, steps }) =>
    basis === 'current' ? steps.map(({ count }) => count) : steps.map(({ entered }) => entered),
  );
  const values = funnels.flatMap(({ steps }) => steps.map(({ value }) => value));
  return { count: Math.max(...counts), value: Math.max(...values) };
}

export function funnelView(funnel: Answer<Funnel>, texts: FunnelTexts, scale = scaleOf(funnel)): FunnelView {
  const rows =
    funnel.basis === 'current'
      ? currentRows(funnel, funnel.steps, texts, scale)
      : stepRows(funnel, funnel.steps, texts, scale);
  const isEmpty =
    funnel.basis === 'current'
      ? funnel.steps.every(({ count }) => count === 0)
      : funnel.steps.every(({ entered }) => entered === 0);
  return {
    subtitle: subtitle(funnel, texts),
    rows,
    empty: isEmpty ? emptyText(funnel, texts) : null,
    bands: bandKey(
      rows.map(({ next }) => ({ benchmark: next?.plot.benchmark ?? null })),
      texts.format,
      texts.shared,
    ),
  };
}

/** Which past the figures of a funnel need. */
export function pastOf(basis: FunnelBasis): NeededPast {
  return { stages: basis !== 'current', fields: ['amount'] };
}

export function subtitle({ basis, period, asOf }: Answer<Funnel>, { format, words }: FunnelTexts): string {
  if (basis === 'current') return words.openOn(format.day(asOf));
  if (basis === 'activity') return words.reached(format.period(period));
  return words.begun(format.period(period), format.day(asOf));
}

export function emptyText({ basis, period, asOf }: Answer<Funnel>, { format, words }: FunnelTexts): string {
  if (basis === 'current') return words.emptyCurrent(format.day(asOf));
  return (basis === 'activity' ? words.emptyActivity : words.emptyCohort)(format.period(period));
}

function stepRows(
  funnel: Answer<Funnel>,
  steps: readonly FunnelStep[],
  texts: FunnelTexts,
  scale: FunnelScale,
): FunnelRow[] {
  const { format, words } = texts;
  const labels = steps.map((step) => labelOf(step, words));

  return steps.map((step, index) => {
    const label = labels[index] ?? '';
    const figure = figureOf(funnel, step);
    const split = splitOf(step, figure, texts);
    return {
      stage: step.stage,
      label,
      count: {
        figure: figure('entered'),
        text: format.count(step.entered),
        label: words.countLabel(step.entered, label),
      },
      value: moneyText(figure('value'), step.value, label, texts),
      direct: directOf(step, figure, label, texts),
      split,
      bar: barOf(step, scale.count),
      valueWidth: percent(step.value, scale.value),
      ofFirst: ofFirstOf(step, figure, label, texts),
      next: nextOf(step, figure, [label, labels[index + 1] ?? ''], texts),
    };
  });
}

function currentRows(
  funnel: Answer<Funnel>,
  steps: readonly CurrentStep[],
  texts: FunnelTexts,
  scale: FunnelScale,
): FunnelRow[] {
  const { format, words } = texts;

  return steps
    .filter(({ kind }) => kind !== 'won')
    .map((step) => {
      const label = labelOf(step, words);
      const figure = figureOf(funnel, step);
      return {
        stage: step.stage,
        label,
        count: {
          figure: figure('count'),
          text: format.count(step.count),
          label: words.currentLabel(step.count, label),
        },
        value: moneyText(figure('value'), step.value, label, texts),
        direct: null,
        split: [],
        bar: step.count === 0 ? [] : [{ mark: 'open', x: 0, width: percent(step.count, scale.count) }],
        valueWidth: percent(step.value, scale.value),
        ofFirst: null,
        next: null,
      };
    });
}

type Named = (part: FunnelFigure['part']) => FunnelFigure;

function figureOf({ query }: Answer<Funnel>, { stage }: CurrentStep | FunnelStep): Named {
  return (part) => ({ metric: 'funnel', query, row: stage, part });
}

export function labelOf({ kind, label, stage }: CurrentStep | FunnelStep, words: FunnelWords): string {
  return stepLabel({ id: stage, label, kind }, words.won);
}

function moneyText(figure: FunnelFigure, value: number, step: string, { format, words }: FunnelTexts): FigureText {
  return { figure, text: format.money(value), full: format.fullMoney(value), label: words.valueLabel(step) };
}

function directOf(
  { direct = 0 }: FunnelStep,
  figure: Named,
  step: string,
  { format, words }: FunnelTexts,
): FigureText | null {
  if (direct === 0) return null;
  return { figure: figure('direct'), text: words.direct(format.count(direct)), label: words.directLabel(step) };
}

function ofFirstOf(
  { ofFirst }: FunnelStep,
  figure: Named,
  step: string,
  { format, words }: FunnelTexts,
): FigureText | null {
  if (ofFirst === undefined) return null;
  const text = ofFirst === null ? '–' : format.rate(ofFirst);
  return { figure: figure('ofFirst'), text, label: words.ofFirstLabel(step) };
}

const SPLIT = [
  { mark: 'went-on', part: 'converted' },
  { mark: 'open', part: 'open' },
  { mark: 'lost', part: 'lost' },
] as const;

function splitOf(step: FunnelStep, figure: Named, { format, words }: FunnelTexts): SplitPart[] {
  if (step.converted === null) return [];
  return SPLIT.map(({ mark, part }) => {
    const count = step[part] ?? 0;
    return { mark, figure: figure(part), text: format.count(count), word: words[part](count) };
  });
}

/** Those who won have gone all the way; theirs is one bar. */
function barOf(step: FunnelStep, most: number): BarPart[] {
  const parts =
    step.converted === null
      ? [{ mark: 'went-on' as const, count: step.entered }]
      : SPLIT.map(({ mark, part }) => ({ mark, count: step[part] ?? 0 }));
  let before = 0;
  const bar: BarPart[] = [];
  for (const { mark, count } of parts) {
    if (count > 0) bar.push({ mark, x: percent(before, most), width: percent(count, most) });
    before += count;
  }
  return bar;
}

function nextOf(
  step: FunnelStep,
  figure: Named,
  [from, to]: readonly [string, string],
  texts: FunnelTexts,
): NextStep | null {
  if (step.converted === null) return null;
  const { rate, status } = step;
  return {
    rate: { figure: figure('rate'), ...rateTexts(step, from, to, texts) },
    status: rate === null ? 'none' : status,
    plot: step,
    days: daysOf(step, figure, from, to, texts),
  };
}

function rateTexts(
  { rate, interval, benchmark }: FunnelStep,
  from: string,
  to: string,
  texts: FunnelTexts,
): Omit<FigureText, 'figure'> {
  const { format, words, shared } = texts;
  const label = words.rateLabel(from, to);
  if (rate === null || interval === null) return { text: '–', label };
  const band = benchmark === null ? [] : [benchmarkText(benchmark, format, shared)];
  const full = [shared.interval(format.interval(interval)), ...band].join(', ');
  return { text: format.rate(rate), full, label: `${label}, ${full}` };
}

function daysOf(
  { medianDays }: FunnelStep,
  figure: Named,
  from: string,
  to: string,
  { format, words }: FunnelTexts,
): FigureText | null {
  if (medianDays === null) return null;
  return { figure: figure('medianDays'), text: format.days(medianDays), label: words.medianLabel(from, to) };
}
