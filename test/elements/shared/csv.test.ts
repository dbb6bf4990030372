import { expect } from 'chai';
import { csv } from '../../../src/elements/shared/csv.js';

const MARK = '\ufeff';

describe('csv', () => {
  it('keeps numbers numbers, whatever their sign', () => {
    expect(csv([[1, -2.5, 0, 1234567.89]])).to.equal(`${MARK}1,-2.5,0,1234567.89\r\n`);
  });

  it('leaves out what is missing', () => {
    expect(csv([['a', null, NaN]])).to.equal(`${MARK}a,,\r\n`);
  });

  it('quotes text that would break a row or a cell', () => {
    expect(csv([['a,b', 'say "x"', 'two\nlines']])).to.equal(`${MARK}"a,b","say ""x""","two\nlines"\r\n`);
  });

  for (const text of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '=HYPERLINK("x")',
  ]) {
    it(`lets ${JSON.stringify(text)} become no formula`, () => {
      const [, cell] = csv([['id', text]])
        .slice(0, -2)
        .split(/,(.*)/s);
      expect(cell).to.match(/^"'/);
      expect(cell?.slice(2, -1).replaceAll('""', '"')).to.equal(text);
    });
  }

  it('leaves harmless text as it is', () => {
    expect(csv([['A = B', '1-2', 'ł']])).to.equal(`${MARK}A = B,1-2,ł\r\n`);
  });
});
