import { DAY_MS } from '../data/calendar.js';
import { NONE, type Changes, type Dataset, type Moment } from '../data/dataset.js';
import type { Journeys } from './journeys.js';
import { isIn, type Span } from './span.js';
import { valuesOf } from './statistics/values.js';
import type { Steps } from './steps.js';

/**
 * The stays in one stage as of a moment, each an unbroken time from entry to leaving; one row each.
 *
 * In lead stages they are leads', in the others opportunities'; a record that comes back has a stay more.
 */
export interface Stays {
  readonly moment: Moment;
  /** Row of the record. */
  readonly record: Int32Array;
  readonly from: Float64Array;
  /** Infinity where the stay is open. */
  readonly to: Float64Array;
}

/** The stays of some journeys in each open step of their pipeline, in step order. */
export function staysOf({ leads, opportunities }: Dataset, journeys: Journeys, members: Int32Array): Stays[] {
  const { moment, steps } = journeys;
  // Each entry into a stage begins one stay at most.
  const all = stayColumns(leads.stage.at.length + opportunities.stage.at.length);
  for (const journey of members) {
    const lead = journeys.lead[journey] ?? NONE;
    const opportunity = journeys.opportunity[journey] ?? NONE;
    const createdAt = opportunity === NONE ? Infinity : (opportunities.createdAt[opportunity] ?? Infinity);
    if (lead !== NONE)
      addStays(all, journeys, leads.stage, lead, handoverOf(leads.convertedAt[lead], createdAt, moment));
    if (opportunity !== NONE) addStays(all, journeys, opportunities.stage, opportunity, Infinity);
  }
  return byStep(all, steps.won, moment);
}

/** The stays of all steps, so many of them as have been noted. */
interface StayColumns {
  count: number;
  readonly step: Int16Array;
  readonly record: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

function stayColumns(most: number): StayColumns {
  return {
    count: 0,
    step: new Int16Array(most),
    record: new Int32Array(most),
    from: new Float64Array(most),
    to: new Float64Array(most),
  };
}

function byStep({ count, step, record, from, to }: StayColumns, steps: number, moment: Moment): Stays[] {
  const next = new Uint32Array(steps);
  for (let stay = 0; stay < count; stay += 1) next[step[stay] ?? NONE] = (next[step[stay] ?? NONE] ?? 0) + 1;
  const stays = Array.from(next, (length): Stays => ({
    moment,
    record: new Int32Array(length),
    from: new Float64Array(length),
    to: new Float64Array(length),
  }));
  next.fill(0);
  for (let stay = 0; stay < count; stay += 1) {
    const ofStep = stays[step[stay] ?? NONE];
    const place = next[step[stay] ?? NONE] ?? 0;
    if (ofStep === undefined) continue;
    ofStep.record[place] = record[stay] ?? NONE;
    ofStep.from[place] = from[stay] ?? NaN;
    ofStep.to[place] = to[stay] ?? NaN;
    next[step[stay] ?? NONE] = place + 1;
  }
  return stays;
}

/** When a lead left its stages for sales: its conversion, else its opportunity's creation; Infinity while it did not. */
function handoverOf(convertedAt = NaN, createdAt: Moment, moment: Moment): Moment {
  return convertedAt <= moment ? convertedAt : createdAt;
}

function addStays(
  stays: StayColumns,
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
    addStay(stays, steps, current, record, from, at);
    [current, from] = [entered, at];
  }
  addStay(stays, steps, current, record, from, handover);
}

/** Notes a stay; closed stages have none. */
function addStay(stays: StayColumns, steps: Steps, stage: number, record: number, from: Moment, to: Moment): void {
  const step = steps.ofStage[stage] ?? NONE;
  if (step === NONE || step === steps.won) return;
  const { count } = stays;
  stays.step[count] = step;
  stays.record[count] = record;
  stays.from[count] = from;
  stays.to[count] = to;
  stays.count = count + 1;
}

/** How long a stay lasted, in days; of one that is open, how long so far. */
export function stayDays({ moment, from, to }: Stays, stay: number): number {
  return (Math.min(to[stay] ?? NaN, moment) - (from[stay] ?? NaN)) / DAY_MS;
}

/** The lengths of some stays in days. */
export function daysOf(stays: Stays, members: ArrayLike<number>): Float64Array {
  return valuesOf(members, (stay) => stayDays(stays, stay));
}

/** The lengths of some stays in days, ascending. */
export function lengthsOf(stays: Stays, members: ArrayLike<number>): Float64Array {
  return daysOf(stays, members).sort();
}

/** The stays that ended in a span of time. */
export function endedIn({ to }: Stays, span: Span): Int32Array {
  return rowsWhere(to, (at) => isIn(span, at));
}

/** The stays that began in a span of time. */
export function begunIn({ from }: Stays, span: Span): Int32Array {
  return rowsWhere(from, (at) => isIn(span, at));
}

/** The stays that are open. */
export function openOnes({ to }: Stays): Int32Array {
  return rowsWhere(to, (at) => at === Infinity);
}

function rowsWhere(moments: Float64Array, isMeant: (moment: Moment) => boolean): Int32Array {
  const rows = new Int32Array(moments.length);
  let count = 0;
  for (let row = 0; row < moments.length; row += 1) {
    if (!isMeant(moments[row] ?? NaN)) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.slice(0, count);
}
