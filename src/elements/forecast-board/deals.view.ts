import type { ForecastFigure } from '../../engine/figure.js';
import type { DealSums, Forecast } from '../../engine/forecast.js';
import type { Model } from '../../data/dataset.js';
import type { Answer } from '../../metrics/metrics.js';
import type { RecordRow } from '../../metrics/record-rows.js';
import type { FigureText } from '../shared/figure-button.js';
import { safeUrl } from '../shared/safe-url.js';
import { isolated, shownName } from '../shared/shown-name.js';
import { CARD_PARTS, FIRST_CARDS, type CardPart, type Deals, type MoreCards } from './ask-deals.js';
import type { CardWords } from './deal-cards.words.js';
import type { BoardTexts } from './forecast-board.words.js';
import { nameOf } from './people.view.js';

/** What is drawn of a period's deals. */
export interface DealsView {
  /** Whose deals alone are shown; null: everyone's. */
  readonly team: string | null;
  readonly columns: readonly DealColumn[];
}

export interface DealColumn {
  readonly part: CardPart;
  readonly title: string;
  readonly count: FigureText;
  readonly value: FigureText;
  readonly cards: readonly DealCard[];
  /** Offers those that are not shown. */
  readonly more: string | null;
}

export interface DealCard {
  readonly id: string;
  readonly title: string;
  /** What the deal is about, where the title is its account. */
  readonly subject: string | null;
  /** Where the CRM shows it. */
  readonly url: string | null;
  readonly amount: string;
  readonly fullAmount: string;
  readonly owner: string;
  readonly closeDate: string | null;
  readonly model: { readonly name: Model; readonly text: string } | null;
}

/** What the cards' figures and words are written with. */
export interface CardTexts extends BoardTexts {
  readonly cards: CardWords;
}

/** What the reader asked for. */
export interface DealsState {
  /** Whether deals have the whole width. */
  readonly isWide: boolean;
  readonly more: MoreCards;
}

export function dealsView(
  { people, total, query }: Answer<Forecast>,
  { person, pages }: Deals,
  { isWide, more }: DealsState,
  texts: CardTexts,
): DealsView {
  const { format, words, cards } = texts;
  const sums = person?.team ?? total;
  const hasReports = person !== null && people.some(({ managerId }) => managerId === person.id);
  const parts = shownParts(total);
  const first = isWide || parts.length === 1 ? FIRST_CARDS.alone : FIRST_CARDS.board;
  const columns = parts.map((part): DealColumn => {
    const rows = pages[part].rows.slice(0, first + (more[part] ?? 0));
    const { count, value } = sums[part];
    const rest = pages[part].total - rows.length;
    const figure = (of: 'count' | 'value'): ForecastFigure => ({
      metric: 'forecast',
      query,
      ...(person !== null && { row: person.id }),
      column: 'team',
      part: `${part}.${of}`,
    });
    return {
      part,
      title: cards.columnTitle[part],
      count: { figure: figure('count'), text: cards.deals(format.count(count), count), label: words[part] },
      value: { figure: figure('value'), text: format.money(value), full: format.fullMoney(value), label: words[part] },
      cards: rows.map((row) => cardOf(row, texts)),
      more: rest === 0 ? null : cards.more(format.count(rest)),
    };
  });
  return { team: person === null ? null : teamName(nameOf(person, texts), hasReports, texts), columns };
}

/** Who names no deal as commit or upside gets no columns that are always empty. */
function shownParts(total: DealSums): CardPart[] {
  const isForecast = total.commit.count + total.upside.count > 0;
  return CARD_PARTS.filter((part) => {
    if (part === 'pipeline') return total.pipeline.count > 0;
    return part === 'closed' || isForecast;
  });
}

function teamName(name: string, hasReports: boolean, { cards }: CardTexts): string {
  return hasReports ? cards.andTeam(name) : name;
}

function cardOf(
  { id, name, account, owner, amount, closeDate, model, url }: RecordRow,
  { format, words, cards }: CardTexts,
): DealCard {
  return {
    id,
    title: account === null ? shownName(name ?? '', id) : shownName(account.name, account.id),
    subject: account === null || name === null ? null : subjectOf(name, account.name),
    url: safeUrl(url),
    amount: format.money(amount ?? 0),
    fullAmount: format.fullMoney(amount ?? 0),
    owner: owner === null ? words.nobody : shownName(owner.name, owner.id),
    closeDate: closeDate === null ? null : format.day(closeDate),
    model: model === null ? null : { name: model, text: cards[model] },
  };
}

/** A deal is often named for its account first, which the card has said already. */
function subjectOf(name: string, account: string): string | null {
  const rest = name.startsWith(account) ? name.slice(account.length).replace(/^[\s–—:|/,-]+/, '') : name;
  return rest.trim() === '' ? null : isolated(rest);
}
