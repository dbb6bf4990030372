import type { Forecast } from '../../engine/forecast.js';
import type { Answer } from '../../metrics/metrics.js';
import { BAR_PARTS } from './bar.view.js';
import type { BoardTexts } from './forecast-board.words.js';
import { peopleView, type PeopleState, type PeopleView } from './people.view.js';

/** What is drawn of a forecast, but for deals. */
export interface BoardView {
  readonly subtitle: string;
  /** Said instead of the rest where nobody is to sell or sells anything. */
  readonly empty: string | null;
  readonly people: PeopleView;
}

export function boardView(forecast: Answer<Forecast>, state: PeopleState, texts: BoardTexts): BoardView {
  const { format, words } = texts;
  const period = format.period(forecast.period);
  const people = peopleView(forecast, state, texts);
  return {
    subtitle: words.closes(period, format.day(forecast.asOf)),
    empty: isEmpty(forecast) ? words.empty(period) : null,
    people,
  };
}

function isEmpty({ people, total }: Answer<Forecast>): boolean {
  const hasDeals = BAR_PARTS.some((part) => total[part].count > 0);
  return !hasDeals && people.every(({ quota, submitted }) => quota === null && submitted === null);
}
