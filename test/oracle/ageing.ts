import { asked } from './asked.js';
import { DAY_MS } from './calendar.js';
import type { DatasetJson, Question } from './contract.js';
import { sum } from './exact.js';
import { median, quantile } from './statistics.js';
import { isClosed } from './story.js';
import { stays } from './velocity.js';

/** How long everything open has been in its stage; money in minor units. */
export function ageing(json: DatasetJson, question: Question) {
  const { pipeline, journeys, during, asOf } = asked(json, question);
  const stages = pipeline.stages.filter((stage) => !isClosed(stage));
  const all = journeys.flatMap((journey) => stays(journey, asOf).map((stay) => ({ journey, ...stay })));
  const open = stages.map(({ id, kind }) =>
    all
      .filter(({ stage, to }) => stage === id && to === null)
      .map(({ journey, from }) => ({
        days: (asOf - from) / DAY_MS,
        value: journey.amount,
        kind: kind === 'lead' ? 'lead' : 'opportunity',
        id: (kind === 'lead' ? journey.lead : journey.opportunity)?.id,
      })),
  );
  return {
    stages: stages.map(({ id }, index) => {
      const completed = all.flatMap(({ stage, from, to }) =>
        stage === id && during(to) ? [(to - from) / DAY_MS] : [],
      );
      return {
        stage: id,
        n: open[index]?.length ?? 0,
        value: Number(sum((open[index] ?? []).map(({ value }) => value))),
        completed: { n: completed.length, median: median(completed), p90: quantile(completed, 0.9) },
      };
    }),
    open: open.flatMap((rows, stage) => rows.map((row) => ({ stage, ...row, value: Number(row.value) }))),
  };
}
