import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from './browser.js';

/**
 * Measures what pages that a bundler makes of the built package transfer, against "sizes" in package.json.
 *
 * Pages with elements are opened over data, or with a server that answers, so that exactly what they load on demand
 * counts; without, every chunk does. Where a size is of "each" widget, each has a page to itself, and those that don't fit
 * yet have "limits" of their own, which only go down.
 */
const { name, sizes } = JSON.parse(readFileSync('package.json', 'utf8'));
const dataset = readFileSync('test/golden/life-cycle.dataset.json', 'utf8');
const [{ readDatasetText }, { pageMetrics }] = await Promise.all([import(`${name}/data`), import(`${name}/metrics`)]);
const metrics = pageMetrics(readDatasetText(dataset));
const browser = await puppeteer.launch({ executablePath: await ensureBrowser(), args: browserFlags });
try {
  for (const [title, size] of Object.entries(sizes)) {
    if (!size.each) await measure(title, size);
    else
      for (const tag of widgets())
        await measure(`${title}: ${tag}`, {
          ...size,
          imports: [...size.imports, `define/${tag}`],
          limit: size.limits?.[tag] ?? size.limit,
        });
  }
} finally {
  await browser.close();
}

async function measure(title, { imports, limit, without = [], isServed = false }) {
  const bundled = await bundle(title, imports);
  const chunks = bundled.tags.length > 0 ? await chunksAsked(title, bundled, isServed) : bundled.chunks;
  const size = chunks.reduce((total, chunk) => total + chunk.size, 0);
  const packages = new Set(chunks.flatMap((chunk) => chunk.packages));
  report(size <= limit, `${title}: ${kilobytes(size)} gzipped, at most ${kilobytes(limit)}`);
  for (const unwanted of without) report(!packages.has(unwanted), `${title}: without ${unwanted}`);
}

async function bundle(title, imports) {
  const root = `.cache/sizes/${title.replaceAll(/\W+/g, '-')}`;
  const lines = imports.map((path, index) => `export * as import${index} from '${name}/${path}';\n`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeFileSync(`${root}/page.js`, lines.join(''));
  const lib = { entry: 'page.js', formats: ['es'], fileName: 'page' };
  // As for an app: what parts loaded on demand share with the page stays in the page's file.
  const rolldownOptions = { preserveEntrySignatures: 'allow-extension', output: { minify: true } };
  const [{ output }] = await build({ root, configFile: false, logLevel: 'warn', build: { lib, rolldownOptions } });
  return {
    tags: imports.flatMap(tagsOf),
    chunks: output.map(({ fileName, code, moduleIds }) => ({
      url: `/${fileName}`,
      code,
      size: gzipSync(code).length,
      packages: moduleIds.map(packageOf),
    })),
  };
}

function tagsOf(path) {
  if (path !== 'define') return path.match(/^define\/(.+)$/)?.slice(1) ?? [];
  return readdirSync('src/define').flatMap((file) => file.match(/^(pipeline-.+)\.ts$/)?.slice(1) ?? []);
}

/** The tags of which a page may have just one. */
function widgets() {
  return tagsOf('define').filter((tag) => tag !== 'pipeline-source' && tag !== 'pipeline-dashboard');
}

function packageOf(id) {
  return id.match(/.*\/node_modules\/(@[^/]+\/[^/]+|[^/]+)/)?.[1];
}

/** The chunks that a browser asks for until the page is at rest. */
async function chunksAsked(title, { tags, chunks }, isServed) {
  const asked = new Set();
  const server = createServer((request, response) => {
    const { url, method } = request;
    if (method === 'POST') return void answer(url.slice(1), request, response);
    const chunk = chunks.find((each) => each.url === url);
    if (chunk) asked.add(chunk);
    response.setHeader('Content-Type', chunk ? 'text/javascript' : 'text/html');
    response.end(chunk ? chunk.code : pageOf(tags, isServed));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const page = await browser.newPage();
  try {
    page.on('pageerror', ({ message }) => report(false, `${title}: ${message}`));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => document.querySelector('pipeline-source').metrics !== undefined);
    await page.waitForNetworkIdle({ idleTime: 1000 });
  } finally {
    await page.close();
    server.close();
  }
  return [...asked];
}

/** What a server does that figures are asked of. */
async function answer(method, request, response) {
  const figures = await metrics[method](...(await json(request)));
  response.end(JSON.stringify(figures));
}

function pageOf(tags, isServed) {
  const shown = tags.filter((tag) => tag !== 'pipeline-source').map((tag) => `<${tag}></${tag}>`);
  const inline = `<script type="application/json">${dataset.replaceAll('<', '\\u003c')}</script>`;
  return `<!doctype html>
    <html lang="en">
      <title>Size</title>
      <script type="module" src="page.js"></script>
      <script type="module">(${String(start)})(${isServed ? JSON.stringify(Object.keys(metrics)) : 'null'})</script>
      <pipeline-source>${isServed ? '' : inline}${shown.join('')}</pipeline-source>
    </html>`;
}

/** Runs in the page: a server answers where methods of it are named; a list of records is given a figure. */
function start(methods) {
  const source = document.querySelector('pipeline-source');
  addEventListener('pipeline-error', ({ error }) => reportError(error));
  addEventListener('pipeline-ready', ({ target }) => target === source && void giveFigure());
  if (methods !== null) {
    const withoutSignal = (key, value) => (key === 'signal' ? undefined : value);
    const ask = async (method, given) => {
      const response = await fetch(method, { method: 'POST', body: JSON.stringify(given, withoutSignal) });
      return response.json();
    };
    const answering = methods.map((method) => [method, (...given) => ask(method, given)]);
    const served = { ...Object.fromEntries(answering), subscribe: () => () => {} };
    source.adapter = { metrics: () => served };
  }

  async function giveFigure() {
    const list = document.querySelector('pipeline-records');
    if (list === null) return;
    const { query, steps } = await source.metrics.funnel({});
    list.figure = { metric: 'funnel', query, row: steps[0].stage, part: 'entered' };
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function report(isGood, line) {
  console.log(`${isGood ? '✔' : '✘'} ${line}`);
  if (!isGood) process.exitCode = 1;
}
