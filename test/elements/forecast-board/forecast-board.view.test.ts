import { expect } from 'chai';
import type { DatasetJson } from '../../../src/data/contract.js';
import { readDataset } from '../../../src/data/read.js';
import { askDeals } from '../../../src/elements/forecast-board/ask-deals.js';
import { cardWords } from '../../../src/elements/forecast-board/deal-cards.words.js';
import { dealsView, type DealsState, type DealsView } from '../../../src/elements/forecast-board/deals.view.js';
import { boardView, type BoardView } from '../../../src/elements/forecast-board/forecast-board.view.js';
import { forecastWords } from '../../../src/elements/forecast-board/forecast-board.words.js';
import type { PeopleState, PersonRow } from '../../../src/elements/forecast-board/people.view.js';
import { loadWords } from '../../../src/elements/shared/catalogue.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { smallDataset } from '../page.js';

interface State extends Partial<PeopleState & DealsState> {
  readonly language?: string;
}

interface View extends BoardView {
  readonly deals: DealsView;
}

async function view(more: Partial<DatasetJson>, { language = 'en', ...given }: State = {}): Promise<View> {
  const state = { selected: null, turned: new Map<string, boolean>(), isWide: false, more: {}, ...given };
  const metrics = pageMetrics(readDataset(smallDataset(more)));
  const forecast = await metrics.forecast({});
  const deals = await askDeals(metrics, forecast, { person: state.selected, more: state.more }, {});
  const texts = {
    format: formatIn({ language, currency: 'EUR', digits: 2, timeZone: 'UTC' }),
    words: forecastWords(language),
    cards: cardWords(language),
  };
  return { ...boardView(forecast, state, texts), deals: dealsView(forecast, deals, state, texts) };
}

const person = (id: string, managerId?: string) => ({
  id,
  name: id.toUpperCase(),
  ...(managerId !== undefined && { managerId }),
});

const deal = (ownerId: string, amount: number, more: object = {}) => ({
  id: `${ownerId} ${amount}`,
  createdAt: '2026-07-01',
  stage: 'sql',
  closeDate: '2026-09-30',
  ownerId,
  amount,
  ...more,
});

const won = { stage: 'won' };
const commit = { forecast: 'commit' } as const;
const upside = { forecast: 'upside' } as const;
const quota = (personId: string, amount: number) => ({ personId, period: 'FY2026-Q3', amount });

function rowOf({ people }: BoardView, id: string): PersonRow {
  const row = people.rows.find((row) => row.id === id);
  if (row === undefined) throw new Error(`no row of ${id}`);
  return row;
}

/** What a row says in a column. */
function said(board: BoardView, id: string, name: string): string {
  const cell = rowOf(board, id).cells.find(({ column }) => column.name === name);
  return cell?.figure?.text ?? cell?.why?.text ?? '';
}

