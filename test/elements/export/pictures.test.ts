import { expect } from 'chai';
import madeUp from '../../../demo/data/made-up.json?url';
import { readDatasetText } from '../../../src/data/read.js';
import { exportWidget } from '../../../src/elements/export/export-widget.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { all, clear, inlineData, next, part, seen, show, html, smallDataset } from '../page.js';
import { TAGS, shownWidget } from './shown-widget.js';

async function svgOf(widget: Element): Promise<XMLDocument> {
  const file = await exportWidget(widget, 'svg');
  expect(file.type).to.equal('image/svg+xml');
  return new DOMParser().parseFromString(await file.text(), 'image/svg+xml');
}

function wordsIn(picture: XMLDocument): string {
  return tight([...picture.querySelectorAll('text')].map(({ textContent }) => textContent ?? '').join(''));
}

function tight(text: string): string {
  return text.replace(/[\s\u2066-\u2069]+/g, '');
}

/** The pixels of a picture file. */
async function pixelsOf(file: Blob, width: number, height: number): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('nothing to paint with');
  context.drawImage(image, 0, 0, width, height);
  URL.revokeObjectURL(image.src);
  return context.getImageData(0, 0, width, height).data;
}

function sizeOf(picture: XMLDocument): [number, number] {
  const root = picture.documentElement;
  return [Number(root.getAttribute('width')), Number(root.getAttribute('height'))];
}

