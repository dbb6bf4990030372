import type { Forecast, PersonForecast } from '../../engine/forecast.js';
import type { Answer, AskOptions, Metrics, RecordsPage } from '../../metrics/metrics.js';

/** Parts of a forecast whose deals are shown as cards, from the least to the most certain. */
export const CARD_PARTS = ['pipeline', 'upside', 'commit', 'closed'] as const;
export type CardPart = (typeof CARD_PARTS)[number];

/** A forecast with the deals that it is made of. */
export interface Board extends Forecast {
  /** Null where they are not asked for. */
  readonly deals: Deals | null;
}

/** The largest deals of a team, or of all. */
export interface Deals {
  /** Null: everyone's. */
  readonly person: PersonForecast | null;
  readonly pages: Readonly<Record<CardPart, Answer<RecordsPage>>>;
}

/** How many cards a column has at first: as many as fit in the board, where columns are narrow unless there is but one. */
export const FIRST_CARDS = { board: 4, alone: 12 } as const;

/** Cards that the reader asked for beyond the first ones. */
export type MoreCards = Readonly<Partial<Record<CardPart, number>>>;

/** Which deals are asked for as cards. */
export interface Cards {
  /** Person whose team's deals are wanted; null: everyone's. */
  readonly person: string | null;
  readonly more: MoreCards;
}

/** Asks for the largest deals of a forecast; a person who is not in it narrows nothing. */
export async function askDeals(
  metrics: Metrics,
  forecast: Answer<Forecast>,
  cards: Cards,
  options: AskOptions,
): Promise<Deals> {
  const person = forecast.people.find(({ id }) => id === cards.person) ?? null;
  const page = (part: CardPart) =>
    metrics.records(
      {
        metric: 'forecast',
        query: forecast.query,
        ...(person !== null && { row: person.id }),
        column: 'team',
        part: `${part}.count`,
      },
      { ...options, limit: FIRST_CARDS.alone + (cards.more[part] ?? 0), sort: { by: 'amount', descending: true } },
    );
  const [pipeline, upside, commit, closed] = await Promise.all([
    page('pipeline'),
    page('upside'),
    page('commit'),
    page('closed'),
  ]);
  return { person, pages: { pipeline, upside, commit, closed } };
}
