import { expect } from 'chai';
import { barView, type About, type BarState } from '../../../src/elements/filters/filters.view.js';
import { filtersWords } from '../../../src/elements/filters/filters.words.js';
import type { Choices } from '../../../src/elements/filters/names.js';
import { loadWords } from '../../../src/elements/shared/catalogue.js';

const about: About = {
  asOf: '2026-09-30T22:30:00Z',
  currency: 'EUR',
  digits: 2,
  timeZone: 'Europe/Warsaw',
  period: { id: 'FY2026-Q3', label: 'FY2026-Q3', from: '2026-07-01', to: '2026-10-01' },
};
const choices: Choices = {
  people: [
    { id: 'ann', name: 'Ann Mensah', role: null, managerId: null },
    { id: 'ben', name: 'Ben Osei', role: null, managerId: 'ann' },
  ],
  dimensions: {
    pipelines: [{ id: 'p', label: 'Partners' }],
    sources: ['web'],
    types: ['new', 'existing'],
    models: ['hunter', 'farmer'],
    accounts: [{ id: 'a1', name: 'Acme' }],
    attributes: [],
  },
};
const bar = (state: Partial<BarState>, language = 'en') =>
  barView({ query: {}, about, choices, chosen: null, ...state }, language, filtersWords(language));
const chips = (state: Partial<BarState>, language = 'en') =>
  bar(state, language).chips.map(({ name, text }) => `${name}: ${text}`);

describe('the view of filters', () => {
  before(() => loadWords('pl'));

  it('tells the period with its days, and the moment in the time zone of the data', () => {
    expect(bar({}).period).to.deep.equal({ text: 'FY2026-Q3', days: 'Jul 1 – Sep 30' });
    expect(bar({}).asOf).to.equal('Oct 1, 2026');
    expect(bar({}, 'pl').asOf).to.equal('1 paź 2026');
  });

  it('tells the days of a period without a name once', () => {
    const period = {
      id: '2026-01-01/2026-04-01',
      label: '2026-01-01/2026-04-01',
      from: '2026-01-01',
      to: '2026-04-01',
    };
    expect(bar({ about: { ...about, period } }).period).to.deep.equal({ text: 'Jan 1 – Mar 31, 2026', days: null });
  });

  it('tells what was asked where that can’t be answered', () => {
    const { period, asOf } = bar({ about: undefined, query: { period: 'FY26-Q9', asOf: 'soon' } });
    expect([period.text, asOf]).to.deep.equal(['FY26-Q9', 'soon']);
    expect(bar({ about: undefined }).asOf).to.equal('Latest');
  });

  it('has a chip for each filter, in words', () => {
    const query = {
      owners: ['ann'],
      types: ['new', 'existing'],
      models: ['farmer'],
      accounts: ['', 'a1'],
      pipeline: 'p',
      attributes: { region: ['north', ''] },
    } as const;
    expect(chips({ query })).to.deep.equal([
      'Team: Ann Mensah',
      'Type: New business, Existing business',
      'Model: Farmer',
      'Account: No account, Acme',
      'Pipeline: Partners',
      'region: north, Not given',
    ]);
    expect(chips({ query }, 'pl')[1]).to.equal('Rodzaj: Nowi klienci, Obecni klienci');
  });

  it('counts values beyond two, and tells all of them in full', () => {
    const [chip] = bar({ query: { sources: ['a', 'b', 'c', 'd'] } }).chips;
    expect([chip?.text, chip?.full]).to.deep.equal(['a +3', 'a, b, c, d']);
  });

  it('waits for names, and shows the id of what has none', () => {
    expect(chips({ query: { owners: ['ann'], sources: ['web'] }, choices: undefined })).to.deep.equal([
      'Team: null',
      'Source: web',
    ]);
    expect(chips({ query: { owners: ['gone'] } })).to.deep.equal(['Team: gone']);
  });

  it('says of a filter that lets nothing through that it does', () => {
    expect(chips({ query: { owners: [] } })).to.deep.equal(['Team: none']);
  });

  it('keeps the chip of the filter that is being chosen', () => {
    expect(chips({ query: { types: ['new'] }, chosen: 'sources' })).to.deep.equal([
      'Type: New business',
      'Source: none',
    ]);
    expect(bar({ chosen: 'sources' }).canClear).to.equal(false);
  });
});
