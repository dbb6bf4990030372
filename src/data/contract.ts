import { isTimeZone, parseInstant } from './calendar.js';
import { CATEGORIES, MODELS, STAGE_KINDS, TYPES } from './dataset.js';
import {
  array,
  finite,
  flag,
  isNumber,
  isObject,
  isText,
  nullish,
  numberWhere,
  object,
  oneOf,
  optional,
  tested,
  text,
  textWhere,
  type ValueOf,
} from './shape.js';

// Forms that a test alone knows are stated for editors in schema.ts.

/** Names a record; a number is read as its decimal text. */
export const id = tested(isId, 'an id');
/** A moment with its offset, or a day alone, which means its first moment in the dataset's time zone. */
export const instant = textWhere(isInstant, 'an instant such as 2026-03-31T17:00:00Z, or a date');
/** A calendar day; an instant means the day in which it lies. */
export const date = textWhere(isInstant, 'a date such as 2026-03-31');
/** An IANA name such as `Europe/Warsaw`. */
export const timeZone = textWhere(isTimeZone, 'an IANA time zone');
export const currency = textWhere((code) => /^[A-Z]{3}$/.test(code), 'a currency of three capital letters');
export const rate = numberWhere((number) => number > 0, 'a number over 0');
export const share = numberWhere((number) => number >= 0 && number <= 1, 'a number from 0 to 1');
export const month = numberWhere(isWholeUpTo(12), 'a whole number from 1 to 12');
export const weekday = numberWhere(isWholeUpTo(7), 'a whole number from 1 to 7');
export const transition = textWhere(
  (name) => /^(lead-unqualified|unqualified-qualified|win|[^]+->[^]+)$/.test(name),
  'lead-unqualified, unqualified-qualified, win, or two stage ids with -> between them',
);
/** Custom dimensions by their names; reading looks at each value. */
export const attributes = tested(isAttributes, 'an object');
/** What a list of the dataset holds is read one by one, and set aside one by one. */
export const list = tested(isList, 'an array');

export type AttributeJson = string | number | boolean | null;

export const rateShape = object({ currency, rate, from: nullish(date) });

export const fiscalPeriodShape = object({ id, label: nullish(text), from: date, to: date });

export const fiscalShape = object({
  startMonth: nullish(month),
  namedBy: nullish(oneOf(['end', 'start'])),
  weekStartsOn: nullish(weekday),
  periods: nullish(array(fiscalPeriodShape)),
});

export const stageShape = object({
  id,
  label: nullish(text),
  kind: oneOf(STAGE_KINDS),
  probability: nullish(share),
});

export const pipelineShape = object({ id, label: nullish(text), stages: array(stageShape) });

/** Reading refuses an empty one. */
export const pipelinesShape = array(pipelineShape);

export const personShape = object({ id, name: text, managerId: nullish(id), role: nullish(text) });

export const accountShape = object({
  id,
  name: text,
  customerSince: nullish(date),
  existing: nullish(flag),
  named: nullish(flag),
});

const answer = nullish({ ...flag, expected: 'true, false or null' });
export const bantShape = object({ budget: answer, authority: answer, need: answer, timeline: answer });

const recordFields = {
  id,
  createdAt: instant,
  stage: id,
  pipeline: nullish(id),
  name: nullish(text),
  ownerId: nullish(id),
  accountId: nullish(id),
  source: nullish(text),
  model: nullish(oneOf(MODELS)),
  bant: nullish(bantShape),
  attributes: nullish(attributes),
  deletedAt: nullish(instant),
  revision: nullish(text),
  url: nullish(text),
};

/** What changed on a lead, with the new values; an owner of null means that it has none from then on. */
export const leadChangeShape = object({ at: instant, stage: optional(id), ownerId: nullish(id) });

export const leadShape = object({
  ...recordFields,
  convertedAt: nullish(instant),
  opportunityId: nullish(id),
  history: nullish(array(leadChangeShape)),
});

/** What changed on an opportunity, with the new values; null empties a field. */
export const opportunityChangeShape = object({
  at: instant,
  stage: optional(id),
  amount: nullish(finite),
  closeDate: nullish(date),
  forecast: nullish(oneOf(CATEGORIES)),
  ownerId: nullish(id),
});

