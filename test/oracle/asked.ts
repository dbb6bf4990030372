import { instant } from './calendar.js';
import type { DatasetJson, Question } from './contract.js';
import { isInScope, passes } from './filter.js';
import { journeys } from './journeys.js';
import { organisation } from './organisation.js';
import { period as resolvePeriod } from './periods.js';
import { duringPeriod } from './spans.js';
import { WrongQuestion } from './wrong-question.js';

/** What a question is about: the organisation, the moment, the period, the pipeline and the journeys that count. */
export function asked(json: DatasetJson, question: Question) {
  const org = organisation(json);
  const asOf = question.asOf === undefined ? org.asOf : instant(question.asOf, org.zone);
  if (asOf > org.asOf) throw new WrongQuestion('asOf is later than the data');
  const pipeline = org.pipelines.find(({ id }) => id === (question.pipeline ?? org.pipelines[0]?.id));
  if (!pipeline) throw new WrongQuestion(`unknown pipeline "${question.pipeline}"`);
  const period = resolvePeriod(question.period, org.fiscal, asOf, org.zone);
  return {
    org,
    asOf,
    pipeline,
    period,
    during: duringPeriod(period, org.zone),
    journeys: journeys(org, pipeline, asOf).filter((each) => passes(each, question) && isInScope(org, each, question)),
  };
}
