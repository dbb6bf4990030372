import { expect } from 'chai';
import type { LoadOptions } from '../../../src/data/adapter.js';
import { LoadError } from '../../../src/elements/shared/load-error.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { readDataset } from '../../../src/data/read.js';
import { all, clear, drawn, golden, html, inlineData, next, part, seen, show, smallDataset, texts } from '../page.js';

const FUNNEL = 'pipeline-funnel-chart';
const SOURCE = 'pipeline-source';
const chart = html`<pipeline-funnel-chart></pipeline-funnel-chart>`;
const lead = (id: string) => ({ id, createdAt: '2026-08-01', stage: 'mql' });
const leads = (count: number) =>
  smallDataset({ leads: Array.from({ length: count }, (_, index) => lead(`L${index}`)) });

/** An adapter that brings its parts when it is told to. */
function slowAdapter() {
  const waiting: ((part: object) => void)[] = [];
  const adapter = {
    async *load() {
      yield await new Promise<object>((resolve) => waiting.push(resolve));
    },
  };
  return { adapter, waiting, bring: (part: object) => waiting.splice(0).forEach((resolve) => resolve(part)) };
}

/** Waits until something has come about. */
async function until(hasCome: () => boolean): Promise<void> {
  while (!hasCome()) await new Promise((resolve) => setTimeout(resolve));
}

function sourceIn(place: Element) {
  const source = place.querySelector(SOURCE);
  if (source === null) throw new Error('there is no source');
  return source;
}

/** Waits until so many leads are drawn. */
const showsLeads = (place: Element, count: number) =>
  until(() => texts(place.querySelector(FUNNEL), '.count')[0] === String(count));

async function counts(place: Element): Promise<string[]> {
  await place.querySelector(FUNNEL)?.updateComplete;
  return texts(place.querySelector(FUNNEL), '.count');
}

