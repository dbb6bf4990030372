import type { Answer } from '../../metrics/metrics.js';
import { loadWords } from '../shared/catalogue.js';
import type { OwnTable, Table } from '../shared/exportable.js';
import { metricOf, type AnswerOf } from './metric-of.js';
import { tableTexts, type TableTexts } from './tables/table-texts.js';

/** The table of an answer: its own, else that of its metric. */
export async function answerTable(answer: Answer<object>, language: string): Promise<Table> {
  if (hasTable(answer)) return answer.table(language);
  const known = metricOf(answer);
  if (known === undefined) throw new Error('the answer is of no metric that is known, and brings no table');
  const write = await writerOf(known);
  await loadWords(language);
  return write(tableTexts(answer, language));
}

function hasTable(answer: object): answer is OwnTable {
  return 'table' in answer && typeof answer.table === 'function';
}

/** Each metric's table is loaded when it is asked for. */
async function writerOf(known: AnswerOf): Promise<(texts: TableTexts) => Table> {
  switch (known.metric) {
    case 'funnel': {
      const { table } = await import('./tables/funnel.table.js');
      return (texts) => table(known.answer, texts);
    }
    case 'losses': {
      const { table } = await import('./tables/losses.table.js');
      return (texts) => table(known.answer, texts);
    }
    case 'conversion': {
      const { table } = await import('./tables/conversion.table.js');
      return (texts) => table(known.answer, texts);
    }
    case 'incidence': {
      const { table } = await import('./tables/incidence.table.js');
      return (texts) => table(known.answer, texts);
    }
    case 'velocity': {
      const { table } = await import('./tables/velocity.table.js');
      return (texts) => table(known.answer, texts);
    }
    case 'ageing': {
      const { table } = await import('./tables/ageing.table.js');
      return (texts) => table(known.answer, texts);
    }
    case 'scorecard': {
      const { table } = await import('./tables/scorecard.table.js');
      return (texts) => table(known.answer, texts);
    }
    case 'trend': {
      const { table } = await import('./tables/trend.table.js');
      return (texts) => table(known.answer, texts);
    }
    case 'forecast': {
      const { table } = await import('./tables/forecast.table.js');
      return (texts) => table(known.answer, texts);
    }
  }
}
