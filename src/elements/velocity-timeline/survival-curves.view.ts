import { curveStepAfter, line, ticks } from 'd3';
import type { VelocityFigure } from '../../engine/figure.js';
import type { Survival, SurvivalPoint } from '../../engine/statistics/kaplan-meier.js';
import type { StageVelocity, Velocity } from '../../engine/velocity.js';
import type { Answer } from '../../metrics/metrics.js';
import type { FigureText } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import { percent } from '../shared/percent.js';
import { stageLabel } from '../shared/stage-label.js';
import type { SurvivalWords } from './survival-curves.words.js';

/** Pixels: the height of a curve's plot. */
export const CURVE_HEIGHT = 144;

/** What is shown of how long stays last: a curve for each stage, all on one scale of days. */
export interface SurvivalView {
  readonly subtitle: string;
  readonly stages: readonly SurvivalPanel[];
  /** The days that may be asked about, and those that are. */
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string;
  readonly chosenText: string;
  readonly ticks: readonly { readonly text: string; readonly x: number }[];
  readonly table: SurvivalTable;
  /** Said instead of the curves where nothing entered. */
  readonly empty: string | null;
}

export interface SurvivalPanel {
  readonly stage: string;
  readonly label: string;
  readonly median: FigureText | null;
  readonly entered: FigureText;
  readonly stillThere: (FigureText & { readonly word: string }) | null;
  /** The curve as steps, across in percent of the width; empty where nothing has left. */
  readonly steps: string;
  /** Where half have left. */
  readonly half: Mark | null;
  /** Where the days asked about meet the curve. */
  readonly at: Mark | null;
  /** `43`, of 100; null where that is not known. */
  readonly share: { readonly text: string; readonly after: string; readonly restsOn: string } | null;
  /** Said instead of the share. */
  readonly unknown: string;
}

/** Percent across, pixels down. */
export interface Mark {
  readonly x: number;
  readonly y: number;
}

/** The curves once more, at the days that may be asked about. */
export interface SurvivalTable {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

export interface SurvivalTexts {
  readonly format: Format;
  readonly words: SurvivalWords;
}

/** Days that may be asked about, where a curve reaches so far. */
const CHOICES = [1, 3, 7, 14, 30, 60, 90, 180, 365, 730] as const;

const FIRST_CHOICE = 30;

export function survivalView(answer: Answer<Velocity>, wanted: number | null, texts: SurvivalTexts): SurvivalView {
  const { stages, period, asOf } = answer;
  const { format, words } = texts;
  const longest = Math.max(1, ...stages.map(({ survival }) => survival.curve.at(-1)?.days ?? 0));
  const choices = CHOICES.filter((days) => days <= longest).slice(-6);
  const days = (count: number) => words.days(format.count(count));
  const chosen = choices.findLast((choice) => choice <= (wanted ?? FIRST_CHOICE)) ?? choices[0] ?? 1;
  return {
    subtitle: words.subtitle(format.period(period), format.day(asOf)),
    stages: stages.map((stage) => panelOf(answer, stage, { chosen, longest }, texts)),
    choices: choices.map((choice) => ({ value: String(choice), text: days(choice) })),
    chosen: String(chosen),
    chosenText: days(chosen),
    ticks: wholeTicks(longest).map((tick) => ({ text: format.count(tick), x: percent(tick, longest) })),
    table: {
      heads: choices.map((choice) => words.ofHundredAfter(days(choice))),
      rows: stages.map((stage) => ({
        label: stageLabel({ id: stage.stage, label: stage.label }),
        cells: choices.map((choice) => cellOf(stage.survival, choice, texts)),
      })),
    },
    empty: stages.every(({ survival }) => survival.n === 0) ? words.empty(format.period(period)) : null,
  };
}

interface Scale {
  readonly chosen: number;
  readonly longest: number;
}

function panelOf(
  { query }: Answer<Velocity>,
  { stage, label: ownLabel, survival }: StageVelocity,
  { chosen, longest }: Scale,
  { format, words }: SurvivalTexts,
): SurvivalPanel {
  const label = stageLabel({ id: stage, label: ownLabel });
  const figure = (part: VelocityFigure['part']): VelocityFigure => ({
    metric: 'velocity',
    query,
    row: stage,
    column: 'survival',
    part,
  });
  const { n, censored, median, curve } = survival;
  const at = stepAt(survival, chosen);
  const last = curve.at(-1);
  const chosenText = words.days(format.count(chosen));
  return {
    stage,
    label,
    median:
      median === null ? null : { figure: figure('median'), text: format.days(median), label: words.medianLabel(label) },
    entered: {
      figure: figure('n'),
      text: n === 0 ? words.noneEntered : format.count(n),
      label: words.enteredLabel(label),
    },
    stillThere:
      censored === null || censored === 0
        ? null
        : {
            figure: figure('censored'),
            text: format.count(censored),
            word: words.stillThere(censored),
            label: words.stillThereLabel(label),
          },
    steps: stepsOf(curve, longest),
    half: median === null ? null : { x: percent(median, longest), y: down(0.5) },
    at: at === null ? null : { x: percent(chosen, longest), y: down(at.share) },
    share:
      at === null
        ? null
        : {
            text: format.count(Math.round(100 * at.share)),
            after: words.areThere(Math.round(100 * at.share), chosenText),
            restsOn: words.restsOn(at.atRisk, format.count(at.atRisk)),
          },
    unknown: n === 0 ? '' : last === undefined ? words.neverLeft : words.unknown(format.days(last.days)),
  };
}

/**
 * The last step of a curve up to so many days, as which it stays until the next one; null after the last, unless all had
 * left with it: nothing tells how many of those still there will leave when.
 */
function stepAt({ n, curve }: Survival, days: number): Omit<SurvivalPoint, 'days'> | null {
  const last = curve.at(-1);
  if (last === undefined || (days > last.days && last.share > 0)) return null;
  return curve.findLast((point) => point.days <= days) ?? { share: 1, atRisk: n };
}

function cellOf(survival: Survival, days: number, { format, words }: SurvivalTexts): string {
  const at = stepAt(survival, days);
  if (at === null) return words.cellUnknown;
  return words.cell(format.count(Math.round(100 * at.share)), format.count(at.atRisk));
}

/** Steps closer to each other than a screen shows are drawn as one. */
function stepsOf(curve: readonly SurvivalPoint[], longest: number): string {
  if (curve.length === 0) return '';
  const levels = new Map(curve.map(({ days, share }) => [Math.round((1000 * days) / longest) / 10, down(share)]));
  return line().curve(curveStepAfter)([[0, down(1)], ...levels]) ?? '';
}

function wholeTicks(longest: number): number[] {
  return ticks(0, longest, 3).filter(Number.isInteger);
}

/** Pixels down the plot to a share. */
function down(share: number): number {
  return Math.round(100 * ((1 - share) * (CURVE_HEIGHT - 2) + 1)) / 100;
}
