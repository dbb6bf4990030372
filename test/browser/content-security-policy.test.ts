import { expect } from 'chai';
import faulty from '../../stories/data/faulty.json?url';
import { golden, part } from '../elements/page.js';
import { DEFINE, WIDGETS, closePages, openPage, widgetsOn, type OpenedPage } from './opened-page.js';

/** Nothing but the site's own files: no code from text, no styles in attributes or elements of the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

describe('under a strict content security policy', () => {
  afterEach(closePages);

  for (const lang of ['en', 'pl']) {
    it(`widgets show figures, faults and what is set aside in ${lang}, and break no rule`, async () => {
      const { page, violations } = strictPage(lang, faulty);
      for (const widget of widgetsOn(page)) {
        await shown(widget, '.figure');
        await shown(widget, 'button.notice');
        part(widget, 'button.notice').click();
        await shown(widget, 'dialog[open] li');
        part(widget, 'dialog[open] .button').click();
        expect(page.window.getComputedStyle(part(widget, '.widget')).display).to.equal('flex');
      }
      await makeFiles(page);
      await showPanels(page);
      page.document.querySelector('pipeline-source')?.setAttribute('src', golden('refused'));
      for (const widget of widgetsOn(page)) await shown(widget, '[role="alert"] .button');
      expect(violations).to.deep.equal([]);
    });
  }

  it('a dashboard shows the figures of all its widgets, and breaks no rule', async () => {
    const { page, violations } = strictPage('en', faulty, '<pipeline-dashboard></pipeline-dashboard>');
    const dashboard = page.document.querySelector('pipeline-dashboard');
    if (dashboard === null) throw new Error('there is no dashboard');
    for (const tag of WIDGETS) {
      await shown(dashboard, tag);
      await shown(part(dashboard, tag), '.figure');
    }
    const [first, second] = dashboard.shadowRoot?.querySelectorAll('.card') ?? [];
    expect(page.window.getComputedStyle(part(dashboard, '.card')).paddingInlineStart).to.equal('20px');
    expect(second?.getBoundingClientRect().top).to.equal((first?.getBoundingClientRect().bottom ?? 0) + 16);
    expect(violations).to.deep.equal([]);
  });

  it('a rule that is broken is heard of', async () => {
    const { page, violations } = strictPage('en', faulty);
    page.document.body.setAttribute('style', 'color: red');
    expect(() => void page.window.eval('1')).to.throw();
    while (violations.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(violations).to.have.members(['style-src-attr: inline', 'require-trusted-types-for: trusted-types-sink']);
  });
});

/** The filters, and each widget. */
const EACH = ['pipeline-filters', ...WIDGETS].map((tag) => `<${tag}></${tag}>`).join('');

function strictPage(lang: string, address: string, content = EACH): { page: OpenedPage; violations: string[] } {
  const violations: string[] = [];
  const listen = ({ document }: OpenedPage) =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violations.push(`${effectiveDirective}: ${blockedURI}`),
    );
  const markup = `<!doctype html>
    <html lang="${lang}">
      <head>
        <meta http-equiv="Content-Security-Policy" content="${POLICY}">
        <title>Strict</title>
        <script type="module" src="${DEFINE}"></script>
      </head>
      <body><pipeline-source src="${address}">${content}</pipeline-source></body>
    </html>`;
  return { page: openPage(markup, { listen }), violations };
}

/** Opens each panel of the filters, below what opens it. */
async function showPanels({ document }: OpenedPage): Promise<void> {
  const filters = document.querySelector('pipeline-filters');
  if (filters === null) throw new Error('there are no filters');
  for (const name of ['period', 'as-of', 'add']) {
    await shown(filters, `[popovertarget="${name}"]`);
    const opener = part(filters, `[popovertarget="${name}"]`);
    opener.click();
    await shown(filters, ':popover-open .option');
    const { top } = part(filters, ':popover-open').getBoundingClientRect();
    expect(top).to.equal(opener.getBoundingClientRect().bottom + 4);
  }
}

/** Has each widget make each of its files, and takes them from the page's hand. */
async function makeFiles(page: OpenedPage): Promise<void> {
  const names: string[] = [];
  page.window.HTMLAnchorElement.prototype.click = function hand() {
    names.push(this.download);
  };
  const making = widgetsOn(page).filter((widget) => widget.shadowRoot?.querySelector('.export:enabled'));
  expect(making.length).to.be.greaterThan(4);
  for (const [done, widget] of making.entries()) {
    part(widget, '.export').click();
    for (const item of [0, 1, 2, 3, 4]) {
      await shown(widget, '.export-menu');
      const menu = part(widget, '.export-menu');
      if (!menu.matches(':popover-open')) menu.showPopover();
      menu.querySelectorAll<HTMLElement>('[role="menuitem"]')[item]?.click();
      while (names.length <= done * 5 + item) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  expect(names.slice(0, 5).map((name) => /\.[a-z]+$/.exec(name)?.[0])).to.deep.equal([
    '.csv',
    '.svg',
    '.png',
    '.json',
    '.json',
  ]);
}

async function shown(widget: HTMLElement, selector: string): Promise<void> {
  while (!widget.shadowRoot?.querySelector(selector)) await new Promise((resolve) => setTimeout(resolve, 20));
}
