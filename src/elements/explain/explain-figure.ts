import type { Figure } from '../../engine/figure.js';
import type { Metrics } from '../../metrics/metrics.js';
import { listRecords, type ListOptions, type RecordsList } from '../records/list-records.js';
import { definitionOf } from './definition.js';
import { definitionWords } from './definition.words.js';
import type { Explained } from './explain.view.js';
import { readFigure } from './read-figure.js';

/** A figure with all that is told of it, and the list of its records. */
export interface ExplainedFigure extends Explained {
  readonly list: RecordsList;
}

/** Asks for all that is told of a figure. */
export async function explainFigure(metrics: Metrics, figure: Figure, options: ListOptions): Promise<ExplainedFigure> {
  const { signal, language } = options;
  const [list, people, dimensions] = await Promise.all([
    listRecords(metrics, figure, options),
    metrics.people({ signal }),
    figure.query.accounts === undefined ? null : metrics.dimensions({ signal }),
  ]);
  const { listed, reading } = list;
  const { format } = list.textsIn(language);
  const inputs = await Promise.all(
    listed.page.inputs.map(async (input) => {
      const found = await readFigure(metrics, input, { signal });
      const { name } = definitionOf(input, found, format, definitionWords(language));
      return { figure: input, name, value: found.value };
    }),
  );
  return { list, listed, reading, people, dimensions, inputs };
}
