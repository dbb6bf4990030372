import type { Filter } from './contract.js';
import { cells, conversionColumns } from './conversion.js';
import { decimal, plus, rounded, sum, times, whole, zero } from './exact.js';
import { isInScope, passes } from './filter.js';
import { journeys, steps, type Journey } from './journeys.js';
import { majorUnits } from './money.js';
import type { Organisation, Pipeline } from './organisation.js';
import { onlyType } from './rate.js';
import { yearUntil } from './spans.js';
import { cycle } from './velocity.js';

/** The four Vs of the qualified pipeline at a moment. */
export function scorecard(org: Organisation, pipeline: Pipeline, filter: Filter, moment: number) {
  const all = journeys(org, pipeline, moment).filter((each) => passes(each, filter) && isInScope(org, each, filter));
  const qualified = steps(pipeline).filter(({ kind }) => kind === 'qualified');
  const standing = all.filter(({ standsIn }) => qualified.some(({ id }) => id === standsIn));
  const weighted = standing.reduce(
    (total, { amount, probability }) => plus(total, times(whole(amount), decimal(probability))),
    zero,
  );

  return {
    volume: standing.length,
    value: majorUnits(sum(standing.map(({ amount }) => amount)), org.currency),
    weighted: majorUnits(rounded(weighted), org.currency),
    ...rates(org, pipeline, all, standing.length, moment, filter),
  };
}

function rates(
  org: Organisation,
  pipeline: Pipeline,
  all: readonly Journey[],
  volume: number,
  moment: number,
  filter: Filter,
) {
  const lastYear = yearUntil(moment);
  const columns = conversionColumns(pipeline);
  const conversion = cells(org.benchmarks, pipeline, all, lastYear, onlyType(filter)).map((cell, index) => {
    const { entered, converted, open, rate, interval, status } = cell;
    return { column: columns[index], entered, converted, open, rate, interval, status };
  });

  const won = all.filter(({ outcome, closedAt }) => outcome === 'won' && lastYear(closedAt));
  const total = majorUnits(sum(won.map(({ amount }) => amount)), org.currency);
  const averageWon = won.length === 0 ? null : total / won.length;
  const cycleDays = cycle(pipeline, all, lastYear).mean;
  const winRate = conversion.find(({ column }) => column === 'win')?.rate ?? null;
  const isKnown = winRate !== null && averageWon !== null && cycleDays !== null && cycleDays !== 0;
  const perDay = isKnown ? (volume * winRate * averageWon) / cycleDays : null;
  return { conversion, velocity: { cycleDays, averageWon, perDay } };
}
