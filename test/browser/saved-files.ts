/** Keeps what the page gives to be saved as files, until it is told to stop. */
export function keepSavedFiles(): { readonly files: readonly Blob[]; stop(): void } {
  const files: Blob[] = [];
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) files.push(file);
    return create(file);
  };
  return { files, stop: () => void (URL.createObjectURL = create) };
}

/** The rows of a CSV file, a record of cells by column for each. */
export async function rowsOfCsv(file: Blob | undefined): Promise<Record<string, string>[]> {
  const text = (await file?.text()) ?? '';
  const [head = [], ...rows] = cellsOf(text.replace(/^\ufeff/, ''));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}
