import { addDays, startOfDay, startOfWeek } from './calendar.js';
import type { Filter } from './contract.js';
import { sum } from './exact.js';
import { scope } from './filter.js';
import { closingIn, latestSubmission, value } from './forecast.js';
import { majorUnits } from './money.js';
import type { Organisation, Pipeline } from './organisation.js';
import type { Period } from './periods.js';

export function accuracy(org: Organisation, pipeline: Pipeline, filter: Filter, period: Period, asOf: number) {
  const people = scope(org, filter);
  const roots = people.filter((id) => !people.includes(org.people.get(id)?.managerId ?? ''));
  const submittedAt = (moment: number) => {
    const calls = roots.map((id) => latestSubmission(org, pipeline, period, id, moment)?.commit ?? null);
    const known = calls.filter((call) => call !== null);
    return known.length === 0 ? null : majorUnits(sum(known), org.currency);
  };
  const end = startOfDay(period.to, org.zone);
  const closedAt = (moment: number) => value(closingIn(org, pipeline, filter, period, moment), 'closed');

  return {
    weeks: weekStarts(org, period, asOf).map((at) => ({
      at: new Date(at).toISOString(),
      committed: majorUnits(value(closingIn(org, pipeline, filter, period, at), 'closed', 'commit'), org.currency),
      submitted: submittedAt(at),
    })),
    actual: asOf < end ? null : majorUnits(closedAt(end), org.currency),
  };
}

function weekStarts({ fiscal, zone }: Organisation, { from, to }: Period, asOf: number): number[] {
  const days = [from];
  for (let day = addDays(startOfWeek(from, fiscal.weekStartsOn), 7); day < to; day = addDays(day, 7)) days.push(day);
  return days.map((day) => startOfDay(day, zone)).filter((moment) => moment <= asOf);
}
