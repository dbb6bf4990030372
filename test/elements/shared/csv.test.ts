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
    '\tx',
    '\rx',
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

  for (const [text, harmless] of [
    ['Acme;=1+1', "Acme;'=1+1"],
    ['a\t=1+1', "a\t'=1+1"],
    ['a\n=1+1', "a\n'=1+1"],
    ['a\r\n-1', "a\r\n'-1"],
    ['a; \t@x', "a; \t'@x"],
    ['a;"=1+1"', 'a;"\'=1+1"'],
    ['a;＝1;+1', "a;'＝1;'+1"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['=1;=2', "'=1;'=2"],
  ]) {
    it(`lets ${JSON.stringify(text)} become no formula where a file is split elsewhere than at commas`, () => {
      expect(csv([[text ?? '']])).to.equal(`${MARK}"${harmless?.replaceAll('"', '""')}"\r\n`);
    });
  }

  it('quotes text that another separator would split', () => {
    expect(csv([['a;b', 'a\tb', -1]])).to.equal(`${MARK}"a;b","a\tb",-1\r\n`);
  });

  it('takes a long text in no time', () => {
    const spaces = ' '.repeat(200_000);
    expect(csv([[`;${spaces}x${'='.repeat(200_000)}`]])).to.have.length(400_007);
  });

  it('leaves harmless text as it is', () => {
    expect(csv([['A = B', '1-2', 'ł']])).to.equal(`${MARK}A = B,1-2,ł\r\n`);
  });
});
