import { html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../../engine/figure.js';
import { FigureSelectEvent } from './figure-select-event.js';

/** A figure on the page. */
export interface FigureText {
  readonly figure: Figure;
  /** The figure as it is shown. */
  readonly text: string;
  /** The figure in full, where it is shown shortened. */
  readonly full?: string;
  /** What it counts, for those who can't see where it stands. */
  readonly label?: string;
}

/** A figure that opens: a button with the figure as its text. */
export function figureButton({ figure, text, full, label }: FigureText): TemplateResult {
  return html`<button class="figure" part="figure" title=${full ?? nothing} @click=${opener(figure)}>
    ${text}${label === undefined ? nothing : html` <span class="unseen">${label}</span>`}
  </button>`;
}

/** A listener that lets `pipeline-select` leave from the element it is put on. */
export function opener(figure: Figure): (event: Event) => void {
  return ({ currentTarget }) => {
    const event = new FigureSelectEvent(figure);
    currentTarget?.dispatchEvent(event);
  };
}
