import { html, type TemplateResult } from 'lit';

/** Says why a view has nothing to show, and what else would. */
export function advice(what: string, why: string): TemplateResult {
  return html`
    <div class="state">
      <p><b>${what}</b></p>
      <p class="muted">${why}</p>
    </div>
  `;
}
