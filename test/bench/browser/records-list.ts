import type { Browser, Page } from 'puppeteer-core';
import { generate } from '../generate.js';
import type { Seen } from './pages/blocked.js';
import type { RecordsBench } from './pages/records.js';
import type { PageContent, Site } from './site.js';

const ROWS = 100_000;

/** A moment that a reader notices. */
const AIM_MS = 50;

const FRAMES = 240;
const PIXELS = 400;
const JUMPS = 40;

/** What the page gives. */
declare global {
  var bench: RecordsBench;
}

export function recordsPage(): PageContent {
  const body = '<pipeline-source src="dataset.json"><pipeline-records></pipeline-records></pipeline-source>';
  return { name: 'records', body, files: { 'dataset.json': JSON.stringify(generate(ROWS)) } };
}

/** Prints the longest moment in which a list of very many records blocks its page, against what a reader notices. */
export async function scrollRecords(browser: Browser, site: Site): Promise<void> {
  console.log(`list of ${ROWS} records, the longest moment blocked, against ${AIM_MS} ms`);
  const page = await browser.newPage();
  try {
    await page.goto(site.addressOf('records/'));
    await page.evaluate(async () => void (await bench.isRead));
    print('opened', await page.evaluate(() => bench.open()));
    print('sorted by name', await page.evaluate(() => bench.sort('name')));
    print('sorted by amount', await page.evaluate(() => bench.sort('amount')));
    print('scrolled by wheel', await whilst(page, roll));
    print('scrolled by jumps', await whilst(page, jump));
  } finally {
    await page.close();
  }
}

function print(name: string, { longest, longTasks }: Seen): void {
  const long = longTasks > 0 ? `, ${longTasks} long tasks` : '';
  console.log(
    `  ${name.padEnd(22)}${longest.toFixed(0).padStart(8)} ms ${(longest / AIM_MS).toFixed(2).padStart(6)} ×${long}`,
  );
}

async function whilst(page: Page, scroll: (page: Page) => Promise<void>): Promise<Seen> {
  const before = await page.evaluate(() => bench.firstRow());
  await page.evaluate(() => bench.watch());
  await scroll(page);
  const seen = await page.evaluate(() => bench.seen());
  if ((await page.evaluate(() => bench.firstRow())) === before) throw new Error('the list was not scrolled');
  return seen;
}

/** As a reader does who turns the wheel: a frame after the other. */
async function roll(page: Page): Promise<void> {
  await page.evaluate((frames, pixels) => bench.roll(frames, pixels), FRAMES, PIXELS);
}

/** As a reader does who drags the bar. */
async function jump(page: Page): Promise<void> {
  for (let count = 1; count <= JUMPS; count += 1) {
    await page.evaluate((part) => bench.jump(part), (count * 0.618) % 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
