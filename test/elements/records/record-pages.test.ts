import { expect } from 'chai';
import { PAGE_ROWS, RecordPages } from '../../../src/elements/records/record-pages.js';
import { recordRow } from './record-row.js';

const rowsFrom = (offset: number) => Array.from({ length: PAGE_ROWS }, (_, index) => recordRow(`r${offset + index}`));
const rested = () => new Promise((resolve) => setTimeout(resolve, 120));

function pages(answer: (offset: number, signal: AbortSignal) => Promise<{ rows: ReturnType<typeof rowsFrom> }>) {
  const asked: number[] = [];
  const made = new RecordPages(
    { total: 100_000, rows: rowsFrom(0) },
    (offset, signal) => {
      asked.push(offset);
      return answer(offset, signal);
    },
    () => {},
  );
  return { made, asked };
}

describe('pages of records', () => {
  it('are asked for when their rows come into sight, and once', async () => {
    const { made, asked } = pages((offset) => Promise.resolve({ rows: rowsFrom(offset) }));
    made.see({ from: 0, to: 40 });
    await rested();
    expect(asked).to.deep.equal([]);
    made.see({ from: 990, to: 1030 });
    await rested();
    made.see({ from: 996, to: 1036 });
    await rested();
    expect(asked).to.deep.equal([900, 1000]);
    expect([made.row(990)?.id, made.row(1029)?.id, made.row(5000)]).to.deep.equal(['r990', 'r1029', undefined]);
  });

  it('are not asked for where the reader only flies past', async () => {
    const { made, asked } = pages((offset) => Promise.resolve({ rows: rowsFrom(offset) }));
    for (let from = 1000; from < 90_000; from += 1000) made.see({ from, to: from + 40 });
    await rested();
    expect(asked).to.deep.equal([89_000]);
  });

  it('are given up when the reader goes on before they have come', async () => {
    const given: AbortSignal[] = [];
    const { made } = pages((_, signal) => {
      given.push(signal);
      return new Promise(() => {});
    });
    made.see({ from: 1000, to: 1040 });
    await rested();
    made.see({ from: 5000, to: 5040 });
    expect(given.map(({ aborted }) => aborted)).to.deep.equal([true]);
  });

  it('are forgotten when too many were seen since', async () => {
    const { made } = pages((offset) => Promise.resolve({ rows: rowsFrom(offset) }));
    for (let page = 1; page < 40; page += 1) {
      made.see({ from: page * PAGE_ROWS, to: page * PAGE_ROWS + 40 });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(made.row(0)).to.equal(undefined);
    expect(made.row(39 * PAGE_ROWS)?.id).to.equal('r3900');
  });

  it('say when they could not be had, and are asked for again', async () => {
    let isDown = true;
    const { made } = pages((offset) =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve({ rows: rowsFrom(offset) }),
    );
    made.see({ from: 1000, to: 1040 });
    await rested();
    expect(made.hasFailed).to.equal(true);
    isDown = false;
    made.tryAgain();
    await rested();
    expect(made.hasFailed).to.equal(false);
    expect(made.row(1000)?.id).to.equal('r1000');
  });
});
