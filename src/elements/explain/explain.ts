import type { Figure } from '../../engine/figure.js';
import type { Metrics } from '../../metrics/metrics.js';
import { ExplainPanel } from './explain-panel.js';

/** What is to be told, of a figure that a widget shows. */
export interface Explanation {
  readonly figure: Figure;
  readonly metrics: Metrics;
  /** What the reader opened it with: the panel stands beside it, and the focus returns to it. */
  readonly opener: EventTarget | undefined;
  /** BCP 47. */
  readonly language: string;
}

const panels = new WeakMap<Element, ExplainPanel>();

/** Tells of a figure in a panel beside it: one for each widget. */
export function explain(widget: Element, explanation: Explanation): void {
  const known = panels.get(widget);
  const panel = known ?? new ExplainPanel(widget);
  panels.set(widget, panel);
  panel.tell(explanation);
}
