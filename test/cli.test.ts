import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { run } from '../src/cli/run.js';
import { UsageError } from '../src/engine/usage-error.js';
import { datasetJson, deal, people } from './make.js';
import { fromJson } from './oracle/json.js';

const opportunities = [
  deal('o1', { sql: '2026-07-01' }, { ownerId: 'bob', source: 'web' }),
  deal('o2', { sql: '2026-07-01' }, { ownerId: 'cy', attributes: { region: 1 } }),
];
const files = new Map([
  ['good.json', JSON.stringify(datasetJson({ people: people({ ann: null, bob: 'ann', cy: null }), opportunities }))],
  ['faulty.json', JSON.stringify({ ...datasetJson({ opportunities }), people: [{ id: 'x' }, {}] })],
  ['refused.json', '{ "version": 1 }'],
  ['empty.json', ''],
  ['array.json', '[]'],
]);

async function command(...args: string[]) {
  let [out, err] = ['', ''];
  const exitCode = await run(args, {
    version: '1.2.3',
    async read(file = 'good.json') {
      const text = files.get(file);
      if (text === undefined) throw new UsageError(`${file}: no such file`);
      return Promise.resolve(text);
    },
    print: (text) => void (out += text),
    warn: (text) => void (err += text),
  });
  return { exitCode, out, err };
}

/** How many deals the scorecard of a report counts. */
async function volume(...args: string[]): Promise<number> {
  const { out } = await command('report', 'good.json', ...args);
  return fromJson<{ scorecard: { volume: number } }>(out).scorecard.volume;
}

