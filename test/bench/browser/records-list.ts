import type { Browser, Page } from 'puppeteer-core';
import { generate } from '../generate.js';
import type { Seen } from './pages/blocked.js';
import type { RecordsBench } from './pages/records.js';
import type { PageContent, Site } from './site.js';
import { timesText } from './times.js';

const ROWS = 100_000;

/** A moment that a reader notices. */
const AIM_MS = 50;

const FRAMES = 240;
const PIXELS = 400;
const JUMPS = 40;

/** What the page gives. */
declare global {
  var recordsBench: RecordsBench;
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
    await page.evaluate(async () => void (await recordsBench.isRead));
    print('opened', await page.evaluate(() => recordsBench.open()));
    print('sorted by name', await page.evaluate(() => recordsBench.sort('name')));
    print('sorted by amount', await page.evaluate(() => recordsBench.sort('amount')));
    print('scrolled by wheel', await whilst(page, roll));
    print('scrolled by jumps', await whilst(page, jump));
  } finally {
    await page.close();
  }
}

function print(name: string, { longest, longTasks }: Seen): void {
  const long = longTasks > 0 ? `, ${longTasks} long tasks` : '';
  console.log(`  ${name.padEnd(22)}${timesText(longest, AIM_MS)}${long}`);
}

async function whilst(page: Page, scroll: (page: Page) => Promise<void>): Promise<Seen> {
  const before = await page.evaluate(() => recordsBench.firstRow());
  await page.evaluate(() => recordsBench.watch());
  await scroll(page);
  const seen = await page.evaluate(() => recordsBench.seen());
  if ((await page.evaluate(() => recordsBench.firstRow())) === before) throw new Error('the list was not scrolled');
  return seen;
}

/** As a reader does who turns the wheel: a frame after the other. */
async function roll(page: Page): Promise<void> {
  await page.evaluate((frames, pixels) => recordsBench.roll(frames, pixels), FRAMES, PIXELS);
}

/** As a reader does who drags the bar. */
async function jump(page: Page): Promise<void> {
  for (let count = 1; count <= JUMPS; count += 1) {
    await page.evaluate((part) => recordsBench.jump(part), (count * 0.618) % 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
