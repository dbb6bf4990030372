import { svg, html, type TemplateResult } from 'lit';

/** An icon of 12 by 12 pixels in the colour of its text; decoration, whatever it stands beside. */
export const icon = (shape: TemplateResult<2>): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor">${shape}</svg>`;

export const aboveIcon = icon(svg`<path d="M6 1.5 11 10H1z" fill="currentColor" stroke="none" />`);
export const belowIcon = icon(svg`<path d="M6 10.5 1 2h10z" fill="currentColor" stroke="none" />`);
export const withinIcon = icon(
  svg`<rect x="1.5" y="1.5" width="9" height="9" rx="1.5" stroke-width="1.5" /><path d="M3.7 6.2 5.3 7.8 8.4 4.4" stroke-width="1.5" />`,
);
export const uncertainIcon = icon(
  svg`<circle cx="6" cy="6" r="4.25" stroke-width="1.5" stroke-dasharray="2.2 2.25" />`,
);
export const noneIcon = icon(svg`<path d="M2.5 6h7" stroke-width="1.5" />`);
export const warningIcon = icon(
  svg`<path d="M6 1.2 11.4 10.8H.6z" stroke-width="1.4" stroke-linejoin="round" /><path d="M6 4.6v3M6 8.6v1" stroke-width="1.4" />`,
);
export const infoIcon = icon(
  svg`<circle cx="6" cy="6" r="4.8" stroke-width="1.4" /><path d="M6 5.3v3.4M6 3.1v1.2" stroke-width="1.4" />`,
);
