import fc from 'fast-check';
import { addDays } from './calendar.js';
import { asJson } from './json.js';
import { organisation } from './organisation.js';
import { period } from './periods.js';
import type {
  DatasetJson,
  EntryJson,
  Id,
  LeadJson,
  OpportunityJson,
  PipelineJson,
  RecordJson,
  StageJson,
} from './contract.js';

/** Zones with the day around which their clocks do something odd. */
const places = [
  { zone: undefined, day: '2026-05-15' },
  { zone: 'UTC', day: '2024-02-29' },
  { zone: 'America/New_York', day: '2026-03-08' },
  { zone: 'America/New_York', day: '2026-11-01' },
  { zone: 'Asia/Kolkata', day: '2026-01-01' },
  { zone: 'Pacific/Apia', day: '2011-12-30' },
  { zone: 'America/Sao_Paulo', day: '2018-11-04' },
  { zone: 'America/Sao_Paulo', day: '2018-02-18' },
  { zone: 'America/Havana', day: '2025-11-02' },
  { zone: 'Australia/Lord_Howe', day: '2026-04-05' },
  { zone: 'Africa/Cairo', day: '2026-04-24' },
] as const;

const clockTimes = ['00:00', '00:00:00.001', '03:30:00Z', '04:59:59.999', '05:00', '12:00:00.5009', '23:59:59.999'];
const offsets = ['Z', 'Z', '+05:30', '-0400', '+13', '-03:00'];
const currencies = ['USD', 'EUR', 'JPY', 'KWD'];
const nastyNames = ['region', '__proto__', 'constructor', 'size'];
export const personIds = ['p1', 'p2', 'p3', 'p4', '7', '__proto__'];
export const accountIds = ['a1', 'a2', 'constructor'];
export const sources = ['web', 'event', ''];
const amounts = [0, -0.15, 100.05, 10.1, 1001, 0.005, 1.005, 1e-7, 2.675, -20, 50, 0.0095, 123456789.12];
const probabilities = [0, 1, 0.5, 0.333, 0.1, 0.07];

/** Days around which everything in a dataset happens, and whether its moments often coincide. */
interface Calendar {
  readonly zone: string | undefined;
  readonly day: string;
  readonly spread: number;
}

const calendar: fc.Arbitrary<Calendar> = fc
  .record({
    place: fc.constantFrom(...places),
    spread: fc.constantFrom(3, 20, 50),
  })
  .map(({ place, spread }) => ({ ...place, spread }));

/** A moment some days from the middle of the calendar: written as a day or as an instant with an offset. */
function instantText({ day, spread }: Calendar, latest: number = 4): fc.Arbitrary<string> {
  const days = fc.integer({ min: -spread, max: latest }).map((offset) => addDays(day, offset));
  const moments = fc.tuple(days, fc.constantFrom(...clockTimes), fc.constantFrom(...offsets));
  return fc.oneof(
    days,
    moments.map(([date, time, offset]) => `${date}T${time.replace('Z', '')}${offset}`),
  );
}

function dateText({ day, spread }: Calendar): fc.Arbitrary<string> {
  const days = fc.integer({ min: -spread, max: spread }).map((offset) => addDays(day, offset));
  return fc.oneof(
    { weight: 5, arbitrary: days },
    { weight: 1, arbitrary: instantText({ zone: undefined, day, spread }) },
  );
}

const pipelineStages: fc.Arbitrary<StageJson[]> = fc
  .record({
    lead: mostly(['raw', 'mql']),
    unqualified: mostly(['srl', '__proto__']),
    qualified: mostly(['sql', 'offer', '17']),
    closed: fc.constantFrom(['won', 'lost'], ['lost', 'won'], ['won', 'lost', 'won again', 'gone'], ['gone', 'sold']),
    probabilities: fc.array(fc.constantFrom(null, ...probabilities), { minLength: 12, maxLength: 12 }),
  })
  .map(({ lead, unqualified, qualified, closed, ...rest }) => {
    const kindOf = (id: string) => (id === 'lost' || id === 'gone' ? 'lost' : 'won');
    const stages: StageJson[] = [
      ...lead.map((id): StageJson => ({ id, kind: 'lead' })),
      ...unqualified.map((id): StageJson => ({ id, kind: 'unqualified' })),
      ...qualified.map((id): StageJson => ({ id: id === '17' ? 17 : id, kind: 'qualified' })),
      ...closed.map((id): StageJson => ({ id, kind: kindOf(id) })),
    ];
    return stages.map((stage, index) => ({ ...stage, probability: rest.probabilities[index] }));
  });

