/** Writes a dataset as JSON with one record a line, so that changes to the file can be read. */
export function datasetText(dataset: object): string {
  const entries = Object.entries(dataset).map(([key, value]) => `${JSON.stringify(key)}: ${valueText(value)}`);
  return `{\n${entries.join(',\n')}\n}\n`;
}

function valueText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}
