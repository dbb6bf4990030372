import type { Dataset } from '../data/dataset.js';
import { accuracyRecords } from './accuracy.js';
import { bridgeRecords } from './bridge.js';
import type { FigureRecords } from './contributions.js';
import { conversionRecords } from './conversion.js';
import type { ReportFigure } from './figure.js';
import { forecastRecords } from './forecast-records.js';
import { funnelRecords } from './funnel-records.js';
import { scorecardRecords } from './scorecard.js';
import { UsageError } from './usage-error.js';
import { velocityRecords } from './velocity.js';

/** The records behind any figure of a report: what they add up to is that figure. */
export function reportRecords(dataset: Dataset, figure: ReportFigure): FigureRecords {
  switch (figure.metric) {
    case 'funnel':
      return funnelRecords(dataset, figure);
    case 'conversion':
      return conversionRecords(dataset, figure);
    case 'velocity':
      return velocityRecords(dataset, figure);
    case 'scorecard':
      return scorecardRecords(dataset, figure);
    case 'forecast':
      return forecastRecords(dataset, figure);
    case 'bridge':
      return bridgeRecords(dataset, figure);
    case 'accuracy':
      return accuracyRecords(dataset, figure);
    default:
      throw new UsageError(`figure: expected one of a metric with its query and part, got ${JSON.stringify(figure)}`);
  }
}