const pipelines: fc.Arbitrary<PipelineJson[]> = fc
  .array(pipelineStages, { minLength: 1 })
  .map((lists) => lists.map((stages, index) => ({ id: `pipe${index + 1}`, stages })));

const people = fc.subarray(personIds, { minLength: 3 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: idText(id),
        name: fc.constant(`The ${id}`),
        managerId: optional(reference([...personIds, 'gone'])),
      }),
    ),
  ),
);

function accounts(when: Calendar) {
  return fc.subarray(accountIds).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record(
          {
            id: fc.constant(id),
            name: fc.constant(`Firm ${id}`),
            customerSince: optional(dateText(when)),
            existing: optional(fc.boolean()),
            named: optional(fc.boolean()),
          },
          { requiredKeys: ['id', 'name'] },
        ),
      ),
    ),
  );
}

const bant = fc.record(
  {
    budget: maybe(fc.boolean()),
    authority: maybe(fc.boolean()),
    need: maybe(fc.boolean()),
    timeline: maybe(fc.boolean()),
  },
  { requiredKeys: [] },
);

const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...nastyNames), fc.constantFrom('EU', 'US', '', 3, 0.5, true, null)), {
    selector: ([name]) => name,
  })
  .map((entries) => Object.fromEntries(entries));

const anyAmount = fc.oneof(fc.constantFrom(...amounts), fc.integer({ min: -500, max: 5000 }));
const category = fc.constantFrom('commit', 'upside', 'pipeline', 'omitted');
const owner = reference(['p1', 'p1', 'p1', 'p2', 'p2', 'p2', ...personIds, 'gone']);

function history(when: Calendar, stages: readonly StageJson[]): fc.Arbitrary<EntryJson[]> {
  const inOrder = (list: EntryJson[]) => list.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  return fc
    .subarray(
      stages.map(({ id }) => id),
      { minLength: 1 },
    )
    .chain((some) => fc.tuple(fc.array(entry(when, some), { maxLength: 5, size: 'max' }), fc.boolean()))
    .map(([list, isSorted]) => (isSorted ? inOrder(list) : list));
}

/** A change of some fields, of the stage alone, or of everything at once. */
function entry(when: Calendar, stages: readonly Id[]): fc.Arbitrary<EntryJson> {
  const fields = {
    at: instantText({ ...when, spread: Math.ceil(when.spread * 0.6) }),
    stage: fc.constantFrom(...stages),
    amount: maybe(anyAmount),
    closeDate: maybe(dateText(when)),
    forecast: maybe(category),
    ownerId: maybe(owner),
  };
  const { at, stage } = fields;
  return fc.oneof(fc.record(fields, { requiredKeys: ['at'] }), fc.record({ at, stage }), fc.record(fields));
}

function record(when: Calendar) {
  return {
    createdAt: instantText(when, 1),
    ownerId: optional(owner),
    accountId: optional(fc.constantFrom(...accountIds, 'gone')),
    source: optional(fc.constantFrom(...sources)),
    model: rarely(fc.constantFrom('hunter', 'farmer')),
    bant: optional(bant),
    attributes: optional(attributes),
    deletedAt: rarely(instantText({ ...when, spread: Math.ceil(when.spread / 4) })),
  };
}

const recordKeys: ['createdAt'] = ['createdAt'];

function lead(
  when: Calendar,
  id: string,
  all: readonly PipelineJson[],
  opportunityIds: readonly string[],
): fc.Arbitrary<LeadJson> {
  return inPipeline(all, ['lead', 'lost']).chain(({ pipeline, stages }) =>
    fc
      .record(
        {
          ...record(when),
          stage: fc.constantFrom(...stages.map((stage) => stage.id)),
          history: optional(
            history(when, stages).map((entries) =>
              entries.map(({ at, stage, ownerId }) => asJson({ at, stage, ownerId })),
            ),
          ),
          convertedAt: optional(instantText(when)),
          opportunityId: optional(fc.constantFrom(...opportunityIds, 'gone')),
          agrees: fc.boolean(),
        },
        { requiredKeys: [...recordKeys, 'stage', 'agrees'] },
      )
      .map(({ agrees, ...rest }) => settled({ id, pipeline, ...rest }, agrees)),
  );
}

