import type { ForecastFigure } from '../../engine/figure.js';
import type { Forecast, PersonForecast } from '../../engine/forecast.js';
import type { Answer } from '../../metrics/metrics.js';
import type { FigureText } from '../shared/figure-button.js';
import { shownName } from '../shared/shown-name.js';
import { BAR_PARTS, barOf, scaleOf, type Bar, type BarPart, type Scale } from './bar.view.js';
import type { BoardTexts } from './forecast-board.words.js';
import { openedAtFirst, peopleTree, shownMembers, teamAmong, type Member } from './people-tree.js';

/** What is drawn of the management tree. */
export interface PeopleView {
  readonly scale: Scale;
  readonly columns: readonly Column[];
  readonly rows: readonly PersonRow[];
  /** Null where a single root is the total. */
  readonly total: SumRow | null;
}

export type ColumnName = BarPart | 'call' | 'quota' | 'gap' | 'coverage' | 'attainment';

export interface Column {
  readonly name: ColumnName;
  readonly text: string;
}

export interface SumRow {
  readonly name: string;
  /** Null where there is no quota to measure it by: then `amounts` stand there instead. */
  readonly bar: Bar | null;
  readonly amounts: readonly Amount[];
  readonly cells: readonly Cell[];
}

export interface PersonRow extends SumRow {
  readonly id: string;
  readonly depth: number;
  /** Whether the team is open; null where nobody is below. */
  readonly isOpen: boolean | null;
  readonly isSelected: boolean;
  /** Whether the person is no part of the team that is picked. */
  readonly isOutside: boolean;
  /** Whom the person reports to. */
  readonly place: string | null;
}

export interface Amount extends FigureText {
  readonly mark: BarPart;
}

/** A figure, or why there is none. */
export interface Cell {
  readonly column: Column;
  readonly figure: FigureText | null;
  readonly why: Reason | null;
  /** No figure, or 0. */
  readonly isNothing: boolean;
}

/** Text in place of a figure; a mere dash has its meaning in `said`. */
export interface Reason {
  readonly text: string;
  readonly said?: string;
}

export interface PeopleState {
  readonly selected: string | null;
  /** What the reader opened or closed. */
  readonly turned: ReadonlyMap<string, boolean>;
}

export function peopleView(
  forecast: Answer<Forecast>,
  { selected, turned }: PeopleState,
  texts: BoardTexts,
): PeopleView {
  const { format, words } = texts;
  const scale = scaleOf(forecast.people, format, words);
  const columns = columnsOf(scale, texts);
  const roots = peopleTree(forecast.people);
  const opened = openedAtFirst(roots);
  const isOpen = (id: string) => turned.get(id) ?? opened.has(id);
  const team = selected === null ? null : teamAmong(roots, selected);
  const rowOf = ({ person, depth, manager, reports }: Member): PersonRow => ({
    ...sumRow(forecast, person, nameOf(person, texts), columns, texts),
    id: person.id,
    depth,
    isOpen: reports.length === 0 ? null : isOpen(person.id),
    isSelected: person.id === selected,
    isOutside: team !== null && !team.has(person.id),
    place: manager === null ? null : words.reportsTo(nameOf(manager, texts)),
    bar: barOf(person, scale, format),
  });
  return {
    scale,
    columns,
    rows: shownMembers(roots, isOpen).map(rowOf),
    total: roots.length === 1 ? null : totalRow(forecast, columns, texts),
  };
}

/** The name that is shown of a person. */
export function nameOf({ id, name }: PersonForecast, { words }: BoardTexts): string {
  return id === '' ? words.nobody : shownName(name, id);
}

const OF_QUOTA = ['quota', 'gap', 'coverage', 'attainment'] as const;

function columnsOf({ isOfQuota }: Scale, { words }: BoardTexts): Column[] {
  const names: ColumnName[] = [...BAR_PARTS, 'call', ...(isOfQuota ? OF_QUOTA : [])];
  return names.map((name) => ({ name, text: words[name] }));
}

