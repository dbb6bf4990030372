import { Source } from '../elements/source/source.js';
import { define } from './define.js';

define('pipeline-source', Source);

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-source': Source;
  }
}
