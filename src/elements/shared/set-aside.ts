import { html, type TemplateResult } from 'lit';
import type { SetAside } from '../../data/dataset.js';
import { integer } from './integer.js';
import { infoIcon } from './icons.js';
import { sharedWords } from './words.js';

/** Tells how many records are in no figure, and opens their list with what is wrong with each. */
export function setAsideNotice(records: readonly SetAside[], language: string): TemplateResult {
  const words = sharedWords(language);
  const { length: count } = records;
  const open = async ({ currentTarget }: Event) => {
    const { openSetAside } = await import('./set-aside-list.js');
    const dialog = currentTarget instanceof Element ? currentTarget.nextElementSibling : null;
    if (dialog instanceof HTMLDialogElement) await openSetAside(dialog, records, language);
  };
  return html`
    <button class="notice" part="set-aside" aria-haspopup="dialog" @click=${open}>
      ${infoIcon}<span
        ><b class="number">${integer(count, language)} ${words.records(count)}</b> ${words.setAside(count)}</span
      >
    </button>
    <dialog aria-labelledby="set-aside-title"></dialog>
  `;
}
