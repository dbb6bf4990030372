import { dayText, zone } from '../data/calendar.js';
import { MODELS, NO_DAY, TYPES, type Dataset, type Day, type Records } from '../data/dataset.js';
import { fiscalPeriod, type Period as DaySpan } from '../engine/period.js';
import { nameOrId } from './name-or-id.js';
import type { Dimensions, PeriodChoice, Person } from './metrics.js';

/** The dataset's own periods, and the fiscal years, quarters and months in which records begin, change stage or close. */
export function periodsOf(dataset: Dataset): PeriodChoice[] {
  const { fiscal } = dataset;
  const own = fiscal.periods.map(({ id, label, from, to }) => choice('own', { id, from, to }, label));
  const ownIds = new Set(own.map(({ id }) => id));
  const months = monthsTouched(dataset);
  const around = (count: 3 | 12) => distinct(months.map(({ from }) => fiscalPeriod(fiscal, from, count)));
  const computed = [
    ...around(12).map((period) => choice('year', period)),
    ...around(3).map((period) => choice('quarter', period)),
    ...months.map((period) => choice('month', period)),
  ];
  return [...own, ...computed.filter(({ id }) => !ownIds.has(id))];
}

/** What there is to filter by, in the order of the data, values of attributes by their code units. */
export function dimensionsOf({ pipelines, sources, accounts, leads, opportunities }: Dataset): Dimensions {
  const names = new Set([...leads.attributes.keys(), ...opportunities.attributes.keys()]);
  const valuesOf = (name: string) =>
    [leads, opportunities].flatMap(({ attributes }) => attributes.get(name)?.values ?? []);
  return {
    pipelines: pipelines.map(({ id, label }) => ({ id, label: nameOrId(label, id) })),
    sources: [...sources].sort(),
    types: TYPES,
    models: MODELS,
    accounts: accounts.id.map((id, row) => ({ id, name: nameOrId(accounts.name[row], id) })),
    attributes: Array.from(names)
      .sort()
      .map((name) => ({ name, values: [...new Set(valuesOf(name))].sort() })),
  };
}

export function peopleOf({ people }: Dataset): Person[] {
  return people.id.map((id, row) => ({
    id,
    name: nameOrId(people.name[row], id),
    role: people.role[row] ?? null,
    managerId: people.id[people.manager[row] ?? NaN] ?? null,
  }));
}

function monthsTouched(dataset: Dataset): DaySpan[] {
  const { fiscal, leads, opportunities, timeZone, asOf } = dataset;
  const { dayOf } = zone(timeZone);
  const months = new Map<Day, DaySpan>();
  let last: DaySpan | undefined;
  const touch = (day: Day) => {
    if (last !== undefined && last.from <= day && day < last.to) return;
    last = fiscalPeriod(fiscal, day, 1);
    months.set(last.from, last);
  };
  touch(dayOf(asOf));
  for (const records of [leads, opportunities] satisfies Records[]) {
    for (const moment of records.createdAt) if (moment <= asOf) touch(dayOf(moment));
    for (const moment of records.stage.at) if (moment <= asOf) touch(dayOf(moment));
  }
  for (const day of opportunities.closeDate.value) if (day !== NO_DAY) touch(day);
  return distinct([...months.values()]);
}

function distinct(periods: readonly DaySpan[]): DaySpan[] {
  const byStart = new Map(periods.map((period) => [period.from, period]));
  return [...byStart.values()].sort((a, b) => a.from - b.from);
}

function choice(kind: PeriodChoice['kind'], { id, from, to }: DaySpan, label = id): PeriodChoice {
  return { kind, id, label, from: dayText(from), to: dayText(to) };
}
