import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DatasetJson } from '../../../src/data/contract.js';
import { readDataset } from '../../../src/data/read.js';
import type { ForecastBoard } from '../../../src/elements/forecast-board/forecast-board.js';
import type { Metrics } from '../../../src/metrics/metrics.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, golden, html, next, part, seen, show, smallDataset, texts } from '../page.js';

const TAG = 'pipeline-forecast-board';
const ready = () => next('pipeline-ready', TAG);

async function shown(content: ReturnType<typeof html>, width = 1184): Promise<ForecastBoard> {
  const isReady = ready();
  const place = show(content, { width });
  await isReady;
  const board = boardIn(place);
  await cardsOf(board);
  return board;
}

/** Has a board show its cards, as the reader does who scrolls to them. */
async function cardsOf(board: ForecastBoard): Promise<void> {
  all(board, '.deals').forEach((place) => place.scrollIntoView({ block: 'nearest' }));
  await drawn(board, () => all(board, '.bones').length === 0);
}

function boardIn(place: Element): ForecastBoard {
  const board = place.querySelector(TAG);
  if (board === null) throw new Error('no forecast board');
  return board;
}

const forecast = (view = 'board') => html`
  <pipeline-source src=${golden('forecast')}
    ><pipeline-forecast-board view=${view}></pipeline-forecast-board
  ></pipeline-source>
`;

const made = (more: Partial<DatasetJson>) => html`
  <pipeline-source .dataset=${smallDataset(more)}><pipeline-forecast-board></pipeline-forecast-board></pipeline-source>
`;

/** A deal that closes in the period of the small dataset. */
const deal = (id: string, more: object = {}) => ({
  id,
  createdAt: '2026-07-01',
  stage: 'sql',
  amount: 1000,
  closeDate: '2026-09-30',
  ...more,
});

const names = (board: Element) => texts(board, 'tbody .name');

function rowOf(board: Element, name: string): HTMLElement {
  const row = all(board, 'tbody tr').find((row) => row.querySelector('.name')?.textContent?.includes(name));
  if (!(row instanceof HTMLElement)) throw new Error(`no row of ${name}`);
  return row;
}

