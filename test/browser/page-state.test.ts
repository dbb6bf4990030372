import { expect } from 'chai';
import { all, part } from '../elements/page.js';

const DEMO = '/demo/index.html';

describe('the state of a page', () => {
  afterEach(() => opened.splice(0).forEach((page) => page.close()));

  it('is in its address: a copied one shows the same figures, back and forward work', async () => {
    const page = await visit(`${DEMO}?data=made-up`);
    const states = [await stateOf(page)];

    await choose(page, 'period', 'Last quarter');
    states.push(await stateOf(page));
    await choose(page, 'add', 'Type', 'New business');
    states.push(await stateOf(page));
    await choose(page, 'as-of', '90 days earlier');
    states.push(await stateOf(page));

    const addresses = states.map(({ address }) => address);
    expect(addresses[2]).to.equal('?data=made-up&period=last-quarter&type=new');
    expect(new Set(addresses).size).to.equal(4);
    expect(new Set(states.map(({ figures }) => figures.join())).size).to.equal(4);

    for (const { address, ...shown } of states) {
      const copied = await stateOf(await visit(DEMO + address));
      expect(copied, address).to.deep.equal({ address, ...shown });
    }

    for (const state of [states[2], states[1], states[0]]) {
      page.history.back();
      expect(await stateOf(page, state?.address)).to.deep.equal(state);
    }
    page.history.go(3);
    expect(await stateOf(page, states[3]?.address)).to.deep.equal(states[3]);
  }).timeout(120_000);

  it('holds what is picked', async () => {
    const page = await visit(`${DEMO}?data=made-up`);
    const whole = await stateOf(page);
    pick(page, 'Tomasz Wrona');
    const address = '?data=made-up&pick.owner=tomasz&pick.from=pipeline-forecast-board';
    const picked = await stateOf(page, address);
    expect(picked.picked).to.deep.equal(['Only Tomasz Wrona and team from Forecast']);
    expect(picked.figures).to.not.deep.equal(whole.figures);
    expect(await stateOf(await visit(DEMO + address))).to.deep.equal(picked);
    page.history.back();
    expect(await stateOf(page, whole.address)).to.deep.equal(whole);
  }).timeout(60_000);

  it('of one dataset is not taken to another', async () => {
    const page = await visit(`${DEMO}?data=made-up&owner=ingrid&lang=pl`);
    await stateOf(page);
    const select = page.document.querySelector<HTMLSelectElement>('select[name="data"]');
    if (select) select.value = 'maven-crm';
    const loaded = new Promise<void>((resolve) => {
      const source = page.document.querySelector('pipeline-source');
      source?.addEventListener('pipeline-ready', ({ target }) => target === source && resolve());
    });
    select?.dispatchEvent(new Event('change'));
    await loaded;
    const { address, chips } = await stateOf(page, '?data=maven-crm&lang=pl');
    expect([address, chips]).to.deep.equal(['?data=maven-crm&lang=pl', []]);
  }).timeout(60_000);
});

interface State {
  readonly address: string;
  readonly controls: readonly string[];
  readonly chips: readonly string[];
  readonly picked: readonly string[];
  readonly figures: readonly string[];
}

const opened: Window[] = [];

/** Opens a page in a window of its own, with a history of its own. */
async function visit(address: string): Promise<Window> {
  const page = open(address, '_blank', 'popup,width=1280,height=800');
  if (page === null) throw new Error('the browser opens no window');
  opened.push(page);
  await come(() => page.document.querySelector('pipeline-filters:defined'));
  return page;
}

/** What a page shows once nothing is asked any more, at an address. */
async function stateOf(page: Window, address = page.location.search): Promise<State> {
  const widgets = () => [...page.document.querySelectorAll('pipeline-source *')].filter(({ shadowRoot }) => shadowRoot);
  const isAtRest = () =>
    page.location.search === address &&
    widgets().length === 6 &&
    widgets().every((widget) => part(widget, '.widget').ariaBusy === 'false' && all(widget, '.bone').length === 0);
  for (let looks = 0; looks < 3; looks += isAtRest() ? 1 : -looks)
    await new Promise((resolve) => setTimeout(resolve, 60));
  const filters = page.document.querySelector('pipeline-filters');
  return {
    address: page.location.search,
    controls: all(filters, '.control').map(words),
    chips: all(filters, '.opens').map(words),
    picked: all(filters, '.says').map(words),
    figures: widgets().flatMap((widget) => all(widget, '.figure').map(words)),
  };
}

/** Opens a panel of the filters and chooses in it, one after the other. */
async function choose({ document }: Window, panel: string, ...texts: string[]): Promise<void> {
  const filters = document.querySelector('pipeline-filters');
  part(filters, `[popovertarget="${panel}"]`).click();
  for (const text of texts) {
    const options = () => [...all(filters, ':popover-open .option')];
    const option = await come(() => options().find((candidate) => words(candidate).startsWith(text)));
    option.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  all(filters, ':popover-open').forEach((open) => part(filters, `#${open.id}`).hidePopover());
}

/** Has the other widgets show only a person's team. */
function pick({ document }: Window, name: string): void {
  const people = all(document.querySelector('pipeline-forecast-board'), 'button.pick');
  const person = people.find((candidate) => words(candidate).startsWith(name));
  person?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

function words({ textContent }: Element): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim();
}

async function come<Found>(find: () => Found | null | undefined): Promise<Found> {
  for (;;) {
    const found = find();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
