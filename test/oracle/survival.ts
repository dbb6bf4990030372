import { asked } from './asked.js';
import { DAY_MS } from './calendar.js';
import type { DatasetJson, Question } from './contract.js';
import { curve } from './curves.js';
import { isClosed } from './story.js';
import { stays } from './velocity.js';

/** For each open stage: the share of the stays begun in the period that lasts longer than so many days. */
export function survivalCurves(json: DatasetJson, question: Question) {
  const { pipeline, journeys, during, asOf } = asked(json, question);
  const begun = journeys.flatMap((journey) => stays(journey, asOf)).filter(({ from }) => during(from));
  return pipeline.stages
    .filter((stage) => !isClosed(stage))
    .map(({ id }) => {
      const own = begun.filter(({ stage }) => stage === id);
      const endings = own.map(({ from, to }) => ({
        time: ((to ?? asOf) - from) / DAY_MS,
        how: to === null ? null : 'left',
      }));
      const atRisk = (days: number) => endings.filter(({ time }) => time >= days).length;
      return curve(endings, 'left').map(({ days, share }) => ({ days, share: 1 - share, atRisk: atRisk(days) }));
    });
}
