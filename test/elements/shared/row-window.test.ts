import { expect } from 'chai';
import { rowsInSight } from '../../../src/elements/shared/row-window.js';

describe('the rows in sight', () => {
  it('begin before the first one that can be seen and end after the last', () => {
    const { from, to } = rowsInSight(3600, 360, 36, 100_000);
    expect(from).to.be.within(80, 99);
    expect(to).to.be.within(111, 130);
  });

  it('stay the same for a few pixels', () => {
    expect(rowsInSight(3600, 360, 36, 1000)).to.deep.equal(rowsInSight(3605, 355, 36, 1000));
  });

  it('end with the list', () => {
    expect(rowsInSight(0, 500, 36, 3)).to.deep.equal({ from: 0, to: 3 });
    expect(rowsInSight(100_000, 500, 36, 10).to).to.equal(10);
  });

  it('are few, however long the list is', () => {
    const { from, to } = rowsInSight(2_000_000, 720, 36, 100_000);
    expect(to - from).to.be.lessThan(60);
  });
});
