import { html, type TemplateResult } from 'lit';

export interface PickButton {
  /** What the mark is called. */
  readonly text: string;
  /** What picking it does, for those who can't see that it is a control. */
  readonly label: string;
  /** A class of its own. */
  readonly look?: string;
  readonly isPicked: boolean;
  pick(): void;
}

/** The name of a mark that other widgets can be narrowed to: a control of its own, as its figures open. */
export function pickButton({ text, label, look = '', isPicked, pick }: PickButton): TemplateResult {
  return html`<button class="pick ${look}" part="pick" aria-pressed=${isPicked} title=${text} @click=${pick}>
    <span>${text}</span><span class="unseen"> ${label}</span>
  </button>`;
}
