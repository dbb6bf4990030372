import { html, nothing, render, type TemplateResult } from 'lit';
import type { SetAside } from '../../data/dataset.js';
import { loadWords } from './catalogue.js';
import { dialogStyles } from './dialog.styles.js';
import { integer } from './integer.js';
import { setAsideWords } from './set-aside-list.words.js';
import { sharedWords } from './words.js';

/** More than anybody reads, and quick to draw. */
const MOST_LISTED = 500;

/** Lists the records that are in no figure, with what is wrong with each, in a dialog of the widget. */
export async function openSetAside(
  dialog: HTMLDialogElement,
  records: readonly SetAside[],
  language: string,
): Promise<void> {
  await loadWords(language);
  const root = dialog.getRootNode();
  const { styleSheet } = dialogStyles;
  if (!dialog.isConnected || dialog.open || !(root instanceof ShadowRoot) || styleSheet === undefined) return;
  if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  render(content(records, language), dialog);
  dialog.showModal();
}

function content(records: readonly SetAside[], language: string): TemplateResult {
  const words = sharedWords(language);
  const { title, why } = setAsideWords(language);
  const count = records.length;
  const rest = count - MOST_LISTED;
  return html`
    <div class="top">
      <h3 id="set-aside-title">${title(count, integer(count, language))}</h3>
      <form method="dialog"><button class="button">${words.close}</button></form>
    </div>
    <p class="muted small">${why}</p>
    <ul tabindex="0" aria-labelledby="set-aside-title">
      ${records.slice(0, MOST_LISTED).map(listItem)}
      ${rest > 0 ? html`<li class="muted">${words.andMore(integer(rest, language))}</li>` : nothing}
    </ul>
  `;
}

/** Paths and messages are the reader's own English. */
function listItem({ path, id, message }: SetAside): TemplateResult {
  return html`<li lang="en"><b>${id ?? path}</b>${id === null ? message : `${path}: ${message}`}</li>`;
}
