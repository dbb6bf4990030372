import type { Answer } from '../../metrics/metrics.js';
import { shownBy } from '../shared/exportable.js';
import { fileName } from '../shared/file-name.js';

/** Files that a widget makes of what it shows: a table, pictures, and its figures with where they come from. */
export type ExportKind = 'csv' | 'svg' | 'png' | 'json';

/**
 * Makes a file of what a widget shows: `csv`, a table of all its figures, in full; `svg` and `png`, a picture of all of
 * it, also of what is scrolled away; `json`, its answer with where that comes from.
 */
export async function exportWidget(widget: Element, kind: ExportKind): Promise<File> {
  const { answer, language = 'en' } = shownBy.get(widget) ?? {};
  if (answer === undefined) throw new Error(`<${widget.localName}> shows no figures`);
  const nameOf = (extension: string) => fileName([titleOf(widget), answer.period.id, dayOf(answer)], extension);
  switch (kind) {
    case 'csv': {
      const [{ csv }, { answerTable }] = await Promise.all([import('../shared/csv.js'), import('./answer-table.js')]);
      return new File([csv(await answerTable(answer, language))], nameOf('csv'), { type: 'text/csv' });
    }
    case 'json': {
      const { answerJson } = await import('./answer-json.js');
      return new File([answerJson(answer)], nameOf('json'), { type: 'application/json' });
    }
    case 'svg': {
      const { svgOf } = await import('./svg.js');
      return new File([await svgOf(widget, answer, language)], nameOf('svg'), { type: 'image/svg+xml' });
    }
    case 'png': {
      const { pngOf } = await import('./png.js');
      return new File([await pngOf(widget, answer, language)], nameOf('png'), { type: 'image/png' });
    }
  }
}

function titleOf(widget: Element): string {
  return widget.shadowRoot?.querySelector('#title')?.textContent?.trim() ?? widget.localName;
}

/** The day of the figures, in the data's time zone. */
function dayOf({ asOf, timeZone }: Answer<object>): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(asOf));
}
