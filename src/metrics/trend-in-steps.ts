import type { Dataset } from '../data/dataset.js';
import type { Query } from '../engine/query.js';
import { vsAt, type PastVs } from '../engine/scorecard.js';
import { trendMoments, type Trend } from '../engine/trend.js';

/** The trend of a scorecard, computed moment by moment so that the page can draw and listen in between. */
export async function trendInSteps(dataset: Dataset, query: Query, signal?: AbortSignal): Promise<Trend> {
  const points: PastVs[] = [];
  for (const moment of trendMoments(dataset, query)) {
    points.push(vsAt(dataset, query, moment));
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    signal?.throwIfAborted();
  }
  return { points };
}
