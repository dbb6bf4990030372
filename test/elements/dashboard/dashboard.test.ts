import { expect } from 'chai';
import { nothing } from 'lit';
import type { Dashboard } from '../../../src/elements/dashboard/dashboard.js';
import type { QueryEvent } from '../../../src/elements/shared/query-event.js';
import reserve from '../../../src/themes/reserve.css?inline';
import { datasetJson, deal, lead } from '../../make.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, golden, html, next, part, seen, show, texts } from '../page.js';

const TAG = 'pipeline-dashboard';

const dataset = datasetJson({
  leads: [lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-02', opportunityId: 'o1' })],
  opportunities: [
    deal('o1', { srl: '2026-07-02', sql: '2026-07-05' }, { amount: 400 }),
    deal('o2', { sql: '2026-07-02', won: '2026-08-01' }, { amount: 600 }),
  ],
});

const WIDGETS = [
  'pipeline-filters',
  'pipeline-scorecard',
  'pipeline-funnel-chart',
  'pipeline-conversion-table',
  'pipeline-velocity-timeline',
  'pipeline-forecast-board',
];

/** A dashboard whose widgets show figures. */
async function shown(content = html`<pipeline-dashboard .dataset=${dataset}></pipeline-dashboard>`, width = 1200) {
  const dashboard = dashboardIn(show(content, { width }));
  await atRest(dashboard);
  return dashboard;
}

function dashboardIn(place: Element): Dashboard {
  const dashboard = place.querySelector(TAG);
  if (dashboard === null) throw new Error('no dashboard');
  return dashboard;
}

async function atRest(dashboard: Dashboard): Promise<void> {
  await drawn(dashboard, () => widgetsOf(dashboard).length > 0 && widgetsOf(dashboard).every(isAtRest));
}

function isAtRest(widget: Element): boolean {
  const frame = widget.shadowRoot?.querySelector('.widget:not([inert])');
  return frame?.ariaBusy === 'false' && all(widget, '.bone').length === 0;
}

function widgetsOf(dashboard: Dashboard): Element[] {
  return all(dashboard, '*').filter(({ localName }) => WIDGETS.includes(localName));
}

function widget(dashboard: Dashboard, tag: string): Element {
  return part(dashboard, tag);
}

const namesOf = (dashboard: Dashboard) => widgetsOf(dashboard).map(({ localName }) => localName);

describe('<pipeline-dashboard>', () => {
  afterEach(clear);

  it('shows all widgets over one dataset', async () => {
    const dashboard = await shown();
    expect(namesOf(dashboard)).to.deep.equal(WIDGETS);
    expect(texts(widget(dashboard, 'pipeline-scorecard'), '.big').slice(0, 2)).to.deep.equal(['1', '$400']);
  });

  it('shows the widgets that are chosen, in their order, and others when others are', async () => {
    const dashboard = await shown(
      html`<pipeline-dashboard widgets="forecast scorecard" .dataset=${dataset}></pipeline-dashboard>`,
    );
    expect(namesOf(dashboard)).to.deep.equal(['pipeline-forecast-board', 'pipeline-scorecard']);
    dashboard.widgets = 'velocity';
    await atRest(dashboard);
    await drawn(dashboard, () => namesOf(dashboard).join() === 'pipeline-velocity-timeline');
  });

  it('tells a name that no widget has, beside the others', async () => {
    const dashboard = await shown(
      html`<pipeline-dashboard widgets="funel scorecard chart" .dataset=${dataset}></pipeline-dashboard>`,
    );
    expect(seen(part(dashboard, '[role="alert"]'))).to.equal(
      'No widget is called "funel", "chart". There are filters, scorecard, funnel, conversion, velocity, forecast.',
    );
    expect(namesOf(dashboard)).to.deep.equal(['pipeline-scorecard']);
    document.documentElement.lang = 'pl';
    await drawn(dashboard, () => seen(part(dashboard, '[role="alert"]')).startsWith('Żaden widżet'));
  });

  it('asks for what its attributes say', async () => {
    const dashboard = await shown(html`
      <pipeline-dashboard
        src=${golden('life-cycle')}
        period="2026-07"
        as-of="2026-08-15"
        widgets="filters scorecard"
      ></pipeline-dashboard>
    `);
    expect(dashboard.query).to.deep.equal({ period: '2026-07', asOf: '2026-08-15' });
    expect(texts(widget(dashboard, 'pipeline-scorecard'), '.sub')[0]).to.contain('Aug 15, 2026, against Jul 15, 2026');
  });

  it('is asked and answers as a source does: query, parameters, metrics', async () => {
    const dashboard = await shown();
    expect(dashboard.query).to.deep.equal({});
    dashboard.query = { period: '2026-08', types: ['new'] };
    expect(String(dashboard.toURLSearchParams())).to.equal('period=2026-08&type=new');
    expect(dashboard.fromURLSearchParams(new URLSearchParams('period=2026-07&type=nwe'))).to.deep.equal(['type=nwe']);
    expect(dashboard.query).to.deep.equal({ period: '2026-07' });
    await atRest(dashboard);
    const answer = await dashboard.metrics?.funnel(dashboard.query);
    expect(answer?.period.id).to.equal('2026-07');
    dashboard.period = '2026-09';
    expect(dashboard.query).to.deep.equal({ period: '2026-09' });
  });

  it('takes a query before it is in the page', async () => {
    const dashboard = document.createElement(TAG);
    dashboard.query = { period: '2026-08' };
    dashboard.widgets = 'filters funnel';
    dashboard.dataset = dataset;
    show(html`${dashboard}`);
    await atRest(dashboard);
    expect(texts(widget(dashboard, 'pipeline-filters'), '.control b')[0]).to.equal('Aug 2026');
  });

  it('takes an adapter, and loads anew', async () => {
    let loads = 0;
    const adapter = {
      async *load() {
        loads += 1;
        yield dataset;
      },
    };
    const dashboard = await shown(
      html`<pipeline-dashboard widgets="scorecard" .adapter=${adapter}></pipeline-dashboard>`,
    );
    const isReady = next('pipeline-ready', TAG);
    dashboard.reload();
    await isReady;
    expect(loads).to.equal(2);
  });

  it('tells the page what the reader filters, and what figures he opens', async () => {
    const dashboard = await shown();
    const changed = next('pipeline-query', TAG);
    const filters = widget(dashboard, 'pipeline-filters');
    part(filters, '[popovertarget="period"]').click();
    await drawn(dashboard, () => all(filters, ':popover-open .option').length > 0);
    all(filters, ':popover-open .option')
      .find(({ textContent }) => textContent?.includes('Last quarter'))
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    const { query }: QueryEvent = await changed;
    expect(query).to.deep.equal({ period: 'last-quarter' });
    expect(dashboard.query).to.deep.equal(query);

    await atRest(dashboard);
    const selected = next('pipeline-select', TAG);
    document.body.addEventListener('pipeline-select', (event) => event.preventDefault(), { once: true });
    part(widget(dashboard, 'pipeline-scorecard'), '.big button').click();
    expect((await selected).figure).to.deep.include({ metric: 'scorecard', part: 'volume' });
  });

  it('tells that data could not be loaded, in the widgets and to the page', async () => {
    const failed = next('pipeline-error', TAG);
    const dashboard = dashboardIn(show(html`<pipeline-dashboard src=${golden('refused')}></pipeline-dashboard>`));
    await failed;
    await drawn(dashboard, () => widgetsOf(dashboard).every((one) => all(one, '[role="alert"]').length === 1));
    expect(widgetsOf(dashboard)).to.have.length(6);
  });

  it('uses the source around it, or the one that is named, where it has no data of its own', async () => {
    for (const [around, named] of [
      [html`<pipeline-dashboard widgets="filters scorecard"></pipeline-dashboard>`, nothing],
      [nothing, html`<pipeline-dashboard widgets="filters scorecard" source="crm"></pipeline-dashboard>`],
    ]) {
      const place = show(html`<pipeline-source id="crm" .dataset=${dataset}>${around}</pipeline-source>${named}`);
      const dashboard = dashboardIn(place);
      const source = place.querySelector('pipeline-source');
      await atRest(dashboard);
      expect(dashboard.metrics).to.equal(source?.metrics);
      if (source) source.query = { period: '2026-08' };
      expect(dashboard.query).to.deep.equal({ period: '2026-08' });
      dashboard.query = { period: '2026-07' };
      expect(source?.query).to.deep.equal({ period: '2026-07' });
      expect(String(dashboard.toURLSearchParams())).to.equal('period=2026-07');
      await drawn(dashboard, () => texts(widget(dashboard, 'pipeline-filters'), '.control b')[0] === 'Jul 2026');
      clear();
    }
  });

  it('hands what was set before it knew its source to the one that it finds, and keeps it until then', async () => {
    const params = 'period=2026-08&type=new';
    const aside = datasetJson();
    for (const isNamed of [false, true]) {
      const dashboard = document.createElement(TAG);
      dashboard.widgets = 'filters scorecard';
      dashboard.fromURLSearchParams(new URLSearchParams(params));
      dashboard.pick = { query: { owners: ['ann'] }, from: 'pipeline-scorecard' };
      const kept = String(dashboard.toURLSearchParams());
      expect(kept).to.contain(params);
      if (isNamed) {
        dashboard.source = 'late';
        show(html`<pipeline-source .dataset=${aside}>${dashboard}</pipeline-source>`);
        await dashboard.updateComplete;
        expect(String(dashboard.toURLSearchParams())).to.equal(kept);
      }
      const place = show(
        html`<pipeline-source id="late" .dataset=${dataset}>${isNamed ? nothing : dashboard}</pipeline-source>`,
      );
      expect(String(dashboard.toURLSearchParams())).to.equal(kept);
      await atRest(dashboard);
      expect(String(place.querySelector('pipeline-source')?.toURLSearchParams())).to.equal(kept);
      await drawn(dashboard, () => texts(widget(dashboard, 'pipeline-filters'), '.control b')[0] === 'Aug 2026');

      dashboard.query = { period: '2026-07' };
      dashboard.pick = null;
      await dashboard.updateComplete;
      expect(String(place.querySelector('pipeline-source')?.toURLSearchParams())).to.equal('period=2026-07');
      clear();
    }
  });

  it('leaves the query of the source around it where data of its own comes', async () => {
    const dashboard = document.createElement(TAG);
    dashboard.query = { period: '2026-08' };
    dashboard.dataset = dataset;
    const place = show(html`<pipeline-source .dataset=${datasetJson()}>${dashboard}</pipeline-source>`);
    await atRest(dashboard);
    expect(dashboard.query).to.deep.equal({ period: '2026-08' });
    expect(place.querySelector('pipeline-source')?.query).to.deep.equal({});
  });

  it('is drawn once where data of its own comes inside another source', async () => {
    const dashboard = await shown(html`
      <pipeline-source .dataset=${dataset}
        ><pipeline-dashboard widgets="scorecard"></pipeline-dashboard
      ></pipeline-source>
    `);
    dashboard.dataset = datasetJson();
    expect(await dashboard.updateComplete).to.equal(true);
  });

  it('keeps to data of its own inside another source', async () => {
    const other = datasetJson();
    const dashboard = await shown(html`
      <pipeline-source .dataset=${other}
        ><pipeline-dashboard widgets="scorecard" .dataset=${dataset}></pipeline-dashboard
      ></pipeline-source>
    `);
    expect(texts(widget(dashboard, 'pipeline-scorecard'), '.big')[0]).to.equal('1');
  });

  it('fills every row and scrolls nowhere sideways, at any width', async () => {
    for (const chosen of [null, 'filters forecast velocity funnel scorecard conversion', 'conversion funnel']) {
      for (const width of [300, 320, 390, 620, 768, 1280, 1440, 1799, 1800, 1888, 2560]) {
        const place = show(
          html`<pipeline-dashboard widgets=${chosen ?? ''} .dataset=${dataset}></pipeline-dashboard>`,
          { width },
        );
        const dashboard = dashboardIn(place);
        await drawn(dashboard, () => widgetsOf(dashboard).length > 1);
        const label = `${chosen} at ${width} px`;
        const boxes = all(dashboard, '.card').map((card) => card.getBoundingClientRect());
        const { left, right } = dashboard.getBoundingClientRect();
        for (const { top, bottom } of boxes) {
          const row = boxes.filter((box) => box.top === top);
          expect(
            row.map((box) => box.bottom),
            label,
          ).to.deep.equal(row.map(() => bottom));
          const filled = row.reduce((sum, box) => sum + box.width, 0) + 16 * (row.length - 1);
          expect(filled, label).to.be.closeTo(right - left, 0.1);
        }
        expect(dashboard.scrollWidth, label).to.be.at.most(dashboard.clientWidth);
        for (const card of all(dashboard, '.card')) {
          const [inside] = card.children;
          const { paddingBlockEnd } = getComputedStyle(card);
          const gap = card.getBoundingClientRect().bottom - (inside?.getBoundingClientRect().bottom ?? 0);
          expect(gap, `${label}, ${inside?.localName}`).to.be.closeTo(parseFloat(paddingBlockEnd) + 1, 0.1);
        }
        clear();
      }
    }
  });

  it('makes nothing around it scroll sideways where it has no room at its sides', async () => {
    for (const dir of ['ltr', 'rtl']) {
      for (const width of [300, 320, 1280]) {
        const place = show(
          html`
            <pipeline-source .dataset=${dataset}>
              ${WIDGETS.map((tag) => document.createElement(tag))}<pipeline-dashboard></pipeline-dashboard>
            </pipeline-source>
          `,
          { width },
        );
        place.dir = dir;
        place.style.overflow = 'auto';
        const dashboard = dashboardIn(place);
        await atRest(dashboard);
        expect(place.scrollWidth, `${width} px ${dir}`).to.equal(width);
        // What a widget holds is not cut off instead.
        for (const one of [...widgetsOf(dashboard), ...place.querySelectorAll(WIDGETS.join())]) {
          for (const scroller of all(one, '.body, .scroller'))
            expect(scroller.scrollWidth, `${one.localName} at ${width} px ${dir}`).to.equal(scroller.clientWidth);
          const sides = one.getBoundingClientRect();
          const past = all(one, ':is(.head, .foot, .body):not(.body .body) *').filter((inner) => {
            if (inner.closest('.body, [popover], dialog, svg, .unseen') !== null) return false;
            const { left, right } = inner.getBoundingClientRect();
            return right > sides.right + 8 || (left < sides.left - 8 && right > left);
          });
          expect(
            past.map((inner) => inner.outerHTML.slice(0, 80)),
            `${one.localName} at ${width} px ${dir}`,
          ).to.deep.equal([]);
        }
        clear();
      }
    }
  }).timeout(20_000);

  it('has the place reserved that it takes, whichever widgets are chosen', async () => {
    const style = document.createElement('style');
    style.textContent = reserve.replaceAll(TAG, `${TAG}-later`);
    document.head.append(style);
    for (const chosen of [
      null,
      '',
      'scorecard',
      'filters funnel conversion',
      'velocity forecast',
      'funnel forecast velocity',
      'scorecard conversion velocity',
    ]) {
      for (const width of [300, 320, 390, 500, 600, 640, 700, 790, 850, 930, 1000, 1130, 1280, 1440, 1800, 2560]) {
        const later = document.createElement(`${TAG}-later`);
        const dashboard = document.createElement(TAG);
        if (chosen !== null) for (const element of [later, dashboard]) element.setAttribute('widgets', chosen);
        dashboard.dataset = dataset;
        show(html`${later}${dashboard}`, { width });
        await drawn(dashboard, () => widgetsOf(dashboard).length > 0 && widgetsOf(dashboard).every(hasBody));
        const [place, taken] = [later, dashboard].map((element) => element.getBoundingClientRect().height);
        expect(place, `${chosen} at ${width} px`).to.equal(taken);
        clear();
      }
    }
    style.remove();
  }).timeout(20_000);

  it('has headings that skip no level', async () => {
    const dashboard = await shown();
    const levels = widgetsOf(dashboard).flatMap((one) =>
      all(one, 'h1, h2, h3, h4').map(({ localName }) => Number(localName.slice(1))),
    );
    expect(levels[0]).to.equal(2);
    expect(levels.filter((level) => level === 2)).to.have.length(6);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1)).to.be.at.most(1));
  });

  it('gives axe nothing to say', async () => {
    for (const width of [1200, 390]) {
      expect(await axeFaults(await shown(undefined, width)), `at ${width} px`).to.deep.equal([]);
      clear();
    }
  });
});

function hasBody({ shadowRoot }: Element): boolean {
  return shadowRoot?.querySelector('.body') != null;
}
