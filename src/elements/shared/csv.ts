/** What a cell of a table file holds: a number stays one. */
export type CsvCell = string | number | null;

/**
 * Writes a table as comma-separated values, in UTF-8 with a mark that spreadsheets know it by.
 *
 * No text becomes a formula when a spreadsheet opens the file.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

/** Begins with what a spreadsheet may take for a formula, in half or full width (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) || harmless !== cell ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
