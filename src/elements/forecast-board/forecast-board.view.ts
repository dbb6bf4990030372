import type { Answer } from '../../metrics/metrics.js';
import type { Board } from './ask-board.js';
import { BAR_PARTS } from './bar.view.js';
import { dealsView, type DealsState, type DealsView } from './deals.view.js';
import type { BoardTexts } from './forecast-board.words.js';
import { peopleView, type PeopleState, type PeopleView } from './people.view.js';

/** What is drawn of a forecast: the tree of people, and deals as cards. */
export interface BoardView {
  readonly subtitle: string;
  /** Said instead of the rest where nobody is to sell or sells anything. */
  readonly empty: string | null;
  readonly people: PeopleView;
  readonly deals: DealsView | null;
}

export function boardView(board: Answer<Board>, state: PeopleState & DealsState, texts: BoardTexts): BoardView {
  const { format, words } = texts;
  const period = format.period(board.period);
  const people = peopleView(board, state, texts);
  return {
    subtitle: words.closes(period, format.day(board.asOf)),
    empty: isEmpty(board) ? words.empty(period) : null,
    people,
    deals: board.deals === null ? null : dealsView(board, board.deals, state, texts),
  };
}

function isEmpty({ people, total }: Answer<Board>): boolean {
  const hasDeals = BAR_PARTS.some((part) => total[part].count > 0);
  return !hasDeals && people.every(({ quota, submitted }) => quota === null && submitted === null);
}
