import { Records } from '../elements/records/records.js';
import { define } from './define.js';

define('pipeline-records', Records);

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-records': Records;
  }
}
