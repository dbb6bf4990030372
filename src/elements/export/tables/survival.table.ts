import type { Survival, SurvivalPoint } from '../../../engine/statistics/kaplan-meier.js';
import type { Velocity } from '../../../engine/velocity.js';
import type { Answer } from '../../../metrics/metrics.js';
import { loadWords } from '../../shared/catalogue.js';
import type { Table } from '../../shared/exportable.js';
import { stageColumns, tableOf, tableTexts, type Column } from './table-texts.js';

interface Row {
  readonly stage: string;
  readonly label: string;
  readonly survival: Survival;
  readonly point: SurvivalPoint | null;
}

/** A row for each point of each stage's curve; one without a point where nothing has left. */
export async function table(velocity: Answer<Velocity>, language: string): Promise<Table> {
  await loadWords(language);
  const texts = tableTexts(velocity, language);
  const { words } = texts;
  const columns: Column<Row>[] = [
    ...stageColumns<Row>(texts),
    { head: words.began, cell: ({ survival }) => survival.n },
    { head: words.open, cell: ({ survival }) => survival.censored },
    { head: words.halfLeft, cell: ({ survival }) => survival.median },
    { head: words.days, cell: ({ point }) => point?.days ?? null },
    { head: words.shareThere, cell: ({ point }) => point?.share ?? null },
    { head: words.atRisk, cell: ({ point }) => point?.atRisk ?? null },
  ];
  const rows = velocity.stages.flatMap(({ stage, label, survival }): Row[] => {
    const points = survival.curve.length === 0 ? [null] : survival.curve;
    return points.map((point) => ({ stage, label, survival, point }));
  });
  return tableOf(rows, columns, velocity, texts);
}
