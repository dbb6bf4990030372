import { filtersOf } from '../explain/filters-of.js';
import { explainWords } from '../explain/explain.words.js';
import { loadWords } from '../shared/catalogue.js';
import { formatIn } from '../shared/format.js';
import { instantText, spanText } from '../shared/panel-format.js';
import { shownName } from '../shared/shown-name.js';
import { askedOf } from './lineage.js';
import type { ShownAnswer } from './shown-answer.js';

/** What a picture is true of, in the reader's language. */
export async function captionOf({ answer, metrics, language }: ShownAnswer): Promise<string> {
  await loadWords(language);
  const words = explainWords(language);
  const { asOf, period, pipeline, currency, digits, timeZone } = answer;
  const query = askedOf(answer);
  const format = formatIn({ language, currency, digits, timeZone });
  const people = query.owners === undefined ? [] : ((await metrics?.people()) ?? []);
  const dimensions = query.accounts === undefined ? null : ((await metrics?.dimensions()) ?? null);
  const facts = [
    [words.asOf, instantText(asOf, language, timeZone)],
    [words.period, words.periodDays(format.period(period), spanText(period, language))],
    [words.pipeline, shownName(pipeline.label, pipeline.id)],
    [words.filters, filtersOf(query, { people, dimensions }, format, words)],
  ];
  return facts.map(([term, text]) => `${term}: ${text}`).join(' · ');
}
