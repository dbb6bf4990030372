import type { Dataset, Moment } from '../data/dataset.js';
import { tiesAt as findTies, type Ties } from '../data/ties.js';
import { keeping } from './kept.js';

const kept = keeping<Ties>(({ leadOf, opportunityOf }) => leadOf.length + opportunityOf.length);

/** Which leads and opportunities make one journey at a moment; the last ones of a dataset are kept. */
export function tiesAt(dataset: Dataset, moment: Moment): Ties {
  return kept(dataset, String(moment), () => findTies(dataset.leads, dataset.opportunities, moment));
}
