import { svg } from 'lit';
import { icon } from '../shared/icons.js';

export const closedIcon = icon(svg`<path class="ahead" d="M4.5 2.5 8 6 4.5 9.5" stroke-width="1.5" />`);
