import { Filters } from '../elements/filters/filters.js';
import { define } from './define.js';

define('pipeline-filters', Filters);

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-filters': Filters;
  }
}
