import type { FunnelFigure } from '../../engine/figure.js';
import type { LossReason, LossSums, Losses } from '../../engine/losses.js';
import type { Answer } from '../../metrics/metrics.js';
import type { FigureText } from '../shared/figure-button.js';
import { percent } from '../shared/percent.js';
import { isolated } from '../shared/shown-name.js';
import { stepLabel } from '../shared/stage-label.js';
import type { FunnelTexts } from './funnel-chart.view.js';
import type { LossesWords } from './losses.words.js';

/** What is shown of the lost of a funnel: those of all steps, then of each, by reason. */
export interface LossesView {
  readonly subtitle: string;
  readonly groups: readonly LossGroup[];
  /** Said instead of the groups where nothing was lost. */
  readonly empty: string | null;
}

export interface LossGroup {
  readonly name: string;
  readonly lost: FigureText;
  readonly value: FigureText;
  /** The reasons of the most lost. */
  readonly reasons: readonly ShownReason[];
  /** The rest, where there are more than are in sight. */
  readonly more: { readonly text: string; readonly reasons: readonly ShownReason[] } | null;
}

export interface ShownReason {
  readonly reason: string;
  readonly isGiven: boolean;
  readonly lost: FigureText;
  readonly value: FigureText;
  /** Of the group's lost. */
  readonly share: string;
  /** The same as the length of its bar, in percent. */
  readonly width: number;
}

export interface LossesTexts extends FunnelTexts {
  readonly losses: LossesWords;
}

/** A screen's height of reasons; who has a hundred asks for the rest. */
const MOST_REASONS = 6;

export function lossesView(answer: Answer<Losses>, texts: LossesTexts): LossesView {
  const { format, losses: words } = texts;
  const { basis, period, asOf, total } = answer;
  const steps = total.steps.filter(({ kind }) => kind !== 'won');
  return {
    subtitle: words[basis === 'activity' ? 'activity' : 'cohort'](format.period(period), format.day(asOf)),
    groups: [
      groupOf(answer, null, texts),
      ...steps.filter(({ lost }) => lost > 0).map(({ stage }) => groupOf(answer, stage, texts)),
    ],
    empty: total.lost > 0 ? null : words.empty(format.period(period)),
  };
}

/** The lost of a step, or of all. */
function groupOf(answer: Answer<Losses>, stage: string | null, texts: LossesTexts): LossGroup {
  const { losses: words, words: funnelWords } = texts;
  const step = answer.total.steps.find((found) => found.stage === stage);
  const name = step === undefined ? words.allSteps : stepLabel({ id: step.stage, ...step }, funnelWords.won);
  const whole = lossIn(answer.total, stage);
  const found = answer.reasons
    .map((reason) => ({ reason, loss: lossIn(reason, stage) }))
    .filter(({ loss }) => loss.lost > 0)
    .sort((a, b) => b.loss.lost - a.loss.lost);
  const reasons = found.map(({ reason, loss }) => shownReason(answer, { stage, name, reason, loss, whole }, texts));
  const rest = reasons.slice(MOST_REASONS);
  return {
    name,
    ...lossTexts(figureOf(answer, stage), whole, words.lostLabel(name), texts),
    reasons: reasons.slice(0, MOST_REASONS),
    more: rest.length === 0 ? null : { text: words.more(texts.format.count(rest.length), rest.length), reasons: rest },
  };
}

interface Loss {
  readonly lost: number;
  readonly lostValue: number;
}

function lossIn(sums: LossSums, stage: string | null): Loss {
  return (stage === null ? sums : sums.steps.find((step) => step.stage === stage)) ?? { lost: 0, lostValue: 0 };
}

interface ReasonIn {
  readonly stage: string | null;
  readonly name: string;
  readonly reason: LossReason;
  readonly loss: Loss;
  readonly whole: Loss;
}

function shownReason(
  answer: Answer<Losses>,
  { stage, name, reason: { reason }, loss, whole }: ReasonIn,
  texts: LossesTexts,
): ShownReason {
  const { format, losses: words } = texts;
  const text = reason === '' ? words.noReason : isolated(reason);
  return {
    reason: text,
    isGiven: reason !== '',
    ...lossTexts({ ...figureOf(answer, stage), reason }, loss, words.reasonLabel(text, name), texts),
    share: format.wholeRate(loss.lost / whole.lost),
    width: percent(loss.lost, whole.lost),
  };
}

type NamedLoss = Omit<FunnelFigure, 'part'>;

function figureOf({ query }: Answer<Losses>, stage: string | null): NamedLoss {
  return { metric: 'funnel', query, ...(stage !== null && { row: stage }) };
}

function lossTexts(
  figure: NamedLoss,
  { lost, lostValue }: Loss,
  label: string,
  { format, losses: words }: LossesTexts,
): { readonly lost: FigureText; readonly value: FigureText } {
  return {
    lost: { figure: { ...figure, part: 'lost' }, text: format.count(lost), label },
    value: {
      figure: { ...figure, part: 'lostValue' },
      text: format.money(lostValue),
      full: format.fullMoney(lostValue),
      label: words.valueLabel(label),
    },
  };
}
