import { svg } from 'lit';
import { icon } from '../shared/icons.js';

export const clockIcon = icon(
  svg`<circle cx="6" cy="6" r="4.8" stroke-width="1.4" /><path d="M6 3.2V6l2 1.4" stroke-width="1.4" />`,
);
export const aheadIcon = icon(svg`<path class="ahead" d="M4.5 2.5 8 6 4.5 9.5" stroke-width="1.5" />`);
export const backIcon = icon(svg`<path class="ahead" d="M7.5 2.5 4 6l3.5 3.5" stroke-width="1.5" />`);
