import { dayIn, fileName } from '../shared/file-name.js';
import { shownAnswer, type ShownAnswer } from './shown-answer.js';

/** Files that a widget makes of what it shows: a table, pictures, and its figures with where they come from. */
export type ExportKind = 'csv' | 'svg' | 'png' | 'json';

/**
 * Makes a file of what a widget shows: `csv`, a table of all its figures, in full; `svg` and `png`, a picture of all of
 * it, also of what is scrolled away, but of more than 100 rows only those in sight; `json`, its answer with where that
 * comes from.
 */
export async function exportWidget(widget: Element, kind: ExportKind): Promise<File> {
  switch (kind) {
    case 'csv': {
      const shown = shownAnswer(widget);
      const [{ csv }, { answerTable }] = await Promise.all([import('../shared/csv.js'), import('./answer-table.js')]);
      return fileOf(shown, csv(await answerTable(shown.answer, shown.language)), kind, 'text/csv');
    }
    case 'json': {
      const shown = shownAnswer(widget);
      const { answerJson } = await import('./answer-json.js');
      return fileOf(shown, answerJson(shown.answer), kind, 'application/json');
    }
    case 'svg': {
      const [{ svgOf }, { writePicture }] = await Promise.all([import('./svg.js'), import('./captioned-picture.js')]);
      const { shown, content } = await writePicture(widget, svgOf);
      return fileOf(shown, content, kind, 'image/svg+xml');
    }
    case 'png': {
      const [{ pngOf }, { writePicture }] = await Promise.all([import('./png.js'), import('./captioned-picture.js')]);
      const { shown, content } = await writePicture(widget, pngOf);
      return fileOf(shown, content, kind, 'image/png');
    }
    default:
      throw new TypeError(`kind: expected csv, svg, png or json, got ${String(kind)}`);
  }
}

function fileOf({ title, answer }: ShownAnswer, content: BlobPart, extension: string, type: string): File {
  return new File([content], fileName([title, answer.period.id, dayIn(answer.timeZone, answer.asOf)], extension), {
    type,
  });
}
