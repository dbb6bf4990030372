/** What a cell of a table file holds: a number stays one. */
export type CsvCell = string | number | null;

/**
 * Writes a table as comma-separated values, in UTF-8 with a mark that spreadsheets know it by.
 *
 * No text becomes a formula when a spreadsheet opens the file, whether it has commas, semicolons or tabs between cells.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

/** Begins with what a spreadsheet may take for a formula, in half or full width (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Would begin so where the file is split at semicolons, tabs or lines, quoted or not. */
const FORMULA_INSIDE = /(?<=[;\t\r\n][\s"]*)[=+\-@＝＋－＠]/gu;

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const inside = cell.replace(FORMULA_INSIDE, "'$&");
  const harmless = FORMULA.test(cell) ? `'${inside}` : inside;
  return /[",;\t\r\n]/.test(harmless) || harmless !== cell ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
