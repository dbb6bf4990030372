import * as z from 'zod/mini';
import { isTimeZone, parseInstant } from './calendar.js';
import { CATEGORIES, MODELS, STAGE_KINDS, TYPES } from './dataset.js';

// Strict content security policies report the attempt to compile checks; this comes before the first schema.
z.config({ jitless: true });

// The message of each schema says what it expects; fault.ts adds what was there. Forms for which zod has checks are
// tested here all the same where those would cost a page more than they tell it: schema.ts states them for editors.

/** Names a record; a number is read as its decimal text. */
export const id = z.custom<string | number>(isId, 'an id');
/** A moment with its offset, or a day alone, which means its first moment in the dataset's time zone. */
export const instant = z.custom<string>(isInstant, 'an instant such as 2026-03-31T17:00:00Z, or a date');
/** A calendar day; an instant means the day in which it lies. */
export const date = z.custom<string>(isInstant, 'a date such as 2026-03-31');
/** An IANA name such as `Europe/Warsaw`. */
export const timeZone = z.custom<string>((value) => isText(value) && isTimeZone(value), 'an IANA time zone');
export const currency = textLike(/^[A-Z]{3}$/, 'a currency of three capital letters');
export const rate = z.custom<number>((value) => isNumber(value) && value > 0, 'a number over 0');
export const share = numberWhere(0, 1, () => true, 'a number from 0 to 1');
export const month = numberWhere(1, 12, Number.isInteger, 'a whole number from 1 to 12');
export const weekday = numberWhere(1, 7, Number.isInteger, 'a whole number from 1 to 7');
export const transition = textLike(
  /^(lead-unqualified|unqualified-qualified|win|[^]+->[^]+)$/,
  'lead-unqualified, unqualified-qualified, win, or two stage ids with -> between them',
);
/** Custom dimensions by their names; reading looks at each value. */
export const attributes = z.custom<Readonly<Record<string, AttributeJson>>>(isObject, 'an object');
/** What a list of the dataset holds is read one by one, and set aside one by one. */
export const list = z.custom<readonly unknown[]>(Array.isArray, 'an array');

const text = z.string('a text');
const flag = z.boolean('true or false');
const money = z.number('a finite number');

export type AttributeJson = string | number | boolean | null;

export const rateSchema = object({ currency, rate, from: z.nullish(date) });

export const fiscalPeriodSchema = object({ id, label: z.nullish(text), from: date, to: date });

export const fiscalSchema = object({
  startMonth: z.nullish(month),
  namedBy: z.nullish(oneOf(['end', 'start'])),
  weekStartsOn: z.nullish(weekday),
  periods: z.nullish(array(fiscalPeriodSchema)),
});

export const stageSchema = object({
  id,
  label: z.nullish(text),
  kind: oneOf(STAGE_KINDS),
  probability: z.nullish(share),
});

export const pipelineSchema = object({ id, label: z.nullish(text), stages: array(stageSchema) });

/** Reading refuses an empty one. */
export const pipelinesSchema = array(pipelineSchema);

export const personSchema = object({ id, name: text, managerId: z.nullish(id), role: z.nullish(text) });

export const accountSchema = object({
  id,
  name: text,
  customerSince: z.nullish(date),
  existing: z.nullish(flag),
  named: z.nullish(flag),
});

const answer = z.nullish(z.boolean('true, false or null'));
export const bantSchema = object({ budget: answer, authority: answer, need: answer, timeline: answer });

const recordShape = {
  id,
  createdAt: instant,
  stage: id,
  pipeline: z.nullish(id),
  name: z.nullish(text),
  ownerId: z.nullish(id),
  accountId: z.nullish(id),
  source: z.nullish(text),
  model: z.nullish(oneOf(MODELS)),
  bant: z.nullish(bantSchema),
  attributes: z.nullish(attributes),
  deletedAt: z.nullish(instant),
  revision: z.nullish(text),
  url: z.nullish(text),
};

/** What changed on a lead, with the new values; an owner of null means that it has none from then on. */
export const leadChangeSchema = object({ at: instant, stage: z.optional(id), ownerId: z.nullish(id) });

export const leadSchema = object({
  ...recordShape,
  convertedAt: z.nullish(instant),
  opportunityId: z.nullish(id),
  history: z.nullish(array(leadChangeSchema)),
});

/** What changed on an opportunity, with the new values; null empties a field. */
export const opportunityChangeSchema = object({
  at: instant,
  stage: z.optional(id),
  amount: z.nullish(money),
  closeDate: z.nullish(date),
  forecast: z.nullish(oneOf(CATEGORIES)),
  ownerId: z.nullish(id),
});

