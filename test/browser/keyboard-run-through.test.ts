import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import madeUp from '../../demo/data/made-up.json?url';
import { clear, html, next, show } from '../elements/page.js';
import { keepSavedFiles, rowsOfCsv } from './saved-files.js';

/** What has the focus, through all shadow trees. */
function focused(): Element {
  let element = document.activeElement ?? document.body;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What a reader sees of what has the focus: its text, else its label. */
function seenOf(element: Element): string {
  if (element instanceof HTMLSelectElement) return `Choice: ${element.selectedOptions[0]?.text.trim()}`;
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
  const text = label ?? element.getAttribute('aria-label') ?? element.textContent ?? '';
  return text.replace(/\s+/g, ' ').trim();
}

const press = (key: string) => sendKeys({ press: key });

/** As many as there are stops from one end of the page to the other. */
const MOST_STOPS = 400;

/** Goes on with one key until what has the focus reads so. */
async function goTo(text: RegExp, key = 'Tab'): Promise<string> {
  const passed: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await press(key);
    const seen = seenOf(focused());
    if (text.test(seen)) return seen;
    passed.push(seen);
  }
  throw new Error(`no way with ${key} to ${text}; on it: ${[...new Set(passed)].join(' | ')}`);
}

/** Waits until the focus has come where it reads so by itself. */
async function comesTo(isThere: (element: Element) => boolean): Promise<Element> {
  for (;;) {
    if (isThere(focused())) return focused();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const inPanel = (element: Element) => element.closest('.panel, dialog') !== null;

describe('with the keyboard alone, a reader', () => {
  const saved = keepSavedFiles();
  after(saved.stop);
  afterEach(clear);

  it('finds the lost deals of one manager in one quarter, sees why, and takes them along', async () => {
    const ready = next('pipeline-ready', 'pipeline-funnel-chart');
    show(html`
      <pipeline-source src=${madeUp}>
        <pipeline-filters></pipeline-filters>
        <pipeline-funnel-chart></pipeline-funnel-chart>
      </pipeline-source>
    `);
    await ready;

    await goTo(/^Period: /);
    await press('Enter');
    await comesTo(inPanel);
    await goTo(/^FY2027-Q2, May 1 – Jul 31$/);
    let again = next('pipeline-ready', 'pipeline-funnel-chart');
    await press('Enter');
    await again;
    expect(seenOf(await comesTo((element) => !inPanel(element)))).to.equal('Period: FY2027-Q2 May 1 – Jul 31');

    await goTo(/^Add filter$/);
    await press('Enter');
    await comesTo((element) => seenOf(element) === 'Team');
    await press('Enter');
    await comesTo((element) => element.matches('[type="search"]'));
    await sendKeys({ type: 'tomasz' });
    await press('ArrowDown');
    expect(seenOf(focused())).to.match(/^Tomasz Wrona/);
    again = next('pipeline-ready', 'pipeline-funnel-chart');
    await press('Space');
    await again;
    await press('Escape');
    await comesTo((element) => !inPanel(element));

    await goTo(/^Choice: Steps/);
    again = next('pipeline-ready', 'pipeline-funnel-chart');
    await sendKeys({ type: 'Loss' });
    await again;

    const lost = await goTo(/^\d+ lost, Competitor/);
    await press('Enter');
    const panel = await comesTo((element) => element.matches('dialog') && element.querySelector('.value') !== null);
    const told = seenOf(panel);
    expect(told).to.contain('Competitor');
    expect(told).to.contain('Tomasz Wrona');

    await goTo(/^Download the records .* as CSV$/);
    await press('Enter');
    while (saved.files.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const rows = await rowsOfCsv(saved.files[0]);
    expect(String(rows.length)).to.equal(/^\d+/.exec(lost)?.[0]);
    expect(new Set(rows.map((row) => row['Loss reason']))).to.deep.equal(new Set(['Competitor']));
    const team = ['Tomasz Wrona', 'Lena Fuchs', 'Marta Zielińska', 'Pavel Novák', 'Jonas Keller'];
    expect(rows.filter((row) => !team.includes(row['Owner'] ?? ''))).to.deep.equal([]);

    await press('Escape');
    expect(seenOf(await comesTo((element) => !inPanel(element)))).to.equal(lost);
  }).timeout(120_000);
});
