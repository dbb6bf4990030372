import type { Survival } from '../../../engine/statistics/kaplan-meier.js';
import type { Durations, Velocity, Waiting } from '../../../engine/velocity.js';
import type { Answer } from '../../../metrics/metrics.js';
import type { Table } from '../../shared/exportable.js';
import { tableOf, type Column, type TableTexts } from './table-texts.js';

interface Row {
  readonly stage: string | null;
  readonly label: string | null;
  readonly span: string;
  readonly from: string;
  readonly to: string;
  readonly completed: Partial<Durations>;
  readonly waiting?: Waiting;
  readonly survival?: Survival;
}

/** A row for each stage and the sales cycle over the period, then one for each stage in each bucket. */
export function table(velocity: Answer<Velocity>, texts: TableTexts): Table {
  const { words } = texts;
  const columns: Column<Row>[] = [
    { head: words.span, cell: ({ span }) => words.spans.get(span) ?? span },
    { head: words.firstDay, cell: ({ from }) => from },
    { head: words.dayAfter, cell: ({ to }) => to },
    { head: words.stageId, cell: ({ stage }) => stage },
    { head: words.stage, cell: ({ label }) => label },
    { head: words.completed, cell: ({ completed: { n = null } }) => n },
    { head: words.mean, cell: ({ completed: { mean = null } }) => mean },
    { head: words.quarterOf, cell: ({ completed: { p25 = null } }) => p25 },
    { head: words.median, cell: ({ completed: { median = null } }) => median },
    { head: words.threeQuarters, cell: ({ completed: { p75 = null } }) => p75 },
    { head: words.ninth, cell: ({ completed: { p90 = null } }) => p90 },
    { head: words.waiting, cell: ({ waiting }) => waiting?.n ?? null },
    { head: words.medianAge, cell: ({ waiting }) => waiting?.medianAge ?? null },
    { head: words.overdue, cell: ({ waiting }) => waiting?.overdue ?? null },
    { head: words.began, cell: ({ survival }) => survival?.n ?? null },
    { head: words.open, cell: ({ survival }) => survival?.censored ?? null },
    { head: words.halfLeft, cell: ({ survival }) => survival?.median ?? null },
  ];
  return tableOf(rowsOf(velocity), columns, velocity, texts);
}

function rowsOf({ bucket, stages, timeline, cycle, period: { from, to } }: Answer<Velocity>): Row[] {
  const labels = new Map(stages.map(({ stage, label }) => [stage, label]));
  return [
    ...stages.map((stage) => ({ ...stage, span: 'period', from, to })),
    { stage: null, label: null, span: 'cycle', from, to, completed: cycle },
    ...timeline.flatMap((part) =>
      part.stages.map(({ stage, completed }) => ({
        stage,
        label: labels.get(stage) ?? null,
        span: bucket,
        from: part.from,
        to: part.to,
        completed,
      })),
    ),
  ];
}
