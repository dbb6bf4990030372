import { expect } from 'chai';
import empty from '../../stories/data/empty.json?url';
import faulty from '../../stories/data/faulty.json?url';
import smallTeam from '../../stories/data/small-team.json?url';
import { golden, part } from '../elements/page.js';
import { DEFINE, WIDGETS, closePages, openPage, widgetsOn, type OpenedPage } from './opened-page.js';

const RESERVE = new URL('../../src/themes/reserve.css', import.meta.url).href;

const WIDTHS = [1232, 1000, 784, 600, 366];

describe('a page', () => {
  afterEach(closePages);

  for (const lang of ['en', 'pl']) {
    for (const width of WIDTHS) {
      it(`of ${width} px in ${lang} stays where it is whatever comes late`, async () => {
        const page = openPage(markup(lang), { width });
        await allOf(page, (widget) => widget.offsetHeight > 100);
        await drawnOn(page);
        const { shifts, before } = { shifts: shiftsOn(page), before: placesOn(page) };

        define(page);
        await allOf(page, shows('.bone'));
        await drawnOn(page);
        expect(placesOn(page), 'loading').to.deep.equal(before);
        const bodies = bodiesOn(page);

        load(page, smallTeam);
        await allOf(page, shows('.figure'));
        await drawnOn(page);
        expect(placesOn(page), 'with figures').to.deep.equal(before);
        expect(bodiesOn(page), 'with figures').to.deep.equal(bodies);
        expect(shifts).to.deep.equal([]);

        for (const [name, address, selector] of [
          ['refused', golden('refused'), '[role="alert"]'],
          ['with records set aside', faulty, 'button.notice'],
          ['empty', empty, '.state slot'],
        ] as const) {
          load(page, address);
          await allOf(page, shows(selector));
          await drawnOn(page);
          expect(placesOn(page), name).to.deep.equal(before);
          expect(bodiesOn(page), name).to.deep.equal(bodies);
        }
      });
    }
  }

  for (const width of [320, ...WIDTHS, 1500, 1900, 2560]) {
    it(`of ${width} px with a dashboard stays where it is whatever comes late`, async () => {
      const page = openPage(dashboardMarkup(), { width });
      await drawnOn(page);
      const { shifts, before } = { shifts: shiftsOn(page), before: placeBelow(page) };

      define(page);
      await allInDashboard(page, shows('.bone'));
      await drawnOn(page);
      expect(placeBelow(page), 'loading').to.equal(before);
      const places = placesInDashboard(page);

      page.document.querySelector('pipeline-dashboard')?.setAttribute('src', smallTeam);
      await allInDashboard(page, shows('.figure'));
      await allInDashboard(page, (widget) => widget.localName !== 'pipeline-scorecard' || shows('.spark')(widget));
      await drawnOn(page);
      expect(placeBelow(page), 'with figures').to.equal(before);
      expect(placesInDashboard(page), 'with figures').to.deep.equal(places);
      expect(shifts).to.deep.equal([]);
    });
  }

  it('is seen to move where nothing keeps the place of its widgets', async () => {
    const page = openPage(markup('en').replace(/<link.*?>/, ''));
    await drawnOn(page);
    const { shifts, before } = { shifts: shiftsOn(page), before: placesOn(page) };
    define(page);
    await allOf(page, shows('.bone'));
    await drawnOn(page);
    expect(placesOn(page)).not.to.deep.equal(before);
    expect(shifts).not.to.be.empty;
  });
});

function markup(lang: string): string {
  const widgets = WIDGETS.map((tag) => `<${tag}></${tag}><p class="below">below ${tag}</p>`);
  return `<!doctype html>
    <html lang="${lang}">
      <head><title>Late</title><link rel="stylesheet" href="${RESERVE}"></head>
      <body><pipeline-source><pipeline-filters></pipeline-filters>${widgets.join('')}</pipeline-source></body>
    </html>`;
}

function dashboardMarkup(): string {
  return `<!doctype html>
    <html lang="en">
      <head><title>Late</title><link rel="stylesheet" href="${RESERVE}"></head>
      <body><pipeline-dashboard></pipeline-dashboard><p class="below">below</p></body>
    </html>`;
}

function inDashboard({ document }: OpenedPage): HTMLElement[] {
  const { shadowRoot = null } = document.querySelector('pipeline-dashboard') ?? {};
  return [...(shadowRoot?.querySelectorAll<HTMLElement>(WIDGETS.join()) ?? [])];
}

async function allInDashboard(page: OpenedPage, isSo: (widget: HTMLElement) => boolean): Promise<void> {
  while (inDashboard(page).length === 0 || !inDashboard(page).every(isSo))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Where the widgets of a dashboard and their bodies are. */
function placesInDashboard(page: OpenedPage): string[] {
  return inDashboard(page).map((widget) => {
    const [top, body] = [widget, part(widget, '.body')].map((place) => place.getBoundingClientRect().top);
    return `${widget.localName}: ${top}, ${body}`;
  });
}

function placeBelow({ document }: OpenedPage): number | undefined {
  return document.querySelector('.below')?.getBoundingClientRect().top;
}

function define({ document }: OpenedPage): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = DEFINE;
  document.head.append(script);
}

function load({ document }: OpenedPage, address: string): void {
  document.querySelector('pipeline-source')?.setAttribute('src', address);
}

/** Waits until something is so of every widget. */
async function allOf(page: OpenedPage, isSo: (widget: HTMLElement) => boolean): Promise<void> {
  while (!widgetsOn(page).every(isSo)) await new Promise((resolve) => setTimeout(resolve, 20));
}

function shows(selector: string): (widget: HTMLElement) => boolean {
  return ({ shadowRoot }) =>
    shadowRoot?.querySelector(selector) != null && shadowRoot.querySelector('.widget[inert]') === null;
}

/** Waits until what there is to draw is drawn and measured. */
async function drawnOn({ window }: OpenedPage): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => window.requestAnimationFrame(resolve));
}

/** Where what stands below each widget is. */
function placesOn(page: OpenedPage): string[] {
  return widgetsOn(page).map(
    ({ localName, nextElementSibling }) => `${localName} → ${nextElementSibling?.getBoundingClientRect().top}`,
  );
}

/** Where the body of each widget begins. */
function bodiesOn(page: OpenedPage): string[] {
  return widgetsOn(page).map((widget) => `${widget.localName}: ${part(widget, '.body').getBoundingClientRect().top}`);
}

/** What the browser says has moved on a page, and how much of a jump it was. */
function shiftsOn({ window }: OpenedPage): string[] {
  const shifts: string[] = [];
  const observer = new window.PerformanceObserver((list) =>
    list.getEntries().forEach((entry) => shifts.push(JSON.stringify(entry))),
  );
  observer.observe({ type: 'layout-shift' });
  return shifts;
}
