import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { reportArguments } from '../src/cli/arguments.js';
import { run } from '../src/cli/run.js';
import { readDatasetText } from '../src/data/read.js';
import { report } from '../src/engine/report.js';
import { asJson, fromJson } from './oracle/json.js';
import { differences } from './oracle/same-report.js';

const folder = new URL('golden/', import.meta.url);
const names = readdirSync(folder).flatMap((file) =>
  file.endsWith('.args.json') ? [file.replace('.args.json', '')] : [],
);
const reported = names.filter((name) => name !== 'refused');

describe('golden cases', () => {
  for (const name of reported) {
    it(`${name}: the engine gives the expected report`, () => {
      const { query } = reportArguments(read<string[]>(`${name}.args.json`));
      const given = asJson(report(readDatasetText(text(`${name}.dataset.json`)), query));
      expect(differences(read(`${name}.expected.json`), given)).to.deep.equal([]);
    });

    it(`${name}: the command prints the expected report`, async () => {
      const { exitCode, out } = await command('report', `${name}.dataset.json`, ...read<string[]>(`${name}.args.json`));
      expect(exitCode).to.equal(0);
      expect(differences(read(`${name}.expected.json`), fromJson(out))).to.deep.equal([]);
    });

    it(`${name}: an expected figure changed by one cent is found`, () => {
      const expected = read(`${name}.expected.json`);
      const given = read(`${name}.expected.json`);
      const figures = placesOfNumbers(expected);
      expect(figures.length).to.be.greaterThan(50);
      const missed = figures.filter((place) => differences(changedAt(expected, place), given).length === 0);
      expect(missed).to.deep.equal([]);
    });
  }

  it('refused: the command exits with 1 and names every fault at the start of a line', async () => {
    const { exitCode, faults } = read<{ exitCode: number; faults: string[] }>('refused.expected.json');
    const refused = await command('report', 'refused.dataset.json');
    expect(refused.exitCode).to.equal(exitCode);
    expect(refused.out).to.equal('');
    const paths = refused.err
      .trim()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(': ')));
    expect(paths).to.have.members(faults);
  });

  it('are all there', () => {
    expect(names.length).to.be.greaterThan(12);
  });
});

async function command(name: string, file: string, ...args: string[]) {
  let [out, err] = ['', ''];
  const exitCode = await run([name, file, ...args], {
    version: '',
    read: (asked) => Promise.resolve(text(asked ?? '')),
    print: (printedText) => void (out += printedText),
    warn: (warning) => void (err += warning),
  });
  return { exitCode, out, err };
}

function text(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

function read<Shape = unknown>(file: string): Shape {
  return fromJson<Shape>(text(file));
}

type Place = readonly (string | number)[];

function placesOfNumbers(value: unknown, place: Place = []): Place[] {
  if (typeof value === 'number') return [place];
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap((each, index) => placesOfNumbers(each, [...place, index]));
  return Object.entries(value).flatMap(([key, each]) => placesOfNumbers(each, [...place, key]));
}

function changedAt(value: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined) return typeof value === 'number' ? value + 0.01 : value;
  if (isList(value)) return value.map((each, index) => (index === key ? changedAt(each, rest) : each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === key ? changedAt(each, rest) : each]),
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
