import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../shared/control-icons.js';
import type { Picked } from '../shared/source-context.js';
import { pickName, type Names } from './pick-name.js';
import { pickWords } from './pick.words.js';

export interface PickChip {
  readonly pick: Picked;
  /** Undefined while they are still to come. */
  readonly names: Names | undefined;
  readonly language: string;
  undo(): void;
}

/** What is picked, in which widget, and how that is undone. */
export function pickChip({ pick, names, language, undo }: PickChip): TemplateResult {
  const words = pickWords(language);
  const name = names === undefined ? null : pickName(pick.query, names, language);
  const widget = words.widgets.get(pick.from.replace(/#.*/s, ''));
  return html`
    <li class="chip picked" part="chip">
      <span class="says" role="status">
        <span class="muted">${words.onlyHead}</span>
        ${name === null ? html`<i class="bone"></i>` : html`<b title=${name}>${name}</b>`}
        ${widget === undefined ? nothing : html`<span class="second muted">${words.from(widget)}</span>`}
      </span>
      <kbd class="second" aria-hidden="true">${words.key}</kbd>
      <button class="remove" aria-label=${words.undo(name ?? '')} aria-keyshortcuts="Escape" @click=${undo}>
        ${closeIcon}
      </button>
    </li>
  `;
}
