import type { Provenance } from '../../metrics/metrics.js';
import type { Format } from './format.js';
import type { NeededPast } from './frame.js';
import type { HistoryWords } from './history-note.words.js';
import { listText } from './panel-format.js';

/** What a source doesn't know of the past that the figures need, and what stands in for it; null where it knows enough. */
export function historyNote(
  { asOf, dataAsOf, capabilities: { history } }: Provenance,
  { stages, fields }: NeededPast,
  format: Format,
  words: HistoryWords,
): string | null {
  const isPast = Date.parse(asOf) < Date.parse(dataAsOf);
  const known = (knowledge: string) =>
    listText(
      (isPast ? fields : []).filter((field) => history[field] === knowledge).map((field) => words.fields[field]),
      format.language,
    );
  const [unknown, inSnapshots] = [known('none'), known('snapshots')];
  const notes = [
    stages && history.stage === 'none' ? words.noPastStages : '',
    stages && history.stage === 'snapshots' ? words.stageSnapshots : '',
    unknown === '' ? '' : words.none(unknown, format.day(dataAsOf)),
    inSnapshots === '' ? '' : words.snapshots(inSnapshots),
  ].filter((note) => note !== '');
  return notes.length === 0 ? null : notes.join(' ');
}
