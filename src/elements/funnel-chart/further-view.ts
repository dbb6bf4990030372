import type { CSSResult } from 'lit';
import { choiceOf, type FunnelQuery } from '../../engine/query.js';
import type { Answer, AskOptions, Metrics } from '../../metrics/metrics.js';
import type { Content } from '../shared/answer-controller.js';
import type { ChoiceOption } from '../shared/choice.js';
import type { Format } from '../shared/format.js';
import { isolated } from '../shared/shown-name.js';
import type { FunnelWords } from './funnel-chart.words.js';

/** What a funnel shows: its steps, or why journeys were lost at them. */
export const FUNNEL_VIEWS = ['steps', 'losses'] as const;
export type FunnelChartView = (typeof FUNNEL_VIEWS)[number];

/** Whether steps stand one below the other, or from left to right. */
export const FUNNEL_ORIENTATIONS = ['rows', 'columns'] as const;
export type FunnelOrientation = (typeof FUNNEL_ORIENTATIONS)[number];

/** What of a funnel is shown, and how. */
export interface FunnelLook {
  readonly view: FunnelChartView;
  /** What is shown side by side; null where nothing is compared. */
  readonly compare: string | null;
  readonly orientation: FunnelOrientation;
}

/** An answer that is drawn in a way of its own, which is loaded with it. */
export interface FurtherView {
  draw(drawing: Drawing): Content;
}

export interface Drawing {
  readonly language: string;
  readonly format: Format;
}

/** A module with a view that is loaded when it is chosen. */
interface ViewModule {
  readonly styles: CSSResult;
  ask(metrics: Metrics, query: FunnelQuery, options: ViewOptions): Promise<Answer<FurtherView>>;
}

export interface ViewOptions extends AskOptions {
  readonly language: string;
  readonly compare: string | null;
}

/** How the view of a look is loaded; null for the one that every page has. */
export function furtherView({ view, compare, orientation }: FunnelLook): (() => Promise<ViewModule>) | null {
  const isUpright = choiceOf('orientation', orientation, FUNNEL_ORIENTATIONS) === 'columns';
  if (choiceOf('view', view, FUNNEL_VIEWS) === 'losses') return () => import('./losses.js');
  if (compare) return () => import('./comparison.js');
  return isUpright ? () => import('./columns.js') : null;
}

/** What the reader may choose to see. */
export type ChosenLook = Pick<FunnelLook, 'view' | 'compare'>;

/** Steps, losses, or two funnels side by side, by what they are told apart. */
export function lookChoices(
  { view, compare }: ChosenLook,
  attributes: readonly string[],
  words: FunnelWords,
): ChoiceOption<ChosenLook>[] {
  const offered = [...words.comparisons.keys(), ...attributes.map((name) => ATTRIBUTE + name)];
  const compared = compare && !offered.includes(compare) ? [...offered, compare] : offered;
  const shown = view === 'losses' ? view : compare || 'steps';
  const option = (value: ChosenLook, name: string, text: string) => ({ value, text, isChosen: name === shown });
  return [
    option({ view: 'steps', compare: null }, 'steps', words.steps),
    option({ view: 'losses', compare: null }, 'losses', words.losses),
    ...compared.map((name) => option({ view: 'steps', compare: name }, name, comparisonName(name, words))),
  ];
}

const ATTRIBUTE = 'attributes.';
/** What stands before an attribute's name, or before the names of two values. */
const NOT_NAMES = /^([^:]*:|attributes\.)/;

/** What a comparison is called. */
export function comparisonName(name: string, words: FunnelWords): string {
  return words.comparisons.get(name) ?? isolated(name.replace(NOT_NAMES, '').replaceAll(',', ', '));
}
