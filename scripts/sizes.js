import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from './browser.js';

/**
 * Measures what pages that a bundler makes of the built package transfer, against "sizes" in package.json.
 *
 * Pages with elements are opened over data, so that exactly what they load on demand counts; without, every chunk does.
 */
const { name, sizes } = JSON.parse(readFileSync('package.json', 'utf8'));
for (const [title, { imports, limit, without = [] }] of Object.entries(sizes)) {
  const page = await bundle(title, imports);
  const size = page.tags.length > 0 ? await sizeShown(page) : sum(page.chunks);
  report(size <= limit, `${title}: ${kilobytes(size)} gzipped, at most ${kilobytes(limit)}`);
  for (const unwanted of without) report(!page.packages.has(unwanted), `${title}: without ${unwanted}`);
}

async function bundle(title, imports) {
  const root = `.cache/sizes/${title.replaceAll(' ', '-')}`;
  const lines = imports.map((path, index) => `export * as import${index} from '${name}/${path}';\n`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeFileSync(`${root}/page.js`, lines.join(''));
  const lib = { entry: 'page.js', formats: ['es'], fileName: 'page' };
  // As for an app: what parts loaded on demand share with the page stays in the page's file.
  const rolldownOptions = { preserveEntrySignatures: 'allow-extension', output: { minify: true } };
  const [{ output }] = await build({ root, configFile: false, logLevel: 'warn', build: { lib, rolldownOptions } });
  return {
    folder: `${root}/dist`,
    tags: imports.flatMap(tagsOf),
    chunks: output.map(({ fileName, code }) => ({ fileName, size: gzipSync(code).length })),
    packages: new Set(output.flatMap(({ moduleIds }) => moduleIds.map(packageOf))),
  };
}

function tagsOf(path) {
  if (path !== 'define') return path.match(/^define\/(.+)$/)?.slice(1) ?? [];
  return readdirSync('src/define').flatMap((file) => file.match(/^(pipeline-.+)\.ts$/)?.slice(1) ?? []);
}

function pageOf(tags) {
  const widgets = tags.filter((tag) => tag !== 'pipeline-source').map((tag) => `<${tag}></${tag}>`);
  const dataset = readFileSync('test/golden/life-cycle.dataset.json', 'utf8').replaceAll('<', '\\u003c');
  return `<!doctype html>
    <html lang="en">
      <title>Size</title>
      <script type="module" src="page.js"></script>
      <pipeline-source><script type="application/json">${dataset}</script>${widgets.join('')}</pipeline-source>
    </html>`;
}

function packageOf(id) {
  return id.match(/.*\/node_modules\/(@[^/]+\/[^/]+|[^/]+)/)?.[1];
}

/** Gzipped bytes of the chunks that a browser asks for until the page is at rest. */
async function sizeShown({ folder, tags, chunks }) {
  const asked = new Set();
  const server = createServer(({ url }, response) => {
    const chunk = chunks.find(({ fileName }) => url === `/${fileName}`);
    if (chunk) asked.add(chunk);
    response.setHeader('Content-Type', chunk ? 'text/javascript' : 'text/html');
    response.end(chunk ? readFileSync(folder + url) : pageOf(tags));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const browser = await puppeteer.launch({ executablePath: await ensureBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage();
    page.on('pageerror', ({ message }) => report(false, `${folder}: ${message}`));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => document.querySelector('pipeline-source').metrics !== undefined);
    await page.waitForNetworkIdle({ idleTime: 1000 });
  } finally {
    await browser.close();
    server.close();
  }
  return sum(asked);
}

function sum(chunks) {
  return [...chunks].reduce((total, { size }) => total + size, 0);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function report(isGood, line) {
  console.log(`${isGood ? '✔' : '✘'} ${line}`);
  if (!isGood) process.exitCode = 1;
}
