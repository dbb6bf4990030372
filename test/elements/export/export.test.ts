import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import madeUp from '../../../demo/data/made-up.json?url';
import packageText from '../../../package.json?raw';
import { readDatasetText } from '../../../src/data/read.js';
import { exportReport } from '../../../src/elements/export/export-report.js';
import { exportWidget } from '../../../src/elements/export/export-widget.js';
import { csv } from '../../../src/elements/shared/csv.js';
import { fileName } from '../../../src/elements/shared/file-name.js';
import { report } from '../../../src/engine/report.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { axeFaults } from '../axe.js';
import { handedFile } from '../handed-file.js';
import { all, clear, drawn, html, inlineData, next, part, seen, show, smallDataset } from '../page.js';
import { readCsv } from './read-csv.js';
import { TAGS, shownWidget } from './shown-widget.js';

function items(widget: Element): HTMLElement[] {
  return all(widget, '[role="menuitem"]').filter((item) => item instanceof HTMLElement);
}

async function opened(tag: (typeof TAGS)[number] = 'pipeline-scorecard') {
  const widget = await shownWidget(tag);
  part(widget, '.export').click();
  await drawn(widget, () => widget.shadowRoot?.querySelector('.export-menu:popover-open :focus') != null);
  return widget;
}

describe('the menu of files', () => {
  afterEach(clear);

  for (const tag of TAGS) {
    it(`of ${tag} opens from a button in its head, and takes no room from it`, async () => {
      for (const width of [1200, 390]) {
        const widget = await shownWidget(tag, { width });
        const button = part(widget, '.export').getBoundingClientRect();
        const title = part(widget, '#title').getBoundingClientRect();
        expect([button.width, button.height]).to.deep.equal([24, 24]);
        expect(Math.abs(button.top + button.height / 2 - (title.top + title.height / 2))).to.be.lessThan(8);
        const controls = widget.shadowRoot?.querySelector('.head .end')?.getBoundingClientRect();
        if (controls !== undefined && width === 1200) expect(controls.right).to.be.at.most(button.left);
        expect(Math.abs(button.right - widget.getBoundingClientRect().right - 6)).to.be.lessThan(1);
        clear();
      }
    });
  }

  it('names what it makes, in English and in Polish', async () => {
    const widget = await opened();
    expect(items(widget).map(seen)).to.deep.equal([
      'Table CSV',
      'Picture, sharp at any size SVG',
      'Picture PNG',
      'Figures with their origin JSON',
      'Whole report JSON',
    ]);
    expect(part(widget, '.export').getAttribute('aria-expanded')).to.equal('true');
    clear();
    document.documentElement.lang = 'pl';
    expect(items(await opened()).map(seen)[0]).to.equal('Tabela CSV');
  });

  it('is gone along by keys, closed by Escape, and gives the focus back', async () => {
    const widget = await opened();
    const focused = () => items(widget).findIndex((item) => item.matches(':focus'));
    expect(focused()).to.equal(0);
    await sendKeys({ press: 'ArrowUp' });
    expect(focused()).to.equal(4);
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()).to.equal(0);
    await sendKeys({ press: 'End' });
    expect(focused()).to.equal(4);
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Escape' });
    expect(all(widget, '.export-menu:popover-open')).to.deep.equal([]);
    expect(widget.shadowRoot?.activeElement).to.equal(part(widget, '.export'));
    await sendKeys({ press: 'Enter' });
    await drawn(widget, () => focused() === 0);
    part(widget, '.export').click();
    expect(all(widget, '.export-menu:popover-open')).to.deep.equal([]);
  });

  it('breaks no rule of access', async () => {
    expect(await axeFaults(await opened('pipeline-funnel-chart'))).to.deep.equal([]);
  });

  it('hands over a table with a telling name, and closes', async () => {
    const widget = await opened('pipeline-funnel-chart');
    const { name, text } = await handedFile(() => items(widget)[0]?.click());
    expect(name).to.equal('funnel-fy2027-q3-2026-10-16.csv');
    expect(readCsv(text).map((row) => row['Reached'])).to.deep.equal(['371', '160', '109', '49', '30', '13']);
    await drawn(widget, () => all(widget, '.export-menu:popover-open').length === 0);
  });

  it('says so where a file can’t be made', async () => {
    const widget = await opened();
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    items(widget)[2]?.click();
    await drawn(widget, () => all(widget, '.export-menu [role="alert"]').length > 0);
    HTMLCanvasElement.prototype.toBlob = toBlob;
    expect(seen(part(widget, '.export-menu [role="alert"]'))).to.equal(
      'The file could not be made: the picture is too large',
    );
  });

  it('says in the reader’s language that there is nothing to see', async () => {
    document.documentElement.lang = 'pl';
    const widget = await opened();
    widget.style.setProperty('visibility', 'hidden');
    items(widget)[1]?.click();
    await drawn(widget, () => all(widget, '.export-menu [role="alert"]').length > 0);
    expect(seen(part(widget, '.export-menu [role="alert"]'))).to.equal(
      'Nie udało się utworzyć pliku: widżetu nie widać na stronie',
    );
  });

  it('is not offered while there is nothing to make files of', async () => {
    const place = show(html`<pipeline-scorecard></pipeline-scorecard>`);
    const widget = place.querySelector('pipeline-scorecard');
    if (widget === null) throw new Error('no widget');
    await widget.updateComplete;
    expect(part(widget, '.export').matches(':disabled')).to.equal(true);
    expect(getComputedStyle(part(widget, '.export')).visibility).to.equal('hidden');
  });
});

