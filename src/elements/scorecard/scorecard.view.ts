import type { ScorecardFigure } from '../../engine/figure.js';
import type { Status } from '../../engine/rate.js';
import type { FourVs, Scorecard } from '../../engine/scorecard.js';
import type { Answer, Provenance } from '../../metrics/metrics.js';
import { bandKey, benchmarkText } from '../shared/benchmark.view.js';
import { directionOf, type Change } from '../shared/change.js';
import type { FigureText } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import { stageLabel } from '../shared/stage-label.js';
import type { SharedWords } from '../shared/words.js';
import { changeFormat } from './change-format.js';
import type { ScorecardWords } from './scorecard.words.js';

/** What is shown of a scorecard. */
export interface ScorecardView {
  readonly subtitle: string;
  readonly vs: readonly VView[];
  /** Said instead of them where there is nothing to score. */
  readonly empty: string | null;
  /** What the dots of the twelve months are; null where the source doesn't know the past. */
  readonly dots: Dots | null;
  /** What the bands are and where they come from; null where no rate has one. */
  readonly bands: string | null;
}

export interface Dots {
  /** Null where it lies further back. */
  readonly before: string | null;
  readonly now: string;
}

/** One of the four Vs: its figure, how that changed, and what it is made of. */
export interface VView extends Compared {
  readonly key: VName;
  readonly name: string;
  /** What the figure counts. */
  readonly of: string;
  /** Follows the figure in small, such as `/ day`. */
  readonly unit: string;
  readonly made: readonly MadeOf[];
}

interface Compared {
  readonly figure: FigureText;
  readonly change: Change | null;
  /** The figure of the period before. */
  readonly before: FigureText | null;
  /** Why there is no figure, or none to compare it with. */
  readonly why: string | null;
}

/** A line of what a figure is made of. */
export interface MadeOf {
  /** Figures, and the words between them. */
  readonly parts: readonly (FigureText | string)[];
  /** How a rate stands to its band; null where none applies. */
  readonly status: Status | null;
}

export interface ScorecardTexts {
  readonly format: Format;
  readonly words: ScorecardWords;
  readonly shared: SharedWords;
}

export function scorecardView(answer: Answer<Scorecard>, texts: ScorecardTexts): ScorecardView {
  const { format, words, shared } = texts;
  const { asOf, previous } = answer;
  const readings = readingsOf(texts);
  const isEmpty = isBlank(answer) && isBlank(previous);
  return {
    subtitle: words.subtitle(format.date(asOf), format.date(previous.asOf)),
    vs: [
      volume(answer, readings.volume, texts),
      value(answer, readings.value, texts),
      conversion(answer, readings.conversion, texts),
      velocity(answer, readings.velocity, texts),
    ],
    empty: isEmpty ? words.empty(format.date(asOf)) : null,
    dots: isPastKnown(answer, readings.volume) ? dotsOf(answer, format) : null,
    bands: bandKey(
      answer.conversion.map((rate) => ({ benchmark: rate.benchmark, name: rateName(rate, words) })),
      format,
      shared,
    ),
  };
}

const YEAR_MS = 365 * 86_400_000;

function dotsOf({ asOf, previous }: Answer<Scorecard>, format: Format): Dots {
  const isWithin = Date.parse(asOf) - Date.parse(previous.asOf) <= YEAR_MS;
  return { before: isWithin ? format.day(previous.asOf) : null, now: format.day(asOf) };
}

function isBlank({ volume: open, conversion: rates }: FourVs): boolean {
  return open === 0 && rates.every(({ entered }) => entered === 0);
}

/** How each of the four is read and written. */
export function readingsOf({ format, words }: ScorecardTexts): Readonly<Record<VName, Reading>> {
  const changes = changeFormat(format, words);
  const inMoney = { write: format.money, writeFull: format.fullMoney, writeChange: changes.money };
  return {
    volume: {
      name: { part: 'volume' },
      read: (vs) => vs.volume,
      write: format.count,
      writeChange: changes.count,
    },
    value: { name: { part: 'value' }, read: (vs) => vs.value, ...inMoney, needs: 'amount' },
    conversion: {
      name: { part: 'rate', column: 'win' },
      read: (vs) => winOf(vs)?.rate ?? null,
      write: format.rate,
      writeChange: changes.rate,
    },
    velocity: { name: { part: 'perDay' }, read: (vs) => vs.velocity.perDay, ...inMoney },
  };
}

function volume(answer: Answer<Scorecard>, reading: Reading, texts: ScorecardTexts): VView {
  const { words } = texts;
  return {
    key: 'volume',
    name: words.volume,
    of: words.volumeOf,
    unit: '',
    ...compared(answer, reading, '', texts),
    made: [],
  };
}

function value(answer: Answer<Scorecard>, reading: Reading, texts: ScorecardTexts): VView {
  const { format, words } = texts;
  const weighted = figureText(answer.query, { part: 'weighted' }, answer.weighted, format.money, format.fullMoney);
  return {
    key: 'value',
    name: words.value,
    of: words.valueOf,
    unit: '',
    ...compared(answer, reading, '', texts),
    made: [line([weighted, ` ${words.weighted}`])],
  };
}

function conversion(answer: Answer<Scorecard>, reading: Reading, texts: ScorecardTexts): VView {
  const { words } = texts;
  return {
    key: 'conversion',
    name: words.conversion,
    of: words.conversionOf,
    unit: '',
    ...compared(answer, reading, winOf(answer) === undefined ? words.noQualified : words.noneClosed, texts),
    made: [...wonOfClosed(answer, texts), ...otherRates(answer, texts)],
  };
}

