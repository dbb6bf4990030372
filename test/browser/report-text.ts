import { readDatasetText } from '../../src/data.js';
import { report, type ReportQuery } from '../../src/engine.js';
import { fromJson } from '../oracle/json.js';

/** A dataset's text, and the arguments that the command would be given. */
export interface Asked {
  readonly dataset: string;
  readonly args: readonly string[];
}

/** The text of a report, worked out wherever this runs. */
export function reportText({ dataset, args }: Asked): string {
  return JSON.stringify(report(readDatasetText(dataset), queryOf(args)));
}

/** Every option of the golden cases has a value, and only that of an owner comes more than once. */
function queryOf(args: readonly string[]): ReportQuery {
  const options = args.flatMap((arg, index) => (arg.startsWith('--') ? [[arg.slice(2), args[index + 1]]] : []));
  const owners = options.flatMap(([name, value]) => (name === 'owner' ? [value] : []));
  const others = options.flatMap(([name, value]) =>
    name === 'owner' ? [] : [[name === 'as-of' ? 'asOf' : name, value]],
  );
  return fromJson(JSON.stringify({ ...Object.fromEntries(others), ...(owners.length > 0 && { owners }) }));
}
