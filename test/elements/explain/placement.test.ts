import { expect } from 'chai';
import { beside } from '../../../src/elements/explain/placement.js';

const screen = { width: 1280, height: 800 };
const panel = { width: 400, height: 500 };
const figure = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

describe('a panel', () => {
  it('stands at the end of its figure', () => {
    expect(beside(figure(100, 200), panel, screen, false)).to.deep.equal({ left: 188, top: 168 });
  });

  it('stands at the start where the end has no room', () => {
    expect(beside(figure(1100, 200), panel, screen, false).left).to.equal(692);
  });

  it('turns to the other side first where text runs from right to left', () => {
    expect(beside(figure(600, 200), panel, screen, true).left).to.equal(192);
    expect(beside(figure(600, 200), panel, screen, false).left).to.equal(688);
  });

  it('stands under or over its figure where neither side has room', () => {
    const narrow = { width: 700, height: 800 };
    expect(beside(figure(300, 100), panel, narrow, false)).to.deep.equal({ left: 284, top: 128 });
    expect(beside(figure(300, 700), panel, narrow, false)).to.deep.equal({ left: 284, top: 192 });
  });

  it('never leaves the screen', () => {
    const { top } = beside(figure(100, 790), panel, screen, false);
    expect(top).to.equal(800 - 16 - 500);
    expect(beside(figure(100, -400), panel, screen, false).top).to.equal(16);
  });
});
