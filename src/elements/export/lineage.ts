import type { Provenance } from '../../metrics/metrics.js';
import { CONTRACT, KIT } from './kit.js';

/** Where figures come from, and how they are to be read. */
export function lineageOf(
  { asOf, dataAsOf, timeZone, period, pipeline, query, currency, digits, quality, capabilities }: Provenance,
  unit: 'major' | 'minor',
) {
  return {
    kit: KIT,
    contract: CONTRACT,
    asOf,
    dataAsOf,
    timeZone,
    period,
    pipeline,
    query,
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
