import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { DatasetJson, Question } from '../oracle/contract.js';
import { asJson, fromJson } from '../oracle/json.js';
import { oracleReport } from '../oracle/report.js';
import { differences } from '../oracle/same-report.js';

interface Expected {
  quality: { setAside: { path: string }[]; warnings: unknown[] };
}

const golden = new URL('../golden/', import.meta.url);

describe('the oracle', () => {
  const names = readdirSync(golden).flatMap((file) =>
    file.endsWith('.args.json') ? [file.replace('.args.json', '')] : [],
  );

  for (const name of names.filter((each) => each !== 'refused')) {
    it(`gives the report of the golden case ${name}`, () => {
      const { quality, ...expected } = read<Expected>(`${name}.expected.json`);
      const report = asJson(
        oracleReport(without(quality.setAside, read(`${name}.dataset.json`)), question(read(`${name}.args.json`))),
      );
      expect(differences({ ...expected, quality: { warnings: quality.warnings } }, report)).to.deep.equal([]);
    });
  }

  it('has golden cases to give', () => {
    expect(names.length).to.be.greaterThan(10);
  });
});

function read<Shape>(file: string): Shape {
  return fromJson(readFileSync(new URL(file, golden), 'utf8'));
}

/** The dataset without the records that are to be set aside: the oracle reads valid data only. */
function without(setAside: readonly { path: string }[], dataset: Record<string, unknown>): DatasetJson {
  const isSetAside = (list: string, index: number) =>
    setAside.some(({ path }) => path === `${list}[${index}]` || path.startsWith(`${list}[${index}].`));
  const kept = Object.entries(dataset).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.filter((_, index) => !isSetAside(key, index)) : value,
  ]);
  return fromJson(JSON.stringify(Object.fromEntries(kept)));
}

function question(args: readonly string[]): Question {
  const options = args.flatMap((arg, index) =>
    arg.startsWith('--') ? [{ option: arg.slice(2), value: args[index + 1] ?? '' }] : [],
  );
  const owners = options.flatMap(({ option, value }) => (option === 'owner' ? [value] : []));
  const others = options.map(({ option, value }) => [option === 'as-of' ? 'asOf' : option, value] as const);
  return { ...Object.fromEntries(others), ...(owners.length > 0 ? { owners } : {}) };
}
