#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { run } from './cli/run.js';
import { UsageError } from './engine/usage-error.js';

const REASONS = new Map<unknown, string>([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'is a directory, not a file'],
  ['EACCES', 'may not be read'],
]);

// A reader that stops early, such as head, is no fault.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
  process.stderr.write(`pipeline-elements: standard output can not be written: ${message}\n`);
  process.exit(2);
});

process.exitCode = await run(process.argv.slice(2), {
  version: versionOf(fileURLToPath(import.meta.resolve('pipeline-elements/package.json'))),
  read: async (file) => new TextDecoder().decode(await (file === undefined ? standardInput() : contentOf(file))),
  print: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
});

function versionOf(packageFile: string): string {
  const description: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  return typeof description === 'object' && description !== null && 'version' in description
    ? String(description.version)
    : '';
}

function standardInput(): Promise<Buffer> {
  if (process.stdin.isTTY) throw new UsageError('no file given; name one, or pipe a dataset in (see --help)');
  return buffer(process.stdin);
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new UsageError(`${file}: ${REASONS.get(code) ?? 'can not be read'}`);
  }
}