export const opportunityShape = object({
  ...recordFields,
  amount: nullish(finite),
  currency: nullish(currency),
  closeDate: nullish(date),
  forecast: nullish(oneOf(CATEGORIES)),
  type: nullish(oneOf(TYPES)),
  leadId: nullish(id),
  probability: nullish(share),
  lossReason: nullish(text),
  nextStep: nullish(text),
  history: nullish(array(opportunityChangeShape)),
});

export const forecastShape = object({
  personId: id,
  period: id,
  pipeline: nullish(id),
  at: instant,
  commit: nullish(finite),
  upside: nullish(finite),
  note: nullish(text),
});

export const quotaShape = object({ personId: id, period: id, pipeline: nullish(id), amount: finite });

export const benchmarkShape = object({
  transition,
  type: nullish(oneOf(TYPES)),
  low: share,
  high: share,
  source: nullish(text),
});

const knowledge = nullish(oneOf(['events', 'snapshots', 'none']));
export const historyKnowledgeShape = object({
  stage: knowledge,
  amount: knowledge,
  closeDate: knowledge,
  forecast: knowledge,
  ownerId: knowledge,
});
export const capabilitiesShape = object({ history: nullish(historyKnowledgeShape) });

const headFields = {
  version: oneOf([1]),
  asOf: instant,
  currency,
  timeZone: nullish(timeZone),
  rates: nullish(array(rateShape)),
  fiscal: nullish(fiscalShape),
  pipelines: pipelinesShape,
  capabilities: nullish(capabilitiesShape),
};

/** A dataset whose lists of records are only known to be lists. */
export const headShape = object({
  ...headFields,
  people: nullish(list),
  accounts: nullish(list),
  leads: nullish(list),
  opportunities: nullish(list),
  forecasts: nullish(list),
  quotas: nullish(list),
  benchmarks: nullish(list),
});

/** The whole contract, as adapters deliver it; reading sets faulty records aside instead of refusing them. */
export const datasetShape = object({
  ...headFields,
  people: nullish(array(personShape)),
  accounts: nullish(array(accountShape)),
  leads: nullish(array(leadShape)),
  opportunities: nullish(array(opportunityShape)),
  forecasts: nullish(array(forecastShape)),
  quotas: nullish(array(quotaShape)),
  benchmarks: nullish(array(benchmarkShape)),
});

export type DatasetJson = ValueOf<typeof datasetShape>;
export type HeadJson = ValueOf<typeof headShape>;
export type RateJson = ValueOf<typeof rateShape>;
export type FiscalJson = ValueOf<typeof fiscalShape>;
export type FiscalPeriodJson = ValueOf<typeof fiscalPeriodShape>;
export type PipelineJson = ValueOf<typeof pipelineShape>;
export type StageJson = ValueOf<typeof stageShape>;
export type PersonJson = ValueOf<typeof personShape>;
export type AccountJson = ValueOf<typeof accountShape>;
export type BantJson = ValueOf<typeof bantShape>;
export type LeadJson = ValueOf<typeof leadShape>;
export type LeadChangeJson = ValueOf<typeof leadChangeShape>;
export type OpportunityJson = ValueOf<typeof opportunityShape>;
export type OpportunityChangeJson = ValueOf<typeof opportunityChangeShape>;
export type ForecastJson = ValueOf<typeof forecastShape>;
export type QuotaJson = ValueOf<typeof quotaShape>;
export type BenchmarkJson = ValueOf<typeof benchmarkShape>;
export type CapabilitiesJson = ValueOf<typeof capabilitiesShape>;
export type HistoryKnowledgeJson = ValueOf<typeof historyKnowledgeShape>;

/** Not empty, and held exactly where it is a number. */
export function isId(value: unknown): value is string | number {
  return isText(value) ? value !== '' : isNumber(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/** An id as text: a number as its decimal, which is never written with an exponent. */
export function idText(id: string | number): string {
  const [coefficient = '', exponent] = isText(id) ? [id] : String(id).split('e-');
  if (exponent === undefined) return coefficient;
  const digits = coefficient.replace(/^-|\./g, '');
  return `${coefficient.startsWith('-') ? '-' : ''}0.${digits.padStart(digits.length + Number(exponent) - 1, '0')}`;
}

const anyZone = { startOf: (day: number) => day };

function isInstant(text: string): boolean {
  return parseInstant(text, anyZone) !== undefined;
}

function isWholeUpTo(most: number): (number: number) => boolean {
  return (number) => Number.isInteger(number) && number >= 1 && number <= most;
}

function isAttributes(value: unknown): value is Readonly<Record<string, AttributeJson>> {
  return isObject(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
