import { svg } from 'lit';
import { icon } from './icons.js';

export const upIcon = icon(svg`<path d="M6 10.5v-9M2.5 5 6 1.5 9.5 5" stroke-width="1.5" />`);
export const downIcon = icon(svg`<path d="M6 1.5v9M2.5 7 6 10.5 9.5 7" stroke-width="1.5" />`);
export const levelIcon = icon(svg`<path d="M2.5 4.5h7M2.5 7.5h7" stroke-width="1.5" />`);
export const openIcon = icon(svg`<path d="M2.5 4.5 6 8l3.5-3.5" stroke-width="1.5" />`);
export const closeIcon = icon(svg`<path d="M3 3l6 6M9 3 3 9" stroke-width="1.5" />`);
