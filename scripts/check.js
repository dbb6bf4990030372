import { spawnSync } from 'node:child_process';
import { installDependencies } from './install.js';

installDependencies();

/** Everything but the tests; all of it runs, so that one run tells every fault. */
const checks = {
  types: ['tsc'],
  'types of data': ['tsc', '-p', 'src/data'],
  'types of engine': ['tsc', '-p', 'src/engine'],
  lint: ['oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  'manifest and README': ['node', 'scripts/manifest.js', '--check'],
  build: ['node', 'scripts/build.js'],
  'unused files and packages': ['knip'],
  package: ['publint', '--strict'],
  'types of the package': ['attw', '--pack', '.', '--profile', 'esm-only', '--no-emoji'],
  sizes: ['node', 'scripts/sizes.js'],
};

const failed = Object.entries(checks).filter(([title, [command, ...args]]) => {
  console.log(`\n── ${title}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0;
});
for (const [title] of failed) console.error(`\nfailed: ${title}`);
process.exitCode = failed.length > 0 ? 1 : 0;
