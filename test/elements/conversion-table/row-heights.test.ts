import { expect } from 'chai';
import { RowHeights } from '../../../src/elements/conversion-table/row-heights.js';

describe('the heights of rows', () => {
  it('are as high as the usual one until they are measured', () => {
    const heights = new RowHeights(10, 20);
    expect([heights.offset(0), heights.offset(3), heights.offset(10)]).to.deep.equal([0, 60, 200]);
    expect(heights.measure(2, 50)).to.equal(true);
    expect([heights.usual, heights.offset(3), heights.offset(4)]).to.deep.equal([50, 150, 200]);
  });

  it('take the height that most have for those not measured', () => {
    const heights = new RowHeights(5, 20);
    [19, 20, 20, 30].forEach((height, index) => heights.measure(index, height));
    expect([heights.usual, heights.offset(5)]).to.deep.equal([20, 109]);
  });

  it('say whether a height is news', () => {
    const heights = new RowHeights(5, 20);
    expect([heights.measure(0, 20), heights.measure(0, 20), heights.measure(0, 21)]).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('find the row at a place, before the first and after the last too', () => {
    const heights = new RowHeights(4, 10);
    heights.measure(1, 30);
    heights.measure(0, 10);
    heights.measure(2, 10);
    expect([-5, 0, 9, 10, 39, 40, 49, 50, 900].map((offset) => heights.at(offset))).to.deep.equal([
      0, 0, 0, 1, 1, 2, 2, 3, 4,
    ]);
    expect(new RowHeights(0).at(5)).to.equal(0);
  });
});