describe('the forecast board’s view', () => {
  before(() => loadWords('pl'));

  it('has a scale of one tick where all deals are worth nothing', async () => {
    const board = await view({ people: [person('a')], opportunities: [deal('a', 0, won)] });
    expect(board.people.scale.ticks.map(({ text }) => text)).to.deep.equal(['€0']);
  });

  it('writes a minus in front of what is below nothing', async () => {
    const opportunities = [deal('a', -50, won), deal('a', 20)];
    const board = await view({ people: [person('a')], opportunities, quotas: [quota('a', 100)] });
    expect(said(board, 'a', 'attainment')).to.equal('−50%');
    const reversed = await view({ people: [person('a')], opportunities: [deal('a', -50)], quotas: [quota('a', 100)] });
    expect(said(reversed, 'a', 'coverage')).to.equal('−0.5×');
  });

  it('calls who and what has no name by its id', async () => {
    const board = await view({
      people: [{ id: 'a', name: '' }],
      accounts: [{ id: 'acme', name: ' ' }],
      opportunities: [deal('a', 5, { ...won, accountId: 'acme' }), deal('a', 4, { ...won, name: '' })],
    });
    const cards = board.deals.columns.flatMap((column) => column.cards);
    expect(cards.map(({ title, owner }) => [title, owner])).to.deep.equal([
      ['acme', 'a'],
      ['a 4', 'a'],
    ]);
    expect(board.people.rows.map(({ name }) => name)).to.deep.equal(['a']);
  });

  it('holds a chain of managers of any length', async () => {
    const people = Array.from({ length: 12_000 }, (_, index) =>
      person(`p${index}`, index === 0 ? undefined : `p${index - 1}`),
    );
    const board = await view({ people, quotas: [quota('p11999', 1)] });
    expect(board.people.rows.length).to.be.within(20, 30);
    expect(board.people.rows[1]).to.deep.include({ id: 'p1', depth: 1 });
  });

  it('draws the parts of a bar one after the other, the surest first', async () => {
    const opportunities = [deal('a', 100, won), deal('a', 50, commit), deal('a', 25, upside), deal('a', 75)];
    const board = await view({ people: [person('a')], opportunities, quotas: [quota('a', 125)] });
    expect(board.people.scale).to.deep.include({ isOfQuota: true, end: 2, quota: 50 });
    expect(rowOf(board, 'a').bar).to.deep.equal({
      parts: [
        { mark: 'closed', x: 0, width: 40 },
        { mark: 'commit', x: 40, width: 20 },
        { mark: 'upside', x: 60, width: 10 },
        { mark: 'pipeline', x: 70, width: 30 },
      ],
      quota: 50,
      isCrossed: true,
      beyond: null,
    });
  });

  it('labels the quota among shares of it, of which the last says that they are percent', async () => {
    const opportunities = [deal('a', 200)];
    const board = await view({ people: [person('a')], opportunities, quotas: [quota('a', 100)] });
    expect(board.people.scale.ticks.map(({ text }) => text)).to.deep.equal(['0', '50', 'quota', '150%']);
  });

  it('cuts a bar that would flatten all others, and says how far it goes', async () => {
    const opportunities = [deal('a', 1000, won), deal('a', 10), deal('b', 100)];
    const people = [person('a'), person('b')];
    const board = await view({ people, opportunities, quotas: [quota('a', 100), quota('b', 100)] });
    expect(rowOf(board, 'a').bar?.parts).to.deep.equal([{ mark: 'closed', x: 0, width: 100 }]);
    expect(rowOf(board, 'a').bar?.beyond).to.equal('1,010%');
    expect(rowOf(board, 'b').bar).to.deep.include({ beyond: null, isCrossed: false });
  });

  it('has no bar without a quota while others have one, but the amounts', async () => {
    const people = [person('a'), person('b')];
    const opportunities = [deal('a', 100), deal('b', 40, commit), deal('b', 10)];
    const board = await view({ people, opportunities, quotas: [quota('a', 100)] });
    const { bar, amounts } = rowOf(board, 'b');
    expect(bar).to.equal(null);
    expect(amounts.map(({ mark, text }) => [mark, text])).to.deep.equal([
      ['commit', '€40'],
      ['pipeline', '€10'],
    ]);
    expect(['quota', 'gap', 'coverage'].map((name) => said(board, 'b', name))).to.deep.equal([
      'no quota',
      'no quota',
      '–',
    ]);
  });

  it('says why there is no coverage or attainment', async () => {
    const people = [person('a'), person('b')];
    const quotas = [quota('a', 100), quota('b', 0)];
    const board = await view({ people, opportunities: [deal('a', 100, won)], quotas });
    expect(['gap', 'coverage', 'attainment'].map((name) => said(board, 'a', name))).to.deep.equal([
      '€0',
      'met',
      '100%',
    ]);
    expect(['coverage', 'attainment'].map((name) => said(board, 'b', name))).to.deep.equal(['met', 'quota is 0']);
  });

  it('measures bars by money where nobody has a quota', async () => {
    const people = [person('a'), person('b', 'a')];
    const board = await view({ people, opportunities: [deal('a', 3000, won), deal('b', 1000, won)] });
    expect(board.people.scale).to.deep.include({ isOfQuota: false, quota: null });
    expect(rowOf(board, 'b').bar?.parts).to.deep.equal([{ mark: 'closed', x: 0, width: 25 }]);
    expect(board.people.columns.map(({ name }) => name)).to.deep.equal([
      'closed',
      'commit',
      'upside',
      'pipeline',
      'call',
    ]);
  });

  it('opens level by level until no more fit, and then as the reader turns', async () => {
    const heads = Array.from({ length: 5 }, (_, index) => person(`m${index}`, 'head'));
    const people = [person('head'), ...heads, ...Array.from({ length: 30 }, (_, index) => person(`r${index}`, 'm0'))];
    const opportunities = [deal('r0', 10)];
    const first = await view({ people, opportunities });
    expect(first.people.rows.map(({ isOpen }) => isOpen)).to.deep.equal([true, false, null, null, null, null]);
    const turned = await view({ people, opportunities }, { turned: new Map([['m0', true]]) });
    expect(turned.people.rows).to.have.length(36);
    const closed = await view({ people, opportunities }, { turned: new Map([['head', false]]) });
    expect(closed.people.rows).to.have.length(1);
  });

  it('shows columns of commit and upside only where deals are forecast so', async () => {
    const parts = async (...opportunities: ReturnType<typeof deal>[]) =>
      (await view({ people: [person('a')], opportunities })).deals.columns.map(({ part }) => part);
    expect(await parts(deal('a', 1, won))).to.deep.equal(['closed']);
    expect(await parts(deal('a', 1))).to.deep.equal(['pipeline', 'closed']);
    expect(await parts(deal('a', 1, commit))).to.deep.equal(['upside', 'commit', 'closed']);
  });

  it('shows four cards a column, or twelve where there is room, and those asked for', async () => {
    const people = [person('a')];
    const opportunities = Array.from({ length: 30 }, (_, index) => deal('a', index, commit));
    const shown = async (state: State) => {
      const column = (await view({ people, opportunities }, state)).deals.columns.find(({ part }) => part === 'commit');
      return [column?.cards.length, column?.more];
    };
    expect(await shown({})).to.deep.equal([4, '26 more']);
    expect(await shown({ isWide: true })).to.deep.equal([12, '18 more']);
    expect(await shown({ more: { commit: 12 } })).to.deep.equal([16, '14 more']);
    expect(await shown({ isWide: true, more: { commit: 24 } })).to.deep.equal([30, null]);
  });

  it('names whose deals are shown, with a team where there is one', async () => {
    const people = [person('a'), person('b', 'a')];
    const opportunities = [deal('b', 10)];
    expect((await view({ people, opportunities }, { selected: 'a' })).deals.team).to.equal('A and team');
    expect((await view({ people, opportunities }, { selected: 'b' })).deals.team).to.equal('B');
    expect((await view({ people, opportunities }, { selected: 'gone' })).deals.team).to.equal(null);
  });

  it('leaves the account out of what a deal is about', async () => {
    const accounts = [{ id: 'k', name: 'Kessel' }];
    const named = async (name: string) => {
      const opportunities = [deal('a', 1, { name, accountId: 'k' })];
      const [card] = (await view({ people: [person('a')], accounts, opportunities })).deals.columns[0]?.cards ?? [];
      return [card?.title, card?.subject];
    };
    expect(await named('Kessel – Boiler')).to.deep.equal(['Kessel', 'Boiler']);
    expect(await named('Boiler for Kessel')).to.deep.equal(['Kessel', 'Boiler for Kessel']);
    expect(await named('Kessel')).to.deep.equal(['Kessel', null]);
  });

  it('counts in the forms of Polish', async () => {
    const people = [person('a')];
    const count = async (deals: number) => {
      const opportunities = Array.from({ length: deals }, (_, index) => deal('a', index));
      return (await view({ people, opportunities }, { language: 'pl' })).deals.columns[0]?.count.text;
    };
    expect([await count(1), await count(3), await count(5)]).to.deep.equal(['1 szansa', '3 szanse', '5 szans']);
  });
});
