import { html, type TemplateResult } from 'lit';

/** Marks that are an outline; it is drawn inside, so that all are of one size. */
const OUTLINED: ReadonlySet<string> = new Set(['open', 'pipeline']);

/** A small square of a mark, beside the word or the figure that it stands for. */
export function swatch(mark: string, size = 12): TemplateResult {
  const inset = OUTLINED.has(mark) ? 0.5 : 0;
  const side = size - 2 * inset;
  return html`
    <svg class="swatch" width=${size} height=${size} aria-hidden="true">
      <rect class=${mark} x=${inset} y=${inset} width=${side} height=${side} rx="1.5" />
    </svg>
  `;
}