describe('the command', () => {
  it('reports a file, or standard input where none is named or it is -', async () => {
    for (const args of [['good.json'], ['-'], []]) {
      const { exitCode, out, err } = await command('report', ...args);
      expect([exitCode, err]).to.deep.equal([0, '']);
      expect(Object.keys(fromJson<object>(out))).to.include.members(['asOf', 'quality', 'funnel', 'accuracy']);
    }
  });

  it('filters by owners, by lists in JSON, or by both', async () => {
    expect(await volume()).to.equal(2);
    expect(await volume('--owner', 'ann')).to.equal(1);
    expect(await volume('--owner', 'ann', '--owner', 'cy')).to.equal(2);
    expect(await volume('--owner', 'nobody')).to.equal(0);
    expect(await volume('--filter', '{ "sources": ["web"] }')).to.equal(1);
    expect(await volume('--filter', '{ "attributes": { "region": [1] } }')).to.equal(1);
    expect(await volume('--filter', '{ "sources": ["web"] }', '--owner', 'cy')).to.equal(0);
  });

  it('sums up on one line what was set aside and warned of, and changes no exit code for it', async () => {
    const { exitCode, err } = await command('report', 'faulty.json');
    expect(exitCode).to.equal(0);
    expect(err).to.equal('pipeline-elements: 2 records set aside, unknown-owner 2\n');
  });

  it('validates: prints the quality, and with --strict fails where records were set aside', async () => {
    const { exitCode, out } = await command('validate', 'faulty.json');
    expect(exitCode).to.equal(0);
    expect(fromJson<{ setAside: { path: string }[] }>(out).setAside.map(({ path }) => path)).to.deep.equal([
      'people[0].name',
      'people[1].id',
    ]);
    expect((await command('validate', 'faulty.json', '--strict')).exitCode).to.equal(1);
    expect((await command('validate', 'good.json', '--strict')).exitCode).to.equal(0);
  });

  it('prints the schema of a dataset', async () => {
    const { exitCode, out } = await command('schema');
    expect(exitCode).to.equal(0);
    expect(fromJson<{ $schema: string }>(out).$schema).to.equal('https://json-schema.org/draft/2020-12/schema');
  });

  it('exits with 1 where the dataset is refused, each fault on a line', async () => {
    for (const name of ['report', 'validate']) {
      const { exitCode, out, err } = await command(name, 'refused.json');
      expect([exitCode, out]).to.deep.equal([1, '']);
      expect(err.match(/^\w+/gm)).to.deep.equal(['asOf', 'currency', 'pipelines']);
    }
    for (const file of ['empty.json', 'array.json']) {
      const { exitCode, err } = await command('report', file);
      expect([exitCode, err.trim().split('\n').length]).to.deep.equal([1, 1]);
      expect(err).to.match(/^dataset: expected /);
    }
  });

  it('exits with 2 where it is used wrongly, and says what is wrong', async () => {
    const wrong: [args: string[], said: RegExp][] = [
      [['report', 'missing.json'], /missing\.json: no such file/],
      [['report', 'good.json', 'more.json'], /expected one file, got 2/],
      [['report', '--period', '2026-07', '--period', '2026-08'], /--period: expected once, got 2 times\n$/],
      [
        ['report', '--pipeline', 'main', '--filter', '{ "pipeline": "other" }'],
        /--pipeline: expected the pipeline of --filter, "other", got "main"\n$/,
      ],
      [['report', '--colour', 'red'], /unknown option '--colour'/],
      [['report', '--as-of'], /'--as-of <value>' argument missing/],
      [['report', '--as-of', 'noon'], /asOf: expected an instant or a date, got "noon"/],
      [['report', '--as-of', '2027-01-01'], /asOf: 2027-01-01 is after/],
      [['report', '--period', 'someday'], /period: unknown period "someday"/],
      [['report', '--pipeline', 'x'], /pipeline: unknown pipeline "x"/],
      [['report', '--by', 'colour'], /by: unknown dimension "colour"/],
      [['report', '--basis', 'x'], /--basis: expected cohort, activity, current, got "x"/],
      [['report', '--measure', 'x'], /--measure: expected/],
      [['report', '--bucket', 'x'], /--bucket: expected/],
      [['report', '--end', '2026-10-01'], /end: 2026-10-01 is after asOf/],
      [['report', '--start', '2026-09-30'], /start: .* is not before the end/],
      [['report', '--filter', '{'], /--filter: expected JSON/],
      [['report', '--filter', '[]'], /--filter: expected an object/],
      [['report', '--filter', '{ "owner": [] }'], /--filter: unknown key "owner"/],
      [['report', '--filter', '{ "sources": "web" }'], /--filter: sources: expected a list/],
      [['report', '--filter', '{ "types": ["old"] }'], /--filter: types: expected new, existing, got "old"/],
      [['report', '--filter', '{ "attributes": [] }'], /--filter: attributes: expected an object/],
      [['schema', 'good.json'], /unexpected argument 'good\.json'/],
      [['rapport'], /unknown command "rapport"/],
      [[], /Usage/],
    ];
    for (const [args, said] of wrong) {
      const { exitCode, out, err } = await command(...args);
      expect([exitCode, out], args.join(' ')).to.deep.equal([2, '']);
      expect(err, args.join(' ')).to.match(said);
    }
  });

  it('explains itself and each command', async () => {
    for (const args of [['--help'], ['-h'], ['help'], ['report', '--help'], ['validate', '-h'], ['schema', '--help']]) {
      const { exitCode, out } = await command(...args);
      expect([exitCode, out.startsWith('pipeline-elements')], args.join(' ')).to.deep.equal([0, true]);
    }
    expect((await command('--version')).out).to.equal('1.2.3\n');
  });
});

describe('the command as a program', () => {
  const program = (args: string[], input = '') =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { input, encoding: 'utf8' });

  it('reads standard input, files with a mark at their start included', () => {
    const { status, stdout } = program(['report'], `\uFEFF${files.get('good.json')}`);
    expect(status).to.equal(0);
    expect(fromJson<{ currency: string }>(stdout).currency).to.equal('USD');
  });

  it('tells what it can not read, without a stack trace', () => {
    for (const [file, said] of [
      ['no-such-file.json', 'no such file'],
      ['src', 'is a directory, not a file'],
    ] as const) {
      const { status, stdout, stderr } = program(['report', file]);
      expect([status, stdout, stderr]).to.deep.equal([2, '', `pipeline-elements: ${file}: ${said}\n`]);
    }
  });

  it('tells on one line that its output can not be written', { skip: !existsSync('/dev/full') }, () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" --import tsx src/cli.ts schema > /dev/full', process.execPath],
      {
        encoding: 'utf8',
      },
    );
    expect(status).to.equal(2);
    expect(stderr).to.match(/^pipeline-elements: standard output can not be written: ENOSPC.*\n$/);
  });

  it('knows its version', () => {
    expect(program(['--version']).stdout).to.match(/^\d+\.\d+\.\d+\n$/);
  });
});
