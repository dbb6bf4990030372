import type { Dataset } from '../data/dataset.js';
import { divided, journeyContribution, summed, type FigureRecords } from './contributions.js';
import type { FunnelFigure } from './figure.js';
import { only } from './filter.js';
import {
  daysToNext,
  directOf,
  entrantsOf,
  fateOf,
  hasReached,
  lostAt,
  selectFunnel,
  type Fate,
  type FunnelSelection,
} from './funnel.js';
import { amountOf, lossReasonOf } from './journey-fields.js';
import { stepNamed } from './steps.js';

/** The records behind a figure of the funnel; of `medianDays`, the days that each of the converted took. */
export function funnelRecords(dataset: Dataset, figure: FunnelFigure): FigureRecords {
  const { query, row, part } = figure;
  const selection = selectFunnel(dataset, query);
  const { journeys } = selection;
  const { moment } = journeys;
  const rows = (members: ArrayLike<number>, amountIn: (journey: number) => number, base = 0) =>
    Array.from(members, (journey) => journeyContribution(journeys, journey, amountIn(journey), base));
  const one = () => 1;
  const value = (journey: number) => amountOf(dataset, journeys, journey);
  if (part === 'lost') return summed({ moment, unit: 'records' }, rows(lostBehind(selection, figure), one));
  if (part === 'lostValue') return summed({ moment, unit: 'money' }, rows(lostBehind(selection, figure), value));

  const step = stepNamed(journeys.steps, row);
  const entrants = entrantsOf(selection, step);
  const having = (fate: Fate) => only(entrants, (journey) => fateOf(journeys, step, journey) === fate);
  switch (part) {
    case 'entered':
    case 'count':
      return summed({ moment, unit: 'records' }, rows(entrants, one));
    case 'converted':
    case 'open':
      return summed({ moment, unit: 'records' }, rows(having(part), one));
    case 'direct':
      return summed({ moment, unit: 'records' }, rows(directOf(journeys, step, entrants), one));
    case 'value':
      return summed({ moment, unit: 'money' }, rows(entrants, value));
    case 'rate':
      return divided(
        { moment, unit: 'records' },
        rows(entrants, (journey) => (fateOf(journeys, step, journey) === 'converted' ? 1 : 0), 1),
      );
    case 'ofFirst':
      return divided(
        { moment, unit: 'records' },
        rows(entrantsOf(selection, 0), (journey) => (hasReached(journeys, step, journey) ? 1 : 0), 1),
      );
    case 'medianDays':
      return summed(
        { moment, unit: 'days' },
        rows(having('converted'), (journey) => daysToNext(journeys, step, journey)),
      );
  }
}

/** The lost of one step or of all, for one reason or for whichever. */
function lostBehind(selection: FunnelSelection, { row, reason }: FunnelFigure): number[] {
  const { dataset, journeys } = selection;
  const steps = row === undefined ? [...journeys.steps.list.keys()] : [stepNamed(journeys.steps, row)];
  const lost = steps.flatMap((step) => Array.from(lostAt(selection, step)));
  if (reason === undefined) return lost;
  return lost.filter((journey) => lossReasonOf(dataset, journeys, journey) === reason);
}
