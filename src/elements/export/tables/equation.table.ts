import type { Scorecard } from '../../../engine/scorecard.js';
import type { Answer } from '../../../metrics/metrics.js';
import { loadWords } from '../../shared/catalogue.js';
import type { Table } from '../../shared/exportable.js';
import { tableOfMoments } from './scorecard.table.js';
import { tableTexts } from './table-texts.js';

const PARTS = ['perDay', 'volume', 'winRate', 'averageWon', 'cycleDays'] as const;

/** The four Vs before and now, and in the row of now how far velocity moved, and by which input. */
export async function table(scorecard: Answer<Scorecard>, language: string): Promise<Table> {
  await loadWords(language);
  const texts = tableTexts(scorecard, language);
  const { words, moneyHead, money } = texts;
  const { change, previous } = scorecard;
  const parts = PARTS.map((part) => ({
    head: moneyHead(words.changes[part]),
    cell: (moment: object) => (moment === scorecard ? money(change?.[part] ?? null) : null),
  }));
  return tableOfMoments([previous, scorecard], scorecard, texts, parts);
}
