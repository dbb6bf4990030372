import type { PeriodChoice, Period } from '../../metrics/metrics.js';
import type { Format } from '../shared/format.js';
import { spanText } from '../shared/panel-format.js';
import type { PanelWords } from './panels.words.js';

export interface PeriodOption {
  readonly id: string;
  readonly text: string;
  /** With the days. */
  readonly full: string;
  readonly isChosen: boolean;
}

export interface PeriodPanelView {
  readonly relative: readonly PeriodOption[];
  /** The dataset's own. */
  readonly own: readonly PeriodOption[];
  /** The last one first. */
  readonly years: readonly FiscalYear[];
  readonly range: { readonly from: string; readonly last: string };
}

export interface FiscalYear {
  readonly year: PeriodOption;
  readonly quarters: readonly { readonly quarter: PeriodOption; readonly months: readonly PeriodOption[] }[];
}

const RELATIVE = [
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'last-90-days',
  'last-12-months',
] as const;

/** The periods that there are to choose from; `asked` is the one in the query, `now` what it stands for. */
export function periodPanelView(
  periods: readonly PeriodChoice[],
  { asked, now }: { readonly asked: string | undefined; readonly now: Period | undefined },
  { format, words }: { readonly format: Format; readonly words: PanelWords },
): PeriodPanelView {
  const chosen = asked ?? now?.id;
  const option = (period: PeriodChoice, text: string): PeriodOption => ({
    id: period.id,
    text,
    full: `${format.period(period)}, ${spanText(period, format.language)}`,
    isChosen: period.id === chosen,
  });
  const inside = (kind: PeriodChoice['kind'], { from, to }: Period) =>
    periods.filter((period) => period.kind === kind && from <= period.from && period.to <= to);
  return {
    relative: RELATIVE.map((id) => ({
      id,
      text: words.relative[id],
      full: words.relative[id],
      isChosen: id === asked,
    })),
    own: periods.filter(({ kind }) => kind === 'own').map((period) => option(period, period.label)),
    years: periods
      .filter(({ kind }) => kind === 'year')
      .reverse()
      .map((year) => ({
        year: option(year, format.period(year)),
        quarters: inside('quarter', year).map((quarter) => ({
          quarter: option(quarter, quarter.id.slice(quarter.id.lastIndexOf('-') + 1)),
          months: inside('month', quarter).map((month) => option(month, format.shortMonth(month.from))),
        })),
      })),
    range: { from: now?.from ?? '', last: now === undefined ? '' : daysFrom(now.to, -1) },
  };
}

/** The period from one day to another, both within; null where it has no day. */
export function rangeOf(from: string, last: string): string | null {
  return from === '' || last === '' || last < from ? null : `${from}/${daysFrom(last, 1)}`;
}

/** The day that is so many days later. */
export function daysFrom(day: string, count: number): string {
  return new Date(Date.parse(day) + 86_400_000 * count).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
