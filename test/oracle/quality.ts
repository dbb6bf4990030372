import { instant } from './calendar.js';
import type { DatasetJson, Id, RecordJson } from './contract.js';
import { ties } from './journeys.js';
import { circleAround, type Lead, type Opportunity, type Organisation } from './organisation.js';
import { existsAt, isClosed, valueAt } from './story.js';

/** The warnings about a dataset, judged at its own `asOf`. */
export function warnings(json: DatasetJson, org: Organisation): { code: string; count: number; ids: string[] }[] {
  const leads = (json.leads ?? []).map((row, index) => ({ row, lead: known(org.leads[index]) }));
  const opportunities = (json.opportunities ?? []).map((row, index) => ({
    row,
    opportunity: known(org.opportunities[index]),
  }));
  const isLate = ({ story }: Lead | Opportunity) => story.createdAt > org.asOf;
  const { merged, mismatched } = ties(org, org.asOf);

  const about = (
    code: string,
    leadHas: (row: NonNullable<DatasetJson['leads']>[number], lead: Lead) => boolean,
    opportunityHas: (row: NonNullable<DatasetJson['opportunities']>[number], opportunity: Opportunity) => boolean,
  ) => ({
    code,
    ids: [
      ...leads.filter(({ row, lead }) => !isLate(lead) && leadHas(row, lead)).map(({ lead }) => lead.id),
      ...opportunities
        .filter((each) => !isLate(each.opportunity) && opportunityHas(each.row, each.opportunity))
        .map((each) => each.opportunity.id),
    ],
  });
  const aboutBoth = (code: string, has: (row: RecordJson, record: Lead | Opportunity) => boolean) =>
    about(code, has, has);
  const no = () => false;
  const isUnknown = (ids: readonly string[], id: Id | null | undefined) => id != null && !ids.includes(String(id));
  const counting = (row: RecordJson) => (row.history ?? []).filter(({ at }) => instant(at, org.zone) <= org.asOf);
  const moments = (row: RecordJson) => (row.history ?? []).map(({ at }) => instant(at, org.zone));

  const people = [...org.people.keys()];
  const managers = new Map(
    (json.people ?? []).map(({ id, managerId }) => [String(id), managerId == null ? null : String(managerId)]),
  );
  const managerOf = (id: string) => managers.get(id) ?? null;
  const leadIds = org.leads.map(({ id }) => id);
  const opportunityIds = org.opportunities.map(({ id }) => id);

  const all = [
    { code: 'unknown-manager', ids: people.filter((id) => isUnknown(people, managerOf(id))) },
    { code: 'manager-cycle', ids: people.filter((id) => circleAround(id, managerOf).toSorted()[0] === id) },
    aboutBoth('unknown-owner', (row) => [row, ...counting(row)].some(({ ownerId }) => isUnknown(people, ownerId))),
    aboutBoth('unknown-account', (_, { accountId }) => isUnknown([...org.accounts.keys()], accountId)),
    about('unknown-lead', no, ({ leadId }) => isUnknown(leadIds, leadId)),
    about('unknown-opportunity', ({ opportunityId }) => isUnknown(opportunityIds, opportunityId), no),
    aboutBoth('history-unsorted', (row) => moments(row).some((at, index, list) => at < (list[index - 1] ?? at))),
    aboutBoth('history-before-creation', (row, { story }) => moments(row).some((at) => at < story.createdAt)),
    aboutBoth('history-after-as-of', (row) => moments(row).some((at) => at > org.asOf)),
    aboutBoth('history-disagrees', (_, { story }) => story.disagrees),
    about(
      'open-without-close-date',
      no,
      (row, { story }) =>
        existsAt(story, org.asOf) && !isClosed(valueAt(story.stages, org.asOf)) && row.closeDate == null,
    ),
    about('merged-lead', (_, lead) => merged.has(lead), no),
    about('pipeline-mismatch', (_, lead) => mismatched.has(lead), no),
    {
      code: 'created-after-as-of',
      ids: [...org.leads, ...org.opportunities].filter(isLate).map(({ id }) => id),
    },
  ];
  return all
    .filter(({ ids }) => ids.length > 0)
    .map(({ code, ids }) => ({ code, count: ids.length, ids: ids.slice(0, 100) }));
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a record got lost');
  return value;
}
