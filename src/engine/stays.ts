import { DAY_MS } from '../data/calendar.js';
import { NONE, type Changes, type Dataset, type Moment } from '../data/dataset.js';
import type { Journeys } from './journeys.js';
import { isIn, type Span } from './span.js';
import { valuesOf } from './statistics/values.js';

/**
 * The stays in one stage as of a moment, each an unbroken time from entry to leaving; one row each.
 *
 * In lead stages they are leads', in the others opportunities'; a record that comes back has a stay more.
 */
export interface Stays {
  readonly moment: Moment;
  /** Row of the record. */
  readonly record: number[];
  readonly from: Moment[];
  /** Infinity where the stay is open. */
  readonly to: Moment[];
}

/** The stays of some journeys in each open step of their pipeline, in step order. */
export function staysOf({ leads, opportunities }: Dataset, journeys: Journeys, members: Int32Array): Stays[] {
  const { moment, steps } = journeys;
  const stays = Array.from({ length: steps.won }, (): Stays => ({ moment, record: [], from: [], to: [] }));
  for (const journey of members) {
    const lead = journeys.lead[journey] ?? NONE;
    const opportunity = journeys.opportunity[journey] ?? NONE;
    const createdAt = opportunity === NONE ? Infinity : (opportunities.createdAt[opportunity] ?? Infinity);
    if (lead !== NONE)
      addStays(stays, journeys, leads.stage, lead, handoverOf(leads.convertedAt[lead], createdAt, moment));
    if (opportunity !== NONE) addStays(stays, journeys, opportunities.stage, opportunity, Infinity);
  }
  return stays;
}

/** When a lead left its stages for sales: its conversion, else its opportunity's creation; Infinity while it did not. */
function handoverOf(convertedAt = NaN, createdAt: Moment, moment: Moment): Moment {
  return convertedAt <= moment ? convertedAt : createdAt;
}

function addStays(
  stays: readonly Stays[],
  { steps, moment }: Journeys,
  stage: Changes<Int16Array>,
  record: number,
  handover: Moment,
): void {
  const last = Math.min(moment, handover);
  const end = stage.start[record + 1] ?? 0;
  let [current, from] = [NONE, NaN];
  for (let entry = stage.start[record] ?? 0; entry < end; entry += 1) {
    const at = stage.at[entry] ?? Infinity;
    const entered = stage.value[entry] ?? NONE;
    if (at > last) break;
    if (entered === current) continue;
    addStay(stays[steps.ofStage[current] ?? NONE], record, from, at);
    [current, from] = [entered, at];
  }
  addStay(stays[steps.ofStage[current] ?? NONE], record, from, handover);
}

/** Notes a stay; closed stages have none. */
function addStay(stays: Stays | undefined, record: number, from: Moment, to: Moment): void {
  stays?.record.push(record);
  stays?.from.push(from);
  stays?.to.push(to);
}

/** How long a stay lasted, in days; of one that is open, how long so far. */
export function stayDays({ moment, from, to }: Stays, stay: number): number {
  return (Math.min(to[stay] ?? NaN, moment) - (from[stay] ?? NaN)) / DAY_MS;
}

/** The lengths of some stays in days, ascending. */
export function lengthsOf(stays: Stays, members: readonly number[]): Float64Array {
  return valuesOf(members, (stay) => stayDays(stays, stay)).sort();
}

/** The stays that ended in a span of time. */
export function endedIn({ to }: Stays, span: Span): number[] {
  return rowsWhere(to, (at) => isIn(span, at));
}

/** The stays that began in a span of time. */
export function begunIn({ from }: Stays, span: Span): number[] {
  return rowsWhere(from, (at) => isIn(span, at));
}

/** The stays that are open. */
export function openOnes({ to }: Stays): number[] {
  return rowsWhere(to, (at) => at === Infinity);
}

function rowsWhere(moments: readonly Moment[], isMeant: (moment: Moment) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < moments.length; row += 1) if (isMeant(moments[row] ?? NaN)) rows.push(row);
  return rows;
}