function opportunity(
  when: Calendar,
  id: string,
  all: readonly PipelineJson[],
  leadIds: readonly string[],
  usable: readonly string[],
): fc.Arbitrary<OpportunityJson> {
  return inPipeline(all, ['unqualified', 'qualified', 'won', 'lost']).chain(({ pipeline, stages }) =>
    fc
      .record(
        {
          ...record(when),
          stage: fc.constantFrom(...stages.map((stage) => stage.id)),
          history: often(history(when, stages)),
          amount: anyAmount,
          currency: optional(fc.constantFrom(...usable)),
          closeDate: fc.option(dateText(when), { freq: 6 }),
          forecast: category,
          type: rarely(fc.constantFrom('new', 'existing')),
          leadId: optional(fc.constantFrom(...leadIds, 'gone')),
          probability: optional(fc.constantFrom(...probabilities)),
          agrees: fc.boolean(),
        },
        { requiredKeys: [...recordKeys, 'stage', 'agrees', 'closeDate', 'amount'] },
      )
      .map(({ agrees, ...rest }) => settled({ id, pipeline, ...rest }, agrees)),
  );
}

/** A record that says what its last history entry says, where it is to agree with it. */
function settled<Kind extends RecordJson>(json: Kind, agrees: boolean): Kind {
  const stage = json.history?.findLast((entry) => entry.stage !== undefined)?.stage;
  return agrees && stage !== undefined ? { ...json, stage } : json;
}

function inPipeline(all: readonly PipelineJson[], kinds: readonly string[]) {
  const choices = all.map(({ id, stages }, index) => ({
    pipeline: index === 0 ? undefined : id,
    stages: stages.filter(({ kind }) => kinds.includes(kind)),
  }));
  return fc
    .nat({ max: 99 })
    .map((number) => choices[number < 70 ? 0 : number % choices.length] ?? { pipeline: undefined, stages: [] });
}

/** Ids of periods in every form, around a day; some name none. */
export function periodIds(day: string): string[] {
  const year = Number(day.slice(0, 4));
  const relative = ['this-week', 'last-week', 'this-month', 'last-month', 'last-quarter', 'last-year'];
  const ahead = ['next-week', 'next-month', 'next-quarter', 'next-year'];
  const last = ['last-1-days', 'last-30-days', 'last-1-months'];
  const fiscalIds = ['', '-Q1', '-Q2', '-Q4', '-P05'].flatMap((part) => [`FY${year}${part}`, `FY${year + 1}${part}`]);
  const plain = [`${year}-W01`, `${year}-W18`, `${year}-W53`, day.slice(0, 7), `${day}/${addDays(day, 1)}`];
  const wrong = ['this-quartr', 'FY2026-Q5', `${day}/${day}`, 'last-0-days', '__proto__'];
  return ['own1', 'own2', ...relative, ...ahead, ...last, ...fiscalIds, ...plain, ...wrong];
}

/** Stands for the id of the period that a dataset is asked for by default. */
const BY_DEFAULT = 'by default';
const submittedPeriods = [BY_DEFAULT, BY_DEFAULT, BY_DEFAULT, 'own1', 'own2', 'this-quarter'];

function fiscal(when: Calendar) {
  const own = (id: string) =>
    fc
      .tuple(fc.integer({ min: -60, max: 60 }), fc.constantFrom(1, 1, 7, 30, 30, 90))
      .map(([start, length]) => ({ id, from: addDays(when.day, start), to: addDays(when.day, start + length) }));
  return fc.record(
    {
      startMonth: fc.integer({ min: 1, max: 12 }),
      namedBy: fc.constantFrom('end', 'start'),
      weekStartsOn: fc.integer({ min: 1, max: 7 }),
      periods: fc
        .subarray(['own1', 'own2', ...quarterIds(when.day), 'this-month', when.day.slice(0, 7)])
        .chain((ids) => fc.tuple(...ids.map(own))),
    },
    { requiredKeys: [] },
  );
}

function quarterIds(day: string): string[] {
  const year = Number(day.slice(0, 4));
  return [1, 2, 3, 4].flatMap((quarter) => [`FY${year}-Q${quarter}`, `FY${year + 1}-Q${quarter}`]);
}

function rates(when: Calendar, corporate: string) {
  const rate = fc.constantFrom(0.95, 1.1, 0.9, 3.005, 0.00605, 1 / 3, 100);
  const row = (currency: string) =>
    fc.record({ currency: fc.constant(currency), rate, from: optional(dateText(when)) });
  const others = currencies.filter((currency) => currency !== corporate);
  return fc
    .subarray(others)
    .chain((known) =>
      fc
        .tuple(
          fc.tuple(...known.map(row)),
          known.length > 0 ? fc.array(fc.constantFrom(...known).chain(row), { maxLength: 4 }) : fc.constant([]),
        )
        .map((lists) => lists.flat()),
    );
}

