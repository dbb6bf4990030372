import fc from 'fast-check';
import { accountIds, periodIds, personIds, sources } from './arbitrary-dataset.js';
import { addDays, date, DAY_MS, instant } from './calendar.js';
import type { DatasetJson, Filter, Question } from './contract.js';
import { asJson } from './json.js';

const dimensions = ['owner', 'manager', 'source', 'type', 'model', 'account', 'bant', 'month'];
const attributeNames = ['region', '__proto__', 'constructor', 'size'];

/** A question for a dataset, with some that have no answer. */
export function arbitraryQuestion(dataset: DatasetJson): fc.Arbitrary<Question> {
  const zone = dataset.timeZone ?? 'UTC';
  const asOf = instant(dataset.asOf, zone);
  const today = date(dataset.asOf, zone);
  const daysBefore = (days: number) => addDays(today, -days);
  const before = (milliseconds: number) => new Date(asOf - milliseconds).toISOString();
  const around = `${daysBefore(60)}/${addDays(today, 60)}`;
  const nearby = [around, around, `${daysBefore(40)}/${addDays(today, 3)}`, 'this-year', 'last-13-months', 'own1'];

  const moments = fc.record({
    length: fc.integer({ min: 1, max: 50 }),
    back: fc.integer({ min: 0, max: 3 }),
    inDays: fc.boolean(),
  });

  return fc
    .record({
      asOf: sometimes(
        3,
        fc.oneof(fc.integer({ min: 0, max: 40 }).map(daysBefore), fc.nat({ max: 40 * DAY_MS }).map(before)),
      ),
      period: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 4, arbitrary: fc.constantFrom(...nearby) },
        { weight: 2, arbitrary: fc.constantFrom(...periodIds(today)) },
      ),
      by: sometimes(2, fc.constantFrom(...dimensions, ...attributeNames.map((name) => `attributes.${name}`))),
      basis: fc.constantFrom(undefined, 'cohort' as const, 'activity' as const, 'current' as const),
      measure: fc.constantFrom(undefined, 'closed' as const, 'commit' as const, 'upside' as const, 'pipeline' as const),
      bucket: fc.constantFrom(undefined, 'week' as const, 'month' as const, 'quarter' as const),
      moments: fc.option(moments, { freq: 3, nil: undefined }),
      filter: fc.oneof(
        { weight: 5, arbitrary: fc.constant({}) },
        { weight: 5, arbitrary: narrowing(dataset) },
        {
          weight: 1,
          arbitrary: fc.tuple(narrowing(dataset), narrowing(dataset)).map(([one, other]) => ({ ...one, ...other })),
        },
      ),
      wrong: sometimes(
        12,
        fc.constantFrom<Question>({ asOf: before(-1) }, { by: 'colour' }, { end: '2100-01-01' }, { start: today }),
      ),
    })
    .map(({ moments: span, filter, wrong, ...rest }) =>
      asJson({ ...rest, ...filter, ...(span && between(rest.asOf ?? dataset.asOf, zone, span)), ...wrong }),
    );
}

function between(
  asOf: string,
  zone: string,
  { length, back, inDays }: { length: number; back: number; inDays: boolean },
) {
  if (inDays) return { start: addDays(date(asOf, zone), -back - length), end: addDays(date(asOf, zone), -back) };
  const before = (days: number) => new Date(instant(asOf, zone) - days * DAY_MS).toISOString();
  return { start: before(back + length + 0.01), end: before(back) };
}

function narrowing({ pipelines }: DatasetJson): fc.Arbitrary<Filter> {
  const some = <Value>(...values: Value[]) => fc.subarray(values, { minLength: 1 });
  const value = fc.tuple(fc.constantFrom(...attributeNames), some('EU', 'US', '', '3', 'true'));
  return fc.oneof(
    fc.constantFrom(...pipelines.map(({ id }) => String(id)), 'pipe2').map((pipeline) => ({ pipeline })),
    { weight: 4, arbitrary: fc.constantFrom('p1', 'p2', ...personIds).map((owner) => ({ owners: [owner] })) },
    some(...personIds, 'gone', '').map((owners) => ({ owners })),
    some(...sources, 'fair').map((list) => ({ sources: list })),
    some('new' as const, 'existing' as const).map((types) => ({ types })),
    some('hunter' as const, 'farmer' as const).map((models) => ({ models })),
    some(...accountIds, 'gone').map((accounts) => ({ accounts })),
    value.map(([name, values]) => ({ attributes: Object.fromEntries([[name, values]]) })),
  );
}

/** Once in so many times. */
function sometimes<Value>(times: number, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}
