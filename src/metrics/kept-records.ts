import type { Dataset } from '../data/dataset.js';
import type { FigureRecords } from '../engine/contributions.js';
import type { Figure } from '../engine/figure.js';
import { keeping } from '../engine/kept.js';

const kept = keeping<FigureRecords>(({ rows }) => rows.length);

/** The records behind a figure, found once for all its pages. */
export function keptRecords(dataset: Dataset, figure: Figure, find: () => FigureRecords): FigureRecords {
  return kept(dataset, JSON.stringify(figure), find);
}
