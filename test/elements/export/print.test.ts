import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { all, clear, drawn, html, part, show } from '../page.js';
import { TAGS, shownWidget } from './shown-widget.js';

/** What A4 and Letter leave between usual margins, upright and across, in pixels. */
const WIDTHS = [680, 1000];

describe('on paper', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    clear();
  });

  for (const tag of TAGS) {
    it(`${tag} is whole, as wide as the page, and without controls`, async () => {
      for (const width of WIDTHS) {
        const widget = await shownWidget(tag, { width });
        await emulateMedia({ media: 'print' });
        const seen = all(widget, '*').filter((element) => element.checkVisibility());
        expect(seen.filter((element) => element.matches('.export, .segments, select'))).to.deep.equal([]);
        const cut = seen.filter(
          (element) =>
            /auto|scroll/.test(getComputedStyle(element).overflow) &&
            (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth),
        );
        expect(cut.map(({ className }) => className)).to.deep.equal([]);
        // What is pressed reaches 8 px beyond what is printed of it.
        expect(part(widget, '.widget').scrollWidth).to.be.at.most(width + 8);
        expect(part(widget, '.widget').scrollHeight).to.be.at.most(part(widget, '.widget').clientHeight + 8);
        expect(getComputedStyle(part(widget, '.widget')).printColorAdjust).to.equal('exact');
        const rows = seen.filter((element) => element.matches('tr, .step, .panel, .v'));
        expect(rows.length).to.be.greaterThan(3);
        for (const row of rows) expect(getComputedStyle(row).breakInside).to.equal('avoid');
        await emulateMedia({ media: 'screen' });
        clear();
      }
    });
  }

  const boardOutOfSight = () => {
    show(html`<p></p>`).style.blockSize = '3000px';
    return shownWidget('pipeline-forecast-board');
  };
  const dealsOf = (board: Element) => all(board, '.deal').length;

  it('has what is drawn only in sight, wherever that is', async () => {
    const board = await boardOutOfSight();
    expect(dealsOf(board)).to.equal(0);
    await emulateMedia({ media: 'print' });
    await drawn(board, () => dealsOf(board) > 8);
    clear();
    const printed = await boardOutOfSight();
    await drawn(printed, () => dealsOf(printed) > 8);
  });

  it('draws that as soon as the page is going to be printed', async () => {
    const board = await boardOutOfSight();
    dispatchEvent(new Event('beforeprint'));
    await drawn(board, () => dealsOf(board) > 8);
  });
});
