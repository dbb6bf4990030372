import { expect } from 'chai';
import { ageingCursor } from '../../../src/elements/velocity-timeline/ageing-cursor.view.js';
import { markFor } from '../../../src/elements/velocity-timeline/ageing-keys.js';
import {
  ageTicks,
  ageingLayout,
  alongAge,
  markAt,
  type AgeingLayout,
  type AgeingRoom,
} from '../../../src/elements/velocity-timeline/ageing-layout.js';

const room: AgeingRoom = { width: 1000, height: 360, stages: 3, leastRow: 56, leastDays: 0, scale: 1 };

/** As many open records as a large company has, most of them in the first stage and not old. */
function many(count: number): { readonly stage: number[]; readonly days: number[] } {
  const share = (index: number, step: number) => (((index + 1) * step) % count) / count;
  const indexes = Array.from({ length: count }, (_, index) => index);
  return {
    stage: indexes.map((index) => Math.floor(3 * share(index, 7919) ** 2)),
    days: indexes.map((index) => -40 * Math.log(1 - share(index, 104_729))),
  };
}

const edges = ({ x, y, pitch, order }: AgeingLayout) =>
  [...order].map((record) => ({ x: (x[record] ?? NaN) - pitch / 2, y: (y[record] ?? NaN) - pitch / 2 }));

describe('ageingLayout', () => {
  it('gives each of 20,000 records a place of its own, within the row of its stage', () => {
    const marks = many(20_000);
    const layout = ageingLayout(marks, room);
    expect(new Set(edges(layout).map(({ x, y }) => `${x} ${y}`)).size).to.equal(20_000);
    for (const [record, stage] of marks.stage.entries()) {
      const { top = NaN, height = NaN } = layout.rows[stage] ?? {};
      expect(layout.y[record], `record ${record}`).to.be.within(top, top + height);
      expect(layout.x[record], `record ${record}`).to.be.within(0, layout.width);
    }
  });

  it('puts marks on whole device pixels', () => {
    for (const scale of [1, 1.5, 2]) {
      const layout = ageingLayout(many(500), { ...room, width: 1000 * scale, height: 360 * scale, scale });
      expect(edges(layout).every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).to.equal(true);
    }
  });

  it('keeps to the room it has while marks of two device pixels fit, and grows beyond where they do not', () => {
    expect(ageingLayout(many(20_000), room).height).to.be.at.most(360);
    const sameDay = { stage: Array.from({ length: 20_000 }, () => 0), days: Array.from({ length: 20_000 }, () => 9) };
    const { pitch, height, rows } = ageingLayout(sameDay, room);
    expect(pitch).to.equal(2);
    expect(height).to.be.greaterThan(360);
    expect(rows.slice(1).map((row) => row.height)).to.deep.equal([56, 56]);
  });

  it('draws few records as large as it draws any', () => {
    expect(ageingLayout({ stage: [0, 1, 1], days: [1, 2, 30] }, room).pitch).to.equal(10);
    expect(ageingLayout({ stage: [0, 1, 1], days: [1, 2, 30] }, { ...room, height: 40 }).pitch).to.equal(10);
  });

  it('stands the older further along, also among those of one column', () => {
    const { order, rows, x } = ageingLayout(many(20_000), room);
    for (const { from, to } of rows) {
      const across = Array.from(order.slice(from, to), (record) => x[record] ?? NaN);
      expect(across.every((at, index) => index === 0 || at >= (across[index - 1] ?? NaN))).to.equal(true);
    }
  });

  it('is the same for the same records', () => {
    expect(ageingLayout(many(500), room)).to.deep.equal(ageingLayout(many(500), room));
  });

  it('reaches as far as it is told, and further where a record is older', () => {
    expect(ageingLayout({ stage: [0], days: [5] }, { ...room, leastDays: 40 }).longest).to.be.closeTo(40.8, 1e-9);
    expect(ageingLayout({ stage: [0], days: [80] }, { ...room, leastDays: 40 }).longest).to.be.closeTo(81.6, 1e-9);
  });

  it('has room for stages without records, and for no records at all', () => {
    const { rows, order } = ageingLayout({ stage: [], days: [] }, room);
    expect(rows.map(({ height }) => height)).to.deep.equal([120, 120, 120]);
    expect(order).to.have.length(0);
  });
});

describe('ageTicks', () => {
  it('names ages that everybody counts in, none over another', () => {
    expect(ageTicks(200, 1000, 40)).to.deep.equal([0, 1, 3, 7, 14, 30, 60, 90, 180]);
    expect(ageTicks(200, 200, 40)).to.deep.equal([0, 3, 14, 60]);
  });

  it('lie where the marks of that age are', () => {
    expect(alongAge(0, 100)).to.equal(0);
    expect(alongAge(100, 100)).to.equal(1);
    expect(alongAge(9, 99)).to.be.closeTo(0.5, 1e-9);
  });
});

