import type { Scorecard } from '../../engine/scorecard.js';
import type { Trend } from '../../engine/trend.js';
import type { Answer } from '../../metrics/metrics.js';
import { sparklineMarks, type PastValue, type SparklineMarks } from '../shared/sparkline.view.js';
import type { PastWords } from './past.words.js';
import { isPastKnown, readingsOf, type Reading, type ScorecardTexts, type VName } from './scorecard.view.js';

/** The past of one of the four; null where the source doesn't know it, or it has none. */
export interface Spark {
  readonly marks: SparklineMarks;
  /** What the line shows, in words. */
  readonly summary: string;
}

export interface PastTexts extends ScorecardTexts {
  readonly past: PastWords;
}

/** The past of each of the four Vs. */
export function pastView(
  answer: Answer<Scorecard>,
  { points }: Trend,
  texts: PastTexts,
): Readonly<Record<VName, Spark | null>> {
  const readings = readingsOf(texts);
  const sparkOf = (name: VName) => spark(answer, points, readings[name], texts.words[name], texts);
  return {
    volume: sparkOf('volume'),
    value: sparkOf('value'),
    conversion: sparkOf('conversion'),
    velocity: sparkOf('velocity'),
  };
}

type Point = Trend['points'][number];

function spark(
  answer: Answer<Scorecard>,
  points: readonly Point[],
  reading: Reading,
  name: string,
  { format, past: words }: PastTexts,
): Spark | null {
  if (!isPastKnown(answer, reading)) return null;
  const past = points.map((point): PastValue => ({ at: Date.parse(point.asOf), value: reading.read(point) }));
  const known = points.flatMap((point) => {
    const value = reading.read(point);
    return value === null ? [] : [{ value, day: format.date(point.asOf) }];
  });
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const low = known.reduce((least, point) => (point.value < least.value ? point : least));
  const high = known.reduce((most, point) => (point.value > most.value ? point : most));
  const told = ({ value, day }: typeof first) => words.on(reading.write(value), day);
  return {
    marks: sparklineMarks({
      past,
      compared: { at: Date.parse(answer.previous.asOf), value: reading.read(answer.previous) },
    }),
    summary: words.summary(name, { first: told(first), low: told(low), high: told(high), last: told(last) }),
  };
}
