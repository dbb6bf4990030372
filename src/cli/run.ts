import type { Dataset, Quality } from '../data/dataset.js';
import { DatasetRefused } from '../data/fault.js';
import { readDatasetText } from '../data/read.js';
import { UsageError } from '../engine/usage-error.js';
import { noArguments, reportArguments, validateArguments } from './arguments.js';
import { HELP, REPORT_HELP, SCHEMA_HELP, VALIDATE_HELP } from './help.js';

/** What the command reads and writes. */
export interface Surroundings {
  readonly version: string;
  /** Reads a file, or standard input where none is named. */
  read(file: string | undefined): Promise<string>;
  print(text: string): void;
  /** Prints on standard error. */
  warn(text: string): void;
}

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

/** Runs the command and gives its exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await runCommand(args, surroundings);
  } catch (error) {
    if (error instanceof DatasetRefused) {
      surroundings.warn(`${error.message}\n`);
      return REFUSED;
    }
    if (!(error instanceof UsageError)) throw error;
    surroundings.warn(`pipeline-elements: ${error.message}\n`);
    return WRONG_USAGE;
  }
}

async function runCommand([command, ...args]: readonly string[], surroundings: Surroundings): Promise<number> {
  const isAskingForHelp = args.includes('--help') || args.includes('-h');
  switch (command) {
    case 'report':
      return isAskingForHelp ? explain(REPORT_HELP, surroundings) : report(args, surroundings);
    case 'validate':
      return isAskingForHelp ? explain(VALIDATE_HELP, surroundings) : validate(args, surroundings);
    case 'schema':
      return isAskingForHelp ? explain(SCHEMA_HELP, surroundings) : schema(args, surroundings);
    case '--help':
    case '-h':
    case 'help':
      return explain(HELP, surroundings);
    case '--version':
    case '-v':
      return explain(`${surroundings.version}\n`, surroundings);
    case undefined:
      surroundings.warn(HELP);
      return WRONG_USAGE;
    default:
      throw new UsageError(`unknown command ${JSON.stringify(command)}; see pipeline-elements --help`);
  }
}

function explain(text: string, { print }: Surroundings): number {
  print(text);
  return DONE;
}

async function report(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { file, query } = reportArguments(args);
  const { report: reportOf } = await import('../engine/report.js');
  const dataset = await load(file, surroundings);
  printJson(reportOf(dataset, query), surroundings);
  sumUp(dataset.quality, surroundings);
  return DONE;
}

async function validate(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { file, isStrict } = validateArguments(args);
  const { quality } = await load(file, surroundings);
  printJson(quality, surroundings);
  sumUp(quality, surroundings);
  return isStrict && quality.setAside.length > 0 ? REFUSED : DONE;
}

async function schema(args: readonly string[], surroundings: Surroundings): Promise<number> {
  noArguments(args);
  const { jsonSchema } = await import('../data/schema.js');
  printJson(jsonSchema(), surroundings);
  return DONE;
}

async function load(file: string | undefined, { read }: Surroundings): Promise<Dataset> {
  return readDatasetText(await read(file));
}

function printJson(value: unknown, { print }: Surroundings): void {
  print(`${JSON.stringify(value, null, 2)}\n`);
}

/** One line on what was wrong with the data; nothing where all is well. */
function sumUp({ setAside, warnings }: Quality, { warn }: Surroundings): void {
  const told = [
    ...(setAside.length > 0 ? [`${setAside.length} ${setAside.length === 1 ? 'record' : 'records'} set aside`] : []),
    ...warnings.map(({ code, count }) => `${code} ${count}`),
  ];
  if (told.length > 0) warn(`pipeline-elements: ${told.join(', ')}\n`);
}
