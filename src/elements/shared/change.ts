import { html, nothing, type TemplateResult } from 'lit';
import { downIcon, levelIcon, upIcon } from './control-icons.js';

/** A figure's change: its direction and size, and whether that is good. */
export interface Change {
  readonly direction: 'up' | 'down' | 'level';
  /** `+€390k`, `1.5 d` */
  readonly text: string;
  /** `better`, `slower` */
  readonly word?: string;
  readonly judgement?: 'positive' | 'negative' | undefined;
  /** `was €5.03M` */
  readonly before?: string;
}

const icons = { up: upIcon, down: downIcon, level: levelIcon };

/** A change: the arrow is its direction, the word its judgement; colour only repeats. */
export function changeText({ direction, text, word, judgement, before }: Change): TemplateResult {
  return html`
    <span class="change number">
      <span class=${judgement ?? 'muted'}
        >${icons[direction]} <b>${text}</b>${word === undefined ? nothing : ` ${word}`}</span
      >${before === undefined ? nothing : html`<span class="muted">${before}</span>`}
    </span>
  `;
}

/** The direction of a change from one figure to another. */
export function directionOf(change: number): Change['direction'] {
  if (change === 0) return 'level';
  return change > 0 ? 'up' : 'down';
}
