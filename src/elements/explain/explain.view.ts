import type { Figure } from '../../engine/figure.js';
import { figureUnit } from '../../engine/figure-unit.js';
import type { Rate, Status } from '../../engine/rate.js';
import type { Dimensions, Person } from '../../metrics/metrics.js';
import {
  addedColumns,
  figureValue,
  recordLink,
  recordTitle,
  sumRow,
  writersOf,
  type Listed,
  type RecordsTexts,
} from '../records/records.view.js';
import type { FigureText } from '../shared/figure-button.js';
import type { Format } from '../shared/format.js';
import { instantText, spanText } from '../shared/panel-format.js';
import { shownName } from '../shared/shown-name.js';
import type { ExplainWords } from './explain.words.js';
import { filtersOf } from './filters-of.js';
import type { FigureReading } from './read-figure.js';

/** What is told of a figure. */
export interface ExplainView {
  readonly name: string;
  readonly meaning: string;
  readonly value: string;
  /** Follows the value in small. */
  readonly unit: string;
  readonly fraction: Fraction | null;
  readonly rate: Rate | null;
  readonly status: Status | null;
  /** What the interval means. */
  readonly note: string | null;
  readonly facts: readonly Fact[];
  readonly records: FirstRecords;
  /** The figures that it is computed from. */
  readonly inputs: readonly FigureText[];
}

export interface Fraction {
  readonly over: string;
  readonly overLabel: string;
  readonly under: string;
  readonly underLabel: string;
}

export interface Fact {
  readonly term: string;
  readonly text: string;
}

/** The first records behind a figure, with what the rest adds, and the sum. */
export interface FirstRecords {
  /** How many there are. */
  readonly count: string;
  readonly title: string;
  /** What each adds; of a ratio, over and under its line. */
  readonly heads: readonly string[];
  readonly rows: readonly FirstRecord[];
  readonly more: { readonly text: string; readonly cells: readonly string[] } | null;
  readonly sum: { readonly label: string; readonly cells: readonly string[] };
  /** Opens all of them; null where all are there. */
  readonly all: string | null;
}

export interface FirstRecord {
  readonly title: string;
  readonly link: string | null;
  readonly owner: string;
  readonly cells: readonly string[];
}

/** A figure with all that is told of it. */
export interface Explained {
  readonly listed: Listed;
  readonly reading: FigureReading;
  readonly people: readonly Person[];
  /** Only where the filter names accounts. */
  readonly dimensions: Dimensions | null;
  readonly inputs: readonly { readonly figure: Figure; readonly name: string; readonly value: number | null }[];
}

export interface ExplainTexts extends RecordsTexts {
  readonly explain: ExplainWords;
}

const FIRST = 5;

export function explainView(explained: Explained, texts: ExplainTexts): ExplainView {
  const { listed, reading, inputs } = explained;
  const { definition, format } = texts;
  const { figure, value } = listed;
  const { rate } = reading;
  return {
    name: definition.name,
    meaning: definition.meaning,
    value: figureValue(figure, value, format),
    unit: unitOf(figure, value, texts),
    fraction: fractionOf(listed, texts),
    rate,
    status: rate === null ? null : rate.rate === null ? 'none' : rate.status,
    note: rate === null ? null : noteOn(rate, texts),
    facts: factsOf(explained, texts),
    records: firstRecords(listed, texts),
    inputs: inputs.map((input) => ({
      figure: input.figure,
      text: [figureValue(input.figure, input.value, format), unitOf(input.figure, input.value, texts)].join(' ').trim(),
      label: input.name,
    })),
  };
}

function unitOf(figure: Figure, value: number | null, { explain }: ExplainTexts): string {
  return figureUnit(figure) === 'moneyPerDay' && value !== null ? explain.perDay : '';
}

function fractionOf(listed: Listed, { definition: { ratio }, format }: RecordsTexts): Fraction | null {
  const { page } = listed;
  if (page.base === null || ratio === undefined) return null;
  const { over, under } = writersOf(listed, format);
  return { over: over(page.sum), overLabel: ratio[0], under: under(page.base), underLabel: ratio[1] };
}

