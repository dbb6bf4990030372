import type { CSSResult, LitElement } from 'lit';

/** Gives a widget the style sheet of a part of it that is loaded when it is used; once, however often it is asked. */
export function adopt({ shadowRoot }: LitElement, { styleSheet }: CSSResult): void {
  if (shadowRoot === null || styleSheet === undefined || shadowRoot.adoptedStyleSheets.includes(styleSheet)) return;
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
}
