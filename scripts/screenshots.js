import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { browserFlags, ensureBrowser } from './browser.js';

const STORYBOOK = 'storybook-static';
const FOLDER = 'screenshots';

/** What a reader may have set in Storybook's toolbar; a story that sets it itself keeps its own. */
const PLAIN = { theme: 'light', direction: 'ltr', width: 'wide' };
const LOOKS = {
  light: PLAIN,
  dark: { ...PLAIN, theme: 'dark' },
  'right-to-left': { ...PLAIN, direction: 'rtl' },
  narrow: { ...PLAIN, width: 'narrow' },
};

const PAGES = 4;
const WAITING = { timeout: 30_000, polling: 50 };

/** Writes a picture of every story in each of the looks; fails when one draws nothing or throws. */
if (!existsSync(STORYBOOK)) buildStorybook();
const { entries } = JSON.parse(readFileSync(`${STORYBOOK}/index.json`, 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const faults = [];
let written = 0;
rmSync(FOLDER, { recursive: true, force: true });
for (const look of Object.keys(LOOKS)) mkdirSync(`${FOLDER}/${look}`, { recursive: true });

const server = createServer(serve);
await new Promise((resolve) => {
  server.listen(0, '127.0.0.1', resolve);
});
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({ executablePath: await ensureBrowser(), args: browserFlags });
try {
  const toCome = stories.values();
  await Promise.all(Array.from({ length: PAGES }, () => picture(toCome)));
} finally {
  await browser.close();
  server.close();
}
for (const fault of faults) console.error(`✘ ${fault}`);
console.log(`${written} pictures of ${stories.length} stories in ${FOLDER}/`);
if (faults.length > 0 || stories.length === 0) process.exitCode = 1;

function buildStorybook() {
  const options = { stdio: 'inherit', shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['run', '--silent', 'build-storybook'], options);
  if (status !== 0) process.exit(status ?? 1);
}

function serve({ url }, response) {
  const path = join(STORYBOOK, new URL(url, 'http://localhost').pathname);
  if (!existsSync(path) || extname(path) === '') return void response.writeHead(404).end();
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
  response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
  response.end(readFileSync(path));
}

/** A window of its own: tabs of one wait for each other's pictures. */
async function picture(toCome) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  let thrown = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  for (const story of toCome)
    for (const [look, globals] of Object.entries(LOOKS)) {
      thrown = [];
      const reasons = await pictureOf(story, look, globals).catch(({ message }) => [message]);
      faults.push(...[...reasons, ...thrown].map((reason) => `${story.id}, ${look}: ${reason}`));
    }
  await context.close();

  /** What is drawn once it is in sight is drawn too. */
  async function restInSight() {
    await page.waitForFunction(isAtRest, WAITING);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height <= page.viewport().height) return;
    await page.setViewport({ ...page.viewport(), height });
    await page.waitForFunction(isAtRest, WAITING);
  }

  async function pictureOf({ id, exportName }, look, globals) {
    await page.setViewport({ width: globals.width === 'narrow' ? 390 : 1280, height: 900 });
    await page.goto(`${address}/iframe.html?id=${id}&globals=${asParameter(globals)}`);
    await page.waitForFunction(isPlayed, WAITING);
    if (!/^(Loading|Waiting)/.test(exportName)) await restInSight();
    await page.screenshot({ path: `${FOLDER}/${look}/${id}.png`, fullPage: true, optimizeForSpeed: true });
    written += 1;
    return page.evaluate(faultsIn);
  }
}

/** Tests ask axe; a picture would only wait for it. */
function asParameter(globals) {
  return ['a11y.manual:!true', ...Object.entries(globals).map((pair) => pair.join(':'))].join(';');
}

/** In the page: whether Storybook is through with the story, for good or ill. */
function isPlayed() {
  const phase = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase;
  return (
    ['finished', 'errored', 'aborted'].includes(phase) ||
    document.body.matches('.sb-show-errordisplay, .sb-show-nopreview')
  );
}

/** In the page: whether every widget has what it was waiting for. */
function isAtRest() {
  const { readyState, fonts } = document;
  const isBusy = ({ shadowRoot }) => shadowRoot.querySelector('[aria-busy="true"], .widget[inert], .bone') !== null;
  return readyState === 'complete' && fonts.status === 'loaded' && !hostsIn(document).some(isBusy);

  /** Also those that stand in another. */
  function hostsIn(root) {
    const hosts = [...root.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
    return hosts.flatMap((host) => [host, ...hostsIn(host.shadowRoot)]);
  }
}

/** In the page: what is wrong with what is drawn. */
function faultsIn() {
  if (!document.body.matches('.sb-show-main'))
    return [document.querySelector('#error-message')?.textContent.trim() || 'is not shown'];
  const widgets = hostsIn(document).filter(({ shadowRoot }) => shadowRoot.querySelector('.widget'));
  if (widgets.length === 0) return ['draws no widget'];
  return widgets.filter((widget) => !isDrawn(widget)).map(({ localName }) => `${localName} draws nothing`);

  /** Also those that stand in another. */
  function hostsIn(root) {
    const hosts = [...root.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
    return hosts.flatMap((host) => [host, ...hostsIn(host.shadowRoot)]);
  }

  function isDrawn({ shadowRoot, children }) {
    const body = shadowRoot.querySelector('.body');
    const shown = [...(body?.querySelectorAll('*') ?? []), ...children].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0,
    );
    return shown.some((element) => element.matches('.bone, svg') || element.textContent.trim() !== '');
  }
}
