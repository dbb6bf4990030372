import type { Ageing, AgeingStage } from '../../engine/ageing.js';
import type { AgeingFigure, Figure } from '../../engine/figure.js';
import { isOverdue } from '../../engine/overdue.js';
import type { Answer } from '../../metrics/metrics.js';
import type { FigureText } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import { shownName } from '../shared/shown-name.js';
import { stageLabel } from '../shared/stage-label.js';
import type { AgeingMarks } from './ageing-layout.js';
import type { AgeingWords } from './ageing-map.words.js';

/** What is shown of the age of what is open. */
export interface AgeingView {
  readonly subtitle: string;
  readonly stages: readonly AgeingStageView[];
  readonly marks: AgeingMarks & { readonly isOverdue: readonly boolean[] };
  readonly table: AgeingTable;
  readonly hasOverdue: boolean;
  readonly hasLimit: boolean;
  /** Said instead of the map where nothing is open. */
  readonly empty: string | null;
  /** What one mark stands for. */
  recordAt(index: number): RecordView;
}

export interface AgeingStageView {
  readonly stage: string;
  readonly label: string;
  readonly count: FigureText;
  readonly word: string;
  /** Null in stages of leads, which have no amounts. */
  readonly value: FigureText | null;
  /** Null where nothing is open, `unknown` where no completed stay tells what is long. */
  readonly overdue: (FigureText & { readonly word: string; readonly isSome: boolean }) | 'unknown' | null;
  readonly limit: FigureText | null;
  /** Days within which half, and nine in ten, of the completed stays were over. */
  readonly medianDays: number | null;
  readonly limitDays: number | null;
}

/** The marks once more, counted by age. */
export interface AgeingTable {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly string[]; readonly overdue: string }[];
}

export interface RecordView {
  readonly figure: Figure;
  readonly name: string;
  readonly age: string;
  readonly overdue: string | null;
  readonly value: string | null;
  readonly fullValue: string | null;
}

export interface AgeingTexts {
  readonly format: Format;
  readonly words: AgeingWords;
}

export function ageingView(answer: Answer<Ageing>, texts: AgeingTexts): AgeingView {
  const { stages, open, asOf } = answer;
  const { format, words } = texts;
  const late = open.days.map((days, index) => {
    const limit = stages[open.stage[index] ?? 0]?.completed.p90;
    return typeof limit === 'number' && isOverdue(days, limit);
  });
  const lateIn = stages.map(() => 0);
  late.forEach((isLate, index) => {
    const stage = open.stage[index] ?? 0;
    if (isLate) lateIn[stage] = (lateIn[stage] ?? 0) + 1;
  });
  return {
    subtitle: words.subtitle(format.day(asOf)),
    stages: stages.map((stage, index) => stageView(answer, stage, lateIn[index] ?? 0, texts)),
    marks: { stage: open.stage, days: open.days, isOverdue: late },
    table: tableOf(answer, lateIn, texts),
    hasOverdue: late.includes(true),
    hasLimit: stages.some(({ completed }) => completed.p90 !== null),
    empty: open.id.length === 0 ? words.empty : null,
    recordAt: (index) => recordView(answer, index, late[index] === true, texts),
  };
}

function stageView(
  { query }: Answer<Ageing>,
  result: AgeingStage,
  late: number,
  { format, words }: AgeingTexts,
): AgeingStageView {
  const { stage, kind, n, value, completed } = result;
  const label = labelOf(result);
  const figure = (part: AgeingFigure['part']): AgeingFigure => ({ metric: 'ageing', query, row: stage, part });
  const velocity = { metric: 'velocity', query, row: stage } as const;
  return {
    stage,
    label,
    count: {
      figure: figure('n'),
      text: n === 0 ? words.noneOpen : format.count(n),
      label: words.openLabel(label),
    },
    word: n === 0 ? '' : words.open(n),
    value:
      kind === 'lead' || n === 0
        ? null
        : {
            figure: figure('value'),
            text: format.money(value),
            full: format.fullMoney(value),
            label: words.valueLabel(label),
          },
    overdue:
      n === 0
        ? null
        : completed.p90 === null
          ? 'unknown'
          : {
              figure: { ...velocity, column: 'waiting', part: 'overdue' },
              text: late === 0 ? '' : format.count(late),
              word: late === 0 ? words.noneOverdue : words.overdue(late),
              label: words.overdueLabel(label),
              isSome: late > 0,
            },
    limit:
      completed.p90 === null
        ? null
        : {
            figure: { ...velocity, column: 'completed', part: 'p90' },
            text: format.days(completed.p90),
            label: words.limitLabel(label),
          },
    medianDays: completed.median,
    limitDays: completed.p90,
  };
}

function labelOf({ stage, label }: AgeingStage): string {
  return stageLabel({ id: stage, label });
}

/** Days at which one group of ages ends and the next begins. */
const BOUNDS = [7, 30, 90, 180, 365] as const;

function tableOf({ stages, open }: Answer<Ageing>, lateIn: readonly number[], { format, words }: AgeingTexts) {
  const counts = stages.map(() => Array.from({ length: BOUNDS.length + 1 }, () => 0));
  open.days.forEach((days, index) => {
    const group = BOUNDS.filter((bound) => days >= bound).length;
    const ofStage = counts[open.stage[index] ?? 0];
    if (ofStage !== undefined) ofStage[group] = (ofStage[group] ?? 0) + 1;
  });
  const written = BOUNDS.map((bound) => format.count(bound));
  return {
    heads: [
      words.under(written[0] ?? ''),
      ...written.slice(1).map((to, index) => words.between(written[index] ?? '', to)),
      words.over(written.at(-1) ?? ''),
    ],
    rows: stages.map((stage, index) => ({
      label: labelOf(stage),
      counts: (counts[index] ?? []).map((count) => format.count(count)),
      overdue: stage.completed.p90 === null ? words.unknown : format.count(lateIn[index] ?? 0),
    })),
  };
}

function recordView(
  { query, stages, open }: Answer<Ageing>,
  index: number,
  isLate: boolean,
  { format, words }: AgeingTexts,
): RecordView {
  const stage = stages[open.stage[index] ?? 0];
  const id = open.id[index] ?? '';
  const value = open.value[index] ?? 0;
  const isLead = open.kind[index] === 'lead';
  return {
    figure: { metric: 'ageing', query, row: stage?.stage ?? '', id, part: 'days' },
    name: shownName(open.name[index] ?? '', id),
    age: words.inStage(format.days(open.days[index] ?? 0), stage === undefined ? '' : labelOf(stage)),
    overdue: isLate ? words.isOverdue : null,
    value: isLead ? null : format.money(value),
    fullValue: isLead ? null : format.fullMoney(value),
  };
}
