import type { Dataset } from '../data/dataset.js';
import { lostAt, selectFunnel, type FunnelSelection } from './funnel.js';
import { amountOf, lossReasonOf } from './journey-fields.js';
import type { FunnelBasis, FunnelQuery } from './query.js';
import { stepNames, type Step } from './steps.js';

/** The lost of a funnel by why they were lost: the reasons add up to each step's `lost`. */
export interface Losses {
  readonly basis: FunnelBasis;
  /** By how many were lost, the most first, then by reason. */
  readonly reasons: readonly LossReason[];
  readonly total: LossSums;
}

export interface LossReason extends LossSums {
  /** As the opportunity has it; empty where it has none, and for leads. */
  readonly reason: string;
}

export interface LossSums extends Loss {
  /** Each step of the funnel, in order. */
  readonly steps: readonly LossStep[];
}

export interface LossStep extends Loss {
  /** Stage id, or `won`. */
  readonly stage: string;
  readonly label: string;
  readonly kind: Step['kind'];
}

export interface Loss {
  /** Journeys that got no further and are lost. */
  readonly lost: number;
  /** Their amounts, in minor units. */
  readonly lostValue: number;
}

/** The losses of a funnel; each lost journey counts once, at the last step it reached. Basis `current` has none. */
export function losses(dataset: Dataset, query: FunnelQuery): Losses {
  const selection = selectFunnel(dataset, query);
  const { list } = selection.journeys.steps;
  const lost = list.map((_, step) => groupByReason(selection, lostAt(selection, step)));
  const sumsOf = (lossesAt: (step: number) => readonly Loss[]) => {
    const steps = list.map((_, step) => ({ ...stepNames(selection.journeys.steps, step), ...addedUp(lossesAt(step)) }));
    return { ...addedUp(steps), steps };
  };
  const reasons = new Set(lost.flatMap((byReason) => [...byReason.keys()]));
  const rows = Array.from(reasons, (reason) => ({ reason, ...sumsOf((step) => lossOf(lost[step]?.get(reason))) }));
  return {
    basis: selection.basis,
    reasons: rows.sort(byLost),
    total: sumsOf((step) => [...(lost[step]?.values() ?? [])]),
  };
}

function groupByReason({ dataset, journeys }: FunnelSelection, members: Int32Array): Map<string, Loss> {
  const byReason = new Map<string, Loss>();
  for (const journey of members) {
    const reason = lossReasonOf(dataset, journeys, journey);
    const { lost, lostValue } = byReason.get(reason) ?? { lost: 0, lostValue: 0 };
    byReason.set(reason, { lost: lost + 1, lostValue: lostValue + amountOf(dataset, journeys, journey) });
  }
  return byReason;
}

function lossOf(loss: Loss | undefined): Loss[] {
  return loss === undefined ? [] : [loss];
}

function addedUp(losses: readonly Loss[]): Loss {
  return losses.reduce(
    (sums, { lost, lostValue }) => ({ lost: sums.lost + lost, lostValue: sums.lostValue + lostValue }),
    { lost: 0, lostValue: 0 },
  );
}

function byLost(a: LossReason, b: LossReason): number {
  return b.lost - a.lost || (a.reason < b.reason ? -1 : 1);
}
