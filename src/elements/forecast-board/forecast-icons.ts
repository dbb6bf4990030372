import { svg } from 'lit';
import { icon } from '../shared/icons.js';

export const closedIcon = icon(svg`<path class="ahead" d="M4.5 2.5 8 6 4.5 9.5" stroke-width="1.5" />`);
export const hunterIcon = icon(svg`<path class="hunter" d="M6 1 11 6 6 11 1 6z" stroke="none" />`);
export const farmerIcon = icon(svg`<circle class="farmer" cx="6" cy="6" r="4.4" stroke-width="2.4" />`);
