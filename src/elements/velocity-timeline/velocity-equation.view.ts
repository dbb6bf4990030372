import type { ScorecardFigure } from '../../engine/figure.js';
import type { VelocityChange } from '../../engine/sales-velocity.js';
import type { FourVs, Scorecard } from '../../engine/scorecard.js';
import type { Answer } from '../../metrics/metrics.js';
import type { FigureText } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import { percent } from '../shared/percent.js';
import type { EquationWords } from './velocity-equation.words.js';

/** What is shown of the velocity equation. */
export interface EquationView {
  readonly subtitle: string;
  /** The four inputs, then what they yield. */
  readonly terms: readonly EquationTerm[];
  /** Why the equation has no result; null where it has. */
  readonly why: string | null;
  /** The result, and what was really won, on one scale. */
  readonly compared: readonly ComparedBar[];
  /** What moved the result, or why that can't be told. */
  readonly ledger: readonly LedgerRow[] | string;
  /** The whole movement; null where it can't be told. */
  readonly moved: FigureText | null;
}

export interface EquationTerm {
  readonly name: string;
  readonly figure: FigureText;
  /** How it is joined to the one before. */
  readonly operator: { readonly sign: string; readonly word: string } | null;
}

export interface ComparedBar {
  readonly name: string;
  readonly figure: FigureText;
  readonly width: number;
  readonly mark: 'went-on' | 'open';
}

export interface LedgerRow {
  readonly kind: 'start' | 'change' | 'end';
  readonly name: string;
  readonly from: FigureText | null;
  readonly to: FigureText | null;
  readonly figure: FigureText;
  /** Percent of the width. */
  readonly bar: { readonly start: number; readonly width: number; readonly mark: 'went-on' | 'open' | 'total' };
}

export interface EquationTexts {
  readonly format: Format;
  readonly words: EquationWords;
}

/** An input of the equation: how it is found, named and written. */
interface Input {
  readonly name: Pick<ScorecardFigure, 'part' | 'column'>;
  readonly key: Exclude<keyof VelocityChange, 'perDay'>;
  readonly operator: EquationTerm['operator'];
  read(vs: FourVs): number | null;
  write(value: number): string;
}

export function equationView(answer: Answer<Scorecard>, texts: EquationTexts): EquationView {
  const { format, words } = texts;
  const inputs = inputsOf(texts);
  const figure = namer(answer, texts);
  const { perDay } = answer.velocity;
  const terms = inputs.map((input) => ({
    name: words[input.key],
    figure: figure(input.name, input.read(answer), input.write),
    operator: input.operator,
  }));
  const result = {
    name: words.perDay,
    figure: { ...figure({ part: 'perDay' }, perDay, format.money), ...fullOf(perDay, format) },
    operator: { sign: '=', word: words.equals },
  };
  const ledger = ledgerOf(answer, inputs, texts);
  return {
    subtitle: words.subtitle(format.date(answer.asOf), format.date(answer.previous.asOf)),
    terms: [...terms, result],
    why: perDay === null ? whyNone(answer, words) : null,
    compared: comparedBars(answer, texts),
    ledger,
    moved:
      answer.change === null || typeof ledger === 'string'
        ? null
        : {
            figure: figureOf(answer, { part: 'change.perDay' }),
            text: signed(answer.change.perDay, format),
            label: words.movedLabel,
          },
  };
}

function inputsOf({ format, words }: EquationTexts): readonly Input[] {
  const times = { sign: '×', word: words.times };
  return [
    { name: { part: 'volume' }, key: 'volume', operator: null, read: ({ volume }) => volume, write: format.count },
    {
      name: { part: 'rate', column: 'win' },
      key: 'winRate',
      operator: times,
      read: ({ conversion }) => conversion.find(({ column }) => column === 'win')?.rate ?? null,
      write: format.rate,
    },
    {
      name: { part: 'averageWon' },
      key: 'averageWon',
      operator: times,
      read: ({ velocity }) => velocity.averageWon,
      write: format.money,
    },
    {
      name: { part: 'cycleDays' },
      key: 'cycleDays',
      operator: { sign: '÷', word: words.over },
      read: ({ velocity }) => velocity.cycleDays,
      write: format.days,
    },
  ];
}