function inRow(board: Element, name: string, selector: string): HTMLElement {
  const found = rowOf(board, name).querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing is ${selector} in the row of ${name}`);
  return found;
}

/** The figures of a row that have room, as a reader sees them. */
function figures(row: Element): string[] {
  return [...row.querySelectorAll('td.value')].filter(isSeen).map(seen);
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}

async function narrowedTo(board: ForecastBoard, name: string): Promise<void> {
  const isReady = ready();
  inRow(board, name, '.name').click();
  await isReady;
}

const focused = (board: Element) => seen(board.shadowRoot?.activeElement ?? document.body);

describe('<pipeline-forecast-board>', () => {
  afterEach(clear);

  it('shows people under their managers, who calls most first', async () => {
    const board = await shown(forecast());
    expect(names(board)).to.deep.equal([
      'Prezes',
      'VP 1',
      'Manager',
      'Rep 1',
      'Rep 2',
      'VP 2',
      'Rep 3',
      'X',
      'No known owner',
    ]);
    expect(all(board, 'tbody tr').map((row) => row.querySelectorAll('.indent').length)).to.deep.equal([
      0, 1, 2, 3, 3, 1, 2, 0, 0,
    ]);
    expect(inRow(board, 'Rep 3', '.line').textContent).to.contain('reports to VP 2');
  });

  it('shows call, quota, gap, coverage and attainment, or in words why there are none', async () => {
    const board = await shown(forecast());
    expect(texts(board, 'thead .value').filter(Boolean)).to.include.members(['call', 'quota', 'gap']);
    expect(figures(rowOf(board, 'Prezes'))).to.deep.equal(['$280', '$1.00k', '$720', '0.3×', '17%']);
    expect(figures(rowOf(board, 'Rep 3'))).to.deep.equal(['$65', '$50', 'over $15', 'met', '140%']);
    expect(figures(rowOf(board, 'Rep 2'))).to.deep.equal(['$60', 'no quota', 'no quota', '–', '–']);
    expect(inRow(board, 'Rep 2', '.of-coverage').textContent).to.contain('no quota');
  });

  it('shows every figure of a person where it has the whole width', async () => {
    const board = await shown(forecast('people'));
    const figuresOfRep = ['$100', '$80', '$40', '$0', '$150', '$200', '$50', '1.2×', '50%'];
    expect(figures(rowOf(board, 'Rep 1'))).to.deep.equal(figuresOfRep);
    expect(all(board, '.deals')).to.have.length(0);
  });

  it('says those figures that have no room to those who can’t see the bar', async () => {
    const board = await shown(forecast());
    const said = [...rowOf(board, 'Rep 1').querySelectorAll('.spoken > *')].filter(isSeen).map(seen);
    expect(said).to.deep.equal(['closed $100,', 'commit $80,', 'upside $40,', 'pipeline $0,']);
  });

  it('adds up the roots', async () => {
    const board = await shown(forecast('people'));
    const total = part(board, 'tfoot tr');
    expect(seen(part(board, 'tfoot th'))).to.equal('Total');
    expect(figures(total)).to.deep.equal(['$179', '$156', '$55', '$28', '$300', '–', '–', '–', '–']);
  });

  it('needs no total where one person heads all', async () => {
    const people = [
      { id: 'a', name: 'Ada' },
      { id: 'b', name: 'Ben', managerId: 'a' },
    ];
    const board = await shown(made({ people, opportunities: [deal('o', { ownerId: 'b' })] }));
    expect(names(board)).to.deep.equal(['Ada', 'Ben']);
    expect(all(board, 'tfoot')).to.have.length(0);
  });

  it('draws bars as shares of each quota, so that one line is everybody’s', async () => {
    const board = await shown(forecast());
    const lines = all(board, 'td .quota-line').map((line) => line.getAttribute('x1'));
    expect(lines).to.have.length(4);
    expect(new Set(lines).size).to.equal(1);
    const widths = [...rowOf(board, 'Rep 3').querySelectorAll('.part')].map((mark) => mark.getAttribute('width'));
    expect(widths).to.deep.equal(['100%']);
    expect(texts(board, '.ticks .at-quota')).to.deep.equal(['quota']);
    expect(texts(board, 'tbody tr:nth-child(2) .amounts > *')).to.deep.equal(['$100', '$140', '$40', '$20']);
  });

  it('draws amounts where nobody has a quota, and no line', async () => {
    const people = [{ id: 'a', name: 'Ada' }];
    const board = await shown(made({ people, opportunities: [deal('o', { ownerId: 'a', forecast: 'commit' })] }));
    expect(texts(board, 'thead .value')).to.deep.equal(['closed', 'commit', 'upside', 'pipeline', 'call']);
    expect(texts(board, '.ticks text')).to.deep.equal(['€0', '€500', '€1.00k']);
    expect(all(board, '.quota-line')).to.have.length(0);
    expect(seen(part(board, '.key'))).to.contain('nobody has a quota');
  });

  it('opens and closes a team', async () => {
    const board = await shown(forecast());
    const opener = inRow(board, 'VP 1', '.opener');
    expect([opener.ariaExpanded, opener.getAttribute('aria-label')]).to.deep.equal(['true', 'Team of VP 1']);
    opener.click();
    await board.updateComplete;
    expect(names(board)).to.deep.equal(['Prezes', 'VP 1', 'VP 2', 'Rep 3', 'X', 'No known owner']);
    expect(opener.ariaExpanded).to.equal('false');
    opener.click();
    await board.updateComplete;
    expect(names(board)).to.have.length(9);
  });

  it('opens no more teams at first than one takes in', async () => {
    const managers = Array.from({ length: 6 }, (_, index) => ({
      id: `m${index}`,
      name: `M ${index}`,
      managerId: 'head',
    }));
    const reps = managers.flatMap(({ id }) =>
      Array.from({ length: 5 }, (_, index) => ({ id: `${id}r${index}`, name: 'Rep', managerId: id })),
    );
    const people = [{ id: 'head', name: 'Head' }, ...managers, ...reps];
    const board = await shown(made({ people, opportunities: [deal('o', { ownerId: 'm0r0' })] }));
    expect(names(board)).to.have.length(7);
  });

  it('keeps what the reader opened and chose when the data changes', async () => {
    const board = await shown(forecast());
    inRow(board, 'VP 1', '.opener').click();
    await narrowedTo(board, 'VP 2');
    const source = board.closest('pipeline-source');
    const isReady = ready();
    await source?.metrics?.apply([
      { kind: 'change', record: { kind: 'opportunity', id: 'f8' }, field: 'amount', before: 70, after: 90 },
    ]);
    await isReady;
    expect(names(board)).to.deep.equal(['Prezes', 'VP 1', 'VP 2', 'Rep 3', 'X', 'No known owner']);
    expect(seen(part(board, '.chip'))).to.equal('VP 2 and team');
    expect(texts(board, '.of-closed .amount')).to.deep.equal(['$90']);
  });

  it('keeps the focus with the person when the data puts another in their place', async () => {
    const board = await shown(forecast());
    const { metrics } = board.closest('pipeline-source') ?? {};
    const before = names(board);
    inRow(board, 'Rep 2', '.of-call .figure').focus();
    const isReady = ready();
    await metrics?.apply([
      { kind: 'change', record: { kind: 'opportunity', id: 'f4' }, field: 'amount', before: 60, after: 900 },
    ]);
    await isReady;
    expect(names(board).indexOf('Rep 2')).not.to.equal(before.indexOf('Rep 2'));
    expect(board.shadowRoot?.activeElement).to.equal(inRow(board, 'Rep 2', '.of-call .figure'));
  });

  it('is walked through and turned with the keyboard', async () => {
    const board = await shown(forecast());
    inRow(board, 'Prezes', '.name').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(board)).to.equal('VP 1');
    await sendKeys({ press: 'ArrowLeft' });
    await board.updateComplete;
    expect(names(board)).to.have.length(6);
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(board)).to.equal('VP 2');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowRight' });
    await board.updateComplete;
    expect(names(board)).to.have.length(9);
    inRow(board, 'Prezes', '.of-call .figure').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(board)).to.equal('$210');
  });

  it('turns the other way in a page from right to left', async () => {
    const board = await shown(html`<div dir="rtl">${forecast()}</div>`);
    inRow(board, 'VP 1', '.name').focus();
    await sendKeys({ press: 'ArrowRight' });
    await board.updateComplete;
    expect(names(board)).to.have.length(6);
  });

  it('shows deals as cards by category, with their sums, the largest first', async () => {
    const board = await shown(forecast());
    expect(texts(board, 'h3').filter((_, index) => isSeen(all(board, '.column')[index] ?? board))).to.deep.equal([
      'Upside',
      'Commit',
      'Closed',
    ]);
    expect(texts(board, '.of-commit .sum')).to.deep.equal(['4 deals $156']);
    expect(texts(board, '.of-commit .account')).to.deep.equal(['f2', 'f4', 'f11', 'f13']);
    expect(texts(board, '.of-commit .amount')).to.deep.equal(['$80', '$60', '$11', '$5']);
    expect(texts(board, '.of-commit .meta')[0]).to.equal('Rep 1 Sep 20');
  });

  for (const [what, use] of [
    ['come into sight', cardsOf],
    ['are about to be used', async (board: ForecastBoard) => part(board, '.segments button').focus()],
  ] as const) {
    it(`asks for cards when they ${what}, and not before`, async () => {
      let asked = 0;
      const metrics = pageMetrics(readDataset(smallDataset({ opportunities: [deal('o')] })));
      const records: Metrics['records'] = (...given) => {
        asked += 1;
        return metrics.records(...given);
      };
      const adapter = { metrics: () => ({ ...metrics, records }) };
      const isReady = ready();
      const place = show(
        html`<pipeline-source .adapter=${adapter}
          ><pipeline-forecast-board></pipeline-forecast-board
        ></pipeline-source>`,
        { width: 900 },
      );
      window.scrollTo(0, 0);
      await isReady;
      const board = boardIn(place);
      expect(asked).to.equal(0);
      expect(all(board, '.blank')).not.to.be.empty;
      await use(board);
      await drawn(board, () => all(board, '.deal').length === 1);
      expect(asked).to.equal(4);
      expect(all(board, '.bones')).to.be.empty;
    });
  }

  it('shows pipeline deals too where four columns have room', async () => {
    const board = await shown(forecast('deals'));
    expect(all(board, '.column').filter(isSeen)).to.have.length(4);
    expect(all(board, 'table')).to.have.length(0);
  });

  it('names a deal by account and subject, and links it to where the CRM shows it', async () => {
    const accounts = [{ id: 'k', name: 'Kessel & Roth' }];
    const opportunities = [
      deal('o1', {
        name: 'Kessel & Roth – Gas analysers',
        accountId: 'k',
        amount: 2000,
        model: 'farmer',
        url: 'https://crm.example/o1',
      }),
      deal('o2', { name: 'Boiler', url: 'javascript:alert(1)' }),
    ];
    const board = await shown(made({ accounts, opportunities }));
    expect(texts(board, '.deal')).to.deep.equal([
      'Kessel & Roth Gas analysers €2.00k farmer No known owner Sep 30',
      'Boiler €1.00k hunter No known owner Sep 30',
    ]);
    expect(all(board, '.deal a').map((link) => link.getAttribute('href'))).to.deep.equal(['https://crm.example/o1']);
  });

  it('shows more cards when told to', async () => {
    const opportunities = Array.from({ length: 20 }, (_, index) =>
      deal(`o${index}`, { forecast: index < 18 ? 'commit' : 'upside' }),
    );
    const board = await shown(made({ opportunities }));
    expect(all(board, '.of-commit .deal')).to.have.length(4);
    expect(all(board, '.of-upside .more')).to.have.length(0);
    const more = part(board, '.of-commit .more');
    expect(seen(more)).to.equal('14 more');
    const isReady = ready();
    more.click();
    await isReady;
    expect(all(board, '.of-commit .deal')).to.have.length(16);
    expect(seen(part(board, '.of-commit .more'))).to.equal('2 more');
  });

  for (const [count, when] of [
    [6, 'at hand'],
    [15, 'still to come'],
  ] as const) {
    it(`leads on to the first card that it shows when told to, where all are shown then, of those ${when}`, async () => {
      const opportunities = Array.from({ length: count }, (_, index) =>
        deal(`o${index}`, { name: `Deal ${index}`, amount: 1000 - index, forecast: 'commit' }),
      );
      const board = await shown(made({ opportunities }));
      const more = part(board, '.of-commit .more');
      more.focus();
      more.click();
      await drawn(board, () => all(board, '.of-commit .more').length === 0);
      expect(focused(board)).to.match(/^Deal 4 /);
    });
  }

  it('narrows the cards to a person’s team, marks it, and undoes it', async () => {
    const board = await shown(forecast());
    await narrowedTo(board, 'Manager');
    expect(seen(part(board, '.chip'))).to.equal('Manager and team');
    expect(part(board, '.selected .name').ariaPressed).to.equal('true');
    expect(texts(board, '.of-commit .account')).to.deep.equal(['f2', 'f4']);
    expect(texts(board, '.of-commit .sum')).to.deep.equal(['2 deals $140']);
    const isReady = ready();
    part(board, '.chip button').click();
    await isReady;
    expect(all(board, '.chip, .selected')).to.have.length(0);
    expect(texts(board, '.of-commit .account')).to.have.length(4);
    expect(focused(board)).to.equal('Manager');
  });

  it('dims the bars of those who are not in it, and no text', async () => {
    const board = await shown(forecast());
    await narrowedTo(board, 'VP 1');
    const opacities = (selector: string) =>
      all(board, `tbody ${selector}, tfoot ${selector}`).map((mark) => getComputedStyle(mark).opacity);
    expect(texts(board, '.outside .name')).to.deep.equal(['Prezes', 'VP 2', 'Rep 3', 'X', 'No known owner']);
    const isDim = (row: Element) => row.matches('.outside, tfoot *');
    const marks = all(board, 'tbody tr, tfoot tr').flatMap((row) => {
      const seenMarks = [...row.querySelectorAll('.plot, .amounts .swatch')];
      return seenMarks.map((mark) => [isDim(row), getComputedStyle(mark).opacity] as const);
    });
    expect(marks.filter(([dim, opacity]) => opacity !== (dim ? '0.38' : '1'))).to.deep.equal([]);
    expect(new Set([...opacities('.name'), ...opacities('.figure')])).to.deep.equal(new Set(['1']));
  });

  it('undoes that with a second click and with Escape', async () => {
    const board = await shown(forecast());
    await narrowedTo(board, 'Rep 1');
    expect(seen(part(board, '.chip'))).to.equal('Rep 1');
    await narrowedTo(board, 'Rep 1');
    expect(all(board, '.chip')).to.have.length(0);
    await narrowedTo(board, 'No known owner');
    expect(texts(board, '.account')).to.deep.equal(['f11', 'f12']);
    const isReady = ready();
    part(board, '.chip button').focus();
    await sendKeys({ press: 'Escape' });
    await isReady;
    expect(all(board, '.chip')).to.have.length(0);
  });

  it('shows everyone’s deals again where the chosen one is not in the data', async () => {
    const board = await shown(forecast());
    await narrowedTo(board, 'X');
    const isReady = ready();
    board.owner = 'vp1';
    await isReady;
    expect(all(board, '.chip, .selected')).to.have.length(0);
    expect(names(board)).to.deep.equal(['VP 1', 'Manager', 'Rep 1', 'Rep 2']);
  });

  it('lets each figure leave that is opened, which its records add up to', async () => {
    const board = await shown(forecast('people'));
    const metrics = board.closest('pipeline-source')?.metrics;
    const buttons = [...rowOf(board, 'Rep 1').querySelectorAll<HTMLElement>('.figure')].filter(isSeen);
    const sums = [];
    for (const button of buttons) {
      const selected = next('pipeline-select', TAG);
      button.click();
      const { figure } = await selected;
      expect(figure).to.deep.include({ metric: 'forecast', row: 'r1', column: 'team' });
      const { sum, base } = (await metrics?.records(figure)) ?? {};
      sums.push(base === null ? sum : [sum, base]);
    }
    expect(sums).to.deep.equal([100_00, 80_00, 40_00, 0, 150_00, 200_00, 50_00, [120_00, 100_00], [100_00, 200_00]]);
  });

  it('lets the figures of the cards and of the total leave too', async () => {
    const board = await shown(forecast());
    await narrowedTo(board, 'Manager');
    const selected = next('pipeline-select', TAG);
    part(board, '.of-commit .sum .figure').click();
    expect((await selected).figure).to.deep.include({ metric: 'forecast', row: 'm1', part: 'commit.count' });
    const total = next('pipeline-select', TAG);
    part(board, 'tfoot .of-call .figure').click();
    const { figure } = await total;
    expect(figure).to.not.have.property('row');
    expect((await board.closest('pipeline-source')?.metrics?.records(figure))?.sum).to.equal(300_00);
  });

  it('changes its view when the reader asks for it', async () => {
    const board = await shown(forecast());
    const isReady = ready();
    const [, people] = all(board, '.segments button');
    if (people instanceof HTMLElement) people.click();
    await isReady;
    expect(board.view).to.equal('people');
    expect(texts(board, '.segments [aria-pressed="true"]')).to.deep.equal(['People']);
    expect(all(board, '.deals')).to.have.length(0);
  });

  it('says what is missing where nothing closes, or what the page wants to say', async () => {
    const board = await shown(html`
      <pipeline-source src=${golden('forecast')} period="FY2020-Q1"
        ><pipeline-forecast-board></pipeline-forecast-board
      ></pipeline-source>
    `);
    expect(seen(part(board, '.state'))).to.equal(
      'Nothing closes in FY2020-Q1, and nobody has a quota. Another period or filter may have deals.',
    );
    board.innerHTML = '<p slot="empty">Nothing yet</p>';
    const slot = part(board, 'slot[name="empty"]');
    expect(slot instanceof HTMLSlotElement && slot.assignedElements()[0]?.textContent).to.equal('Nothing yet');
  });

  it('shows its bones while it waits', async () => {
    const waiting = {
      load: () =>
        (async function* () {
          await new Promise(() => {});
          yield {};
        })(),
    };
    for (const view of ['board', 'people', 'deals']) {
      const board = boardIn(
        show(
          html`<pipeline-source .adapter=${waiting}
            ><pipeline-forecast-board view=${view}></pipeline-forecast-board
          ></pipeline-source>`,
        ),
      );
      await board.updateComplete;
      expect(part(board, '[role="status"]').textContent).to.equal('Loading');
      expect(all(board, '.bone').length).to.be.greaterThan(6);
      expect(all(board, '.bone.card').length > 0).to.equal(view !== 'people');
    }
  });

  it('says what failed', async () => {
    const failed = next('pipeline-error', TAG);
    const place = show(html`
      <pipeline-source src=${golden('forecast')} period="soon"
        ><pipeline-forecast-board></pipeline-forecast-board
      ></pipeline-source>
    `);
    expect((await failed).error.message).to.equal('period: unknown period "soon"');
    expect(seen(part(boardIn(place), '[role="alert"]'))).to.contain('unknown period "soon"');
  });

  it('tells how many records are set aside', async () => {
    const opportunities = [deal('o'), { ...deal('faulty'), amount: 'much' }];
    const board = await shown(
      html`<pipeline-source .dataset=${{ ...smallDataset(), opportunities }}
        ><pipeline-forecast-board></pipeline-forecast-board
      ></pipeline-source>`,
    );
    expect(seen(part(board, '.notice'))).to.equal('1 record set aside');
  });

  it('speaks Polish', async () => {
    document.documentElement.lang = 'pl';
    const board = await shown(forecast());
    await drawn(board, () => part(board, 'h2').textContent === 'Prognoza');
    expect(texts(board, '.of-commit .sum')[0]).to.contain('4 szanse');
    expect(figures(rowOf(board, 'Rep 3'))[2]).to.contain('nad cel');
  });

  it('puts the cards below where it is narrower, and the figures below the bars where it is narrowest', async () => {
    for (const [width, figureCount] of [
      [900, 5],
      [600, 4],
    ] as const) {
      const board = await shown(forecast(), width);
      const [people, deals] = [part(board, '.people'), part(board, '.deals')].map((pane) =>
        pane.getBoundingClientRect(),
      );
      expect(people && deals && people.bottom <= deals.top, `at ${width} px`).to.equal(true);
      expect(figures(rowOf(board, 'Rep 1'))).to.have.length(figureCount);
      expect(part(board, '.body').scrollWidth).to.be.at.most(part(board, '.body').clientWidth);
      clear();
    }
  });

  it('leaves out of the total what is told of people only, where figures stand below the bars', async () => {
    const board = await shown(forecast(), 390);
    expect(figures(part(board, 'tfoot tr'))).to.deep.equal(['$300']);
  });

  it('keeps its place when the data arrives', async () => {
    for (const width of [1184, 900, 390]) {
      const isReady = ready();
      const place = show(
        html`${forecast()}
          <p>below</p>`,
        { width },
      );
      const board = boardIn(place);
      await board.updateComplete;
      const tops = () =>
        [part(board, 'h2'), part(board, '.segments'), part(board, '.body'), place.querySelector('p')].map(
          (element) => element?.getBoundingClientRect().top,
        );
      const before = tops();
      await isReady;
      expect(tops(), `at ${width} px`).to.deep.equal(before);
      clear();
    }
  });

  it('grows with its rows where its height is auto', async () => {
    const style = document.createElement('style');
    style.textContent = `${TAG} { --pipeline-forecast-board-height: auto }`;
    const board = await shown(html`${style}${forecast()}`, 1000);
    for (const pane of ['.body', '.people', '.deals'])
      expect(part(board, pane).scrollHeight, pane).to.be.at.most(part(board, pane).clientHeight);
  });

  it('has its place reserved before it is defined', async () => {
    const { default: sheet } = await import('../../../src/themes/reserve.css?inline');
    const style = document.createElement('style');
    style.textContent = sheet.replaceAll(TAG, 'pipeline-forecast-later');
    for (const width of [1184, 900, 390]) {
      const board = await shown(forecast(), width);
      const place = show(html`${style}<pipeline-forecast-later></pipeline-forecast-later>`, { width });
      expect(place.querySelector('pipeline-forecast-later')?.getBoundingClientRect().height).to.equal(
        board.getBoundingClientRect().height,
      );
      clear();
    }
  });

  it('has no inline style', async () => {
    const board = await shown(forecast());
    expect(all(board, '[style]')).to.deep.equal([]);
  });

  it('gives axe nothing to say', async () => {
    for (const width of [1184, 390]) {
      const board = await shown(forecast(), width);
      await narrowedTo(board, 'Manager');
      expect(await axeFaults(board)).to.deep.equal([]);
      clear();
    }
  });
});
