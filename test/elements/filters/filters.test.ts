import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import smallTeam from '../../../stories/data/small-team.json?url';
import type { Filters } from '../../../src/elements/filters/filters.js';
import type { Query } from '../../../src/engine/query.js';
import { readDataset } from '../../../src/data/read.js';
import type { Metrics } from '../../../src/metrics/metrics.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, html, next, part, seen, show, smallDataset, texts } from '../page.js';

const FILTERS = 'pipeline-filters';
const SOURCE = 'pipeline-source';
const bar = html`<pipeline-filters></pipeline-filters>`;

interface Shown {
  readonly place: HTMLElement;
  readonly filters: Filters;
  readonly source: HTMLElementTagNameMap[typeof SOURCE];
}

function found(place: HTMLElement): Shown {
  const [filters, source] = [place.querySelector(FILTERS), place.querySelector(SOURCE)];
  if (filters === null || source === null) throw new Error('there are no filters');
  return { place, filters, source };
}

async function shown({ query = {}, width = 1200 }: { query?: Query; width?: number } = {}): Promise<Shown> {
  const place = show(html`<pipeline-source src=${smallTeam} .query=${query}>${bar}</pipeline-source>`, { width });
  const { filters } = found(place);
  await drawn(filters, () => all(filters, '.control').length === 2 && all(filters, '.bone').length === 0);
  return found(place);
}

/** What has the focus in the bar. */
const focused = (filters: Filters) => filters.shadowRoot?.activeElement ?? null;

async function opened(filters: Filters, name: string): Promise<HTMLElement> {
  part(filters, `[popovertarget="${name}"]`).click();
  const panel = part(filters, `#${CSS.escape(name)}`);
  await drawn(filters, () => panel.querySelector('.option, .state') !== null);
  return panel;
}

async function press(filters: Filters, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await filters.updateComplete;
  }
}

/** Waits until something in the bar has the focus. */
async function focusOn(filters: Filters, selector: string): Promise<void> {
  await drawn(filters, () => focused(filters)?.matches(selector) ?? false);
}

const option = (panel: Element, text: string) => {
  const options = [...panel.querySelectorAll<HTMLElement>('.option')];
  const wanted = options.find((candidate) => seen(candidate).startsWith(text));
  if (wanted === undefined) throw new Error(`there is no ${text} among ${options.map(seen).join(', ')}`);
  return wanted;
};

