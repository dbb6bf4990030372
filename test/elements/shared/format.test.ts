import { expect } from 'chai';
import { formatIn } from '../../../src/elements/shared/format.js';

const inEnglish = formatIn({ language: 'en', currency: 'EUR', digits: 2, timeZone: 'Europe/Warsaw' });
const inPolish = formatIn({ language: 'pl', currency: 'PLN', digits: 2, timeZone: 'Europe/Warsaw' });
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('format', () => {
  it('writes money short with three digits, small sums as they are', () => {
    const sums = [5_420_000_00, 52_000_00, 916_00, 8_40, 0, -12_345_00];
    expect(sums.map(inEnglish.money)).to.deep.equal(['€5.42M', '€52.0k', '€916', '€8.40', '€0', '−€12.3k']);
    expect([5_420_000_00, 52_000_00].map(inPolish.money).map(plain)).to.deep.equal(['5,42 mln zł', '52,0 tys. zł']);
  });

  it('writes money in full to the last cent', () => {
    expect(inEnglish.fullMoney(5_420_000_05)).to.equal('€5,420,000.05');
    expect(inEnglish.fullMoney(5_420_000_00)).to.equal('€5,420,000');
  });

  it('counts minor units as the data says, whatever the browser thinks', () => {
    expect(formatIn({ language: 'en', currency: 'JPY', digits: 0, timeZone: 'UTC' }).fullMoney(1234)).to.equal(
      '¥1,234',
    );
    expect(formatIn({ language: 'en', currency: 'KWD', digits: 3, timeZone: 'UTC' }).fullMoney(1234)).to.match(
      /1\.234$/,
    );
  });

  it('writes rates with one digit, whole where it says all or none', () => {
    expect([0.347, 1, 0, 0.9999].map(inEnglish.rate)).to.deep.equal(['34.7%', '100%', '0%', '100.0%']);
    expect(inPolish.rate(0.347)).to.equal('34,7%');
  });

  it('puts a minus that is one before what is below nothing', () => {
    expect([inEnglish.money(-390_000_00), inEnglish.fullMoney(-1_50)]).to.deep.equal(['−€390k', '−€1.50']);
    expect([inEnglish.rate(-0.5), inEnglish.wholeRate(-0.5), inEnglish.times(-0.5)]).to.deep.equal([
      '−50.0%',
      '−50%',
      '−0.5×',
    ]);
  });

  it('writes a range of days, and a single number where both ends look the same', () => {
    expect(plain(inEnglish.daysRange(5.28, 12.1))).to.equal('5.3–12.1 d');
    expect(plain(inEnglish.daysRange(3.71, 3.72))).to.equal('3.7 d');
    expect(plain(inPolish.daysRange(5.28, 12.1))).to.equal('5,3–12,1 d');
  });

  it('writes a moment in the time zone of the data and a day as it is', () => {
    expect(inEnglish.day('2026-10-15T23:30:00Z')).to.equal('Oct 16');
    expect(inEnglish.date('2026-10-15')).to.equal('Oct 15, 2026');
    expect(plain(inPolish.day('2026-10-15T23:30:00Z'))).to.equal('16 paź');
  });

  it('names a period as the data does, a fiscal one by its id, a month by its name, any other by its days', () => {
    const period = (id: string, from: string, to: string, label = id) =>
      plain(inEnglish.period({ id, label, from, to }));
    expect(period('FY2026-Q3', '2026-07-01', '2026-10-01')).to.equal('FY2026-Q3');
    expect(period('H2', '2026-07-01', '2027-01-01', 'Second half')).to.equal('Second half');
    expect(period('2026-03', '2026-03-01', '2026-04-01')).to.equal('Mar 2026');
    expect(period('2026-01-05/2026-01-20', '2026-01-05', '2026-01-20')).to.equal('Jan 5 – 19, 2026');
  });

  it('is made once for all who write the same', () => {
    expect(formatIn({ language: 'en', currency: 'EUR', digits: 2, timeZone: 'Europe/Warsaw' })).to.equal(inEnglish);
  });
});
