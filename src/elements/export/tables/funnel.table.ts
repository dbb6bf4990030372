import type { CurrentStep, Funnel, FunnelStep } from '../../../engine/funnel.js';
import type { Answer } from '../../../metrics/metrics.js';
import type { Table } from '../../shared/exportable.js';
import { rateColumns, stageColumns, tableOf, type Column, type TableTexts } from './table-texts.js';

/** A row for each step of a funnel. */
export function table(funnel: Answer<Funnel>, texts: TableTexts): Table {
  const { words, moneyHead, money } = texts;
  if (funnel.basis === 'current') {
    const columns: Column<CurrentStep>[] = [
      ...stageColumns<CurrentStep>(texts),
      { head: words.openNow, cell: ({ count }) => count },
      { head: moneyHead(words.value), cell: ({ value }) => money(value) },
    ];
    return tableOf(funnel.steps, columns, funnel, texts);
  }
  const ofCohort: Column<FunnelStep>[] = [
    { head: words.direct, cell: ({ direct = null }) => direct },
    { head: words.ofFirst, cell: ({ ofFirst = null }) => ofFirst },
  ];
  const columns: Column<FunnelStep>[] = [
    ...stageColumns<FunnelStep>(texts),
    { head: words.reached, cell: ({ entered }) => entered },
    { head: moneyHead(words.value), cell: ({ value }) => money(value) },
    { head: words.wentOn, cell: ({ converted }) => converted },
    { head: words.open, cell: ({ open }) => open },
    { head: words.lost, cell: ({ lost }) => lost },
    ...rateColumns<FunnelStep>((step) => step, texts),
    ...(funnel.basis === 'cohort' ? ofCohort : []),
    { head: words.daysToNext, cell: ({ medianDays }) => medianDays },
  ];
  return tableOf(funnel.steps, columns, funnel, texts);
}
