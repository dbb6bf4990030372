import type { Capabilities } from '../../data/dataset.js';
import type { Provenance } from '../../metrics/metrics.js';
import type { Format } from './format.js';
import type { SharedWords } from './words.js';

type Field = keyof Capabilities['history'];

/** Which past a widget's figures need: of stages, and of fields as they were where an earlier moment is asked for. */
export interface NeededPast {
  readonly stages: boolean;
  readonly fields: readonly Field[];
}

/** What a source doesn't know of the past that the figures need, and what stands in for it; null where it knows enough. */
export function historyNote(
  { asOf, dataAsOf, capabilities: { history } }: Provenance,
  { stages, fields }: NeededPast,
  format: Format,
  words: SharedWords,
): string | null {
  const isPast = Date.parse(asOf) < Date.parse(dataAsOf);
  const known = (knowledge: string) =>
    format.list(
      (isPast ? fields : []).filter((field) => history[field] === knowledge).map((field) => words.past[field]),
    );
  const [unknown, inSnapshots] = [known('none'), known('snapshots')];
  const notes = [
    stages && history.stage === 'none' ? words.noPastStages : '',
    stages && history.stage === 'snapshots' ? words.stageSnapshots : '',
    unknown === '' ? '' : words.noPast(unknown, format.day(dataAsOf)),
    inSnapshots === '' ? '' : words.pastSnapshots(inSnapshots),
  ].filter((note) => note !== '');
  return notes.length === 0 ? null : notes.join(' ');
}
