import type { Provenance } from '../../metrics/metrics.js';
import { loadWords } from './catalogue.js';
import type { Format } from './format.js';
import type { NeededPast } from './frame.js';
import { historyNote } from './history-note.view.js';
import { historyWords } from './history-note.words.js';

/** Says what of the past an answer's source doesn't know, in the reader's language. */
export type HistoryNote = (answer: Provenance, past: NeededPast, format: Format) => string | null;

/** Ready with the words of a language; few sources need it, so it is loaded for them alone. */
export async function loadHistoryNote(language: string): Promise<HistoryNote> {
  await loadWords(language);
  return (answer, past, format) => historyNote(answer, past, format, historyWords(format.language));
}
