import type { ResolvedQuery } from '../../engine/scope.js';
import type { Provenance } from '../../metrics/metrics.js';
import type { OwnQuestion } from '../shared/exportable.js';
import { CONTRACT, KIT } from './kit.js';

/** What an answer is asked, all of it. */
export function askedOf(answer: Provenance & Partial<OwnQuestion>): ResolvedQuery {
  return answer.asked ?? answer.query;
}

/** Where figures come from, and how they are to be read. */
export function lineageOf(answer: Provenance, unit: 'major' | 'minor') {
  const { asOf, dataAsOf, timeZone, period, pipeline, currency, digits, quality, capabilities } = answer;
  return {
    kit: KIT,
    contract: CONTRACT,
    asOf,
    dataAsOf,
    timeZone,
    period,
    pipeline,
    query: askedOf(answer),
    money: { currency, digits, unit, rule: RULES[unit] },
    rates: 'from 0 to 1',
    quality,
    capabilities,
  };
}

const RULES = {
  minor: 'amounts are in minor units of the currency: divided by 10 to the power of digits they are in major ones',
  major: 'amounts are in major units of the currency',
};
