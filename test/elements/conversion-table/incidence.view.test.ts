import { expect } from 'chai';
import type { Incidence, IncidenceCell } from '../../../src/engine/incidence.js';
import { incidenceCurve } from '../../../src/engine/statistics/aalen-johansen.js';
import { conversionWords } from '../../../src/elements/conversion-table/conversion-table.words.js';
import {
  incidenceView,
  type IncidenceChoice,
  type IncidenceView,
} from '../../../src/elements/conversion-table/incidence.view.js';
import { incidenceWords } from '../../../src/elements/conversion-table/incidence.words.js';
import { loadWords } from '../../../src/elements/shared/catalogue.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { sharedWords } from '../../../src/elements/shared/words.js';
import type { Answer } from '../../../src/metrics/metrics.js';
import { provenance } from '../provenance.js';

/** Journeys by the days after which they went on, were lost, or were last seen open. */
function cell(converted: number[], lost: number[], open: number[]): IncidenceCell {
  const all = [...converted, ...lost, ...open];
  return {
    n: all.length,
    converted: converted.length,
    lost: lost.length,
    open: open.length,
    followedDays: all.length === 0 ? null : Math.max(...all),
    curve: incidenceCurve(converted, lost, open),
  };
}

const sql = { id: 'sql', label: 'SQL', kind: 'qualified' } as const;
const won = { id: 'won', label: 'won', kind: 'won' } as const;

const answer = (total: IncidenceCell, rows: Record<string, IncidenceCell> = {}): Answer<Incidence> => ({
  by: 'owner',
  columns: ['win'],
  ways: [{ column: 'win', from: sql, to: won }],
  rows: Object.entries(rows).map(([key, rate]) => ({ key, label: key.toUpperCase(), cells: [rate] })),
  total: { cells: [total] },
  ...provenance,
});

function view(shown: Answer<Incidence>, choice: Partial<IncidenceChoice> = {}, language = 'en'): IncidenceView {
  return incidenceView(
    shown,
    { row: null, days: new Map(), ...choice },
    {
      format: formatIn({ language, currency: 'EUR', digits: 2, timeZone: 'UTC' }),
      words: incidenceWords(language),
      table: conversionWords(language),
      shared: sharedWords(language),
    },
  );
}

/** The points that an outline goes through, in its order. */
const corners = (outline = '') => [...new Set(outline.match(/[\d.]+,[\d.]+/g))];

const curves = (shown: IncidenceView) => shown.columns[0]?.curves ?? [];
const readAt = (total: IncidenceCell, day: number) =>
  curves(view(answer(total, { ann: total }), { days: new Map([['win', day]]) }))[0]?.reading;

