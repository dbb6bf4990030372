import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import madeUp from '../../demo/data/made-up.json?url';
import { clear, html, show } from '../elements/page.js';
import {
  allOf,
  chooseCalled,
  focusCalled,
  nodeCalled,
  pressCalled,
  readOf,
  type Wanted,
} from './accessibility-tree.js';
import { keepSavedFiles, rowsOfCsv } from './saved-files.js';

const button = (name: string | RegExp): Wanted => ({ role: 'button', name });
const dialog = (name: string | RegExp): Wanted => ({ role: 'dialog', name });
const filters: Wanted = { role: 'group', name: 'Filters' };
const funnel: Wanted = { role: 'group', name: 'Funnel' };

describe('with what the accessibility tree names alone, a reader', () => {
  const saved = keepSavedFiles();
  after(saved.stop);
  afterEach(clear);

  it('finds the lost deals of one manager in one quarter, sees why, and takes them along', async () => {
    show(html`
      <pipeline-source src=${madeUp}>
        <pipeline-filters></pipeline-filters>
        <pipeline-funnel-chart></pipeline-funnel-chart>
      </pipeline-source>
    `);

    await pressCalled(button(/^Period: FY2027-Q3/), filters);
    await pressCalled(button('FY2027-Q2, May 1 – Jul 31'), dialog('Period'));
    await nodeCalled(button(/^Period: FY2027-Q2/), filters);

    await pressCalled(button('Add filter'), filters);
    await pressCalled(button('Team'), dialog('Add filter'));
    await focusCalled({ role: 'searchbox', name: /Team/ });
    await sendKeys({ type: 'tomasz' });
    const manager = await pressCalled({ role: 'checkbox', name: /^Tomasz Wrona/ });
    expect(manager.checked).to.not.equal(true);
    await nodeCalled(button(/^Team .*Tomasz Wrona/), filters);

    await chooseCalled('Loss reasons', { role: 'combobox', name: /Show/ }, funnel);
    const lost = await pressCalled(button(/^\d+ lost, Competitor/), funnel);
    const count = /^\d+/.exec(lost.name ?? '')?.[0] ?? '';

    const shown = { role: 'table' };
    await nodeCalled(shown, dialog(/Lost|lost/));
    const explained = await nodeCalled(dialog(/Lost|lost/));
    const read = readOf(explained);
    expect(read).to.contain('Competitor');
    expect(read).to.contain('Tomasz Wrona');
    expect(read).to.match(new RegExp(`\\b${count}\\b`));
    const [records] = allOf(explained, 'table');
    if (records === undefined) throw new Error('no records are listed');
    expect(allOf(records, 'columnheader').length).to.be.greaterThan(0);
    expect(allOf(records, 'row').length).to.be.greaterThan(1);
    const headers = allOf(records, 'rowheader').map(({ name = '' }) => name);
    expect(headers).to.not.be.empty;
    expect(headers).to.not.include('');

    await pressCalled(button(/^Download the records .* as CSV$/));
    while (saved.files.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const rows = await rowsOfCsv(saved.files[0]);
    expect(String(rows.length)).to.equal(count);
    expect(new Set(rows.map((row) => row['Loss reason']))).to.deep.equal(new Set(['Competitor']));
  }).timeout(120_000);

  it('picks one person, hears what is shown only, and undoes it', async () => {
    show(html`
      <pipeline-source src=${madeUp}>
        <pipeline-filters></pipeline-filters>
        <pipeline-funnel-chart></pipeline-funnel-chart>
        <pipeline-forecast-board></pipeline-forecast-board>
      </pipeline-source>
    `);
    const before = await nodeCalled(button(/^\d+ reached MQL$/), funnel);
    const person = await pressCalled(button(/^Tomasz Wrona show only/), { role: 'group', name: 'Forecast' });
    expect(person.pressed).to.equal(false);
    await nodeCalled({ role: 'StaticText', name: /only Tomasz Wrona and team$/ }, funnel);
    const after = await nodeCalled(button(/^\d+ reached MQL$/), funnel);
    expect(after.name).to.not.equal(before.name);
    expect((await nodeCalled(button(/^Tomasz Wrona show only/))).pressed).to.equal(true);
    expect(readOf(await nodeCalled({ role: 'status', name: '' }, filters))).to.equal(
      'Only Tomasz Wrona and team from Forecast',
    );
    await pressCalled(button('Show all again, not only Tomasz Wrona and team'), filters);
    await nodeCalled(button(before.name ?? ''), funnel);
  }).timeout(60_000);
});
