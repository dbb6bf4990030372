import { NONE, type Changes, type Dataset, type Moment } from '../data/dataset.js';
import { exists } from '../data/exists.js';
import type { JourneyRecords } from './journey-fields.js';
import { keeping } from './kept.js';
import { entryAt, stageAt } from './state.js';
import { stepsOf, type Steps } from './steps.js';
import { tiesAt } from './ties.js';

export const OPEN = 0;
export const WON = 1;
export const LOST = 2;

/**
 * The journeys of one pipeline as of one moment: a lead with the opportunity it became, a lead alone, or an
 * opportunity that never was a lead; one row each.
 */
export interface Journeys extends JourneyRecords {
  /** Row in the dataset's pipelines. */
  readonly pipeline: number;
  readonly steps: Steps;
  /** Per step: the first moment the journey entered it or any later one; Infinity where it did not. */
  readonly reached: readonly Float64Array[];
  /** `OPEN`, `WON` or `LOST`. */
  readonly outcome: Uint8Array;
  /** The step an open journey is in now; `NONE` for ended ones. */
  readonly step: Int16Array;
  /** The latest entry into the current closed stage; NaN for open journeys. */
  readonly closedAt: Float64Array;
}

const kept = keeping<Journeys>(({ count }) => count);

/** The journeys of a pipeline (by row) at a moment; the last ones of a dataset are kept. */
export function journeysAt(dataset: Dataset, pipeline: number, moment: Moment): Journeys {
  return kept(dataset, `${pipeline} ${moment}`, () => buildJourneys(dataset, pipeline, moment));
}

function buildJourneys(dataset: Dataset, pipeline: number, moment: Moment): Journeys {
  const records = recordsAt(dataset, pipeline, moment);
  const { count } = records;
  const steps = stepsOf(dataset.pipelines[pipeline] ?? { id: '', label: '', stages: [] });
  const journeys: Journeys = {
    ...records,
    pipeline,
    steps,
    reached: steps.list.map(() => new Float64Array(count).fill(Infinity)),
    outcome: new Uint8Array(count),
    step: new Int16Array(count).fill(NONE),
    closedAt: new Float64Array(count).fill(NaN),
  };
  for (let journey = 0; journey < count; journey += 1) {
    followStages(dataset, journeys, journey);
    settleOutcome(dataset, journeys, journey);
  }
  reachEarlierSteps(journeys);
  return journeys;
}

/** The records of each journey: leads with what they became, then the opportunities that never were leads. */
function recordsAt(dataset: Dataset, pipeline: number, moment: Moment): JourneyRecords {
  const { leads, opportunities } = dataset;
  const { leadOf, opportunityOf, merged } = tiesAt(dataset, moment);
  const lead = new Int32Array(leads.id.length + opportunities.id.length).fill(NONE);
  const opportunity = lead.slice();
  let count = 0;
  for (let row = 0; row < leads.id.length; row += 1) {
    if (leads.pipeline[row] !== pipeline || merged[row] === 1 || !exists(leads, row, moment)) continue;
    lead[count] = row;
    opportunity[count] = opportunityOf[row] ?? NONE;
    count += 1;
  }
  for (let row = 0; row < opportunities.id.length; row += 1) {
    if (opportunities.pipeline[row] !== pipeline || leadOf[row] !== NONE || !exists(opportunities, row, moment))
      continue;
    opportunity[count] = row;
    count += 1;
  }
  return { moment, count, lead: lead.slice(0, count), opportunity: opportunity.slice(0, count) };
}

function followStages({ leads, opportunities }: Dataset, journeys: Journeys, journey: number): void {
  const { steps, reached, moment } = journeys;
  const lead = journeys.lead[journey] ?? NONE;
  const opportunity = journeys.opportunity[journey] ?? NONE;
  if (lead !== NONE) {
    enterStages(journeys, journey, leads.stage, lead);
    const convertedAt = leads.convertedAt[lead] ?? NaN;
    if (convertedAt <= moment && steps.firstOpportunity !== NONE)
      enter(reached[steps.firstOpportunity], journey, convertedAt);
  }
  if (opportunity !== NONE) enterStages(journeys, journey, opportunities.stage, opportunity);
}

