import type { Rate, Status } from '../../../engine/rate.js';
import { toMajor } from '../../../data/major-units.js';
import type { Provenance } from '../../../metrics/metrics.js';
import type { CsvCell } from '../../shared/csv.js';
import type { Table } from '../../shared/exportable.js';
import { sharedWords, type SharedWords } from '../../shared/words.js';
import { tableWords, type TableWords } from '../table.words.js';

/** What the table of an answer is written with. */
export interface TableTexts {
  readonly words: TableWords;
  readonly shared: SharedWords;
  /** A head with the currency of the money below it. */
  moneyHead(head: string): string;
  /** Money in major units. */
  money(minor: number | null): number | null;
  /** A verdict in a word; nothing where there is none. */
  verdict(status: Status | null): string | null;
}

/** A column of a table: its head, and its cell in a row. */
export interface Column<Row> {
  readonly head: string;
  cell(row: Row): CsvCell;
}

export function tableTexts({ currency, digits }: Provenance, language: string): TableTexts {
  const words = tableWords(language);
  const shared = sharedWords(language);
  return {
    words,
    shared,
    moneyHead: (head) => words.money(head, currency),
    money: (minor) => (minor === null ? null : toMajor(minor, digits)),
    verdict: (status) => (status === null ? null : shared[status]),
  };
}

/** The table of some rows, heads first; each row ends with the period and the moment that it is true of. */
export function tableOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { period, asOf }: Provenance,
  { words }: TableTexts,
): Table {
  return [
    [...columns.map(({ head }) => head), words.period, words.asOf],
    ...rows.map((row) => [...columns.map(({ cell }) => cell(row)), period.id, asOf]),
  ];
}

/** A column with the name of a stage, as the data has it. */
export function stageColumns<Row extends { readonly stage: string; readonly label: string }>({
  words,
}: TableTexts): Column<Row>[] {
  return [
    { head: words.stageId, cell: ({ stage }) => stage },
    { head: words.stage, cell: ({ label }) => label },
  ];
}

/** A rate with its interval and what it is judged by. */
export function rateColumns<Row>(
  rateIn: (row: Row) => Pick<Rate, 'rate' | 'interval' | 'status' | 'benchmark'>,
  { words, verdict }: TableTexts,
  named: (head: string) => string = (head) => head,
): Column<Row>[] {
  return [
    { head: named(words.rate), cell: (row) => rateIn(row).rate },
    { head: named(words.low), cell: (row) => rateIn(row).interval?.[0] ?? null },
    { head: named(words.high), cell: (row) => rateIn(row).interval?.[1] ?? null },
    { head: named(words.status), cell: (row) => verdict(rateIn(row).status) },
    { head: named(words.bandLow), cell: (row) => rateIn(row).benchmark?.low ?? null },
    { head: named(words.bandHigh), cell: (row) => rateIn(row).benchmark?.high ?? null },
  ];
}