describe('exportWidget', () => {
  afterEach(clear);

  it('lets no name of the data become a formula', async () => {
    const names = ['=cmd|"/C calc"!A0', '+1', '@SUM(A1)', '-2+3', 'plain, "quoted"\nname'];
    const dataset = smallDataset({
      people: names.map((name, at) => ({ id: `p${at}`, name })),
      opportunities: names.map((_, at) => ({
        id: `o${at}`,
        createdAt: '2026-08-01',
        stage: 'sql',
        ownerId: `p${at}`,
        closeDate: '2026-09-15',
        amount: 100.25,
      })),
    });
    const isReady = next('pipeline-ready', 'pipeline-forecast-board');
    const place = show(
      html`<pipeline-source period="FY2026"
        >${inlineData(dataset)}<pipeline-forecast-board></pipeline-forecast-board
      ></pipeline-source>`,
    );
    await isReady;
    const widget = place.querySelector('pipeline-forecast-board');
    if (widget === null) throw new Error('no widget');
    const file = await exportWidget(widget, 'csv');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
    const rows = readCsv(text).filter(({ Kind }) => Kind === 'row');
    expect(rows.map(({ Name }) => Name)).to.have.members([
      ...names.slice(0, 4).map((name) => `'${name}`),
      'plain, "quoted"\nname',
    ]);
    expect(new Set(rows.map((row) => row['Own: Pipeline (EUR)']))).to.deep.equal(new Set(['100.25']));
  });

  it('makes no files of another kind', async () => {
    const widget = await shownWidget('pipeline-scorecard');
    const refused = await exportWidget(widget, jsonOf('"pdf"')).catch((error: unknown) => error);
    expect(refused)
      .to.be.instanceOf(TypeError)
      .with.property('message', 'kind: expected csv, svg, png or json, got pdf');
  });

  it('tells where figures come from', async () => {
    const widget = await shownWidget('pipeline-funnel-chart', { attributes: { owner: 'ingrid', basis: 'activity' } });
    const file = await exportWidget(widget, 'json');
    const { metric, basis, steps, lineage } = jsonOf<Exported>(await file.text());
    const metrics = await metricsOfMadeUp();
    const answer = await metrics.funnel({ owners: ['ingrid'], basis: 'activity' });
    expect({ metric, basis, steps }).to.deep.equal(
      JSON.parse(JSON.stringify({ metric: 'funnel', basis: answer.basis, steps: answer.steps })),
    );
    const { version } = jsonOf<{ version: string }>(packageText);
    expect(lineage['kit']).to.deep.equal({ name: 'pipeline-elements', version });
    expect(lineage).to.deep.include({
      contract: 1,
      asOf: answer.asOf,
      dataAsOf: answer.dataAsOf,
      period: answer.period,
      query: answer.query,
      quality: JSON.parse(JSON.stringify(answer.quality)),
      capabilities: answer.capabilities,
    });
    expect(lineage.money).to.include({ currency: 'EUR', digits: 2, unit: 'minor' });
  });
});

