import type { Figure } from '../../engine/figure.js';
import type { PersonForecast } from '../../engine/forecast.js';
import type { Rate } from '../../engine/rate.js';
import type { Answer, AskOptions, Metrics, Provenance } from '../../metrics/metrics.js';
import { shownName } from '../shared/shown-name.js';

/** A figure looked up in the answer that a widget shows it from. */
export interface FigureReading {
  readonly provenance: Provenance;
  /** Null where there is no such figure, as a rate of nothing. */
  readonly value: number | null;
  /** What a rate is told with; null for other figures. */
  readonly rate: Rate | null;
  /** The step it is about, or the one that a conversion leads from. */
  readonly from: NamedStep | null;
  /** The step after it, or the one that a conversion leads to. */
  readonly to: NamedStep | null;
  /** Whose it is, or which segment's, by name; null for the total. */
  readonly subject: string | null;
  /** Whether it is that of a person with everyone below. */
  readonly isTeam: boolean;
  /** The days it is counted in, where they are not the period's. */
  readonly span: { readonly from: string; readonly to: string } | null;
}

/** A step by its id, name and kind. */
export interface NamedStep {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
}

/** Asks for the answer that a figure is named after, and reads the figure there. */
export async function readFigure(metrics: Metrics, figure: Figure, options: AskOptions): Promise<FigureReading> {
  switch (figure.metric) {
    case 'funnel':
      return readFunnel(metrics, figure, options);
    case 'conversion':
    case 'incidence':
      return readConversion(metrics, figure, options);
    case 'velocity':
      return readVelocity(metrics, figure, options);
    case 'scorecard':
      return readScorecard(metrics, figure, options);
    case 'forecast': {
      const answer = await metrics.forecast(figure.query, options);
      const person = answer.people.find(({ id }) => id === figure.row);
      const sums = figure.column === 'own' ? person?.own : (person?.team ?? answer.total);
      const value = valueAt({ ...(person ?? answer.total), ...sums }, figure.part);
      const isTeam = figure.column === 'team' && answer.people.some(({ managerId }) => managerId === figure.row);
      return {
        ...nothingMore(answer),
        value,
        subject: person === undefined ? (figure.row ?? null) : nameOf(person),
        isTeam,
      };
    }
    case 'bridge': {
      const answer = await metrics.bridge(figure.query, options);
      const { row } = figure;
      const place = row === undefined ? answer : row === 'won' ? answer.won : answer.changes[row];
      return { ...nothingMore(answer), value: valueAt(place, figure.part) };
    }
    case 'accuracy': {
      const answer = await metrics.accuracy(figure.query, options);
      const place = figure.row === undefined ? answer : answer.weeks.find(({ at }) => at === figure.row);
      return { ...nothingMore(answer), value: valueAt(place, figure.part) };
    }
    case 'ageing':
      return readAgeing(metrics, figure, options);
  }
}

type Of<Metric extends Figure['metric']> = Extract<Figure, { metric: Metric }>;

async function readFunnel(metrics: Metrics, figure: Of<'funnel'>, options: AskOptions): Promise<FigureReading> {
  const { query, row, part, reason } = figure;
  if (part === 'lostValue' || (part === 'lost' && (row === undefined || reason !== undefined))) {
    const answer = await metrics.losses(query, options);
    const sums = reason === undefined ? answer.total : answer.reasons.find((found) => found.reason === reason);
    const place = row === undefined ? sums : sums?.steps.find(({ stage }) => stage === row);
    return { ...nothingMore(answer), ...stepsFrom(answer.total.steps, row), value: valueAt(place, part) ?? 0 };
  }
  const answer = await metrics.funnel(query, options);
  if (answer.basis === 'current') {
    const step = answer.steps.find(({ stage }) => stage === row);
    return { ...nothingMore(answer), ...stepsFrom(answer.steps, row), value: valueAt(step, part) };
  }
  const step = answer.steps.find(({ stage }) => stage === row);
  const rate = part === 'rate' && step !== undefined ? { ...step, converted: step.converted ?? 0 } : null;
  return { ...nothingMore(answer), ...stepsFrom(answer.steps, row), value: valueAt(step, part), rate };
}

