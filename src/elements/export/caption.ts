import type { Answer } from '../../metrics/metrics.js';
import { filtersOf } from '../explain/filters-of.js';
import { explainWords } from '../explain/explain.words.js';
import { loadWords } from '../shared/catalogue.js';
import { shownBy } from '../shared/exportable.js';
import { formatIn } from '../shared/format.js';
import { instantText, spanText } from '../shared/panel-format.js';
import { shownName } from '../shared/shown-name.js';
import { askedOf } from './lineage.js';

/** What a picture is called, and what it is true of, in the reader's language. */
export interface Caption {
  readonly title: string;
  readonly told: string;
}

export async function captionOf(widget: Element, answer: Answer<object>, language: string): Promise<Caption> {
  await loadWords(language);
  const words = explainWords(language);
  const { asOf, period, pipeline, currency, digits, timeZone } = answer;
  const query = askedOf(answer);
  const format = formatIn({ language, currency, digits, timeZone });
  const { metrics } = shownBy.get(widget) ?? {};
  const people = query.owners === undefined ? [] : ((await metrics?.people()) ?? []);
  const dimensions = query.accounts === undefined ? null : ((await metrics?.dimensions()) ?? null);
  const facts = [
    [words.asOf, instantText(asOf, language, timeZone)],
    [words.period, words.periodDays(format.period(period), spanText(period, language))],
    [words.pipeline, shownName(pipeline.label, pipeline.id)],
    [words.filters, filtersOf(query, { people, dimensions }, format, words)],
  ];
  return {
    title: widget.shadowRoot?.querySelector('#title')?.textContent?.trim() ?? '',
    told: facts.map(([term, text]) => `${term}: ${text}`).join(' · '),
  };
}