describe('<pipeline-filters>', () => {
  afterEach(clear);

  it('shows period and moment, and a chip for each filter', async () => {
    const { filters } = await shown({ query: { period: 'FY2026-Q2', owners: ['ben'], types: ['new'] } });
    await drawn(filters, () => texts(filters, '.control')[0]?.startsWith('FY2026-Q2') ?? false);
    expect(texts(filters, '.control')).to.deep.equal(['FY2026-Q2 Apr 1 – Jun 30', 'As of Nov 20, 2026']);
    expect(texts(filters, '.opens')).to.have.length(2);
    expect(texts(filters, '.opens')[1]).to.equal('Type New business');
    expect(texts(filters, '.opens')[0]).to.match(/^Team Ben/);
  });

  it('follows what the page sets', async () => {
    const { filters, source } = await shown();
    source.query = { sources: [''], period: 'last-quarter' };
    await drawn(filters, () => texts(filters, '.opens').length === 1);
    expect(texts(filters, '.opens')).to.deep.equal(['Source No source']);
    await drawn(filters, () => texts(filters, '.control')[0] === 'FY2026-Q3 Jul 1 – Sep 30');
  });

  describe('sets the query, and tells of it', () => {
    const heard = (place: HTMLElement) => {
      const queries: Query[] = [];
      place.addEventListener('pipeline-query', ({ query, target }) => {
        expect(target).to.equal(place.querySelector(SOURCE));
        queries.push(query);
      });
      return queries;
    };

    it('to a period of the calendar', async () => {
      const { place, filters, source } = await shown({ query: { owners: ['ben'] } });
      const queries = heard(place);
      const panel = await opened(filters, 'period');
      option(panel, 'Q2').click();
      expect(source.query).to.deep.equal({ owners: ['ben'], period: 'FY2026-Q2' });
      expect(queries).to.deep.equal([source.query]);
      expect(panel.matches(':popover-open')).to.equal(false);
      await drawn(filters, () => texts(filters, '.control')[0] === 'FY2026-Q2 Apr 1 – Jun 30');
    });

    it('to a relative period, or any days', async () => {
      const { filters, source } = await shown();
      option(await opened(filters, 'period'), 'Last quarter').click();
      expect(source.query.period).to.equal('last-quarter');
      const panel = await opened(filters, 'period');
      const [from, last] = panel.querySelectorAll('input');
      if (from && last) [from.value, last.value] = ['2026-02-01', '2026-02-28'];
      panel.querySelector('form')?.requestSubmit();
      expect(source.query.period).to.equal('2026-02-01/2026-03-01');
    });

    it('to an earlier moment, and back to the latest', async () => {
      const { filters, source } = await shown();
      option(await opened(filters, 'as-of'), '30 days earlier').click();
      expect(source.query.asOf).to.equal('2026-10-21');
      await drawn(filters, () => texts(filters, '.control')[1] === 'As of Oct 21, 2026');
      option(await opened(filters, 'as-of'), 'Latest: Nov 20, 2026').click();
      expect(source.query.asOf).to.equal(undefined);
    });

    it('to some values of a field, one by one', async () => {
      const { place, filters, source } = await shown();
      const queries = heard(place);
      const panel = await opened(filters, 'add');
      option(panel, 'Type').click();
      await drawn(filters, () => panel.querySelector('input') !== null);
      option(panel, 'New business').click();
      await drawn(filters, () => texts(filters, '.opens').length === 1);
      option(panel, 'Existing business').click();
      await drawn(filters, () => texts(filters, '.opens')[0] === 'Type New business, Existing business');
      expect(queries).to.deep.equal([{ types: ['new'] }, { types: ['new', 'existing'] }]);
      option(panel, 'New business').click();
      expect(source.query).to.deep.equal({ types: ['existing'] });
    });

    it('to a team and everybody in it', async () => {
      const { filters, source } = await shown();
      const panel = await opened(filters, 'add');
      option(panel, 'Team').click();
      await drawn(filters, () => panel.querySelector('.tree') !== null);
      const [first] = panel.querySelectorAll<HTMLElement>('label.option');
      first?.click();
      await drawn(filters, () => panel.querySelectorAll('input:disabled').length > 0);
      expect(source.query.owners).to.have.length(1);
    });
  });

  it('takes a filter away, and lets the focus go on', async () => {
    const { filters, source } = await shown({ query: { sources: [''], types: ['new'], period: 'FY2026' } });
    const [first] = all(filters, '.remove');
    expect(first?.ariaLabel).to.equal('Remove the filter Source: No source');
    if (first instanceof HTMLElement) first.click();
    await drawn(filters, () => texts(filters, '.opens').length === 1);
    expect(source.query).to.deep.equal({ types: ['new'], period: 'FY2026' });
    expect(focused(filters)?.getAttribute('popovertarget')).to.equal('types');
    part(filters, '.remove').click();
    expect(focused(filters)?.className).to.contain('add');
  });

  it('clears all but period and moment', async () => {
    const { filters, source } = await shown({ query: { sources: [''], types: ['new'], period: 'FY2026' } });
    part(filters, '.clear').click();
    await drawn(filters, () => all(filters, '.chip').length === 0);
    expect(source.query).to.deep.equal({ period: 'FY2026' });
    expect(all(filters, '.clear')).to.deep.equal([]);
  });

  it('is worked with the keyboard alone', async () => {
    const { filters, source } = await shown();
    part(filters, '.add').focus();
    await press(filters, 'Enter');
    await focusOn(filters, 'button.option');
    await press(filters, 'ArrowDown', 'Enter');
    await focusOn(filters, '.option input');
    await press(filters, 'ArrowDown', 'Space');
    expect(source.query.sources).to.have.length(1);
    await press(filters, 'Escape');
    expect(all(filters, ':popover-open')).to.deep.equal([]);
    expect(focused(filters)?.className).to.contain('add');
    await drawn(filters, () => all(filters, '.chip').length === 1);
    part(filters, '.opens').focus();
    await press(filters, 'Enter');
    await focusOn(filters, 'input:checked');
    await press(filters, 'Space', 'Escape');
    await drawn(filters, () => all(filters, '.chip').length === 0);
    expect(focused(filters)?.className).to.contain('add');
    expect(source.query).to.deep.equal({});
    part(filters, '.control').focus();
    await press(filters, 'Enter');
    await focusOn(filters, '[aria-pressed="true"]');
    await press(filters, 'Escape');
    expect(focused(filters)).to.equal(part(filters, '.control'));
  });

  it('opens and closes teams with the arrows, and finds people by name', async () => {
    const { filters, source } = await shown();
    const panel = await opened(filters, 'add');
    option(panel, 'Team').click();
    await drawn(filters, () => panel.querySelector('.tree') !== null);
    const shownPeople = () => panel.querySelectorAll('label.option').length;
    const before = shownPeople();
    panel.querySelector<HTMLElement>('.tree input')?.focus();
    await press(filters, 'ArrowLeft');
    expect(shownPeople()).to.be.lessThan(before);
    await press(filters, 'ArrowRight');
    expect(shownPeople()).to.equal(before);
    await press(filters, 'ArrowDown', 'Space');
    expect(source.query.owners).to.have.length(1);
  });

  it('stays of use where the question can’t be answered', async () => {
    const { filters, source } = await shown({ query: { period: 'FY26-Q9', owners: ['nobody'] } });
    await drawn(filters, () => texts(filters, '.opens')[0] === 'Team nobody');
    expect(texts(filters, '.control')).to.deep.equal(['FY26-Q9', 'As of Latest']);
    option(await opened(filters, 'period'), 'FY2026').click();
    await drawn(filters, () => texts(filters, '.control')[1] === 'As of Nov 20, 2026');
    part(filters, '.remove').click();
    expect(source.query).to.deep.equal({ period: 'FY2026' });
  });

  it('asks for no more than it shows', async () => {
    const asked: string[] = [];
    const answering = pageMetrics(readDataset(smallDataset({ people: [{ id: 'ann', name: 'Ann' }] })));
    const counting: Metrics = {
      ...answering,
      funnel: (...question) => (asked.push('funnel'), answering.funnel(...question)),
      periods: (...question) => (asked.push('periods'), answering.periods(...question)),
      people: (...question) => (asked.push('people'), answering.people(...question)),
      dimensions: (...question) => (asked.push('dimensions'), answering.dimensions(...question)),
    };
    const { filters, source } = found(
      show(html`<pipeline-source .adapter=${{ metrics: () => counting }}>${bar}</pipeline-source>`),
    );
    await drawn(filters, () => all(filters, '.control').length === 2);
    expect(asked).to.deep.equal(['funnel']);
    source.query = { types: ['new'] };
    await drawn(filters, () => all(filters, '.chip').length === 1);
    expect(asked).to.deep.equal(['funnel']);
    source.query = { owners: ['ann'] };
    await drawn(filters, () => texts(filters, '.opens')[0] === 'Team Ann');
    expect(asked.sort()).to.deep.equal(['dimensions', 'funnel', 'people']);
  });

  describe('says', () => {
    it('nothing while data is loaded, in the height it will have', async () => {
      const { filters, source } = found(show(html`<pipeline-source>${bar}</pipeline-source>`));
      await drawn(filters, () => all(filters, '.bone').length > 0);
      const height = filters.offsetHeight;
      source.src = smallTeam;
      await drawn(filters, () => all(filters, '.control').length === 2);
      expect(filters.offsetHeight).to.equal(height);
    });

    it('that data could not be loaded, and loads it again', async () => {
      const failed = next('pipeline-error', SOURCE);
      const { filters } = found(show(html`<pipeline-source src="data:,">${bar}</pipeline-source>`));
      await failed;
      await drawn(filters, () => all(filters, '[role="alert"]').length === 1);
      const again = next('pipeline-error', SOURCE);
      part(filters, '.body .link').click();
      await again;
    });

    it('that what a panel needs is not there, and asks again', async () => {
      let isDown = true;
      const answering = pageMetrics(readDataset(smallDataset()));
      const metrics: Metrics = {
        ...answering,
        periods: async (options) => {
          if (isDown) throw new Error('out of order');
          return answering.periods(options);
        },
      };
      const { filters } = found(
        show(html`<pipeline-source .adapter=${{ metrics: () => metrics }}>${bar}</pipeline-source>`),
      );
      await drawn(filters, () => all(filters, '.control').length === 2);
      const panel = await opened(filters, 'period');
      expect(seen(panel)).to.contain('out of order');
      isDown = false;
      panel.querySelector<HTMLElement>('.button')?.click();
      await drawn(filters, () => panel.querySelector('.option') !== null);
    });

    it('that the data names little to filter by', async () => {
      const { filters } = found(show(html`<pipeline-source .dataset=${smallDataset()}>${bar}</pipeline-source>`));
      await drawn(filters, () => all(filters, '.control').length === 2);
      expect(seen(await opened(filters, 'add'))).to.equal(
        'Little to filter by. The data names no people, sources or accounts. Type Model',
      );
    });

    it('that there is no data', async () => {
      const { filters } = found(show(html`<pipeline-source>${bar}</pipeline-source>`));
      await drawn(filters, () => texts(filters, '.body').join() === 'This source has no data.');
      expect(part(filters, '.widget').ariaBusy).to.equal('false');
    });

    it('that there is no such source', async () => {
      const place = show(html`<pipeline-filters source="none"></pipeline-filters>`);
      const filters = place.querySelector(FILTERS);
      if (filters) await drawn(filters, () => all(filters, '.late').length === 1);
    });
  });

  for (const panel of ['period', 'as-of', 'add', 'owners']) {
    it(`has no fault that axe finds, with ${panel} open`, async () => {
      const { place, filters } = await shown({ query: { owners: ['ben'] } });
      await opened(filters, panel);
      expect(await axeFaults(place)).to.deep.equal([]);
    });
  }

  it('puts a panel in sight below its opener, whatever the direction', async () => {
    for (const direction of ['ltr', 'rtl']) {
      const { place, filters } = await shown({ query: { owners: ['ben'] }, width: 380 });
      place.dir = direction;
      for (const name of ['period', 'owners']) {
        const panel = await opened(filters, name);
        const { left, right, top } = panel.getBoundingClientRect();
        const opener = part(filters, `[popovertarget="${name}"]`).getBoundingClientRect();
        expect([left >= 8, right <= document.documentElement.clientWidth - 8, top]).to.deep.equal([
          true,
          true,
          opener.bottom + 4,
        ]);
        panel.hidePopover();
      }
      clear();
    }
  });

  it('keeps the panel there when the window gets narrow', async () => {
    const before = { width: innerWidth, height: innerHeight };
    const place = show(html`<pipeline-source src=${smallTeam}>${bar}</pipeline-source>`);
    place.setAttribute('style', 'inline-size: auto; padding-inline-start: 40vw');
    const { filters } = found(place);
    await drawn(filters, () => all(filters, '.control').length === 2);
    const panel = await opened(filters, 'as-of');
    const opener = part(filters, '[popovertarget="as-of"]');
    for (const width of [1280, 900, 390]) {
      const resized = new Promise((resolve) => addEventListener('resize', resolve, { once: true }));
      await setViewport({ width, height: before.height });
      await resized;
      const { left, right, top } = panel.getBoundingClientRect();
      expect([left >= 8, right <= width - 8, top], String(width)).to.deep.equal([
        true,
        true,
        opener.getBoundingClientRect().bottom + 4,
      ]);
    }
    panel.hidePopover();
    await setViewport(before);
  });

  it('has no room for second words where it is narrow', async () => {
    const { filters } = await shown({ width: 380 });
    const widths = all(filters, '.second').map((second) => second.getBoundingClientRect().width);
    expect(widths).to.deep.equal([1, 1]);
    expect(filters.offsetHeight).to.equal(80);
  });

  it('speaks Polish', async () => {
    document.documentElement.lang = 'pl';
    const { filters } = await shown({ query: { types: ['new'] } });
    await drawn(filters, () => texts(filters, '.add')[0] === 'Dodaj filtr');
    expect(texts(filters, '.opens')).to.deep.equal(['Rodzaj Nowi klienci']);
    expect(seen(await opened(filters, 'period'))).to.contain('Zeszły kwartał');
  });
});