async function readConversion(
  metrics: Metrics,
  figure: Of<'conversion'> | Of<'incidence'>,
  options: AskOptions,
): Promise<FigureReading> {
  const isCurve = figure.metric === 'incidence';
  const answer = await (isCurve ? metrics.incidence(figure.query, options) : metrics.conversion(figure.query, options));
  const column = answer.columns.indexOf(figure.column);
  const row = answer.rows.find(({ key }) => key === figure.row);
  const cell = (row ?? (figure.row === undefined ? answer.total : undefined))?.cells[column];
  return {
    ...nothingMore(answer),
    from: answer.ways[column]?.from ?? null,
    to: answer.ways[column]?.to ?? null,
    value: valueAt(cell, figure.part),
    rate: figure.part === 'rate' && cell !== undefined && 'rate' in cell ? cell : null,
    subject: row === undefined ? (figure.row ?? null) : shownName(row.label, row.key),
  };
}

async function readVelocity(metrics: Metrics, figure: Of<'velocity'>, options: AskOptions): Promise<FigureReading> {
  const { query, row, column, part } = figure;
  const answer = await metrics.velocity(query, options);
  const bucket = answer.timeline.find(({ from }) => column === `from ${from}`);
  if (column === 'cycle' || row === undefined) {
    const first = answer.stages.find(({ kind }) => kind === 'qualified');
    const value = valueAt(column === 'cycle' ? answer.cycle : bucket?.cycle, part);
    return { ...nothingMore(answer), ...stepsFrom(answer.stages, first?.stage), value, span: bucket ?? null };
  }
  const place = { ...nothingMore(answer), ...stepsFrom(answer.stages, row) };
  const stage = answer.stages.find((found) => found.stage === row);
  if (column === 'completed' || column === 'waiting' || column === 'survival')
    return { ...place, value: valueAt(stage?.[column], part) };
  const ofStage = bucket?.stages.find((found) => found.stage === row);
  return { ...place, value: valueAt(ofStage?.completed, part), span: bucket ?? null };
}

async function readScorecard(metrics: Metrics, figure: Of<'scorecard'>, options: AskOptions): Promise<FigureReading> {
  const { query, row, column, part } = figure;
  const answer = await metrics.scorecard(query, options);
  const vs = row === 'previous' ? answer.previous : answer;
  if (part.startsWith('change.'))
    return { ...nothingMore(answer), value: valueAt({ change: answer.change ?? {} }, part) };
  if (column === undefined) return { ...nothingMore(answer), value: valueAt({ ...vs, ...vs.velocity }, part) };
  const rate = vs.conversion.find((found) => found.column === column);
  return {
    ...nothingMore(answer),
    from: rate?.from ?? null,
    to: rate?.to ?? null,
    value: valueAt(rate, part),
    rate: part === 'rate' ? (rate ?? null) : null,
  };
}

async function readAgeing(metrics: Metrics, figure: Of<'ageing'>, options: AskOptions): Promise<FigureReading> {
  const answer = await metrics.ageing(figure.query, options);
  const { stages, open } = answer;
  const stage = stages.findIndex((found) => found.stage === figure.row);
  const record = open.id.findIndex((id, index) => id === figure.id && open.stage[index] === stage);
  const place = figure.id === undefined ? stages[stage] : { n: 1, days: open.days[record], value: open.value[record] };
  return {
    ...nothingMore(answer),
    ...stepsFrom(stages, figure.row),
    value: valueAt(place, figure.part),
    subject: open.name[record] ?? figure.id ?? null,
  };
}

/** Empty for records without a known owner. */
function nameOf({ id, name }: PersonForecast): string {
  return id === '' ? '' : shownName(name, id);
}

function nothingMore(provenance: Answer<object>): FigureReading {
  return { provenance, value: null, rate: null, from: null, to: null, subject: null, isTeam: false, span: null };
}

type ShownStep = Omit<NamedStep, 'id'> & { readonly stage: string };

/** A step of a list by its id, and the one after it. */
function stepsFrom(steps: readonly ShownStep[], id: string | undefined): Pick<FigureReading, 'from' | 'to'> {
  const index = steps.findIndex(({ stage }) => stage === id);
  const named = (step: ShownStep | undefined) => (step === undefined ? null : { ...step, id: step.stage });
  return index < 0 ? { from: null, to: null } : { from: named(steps[index]), to: named(steps[index + 1]) };
}

/** The number under a part such as `rate`, `closed.value` or, of a submission, its `commit`; null where there is none. */
function valueAt(place: object | undefined, part: string): number | null {
  let found: unknown = place;
  for (const key of part.split('.')) {
    if (typeof found !== 'object' || found === null) return null;
    found = Object.entries(found).find(([name]) => name === key)?.[1];
  }
  if (typeof found === 'object' && found !== null && 'commit' in found) found = found.commit;
  return typeof found === 'number' ? found : null;
}