describe('<pipeline-source>', () => {
  afterEach(clear);

  describe('loads', () => {
    const loaded = async (content: ReturnType<typeof html>) => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(content);
      await ready;
      return counts(place);
    };

    it('a file', async () => {
      expect(await loaded(html`<pipeline-source src=${golden('life-cycle')}>${chart}</pipeline-source>`)).to.deep.equal(
        ['4', '4', '3', '2', '1'],
      );
    });

    it('the text of a script inside', async () => {
      expect(await loaded(html`<pipeline-source>${inlineData(leads(2))}${chart}</pipeline-source>`)).to.deep.equal([
        '2',
        '0',
        '0',
      ]);
    });

    it('a dataset it is given', async () => {
      const dataset = leads(3);
      expect(await loaded(html`<pipeline-source .dataset=${dataset}>${chart}</pipeline-source>`)).to.deep.equal([
        '3',
        '0',
        '0',
      ]);
    });

    it('what an adapter brings in parts', async () => {
      const parts = [smallDataset(), { leads: [lead('L1')] }, { leads: [lead('L2')] }];
      const adapter = {
        load: () =>
          (async function* () {
            yield* parts;
          })(),
      };
      expect(await loaded(html`<pipeline-source .adapter=${adapter}>${chart}</pipeline-source>`)).to.deep.equal([
        '2',
        '0',
        '0',
      ]);
    });

    it('nothing where a server answers', async () => {
      const other = show(html`<pipeline-source>${inlineData(leads(5))}</pipeline-source>`).querySelector(SOURCE);
      await next('pipeline-ready', SOURCE);
      const server = { metrics: () => other?.metrics };
      expect(await loaded(html`<pipeline-source .adapter=${server}>${chart}</pipeline-source>`)).to.deep.equal([
        '5',
        '0',
        '0',
      ]);
    });

    it('a script that comes later', async () => {
      const place = show(html`<pipeline-source>${chart}</pipeline-source>`);
      const ready = next('pipeline-ready', FUNNEL);
      place.querySelector(SOURCE)?.append(inlineData(leads(1)));
      await ready;
      expect(await counts(place)).to.deep.equal(['1', '0', '0']);
    });
  });

  describe('serves a widget that names it', () => {
    const named = html`<pipeline-funnel-chart source="ours"></pipeline-funnel-chart>`;
    const source = (id: string, count: number) => {
      const element = document.createElement(SOURCE);
      element.id = id;
      element.append(inlineData(leads(count)));
      return element;
    };

    it('from anywhere in the page', async () => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(
        html`${source('ours', 2)}
          <div>${named}</div>`,
      );
      await ready;
      expect(await counts(place)).to.deep.equal(['2', '0', '0']);
    });

    it('when it comes later into the page', async () => {
      const place = show(named);
      await place.querySelector(FUNNEL)?.updateComplete;
      const ready = next('pipeline-ready', FUNNEL);
      place.append(source('ours', 2));
      await ready;
      expect(await counts(place)).to.deep.equal(['2', '0', '0']);
    });

    it('when it replaces another', async () => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`${named}`);
      const first = source('ours', 2);
      place.append(first);
      await ready;
      const again = next('pipeline-ready', FUNNEL);
      first.replaceWith(source('ours', 7));
      await again;
      expect(await counts(place)).to.deep.equal(['7', '0', '0']);
    });

    it('no longer when it is taken away', async () => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(named);
      const only = source('ours', 2);
      place.append(only);
      await ready;
      only.remove();
      await new Promise((resolve) => setTimeout(resolve));
      const funnel = place.querySelector(FUNNEL);
      await funnel?.updateComplete;
      expect(seen(part(funnel, '.late'))).to.equal('There is no <pipeline-source id="ours"> on this page.');
    });

    it('and only then: one that stands in none and names none says so', async () => {
      const place = show(html`<pipeline-funnel-chart></pipeline-funnel-chart>`);
      const funnel = place.querySelector(FUNNEL);
      await funnel?.updateComplete;
      expect(seen(part(funnel, '.late'))).to.equal('There is no <pipeline-source> around this widget.');
    });

    it('when it gets the name later', async () => {
      const place = show(named);
      const other = source('other', 4);
      place.append(other);
      await next('pipeline-ready', SOURCE);
      const ready = next('pipeline-ready', FUNNEL);
      other.id = 'ours';
      await ready;
      expect(await counts(place)).to.deep.equal(['4', '0', '0']);
    });

    it('and not the one around it', async () => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`${source('ours', 2)}<pipeline-source>${inlineData(leads(9))}${named}</pipeline-source>`);
      await ready;
      expect(await counts(place)).to.deep.equal(['2', '0', '0']);
    });

    it('out of a shadow tree too', async () => {
      const place = show(
        html`${source('ours', 2)}
          <div class="inside"></div>`,
      );
      const shadow = place.querySelector('.inside')?.attachShadow({ mode: 'open' });
      const funnel = document.createElement(FUNNEL);
      funnel.source = 'ours';
      const ready = new Promise((resolve) => shadow?.addEventListener('pipeline-ready', resolve, { once: true }));
      shadow?.append(funnel);
      await ready;
      await funnel.updateComplete;
      expect(texts(funnel, '.count')).to.deep.equal(['2', '0', '0']);
    });
  });

  it('named beside a widget in whose shadow tree another stands, it is found from there', async () => {
    const shadow = show(html`<div class="inside"></div>`)
      .querySelector('.inside')
      ?.attachShadow({ mode: 'open' });
    const outer = document.createElement('div');
    const funnel = document.createElement(FUNNEL);
    funnel.source = 'ours';
    outer.attachShadow({ mode: 'open' }).append(funnel);
    shadow?.append(outer);
    const ready = new Promise((resolve) => funnel.addEventListener('pipeline-ready', resolve, { once: true }));
    const late = document.createElement(SOURCE);
    late.id = 'ours';
    late.dataset = leads(3);
    shadow?.append(late);
    await ready;
    await funnel.updateComplete;
    expect(texts(funnel, '.count')).to.deep.equal(['3', '0', '0']);
  });

  describe('shares its query', () => {
    it('of period, moment, pipeline and owner', () => {
      const place = show(
        html`<pipeline-source period="FY2026-Q3" as-of="2026-09-01" pipeline="default" owner="ann"></pipeline-source>`,
      );
      expect(place.querySelector(SOURCE)?.query).to.deep.equal({
        asOf: '2026-09-01',
        period: 'FY2026-Q3',
        pipeline: 'default',
        owners: ['ann'],
      });
    });

    it('and has widgets ask again when it changes, without loading again', async () => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`<pipeline-source src=${golden('life-cycle')}>${chart}</pipeline-source>`);
      await ready;
      const before = place.querySelector(SOURCE)?.metrics;
      const again = next('pipeline-ready', FUNNEL);
      place.querySelector(SOURCE)?.setAttribute('as-of', '2026-07-15');
      await again;
      expect(await counts(place)).to.not.deep.equal(['4', '4', '3', '2', '1']);
      expect(place.querySelector(SOURCE)?.metrics).to.equal(before);
    });
  });

  it('keeps the old figures until the new ones are there', async () => {
    const ready = next('pipeline-ready', FUNNEL);
    const place = show(html`<pipeline-source>${inlineData(leads(2))}${chart}</pipeline-source>`);
    await ready;
    const again = next('pipeline-ready', FUNNEL);
    const source = place.querySelector(SOURCE);
    source?.setAttribute('src', golden('life-cycle'));
    await source?.updateComplete;
    expect(await counts(place)).to.deep.equal(['2', '0', '0']);
    await again;
    expect(await counts(place)).to.deep.equal(['4', '4', '3', '2', '1']);
  });

  it('drops data that comes late and is no longer wanted', async () => {
    const slow = slowAdapter();
    const place = show(html`<pipeline-source .adapter=${slow.adapter}>${chart}</pipeline-source>`);
    await until(() => slow.waiting.length > 0);
    const ready = next('pipeline-ready', FUNNEL);
    sourceIn(place).dataset = leads(3);
    await ready;
    slow.bring(leads(8));
    await new Promise((resolve) => setTimeout(resolve));
    expect(await counts(place)).to.deep.equal(['3', '0', '0']);
  });

  it('takes no empty address for one', async () => {
    const ready = next('pipeline-ready', FUNNEL);
    const place = show(html`<pipeline-source src="">${inlineData(leads(2))}${chart}</pipeline-source>`);
    await ready;
    expect(await counts(place)).to.deep.equal(['2', '0', '0']);
  });

  it('hides what it holds with itself', async () => {
    const place = show(html`<pipeline-source hidden>${chart}</pipeline-source>`);
    await place.querySelector(FUNNEL)?.updateComplete;
    expect(place.querySelector(FUNNEL)?.offsetHeight).to.equal(0);
    sourceIn(place).hidden = false;
    expect(place.querySelector(FUNNEL)?.offsetHeight).to.be.greaterThan(0);
  });

  describe('moved or taken out while it loads, loads again where it is put', () => {
    /** A source with old data that has begun to load other. */
    async function loading(slow: ReturnType<typeof slowAdapter>) {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`<pipeline-source .dataset=${leads(2)}>${chart}</pipeline-source><i></i>`);
      await ready;
      const source = sourceIn(place);
      source.dataset = null;
      source.adapter = slow.adapter;
      await until(() => slow.waiting.length === 1);
      return { place, source };
    }

    it('with old data', async () => {
      const slow = slowAdapter();
      const { place, source } = await loading(slow);
      place.append(source);
      await until(() => slow.waiting.length === 2);
      slow.bring(leads(5));
      await showsLeads(place, 5);
    });

    it('for a while too, and follows its attributes then', async () => {
      const slow = slowAdapter();
      const { place, source } = await loading(slow);
      source.remove();
      slow.bring(leads(8));
      source.period = 'FY2026-Q1';
      await source.updateComplete;
      place.append(source);
      await until(() => slow.waiting.length === 1);
      slow.bring(leads(5));
      await until(() => all(place.querySelector(FUNNEL), '.state').length === 1);
      source.period = null;
      await showsLeads(place, 5);
    });

    it('for the first time', async () => {
      const slow = slowAdapter();
      const place = show(html`<pipeline-source .adapter=${slow.adapter}>${chart}</pipeline-source><i></i>`);
      await until(() => slow.waiting.length === 1);
      place.append(sourceIn(place));
      await until(() => slow.waiting.length === 2);
      slow.bring(leads(1));
      await showsLeads(place, 1);
    });

    it('what it was told to load meanwhile', async () => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`<pipeline-source .dataset=${leads(2)}>${chart}</pipeline-source>`);
      await ready;
      const source = sourceIn(place);
      source.remove();
      source.dataset = leads(7);
      await source.updateComplete;
      place.append(source);
      await showsLeads(place, 7);
    });

    it('but not where all was there', async () => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`<pipeline-source .dataset=${leads(2)}>${chart}</pipeline-source><i></i>`);
      await ready;
      const { metrics } = sourceIn(place);
      const again = next('pipeline-ready', FUNNEL);
      place.append(sourceIn(place));
      await again;
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(sourceIn(place).metrics).to.equal(metrics);
    });
  });

  describe('reads a script inside anew', () => {
    async function inPlace(change: (script: HTMLScriptElement, source: HTMLElement) => void): Promise<Element> {
      const script = inlineData(leads(2));
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`<pipeline-source>${script}${chart}</pipeline-source>`);
      await ready;
      change(script, sourceIn(place));
      return place;
    }

    it('when its text is replaced', async () => {
      await showsLeads(await inPlace((script) => (script.textContent = JSON.stringify(leads(4)))), 4);
    });

    it('when its text is edited', async () => {
      const edited = await inPlace((script) => {
        if (script.firstChild) script.firstChild.nodeValue = JSON.stringify(leads(3));
      });
      await showsLeads(edited, 3);
    });

    it('when another takes its place', async () => {
      await showsLeads(await inPlace((script) => script.replaceWith(inlineData(leads(6)))), 6);
    });

    it('when it changed outside the page', async () => {
      const changed = await inPlace((script, source) => {
        const { parentElement } = source;
        source.remove();
        script.textContent = JSON.stringify(leads(1));
        parentElement?.append(source);
      });
      await showsLeads(changed, 1);
    });
  });

  describe('without data', () => {
    const WITHOUT =
      'This source has no data. Give it src, dataset, adapter, or a <script type="application/json"> inside.';
    const stateOf = (place: Element) => texts(place.querySelector(FUNNEL), '.state').join();

    async function saysSo(place: Element): Promise<void> {
      const funnel = place.querySelector(FUNNEL);
      if (funnel) await drawn(funnel, () => stateOf(place) !== '');
      expect(stateOf(place)).to.equal(WITHOUT);
      expect(part(funnel, '.widget').getAttribute('aria-busy')).to.equal('false');
      expect(all(funnel, '.bone')).to.have.length(0);
    }

    it('says so after a moment, until some comes', async () => {
      const place = show(html`<pipeline-source src="">${chart}</pipeline-source>`);
      await saysSo(place);
      const ready = next('pipeline-ready', FUNNEL);
      sourceIn(place).dataset = leads(2);
      await ready;
      expect(await counts(place)).to.deep.equal(['2', '0', '0']);
    });

    it('in Polish too', async () => {
      const place = show(html`<div lang="pl"><pipeline-source>${chart}</pipeline-source></div>`);
      const funnel = place.querySelector(FUNNEL);
      if (funnel) await drawn(funnel, () => stateOf(place) !== '');
      expect(stateOf(place)).to.match(/^To źródło nie ma danych\. /);
    });

    it('when they are taken away', async () => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`<pipeline-source .dataset=${leads(2)}>${chart}</pipeline-source>`);
      await ready;
      sourceIn(place).dataset = null;
      await saysSo(place);
      expect(sourceIn(place).metrics).to.equal(undefined);
    });

    it('when the script inside is', async () => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`<pipeline-source>${inlineData(leads(2))}${chart}</pipeline-source>`);
      await ready;
      place.querySelector('script')?.remove();
      await saysSo(place);
    });
  });

  describe('says on the page and in an event', () => {
    const data = (text: string) => `data:application/json,${encodeURIComponent(text)}`;

    async function failure(src: string): Promise<{ fault: LoadError['fault']; text: string }> {
      const failed = next('pipeline-error', SOURCE);
      const place = show(html`<pipeline-source src=${src}>${chart}</pipeline-source>`);
      const { error } = await failed;
      const funnel = place.querySelector(FUNNEL);
      await funnel?.updateComplete;
      if (!(error instanceof LoadError)) throw error;
      return { fault: error.fault, text: seen(part(funnel, '[role="alert"]')) };
    }

    it('that there is no file', async () => {
      const { fault, text } = await failure('/nothing-here.json');
      expect(fault.kind).to.equal('missing');
      expect(text).to.equal(
        'The figures could not be loaded. Try again There is nothing at /nothing-here.json (404). Nothing was changed.',
      );
    });

    it('that a server can’t be reached', async () => {
      expect((await failure('http://127.0.0.1:1/data.json')).fault.kind).to.equal('unreachable');
    });

    it('that a file is empty', async () => {
      expect((await failure(data(' '))).fault.kind).to.equal('blank');
    });

    it('that a file breaks off', async () => {
      expect((await failure(data(JSON.stringify(smallDataset()).slice(0, 90)))).fault.kind).to.equal('truncated');
    });

    it('that a file is no JSON', async () => {
      expect((await failure(data('<!doctype html>'))).fault.kind).to.equal('not-json');
      expect((await failure(data('\u0000\u0001PK'))).fault.kind).to.equal('not-json');
    });

    it('every fault of a dataset that is refused', async () => {
      const { fault, text } = await failure(golden('refused'));
      expect(fault.kind).to.equal('refused');
      expect(text).to.include('is not a dataset in the contract’s form');
      expect(fault.kind === 'refused' && fault.faults.length).to.be.greaterThan(3);
    });

    it('that an array or an empty object is no dataset', async () => {
      expect((await failure(data('[]'))).fault.kind).to.equal('refused');
      expect((await failure(data('{}'))).fault.kind).to.equal('refused');
    });

    describe('of an adapter', () => {
      const figures = pageMetrics(readDataset(leads(3)));

      /** What the page is told, once and no more. */
      async function message(adapter: unknown): Promise<string> {
        const failed = next('pipeline-error', SOURCE);
        const place = show(html`<pipeline-source .adapter=${adapter}>${chart}</pipeline-source>`);
        const { error } = await failed;
        await place.querySelector(FUNNEL)?.updateComplete;
        const shown = texts(place.querySelector(FUNNEL), '[role="alert"] p');
        expect(shown).to.deep.equal(['The figures could not be loaded.', error.message.replace(/^adapter: /, '')]);
        return error.message;
      }

      it('what it ran into', async () => {
        const adapter = {
          async *load() {
            yield {};
            throw new Error('the session has ended');
          },
        };
        expect(await message(adapter)).to.equal('adapter: the session has ended');
        const server = {
          metrics() {
            throw new Error('not now');
          },
        };
        expect(await message(server)).to.equal('adapter: not now');
        expect(await message({ metrics: () => Promise.reject(new Error('nor later')) })).to.equal('adapter: nor later');
      });

      it('that it is none', async () => {
        const expected = 'adapter: expected an object with load() or metrics()';
        expect(await message('foo')).to.equal(`${expected}, got "foo"`);
        expect(await message({})).to.equal(`${expected}, got an object with nothing`);
        expect(await message({ Load: 1 })).to.equal(`${expected}, got an object with Load`);
      });

      it('that it brings no parts of a dataset', async () => {
        const bringing = (part: unknown) => message({ load: () => [{}, part] });
        const expected = 'adapter: load(): expected parts of a dataset';
        expect(await bringing(null)).to.equal(`${expected}, got null`);
        expect(await bringing(undefined)).to.equal(`${expected}, got undefined`);
        expect(await bringing('abc')).to.equal(`${expected}, got "abc"`);
        expect(await bringing([leads(1)])).to.equal(`${expected}, got a list`);
        const inSequence = 'adapter: load(): expected parts one after the other';
        expect(await message({ load: () => undefined })).to.equal(`${inSequence}, got undefined`);
        expect(await message({ load: () => Promise.resolve(leads(1)) })).to.equal(`${inSequence}, got a promise`);
      });

      it('that it gives no figures', async () => {
        const expected = 'adapter: metrics(): expected an object with subscribe()';
        expect(await message({ metrics: () => undefined })).to.equal(`${expected}, got undefined`);
        const funnel = () => Promise.resolve({});
        expect(await message({ metrics: () => ({ funnel }) })).to.equal(`${expected}, got an object with funnel`);
      });

      it('nothing where it only names no server, or tells odd progress', async () => {
        const adapter = {
          metrics: undefined,
          async *load({ onProgress }: LoadOptions) {
            for (const total of [NaN, 0, -1, 1]) onProgress({ loaded: 2, total });
            onProgress({ loaded: NaN, total: 4 });
            await new Promise((resolve) => setTimeout(resolve));
            yield leads(2);
          },
        };
        const ready = next('pipeline-ready', FUNNEL);
        const place = show(html`<pipeline-source .adapter=${adapter}>${chart}</pipeline-source>`);
        await ready;
        expect(await counts(place)).to.deep.equal(['2', '0', '0']);
      });

      const widgets = ['funnel-chart', 'conversion-table', 'velocity-timeline', 'forecast-board', 'scorecard'];
      for (const tag of widgets.map((name) => `pipeline-${name}`)) {
        for (const answer of [{}, null, { currency: 'EUR', digits: 2, timeZone: 'UTC' }]) {
          it(`that <${tag}> can’t draw its answer ${JSON.stringify(answer)}, once`, async () => {
            const metrics = Object.fromEntries(
              Object.keys(figures).map((name) => [name, () => Promise.resolve(answer)]),
            );
            const server = { metrics: () => ({ ...metrics, subscribe: figures.subscribe }) };
            const widget = document.createElement(tag);
            const heard: Event[] = [];
            widget.addEventListener('pipeline-error', (event) => heard.push(event));
            const failed = next('pipeline-error', tag);
            show(html`<pipeline-source .adapter=${server}>${widget}</pipeline-source>`);
            const { error } = await failed;
            expect(seen(part(widget, '.state'))).to.include(error.message);
            sourceIn(document.body).requestUpdate();
            await new Promise((resolve) => setTimeout(resolve, 20));
            expect(heard).to.have.length(1);
          });
        }
      }
    });

    it('and loads again when the reader says so', async () => {
      const failed = next('pipeline-error', SOURCE);
      const place = show(html`<pipeline-source src="/nothing-here.json">${chart}</pipeline-source>`);
      await failed;
      const funnel = place.querySelector(FUNNEL);
      await funnel?.updateComplete;
      const again = next('pipeline-error', SOURCE);
      part(funnel, '.state .button').click();
      await again;
    });

    it('that all records have a fault, and shows that nothing is counted', async () => {
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`
        <pipeline-source>${inlineData({ ...smallDataset(), leads: [{}, {}, 7] })}${chart}</pipeline-source>
      `);
      await ready;
      const funnel = place.querySelector(FUNNEL);
      expect(seen(part(funnel, '.notice'))).to.equal('3 records set aside');
      expect(seen(part(funnel, '.state b'))).to.equal('No journeys began during FY2026-Q3.');
    });
  });
});
