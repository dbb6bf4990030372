import type { FourVs, PastVs, Scorecard } from '../../../engine/scorecard.js';
import type { Trend } from '../../../engine/trend.js';
import type { ConversionColumn, Way } from '../../../engine/transitions.js';
import type { Answer, Provenance } from '../../../metrics/metrics.js';
import type { Table } from '../../shared/exportable.js';
import { rateColumns, tableOf, type Column, type TableTexts } from './table-texts.js';

/** The four Vs before and now, and at the moments that lines are drawn through. */
export function table(scorecard: Answer<Scorecard>, texts: TableTexts): Table {
  const compared = [scorecard.previous, scorecard];
  const between = pastOf(scorecard).filter(({ asOf }) => compared.every((moment) => moment.asOf !== asOf));
  const moments = [...between, ...compared].toSorted((a, b) => Date.parse(a.asOf) - Date.parse(b.asOf));
  return tableOfMoments(moments, scorecard, texts);
}

/** What the scorecard brings beside the answer, once it is there. */
interface WithPast {
  readonly past: { readonly value?: { readonly trend: Trend } | undefined } | null;
}

function pastOf(answer: object): readonly PastVs[] {
  return isWithPast(answer) ? (answer.past?.value?.trend.points ?? []) : [];
}

function isWithPast(answer: object): answer is WithPast {
  return 'past' in answer;
}

/** A row of the four Vs for each moment, with further columns after them. */
export function tableOfMoments(
  moments: readonly PastVs[],
  provenance: Provenance,
  texts: TableTexts,
  further: readonly Column<PastVs>[] = [],
): Table {
  const { words, moneyHead, money } = texts;
  const columns: Column<PastVs>[] = [
    { head: words.moment, cell: ({ asOf }) => asOf },
    { head: words.volume, cell: ({ volume }) => volume },
    { head: moneyHead(words.value), cell: ({ value }) => money(value) },
    { head: moneyHead(words.weighted), cell: ({ weighted }) => money(weighted) },
    ...waysOf(moments).flatMap((column) => conversionColumns(column, texts)),
    { head: words.cycleDays, cell: ({ velocity }) => velocity.cycleDays },
    { head: moneyHead(words.averageWon), cell: ({ velocity }) => money(velocity.averageWon) },
    { head: moneyHead(words.perDay), cell: ({ velocity }) => money(velocity.perDay) },
    { head: moneyHead(words.wonPerDay), cell: ({ velocity }) => money(velocity.wonPerDay) },
    ...further,
  ];
  return tableOf(moments, columns, provenance, texts);
}

function waysOf(moments: readonly FourVs[]): ConversionColumn[] {
  return [...new Set(moments.flatMap(({ conversion }) => conversion.map(({ column }) => column)))];
}

function conversionColumns(column: ConversionColumn, texts: TableTexts): Column<FourVs>[] {
  const { words } = texts;
  const named = (head: string) => words.of(words.columns.get(column) ?? column, head);
  const rateIn = ({ conversion }: FourVs) => conversion.find((way: Way) => way.column === column);
  return [
    { head: named(words.entered), cell: (row) => rateIn(row)?.entered ?? null },
    { head: named(words.converted), cell: (row) => rateIn(row)?.converted ?? null },
    { head: named(words.open), cell: (row) => rateIn(row)?.open ?? null },
    ...rateColumns<FourVs>((row) => rateIn(row) ?? NO_RATE, texts, named),
  ];
}

const NO_RATE = { rate: null, interval: null, status: null, benchmark: null } as const;
