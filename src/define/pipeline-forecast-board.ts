import { ForecastBoard } from '../elements/forecast-board/forecast-board.js';
import { define } from './define.js';

define('pipeline-forecast-board', ForecastBoard);

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-forecast-board': ForecastBoard;
  }
}
