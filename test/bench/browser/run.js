import puppeteer from 'puppeteer-core';
import { browserFlags, ensureBrowser } from '../../../scripts/browser.js';
import { ageingPage, mapAges } from './ageing-map.js';
import { compareFunnels, funnelPages } from './cold-funnel.js';
import { recordsPage, scrollRecords } from './records-list.js';
import { openSite } from './site.js';

/** Prints what readers wait for in a browser, against floors measured in the same run. */
const site = await openSite([...(await funnelPages()), recordsPage(), ageingPage()]);
const browser = await puppeteer.launch({ executablePath: await ensureBrowser(), args: browserFlags });
try {
  await compareFunnels(browser, site);
  await mapAges(browser, site);
  await scrollRecords(browser, site);
} finally {
  await browser.close();
  site.close();
}
