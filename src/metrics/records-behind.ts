import type { Dataset } from '../data/dataset.js';
import type { FigureRecords } from '../engine/contributions.js';
import type { Figure } from '../engine/figure.js';
import type { RecordsOptions } from './metrics.js';
import { keptRecords } from './kept-records.js';
import { recordRows, type RecordRow } from './record-rows.js';

/** Finds and describes the records behind a figure. */
export interface RecordsBehind {
  records(dataset: Dataset): FigureRecords;
  rows(dataset: Dataset, records: FigureRecords, options: RecordsOptions): RecordRow[];
}

/** How the records behind a figure are found, with no more loaded than its metric needs. */
export async function recordsBehind(figure: Figure): Promise<RecordsBehind> {
  const find = await finderOf(figure);
  return { records: (dataset) => keptRecords(dataset, figure, () => find(dataset)), rows: recordRows };
}

type Find = (dataset: Dataset) => FigureRecords;

async function finderOf(figure: Figure): Promise<Find> {
  switch (figure.metric) {
    case 'funnel':
      return import('./on-demand/funnel-records.js').then(
        (module) => (dataset) => module.funnelRecords(dataset, figure),
      );
    case 'conversion':
      return import('./on-demand/conversion.js').then(
        (module) => (dataset) => module.conversionRecords(dataset, figure),
      );
    case 'velocity':
      return import('./on-demand/velocity.js').then((module) => (dataset) => module.velocityRecords(dataset, figure));
    case 'scorecard':
      return import('./on-demand/scorecard.js').then((module) => (dataset) => module.scorecardRecords(dataset, figure));
    case 'forecast':
      return import('./on-demand/forecast-records.js').then(
        (module) => (dataset) => module.forecastRecords(dataset, figure),
      );
    case 'bridge':
      return import('./on-demand/bridge.js').then((module) => (dataset) => module.bridgeRecords(dataset, figure));
    case 'accuracy':
      return import('./on-demand/accuracy.js').then((module) => (dataset) => module.accuracyRecords(dataset, figure));
    case 'incidence':
      return import('./on-demand/incidence.js').then((module) => (dataset) => module.incidenceRecords(dataset, figure));
    case 'ageing':
      return import('./on-demand/ageing.js').then((module) => (dataset) => module.ageingRecords(dataset, figure));
    default:
      // It says that there is no such metric.
      return import('./on-demand/report-records.js').then(
        (module) => (dataset) => module.reportRecords(dataset, figure),
      );
  }
}
