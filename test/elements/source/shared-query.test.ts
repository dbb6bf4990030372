import { expect } from 'chai';
import type { Query } from '../../../src/engine/query.js';
import type { Metrics, ServerAdapter } from '../../../src/metrics/metrics.js';
import { SharedQuery } from '../../../src/elements/source/shared-query.js';
import { readDataset } from '../../../src/data/read.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { all, clear, golden, html, next, show, smallDataset, texts } from '../page.js';

const FUNNEL = 'pipeline-funnel-chart';
const SOURCE = 'pipeline-source';
const chart = html`<pipeline-funnel-chart></pipeline-funnel-chart>`;

const people = ['ann', 'ben'].map((id) => ({ id, name: id }));
const lead = (id: string, ownerId: string) => ({ id, createdAt: '2026-08-01', stage: 'mql', ownerId });
const dataset = smallDataset({
  people,
  leads: [lead('L1', 'ann'), lead('L2', 'ann'), lead('L3', 'ben')],
});

/** A server that counts what it is asked, and answers when it is told to, at once where it isn't to wait. */
function countingServer({ waits = false } = {}) {
  const asked: Query[] = [];
  const waiting: (() => void)[] = [];
  const answering = pageMetrics(readDataset(dataset));
  const metrics: Metrics = {
    ...answering,
    funnel: async (query, options) => {
      asked.push(query);
      const answer = await answering.funnel(query, options);
      if (waits) await new Promise<void>((resolve) => waiting.push(resolve));
      return answer;
    },
  };
  const adapter: ServerAdapter = { metrics: () => metrics };
  /** Waits until it has been asked so many times, and is to answer the last. */
  const untilAsked = async (times: number) => {
    while (asked.length < times || waiting.length === 0) await new Promise((resolve) => setTimeout(resolve));
  };
  return { adapter, asked, untilAsked, answer: () => waiting.splice(0).forEach((resolve) => resolve()) };
}

const counts = (place: Element) => texts(place.querySelector(FUNNEL), '.count');

function sourceIn(place: Element) {
  const source = place.querySelector(SOURCE);
  if (source === null) throw new Error('there is no source');
  return source;
}

/** Waits until all that is under way without a timer is done. */
const atRest = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a shared query', () => {
  const NONE = { asOf: null, period: null, pipeline: null, owner: null };
  type Attributes = { -readonly [name in keyof typeof NONE]: string | null };
  const attributes = (some: Partial<Attributes>): Attributes => ({ ...NONE, ...some });

  it('is made of attributes', () => {
    const shared = new SharedQuery(attributes({ asOf: '2026-09-30', period: 'FY2026', pipeline: 'p', owner: 'ann' }));
    expect(shared.query).to.deep.equal({ asOf: '2026-09-30', period: 'FY2026', pipeline: 'p', owners: ['ann'] });
  });

  it('counts an empty attribute as absent', () => {
    const empty = attributes({ asOf: '', period: '', pipeline: '', owner: '' });
    expect(new SharedQuery(empty).query).to.deep.equal({});
    const changing = attributes({ owner: 'ann' });
    const shared = new SharedQuery(changing);
    shared.query = { period: 'FY2026', owners: ['ben'] };
    changing.owner = '';
    expect(shared.query).to.deep.equal({ period: 'FY2026' });
  });

  it('stays as it was given while it is held, whatever changes', () => {
    const changing = attributes({ period: 'FY2026' });
    const shared = new SharedQuery(changing);
    shared.give();
    changing.period = 'FY2027';
    shared.hold();
    shared.give();
    changing.owner = 'ann';
    expect(shared.asked.query).to.deep.equal({ period: 'FY2026' });
    expect(shared.query).to.deep.equal({ period: 'FY2027', owners: ['ann'] });
    shared.hold();
    expect(shared.asked.query).to.deep.equal({ period: 'FY2026' });
    shared.release();
    expect(shared.asked.query).to.deep.equal(shared.query);
  });

  it('is asked at once where it is set, held or not', () => {
    const shared = new SharedQuery(NONE);
    shared.give();
    shared.hold();
    shared.query = { owners: ['ben'] };
    expect(shared.asked.query).to.deep.equal({ owners: ['ben'] });
    shared.give();
    shared.hold();
    shared.pick = { query: { types: ['new'] }, from: 'x' };
    expect(shared.asked.pick).to.deep.equal(shared.pick);
  });

  it('holds what is picked with it, and nothing that picks nothing', () => {
    const shared = new SharedQuery(NONE);
    shared.pick = { query: { types: ['new'] }, from: 'x' };
    shared.give();
    shared.hold();
    expect(shared.asked.pick).to.deep.equal({ query: { types: ['new'] }, from: 'x' });
    shared.pick = { query: { types: undefined }, from: 'x' };
    expect([shared.pick, shared.asked.pick]).to.deep.equal([null, null]);
  });
});

