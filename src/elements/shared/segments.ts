import { html, type TemplateResult } from 'lit';

export interface Segments<Value extends string> {
  /** What is chosen between. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value;
  choose(value: Value): void;
}

/** A choice between a few, all in sight. */
export function segments<Value extends string>({ label, options, chosen, choose }: Segments<Value>): TemplateResult {
  const segment = ({ value, text }: { value: Value; text: string }) => html`
    <button aria-pressed=${value === chosen} @click=${() => choose(value)}>${text}</button>
  `;
  return html`<div class="segments" role="group" aria-label=${label}>${options.map(segment)}</div>`;
}
