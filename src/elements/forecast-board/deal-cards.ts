import type { TemplateResult } from 'lit';
import type { Answer } from '../../metrics/metrics.js';
import type { Board, Deals } from './ask-board.js';
import { dealColumns, type DealActions } from './deal-columns.js';
import { dealsView, type DealsState } from './deals.view.js';
import type { BoardTexts } from './forecast-board.words.js';

export { styles } from './deal-cards.styles.js';
export { ForecastBoard } from './forecast-board.js';

/** Draws a forecast's deals as cards; it is loaded when the place of the cards comes into sight. */
export function dealCards(
  board: Answer<Board>,
  deals: Deals,
  state: DealsState,
  texts: BoardTexts,
  actions: DealActions,
): TemplateResult {
  return dealColumns(dealsView(board, deals, state, texts), texts.words, actions);
}
