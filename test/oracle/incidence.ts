import { asked } from './asked.js';
import { DAY_MS } from './calendar.js';
import type { DatasetJson, Question } from './contract.js';
import { conversionColumns, keys } from './conversion.js';
import { curve, type Ending } from './curves.js';
import { byText, firstOf, steps, type Journey } from './journeys.js';

/** What became of those who entered each conversion in the period, over the time since. */
export function incidence(json: DatasetJson, question: Question) {
  const { org, pipeline, journeys, during, asOf } = asked(json, question);
  const by = question.by ?? 'owner';
  const won = steps(pipeline).length - 1;
  const ways = {
    'lead-unqualified': [firstOf(pipeline, 'lead'), firstOf(pipeline, 'unqualified')],
    'unqualified-qualified': [firstOf(pipeline, 'unqualified'), firstOf(pipeline, 'qualified')],
    win: [firstOf(pipeline, 'qualified'), won],
  } as const;
  const columns = conversionColumns(pipeline);
  const cells = (some: readonly Journey[]) =>
    columns.map((column) => {
      const [from, to] = ways[column];
      const entered = some.filter(({ reached }) => during(reached[from]));
      return cell(entered.map((journey) => ending(journey, from, to, asOf)));
    });
  const key = keys(org, by);
  const rows = [...new Set(journeys.map(key))].map((each) => ({
    key: each,
    cells: cells(journeys.filter((journey) => key(journey) === each)),
  }));
  return {
    by,
    columns,
    rows: rows
      .filter((row) => row.cells.some(({ n }) => n > 0))
      .toSorted((one, other) => (other.cells[0]?.n ?? 0) - (one.cells[0]?.n ?? 0) || byText(one.key, other.key)),
    total: { cells: cells(journeys) },
  };
}

function ending({ reached, outcome, closedAt }: Journey, from: number, to: number, asOf: number): Ending {
  const start = reached[from] ?? NaN;
  const days = (end: number) => Math.max(0, (end - start) / DAY_MS);
  const converted = reached[to];
  if (converted != null) return { time: days(converted), how: 'converted' };
  if (outcome === 'lost') return { time: days(closedAt ?? NaN), how: 'lost' };
  return { time: days(asOf), how: null };
}

function cell(endings: readonly Ending[]) {
  const count = (how: string | null) => endings.filter((each) => each.how === how).length;
  const lost = curve(endings, 'lost');
  return {
    n: endings.length,
    converted: count('converted'),
    lost: count('lost'),
    open: count(null),
    followedDays: endings.length === 0 ? null : Math.max(...endings.map(({ time }) => time)),
    curve: curve(endings, 'converted').map(({ days, share }, index) => ({
      days,
      converted: share,
      lost: lost[index]?.share,
    })),
  };
}
