import { dayOf } from './calendar.js';
import type { BenchmarkJson, BusinessType, Filter } from './contract.js';
import { sum } from './exact.js';
import { byText, firstOf, type Journey } from './journeys.js';
import type { Organisation, Pipeline } from './organisation.js';
import { band, judged, onlyType } from './rate.js';
import type { Span } from './spans.js';
import { WrongQuestion } from './wrong-question.js';

type Column = 'lead-unqualified' | 'unqualified-qualified' | 'win';

export function conversion(
  org: Organisation,
  pipeline: Pipeline,
  journeys: readonly Journey[],
  during: Span,
  by: string,
  filter: Filter,
) {
  const key = keys(org, by);
  const columns = conversionColumns(pipeline);
  const rows = [...new Set(journeys.map(key))].map((each) => {
    const type = by === 'type' && (each === 'new' || each === 'existing') ? each : onlyType(filter);
    const own = journeys.filter((journey) => key(journey) === each);
    return { key: each, label: label(org, by, each), cells: cells(org.benchmarks, pipeline, own, during, type) };
  });
  const first = (row: (typeof rows)[number]) => row.cells[0]?.entered ?? 0;

  return {
    by,
    columns,
    rows: rows
      .filter((row) => row.cells.some(({ entered }) => entered > 0))
      .toSorted((one, other) => first(other) - first(one) || byText(one.key, other.key)),
    total: { cells: cells(org.benchmarks, pipeline, journeys, during, onlyType(filter)) },
  };
}

export function conversionColumns(pipeline: Pipeline): Column[] {
  const has = (kind: 'lead' | 'unqualified' | 'qualified') => firstOf(pipeline, kind) >= 0;
  const columns: Column[] = [];
  if (has('lead') && has('unqualified')) columns.push('lead-unqualified');
  if (has('unqualified') && has('qualified')) columns.push('unqualified-qualified');
  if (has('qualified')) columns.push('win');
  return columns;
}

export function cells(
  benchmarks: readonly BenchmarkJson[],
  pipeline: Pipeline,
  journeys: readonly Journey[],
  during: Span,
  type: BusinessType | null,
) {
  return conversionColumns(pipeline).map((column) => {
    const target = band(benchmarks, [column], type);
    return column === 'win'
      ? winCell(pipeline, journeys, during, target)
      : stepCell(pipeline, column, journeys, during, target);
  });
}

function stepCell(
  pipeline: Pipeline,
  column: Column,
  journeys: readonly Journey[],
  during: Span,
  target: ReturnType<typeof band>,
) {
  const from = firstOf(pipeline, column === 'lead-unqualified' ? 'lead' : 'unqualified');
  const to = firstOf(pipeline, column === 'lead-unqualified' ? 'unqualified' : 'qualified');
  const entered = journeys.filter(({ reached }) => during(reached[from]));
  const remaining = entered.filter(({ reached }) => reached[to] == null);
  const counts = {
    entered: entered.length,
    converted: entered.length - remaining.length,
    open: remaining.filter(({ outcome }) => outcome === 'open').length,
  };
  return { ...counts, ...judged(counts, target) };
}

function winCell(pipeline: Pipeline, journeys: readonly Journey[], during: Span, target: ReturnType<typeof band>) {
  const qualified = firstOf(pipeline, 'qualified');
  const closed = journeys.filter(({ reached, closedAt }) => reached[qualified] != null && during(closedAt));
  const won = closed.filter(({ outcome }) => outcome === 'won');
  const counts = { entered: closed.length, converted: won.length, open: 0 };
  const all = sum(closed.map(({ amount }) => amount));
  const valueRate = all === 0n ? null : Number(sum(won.map(({ amount }) => amount))) / Number(all);
  return { ...counts, ...judged(counts, target), valueRate };
}

/** Tells a journey's value of a dimension. */
export function keys(org: Organisation, by: string): (journey: Journey) => string {
  if (by === 'owner') return ({ owner }) => owner ?? '';
  if (by === 'manager') return ({ owner }) => org.people.get(owner ?? '')?.managerId ?? '';
  if (by === 'source') return ({ source }) => source ?? '';
  if (by === 'type') return ({ type }) => type;
  if (by === 'model') return ({ model }) => model;
  if (by === 'account') return ({ account }) => account ?? '';
  if (by === 'bant') return ({ bant }) => String(bant);
  if (by === 'month') return ({ reached }) => firstMonth(reached, org.zone);
  const [, name] = /^attributes\.(.*)$/su.exec(by) ?? [];
  if (name === undefined) throw new WrongQuestion(`unknown dimension "${by}"`);
  return ({ attributes }) => attributes.get(name) ?? '';
}

function firstMonth(reached: readonly (number | null)[], zone: string): string {
  const first = reached.find((moment) => moment !== null);
  return first == null ? '' : dayOf(first, zone).slice(0, 7);
}

function label(org: Organisation, by: string, key: string): string {
  if (by === 'owner' || by === 'manager') return org.people.get(key)?.name ?? key;
  if (by === 'account') return org.accounts.get(key)?.name ?? key;
  return key;
}
