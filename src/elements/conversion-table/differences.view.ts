import type { Conversion } from '../../engine/conversion.js';
import { difference, type Difference } from '../../engine/statistics/newcombe.js';
import type { Answer } from '../../metrics/metrics.js';
import type { FigureText } from '../shared/figure-button.js';
import { pointDigits, pointsFormat } from '../shared/points.js';
import { rowView, type CellView, type ConversionTexts, type ConversionView } from './conversion-table.view.js';
import type { DifferencesWords } from './differences.words.js';
import type { NamedRow } from './row-order.js';

/** How far two rows are apart, conversion by conversion. */
export interface DifferencesView {
  readonly title: string;
  readonly differences: readonly DifferenceView[];
  /** All of it as one text, for those who can't see it appear. */
  readonly told: string;
}

export interface DifferenceView {
  readonly label: string;
  /** `12.3 points more` */
  readonly text: string;
  /** `between 2.1 and 21.0`; null where there is nothing to compare. */
  readonly interval: string | null;
  /** Whether the rates can be told from each other; null where there is nothing to compare. */
  readonly isToldApart: boolean | null;
  /** Middle and ends in percent of a plot from a hundred points less to a hundred more. */
  readonly marks: { readonly dot: number; readonly whisker: readonly [number, number] } | null;
  readonly rates: readonly { readonly name: string; readonly rate: FigureText; readonly entered: FigureText }[];
}

export type DifferencesTexts = ConversionTexts & { readonly comparison: DifferencesWords };

/** Tells the first of two rows against the second. */
export function differencesView(
  conversion: Answer<Conversion>,
  view: ConversionView,
  [first, second]: readonly [NamedRow, NamedRow],
  texts: DifferencesTexts,
): DifferencesView {
  const words = texts.comparison;
  const [cells, others] = [first, second].map((row) => rowView(conversion, view, row, texts).cells);
  const differences = view.groups.flatMap(({ label }, index) => {
    const [cell, other] = [first.row.cells[index], second.row.cells[index]];
    const [shown, otherShown] = [cells?.[index], others?.[index]];
    if (!cell || !other || !shown || !otherShown) return [];
    const rates = [rateText(first, shown), rateText(second, otherShown)];
    return [{ label, rates, ...differenceText(difference(cell, other), texts) }];
  });
  const title = words.title(first.name, second.name);
  return { title, differences, told: [title, ...differences.map(toldOf(words))].join('. ') };
}

function rateText({ name }: NamedRow, { rate, entered }: CellView): DifferenceView['rates'][number] {
  return { name, rate, entered: { ...entered, label: `${entered.label ?? ''}, ${name}` } };
}

function differenceText(
  { difference: apart, interval }: Difference,
  { format, comparison: words }: DifferencesTexts,
): Omit<DifferenceView, 'label' | 'rates'> {
  if (apart === null || interval === null)
    return { text: words.nobody, interval: null, isToldApart: null, marks: null };
  const points = pointsFormat(format.language, pointDigits(interval));
  const [low, high] = interval;
  const size = points(Math.abs(apart));
  const isSame = size === points(0);
  const isLess = apart < 0 && !isSame;
  const [from, to] = isLess ? [-high, -low] : [low, high];
  return {
    text: isSame ? words.same : (isLess ? words.less : words.more)(size),
    interval: words.between(points(from), points(to)),
    isToldApart: low > 0 || high < 0,
    marks: { dot: place(apart), whisker: [place(low), place(high)] },
  };
}

/** Where a difference stands, in percent from −1 to 1. */
function place(apart: number): number {
  return Math.round(5000 * (1 + Math.min(1, Math.max(-1, apart)))) / 100;
}

function toldOf({ toldApart, luck }: DifferencesWords) {
  return ({ label, text, interval, isToldApart }: DifferenceView): string => {
    const told = `${label}: ${text}`;
    return interval === null ? told : `${told}, ${interval}, ${isToldApart ? toldApart : luck}`;
  };
}