function benchmarks(all: readonly PipelineJson[]) {
  const ids = all[0]?.stages.filter(({ kind }) => kind !== 'won' && kind !== 'lost').map(({ id }) => String(id)) ?? [];
  const pairs = [...ids, 'won'].flatMap((id, index, list) => (index > 0 ? [`${list[index - 1]}->${id}`] : []));
  const bound = fc.constantFrom(0, 0.1, 0.25, 0.3, 1 / 3, 0.5, 0.75, 0.8, 1);
  return fc.uniqueArray(
    fc
      .record({
        transition: fc.constantFrom('lead-unqualified', 'unqualified-qualified', 'win', ...pairs),
        type: optional(fc.constantFrom('new', 'existing')),
        band: fc.tuple(bound, bound),
      })
      .map(({ band, ...row }) => ({ ...row, low: Math.min(...band), high: Math.max(...band) })),
    { selector: ({ transition, type }) => `${transition} ${type ?? ''}`, maxLength: 5 },
  );
}

/** A small and nasty dataset: valid, with every kind of warning, and moments that coincide. */
export const arbitraryDataset: fc.Arbitrary<DatasetJson> = fc
  .record({
    when: calendar,
    currency: fc.constantFrom(...currencies),
    all: pipelines,
    leads: fc.constantFrom(0, 2, 5, 8, 20),
    opportunities: fc.constantFrom(0, 1, 6, 12, 25),
  })
  .chain(({ when, currency, all, ...counts }) =>
    rates(when, currency).chain((rateRows) => {
      const leadIds = Array.from({ length: counts.leads }, (_, index) => `l${index + 1}`);
      const opportunityIds = Array.from({ length: counts.opportunities }, (_, index) => `o${index + 1}`);
      const usable = [currency, ...rateRows.map((row) => row.currency)];
      const submitted = {
        personId: owner,
        period: fc.constantFrom(...submittedPeriods),
        pipeline: optional(fc.constantFrom(...all.map(({ id }) => id))),
      };
      return fc
        .record({
          version: fc.constant(1 as const),
          asOf: fc.oneof(
            { weight: 4, arbitrary: instantText({ ...when, spread: 0 }) },
            { weight: 1, arbitrary: instantText({ ...when, spread: 3 }, 0) },
          ),
          currency: fc.constant(currency),
          timeZone: fc.constant(when.zone),
          rates: fc.constant(rateRows),
          fiscal: optional(fiscal(when)),
          pipelines: fc.constant(all),
          people: fc.option(people, { freq: 9 }),
          accounts: fc.option(accounts(when), { freq: 9 }),
          leads: fc.tuple(...leadIds.map((id) => lead(when, id, all, opportunityIds))),
          opportunities: fc.tuple(...opportunityIds.map((id) => opportunity(when, id, all, leadIds, usable))),
          forecasts: fc.array(
            fc.record({
              ...submitted,
              at: fc.oneof(instantText(when), fc.constantFrom(addDays(when.day, -9), addDays(when.day, -2))),
              commit: optional(anyAmount),
              upside: optional(anyAmount),
            }),
            { maxLength: 6 },
          ),
          quotas: fc.array(fc.record({ ...submitted, amount: anyAmount }), { maxLength: 4 }),
          benchmarks: optional(benchmarks(all)),
        })
        .map((dataset) =>
          asJson({
            ...dataset,
            forecasts: dataset.forecasts.map((each) => ({ ...each, period: periodOf(each.period, dataset) })),
            quotas: dataset.quotas.map((each) => ({ ...each, period: periodOf(each.period, dataset) })),
          }),
        );
    }),
  );

function periodOf(id: string, dataset: DatasetJson): string {
  const { fiscal: cut, asOf, zone } = organisation({ ...dataset, leads: [], opportunities: [] });
  return id === BY_DEFAULT ? period(undefined, cut, asOf, zone).id : id;
}

function idText(id: string) {
  return fc.constant(id === '7' ? 7 : id);
}

function reference(ids: readonly string[]) {
  return fc.constantFrom(...ids, ...ids.flatMap((id) => (id === '7' ? [7] : [])));
}

function optional<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(arbitrary, { freq: 2, nil: undefined });
}

function rarely<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

function often<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(arbitrary, { freq: 6, nil: undefined });
}

function mostly(ids: string[]): fc.Arbitrary<string[]> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.subarray(ids, { minLength: 1 }) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
  );
}

function maybe<Value>(arbitrary: fc.Arbitrary<Value>) {
  return fc.option(arbitrary, { freq: 4, nil: null });
}
