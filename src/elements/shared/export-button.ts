import { html, svg, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { sharedWords } from './words.js';

const moreIcon = icon(svg`<path d="M1.5 6h.01M6 6h.01M10.5 6h.01" stroke-width="1.8" stroke-linecap="round" />`);

/** Opens the menu of files that a widget makes of what it shows; keeps its place while it shows nothing. */
export function exportButton(isReady: boolean, language: string): TemplateResult {
  return html`
    <button
      id="export"
      class="export"
      aria-haspopup="menu"
      aria-label=${sharedWords(language).export}
      aria-labelledby="export title"
      ?disabled=${!isReady}
      @click=${open}
    >
      ${moreIcon}
    </button>
  `;
}

async function open({ currentTarget }: Event): Promise<void> {
  const { openExportMenu } = await import('../export/export-menu.js');
  if (currentTarget instanceof HTMLButtonElement) await openExportMenu(currentTarget);
}
