import { expect } from 'chai';
import type { Conversion, ConversionCell, ConversionRow } from '../../../src/engine/conversion.js';
import type { Dimension } from '../../../src/engine/query.js';
import type { ConversionColumn, Way } from '../../../src/engine/transitions.js';
import {
  conversionView,
  dimensionChoices,
  rowView,
  type ConversionView,
  type RowView,
} from '../../../src/elements/conversion-table/conversion-table.view.js';
import { conversionWords } from '../../../src/elements/conversion-table/conversion-table.words.js';
import { inOrder } from '../../../src/elements/conversion-table/in-order.js';
import type { RowOrder } from '../../../src/elements/conversion-table/row-order.js';
import { loadWords } from '../../../src/elements/shared/catalogue.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { sharedWords } from '../../../src/elements/shared/words.js';
import type { Answer } from '../../../src/metrics/metrics.js';
import { provenance } from '../provenance.js';
import { conversionCell } from './conversion-cell.js';

const steps = {
  mql: { id: 'mql', label: 'MQL', kind: 'lead' },
  srl: { id: 'srl', label: '', kind: 'unqualified' },
  sql: { id: 'sql', label: 'SQL', kind: 'qualified' },
  won: { id: 'won', label: 'won', kind: 'won' },
} as const;

const ways: Record<ConversionColumn, Way> = {
  'lead-unqualified': { column: 'lead-unqualified', from: steps.mql, to: steps.srl },
  'unqualified-qualified': { column: 'unqualified-qualified', from: steps.srl, to: steps.sql },
  win: { column: 'win', from: steps.sql, to: steps.won },
};

const row = (key: string, ...cells: ConversionCell[]): ConversionRow => ({ key, label: key.toUpperCase(), cells });

const band = (low: number, high: number) => ({ transition: 'win', type: null, low, high, source: null });

interface Asked {
  readonly by?: Dimension;
  readonly columns?: readonly ConversionColumn[];
  readonly total?: readonly ConversionCell[];
}

const answer = (
  rows: readonly ConversionRow[],
  { by = 'owner', columns = ['win'], total = [conversionCell(9, 3)] }: Asked,
): Answer<Conversion> => ({
  by,
  columns,
  ways: columns.map((column) => ways[column]),
  rows,
  total: { cells: total },
  ...provenance,
  query: { ...provenance.query, by },
});

interface Shown extends Asked {
  readonly order?: RowOrder;
  readonly language?: string;
}

type AllRows = Omit<ConversionView, 'rows'> & { readonly rows: readonly RowView[] };

function view(rows: readonly ConversionRow[], shown: Shown = {}): AllRows {
  const { order = null, language = 'en' } = shown;
  const conversion = answer(rows, shown);
  const texts = {
    format: formatIn({ language, currency: 'EUR', digits: 2, timeZone: 'UTC' }),
    words: conversionWords(language),
    shared: sharedWords(language),
  };
  const drawn = conversionView(conversion, order && { order, inOrder }, texts);
  return { ...drawn, rows: drawn.rows.map((row) => rowView(conversion, drawn, row, texts)) };
}

const names = ({ rows }: AllRows) => rows.map(({ name }) => name);