describe('conversion over time', () => {
  before(() => loadWords('pl'));

  const some = cell([2, 4], [3], [4, 10]);

  it('tells what had become of all by a day, the open counted as long as they were followed', () => {
    expect(readAt(some, 1)).to.equal('After 1 day 0% had gone on, 0% were lost, 100% still open.');
    expect(readAt(some, 3)).to.equal('After 3 days 20% had gone on, 20% were lost, 60% still open.');
    expect(readAt(some, 4)).to.equal('After 4 days 40% had gone on, 20% were lost, 40% still open.');
  });

  it('writes shares that add up to a hundred', () => {
    expect(readAt(cell([1], [1], [9]), 2)).to.equal('After 2 days 33% had gone on, 33% were lost, 34% still open.');
    expect(readAt(cell([1, 1], [1, 1], [1, 9, 9]), 1)).to.match(/29% .* 28% .* 43%/);
  });

  it('says nothing of days for which nobody was followed', () => {
    const shown = view(answer(cell([50], [], []), { ann: some }), { row: 'ann', days: new Map([['win', 30]]) });
    expect(curves(shown).map(({ reading }) => reading)).to.deep.equal([
      'Nobody has been followed for longer than 10 days.',
      'After 30 days 0% had gone on, 0% were lost, 100% still open.',
    ]);
  });

  it('is read where four in five of what has ended had, until the reader chooses a day', () => {
    const day = (total: IncidenceCell) => view(answer(total, { ann: total })).columns[0]?.day;
    expect(day(cell([1, 2, 3, 4, 30], [], [40]))).to.equal(5);
    expect(day(cell([], [], [40]))).to.equal(40);
    expect(day(cell([0.5], [], []))).to.equal(1);
  });

  it('draws the two ends against each other as far as anybody was followed', () => {
    const [ofRow, ofTotal] = curves(view(answer(cell([20], [], []), { ann: some }), { row: 'ann' }));
    expect(corners(ofRow?.areas?.wentOn)).to.deep.equal([
      '0,100',
      '10,100',
      '10,80',
      '15,80',
      '20,80',
      '20,60',
      '50,60',
      '50,100',
      '20,100',
      '15,100',
    ]);
    expect(corners(ofRow?.areas?.lost)).to.deep.equal([
      '0,0',
      '10,0',
      '15,0',
      '15,20',
      '20,20',
      '50,20',
      '50,0',
      '20,0',
    ]);
    expect(ofRow?.areas?.followed).to.equal(50);
    expect(ofTotal?.areas?.followed).to.equal(100);
  });

  it('puts a chosen row before the total, and names its figures', () => {
    const total = answer(some, { ann: some, '': cell([1], [], []) });
    const shown = view(total, { row: '' });
    expect(curves(shown).map(({ name }) => name)).to.deep.equal(['No owner', 'Total']);
    expect(curves(shown)[0]?.entered).to.deep.include({
      text: '1',
      figure: { metric: 'incidence', query: total.query, row: '', column: 'win', part: 'n' },
    });
    expect(curves(shown)[1]?.soFar.map(({ text, word, figure }) => [text, word, figure.part])).to.deep.equal([
      ['2', 'went on', 'converted'],
      ['2', 'still open', 'open'],
      ['1', 'lost', 'lost'],
    ]);
    expect(curves(shown)[1]?.entered.figure).to.not.have.property('row');
    expect(shown.rows.map(({ text, isChosen }) => [text, isChosen])).to.deep.equal([
      ['Total only', false],
      ['ANN', false],
      ['No owner', true],
    ]);
  });

  it('forgets a row that is no longer there', () => {
    const shown = view(answer(some, { ann: some }), { row: 'bob' });
    expect(curves(shown)).to.have.length(1);
    expect(shown.rows[0]).to.deep.include({ text: 'Total only', isChosen: true });
  });

  it('says that nobody entered', () => {
    const [ofRow] = curves(view(answer(some, { ann: cell([], [], []) }), { row: 'ann' }));
    expect([ofRow?.areas, ofRow?.reading]).to.deep.equal([null, 'Nobody entered.']);
    expect(view(answer(cell([], [], []))).empty?.what).to.equal('No journeys reached a step during FY2026-Q3.');
  });

  it('is a table too, of the days that are named', () => {
    const { tables, columns } = view(answer(some, { ann: some }));
    expect(columns[0]?.ticks.map(({ text }) => text)).to.deep.equal(['0', '2', '4', '6', '8', '10\u00a0d']);
    expect(tables[0]?.caption).to.equal('Total: shares by days since entry');
    expect(tables[0]?.columns[0]).to.deep.equal({
      label: 'SQL to Won',
      rows: [
        ['2', '20%', '0%', '80%'],
        ['4', '40%', '20%', '40%'],
        ['6', '40%', '20%', '40%'],
        ['8', '40%', '20%', '40%'],
        ['10', '40%', '20%', '40%'],
      ],
    });
  });

  it('draws no more points than can be seen apart', () => {
    const many = Array.from({ length: 5000 }, (_, index) => index / 50);
    const [curve] = curves(view(answer(cell(many, [], []), { ann: some })));
    expect(curve?.areas?.wentOn.match(/L/g)?.length).to.be.within(400, 2400);
  });

  it('speaks Polish', () => {
    const shown = view(answer(some, { ann: some }), { days: new Map([['win', 3]]) }, 'pl');
    expect(curves(shown)[0]?.reading).to.equal('Po 3 dniach przeszło dalej 20%, utracono 20%, otwarte pozostało 60%.');
  });
});
