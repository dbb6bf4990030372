import type { Dataset } from '../data/dataset.js';
import { ageingRecords } from './ageing.js';
import type { FigureRecords } from './contributions.js';
import type { Figure } from './figure.js';
import { incidenceRecords } from './incidence.js';
import { reportRecords } from './report-records.js';

/** The records behind any figure: what they add up to is that figure. */
export function records(dataset: Dataset, figure: Figure): FigureRecords {
  switch (figure.metric) {
    case 'incidence':
      return incidenceRecords(dataset, figure);
    case 'ageing':
      return ageingRecords(dataset, figure);
    default:
      return reportRecords(dataset, figure);
  }
}