type Sums = Pick<PersonForecast, 'team' | 'call'> & Partial<PersonForecast>;

function sumRow(
  { query }: Answer<Forecast>,
  sums: Sums,
  name: string,
  columns: readonly Column[],
  texts: BoardTexts,
): Omit<SumRow, 'bar'> & { name: string } {
  const { id } = sums;
  const figure: Figures = (part) => ({
    metric: 'forecast',
    query,
    ...(id !== undefined && { row: id }),
    column: 'team',
    part,
  });
  const isOfQuota = columns.some(({ name: column }) => column === 'quota');
  const amounts = (isOfQuota ? BAR_PARTS : [])
    .filter((mark) => sums.team[mark].count > 0)
    .map((mark) => ({
      mark,
      ...money(figure(`${mark}.value`), sums.team[mark].value, texts.words.amountOf(texts.words[mark], name), texts),
    }));
  return {
    name,
    amounts,
    cells: columns.map((column) => cellOf(column, sums, figure, texts.words.amountOf(column.text, name), texts)),
  };
}

function totalRow(forecast: Answer<Forecast>, columns: readonly Column[], texts: BoardTexts): SumRow {
  const { total } = forecast;
  const row = sumRow(forecast, { team: total, call: total.call }, texts.words.total, columns, texts);
  return { ...row, bar: null };
}

type Figures = (part: ForecastFigure['part']) => ForecastFigure;

function cellOf(column: Column, sums: Sums, figure: Figures, label: string, texts: BoardTexts): Cell {
  const { format, words } = texts;
  const { quota = null, gap = null, coverage = null, attainment = null } = sums;
  const why = (reason: Reason): Cell => ({ column, figure: null, why: reason, isNothing: true });
  const shown = (shownFigure: FigureText, isNothing = false): Cell => ({
    column,
    figure: shownFigure,
    why: null,
    isNothing,
  });
  switch (column.name) {
    case 'closed':
    case 'commit':
    case 'upside':
    case 'pipeline': {
      const { value } = sums.team[column.name];
      return shown(money(figure(`${column.name}.value`), value, label, texts), value === 0);
    }
    case 'call':
      return shown(money(figure('call'), sums.call, label, texts), sums.call === 0);
    case 'quota':
      return quota === null ? why(noQuota(sums, texts)) : shown(money(figure('quota'), quota, label, texts));
    case 'gap':
      return gap === null ? why(noQuota(sums, texts)) : shown(gapText(figure('gap'), gap, label, texts));
    case 'coverage':
      if (quota === null) return why(dash(sums, texts));
      if (coverage === null) return why({ text: words.met });
      return shown({ figure: figure('coverage'), text: format.times(coverage), label });
    case 'attainment':
      if (quota === null) return why(dash(sums, texts));
      if (attainment === null) return why({ text: words.zeroQuota });
      return shown({ figure: figure('attainment'), text: format.wholeRate(attainment), label });
  }
}

/** Over the quota is what a gap below zero is called. */
function gapText(figure: ForecastFigure, gap: number, label: string, { format, words }: BoardTexts): FigureText {
  if (gap >= 0) return { figure, text: format.money(gap), full: format.fullMoney(gap), label };
  return { figure, text: words.over(format.money(-gap)), full: words.over(format.fullMoney(-gap)), label };
}

function money(figure: ForecastFigure, value: number, label: string, { format }: BoardTexts): FigureText {
  return { figure, text: format.money(value), full: format.fullMoney(value), label };
}

function noQuota({ id }: Sums, texts: BoardTexts): Reason {
  return id === undefined ? dash({}, texts) : { text: texts.words.noQuota };
}

/** The total has no quota of its own: quotas are given to people. */
function dash({ id }: Pick<Sums, 'id'>, { words }: BoardTexts): Reason {
  return { text: '–', said: id === undefined ? words.quotaPerPerson : words.noQuota };
}
