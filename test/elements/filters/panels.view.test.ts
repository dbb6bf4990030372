import { expect } from 'chai';
import { filtersWords } from '../../../src/elements/filters/filters.words.js';
import type { Choices } from '../../../src/elements/filters/names.js';
import type { PanelState } from '../../../src/elements/filters/panel-state.js';
import { panelWords } from '../../../src/elements/filters/panels.words.js';
import { periodPanelView, rangeOf } from '../../../src/elements/filters/period-panel.view.js';
import { fieldsOffered, finder, pickView, type Option } from '../../../src/elements/filters/pick.view.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { readDataset } from '../../../src/data/read.js';
import { periodsOf } from '../../../src/metrics/choices.js';
import { smallDataset } from '../page.js';

describe('the periods to choose from', () => {
  const fiscal = {
    startMonth: 2,
    namedBy: 'end' as const,
    periods: [{ id: 'campaign', label: 'Campaign', from: '2026-05-01', to: '2026-06-01' }],
  };
  const leads = ['2025-03-04', '2026-08-01', '2026-09-01'].map((createdAt, row) => ({
    id: `L${row}`,
    createdAt,
    stage: 'mql',
  }));
  const periods = periodsOf(readDataset(smallDataset({ fiscal, leads })));
  const texts = {
    format: formatIn({ language: 'en', currency: 'EUR', digits: 2, timeZone: 'UTC' }),
    words: panelWords('en'),
  };
  const now = { id: 'FY2027-Q3', label: 'FY2027-Q3', from: '2026-08-01', to: '2026-11-01' };
  const view = (asked?: string) => periodPanelView(periods, { asked, now }, texts);

  it('are the fiscal calendar, the last year first', () => {
    expect(
      view().years.map(({ year, quarters }) => [
        year.text,
        ...quarters.map(({ quarter, months }) => [quarter.text, ...months.map(({ text }) => text)].join(' ')),
      ]),
    ).to.deep.equal([
      ['FY2027', 'Q3 Aug Sep'],
      ['FY2026', 'Q1 Mar'],
    ]);
  });

  it('are the dataset’s own and relative ones', () => {
    expect(view().own.map(({ id, text }) => [id, text])).to.deep.equal([['campaign', 'Campaign']]);
    expect(view().relative.map(({ id }) => id)).to.include.members(['this-quarter', 'last-quarter', 'last-90-days']);
  });

  it('have the one in the query chosen, else the one it stands for', () => {
    const chosen = (asked?: string) => {
      const { relative, own, years } = view(asked);
      const options = years.flatMap(({ year, quarters }) => [
        year,
        ...quarters.flatMap(({ quarter, months }) => [quarter, ...months]),
      ]);
      return [...relative, ...own, ...options].filter(({ isChosen }) => isChosen).map(({ id }) => id);
    };
    expect(chosen()).to.deep.equal(['FY2027-Q3']);
    expect(chosen('last-quarter')).to.deep.equal(['last-quarter']);
    expect(chosen('FY2026-P02')).to.deep.equal(['FY2026-P02']);
  });

  it('tell their days in full', () => {
    expect(view().years[0]?.quarters[0]?.quarter.full).to.equal('FY2027-Q3, Aug 1 – Oct 31');
  });

  it('are any days, both within', () => {
    expect(view().range).to.deep.equal({ from: '2026-08-01', last: '2026-10-31' });
    expect(rangeOf('2026-02-27', '2026-02-28')).to.equal('2026-02-27/2026-03-01');
    expect(rangeOf('2026-03-02', '2026-03-01')).to.equal(null);
    expect(rangeOf('', '2026-03-01')).to.equal(null);
  });
});

