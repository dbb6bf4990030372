import { expect } from 'chai';
import type { Conversion, ConversionCell } from '../../../src/engine/conversion.js';
import { difference } from '../../../src/engine/statistics/newcombe.js';
import { differencesView, type DifferencesView } from '../../../src/elements/conversion-table/differences.view.js';
import { differencesWords } from '../../../src/elements/conversion-table/differences.words.js';
import { conversionView } from '../../../src/elements/conversion-table/conversion-table.view.js';
import { conversionWords } from '../../../src/elements/conversion-table/conversion-table.words.js';
import { loadWords } from '../../../src/elements/shared/catalogue.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { sharedWords } from '../../../src/elements/shared/words.js';
import type { Answer } from '../../../src/metrics/metrics.js';
import { provenance } from '../provenance.js';
import { conversionCell as cell, winWay } from './conversion-cell.js';

/** Ann’s rate compared with Bob’s. */
function compared(ann: ConversionCell, bob: ConversionCell, language = 'en'): DifferencesView {
  const row = (key: string, rate: ConversionCell) => ({ key, label: key.toUpperCase(), cells: [rate] });
  const conversion: Answer<Conversion> = {
    by: 'owner',
    columns: ['win'],
    ways: [winWay],
    rows: [row('ann', ann), row('bob', bob)],
    total: { cells: [cell(9, 3)] },
    ...provenance,
  };
  const texts = {
    format: formatIn({ language, currency: 'EUR', digits: 2, timeZone: 'UTC' }),
    words: conversionWords(language),
    shared: sharedWords(language),
  };
  const view = conversionView(conversion, null, texts);
  const [first, second] = view.rows;
  if (first === undefined || second === undefined) throw new Error('no rows');
  return differencesView(conversion, view, [first, second], { ...texts, comparison: differencesWords(language) });
}

describe('two rows compared', () => {
  before(() => loadWords('pl'));

  it('tells how far apart they are, with Newcombe’s interval', () => {
    expect(difference(cell(70, 56), cell(80, 48)).interval?.map((end) => end.toFixed(4))).to.deep.equal([
      '0.0524',
      '0.3339',
    ]);
    expect(compared(cell(70, 56), cell(80, 48)).differences[0]).to.deep.include({
      label: 'Won of closed',
      text: '20.0 points more',
      interval: 'between 5.2 and 33.4',
      isToldApart: true,
    });
  });

  it('tells less as more is told, the other way round', () => {
    expect(compared(cell(80, 48), cell(70, 56)).differences[0]).to.deep.include({
      text: '20.0 points less',
      interval: 'between 5.2 and 33.4',
      isToldApart: true,
    });
  });

  it('says that it could be luck where the interval reaches to the other side', () => {
    const [more] = compared(cell(10, 6), cell(10, 5)).differences;
    expect([more?.text, more?.interval, more?.isToldApart]).to.deep.equal([
      '10.0 points more',
      'between −29.0 and 45.1',
      false,
    ]);
    const [same] = compared(cell(10, 5), cell(10, 5)).differences;
    expect([same?.text, same?.isToldApart]).to.deep.equal(['No difference', false]);
  });

  it('says so where nothing entered one of them', () => {
    expect(compared(cell(0, 0), cell(10, 5)).differences[0]).to.deep.include({
      text: 'Nobody entered in one of them.',
      interval: null,
      isToldApart: null,
      marks: null,
    });
  });

  it('draws it from a hundred points less to a hundred more', () => {
    expect(compared(cell(10, 10), cell(10, 0)).differences[0]?.marks?.dot).to.equal(100);
    expect(compared(cell(10, 0), cell(10, 10)).differences[0]?.marks?.dot).to.equal(0);
    expect(compared(cell(10, 5), cell(10, 5)).differences[0]?.marks?.dot).to.equal(50);
  });

  it('shows both rates, of which each opens', () => {
    const [first, second] = compared(cell(70, 56), cell(80, 48)).differences[0]?.rates ?? [];
    expect([first?.rate.text, first?.entered.text, second?.rate.text, second?.entered.text]).to.deep.equal([
      '80%',
      '70',
      '60%',
      '80',
    ]);
    expect(second?.rate.figure).to.deep.include({ metric: 'conversion', row: 'bob', part: 'rate' });
    expect(second?.entered.label).to.equal('entered, BOB');
  });

  it('is one text for those who can’t see it', () => {
    expect(compared(cell(70, 56), cell(80, 48)).told).to.equal(
      'ANN compared with BOB. Won of closed: 20.0 points more, between 5.2 and 33.4, Told apart',
    );
    expect(compared(cell(70, 56), cell(80, 48), 'pl').told).to.equal(
      'ANN w porównaniu z: BOB. Wygrane z zamkniętych: o 20,0 p.p. więcej, od 5,2 do 33,4, Różnią się',
    );
  });
});