export const opportunitySchema = object({
  ...recordShape,
  amount: z.nullish(money),
  currency: z.nullish(currency),
  closeDate: z.nullish(date),
  forecast: z.nullish(oneOf(CATEGORIES)),
  type: z.nullish(oneOf(TYPES)),
  leadId: z.nullish(id),
  probability: z.nullish(share),
  lossReason: z.nullish(text),
  nextStep: z.nullish(text),
  history: z.nullish(array(opportunityChangeSchema)),
});

export const forecastSchema = object({
  personId: id,
  period: id,
  pipeline: z.nullish(id),
  at: instant,
  commit: z.nullish(money),
  upside: z.nullish(money),
  note: z.nullish(text),
});

export const quotaSchema = object({ personId: id, period: id, pipeline: z.nullish(id), amount: money });

export const benchmarkSchema = object({
  transition,
  type: z.nullish(oneOf(TYPES)),
  low: share,
  high: share,
  source: z.nullish(text),
});

const knowledge = z.nullish(oneOf(['events', 'snapshots', 'none']));
export const historyKnowledgeSchema = object({
  stage: knowledge,
  amount: knowledge,
  closeDate: knowledge,
  forecast: knowledge,
  ownerId: knowledge,
});
export const capabilitiesSchema = object({ history: z.nullish(historyKnowledgeSchema) });

const headShape = {
  version: z.literal(1, '1'),
  asOf: instant,
  currency,
  timeZone: z.nullish(timeZone),
  rates: z.nullish(array(rateSchema)),
  fiscal: z.nullish(fiscalSchema),
  pipelines: pipelinesSchema,
  capabilities: z.nullish(capabilitiesSchema),
};

/** A dataset whose lists of records are only known to be lists. */
export const headSchema = object({
  ...headShape,
  people: z.nullish(list),
  accounts: z.nullish(list),
  leads: z.nullish(list),
  opportunities: z.nullish(list),
  forecasts: z.nullish(list),
  quotas: z.nullish(list),
  benchmarks: z.nullish(list),
});

/** The whole contract, as adapters deliver it; reading sets faulty records aside instead of refusing them. */
export const datasetSchema = object({
  ...headShape,
  people: z.nullish(array(personSchema)),
  accounts: z.nullish(array(accountSchema)),
  leads: z.nullish(array(leadSchema)),
  opportunities: z.nullish(array(opportunitySchema)),
  forecasts: z.nullish(array(forecastSchema)),
  quotas: z.nullish(array(quotaSchema)),
  benchmarks: z.nullish(array(benchmarkSchema)),
});

export type DatasetJson = z.input<typeof datasetSchema>;
export type HeadJson = z.input<typeof headSchema>;
export type RateJson = z.input<typeof rateSchema>;
export type FiscalJson = z.input<typeof fiscalSchema>;
export type FiscalPeriodJson = z.input<typeof fiscalPeriodSchema>;
export type PipelineJson = z.input<typeof pipelineSchema>;
export type StageJson = z.input<typeof stageSchema>;
export type PersonJson = z.input<typeof personSchema>;
export type AccountJson = z.input<typeof accountSchema>;
export type BantJson = z.input<typeof bantSchema>;
export type LeadJson = z.input<typeof leadSchema>;
export type LeadChangeJson = z.input<typeof leadChangeSchema>;
export type OpportunityJson = z.input<typeof opportunitySchema>;
export type OpportunityChangeJson = z.input<typeof opportunityChangeSchema>;
export type ForecastJson = z.input<typeof forecastSchema>;
export type QuotaJson = z.input<typeof quotaSchema>;
export type BenchmarkJson = z.input<typeof benchmarkSchema>;
export type CapabilitiesJson = z.input<typeof capabilitiesSchema>;
export type HistoryKnowledgeJson = z.input<typeof historyKnowledgeSchema>;

function object<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.object(shape, 'an object');
}

function array<Item extends z.core.SomeType>(item: Item) {
  return z.array(item, 'an array');
}

function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, `one of ${values.join(', ')}`);
}

function textLike(form: RegExp, expected: string) {
  return z.custom<string>((value) => isText(value) && form.test(value), expected);
}

function numberWhere(least: number, most: number, holds: (value: number) => boolean, expected: string) {
  return z.custom<number>((value) => isNumber(value) && value >= least && value <= most && holds(value), expected);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Not a list, and not null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

function isInstant(value: unknown): boolean {
  return isText(value) && parseInstant(value, anyZone) !== undefined;
}