describe('the values to choose from', () => {
  const person = (id: string, name: string, managerId: string | null = null, role: string | null = null) => ({
    id,
    name,
    managerId,
    role,
  });
  const choices: Choices = {
    people: [
      person('zoe', 'Zoé Łącka', null, 'CRO'),
      person('ann', 'Ann Mensah', 'zoe'),
      person('ben', 'Ben Osei', 'ann'),
      person('cem', 'Cem Yıldız', 'ann'),
      person('dan', 'Dan Fox', 'zoe'),
      person('eve', 'Eve Ray', 'dan'),
    ],
    dimensions: {
      pipelines: [{ id: 'p', label: 'Partners' }],
      sources: ['fair', 'web'],
      types: ['new', 'existing'],
      models: ['hunter', 'farmer'],
      accounts: Array.from({ length: 250 }, (_, row) => ({
        id: `a${row}`,
        name: `Account ${String(row).padStart(3, '0')}`,
      })),
      attributes: [{ name: 'region', values: ['north', 'south'] }],
    },
  };
  const state: PanelState = { panel: 'add', field: null, first: [], search: '', turned: new Map() };
  const pick = (field: Parameters<typeof pickView>[0], values: string[] = [], more: Partial<PanelState> = {}) =>
    pickView(field, values, choices, { state: { ...state, ...more }, language: 'en', words: filtersWords('en') });
  const outline = ({ options }: { options: readonly Option[] }) =>
    options.map(({ depth, text, isOpen, isImplied }) => {
      const mark = isOpen === null ? '' : isOpen ? ' ▾' : ' ▸';
      return `${'· '.repeat(depth)}${text}${mark}${isImplied ? ' ✓' : ''}`;
    });

  it('are people as the tree of teams, the highest open', () => {
    expect(outline(pick('owners'))).to.deep.equal(['Zoé Łącka ▾', '· Ann Mensah ▸', '· Dan Fox ▸']);
  });

  it('are in sight where they are chosen or their team is opened', () => {
    expect(outline(pick('owners', ['ben']))).to.deep.equal([
      'Zoé Łącka ▾',
      '· Ann Mensah ▾',
      '· · Ben Osei',
      '· · Cem Yıldız',
      '· Dan Fox ▸',
    ]);
    expect(outline(pick('owners', [], { turned: new Map([['zoe', false]]) }))).to.deep.equal(['Zoé Łącka ▸']);
  });

  it('are let through with the team that is chosen', () => {
    expect(outline(pick('owners', ['ann'], { turned: new Map([['ann', true]]) }))).to.deep.equal([
      'Zoé Łącka ▾',
      '· Ann Mensah ▾',
      '· · Ben Osei ✓',
      '· · Cem Yıldız ✓',
      '· Dan Fox ▸',
    ]);
  });

  it('are found whatever their case and accents', () => {
    expect(outline(pick('owners', [], { search: ' lac ' }))).to.deep.equal(['Zoé Łącka']);
    expect(outline(pick('owners', [], { search: 'EN' }))).to.deep.equal(['Ann Mensah', 'Ben Osei']);
    expect(outline(pick('owners', [], { search: 'xyz' }))).to.deep.equal([]);
    expect(finder('zoé')('ZOE')).to.equal(true);
  });

  it('are told apart by role, else by manager', () => {
    expect(pick('owners', ['ben']).options.map(({ note }) => note)).to.deep.equal([
      'CRO',
      'Zoé Łącka',
      'Ann Mensah',
      'Ann Mensah',
      'Zoé Łącka',
    ]);
  });

  it('take in that there is none, where a record may have none', () => {
    expect(outline(pick('sources'))).to.deep.equal(['fair', 'web', 'No source']);
    expect(outline(pick('attributes.region'))).to.deep.equal(['north', 'south', 'Not given']);
    expect(outline(pick('types'))).to.deep.equal(['New business', 'Existing business']);
  });

  it('take in what is chosen though nobody has it', () => {
    expect(pick('sources', ['gone']).options[0]).to.include({ value: 'gone', isChosen: true });
    expect(pick('owners', ['gone']).options[0]).to.include({ value: 'gone', isChosen: true });
  });

  it('are a hundred at most, those that were chosen in front', () => {
    const { options, more, isLong } = pick('accounts', ['a200'], { first: ['a200'] });
    expect([options.length, more, isLong]).to.deep.equal([100, 151, true]);
    expect(options.slice(0, 2).map(({ text }) => text)).to.deep.equal(['Account 200', 'Account 000']);
  });

  it('are offered for the fields that have some', () => {
    expect(fieldsOffered(choices)).to.deep.equal([
      'owners',
      'sources',
      'types',
      'models',
      'accounts',
      'attributes.region',
    ]);
    const bare = { ...choices.dimensions, sources: [], accounts: [], attributes: [] };
    expect(fieldsOffered({ people: [], dimensions: bare })).to.deep.equal(['types', 'models']);
  });
});
