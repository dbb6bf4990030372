import { instantText, weekday, zone } from '../data/calendar.js';
import { NONE, type Dataset, type Moment } from '../data/dataset.js';
import { journeyContribution, summed, type FigureRecords } from './contributions.js';
import { dealsAt, partCode, type DealPart, type Deals } from './deals.js';
import type { AccuracyFigure } from './figure.js';
import { peopleInScope } from './filter.js';
import { hierarchyAmong } from './hierarchy.js';
import type { Query } from './query.js';
import { scopeOf, type Scope } from './scope.js';
import { latestSubmissions } from './submissions.js';
import { UsageError } from './usage-error.js';

/** How what was committed in a period's course stands to what came of it; money in minor units. */
export interface Accuracy {
  readonly weeks: readonly CommittedWeek[];
  /** What was closed when the period ended; null while it has not. */
  readonly actual: number | null;
}

/** Figures as they stood when a week began. */
export interface CommittedWeek {
  readonly at: string;
  /** Closed and commit. */
  readonly committed: number;
  /** What the roots of the hierarchy had submitted; null where none had. */
  readonly submitted: number | null;
}

/** The accuracy of a period's forecast at its start and at each week's start, up to `asOf`. */
export function accuracy(dataset: Dataset, query: Query): Accuracy {
  const scope = scopeOf(dataset, query);
  const roots = rootIds(dataset, query);
  const firstDeal = earliest(dataset.opportunities.createdAt);
  const firstSubmission = earliest(dataset.submissions.map(({ at }) => at));
  const valueOf = (part: DealPart, moment: Moment) => {
    if (moment < firstDeal) return 0;
    const deals = dealsAt(dataset, scope, moment, query);
    return deals.value.reduce((sum, value, deal) => (isUpTo(part, deals, deal) ? sum + value : sum), 0);
  };
  return {
    weeks: weekStarts(dataset, scope).map((at) => ({
      at: instantText(at),
      committed: valueOf('commit', at),
      submitted: at < firstSubmission ? null : sumOfCommits(dataset, submittedBy(roots, dataset, scope, at)),
    })),
    actual: hasEnded(scope) ? valueOf('closed', scope.end) : null,
  };
}

/** Weeks before it cost nothing, however many a period of centuries has. */
function earliest(moments: ArrayLike<Moment>): Moment {
  let first = Infinity;
  for (let index = 0; index < moments.length; index += 1) first = Math.min(first, moments[index] ?? Infinity);
  return first;
}

/** The records behind a figure of the accuracy, as they stood at that moment. */
export function accuracyRecords(dataset: Dataset, { query, row, part }: AccuracyFigure): FigureRecords {
  const scope = scopeOf(dataset, query);
  if (part === 'actual') {
    if (!hasEnded(scope)) return summed({ moment: scope.moment, unit: 'money' }, []);
    return dealRecords('closed', dealsAt(dataset, scope, scope.end, query));
  }
  const moment = weekStarts(dataset, scope).find((at) => instantText(at) === row);
  if (moment === undefined) throw new UsageError(`row: no week starts at ${JSON.stringify(row)}`);
  if (part === 'committed') return dealRecords('commit', dealsAt(dataset, scope, moment, query));
  const submissions = submittedBy(rootIds(dataset, query), dataset, scope, moment);
  return summed(
    { moment, unit: 'money' },
    submissions.map((submission) => {
      const amount = dataset.submissions[submission]?.commit ?? 0;
      return { kind: 'submission', row: submission, amount, base: 0 };
    }),
  );
}

function dealRecords(part: DealPart, deals: Deals): FigureRecords {
  const counted = Array.from(deals.value.keys()).filter((deal) => isUpTo(part, deals, deal));
  const rows = counted.map((deal) => journeyContribution(deals, deal, deals.value[deal] ?? 0));
  return summed({ moment: deals.moment, unit: 'money' }, rows);
}

function isUpTo(part: DealPart, deals: Deals, deal: number): boolean {
  return (deals.part[deal] ?? Infinity) <= partCode(part);
}

function hasEnded({ end, moment }: Scope): boolean {
  return end <= moment;
}

function rootIds(dataset: Dataset, query: Query): string[] {
  const { roots } = hierarchyAmong(dataset.people, peopleInScope(dataset, query));
  return roots.map((root) => dataset.people.id[root] ?? '');
}

/** Rows of the latest submissions of some people that name a commit. */
function submittedBy(people: readonly string[], dataset: Dataset, scope: Scope, moment: Moment): number[] {
  const latest = latestSubmissions(dataset, scope, moment);
  const rows = people.map((id) => latest.get(id) ?? NONE);
  return rows.filter((row) => (dataset.submissions[row]?.commit ?? null) !== null);
}

function sumOfCommits({ submissions }: Dataset, rows: readonly number[]): number | null {
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + (submissions[row]?.commit ?? 0), 0);
}

/** The start of the period and of each week that begins in it, none after `asOf`. */
function weekStarts({ fiscal, timeZone }: Dataset, { period, moment }: Scope): Moment[] {
  const { startOf } = zone(timeZone);
  const starts = [startOf(period.from)];
  const sinceWeekStart = (weekday(period.from) - fiscal.weekStartsOn + 7) % 7;
  for (let day = period.from - sinceWeekStart + 7; day < period.to; day += 7) starts.push(startOf(day));
  return starts.filter((at) => at <= moment);
}