describe('the shared query', () => {
  afterEach(clear);

  describe('set', () => {
    it('replaces all of it, the attributes too', () => {
      const source = sourceIn(show(html`<pipeline-source period="FY2026" owner="ann"></pipeline-source>`));
      source.query = { sources: ['web'], attributes: { region: ['north'] } };
      expect(source.query).to.deep.equal({ sources: ['web'], attributes: { region: ['north'] } });
    });

    it('gives way to an attribute that changes later, and to no other', () => {
      const source = sourceIn(show(html`<pipeline-source period="FY2026" owner="ann"></pipeline-source>`));
      source.query = { period: 'FY2025', types: ['new'] };
      source.period = 'FY2027';
      expect(source.query).to.deep.equal({ period: 'FY2027', types: ['new'] });
      source.removeAttribute('period');
      source.period = null;
      expect(source.query).to.deep.equal({ types: ['new'] });
    });

    it('before the element is defined, holds too', async () => {
      const server = countingServer();
      const tag = 'pipeline-source-of-later';
      const early = document.createElement(tag);
      Object.assign(early, { query: { owners: ['ben'] }, adapter: server.adapter });
      early.append(document.createElement(FUNNEL));
      const ready = next('pipeline-ready', FUNNEL);
      show(html`${early}`);
      customElements.define(tag, class extends (customElements.get(SOURCE) ?? HTMLElement) {});
      await ready;
      expect(server.asked.map(({ owners }) => owners)).to.deep.equal([['ben']]);
    });

    it('says nothing: it is the page’s own doing', async () => {
      const heard: Event[] = [];
      const place = show(html`<pipeline-source .adapter=${countingServer().adapter}>${chart}</pipeline-source>`);
      place.addEventListener('pipeline-query', (event) => heard.push(event));
      const ready = next('pipeline-ready', FUNNEL);
      sourceIn(place).query = { owners: ['ben'] };
      await ready;
      expect(heard).to.deep.equal([]);
    });

    it('to nothing is empty', () => {
      const source = sourceIn(show(html`<pipeline-source period="FY2026" .query=${null}></pipeline-source>`));
      expect(source.query).to.deep.equal({});
    });

    it('to a type that there is not, says so', async () => {
      const failed = next('pipeline-error', FUNNEL);
      const query: Query = JSON.parse('{"types": ["zzz"]}');
      show(html`<pipeline-source .dataset=${dataset} .query=${query}>${chart}</pipeline-source>`);
      expect((await failed).error.message).to.equal('types: expected new, existing, got "zzz"');
    });

    it('refuses what is no query', () => {
      const source = sourceIn(show(html`<pipeline-source></pipeline-source>`));
      const wrong: Query = JSON.parse('{"owners": "ann"}');
      expect(() => (source.query = wrong)).to.throw('query.owners: expected a list, got "ann"');
    });
  });

  it('goes into an address and comes back', () => {
    const place = show(html`<pipeline-source period="FY2026"></pipeline-source><pipeline-source></pipeline-source>`);
    const [one, other] = place.querySelectorAll(SOURCE);
    if (one) one.query = { ...one.query, accounts: ['a&b', ''], types: ['existing'] };
    const ignored = other?.fromURLSearchParams(new URLSearchParams(`${one?.toURLSearchParams()}&model=none`));
    expect(other?.query).to.deep.equal({ period: 'FY2026', accounts: ['a&b', ''], types: ['existing'] });
    expect(ignored).to.deep.equal(['model=none']);
  });

  const tenFilters = (source: HTMLElementTagNameMap['pipeline-source']) => {
    const steps: Query[] = [
      { period: 'FY2026-Q3' },
      { asOf: '2026-09-15' },
      { pipeline: 'default' },
      { owners: ['ann'] },
      { sources: [''] },
      { types: ['new', 'existing'] },
      { models: ['hunter', 'farmer'] },
      { accounts: [''] },
      { attributes: { region: [''] } },
      { owners: ['ben'], sources: undefined, types: undefined, models: undefined, accounts: undefined },
    ];
    for (const step of steps) source.query = { ...source.query, ...step, attributes: undefined };
  };

  it('set ten times in a row is asked once', async () => {
    const server = countingServer();
    const ready = next('pipeline-ready', FUNNEL);
    const place = show(html`<pipeline-source .adapter=${server.adapter}>${chart}</pipeline-source>`);
    await ready;
    expect(server.asked).to.have.length(1);
    const again = next('pipeline-ready', FUNNEL);
    tenFilters(sourceIn(place));
    await again;
    await atRest();
    expect(server.asked).to.have.length(2);
    expect(counts(place)).to.deep.equal(['1', '0', '0']);
  });

  it('set ten times before there is data is asked once, and nothing else ever', async () => {
    const server = countingServer();
    const place = show(html`<pipeline-source>${chart}</pipeline-source>`);
    const source = sourceIn(place);
    tenFilters(source);
    await atRest();
    const ready = next('pipeline-ready', FUNNEL);
    source.adapter = server.adapter;
    tenFilters(source);
    await ready;
    await atRest();
    expect(server.asked.map(({ owners }) => owners)).to.deep.equal([['ben']]);
    expect(counts(place)).to.deep.equal(['1', '0', '0']);
  });

  describe('shows no figure of another query', () => {
    /** All counts that were ever in sight. */
    function watch(place: Element): Set<string> {
      const seen = new Set<string>();
      const funnel = place.querySelector(FUNNEL);
      const look = () => texts(funnel, '.count').forEach((count, step) => step === 0 && seen.add(count));
      const root = funnel?.shadowRoot;
      if (root) new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
      return seen;
    }

    for (const turns of Array.from({ length: 9 }).keys()) {
      it(`where it is set ${turns} turns after the unfiltered answer has come`, async () => {
        const server = countingServer({ waits: true });
        const place = show(html`<pipeline-source .adapter=${server.adapter}>${chart}</pipeline-source>`);
        const source = sourceIn(place);
        await server.untilAsked(1);
        expect(server.asked).to.have.length(1);
        const seen = watch(place);
        server.answer();
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        const before = counts(place).slice(0, 1);
        source.query = { owners: ['ben'] };
        await server.untilAsked(2);
        await atRest();
        expect(server.asked).to.have.length(2);
        const ready = next('pipeline-ready', FUNNEL);
        server.answer();
        await ready;
        await atRest();
        expect([...seen]).to.deep.equal([...before, '1']);
      });
    }

    it('of the data of before where it comes with new data', async () => {
      const asked: Query[] = [];
      const old = pageMetrics(readDataset(dataset));
      const counting: Metrics = { ...old, funnel: (query, options) => (asked.push(query), old.funnel(query, options)) };
      const ready = next('pipeline-ready', FUNNEL);
      const place = show(html`<pipeline-source .adapter=${{ metrics: () => counting }}>${chart}</pipeline-source>`);
      await ready;
      const again = next('pipeline-ready', FUNNEL);
      const source = sourceIn(place);
      source.adapter = null;
      source.src = golden('life-cycle');
      source.query = { owners: ['nobody'] };
      await source.updateComplete;
      expect(counts(place)).to.deep.equal(['3', '0', '0']);
      await again;
      expect(asked).to.have.length(1);
      expect(all(place.querySelector(FUNNEL), '.state')).to.have.length(1);
    });
  });

  it('is shared though the data of before is taken away and none comes', async () => {
    const ready = next('pipeline-ready', FUNNEL);
    const place = show(html`<pipeline-source .dataset=${dataset}>${chart}</pipeline-source>`);
    await ready;
    const source = sourceIn(place);
    source.dataset = null;
    await source.updateComplete;
    const again = next('pipeline-ready', FUNNEL);
    source.query = { owners: ['ben'] };
    await again;
    expect(counts(place)).to.deep.equal(['1', '0', '0']);
  });
});
