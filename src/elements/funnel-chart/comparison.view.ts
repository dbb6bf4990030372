import type { Funnel, FunnelStep } from '../../engine/funnel.js';
import { difference, type Difference } from '../../engine/statistics/newcombe.js';
import type { Interval } from '../../engine/statistics/wilson.js';
import type { Format } from '../shared/format.js';
import { pointDigits, pointsFormat } from '../shared/points.js';
import { shownName } from '../shared/shown-name.js';
import type { Side, Sides } from './compared-funnels.js';
import type { ComparisonWords } from './comparison.words.js';
import { funnelView, scaleOf, subtitle, type FunnelRow, type FunnelTexts } from './funnel-chart.view.js';

/** What is drawn of two funnels side by side: on one scale, with how far their rates are apart. */
export interface ComparisonView {
  readonly subtitle: string;
  readonly names: readonly [string, string];
  readonly rows: readonly ComparedRow[];
  /** What has to be known to compare them fairly. */
  readonly remark: string | null;
  /** What the bands are and where they come from; null where no row has one. */
  readonly bands: string | null;
}

export interface ComparedRow {
  readonly label: string;
  readonly lanes: readonly [Lane, Lane];
  /** Null where there is no rate to compare. */
  readonly apart: Apart | null;
}

/** A step of one of the funnels. */
export interface Lane extends Pick<FunnelRow, 'count' | 'value' | 'bar' | 'valueWidth' | 'next'> {
  readonly name: string;
  /** The split of the bar, for those who can't see it. */
  readonly split: string;
}

/** How far two rates are apart, said so that luck isn't read as skill. */
export interface Apart {
  readonly kind: 'higher' | 'lower' | 'luck' | 'none';
  readonly judgement: 'positive' | 'negative' | null;
  readonly text: string;
  /** A line each. */
  readonly details: readonly string[];
}

export interface ComparisonTexts extends FunnelTexts {
  readonly comparison: ComparisonWords;
}

export function comparisonView(sides: Sides, texts: ComparisonTexts): ComparisonView {
  const [one, two] = sides;
  const scale = scaleOf(one.funnel, two.funnel);
  const [first, second] = [funnelView(one.funnel, texts, scale), funnelView(two.funnel, texts, scale)];
  const names = [sideName(one, texts), sideName(two, texts)] as const;
  const rows = first.rows.flatMap((row, index) => {
    const other = second.rows[index];
    if (other === undefined) return [];
    return {
      label: row.label,
      lanes: [laneOf(names[0], row), laneOf(names[1], other)] as const,
      apart: apartOf(sides, names, index, texts),
    };
  });
  return {
    subtitle: subtitleOf(one, names, texts),
    names,
    rows,
    remark: one.by === 'period' && one.funnel.basis === 'cohort' ? texts.comparison.followedLonger(names[1]) : null,
    bands: first.bands ?? second.bands,
  };
}

function subtitleOf({ by, funnel }: Side, [first, second]: readonly [string, string], texts: ComparisonTexts): string {
  if (by !== 'period') return subtitle(funnel, texts);
  const pair = texts.comparison.pair(first, second);
  return texts.comparison[funnel.basis === 'activity' ? 'reached' : 'begun'](pair, texts.format.day(funnel.asOf));
}

function sideName({ by, key, name, isTeam, funnel }: Side, { format, comparison }: ComparisonTexts): string {
  if (by === 'period') return format.period(funnel.period);
  const shown = comparison.segments.get(`${by}:${key}`) ?? shownName(name, key);
  return isTeam ? comparison.andTeam(shown) : shown;
}

function laneOf(name: string, { count, value, bar, valueWidth, next, split }: FunnelRow): Lane {
  return {
    name,
    count,
    value,
    bar,
    valueWidth,
    next,
    split: split.map(({ text, word }) => `${text} ${word}`).join(', '),
  };
}

function apartOf(
  [{ by, funnel: one }, { funnel: two }]: Sides,
  [first, second]: readonly [string, string],
  index: number,
  { format, comparison: words }: ComparisonTexts,
): Apart | null {
  const found = differenceAt(one, two, index);
  if (found === null) return null;
  const { difference: apart, interval } = found;
  if (apart === null || interval === null) return { kind: 'none', judgement: null, text: words.none, details: [] };
  const points = pointsOf(format, interval);
  const [low, high] = interval;
  const isLuck = low <= 0 && high >= 0;
  if (by === 'period') {
    const range = words.interval(points.range(interval));
    if (isLuck) return luck(words, words.points(points.signed(apart)), range);
    const judged =
      apart > 0
        ? ({ kind: 'higher', judgement: 'positive' } as const)
        : ({ kind: 'lower', judgement: 'negative' } as const);
    return {
      ...judged,
      text: words[apart > 0 ? 'better' : 'worse'](words.points(points.size(apart))),
      details: [range],
    };
  }
  const isFirst = apart >= 0;
  const range = words.interval(points.range(isFirst ? interval : [-high, -low]));
  const higher = words.higher(isFirst ? first : second, words.points(points.signed(Math.abs(apart))));
  return isLuck ? luck(words, higher, range) : { kind: 'higher', judgement: null, text: higher, details: [range] };
}

/** How much higher the rate of the first is at a step; null where there is none to compare. */
export function differenceAt(one: Funnel, two: Funnel, index: number): Difference | null {
  if (one.basis === 'current' || two.basis === 'current') return null;
  const [a, b] = [countsOf(one.steps[index]), countsOf(two.steps[index])];
  return a === null || b === null ? null : difference(a, b);
}

function luck({ luck: text }: ComparisonWords, ...details: readonly string[]): Apart {
  return { kind: 'luck', judgement: null, text, details };
}

function countsOf(step: FunnelStep | undefined): { readonly entered: number; readonly converted: number } | null {
  const { entered = 0, converted = null } = step ?? {};
  return converted === null ? null : { entered, converted };
}

/** Writes a difference and its interval alike. */
function pointsOf({ language }: Format, interval: Interval) {
  const digits = pointDigits(interval);
  const plain = pointsFormat(language, digits);
  const signed = pointsFormat(language, digits, 'exceptZero');
  return {
    size: (share: number) => plain(Math.abs(share)),
    signed,
    range: ([low, high]: Interval) => [signed(low), signed(high)] as const,
  };
}
