import { expect } from 'chai';
import { LoadError } from '../../../src/elements/shared/load-error.js';
import { clear, golden, html, inlineData, next, part, seen, show, smallDataset, texts } from '../page.js';

const FUNNEL = 'pipeline-funnel-chart';
const SOURCE = 'pipeline-source';
const chart = html`<pipeline-funnel-chart></pipeline-funnel-chart>`;
const lead = (id: string) => ({ id, createdAt: '2026-08-01', stage: 'mql' });
const leads = (count: number) =>
  smallDataset({ leads: Array.from({ length: count }, (_, index) => lead(`L${index}`)) });

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
    let bring: (part: object) => void = () => {};
    const late = {
      load: () =>
        (async function* () {
          yield await new Promise<object>((resolve) => (bring = resolve));
        })(),
    };
    const place = show(html`<pipeline-source .adapter=${late}>${chart}</pipeline-source>`);
    const source = place.querySelector(SOURCE);
    await source?.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    const ready = next('pipeline-ready', FUNNEL);
    if (source) source.dataset = leads(3);
    await ready;
    bring(leads(8));
    await new Promise((resolve) => setTimeout(resolve));
    expect(await counts(place)).to.deep.equal(['3', '0', '0']);
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
        'The figures could not be loaded. There is nothing at /nothing-here.json (404). Nothing was changed. Try again',
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

    it('what an adapter ran into', async () => {
      const failed = next('pipeline-error', SOURCE);
      const adapter = {
        load: () =>
          (async function* () {
            yield {};
            throw new Error('the session has ended');
          })(),
      };
      show(html`<pipeline-source .adapter=${adapter}>${chart}</pipeline-source>`);
      expect((await failed).error.message).to.equal('adapter: the session has ended');
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
