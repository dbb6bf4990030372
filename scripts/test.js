import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { installDependencies } from './install.js';

const IN_BROWSER = ['test/elements/', 'test/browser/', 'test/stories.test.ts'];
const TAP = '.cache/node-tests.tap';

installDependencies();
const [where, ...files] = process.argv.slice(2);
const counts = where === 'node' ? [await testInNode(files)] : [await testInNode(files), await testInBrowser()];
const [passed, failed] = [sum(counts, 'passed'), sum(counts, 'failed')];
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || counts.some((count) => count.passed === 0) ? 1 : 0;

async function testInNode(files) {
  mkdirSync('.cache', { recursive: true });
  const reporters = ['spec', 'tap'].map((reporter) => `--test-reporter=${reporter}`);
  const destinations = ['stdout', TAP].map((destination) => `--test-reporter-destination=${destination}`);
  const concurrency = `--test-concurrency=${availableParallelism()}`;
  const args = ['--import', 'tsx', '--test', concurrency, ...reporters, ...destinations];
  const child = spawn(process.execPath, [...args, ...(files.length > 0 ? files : nodeTests())], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  const tap = readFileSync(TAP, 'utf8');
  const count = (word) => Number(tap.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: code === 0 ? failed : Math.max(1, failed) };
}

function nodeTests() {
  return readdirSync('test', { recursive: true })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !IN_BROWSER.some((start) => path.startsWith(start)))
    .sort();
}

async function testInBrowser() {
  const { startTestRunner } = await import('@web/test-runner');
  const runner = await startTestRunner({ readCliArgs: false, autoExitProcess: false });
  if (!runner) return { passed: 0, failed: 1 };
  const stop = () => void runner.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await new Promise((resolve) => {
    runner.on('stopped', resolve);
  });
  const sessions = [...runner.sessions.all()];
  const tests = sessions.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
  const failed = tests.filter(({ passed, skipped }) => !passed && !skipped).length;
  const passed = tests.filter((test) => test.passed).length;
  return { passed, failed: runner.passed ? failed : Math.max(1, failed) };
}

function testsOf({ tests, suites }) {
  return [...tests, ...suites.flatMap(testsOf)];
}

function sum(counts, key) {
  return counts.reduce((total, count) => total + count[key], 0);
}