/** Who reached a step has reached the earlier ones by then; lead steps only where there is a lead. */
function reachEarlierSteps({ steps, reached, lead, count }: Journeys): void {
  const first = firstWithoutLead(steps);
  for (let step = steps.won - 1; step >= 0; step -= 1) {
    const [own, later] = [reached[step], reached[step + 1]];
    for (let journey = 0; journey < count; journey += 1) {
      if (step >= first || lead[journey] !== NONE) enter(own, journey, later?.[journey] ?? Infinity);
    }
  }
}

/** Where a journey without a lead begins. */
function firstWithoutLead({ firstOpportunity, won }: Steps): number {
  return firstOpportunity === NONE ? won : firstOpportunity;
}

function enterStages(
  { steps, reached, moment }: Journeys,
  journey: number,
  stage: Changes<Int16Array>,
  row: number,
): void {
  const end = stage.start[row + 1] ?? 0;
  for (let entry = stage.start[row] ?? 0; entry < end; entry += 1) {
    const at = stage.at[entry] ?? Infinity;
    if (at > moment) break;
    const step = steps.ofStage[stage.value[entry] ?? NONE] ?? NONE;
    if (step !== NONE) enter(reached[step], journey, at);
  }
}

function enter(reached: Float64Array | undefined, journey: number, at: Moment): void {
  if (reached !== undefined && at < (reached[journey] ?? Infinity)) reached[journey] = at;
}

function settleOutcome({ leads, opportunities }: Dataset, journeys: Journeys, journey: number): void {
  const { moment, steps } = journeys;
  const opportunity = journeys.opportunity[journey] ?? NONE;
  if (opportunity !== NONE) return settleByStage(journeys, journey, opportunities.stage, opportunity);

  const lead = journeys.lead[journey] ?? NONE;
  const isHandedOver = (leads.convertedAt[lead] ?? NaN) <= moment;
  if (isHandedOver) journeys.step[journey] = steps.firstOpportunity;
  else settleByStage(journeys, journey, leads.stage, lead);
}

function settleByStage(journeys: Journeys, journey: number, stage: Changes<Int16Array>, row: number): void {
  const { steps } = journeys;
  const entry = entryAt(stage, row, journeys.moment);
  const step = steps.ofStage[stage.value[entry] ?? NONE] ?? NONE;
  if (step !== NONE && step !== steps.won) {
    journeys.step[journey] = step;
    return;
  }
  journeys.outcome[journey] = step === NONE ? LOST : WON;
  journeys.closedAt[journey] = stage.at[firstOfRun(stage, row, entry)] ?? NaN;
}

function firstOfRun(stage: Changes<Int16Array>, row: number, last: number): number {
  const start = stage.start[row] ?? 0;
  let entry = last;
  while (entry > start && stage.value[entry - 1] === stage.value[last]) entry -= 1;
  return entry;
}

/** The first moment the journey reached any step; Infinity where it reached none. */
export function startedAt({ reached, lead, steps }: Journeys, journey: number): Moment {
  const first = lead[journey] === NONE ? firstWithoutLead(steps) : 0;
  return reached[first]?.[journey] ?? Infinity;
}

/** Whether an opportunity is won, lost or open at a moment at which it exists. */
export function outcomeAt(dataset: Dataset, opportunity: number, moment: Moment): number {
  const { opportunities, pipelines } = dataset;
  const stages = pipelines[opportunities.pipeline[opportunity] ?? 0]?.stages;
  const kind = stages?.[stageAt(opportunities, opportunity, moment)]?.kind;
  return kind === 'won' ? WON : kind === 'lost' ? LOST : OPEN;
}
