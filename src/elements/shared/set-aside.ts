import { html, nothing, type TemplateResult } from 'lit';
import type { SetAside } from '../../data/dataset.js';
import { integer } from './integer.js';
import { infoIcon } from './icons.js';
import { sharedWords } from './words.js';

/** More than anybody reads, and quick to draw. */
const MOST_LISTED = 500;

/** Tells how many records are in no figure, and opens their list with what is wrong with each. */
export function setAsideNotice(records: readonly SetAside[], language: string): TemplateResult {
  const words = sharedWords(language);
  const count = records.length;
  const written = integer(count, language);
  const rest = count - MOST_LISTED;
  return html`
    <button class="notice" part="set-aside" aria-haspopup="dialog" @click=${openList}>
      ${infoIcon}<span><b class="number">${written} ${words.records(count)}</b> ${words.setAside(count)}</span>
    </button>
    <dialog aria-labelledby="set-aside-title">
      <div class="top">
        <h3 id="set-aside-title">${words.setAsideTitle(count, written)}</h3>
        <form method="dialog"><button class="button">${words.close}</button></form>
      </div>
      <p class="muted small">${words.setAsideWhy}</p>
      <ul tabindex="0" aria-labelledby="set-aside-title">
        ${records.slice(0, MOST_LISTED).map(listItem)}
        ${rest > 0 ? html`<li class="muted">${words.andMore(integer(rest, language))}</li>` : nothing}
      </ul>
    </dialog>
  `;
}

/** Paths and messages are the reader's own English. */
function listItem({ path, id, message }: SetAside): TemplateResult {
  return html`<li lang="en"><b>${id ?? path}</b>${id === null ? message : `${path}: ${message}`}</li>`;
}

function openList({ currentTarget }: Event): void {
  if (!(currentTarget instanceof Element)) return;
  const dialog = currentTarget.nextElementSibling;
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}
