/** The rows of a table file, each by its heads; a head that is there twice is an error. */
export function readCsv(text: string): Record<string, string>[] {
  if (!text.startsWith('\ufeff')) throw new Error('the file has no mark of its encoding');
  const [heads = [], ...rows] = cellsOf(text.slice(1));
  if (new Set(heads).size !== heads.length) throw new Error(`heads are there twice: ${heads.join()}`);
  return rows.map((cells) => {
    if (cells.length !== heads.length) throw new Error(`${cells.length} cells under ${heads.length} heads`);
    return Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? '']));
  });
}

/** As RFC 4180 has it. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