describe('the conversion table’s view', () => {
  before(() => loadWords('pl'));

  it('calls a conversion by its steps, those without a name by their id', () => {
    const columns = ['lead-unqualified', 'unqualified-qualified', 'win'] as const;
    const cells = [conversionCell(1, 1), conversionCell(1, 1), conversionCell(1, 1)];
    const { groups } = view([row('ann', ...cells)], { columns, total: cells });
    expect(groups.map(({ label }) => label)).to.deep.equal(['MQL to srl', 'srl to SQL', 'Won of closed']);
  });

  it('names the band in the head where all rows share it, and nowhere else', () => {
    const judged = (low: number) => conversionCell(2, 1, { benchmark: band(low, 0.4), status: 'within' });
    const bandOf = (...cells: ConversionCell[]) =>
      view(
        cells.map((rate, index) => row(String(index), rate)),
        { total: [judged(0.2)] },
      ).groups[0]?.band;
    expect(bandOf(judged(0.2), judged(0.2))).to.equal('band 20% – 40%');
    expect(bandOf(judged(0.2), judged(0.3))).to.equal(null);
    expect(bandOf(judged(0.2), conversionCell(2, 1))).to.equal(null);
  });

  it('has verdicts where a row is judged, and says of a row without a band that it has none', () => {
    expect(view([row('ann', conversionCell(2, 1))]).groups[0]?.verdict).to.equal(null);
    expect(view([row('ann', conversionCell(2, 1))]).rows[0]?.cells[0]?.verdict).to.equal(null);
    const { groups, rows, total } = view([row('new', conversionCell(2, 1, { status: 'uncertain' }))]);
    expect(groups[0]?.verdict?.text).to.equal('Verdict');
    expect([rows[0]?.cells[0]?.verdict, total.cells[0]?.verdict]).to.deep.equal(['uncertain', 'unjudged']);
  });

  it('draws a rate in full ink unless it can’t be told from its band yet, or is none', () => {
    const settled = (more: Partial<ConversionCell>) =>
      view([row('a', conversionCell(2, 1, more))]).rows[0]?.cells[0]?.isSettled;
    expect(settled({})).to.equal(true);
    expect(settled({ status: 'above' })).to.equal(true);
    expect(settled({ status: 'uncertain' })).to.equal(false);
    expect(settled({ rate: null, status: 'none' })).to.equal(false);
  });

  it('tells a rate short, and in full what it is a share of, its interval and its band', () => {
    const rate = conversionCell(68, 38, { interval: [0.441, 0.671], benchmark: band(0.2, 0.4), status: 'above' });
    expect(view([row('ann', rate)]).rows[0]?.cells[0]?.rate).to.include({
      text: '56%',
      full: '38 of 68, 95% interval 44.1% – 67.1%, benchmark 20% – 40%',
    });
    expect(view([row('ann', conversionCell(0, 0))]).rows[0]?.cells[0]?.rate).to.include({ text: '–', full: '0 of 0' });
  });

  it('names figures by row and column, the missing value by an empty row, the total by none', () => {
    const { rows, total } = view([row('', conversionCell(2, 1, { valueRate: 0.25 }))]);
    const [ofRow, ofTotal] = [rows[0]?.cells[0], total.cells[0]];
    const figure = { metric: 'conversion', query: answer([], {}).query, column: 'win' };
    expect(ofRow?.entered.figure).to.deep.equal({ ...figure, row: '', part: 'entered' });
    expect(ofRow?.valueRate?.figure).to.deep.equal({ ...figure, row: '', part: 'valueRate' });
    expect(ofTotal?.rate.figure).to.deep.equal({ ...figure, part: 'rate' });
  });

  it('calls what rows stand for by words of the reader’s language', () => {
    const named = (by: Dimension, keys: string[], language = 'en') =>
      names(
        view(
          keys.map((key) => row(key, conversionCell(1, 1))),
          { by, language },
        ),
      );
    expect(named('type', ['new', 'existing'])).to.deep.equal(['New business', 'Existing business']);
    expect(named('model', ['hunter', 'farmer'])).to.deep.equal(['Hunter', 'Farmer']);
    expect(named('bant', ['3'])).to.deep.equal(['3 of 4']);
    expect(named('month', ['2026-07', ''])).to.deep.equal(['Jul 2026', 'Not given']);
    expect(named('month', ['2026-07'], 'pl')).to.deep.equal(['lip 2026']);
    expect(named('owner', ['ann', ''])).to.deep.equal(['ANN', 'No owner']);
    expect(named('source', [''], 'pl')).to.deep.equal(['Bez źródła']);
    expect(named('attributes.region', ['north', ''])).to.deep.equal(['NORTH', 'Not given']);
  });

  it('keeps the order of the figures until it is asked for another', () => {
    const rows = [row('cy', conversionCell(3, 1)), row('ann', conversionCell(2, 2)), row('bob', conversionCell(2, 0))];
    const { nameHead, groups } = view(rows);
    expect(names(view(rows))).to.deep.equal(['CY', 'ANN', 'BOB']);
    expect([nameHead.sorted, groups[0]?.entered.sorted]).to.deep.equal([null, 'descending']);
  });

  it('sorts by name, by rate and by verdict, what is missing last either way', () => {
    const rows = [
      row('cy', conversionCell(3, 1, { status: 'uncertain' })),
      row('', conversionCell(3, 3, { status: 'above' })),
      row('bob', conversionCell(0, 0, { status: 'none' })),
      row('ann', conversionCell(2, 2, { status: 'below' })),
    ];
    const sorted = (order: RowOrder) => names(view(rows, { order }));
    const both = (order: RowOrder) => [sorted(order), sorted({ ...order, isDescending: !order.isDescending })];
    expect(both({ part: 'name', isDescending: false })).to.deep.equal([
      ['ANN', 'BOB', 'CY', 'No owner'],
      ['CY', 'BOB', 'ANN', 'No owner'],
    ]);
    expect(both({ part: 'rate', column: 'win', isDescending: true })).to.deep.equal([
      ['No owner', 'ANN', 'CY', 'BOB'],
      ['CY', 'No owner', 'ANN', 'BOB'],
    ]);
    expect(both({ part: 'status', column: 'win', isDescending: true })).to.deep.equal([
      ['No owner', 'CY', 'ANN', 'BOB'],
      ['ANN', 'CY', 'No owner', 'BOB'],
    ]);
  });

  it('sorts names as the language does, and months by time', () => {
    const sorted = (by: Dimension, keys: string[], language: string) =>
      names(
        view(
          keys.map((key) => row(key, conversionCell(1, 1))),
          { by, language, order: { part: 'name', isDescending: false } },
        ),
      );
    expect(sorted('source', ['z', 'ż', 'ł', 'm', 'l'], 'pl')).to.deep.equal(['L', 'Ł', 'M', 'Z', 'Ż']);
    expect(sorted('account', ['unit 10', 'unit 9'], 'en')).to.deep.equal(['UNIT 9', 'UNIT 10']);
    expect(sorted('month', ['2026-04', '2025-12', '2026-01'], 'en')).to.deep.equal([
      'Dec 2025',
      'Jan 2026',
      'Apr 2026',
    ]);
  });

  it('reverses the order that is clicked again', () => {
    const order = { part: 'name', isDescending: false } as const;
    const { nameHead, orders } = view([row('ann', conversionCell(1, 1))], { order });
    expect([nameHead.sorted, nameHead.order]).to.deep.equal(['ascending', { part: 'name', isDescending: true }]);
    expect(orders.filter(({ isChosen }) => isChosen).map(({ text }) => text)).to.deep.equal(['Owner']);
  });

  it('falls back to its own order where the pipeline lacks the column', () => {
    const { groups } = view([row('ann', conversionCell(1, 1))], {
      order: { part: 'rate', column: 'lead-unqualified', isDescending: true },
    });
    expect(groups[0]?.entered.sorted).to.equal('descending');
  });

  it('has the latest month first until it is asked for another order', () => {
    const rows = ['2025-12', '2026-07', '2026-02'].map((key, index) => row(key, conversionCell(3 - index, 1)));
    const months = view(rows, { by: 'month' });
    expect(names(months)).to.deep.equal(['Jul 2026', 'Feb 2026', 'Dec 2025']);
    expect([months.nameHead.sorted, months.groups[0]?.entered.sorted]).to.deep.equal(['descending', null]);
    const order = { part: 'entered', column: 'win', isDescending: true } as const;
    expect(names(view(rows, { by: 'month', order }))).to.deep.equal(['Dec 2025', 'Jul 2026', 'Feb 2026']);
  });

  it('knows its longest name and verdict, which any row in sight may have', () => {
    const { longest } = view([
      row('ann', conversionCell(1, 1)),
      row('bartholomew', conversionCell(1, 1)),
      row('', conversionCell(1, 1)),
    ]);
    expect(longest).to.deep.equal({ name: 'BARTHOLOMEW', status: 'uncertain' });
  });

  it('calls a row without a name by its key', () => {
    expect(view([{ ...row('ann', conversionCell(1, 1)), label: '' }]).rows[0]?.name).to.equal('ann');
  });

  it('says what is missing: rows, or columns', () => {
    expect(view([]).empty?.what).to.equal('No journeys reached a step during FY2026-Q3.');
    expect(view([], { columns: [], total: [] }).empty?.what).to.equal('This pipeline has no steps to convert between.');
    expect(view([row('ann', conversionCell(1, 1))]).empty).to.equal(null);
  });

  it('offers the dimensions there always are, then the attributes of the data', () => {
    const choices = dimensionChoices('owner', ['region', 'tier'], conversionWords('en'));
    expect(choices.slice(0, 8).every(({ group }) => group === undefined)).to.equal(true);
    expect(choices.slice(8).map(({ value, text, group }) => [value, text, group])).to.deep.equal([
      ['attributes.region', 'region', 'Attributes'],
      ['attributes.tier', 'tier', 'Attributes'],
    ]);
  });

  it('offers what is shown, whether the data knows it or not', () => {
    const chosen = (by: Dimension, attributes: readonly string[]) =>
      dimensionChoices(by, attributes, conversionWords('en')).flatMap(({ value, isChosen }) => (isChosen ? value : []));
    expect(chosen('attributes.region', ['region'])).to.deep.equal(['attributes.region']);
    expect(chosen('attributes.gone', ['region'])).to.deep.equal(['attributes.gone']);
    expect(chosen('source', ['source'])).to.deep.equal(['source']);
    expect(chosen(JSON.parse('"colour"'), [])).to.deep.equal(['colour']);
  });
});
