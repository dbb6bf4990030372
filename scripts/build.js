import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, cpSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { bundleModules, bundleOneFile, entries } from './bundle.js';

/** Makes dist: the modules with their declarations, the command, the one file for a CDN, the schema and the themes. */
rmSync('dist', { recursive: true, force: true });
await bundleModules();
await bundleOneFile();
run('tsc', ['-p', 'tsconfig.build.json']);
writeFileSync('dist/pipeline-elements.d.ts', "import './define.js';\n");
chmodSync('dist/cli.js', 0o755);
const schema = openSync('dist/schema.json', 'w');
run(process.execPath, ['dist/cli.js', 'schema'], schema);
closeSync(schema);
if (existsSync('src/themes')) cpSync('src/themes', 'dist/themes', { recursive: true });
for (const entry of entries().filter((path) => path !== 'src/cli.ts')) requireExport(entry);

function run(command, args, output = 'inherit') {
  const options = { stdio: ['ignore', output, 'inherit'], shell: command === 'tsc' && process.platform === 'win32' };
  const { status } = spawnSync(command, args, options);
  if (status !== 0) process.exit(status ?? 1);
}

function requireExport(entry) {
  const door = entry.replace(/^src\//, 'pipeline-elements/').replace(/(\/index)?\.ts$/, '');
  const file = entry.replace(/^src\//, '/dist/').replace(/ts$/, 'js');
  if (!import.meta.resolve(door).endsWith(file)) throw new Error(`package.json: ${door} must lead to ${file}`);
}
