import { Scorecard } from '../elements/scorecard/scorecard.js';
import { define } from './define.js';

define('pipeline-scorecard', Scorecard);

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-scorecard': Scorecard;
  }
}
