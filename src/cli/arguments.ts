import { parseArgs } from 'node:util';
import { isObject } from '../data/shape.js';
import { MODELS, TYPES } from '../data/dataset.js';
import {
  BRIDGE_MEASURES,
  BUCKETS,
  FUNNEL_BASES,
  choiceOf,
  dimensionOf,
  type Filter,
  type ReportQuery,
} from '../engine/query.js';
import { UsageError } from '../engine/usage-error.js';

/** What `report` is asked. */
export interface ReportArguments {
  /** Undefined for standard input. */
  readonly file: string | undefined;
  readonly query: ReportQuery;
}

/** Reads the arguments of `report`; throws a `UsageError` in plain words. */
export function reportArguments(args: readonly string[]): ReportArguments {
  const { values, positionals, tokens } = parsed(() =>
    parseArgs({ args: [...args], options: REPORT_OPTIONS, allowPositionals: true, tokens: true }),
  );
  checkRepeated(tokens.flatMap((token) => (token.kind === 'option' ? token.name : [])));
  const filter = values.filter === undefined ? {} : filterOf(values.filter);
  const owners = [...(filter.owners ?? []), ...(values.owner ?? [])];
  return {
    file: fileOf(positionals),
    query: {
      ...filter,
      owners: filter.owners === undefined && values.owner === undefined ? undefined : owners,
      pipeline: pipelineOf(values.pipeline, filter.pipeline),
      asOf: values['as-of'],
      period: values.period,
      basis: choiceOf('--basis', values.basis, FUNNEL_BASES),
      by: values.by === undefined ? undefined : dimensionOf(values.by),
      bucket: choiceOf('--bucket', values.bucket, BUCKETS),
      measure: choiceOf('--measure', values.measure, BRIDGE_MEASURES),
      start: values.start,
      end: values.end,
    },
  };
}

/** Reads the arguments of `validate`; throws a `UsageError` in plain words. */
export function validateArguments(args: readonly string[]): {
  readonly file: string | undefined;
  readonly isStrict: boolean;
} {
  const options = { strict: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parsed(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  return { file: fileOf(positionals), isStrict: values.strict };
}

/** Checks that a command that takes no arguments got none. */
export function noArguments(args: readonly string[]): void {
  parsed(() => parseArgs({ args: [...args], options: {}, allowPositionals: false }));
}

const TEXT = { type: 'string' } as const;

const REPORT_OPTIONS = {
  'as-of': TEXT,
  period: TEXT,
  pipeline: TEXT,
  owner: { type: 'string', multiple: true },
  filter: TEXT,
  by: TEXT,
  basis: TEXT,
  measure: TEXT,
  bucket: TEXT,
  start: TEXT,
  end: TEXT,
} as const;

/** Of two values of one option neither is silently passed over. */
function checkRepeated(names: readonly string[]): void {
  const repeated = names.find((name, index) => name !== 'owner' && names.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new UsageError(`--${repeated}: expected once, got ${names.filter((name) => name === repeated).length} times`);
}

function pipelineOf(option: string | undefined, filtered: string | undefined): string | undefined {
  if (option !== undefined && filtered !== undefined && option !== filtered) {
    const [one, other] = [JSON.stringify(option), JSON.stringify(filtered)];
    throw new UsageError(`--pipeline: expected the pipeline of --filter, ${other}, got ${one}`);
  }
  return option ?? filtered;
}

/** Node words its complaints well, up to the first full stop; advice about rarer cases follows. */
function parsed<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [complaint = ''] = error.message.split(/\. |\n/);
    throw new UsageError(complaint.charAt(0).toLowerCase() + complaint.slice(1));
  }
}

function fileOf([file, ...others]: readonly string[]): string | undefined {
  if (others.length > 0)
    throw new UsageError(`expected one file, got ${others.length + 1}: ${[file, ...others].join(', ')}`);
  return file === '-' ? undefined : file;
}

const LISTS = ['owners', 'sources', 'types', 'models', 'accounts'] as const;

function filterOf(text: string): Filter {
  const given = jsonObject('--filter', text);
  const known = new Set<string>(['pipeline', 'attributes', ...LISTS]);
  const unknown = Object.keys(given).find((key) => !known.has(key));
  if (unknown !== undefined) {
    throw new UsageError(`--filter: unknown key ${JSON.stringify(unknown)}; known are ${[...known].join(', ')}`);
  }
  const { pipeline, attributes, owners, sources, types, models, accounts } = given;
  return {
    pipeline: pipeline === undefined ? undefined : textIn('pipeline', pipeline),
    owners: textsIn('owners', owners),
    sources: textsIn('sources', sources),
    types: textsIn('types', types)?.map((type) => choiceOf('--filter: types', type, TYPES)),
    models: textsIn('models', models)?.map((model) => choiceOf('--filter: models', model, MODELS)),
    accounts: textsIn('accounts', accounts),
    attributes: attributesIn(attributes),
  };
}

function attributesIn(given: unknown): Filter['attributes'] {
  if (given === undefined) return undefined;
  if (!isObject(given)) throw new UsageError(`--filter: attributes: expected an object, got ${JSON.stringify(given)}`);
  const entries = Object.entries(given).map(
    ([name, values]) => [name, textsIn(`attributes.${name}`, values) ?? []] as const,
  );
  return Object.fromEntries(entries);
}

function jsonObject(option: string, text: string): Record<string, unknown> {
  const value = parsedJson(option, text);
  if (!isObject(value)) throw new UsageError(`${option}: expected an object, got ${JSON.stringify(value)}`);
  return value;
}

function parsedJson(option: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${option}: expected JSON, got ${JSON.stringify(text)}`);
  }
}

function textsIn(key: string, values: unknown): string[] | undefined {
  if (values === undefined) return undefined;
  if (!Array.isArray(values)) throw new UsageError(`--filter: ${key}: expected a list, got ${JSON.stringify(values)}`);
  return values.map((value) => textIn(key, value));
}

/** Numbers and booleans are meant as their text, as in the report. */
function textIn(key: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new UsageError(`--filter: ${key}: expected a text, got ${JSON.stringify(value)}`);
}
