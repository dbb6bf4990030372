import { asked } from './asked.js';
import { addDays, addMonths, dayOf, DAY_MS, daysBetween, startOfDay } from './calendar.js';
import type { DatasetJson, Filter, Question } from './contract.js';
import { sum } from './exact.js';
import { isInScope, passes } from './filter.js';
import { journeys } from './journeys.js';
import { majorUnits } from './money.js';
import type { Organisation, Pipeline } from './organisation.js';
import { scorecard } from './scorecard.js';
import { yearUntil } from './spans.js';

/** The four Vs now and at twelve earlier moments, with what was really won a day; money in major units. */
export function trend(json: DatasetJson, question: Question) {
  const { org, asOf, pipeline } = asked(json, question);
  const today = dayOf(asOf, org.zone);
  const sinceStart = asOf - startOfDay(today, org.zone);
  const moments = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((months) => {
    const day = addMonths(today, -months);
    return Math.min(startOfDay(day, org.zone) + sinceStart, startOfDay(addDays(day, 1), org.zone) - 1);
  });
  return [...moments, asOf].map((moment) => vsAt(org, pipeline, question, moment));
}

/** How velocity per day moved since a period length before, by its inputs; null where one of them has no logarithm. */
export function velocityChange(json: DatasetJson, question: Question) {
  const { org, asOf, pipeline, period } = asked(json, question);
  const [now, before] = [asOf, asOf - daysBetween(period.from, period.to) * DAY_MS].map((moment) => {
    const { volume, conversion, velocity } = vsAt(org, pipeline, question, moment);
    const winRate = conversion.find(({ column }) => column === 'win')?.rate;
    return { volume, winRate, averageWon: velocity.averageWon, cycleDays: velocity.cycleDays };
  });
  if (!now || !before) throw new Error('two moments make two scorecards');
  const ratio = (input: keyof typeof now) => {
    const [later, earlier] = [now[input] ?? 0, before[input] ?? 0];
    return later > 0 && earlier > 0 ? later / earlier : NaN;
  };
  const ratios = [ratio('volume'), ratio('winRate'), ratio('averageWon'), 1 / ratio('cycleDays')] as const;
  const moved = ratios.reduce((product, each) => product * each, 1);
  if (Number.isNaN(moved)) return null;
  const start = ((before.volume ?? 0) * (before.winRate ?? 0) * (before.averageWon ?? 0)) / (before.cycleDays ?? 0);
  const [volume, winRate, averageWon, cycleDays] = ratios.map((each) => start * mean(moved) * Math.log(each));
  return { perDay: start * (moved - 1), volume, winRate, averageWon, cycleDays };
}

/** The mean of growth from 1 to a number at a constant pace, which is the logarithmic mean of the two: by Simpson's rule. */
function mean(end: number): number {
  const parts = 4000;
  const height = (part: number) => end ** (part / parts);
  let area = height(0) + height(parts);
  for (let part = 1; part < parts; part += 1) area += height(part) * (part % 2 === 1 ? 4 : 2);
  return area / (3 * parts);
}

function vsAt(org: Organisation, pipeline: Pipeline, filter: Filter, moment: number) {
  const vs = scorecard(org, pipeline, filter, moment);
  const won = journeys(org, pipeline, moment).filter(
    (each) =>
      passes(each, filter) &&
      isInScope(org, each, filter) &&
      each.outcome === 'won' &&
      yearUntil(moment)(each.closedAt),
  );
  const wonPerDay = majorUnits(sum(won.map(({ amount }) => amount)), org.currency) / 365;
  return { asOf: new Date(moment).toISOString(), ...vs, velocity: { ...vs.velocity, wonPerDay } };
}
