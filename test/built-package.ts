import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromJson } from './oracle/json.js';
import { differences } from './oracle/same-report.js';

const golden = 'test/golden';
const names = readdirSync(golden).flatMap((file) => /^(.+)\.args\.json$/.exec(file)?.slice(1) ?? []);
const { name: packageName, exports } = read<{ name: string; exports: Record<string, string> }>('package.json');

describe('the built command', () => {
  for (const name of names.filter((each) => each !== 'refused')) {
    it(`prints the expected report of ${name}`, () => {
      const args = read<string[]>(`${golden}/${name}.args.json`);
      const { status, stdout } = command('report', `${golden}/${name}.dataset.json`, ...args);
      expect(status).to.equal(0);
      expect(differences(read(`${golden}/${name}.expected.json`), fromJson(stdout))).to.deep.equal([]);
    });
  }

  it('refuses a dataset with every fault at the start of a line', () => {
    const { exitCode, faults } = read<{ exitCode: number; faults: string[] }>(`${golden}/refused.expected.json`);
    const { status, stderr } = command('report', `${golden}/refused.dataset.json`);
    const places = stderr
      .trim()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(': ')));
    expect(status).to.equal(exitCode);
    expect(places).to.have.members(faults);
  });

  it('can be run by its name', () => {
    accessSync('dist/cli.js', constants.X_OK);
    expect(readFileSync('dist/cli.js', 'utf8')).to.match(/^#!\/usr\/bin\/env node\n/);
  });

  it('prints the published schema', () => {
    const { stdout } = command('schema');
    expect(stdout).to.equal(readFileSync('dist/schema.json', 'utf8'));
    expect(fromJson<object>(stdout)).to.include({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});

describe('the built package', () => {
  const modules = Object.entries(exports).filter(([door, file]) => file.endsWith('.js') && !/\*|\.js$/.test(door));
  const tags = readdirSync('dist/define').flatMap((file) => /^(pipeline-.+)\.js$/.exec(file)?.slice(1) ?? []);

  for (const door of [...modules.map(([each]) => each.slice(1)), ...tags.map((tag) => `/define/${tag}`)]) {
    it(`can be imported where there is no window: ${packageName}${door}`, async () => {
      expect(typeof (await import(`${packageName}${door}`))).to.equal('object');
    });
  }

  it('has every element in the one file', () => {
    const file = readFileSync('dist/pipeline-elements.js', 'utf8');
    expect(tags.filter((tag) => !file.includes(tag))).to.deep.equal([]);
  });
});

function command(...args: string[]) {
  return spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });
}

function read<Shape = unknown>(file: string): Shape {
  return fromJson<Shape>(readFileSync(file, 'utf8'));
}
