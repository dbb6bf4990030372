import type { Trend } from '../../../engine/trend.js';
import type { Answer } from '../../../metrics/metrics.js';
import type { Table } from '../../shared/exportable.js';
import { tableOfMoments } from './scorecard.table.js';
import type { TableTexts } from './table-texts.js';

/** The four Vs at each moment. */
export function table(trend: Answer<Trend>, texts: TableTexts): Table {
  return tableOfMoments(trend.points, trend, texts);
}
