import type { DealSums, Forecast, PersonForecast, TeamSums } from '../../../engine/forecast.js';
import type { Answer } from '../../../metrics/metrics.js';
import type { Table } from '../../shared/exportable.js';
import { tableOf, type Column, type TableTexts } from './table-texts.js';

/** Of the total there is only what is the whole team's. */
type Row = TeamSums & Pick<PersonForecast, 'team' | 'call'> & { readonly person: PersonForecast | null };

const PARTS = ['closed', 'commit', 'upside', 'pipeline', 'omitted'] as const;

/** A row for each person, all of them, then the total. */
export function table(forecast: Answer<Forecast>, texts: TableTexts): Table {
  const { words, moneyHead, money } = texts;
  const ofPerson = (head: string, value: (person: PersonForecast) => string | number | null): Column<Row> => ({
    head,
    cell: ({ person }) => (person === null ? null : value(person)),
  });
  const columns: Column<Row>[] = [
    { head: words.kind, cell: ({ person }) => words.kinds.get(person === null ? 'total' : 'row') ?? null },
    ofPerson(words.id, ({ id }) => id),
    ofPerson(words.name, ({ name }) => name),
    ofPerson(words.role, ({ role }) => role),
    ofPerson(words.managerId, ({ managerId }) => managerId),
    ...sumColumns(words.own, ({ person }) => person?.own ?? null, texts),
    ...sumColumns(words.team, ({ team }) => team, texts),
    { head: moneyHead(words.committed), cell: ({ committed }) => money(committed) },
    { head: moneyHead(words.bestCase), cell: ({ bestCase }) => money(bestCase) },
    { head: moneyHead(words.weightedForecast), cell: ({ weighted }) => money(weighted) },
    { head: moneyHead(words.call), cell: ({ call }) => money(call) },
    ofPerson(moneyHead(words.quota), ({ quota }) => money(quota)),
    ofPerson(words.attainment, ({ attainment }) => attainment),
    ofPerson(moneyHead(words.gap), ({ gap }) => money(gap)),
    ofPerson(words.coverage, ({ coverage }) => coverage),
    ofPerson(words.submittedAt, ({ submitted }) => submitted?.at ?? null),
    ofPerson(moneyHead(words.submittedCommit), ({ submitted }) => money(submitted?.commit ?? null)),
    ofPerson(moneyHead(words.submittedUpside), ({ submitted }) => money(submitted?.upside ?? null)),
    ofPerson(words.note, ({ submitted }) => submitted?.note ?? null),
  ];
  const { people, total } = forecast;
  const rows: Row[] = [...people.map((person) => ({ ...person, person })), { ...total, team: total, person: null }];
  return tableOf(rows, columns, forecast, texts);
}

function sumColumns(
  whose: string,
  sumsOf: (row: Row) => DealSums | null,
  { words, moneyHead, money }: TableTexts,
): Column<Row>[] {
  return PARTS.flatMap((part) => {
    const name = words.of(whose, words.parts[part]);
    return [
      { head: `${name}, ${words.count}`, cell: (row) => sumsOf(row)?.[part].count ?? null },
      { head: moneyHead(name), cell: (row) => money(sumsOf(row)?.[part].value ?? null) },
    ] satisfies Column<Row>[];
  });
}
