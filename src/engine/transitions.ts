import type { BusinessType, Dataset } from '../data/dataset.js';
import { benchmarkOf } from './benchmarks.js';
import { divided, journeyContribution, summed, type FigureRecords } from './contributions.js';
import { only } from './filter.js';
import { amountOf } from './journey-fields.js';
import { LOST, OPEN, WON, type Journeys } from './journeys.js';
import { rateOf, type Rate } from './rate.js';
import { isIn, type Span } from './span.js';
import type { Step } from './steps.js';
import { UsageError } from './usage-error.js';

/** The three conversions that are watched: from the lead to sales, from there to the qualified pipeline, and to won. */
export type ConversionColumn = 'lead-unqualified' | 'unqualified-qualified' | 'win';

/** A conversion with the steps that it leads from and to. */
export interface Way {
  readonly column: ConversionColumn;
  readonly from: Step;
  readonly to: Step;
}

/** A conversion on activity basis: which journeys entered it in a span of time, and which of them converted. */
export interface Transition extends Way {
  isEntered(journey: number): boolean;
  isConverted(journey: number): boolean;
}

/** The transitions that a pipeline has, over the journeys that entered them in a span; stages it lacks leave out theirs. */
export function transitionsOf(journeys: Journeys, span: Span): Transition[] {
  const { firstLead, firstUnqualified, firstQualified } = journeys.steps;
  return [
    ...between('lead-unqualified', journeys, span, firstLead, firstUnqualified),
    ...between('unqualified-qualified', journeys, span, firstUnqualified, firstQualified),
    ...win(journeys, span, firstQualified),
  ];
}

/** The transition of a column; throws a `UsageError` where the pipeline lacks its stages. */
export function transitionNamed<Named extends Way>(transitions: readonly Named[], column: string | undefined): Named {
  const found = transitions.find((transition) => transition.column === column);
  if (found === undefined) throw new UsageError(`column: the pipeline has no conversion ${JSON.stringify(column)}`);
  return found;
}

/** The rate of a transition over journeys that entered it, judged by its benchmark for a business type, or for none. */
export function transitionRate(
  dataset: Dataset,
  journeys: Journeys,
  transition: Transition,
  entered: ArrayLike<number> & Iterable<number>,
  type: BusinessType | null,
): Rate {
  let [converted, open] = [0, 0];
  for (const journey of entered) {
    if (transition.isConverted(journey)) converted += 1;
    else if (journeys.outcome[journey] !== LOST) open += 1;
  }
  return rateOf(entered.length, converted, open, benchmarkOf(dataset, [transition.column], type));
}

/** The records behind a part of a transition's rate over journeys that entered it. */
export function transitionRecords(
  dataset: Dataset,
  journeys: Journeys,
  transition: Transition,
  entered: Int32Array,
  part: 'entered' | 'converted' | 'open' | 'rate' | 'valueRate',
): FigureRecords {
  const { moment, outcome } = journeys;
  const isConverted = (journey: number) => transition.isConverted(journey);
  const isOpen = (journey: number) => !isConverted(journey) && outcome[journey] !== LOST;
  const counted = (members: Int32Array) =>
    summed(
      { moment, unit: 'records' },
      Array.from(members, (journey) => journeyContribution(journeys, journey, 1)),
    );
  const shares = (unit: FigureRecords['unit'], wholeOf: (journey: number) => number) => {
    const share = (journey: number, whole: number) =>
      journeyContribution(journeys, journey, isConverted(journey) ? whole : 0, whole);
    return divided(
      { moment, unit },
      Array.from(entered, (journey) => share(journey, wholeOf(journey))),
    );
  };
  switch (part) {
    case 'entered':
      return counted(entered);
    case 'converted':
      return counted(only(entered, isConverted));
    case 'open':
      return counted(only(entered, isOpen));
    case 'rate':
      return shares('records', () => 1);
    case 'valueRate':
      return shares('money', (journey) => amountOf(dataset, journeys, journey));
  }
}

function between(
  column: ConversionColumn,
  { reached, steps: { list } }: Journeys,
  span: Span,
  first: number,
  last: number,
): Transition[] {
  const [entry, exit] = [reached[first], reached[last]];
  const [from, to] = [list[first], list[last]];
  if (entry === undefined || exit === undefined || from === undefined || to === undefined) return [];
  return [
    {
      column,
      from,
      to,
      isEntered: (journey) => isIn(span, entry[journey] ?? Infinity),
      isConverted: (journey) => (exit[journey] ?? Infinity) < Infinity,
    },
  ];
}

/** Of the journeys that had reached the qualified pipeline and were closed in the span, the won. */
function win({ reached, steps, outcome, closedAt }: Journeys, span: Span, first: number): Transition[] {
  const qualified = reached[first];
  const [from, to] = [steps.list[first], steps.list[steps.won]];
  if (qualified === undefined || from === undefined || to === undefined) return [];
  return [
    {
      column: 'win',
      from,
      to,
      isEntered: (journey) =>
        outcome[journey] !== OPEN &&
        (qualified[journey] ?? Infinity) < Infinity &&
        isIn(span, closedAt[journey] ?? NaN),
      isConverted: (journey) => outcome[journey] === WON,
    },
  ];
}
