import type { Browser } from 'puppeteer-core';
import { readDataset } from '../../../src/data/read.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { generate } from '../generate.js';
import { jsonScript, type PageContent, type Site } from './site.js';
import { middleOf, timesText } from './times.js';

const RUNS = 15;
const PERIOD = '2024-10-01/2026-10-01';
const DATASET = generate(300);

/** What draws a funnel, with the floor first; each with the page it stands in. */
const CONTENDERS = {
  'bare-funnel': 'bare Lit and d3',
  'served-funnel': 'ours, ready numbers',
  'read-funnel': 'ours, from records',
  'chart-js': 'Chart.js',
  echarts: 'ECharts',
  plot: 'Plot',
};

/** The pages in which a funnel is drawn: all from the same numbers, ours once from the records they are of. */
export async function funnelPages(): Promise<PageContent[]> {
  const numbers = jsonScript('id="numbers"', await pageMetrics(readDataset(DATASET)).funnel({ period: PERIOD }));
  const ours = (inside: string) =>
    `<pipeline-source period="${PERIOD}">${inside}<pipeline-funnel-chart></pipeline-funnel-chart></pipeline-source>`;
  return [
    { name: 'bare-funnel', body: `${numbers}<bare-funnel></bare-funnel>` },
    { name: 'served-funnel', body: numbers + ours('') },
    { name: 'read-funnel', body: ours(jsonScript('', DATASET)) },
    { name: 'chart-js', body: numbers },
    { name: 'echarts', body: numbers, style: '.place { block-size: 480px }' },
    { name: 'plot', body: numbers },
  ];
}

/** Prints how long each takes from the navigation until its figures are painted, and how many times the floor's. */
export async function compareFunnels(browser: Browser, site: Site): Promise<void> {
  const [unslowed, slowed] = [await medians(browser, site, 1), await medians(browser, site, 4)];
  console.log('cold funnel, from the navigation to its figures painted; the same with the CPU slowed 4 ×');
  for (const [name, title] of Object.entries(CONTENDERS)) {
    const cells = [unslowed, slowed].map((medianOf) => timesText(medianOf.get(name), medianOf.get('bare-funnel')));
    console.log(`  ${title.padEnd(22)}${cells.join('')}`);
  }
}

/** The runs take turns, so that what else the machine does falls on all alike; the first of each is not counted. */
async function medians(browser: Browser, site: Site, slowdown: number): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(Object.keys(CONTENDERS).map((name) => [name, []]));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [name, list] of times) {
      const time = await paintedAfter(browser, site, name, slowdown);
      if (run > 0) list.push(time);
    }
  }
  return new Map(Array.from(times, ([name, list]) => [name, middleOf(list)]));
}

/** In a browser context of its own, which knows no code and no answer from before. */
async function paintedAfter(browser: Browser, site: Site, name: string, slowdown: number): Promise<number> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  try {
    await page.goto(site.addressOf(''));
    await page.emulateCPUThrottling(slowdown);
    await page.goto(site.addressOf(`${name}/`));
    await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
    if (failures.length > 0) throw new Error(`${name}: ${failures.join()}`);
    return await page.evaluate(() => performance.getEntriesByName('painted')[0]?.startTime ?? NaN);
  } finally {
    await context.close();
  }
}
