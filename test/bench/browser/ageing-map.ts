import type { Browser, Page } from 'puppeteer-core';
import { generate } from '../generate.js';
import type { AgeingBench } from './pages/ageing.js';
import type { PageContent, Site } from './site.js';
import { middleOf, timesText } from './times.js';

/** Two in five are open. */
const RECORDS = 50_000;
const RUNS = 9;

/** What draws the marks, with the floor first. */
const CONTENDERS = { canvas: 'bare canvas', svg: 'bare SVG', ours: 'ours, from records' } as const;

/** What the page gives. */
declare global {
  var ageingBench: AgeingBench;
}

export function ageingPage(): PageContent {
  const files = { 'dataset.json': JSON.stringify(generate(RECORDS)) };
  return { name: 'ageing', body: '<pipeline-source src="dataset.json"></pipeline-source>', files };
}

/** Prints how long a mark for each open record takes to be painted, and how many times as long as on a bare canvas. */
export async function mapAges(browser: Browser, site: Site): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(site.addressOf('ageing/'));
    const marks = await page.evaluate(() => ageingBench.marks);
    console.log(`ageing map of ${marks} open records, until it is painted; the same with the CPU slowed 4 ×`);
    const [unslowed, slowed] = [await medians(page, 1), await medians(page, 4)];
    for (const [name, title] of Object.entries(CONTENDERS)) {
      const cells = [unslowed, slowed].map((medianOf) => timesText(medianOf.get(name), medianOf.get('canvas')));
      console.log(`  ${title.padEnd(22)}${cells.join('')}`);
    }
  } finally {
    await page.close();
  }
}

/** They take turns; the first of each, which loads what it draws with, is not counted. */
async function medians(page: Page, slowdown: number): Promise<Map<string, number>> {
  await page.emulateCPUThrottling(slowdown);
  const names = ['canvas', 'svg', 'ours'] as const;
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const name of names) {
      const time = await page.evaluate((which) => ageingBench.drawn[which](), name);
      if (run > 0) times.get(name)?.push(time);
    }
  }
  return new Map(Array.from(times, ([name, list]) => [name, middleOf(list)]));
}
