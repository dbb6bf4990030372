import { spawnSync } from 'node:child_process';
import { installDependencies } from './install.js';

const CHECKS = [
  'check:types',
  'check:lint',
  'check:format',
  'check:manifest',
  'check:unused',
  'build',
  'check:package',
  'check:built',
  'check:sizes',
];

/** Everything but the tests; all of it runs, so that one run tells every fault. */
installDependencies();
const failed = CHECKS.filter((check) => {
  console.log(`\n── ${check}`);
  const options = { stdio: 'inherit', shell: process.platform === 'win32' };
  return spawnSync('npm', ['run', '--silent', check], options).status !== 0;
});
console.log(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : '\nAll checks passed.');
process.exitCode = failed.length > 0 ? 1 : 0;
