import { expect } from 'chai';
import { changeFormat } from '../../../src/elements/scorecard/change-format.js';
import { scorecardWords } from '../../../src/elements/scorecard/scorecard.words.js';
import { formatIn } from '../../../src/elements/shared/format.js';

describe('a change', () => {
  const format = formatIn({ language: 'en', currency: 'EUR', digits: 2, timeZone: 'UTC' });
  const { count, money, rate } = changeFormat(format, scorecardWords('en'));

  it('is signed, with a minus that is one', () => {
    expect([count(9), count(-9)]).to.deep.equal(['+9', '−9']);
    expect([money(390_000_00), money(-390_000_00)]).to.deep.equal(['+€390k', '−€390k']);
    expect([rate(-0.021), rate(0.01)]).to.deep.equal(['−2.1 points', '+1.0 points']);
  });

  it('has no sign where it is too small to be written', () => {
    expect([count(0), money(0.3), rate(-0.0001)]).to.deep.equal(['0', '€0', '0.0 points']);
  });
});
