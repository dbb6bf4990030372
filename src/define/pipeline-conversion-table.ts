import { ConversionTable } from '../elements/conversion-table/conversion-table.js';
import { define } from './define.js';

define('pipeline-conversion-table', ConversionTable);

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-conversion-table': ConversionTable;
  }
}