type Name = Pick<ScorecardFigure, 'part' | 'column' | 'row'>;

function figureOf({ query }: Answer<Scorecard>, name: Name): ScorecardFigure {
  return { metric: 'scorecard', query, ...name };
}

function namer(answer: Answer<Scorecard>, { words }: EquationTexts) {
  return (name: Name, value: number | null, write: (value: number) => string): FigureText => ({
    figure: figureOf(answer, name),
    text: value === null ? '–' : write(value),
    ...(name.row === 'previous' && { label: words.before }),
  });
}

function fullOf(value: number | null, format: Format): { readonly full?: string } {
  return value === null ? {} : { full: format.fullMoney(value) };
}

function whyNone({ conversion, velocity }: FourVs, words: EquationWords): string {
  const win = conversion.find(({ column }) => column === 'win');
  if (win === undefined) return words.noQualified;
  if (win.rate === null) return words.noneClosed;
  return velocity.averageWon === null ? words.noneWon : words.noCycle;
}

function comparedBars(answer: Answer<Scorecard>, { format, words }: EquationTexts): ComparedBar[] {
  const { perDay, wonPerDay } = answer.velocity;
  const most = Math.max(perDay ?? 0, wonPerDay);
  const bar = (name: string, part: 'perDay' | 'wonPerDay', value: number | null, mark: ComparedBar['mark']) => ({
    name,
    figure: {
      figure: figureOf(answer, { part }),
      text: value === null ? '–' : format.money(value),
      ...fullOf(value, format),
    },
    width: percent(value ?? 0, most),
    mark,
  });
  return [bar(words.ofEquation, 'perDay', perDay, 'open'), bar(words.reallyWon, 'wonPerDay', wonPerDay, 'went-on')];
}

function ledgerOf(
  answer: Answer<Scorecard>,
  inputs: readonly Input[],
  texts: EquationTexts,
): readonly LedgerRow[] | string {
  const { format, words } = texts;
  const { change, previous, velocity, capabilities } = answer;
  if (capabilities.history.stage === 'none') return words.noPast;
  const [now, before] = [velocity.perDay, previous.velocity.perDay];
  if (change === null || now === null || before === null) return words.noSplit;

  const figure = namer(answer, texts);
  let level = before;
  const steps = inputs.map((input) => {
    const from = level;
    level += change[input.key];
    return { input, from, to: level };
  });
  const most = Math.max(before, now, ...steps.map(({ to }) => to));
  const total = (name: string, value: number, row?: 'previous') => ({
    name,
    from: null,
    to: null,
    figure: figure({ part: 'perDay', ...(row !== undefined && { row }) }, value, format.fullMoney),
    bar: { start: 0, width: percent(value, most), mark: 'total' as const },
  });
  return [
    { kind: 'start', ...total(words.on(format.date(previous.asOf)), before, 'previous') },
    ...steps.map(({ input, from, to }): LedgerRow => ({
      kind: 'change',
      name: words[input.key],
      from: figure({ ...input.name, row: 'previous' }, input.read(previous), input.write),
      to: figure(input.name, input.read(answer), input.write),
      figure: {
        figure: figureOf(answer, { part: `change.${input.key}` }),
        text: signed(change[input.key], format),
        label: words[input.key],
      },
      bar: {
        start: percent(Math.min(from, to), most),
        width: percent(Math.abs(to - from), most),
        mark: to < from ? 'open' : 'went-on',
      },
    })),
    { kind: 'end', ...total(words.on(format.date(answer.asOf)), now) },
  ];
}

/** To the last cent, as sums are written; an amount that adds has its sign too. */
function signed(value: number, format: Format): string {
  const text = format.fullMoney(value);
  return value > 0 ? `+${text}` : text;
}