describe('the picture of a widget', () => {
  afterEach(() => {
    clear();
    document.documentElement.removeAttribute('dir');
    document.documentElement.removeAttribute('class');
  });

  for (const tag of TAGS) {
    it(`${tag} is a whole, well-formed SVG with all its figures, and needs nothing else`, async () => {
      const widget = await shownWidget(tag);
      const height = widget.getBoundingClientRect().height;
      const picture = await svgOf(widget);
      expect(picture.querySelector('parsererror')).to.equal(null);
      const words = wordsIn(picture);
      const figures = all(widget, '.figure').filter((figure) => figure.checkVisibility());
      expect(figures.length).to.be.greaterThan(8);
      for (const figure of figures) expect(words).to.include(tight(seen(figure)));
      expect(words).to.include(tight(seen(part(widget, '#title'))));
      expect(picture.querySelectorAll('rect, path, circle').length).to.be.greaterThan(5);
      expect(picture.querySelector('foreignObject, script, image, a')).to.equal(null);
      const values = [...picture.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].flatMap(({ name, value }) => (name === 'xmlns' ? [] : [value])),
      );
      expect(values.filter((value) => /https?:|javascript:|var\(|light-dark|oklch|calc/.test(value))).to.deep.equal([]);
      expect(picture.querySelector('title')?.textContent).to.equal(seen(part(widget, '#title')));
      expect(picture.querySelector('desc')?.textContent).to.match(
        /^As of: Oct 16, 2026.*Period: FY2027-Q3.*Filters: none$/,
      );
      expect(widget.getBoundingClientRect().height).to.equal(height);
    });

    it(`${tag} is a PNG twice as fine, painted as the SVG is`, async () => {
      const widget = await shownWidget(tag);
      const [svg, png] = await Promise.all([exportWidget(widget, 'svg'), exportWidget(widget, 'png')]);
      const [width, height] = sizeOf(new DOMParser().parseFromString(await svg.text(), 'image/svg+xml'));
      const bitmap = await createImageBitmap(png);
      expect([bitmap.width, bitmap.height]).to.deep.equal([2 * width, 2 * height]);
      const [drawn, painted] = await Promise.all([pixelsOf(svg, width, height), pixelsOf(png, width, height)]);
      const inked = painted.filter((value, at) => at % 4 === 1 && value < 200).length;
      const unlike = painted.filter((value, at) => at % 4 !== 3 && Math.abs(value - (drawn[at] ?? 0)) > 96).length;
      expect(inked / (width * height)).to.be.within(0.005, 0.5);
      expect(unlike / (width * height)).to.be.lessThan(0.01);
    });
  }

  it('holds what is scrolled away, and leaves the reader where they are', async () => {
    document.documentElement.style.setProperty('--pipeline-funnel-chart-height', '260px');
    const widget = await shownWidget('pipeline-funnel-chart');
    const body = part(widget, '.body');
    body.scrollTop = 90;
    const picture = await svgOf(widget);
    expect(body.scrollTop).to.equal(90);
    document.documentElement.style.removeProperty('--pipeline-funnel-chart-height');
    expect(sizeOf(picture)[1]).to.be.greaterThan(500);
    expect(wordsIn(picture)).to.match(/^FunnelJourneys.*Won.*13/);
    expect(widget.shadowRoot?.adoptedStyleSheets.some(({ cssRules }) => cssRules.length === 0)).to.equal(false);
  });

  it('holds what is drawn only in sight, wherever that is', async () => {
    const above = show(html`<p></p>`);
    above.style.blockSize = '3000px';
    const board = await shownWidget('pipeline-forecast-board');
    expect(all(board, '.deal').length).to.equal(0);
    const words = wordsIn(await svgOf(board));
    const amounts = all(board, '.deal .amount');
    expect(amounts.length).to.be.greaterThan(8);
    for (const amount of amounts) expect(words).to.include(tight(seen(amount)));
  });

  it('has marks where the page has them, mirrored from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const widget = await shownWidget('pipeline-funnel-chart');
    const picture = await svgOf(widget);
    const host = widget.getBoundingClientRect();
    const drawn = [...picture.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('x')));
    const marks = all(widget, '.part rect').map((rect) => rect.getBoundingClientRect());
    expect(marks.length).to.be.greaterThan(10);
    for (const { left } of marks)
      expect(Math.min(...drawn.map((x) => Math.abs(x - (left - host.left + 16))))).to.be.lessThan(1);
    const [first] = marks;
    const count = part(widget, '.count').getBoundingClientRect();
    expect(Math.abs((first?.right ?? 0) - count.right)).to.be.lessThan(6);
  });

  it('has the colours of the page’s scheme', async () => {
    document.documentElement.style.setProperty('color-scheme', 'dark');
    const widget = await shownWidget('pipeline-scorecard');
    const picture = await svgOf(widget);
    document.documentElement.style.removeProperty('color-scheme');
    expect(picture.querySelector('rect')?.getAttribute('fill')).to.equal('#16181d');
    const title = [...picture.querySelectorAll('text')].find(({ textContent }) => textContent === 'The four Vs');
    expect(title?.getAttribute('fill')).to.equal('#ebedf0');
  });

  it('lets no text of the data be anything but text', async () => {
    const label = '</text><script>alert(1)</script>&quot;\u0007\ufffe ]]> "x" onload=\'y\'';
    const dataset = smallDataset({
      pipelines: [
        {
          id: 'default',
          stages: [
            { id: 'sql', label, kind: 'qualified' },
            { id: 'won', kind: 'won' },
            { id: 'lost', kind: 'lost' },
          ],
        },
      ],
      opportunities: [{ id: 'o', createdAt: '2026-08-01', stage: 'sql', closeDate: '2026-10-15', amount: 100 }],
    });
    const isReady = next('pipeline-ready', 'pipeline-funnel-chart');
    const place = show(
      html`<pipeline-source>${inlineData(dataset)}<pipeline-funnel-chart></pipeline-funnel-chart></pipeline-source>`,
    );
    await isReady;
    const widget = place.querySelector('pipeline-funnel-chart');
    if (widget === null) throw new Error('no widget');
    const picture = await svgOf(widget);
    expect(picture.querySelector('parsererror, script')).to.equal(null);
    expect(wordsIn(picture)).to.include(tight('</text><script>alert(1)</script>&quot;'));
  });

  it('leaves out what is only to be pressed, and shows a text that runs from right to left whole', async () => {
    const name = 'שלום עולם';
    const dataset = smallDataset({
      people: [{ id: 'ann', name }],
      opportunities: [
        { id: 'o', createdAt: '2026-08-01', stage: 'sql', ownerId: 'ann', closeDate: '2026-09-15', amount: 100 },
      ],
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
    const picture = await svgOf(widget);
    const words = [...picture.querySelectorAll('text')].map(({ textContent }) =>
      textContent?.replace(/[\u2066-\u2069]/g, ''),
    );
    expect(words).to.include(name);
    expect(words).not.to.include('Board');
  });

  it('leaves out what is folded away', async () => {
    const widget = await shownWidget('pipeline-conversion-table', { attributes: { view: 'incidence' } });
    const folded = part(widget, 'details .who');
    const words = wordsIn(await svgOf(widget));
    expect(words).not.to.include(tight(folded.textContent ?? ''));
  });

  it('has figures, caption and name of one answer, also where another comes while it is made', async () => {
    const response = await fetch(madeUp);
    const metrics = pageMetrics(readDatasetText(await response.text()));
    let meanwhile = async () => {};
    const people = async () => {
      await meanwhile();
      return metrics.people();
    };
    const isReady = next('pipeline-ready', 'pipeline-funnel-chart');
    const place = show(
      html`<pipeline-source .adapter=${{ metrics: () => ({ ...metrics, people }) }}>
        <pipeline-funnel-chart></pipeline-funnel-chart>
      </pipeline-source>`,
    );
    await isReady;
    const source = place.querySelector('pipeline-source');
    const widget = place.querySelector('pipeline-funnel-chart');
    if (source === null || widget === null) throw new Error('no widget');
    const turn = async (period: string) => {
      const isTurned = next('pipeline-ready', 'pipeline-funnel-chart');
      source.query = { period, owners: ['ingrid'] };
      await isTurned;
    };
    await turn('FY2027-Q2');
    const later = await exportWidget(widget, 'svg');
    await turn('FY2027-Q3');
    meanwhile = async () => {
      meanwhile = async () => {};
      await turn('FY2027-Q2');
    };
    const file = await exportWidget(widget, 'svg');
    expect(file.name).to.equal('funnel-fy2027-q2-2026-10-16.svg').and.to.equal(later.name);
    expect(await file.text()).to.equal(await later.text());
  });

  it('is refused where nothing is shown', async () => {
    const refused = await exportWidget(document.createElement('div'), 'svg').catch((error: unknown) => error);
    expect(refused).to.be.an('error').with.property('message', '<div> shows no figures');
  });

  for (const [how, hide] of Object.entries<(widget: HTMLElement) => void>({
    hidden: (widget) => (widget.hidden = true),
    'not displayed': (widget) => widget.style.setProperty('display', 'none'),
    invisible: (widget) => widget.style.setProperty('visibility', 'hidden'),
    'of no width': (widget) => widget.style.setProperty('inline-size', '0'),
    removed: (widget) => widget.remove(),
  })) {
    it(`is refused of a widget that is ${how}`, async () => {
      const widget = await shownWidget('pipeline-funnel-chart');
      hide(widget);
      for (const kind of ['svg', 'png'] as const) {
        const refused = await exportWidget(widget, kind).catch((error: unknown) => error);
        expect(refused)
          .to.be.an('error')
          .with.property(
            'message',
            '<pipeline-funnel-chart> is not to be seen on the page, so there is no picture of it',
          );
      }
      expect((await exportWidget(widget, 'csv')).size).to.be.greaterThan(100);
    });
  }
});