function noteOn({ rate, interval, status, entered, converted, open }: Rate, { format, explain }: ExplainTexts) {
  if (rate === null || interval === null) return null;
  const plausible = explain.plausible(format.count(entered), format.interval(interval));
  if (status === null) return `${plausible} ${explain.noBand}`;
  if (status === 'uncertain') return `${plausible} ${explain.stillUncertain}`;
  if (status !== 'below' || open === 0) return plausible;
  const best = format.rate((converted + open) / entered);
  return `${plausible} ${explain.stillBelow(format.count(open), best)}`;
}

function factsOf(explained: Explained, { format, explain }: ExplainTexts): Fact[] {
  const { listed, reading } = explained;
  const { provenance, rate, span } = reading;
  const { figure, page } = listed;
  const { benchmark = null, interval = null } = rate ?? {};
  const facts: (Fact | null)[] = [
    benchmark === null
      ? null
      : { term: explain.benchmark, text: explain.bandFrom(format.band(benchmark), sourceOf(benchmark, explain)) },
    interval === null ? null : { term: explain.interval, text: explain.wilson(format.interval(interval)) },
    { term: explain.asOf, text: instantText(page.at, format.language, page.timeZone) },
    isOfPeriod(figure)
      ? {
          term: explain.period,
          text: explain.periodDays(
            format.period(provenance.period),
            spanText(span ?? provenance.period, format.language),
          ),
        }
      : null,
    { term: explain.pipeline, text: shownName(provenance.pipeline.label, provenance.pipeline.id) },
    { term: explain.filters, text: filtersOf(figure.query, explained, format, explain) },
  ];
  return facts.filter((fact) => fact !== null);
}

function sourceOf({ source }: { readonly source: string | null }, explain: ExplainWords): string {
  return source === null ? explain.own : (explain.sources.get(source) ?? source);
}

/** What is open now is not counted in a period. */
function isOfPeriod(figure: Figure): boolean {
  if (figure.metric === 'funnel') return figure.query.basis !== 'current';
  if (figure.metric === 'velocity') return figure.column !== 'waiting' || figure.part === 'overdue';
  return figure.metric !== 'scorecard' && figure.metric !== 'ageing';
}

function firstRecords(listed: Listed, texts: ExplainTexts): FirstRecords {
  const { page } = listed;
  const { format, words, explain } = texts;
  const columns = addedColumns(listed, texts);
  const rows = page.rows.slice(0, FIRST);
  const rest = page.total - rows.length;
  const sum = sumRow(listed, texts);
  const count = words.count(format.count(page.total), page.total);
  return {
    count,
    title: explain.records(format.count(page.total)),
    heads: columns.map(({ text }) => text),
    rows: rows.map((row) => ({
      title: recordTitle(row, texts),
      link: recordLink(row),
      owner: row.owner?.name ?? explain.noOwner,
      cells: columns.map(({ cell }) => cell(row)),
    })),
    more: rest === 0 ? null : { text: explain.more(format.count(rest)), cells: restOf(listed, format) },
    sum: { label: sum.label, cells: columns.map(({ name }) => sum.cells.get(name) ?? '') },
    all: rest === 0 ? null : explain.all(count),
  };
}

/** What those not shown add; nothing where rows are measured, not added up. */
function restOf(listed: Listed, format: Format): string[] {
  const { page } = listed;
  if (page.unit === 'days') return [];
  const shown = page.rows.slice(0, FIRST);
  const { over, under } = writersOf(listed, format);
  const sumOf = (part: 'contribution' | 'base') => shown.reduce((sum, row) => sum + row[part], 0);
  const cells = [over(page.sum - sumOf('contribution'))];
  return page.base === null || listed.figure.part === 'wonPerDay'
    ? cells
    : [...cells, under(page.base - sumOf('base'))];
}
