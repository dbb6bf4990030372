import type { Figure } from '../../engine/figure.js';
import type { Answer, AskOptions, Metrics, RecordsPage } from '../../metrics/metrics.js';
import { definitionOf } from '../explain/definition.js';
import { definitionWords } from '../explain/definition.words.js';
import { readFigure, type FigureReading } from '../explain/read-figure.js';
import { loadWords } from '../shared/catalogue.js';
import { formatIn } from '../shared/format.js';
import { PAGE_ROWS, RecordPages } from './record-pages.js';
import { RecordsTable, type Sort } from './records-table.js';
import { listHead, type ListHead, type Listed, type RecordsTexts } from './records.view.js';
import { recordsWords } from './records.words.js';

/** What is listed, and for whom. */
export interface ListOptions extends AskOptions {
  readonly sort: Sort;
  readonly language: string;
  /** Called when there is more to draw. */
  changed(): void;
}

/** The records behind a figure, ready to be drawn. */
export interface RecordsList {
  readonly listed: Listed;
  readonly reading: FigureReading;
  readonly table: RecordsTable;
  textsIn(language: string): RecordsTexts;
  headIn(language: string): ListHead;
  /** Hands the reader all of them as a table file. */
  save(language: string): Promise<void>;
}

/** Asks for a figure and the first of the records behind it. */
export async function listRecords(metrics: Metrics, figure: Figure, options: ListOptions): Promise<RecordsList> {
  const { sort, signal, language, changed } = options;
  const [reading, page] = await Promise.all([
    readFigure(metrics, figure, { signal }),
    metrics.records(figure, { offset: 0, limit: PAGE_ROWS, sort, signal }),
    loadWords(language),
  ]);
  const ask = (offset: number, whilst: AbortSignal) =>
    metrics.records(figure, { offset, limit: PAGE_ROWS, sort, signal: whilst });
  const textsIn = (reader: string) => textsOf(figure, reading, page, reader);
  return {
    listed: { figure, page, value: reading.value },
    reading,
    table: new RecordsTable(new RecordPages(page, ask, changed), changed),
    textsIn,
    headIn: (reader) => listHead({ figure, page, value: reading.value }, textsIn(reader)),
    save: async (reader) => {
      const { saveRecords } = await import('./save-records.js');
      await saveRecords(metrics, figure, sort, textsIn(reader));
    },
  };
}

/** What a figure and its records are written with. */
export function textsOf(
  figure: Figure,
  reading: FigureReading,
  { currency, digits, timeZone }: Answer<RecordsPage>,
  language: string,
): RecordsTexts {
  const format = formatIn({ language, currency, digits, timeZone });
  const definition = definitionOf(figure, reading, format, definitionWords(language));
  return { format, words: recordsWords(language), definition };
}
