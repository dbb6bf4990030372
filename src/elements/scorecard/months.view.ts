import type { Scorecard } from '../../engine/scorecard.js';
import type { Trend } from '../../engine/trend.js';
import type { Answer } from '../../metrics/metrics.js';
import type { FigureText } from '../shared/figure-button.js';
import { V_NAMES, figureText, isPastKnown, readingsOf, type Reading, type ScorecardTexts } from './scorecard.view.js';

/** Twelve months of the four Vs as a table. */
export interface MonthsView {
  readonly columns: readonly string[];
  /** The latest first. */
  readonly months: readonly Month[];
}

/** The four Vs at one moment. */
export interface Month {
  readonly day: string;
  /** Null where the source doesn't know what it was. */
  readonly figures: readonly (FigureText | null)[];
}

export function monthsView(answer: Answer<Scorecard>, { points }: Trend, texts: ScorecardTexts): MonthsView {
  const { format, words } = texts;
  const readings = readingsOf(texts);
  return {
    columns: V_NAMES.map((name) => words[name]),
    months: points
      .map((point) => ({
        day: format.date(point.asOf),
        figures: V_NAMES.map((name) => figureAt(answer, point, readings[name])),
      }))
      .reverse(),
  };
}

/** The figure of another moment is named by it. */
function figureAt(answer: Answer<Scorecard>, point: Trend['points'][number], reading: Reading): FigureText | null {
  if (point.asOf !== answer.asOf && !isPastKnown(answer, reading)) return null;
  const { name, read, write, writeFull } = reading;
  return figureText({ ...answer.query, asOf: point.asOf }, name, read(point), write, writeFull);
}
