import type { Dataset, Moment } from '../data/dataset.js';
import type { Scope } from './scope.js';

/** For each person, by id: the row of their latest submission for the scope's period and pipeline up to a moment. */
export function latestSubmissions(
  { submissions, pipelines }: Dataset,
  scope: Scope,
  moment: Moment,
): Map<string, number> {
  const latest = new Map<string, number>();
  const isMeant = isMeantIn(scope, pipelines[scope.pipeline]?.id);
  submissions.forEach((submission, row) => {
    if (submission.at > moment || !isMeant(submission)) return;
    const before = submissions[latest.get(submission.personId) ?? NaN];
    if (before === undefined || before.at <= submission.at) latest.set(submission.personId, row);
  });
  return latest;
}

/** For each person, by id: the row of their quota, of several the first, for the scope's period and pipeline. */
export function firstQuotas({ quotas, pipelines }: Dataset, scope: Scope): Map<string, number> {
  const first = new Map<string, number>();
  const isMeant = isMeantIn(scope, pipelines[scope.pipeline]?.id);
  quotas.forEach((quota, row) => {
    if (isMeant(quota) && !first.has(quota.personId)) first.set(quota.personId, row);
  });
  return first;
}

/** What is said without a pipeline is said of whichever is asked. */
function isMeantIn({ period }: Scope, pipeline: string | undefined) {
  return (said: { readonly period: string; readonly pipeline: string | null }) =>
    said.period === period.id && (said.pipeline === null || said.pipeline === pipeline);
}