describe('markAt', () => {
  const layout = ageingLayout({ stage: [0, 0, 1], days: [1, 60, 60] }, room);

  it('finds the record nearest to a point, in the row of that point alone', () => {
    expect(markAt(layout, (layout.x[1] ?? 0) + 3, (layout.y[1] ?? 0) - 4, 14)).to.equal(1);
    expect(markAt(layout, layout.x[2] ?? 0, (layout.y[2] ?? 0) - 4, 14)).to.equal(2);
  });

  it('finds none out of reach', () => {
    expect(markAt(layout, (layout.x[1] ?? 0) + 30, layout.y[1] ?? 0, 14)).to.equal(undefined);
    expect(markAt(layout, 10, 10_000, 14)).to.equal(undefined);
  });
});

describe('markFor', () => {
  const marks = { stage: [0, 0, 0, 0, 2, 2], days: [1, 1.01, 30, 90, 2, 80] };
  const layout = ageingLayout(marks, room);
  const to = (key: string, from: number, isRightToLeft = false) => markFor(key, from, layout, marks, isRightToLeft);

  it('leads along a stage by age, and stops at its ends', () => {
    expect([to('ArrowRight', 0), to('ArrowRight', 3), to('ArrowLeft', 2), to('ArrowLeft', 0)]).to.deep.equal([
      1, 3, 1, 0,
    ]);
    expect([to('Home', 3), to('End', 0)]).to.deep.equal([0, 3]);
  });

  it('leads over those of about one age', () => {
    expect([to('PageDown', 0), to('PageUp', 2), to('PageDown', 3)]).to.deep.equal([2, 1, 3]);
  });

  it('leads to about the same age in the next stage that has any', () => {
    expect([to('ArrowDown', 3), to('ArrowDown', 0), to('ArrowUp', 5), to('ArrowUp', 0)]).to.deep.equal([5, 4, 3, 0]);
  });

  it('turns round where the page runs from right to left', () => {
    expect([to('ArrowLeft', 0, true), to('ArrowRight', 1, true)]).to.deep.equal([1, 0]);
  });

  it('leaves other keys alone', () => {
    expect([to('Tab', 0), to('Enter', 0), to('a', 0)]).to.deep.equal([null, null, null]);
  });
});

describe('ageingCursor', () => {
  const marks = { stage: [0, 0, 2], days: [0, 30, 80] };
  const layout = ageingLayout(marks, room);
  const cursor = (record: number, isRightToLeft = false) =>
    ageingCursor(record, layout, marks, { scale: 1, isRightToLeft });
  const middle = ({ x, width }: { readonly x: number; readonly width: number }) => x + width / 2;

  it('stands around a mark, as far from the other end where the page runs from right to left', () => {
    const x = layout.x[1] ?? NaN;
    expect(middle(cursor(1).mark)).to.equal(x);
    expect(middle(cursor(1, true).mark)).to.equal(1000 - x);
    expect(cursor(1).mark.y + cursor(1).mark.height / 2).to.equal(layout.y[1]);
  });

  it('is told of above the mark, or under it where there is no room', () => {
    const [first, last] = [cursor(1), cursor(2)];
    expect(last.tip.y + last.tip.height).to.be.below(last.mark.y);
    const low = ageingCursor(1, { ...layout, y: Float32Array.of(10, 10, 10) }, marks, {
      scale: 1,
      isRightToLeft: false,
    });
    expect(low.tip.y).to.be.above(low.mark.y + low.mark.height);
    expect(middle(first.tip)).to.equal(middle(first.mark));
  });

  it('keeps what is told of it within the map', () => {
    expect(cursor(0).tip.x).to.equal(0);
    expect(cursor(0, true).tip.x + cursor(0, true).tip.width).to.equal(1000);
  });

  it('counts in pixels of the page, whatever those of the screen', () => {
    const sharp = { ...room, width: 2000, height: 720, scale: 2 };
    const { mark, tip } = ageingCursor(1, ageingLayout(marks, sharp), marks, { scale: 2, isRightToLeft: false });
    expect([mark, tip]).to.deep.equal([cursor(1).mark, cursor(1).tip]);
  });

  it('tells which it is by age in its stage', () => {
    expect([0, 1, 2].map((record) => [cursor(record).place, cursor(record).count])).to.deep.equal([
      [1, 2],
      [2, 2],
      [1, 1],
    ]);
  });
});