describe('two funnels side by side', () => {
  afterEach(clear);

  it('are one table, and come from one question', async () => {
    const widget = await shownWidget('pipeline-funnel-chart', { attributes: { compare: 'model', owner: 'ingrid' } });
    const [table, json] = await Promise.all([exportWidget(widget, 'csv'), exportWidget(widget, 'json')]);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await table.arrayBuffer());
    expect([...new Set(readCsv(text).map((row) => row['Funnel']))]).to.have.length(2);
    const { lineage, asked } = jsonOf<Exported>(await json.text());
    expect(lineage.query).to.include.keys('owners').and.not.to.include.keys('models');
    expect(asked).to.equal(undefined);
  });
});

describe('exportReport', () => {
  afterEach(clear);

  it('is what the command prints, with where it comes from', async () => {
    const widget = await shownWidget('pipeline-scorecard');
    const source = widget.closest('pipeline-source');
    if (source === null) throw new Error('no source');
    source.query = { owners: ['ingrid'] };
    const file = await exportReport(source);
    const { lineage, ...figures } = jsonOf<Exported>(await file.text());
    const response = await fetch(madeUp);
    const expected = report(readDatasetText(await response.text()), { owners: ['ingrid'] });
    expect(figures).to.deep.equal(JSON.parse(JSON.stringify(expected)));
    expect(lineage.query.owners).to.deep.equal(['ingrid']);
    expect(lineage.money.unit).to.equal('major');
    expect(file.name).to.equal('pipeline-report-fy2027-q3-2026-10-16.json');
  });

  it('asks again where data changes while it asks', async () => {
    const metrics = await metricsOfMadeUp();
    let asked = 0;
    const changing = {
      ...metrics,
      accuracy: async (...given: Parameters<typeof metrics.accuracy>) => {
        asked += 1;
        if (asked === 1) await metrics.apply([]);
        return metrics.accuracy(...given);
      },
    };
    await exportReport({ metrics: changing, query: {} });
    expect(asked).to.equal(2);
  });

  it('is named by the day of its figures where they are from', async () => {
    const dataset = smallDataset({ timeZone: 'Pacific/Auckland', asOf: '2026-09-29T20:00:00Z' });
    const metrics = pageMetrics(readDatasetText(JSON.stringify(dataset)));
    expect((await exportReport({ metrics, query: {} })).name).to.equal('pipeline-report-fy2026-q3-2026-09-30.json');
  });

  it('waits for no data', async () => {
    const refused = await exportReport({ metrics: undefined, query: {} }).catch((error: unknown) => error);
    expect(refused).to.be.an('error').with.property('message', 'the source has no data yet');
  });
});

describe('fileName', () => {
  it('holds letters and digits of any script, and nothing that a system could take amiss', () => {
    expect(fileName(['Łucja’s "funnel" / ..\\', 'FY2026-Q3', '2026-10-16'], 'csv')).to.equal(
      'łucja-s-funnel-fy2026-q3-2026-10-16.csv',
    );
    expect(fileName(['x'.repeat(300)], 'svg')).to.have.length(104);
  });

  it('ends with a whole letter', () => {
    const letter = '\u{20bb7}';
    expect(fileName([`x${letter.repeat(60)}`], 'csv')).to.equal(`x${letter.repeat(49)}.csv`);
    expect(fileName([`${'x'.repeat(98)} ${letter}`], 'csv')).to.equal(`${'x'.repeat(98)}.csv`);
  });
});

describe('a table file', () => {
  it('is read back as it was written', () => {
    const rows = [
      ['a', 'b'],
      ['1, "2"\r\n3', 4.5],
    ];
    expect(readCsv(csv(rows))).to.deep.equal([{ a: '1, "2"\r\n3', b: '4.5' }]);
  });
});

/** What is read of the files. */
interface Exported extends Record<string, unknown> {
  readonly lineage: Record<string, unknown> & {
    readonly money: { readonly unit: string };
    readonly query: { readonly owners: readonly string[] };
  };
}

function jsonOf<Data>(text: string): Data {
  const data: Data = JSON.parse(text);
  return data;
}

async function metricsOfMadeUp() {
  const response = await fetch(madeUp);
  return pageMetrics(readDatasetText(await response.text()));
}
