import { CATEGORIES, NONE, type Dataset, type Moment } from '../data/dataset.js';
import { exists } from '../data/exists.js';
import { membersOf } from './filter.js';
import type { JourneyRecords } from './journey-fields.js';
import { LOST, WON, outcomeAt } from './journeys.js';
import type { Filter } from './query.js';
import { isDayIn, type Scope } from './scope.js';
import { categoryAt, closeDateAt, valueAt } from './state.js';
import { tiesAt } from './ties.js';

/** What a forecast tells apart: the won, and the open by category; the code of a part is its place here. */
export const DEAL_PARTS = ['closed', ...CATEGORIES] as const;
export type DealPart = (typeof DEAL_PARTS)[number];

/** The code of a part; each of `commit`, `upside` and `pipeline` takes in the codes below its own. */
export function partCode(part: DealPart): number {
  return DEAL_PARTS.indexOf(part);
}

/** Opportunities that at a moment are won or open and close in a period, each with the lead of its journey; one row each. */
export interface Deals extends JourneyRecords {
  /** Code in `DEAL_PARTS`. */
  readonly part: Uint8Array;
  /** Amount in corporate minor units. */
  readonly value: Float64Array;
}

/** The deals of a scope's pipeline and period that the filter lets through at a moment. */
export function dealsAt(dataset: Dataset, scope: Scope, moment: Moment, filter: Filter): Deals {
  const { leadOf } = tiesAt(dataset, moment);
  const closing = withLeads(closingAt(dataset, scope, moment), leadOf, moment);
  const members = membersOf(dataset, closing, filter);
  const records =
    members.length === closing.count
      ? closing
      : withLeads(
          members.map((deal) => closing.opportunity[deal] ?? NONE),
          leadOf,
          moment,
        );
  const part = new Uint8Array(records.count);
  const value = new Float64Array(records.count);
  for (let deal = 0; deal < records.count; deal += 1) {
    const row = records.opportunity[deal] ?? NONE;
    part[deal] = partAt(dataset, row, moment);
    value[deal] = valueAt(dataset, row, moment);
  }
  return { ...records, part, value };
}

function closingAt(dataset: Dataset, scope: Scope, moment: Moment): Int32Array {
  const { opportunities } = dataset;
  const rows = new Int32Array(opportunities.id.length);
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) {
    if (opportunities.pipeline[row] !== scope.pipeline || !exists(opportunities, row, moment)) continue;
    if (!isDayIn(scope, closeDateAt(dataset, row, moment)) || outcomeAt(dataset, row, moment) === LOST) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.slice(0, count);
}

function withLeads(opportunity: Int32Array, leadOf: Int32Array, moment: Moment): JourneyRecords {
  return { moment, count: opportunity.length, opportunity, lead: opportunity.map((row) => leadOf[row] ?? NONE) };
}

function partAt(dataset: Dataset, row: number, moment: Moment): number {
  return outcomeAt(dataset, row, moment) === WON ? partCode('closed') : 1 + categoryAt(dataset, row, moment);
}
