import { svg } from 'lit';
import { icon } from '../shared/icons.js';

export const hunterIcon = icon(svg`<path class="hunter" d="M6 1 11 6 6 11 1 6z" stroke="none" />`);
export const farmerIcon = icon(svg`<circle class="farmer" cx="6" cy="6" r="4.4" stroke-width="2.4" />`);
