import { NONE, type Dataset } from '../data/dataset.js';
import { divided, journeyContribution, summed, type Contribution, type FigureRecords } from './contributions.js';
import { weightedSum } from '../data/money.js';
import { DEAL_PARTS, partCode, type DealPart } from './deals.js';
import type { ForecastFigure } from './figure.js';
import { quotaOf, rollUp, submittedCommit, type RollUp } from './roll-up.js';
import { UsageError } from './usage-error.js';

/**
 * The records behind a figure of the forecast.
 *
 * A call is made of the submissions that it rests on, and of the closed and committed deals of those who gave none.
 */
export function forecastRecords(dataset: Dataset, { query, row, column, part }: ForecastFigure): FigureRecords {
  const tree = rollUp(dataset, query);
  const heads = row === undefined ? tree.roots : [personNamed(tree, row)];
  if (row === undefined && QUOTA_PARTS.has(part))
    throw new UsageError(`part: the total has no ${JSON.stringify(part)}`);

  const money = { moment: tree.scope.moment, unit: 'money' } as const;
  const deals = dealsOf(tree, column === 'own' ? heads : teamUnder(tree, heads));
  const among = (first: DealPart, last = first) =>
    deals.filter((deal) => isBetween(tree.deals.part[deal], first, last));
  const valued = (first: DealPart, last?: DealPart) => among(first, last).map((deal) => valueOf(tree, deal));
  const quotas = () => heads.flatMap((person) => quotaRow(tree, person));

  switch (part) {
    case 'committed':
      return summed(money, valued('closed', 'commit'));
    case 'bestCase':
      return summed(money, valued('closed', 'upside'));
    case 'weighted':
      return weighted(tree, among('closed', 'pipeline'));
    case 'submitted':
      return summed(
        money,
        heads.flatMap((person) => submissionOf(tree, person)),
      );
    case 'call':
      return summed(money, callOf(tree, heads));
    case 'quota':
      return summed(money, quotas());
    case 'gap':
      return summed(money, quotas().length === 0 ? [] : [...quotas(), ...callOf(tree, heads).map(negative)]);
    case 'attainment':
      return divided(money, [...valued('closed'), ...quotas().map(asBase)]);
    case 'coverage': {
      const toClose = [...quotas(), ...valued('closed').map(negative)];
      return divided(money, [...valued('commit', 'pipeline'), ...toClose.map(asBase)]);
    }
    default: {
      const { name, isCount } = dealPart(part);
      if (!isCount) return summed(money, valued(name));
      const counted = among(name).map((deal) => journeyContribution(tree.deals, deal, 1));
      return summed({ ...money, unit: 'records' }, counted);
    }
  }
}

const QUOTA_PARTS: ReadonlySet<string> = new Set(['submitted', 'quota', 'attainment', 'gap', 'coverage']);

function personNamed({ dataset, members, nobody }: RollUp, id: string): number {
  const person = id === '' ? nobody : dataset.people.id.indexOf(id);
  if (!members.includes(person)) throw new UsageError(`row: the forecast has no person ${JSON.stringify(id)}`);
  return person;
}

/** Some people and everyone below them. */
function teamUnder({ reports }: RollUp, heads: readonly number[]): number[] {
  const team = [...heads];
  for (const person of team) team.push(...(reports.get(person) ?? []));
  return team;
}

function dealsOf({ deals, owner }: RollUp, people: readonly number[]): number[] {
  const owners = new Set(people);
  return Array.from({ length: deals.count }, (_, deal) => deal).filter((deal) => owners.has(owner[deal] ?? NONE));
}

function isBetween(part = NONE, first: DealPart, last: DealPart): boolean {
  return partCode(first) <= part && part <= partCode(last);
}

function valueOf({ deals }: RollUp, deal: number): Contribution {
  return journeyContribution(deals, deal, deals.value[deal] ?? 0);
}

function weighted({ deals, weight, scope }: RollUp, rows: readonly number[]): FigureRecords {
  const pairs = rows.map((deal): [number, number] => [weight[deal] ?? 0, deals.value[deal] ?? 0]);
  const contributions = rows.map((deal) =>
    journeyContribution(deals, deal, (weight[deal] ?? 0) * (deals.value[deal] ?? 0)),
  );
  return summed({ moment: scope.moment, unit: 'money' }, contributions, weightedSum(pairs));
}

function submissionOf({ dataset, submissions }: RollUp, person: number): Contribution[] {
  const row = submissions.get(dataset.people.id[person] ?? '');
  const commit = dataset.submissions[row ?? NONE]?.commit ?? null;
  return row === undefined || commit === null ? [] : [{ kind: 'submission', row, amount: commit, base: 0 }];
}

function callOf(tree: RollUp, heads: readonly number[]): Contribution[] {
  const rows: Contribution[] = [];
  const unsubmitted = new Set<number>();
  const open = [...heads];
  for (const person of open) {
    if (submittedCommit(tree, person) === null) {
      unsubmitted.add(person);
      open.push(...(tree.reports.get(person) ?? []));
    } else rows.push(...submissionOf(tree, person));
  }
  const { deals, owner } = tree;
  for (let deal = 0; deal < deals.count; deal += 1) {
    if (unsubmitted.has(owner[deal] ?? NONE) && isBetween(deals.part[deal], 'closed', 'commit'))
      rows.push(valueOf(tree, deal));
  }
  return rows;
}

function quotaRow(tree: RollUp, person: number): Contribution[] {
  const row = tree.quotas.get(tree.dataset.people.id[person] ?? '');
  const amount = quotaOf(tree, person);
  return row === undefined || amount === null ? [] : [{ kind: 'quota', row, amount, base: 0 }];
}

function negative(row: Contribution): Contribution {
  return { ...row, amount: -row.amount };
}

/** What a record says of the denominator instead of the numerator. */
function asBase(row: Contribution): Contribution {
  return { ...row, amount: 0, base: row.amount };
}

function dealPart(part: string): { readonly name: DealPart; readonly isCount: boolean } {
  const [stem, kind] = part.split('.');
  const name = DEAL_PARTS.find((known) => known === stem);
  if (name === undefined) throw new UsageError(`part: the forecast has no ${JSON.stringify(part)}`);
  return { name, isCount: kind === 'count' };
}
