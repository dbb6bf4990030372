import type { Figure } from '../../engine/figure.js';

/** The reader opened a figure. A page that shows it in its own way cancels the event. */
export class FigureSelectEvent extends Event {
  static readonly type = 'pipeline-select';
  /** The figure's name: `metrics.records(figure)` lists what it is made of. */
  readonly figure: Figure;

  constructor(figure: Figure) {
    super(FigureSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.figure = figure;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pipeline-select': FigureSelectEvent;
  }
}
