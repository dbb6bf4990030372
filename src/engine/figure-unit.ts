import type { Figure } from './figure.js';

/**
 * What a figure counts or measures: records, minor units, minor units a day, a share from 0 to 1, one amount as a
 * multiple of another, or days.
 */
export type FigureUnit = 'count' | 'money' | 'moneyPerDay' | 'rate' | 'multiple' | 'days';

/** The unit of a figure. */
export function figureUnit({ part }: Figure): FigureUnit {
  return UNITS[part];
}

const UNITS: Readonly<Record<Figure['part'], FigureUnit>> = {
  n: 'count',
  count: 'count',
  volume: 'count',
  entered: 'count',
  converted: 'count',
  lost: 'count',
  open: 'count',
  direct: 'count',
  overdue: 'count',
  censored: 'count',
  'closed.count': 'count',
  'commit.count': 'count',
  'upside.count': 'count',
  'pipeline.count': 'count',
  'omitted.count': 'count',
  value: 'money',
  lostValue: 'money',
  weighted: 'money',
  averageWon: 'money',
  'closed.value': 'money',
  'commit.value': 'money',
  'upside.value': 'money',
  'pipeline.value': 'money',
  'omitted.value': 'money',
  committed: 'money',
  bestCase: 'money',
  submitted: 'money',
  call: 'money',
  quota: 'money',
  gap: 'money',
  startValue: 'money',
  endValue: 'money',
  actual: 'money',
  perDay: 'moneyPerDay',
  wonPerDay: 'moneyPerDay',
  'change.perDay': 'moneyPerDay',
  'change.volume': 'moneyPerDay',
  'change.winRate': 'moneyPerDay',
  'change.averageWon': 'moneyPerDay',
  'change.cycleDays': 'moneyPerDay',
  rate: 'rate',
  valueRate: 'rate',
  ofFirst: 'rate',
  attainment: 'rate',
  coverage: 'multiple',
  days: 'days',
  medianDays: 'days',
  cycleDays: 'days',
  mean: 'days',
  p25: 'days',
  median: 'days',
  p75: 'days',
  p90: 'days',
  medianAge: 'days',
};