/** `148 of 402, 95% interval 32.2% – 41.6%` */
function wonOfClosed(answer: Answer<Scorecard>, { format, words, shared }: ScorecardTexts): MadeOf[] {
  const win = winOf(answer);
  if (!win?.interval) return [];
  const count = (part: 'converted' | 'entered', label: string) => ({
    ...figureText(answer.query, { part, column: 'win' }, win[part], format.count),
    label,
  });
  const uncertainty = shared.interval(format.interval(win.interval));
  const parts = [count('converted', words.won), ` ${words.of} `, count('entered', words.closed), `, ${uncertainty}`];
  return [line(parts, win.status)];
}

function otherRates(answer: Answer<Scorecard>, { format, words, shared }: ScorecardTexts): MadeOf[] {
  return answer.conversion
    .filter(({ column }) => column !== 'win')
    .map((rate) => {
      const figure = figureText(answer.query, { part: 'rate', column: rate.column }, rate.rate, format.rate);
      const full = rate.benchmark === null ? {} : { full: benchmarkText(rate.benchmark, format, shared) };
      return line([{ ...figure, ...full }, ` ${rateName(rate, words)}`], rate.status);
    });
}

function rateName({ column, from, to }: Scorecard['conversion'][number], words: ScorecardWords): string {
  return column === 'win' ? words.conversionOf : words.way(stageLabel(from), stageLabel(to));
}

function velocity(answer: Answer<Scorecard>, reading: Reading, texts: ScorecardTexts): VView {
  const { format, words } = texts;
  const { cycleDays, averageWon } = answer.velocity;
  const cycle = figureText(answer.query, { part: 'cycleDays' }, cycleDays, format.days);
  const average = figureText(answer.query, { part: 'averageWon' }, averageWon, format.money, format.fullMoney);
  return {
    key: 'velocity',
    name: words.velocity,
    of: words.velocityOf,
    unit: answer.velocity.perDay === null ? '' : words.perDay,
    ...compared(answer, reading, whyNoVelocity(answer, words), texts),
    made: [line([cycle, ` ${words.cycle}`]), line([average, ` ${words.averageWon}`])],
  };
}

function whyNoVelocity(answer: FourVs, words: ScorecardWords): string {
  const win = winOf(answer);
  if (win === undefined) return words.noQualified;
  if (win.rate === null) return words.noneClosed;
  return answer.velocity.averageWon === null ? words.noneWon : words.noCycle;
}

/** The four Vs, in their order. */
export const V_NAMES = ['volume', 'value', 'conversion', 'velocity'] as const;
export type VName = (typeof V_NAMES)[number];

/** How a figure is found in the four Vs of a moment, and written. */
export interface Reading {
  readonly name: Name;
  read(vs: FourVs): number | null;
  write(figure: number): string;
  writeFull?(figure: number): string;
  writeChange(change: number): string;
  /** What the source has to know of the past, beside stages, for a comparison. */
  readonly needs?: 'amount';
}

type Name = Pick<ScorecardFigure, 'part' | 'column' | 'row'>;

/** A figure next to that of the period before; more is better in all four. */
function compared(answer: Answer<Scorecard>, reading: Reading, whyNone: string, texts: ScorecardTexts): Compared {
  const { format, words } = texts;
  const { name, read, write, writeFull, writeChange } = reading;
  const now = read(answer);
  const figure = figureText(answer.query, name, now, write, writeFull);
  const unknown = isPastKnown(answer, reading) ? null : unknownPast(answer, words);
  if (unknown !== null) return { figure, change: null, before: null, why: now === null ? whyNone : unknown };

  const then = read(answer.previous);
  if (then === null) {
    const why = now === null ? whyNone : words.notThen(format.date(answer.previous.asOf));
    return { figure, change: null, before: null, why };
  }
  const told = figureText(answer.query, { ...name, row: 'previous' }, then, write, writeFull);
  const before = { ...told, text: words.was(told.text) };
  if (now === null) return { figure, change: null, before, why: whyNone };
  return { figure, change: changeOf(now - then, writeChange, words), before, why: null };
}

/** Whether the source knows what a figure was at earlier moments. */
export function isPastKnown({ capabilities }: Provenance, { needs }: Reading): boolean {
  const { stage, amount } = capabilities.history;
  return stage !== 'none' && !(needs === 'amount' && amount === 'none');
}

function unknownPast({ capabilities }: Provenance, words: ScorecardWords): string {
  return capabilities.history.stage === 'none' ? words.noStageHistory : words.noAmountHistory;
}

/** What is too small to be written is no change. */
function changeOf(change: number, write: Reading['writeChange'], words: ScorecardWords): Change {
  const text = write(change);
  if (text === write(0)) return { direction: 'level', text: words.unchanged };
  return change > 0
    ? { direction: directionOf(change), text, word: words.better, judgement: 'positive' }
    : { direction: directionOf(change), text, word: words.worse, judgement: 'negative' };
}

export function figureText(
  query: ScorecardFigure['query'],
  name: Name,
  figure: number | null,
  write: (figure: number) => string,
  writeFull?: (figure: number) => string,
): FigureText {
  return {
    figure: { metric: 'scorecard', query, ...name },
    text: figure === null ? '–' : write(figure),
    ...(figure !== null && writeFull !== undefined && { full: writeFull(figure) }),
  };
}

function line(parts: MadeOf['parts'], status: Status | null = null): MadeOf {
  return { parts, status };
}

function winOf({ conversion: rates }: FourVs) {
  return rates.find(({ column }) => column === 'win');
}
