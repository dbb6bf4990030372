import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { ConversionTable } from '../../../src/elements/conversion-table/conversion-table.js';
import { datasetJson, deal, lead, people } from '../../make.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, golden, html, next, part, seen, show, texts } from '../page.js';

const TAG = 'pipeline-conversion-table';
const ready = () => next('pipeline-ready', TAG);

async function shown(content: ReturnType<typeof html>, width = 1200): Promise<ConversionTable> {
  const isReady = ready();
  const place = show(content, { width });
  await isReady;
  return tableIn(place);
}

function tableIn(place: Element): ConversionTable {
  const table = place.querySelector(TAG);
  if (table === null) throw new Error('no conversion table');
  return table;
}

/** Bob turned half of his leads into deals and won his only one, Ann all and lost hers; nobody owns the last. */
const leads = [
  lead('l1', { mql: '2026-07-01' }, { ownerId: 'bob', convertedAt: '2026-07-02', opportunityId: 'o1' }),
  lead('l2', { mql: '2026-07-01' }, { ownerId: 'bob' }),
  lead('l3', { mql: '2026-07-01' }, { ownerId: 'ann', convertedAt: '2026-07-02', opportunityId: 'o2' }),
];
const opportunities = [
  deal('o1', { srl: '2026-07-02', sql: '2026-07-03', won: '2026-08-01' }, { ownerId: 'bob', amount: 300 }),
  deal('o2', { srl: '2026-07-02', sql: '2026-07-03', lost: '2026-08-01' }, { ownerId: 'ann', amount: 100 }),
  deal('o3', { sql: '2026-05-01', lost: '2026-08-01' }, { amount: 200, type: 'existing' }),
];
const team = datasetJson({ people: people({ ann: null, bob: 'ann' }), leads, opportunities });

const ofTeam = (table = html`<pipeline-conversion-table></pipeline-conversion-table>`) =>
  html`<pipeline-source .dataset=${team}>${table}</pipeline-source>`;

const rows = (table: Element) => texts(table, 'tbody .name');

function choose(table: Element, selector: string, text: string): void {
  const select = part(table, `${selector} select`);
  if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
  select.selectedIndex = [...select.options].findIndex((option) => option.text === text);
  select.dispatchEvent(new Event('change'));
}

describe('<pipeline-conversion-table>', () => {
  afterEach(clear);

  it('shows rate and number of each conversion, row by row, and the total', async () => {
    const table = await shown(ofTeam());
    expect(texts(table, '.groups th')).to.deep.equal([
      'mql to srl · band 20% – 40%',
      'srl to sql · band 80% – 90%',
      'Won of closed',
    ]);
    expect(rows(table)).to.deep.equal(['BOB', 'ANN', 'No owner']);
    expect(texts(table, 'tbody .rate b')).to.deep.equal(['50%', '100%', '100%', '100%', '100%', '0%', '–', '–', '0%']);
    expect(texts(table, 'tbody .entered .figure')).to.deep.equal(['2', '1', '1', '1', '1', '1', '0', '0', '1']);
    expect(texts(table, 'tfoot .rate b')).to.deep.equal(['67%', '100%', '33%']);
    expect(texts(table, 'td.by-value .figure')).to.deep.equal(['100%', '0%', '0%', '50%']);
  });

  it('tells the verdict in a word and a shape, under its conversion', async () => {
    const table = await shown(ofTeam());
    expect(texts(table, 'tbody tr:first-child .verdict')).to.deep.equal(['Can’t tell yet', 'Can’t tell yet']);
    expect(texts(table, 'tbody tr:last-child .verdict')).to.deep.equal(['No records', 'No records']);
    expect(all(table, 'tbody .verdict svg')).to.have.length(6);
    expect(texts(table, '.heads th.judged')).to.have.length(2);
  });

  it('judges rows by type against the benchmark of each', async () => {
    const table = await shown(ofTeam(html`<pipeline-conversion-table by="type"></pipeline-conversion-table>`));
    expect(rows(table)).to.deep.equal(['New business', 'Existing business']);
    expect(texts(table, 'td.judged.at-2 > :not(.sizer)')).to.deep.equal([
      'Can’t tell yet',
      'Can’t tell yet',
      'No band',
    ]);
    expect(all(table, 'tbody .at-2 .band-line')).to.have.length(2);
  });

  it('is a table with row and column headers and a caption', async () => {
    const table = await shown(ofTeam());
    expect(part(table, 'caption').textContent?.trim()).to.equal(
      'Conversion rates by: Owner. Buttons in the headers sort the rows.',
    );
    const [first] = all(table, 'tbody tr');
    expect([...(first?.children ?? [])].filter((cell) => getComputedStyle(cell).display !== 'none')).to.have.length(
      all(table, '.heads th').length,
    );
    expect(all(table, '.groups th').map((head) => head.getAttribute('colspan'))).to.deep.equal(['3', '3', '3']);
  });

  it('sorts by a column when its head is pressed, and in reverse when pressed again', async () => {
    const table = await shown(ofTeam());
    expect(all(table, '[aria-sort]').map((head) => [seen(head), head.getAttribute('aria-sort')])).to.deep.equal([
      ['n', 'descending'],
    ]);
    part(table, '.heads .name .sort').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(table, () => part(table, '.heads .name').ariaSort === 'ascending');
    expect(rows(table)).to.deep.equal(['ANN', 'BOB', 'No owner']);
    await sendKeys({ press: 'Space' });
    await drawn(table, () => part(table, '.heads .name').ariaSort === 'descending');
    expect(rows(table)).to.deep.equal(['BOB', 'ANN', 'No owner']);
    expect(table.shadowRoot?.activeElement).to.equal(part(table, '.heads .name .sort'));
    part(table, '.heads .rate .sort').click();
    await drawn(table, () => part(table, '.heads .rate').ariaSort === 'descending');
    expect(rows(table)).to.deep.equal(['ANN', 'BOB', 'No owner']);
    expect(all(table, '[aria-sort]')).to.have.length(1);
  });

  it('lets the figure leave that was opened, whose records add up to it', async () => {
    const table = await shown(ofTeam());
    const opened = async (selector: string) => {
      const selected = next('pipeline-select', TAG);
      part(table, selector).click();
      const { figure } = await selected;
      const records = await table.closest('pipeline-source')?.metrics?.records(figure);
      return { figure, sum: records?.sum, base: records?.base };
    };
    const rate = await opened('tbody .rate.at-0 button');
    expect(rate.figure).to.deep.include({ metric: 'conversion', row: 'bob', column: 'lead-unqualified', part: 'rate' });
    expect([rate.sum, rate.base]).to.deep.equal([1, 2]);
    const entered = await opened('tfoot .entered.at-2 .figure');
    expect(entered.figure).to.not.have.property('row');
    expect([entered.figure.part, entered.sum]).to.deep.equal(['entered', 3]);
    const value = await opened('tfoot .by-value .figure');
    expect([value.figure.part, value.sum, value.base]).to.deep.equal(['valueRate', 300_00, 600_00]);
  });

  it('is by another dimension when the reader chooses it', async () => {
    const table = await shown(ofTeam());
    const again = ready();
    choose(table, '.choices > .choice', 'Source');
    await again;
    expect(table.by).to.equal('source');
    expect(texts(table, '.heads .name')).to.deep.equal(['Source']);
    expect(rows(table)).to.deep.equal(['No source']);
  });

  it('offers the attributes of the data, and keeps its attribute in step with the choice', async () => {
    const long = 'a name that is far longer than anyone would have thought '.repeat(4).trim();
    const attributes = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`dimension ${index}`, 'x']));
    const dataset = datasetJson({
      opportunities: [deal('o1', { sql: '2026-07-01' }, { attributes: { ...attributes, [long]: 'South' } })],
    });
    const table = await shown(html`
      <pipeline-source .dataset=${dataset}><pipeline-conversion-table></pipeline-conversion-table></pipeline-source>
    `);
    expect(table.getAttribute('by')).to.equal(null);
    part(table, '.choices > .choice select').focus();
    await drawn(table, () => all(table, '.choices > .choice optgroup').length > 0);
    expect(all(table, '.choices > .choice optgroup option')).to.have.length(61);
    const again = ready();
    choose(table, '.choices > .choice', long);
    await again;
    expect(table.getAttribute('by')).to.equal(`attributes.${long}`);
    expect(rows(table)).to.deep.equal(['South']);
    expect(part(table, '.scroller').scrollWidth).to.be.at.most(part(table, '.scroller').clientWidth);
    const right = (element: Element) => element.getBoundingClientRect().right;
    expect(right(part(table, '.choices > .choice'))).to.be.at.most(right(table));
    const back = ready();
    table.removeAttribute('by');
    await back;
    expect([table.by, rows(table)]).to.deep.equal(['owner', ['No owner']]);
  });

  it('shows what became over time when the reader chooses to, and keeps its attribute in step', async () => {
    const table = await shown(ofTeam());
    const isThere = ready();
    const [, overTime] = all(table, '.segments button');
    if (overTime instanceof HTMLElement) overTime.click();
    expect(all(table, 'table[part=table]'), 'the old view stays until the new one is there').to.have.length(1);
    await isThere;
    expect(table.getAttribute('view')).to.equal('incidence');
    expect(texts(table, '.curve-column h3')).to.deep.equal(['mql to srl', 'srl to sql', 'sql to Won']);
    expect(texts(table, '.curve .who')).to.deep.equal(['Total 3 entered', 'Total 2 entered', 'Total 2 entered']);
    expect(texts(table, '.so-far')[0]).to.equal('So far 2 went on 1 still open 0 lost');
    const selected = next('pipeline-select', TAG);
    part(table, '.so-far .figure').click();
    const { figure } = await selected;
    expect(figure).to.deep.include({ metric: 'incidence', column: 'lead-unqualified', part: 'converted' });
    expect((await table.closest('pipeline-source')?.metrics?.records(figure))?.sum).to.equal(2);
  });

  it('draws a row beside the total, and is read with the keys', async () => {
    const table = await shown(ofTeam(html`<pipeline-conversion-table view="incidence"></pipeline-conversion-table>`));
    choose(table, '.choices > .choice', 'BOB');
    await drawn(table, () => all(table, '.curve').length === 6);
    expect(texts(table, '.curve .who b').slice(0, 2)).to.deep.equal(['BOB', 'Total']);
    const slider = part(table, '.curve input');
    expect(slider.getAttribute('aria-valuetext')).to.equal(texts(table, '.reading')[0]);
    slider.focus();
    await sendKeys({ press: 'Home' });
    await drawn(table, () => texts(table, '.reading')[0]?.startsWith('After 0 days') === true);
    expect(texts(table, '.reading').slice(0, 2)).to.deep.equal([
      'After 0 days 0% had gone on, 0% were lost, 100% still open.',
      'After 0 days 0% had gone on, 0% were lost, 100% still open.',
    ]);
    await sendKeys({ press: 'ArrowRight' });
    await drawn(table, () => texts(table, '.reading')[1]?.startsWith('After 1 day 67%') === true);
    expect(table.shadowRoot?.activeElement).to.equal(slider);
  });

  it('is read over time at every width, and gives axe nothing to say', async () => {
    for (const width of [1200, 900, 390]) {
      const table = await shown(
        ofTeam(html`<pipeline-conversion-table view="incidence"></pipeline-conversion-table>`),
        width,
      );
      expect(part(table, '.body').scrollWidth).to.be.at.most(part(table, '.body').clientWidth);
      expect(await axeFaults(table), `at ${width} px`).to.deep.equal([]);
      clear();
    }
  });

  it('says which view it does not know', async () => {
    const failed = next('pipeline-error', TAG);
    show(ofTeam(html`<pipeline-conversion-table view="pie"></pipeline-conversion-table>`));
    expect((await failed).error.message).to.equal('view: expected rates, incidence, got "pie"');
  });

  const box = (table: Element, label: string) => part(table, `input[aria-label="${label}"]`);

  it('tells how far two rows are apart that the reader picks with the keys', async () => {
    const table = await shown(ofTeam());
    part(table, '.compare').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(table, () => all(table, '.pick-row').length === 3);
    expect(seen(part(table, '.comparison'))).to.match(/^Pick two rows/);
    box(table, 'Compare BOB').focus();
    await sendKeys({ press: 'Space' });
    await drawn(table, () => seen(part(table, '.comparison')).startsWith('BOB is picked.'));
    box(table, 'Compare ANN').focus();
    await sendKeys({ press: 'Space' });
    await drawn(table, () => all(table, '.difference').length === 3);
    expect(seen(part(table, '.comparison h3'))).to.equal('BOB compared with ANN');
    expect(texts(table, '.difference b')).to.deep.equal(['50.0 points less', 'No difference', '100.0 points more']);
    expect(texts(table, '.difference .verdict')).to.deep.equal(['Could be luck', 'Could be luck', 'Could be luck']);
    expect(part(table, '.comparison [role=status]').textContent).to.match(/^BOB compared with ANN\. mql to srl: 50\.0/);
    const selected = next('pipeline-select', TAG);
    part(table, '.difference .figure').click();
    expect((await selected).figure).to.deep.include({ metric: 'conversion', row: 'bob', part: 'rate' });
  });

  it('compares with a third row instead of the first, and forgets all when cleared or left', async () => {
    const table = await shown(ofTeam());
    part(table, '.compare').click();
    await drawn(table, () => all(table, '.pick-row').length === 3);
    for (const name of ['BOB', 'ANN', 'No owner']) box(table, `Compare ${name}`).click();
    await drawn(table, () => all(table, '.difference').length === 3);
    expect(seen(part(table, '.comparison h3'))).to.equal('ANN compared with No owner');
    expect(all(table, '.pick-row input:checked')).to.have.length(2);
    part(table, '.compared .link').click();
    await drawn(table, () => all(table, '.difference').length === 0);
    expect(all(table, '.pick-row input:checked')).to.have.length(0);
    expect(table.shadowRoot?.activeElement).to.equal(part(table, '.compare'));
    part(table, '.compare').click();
    await drawn(table, () => all(table, '.pick-row').length === 0);
    expect(all(table, '.comparison')).to.have.length(0);
  });

  it('compares rows at every width, and gives axe nothing to say', async () => {
    for (const width of [1200, 900, 784, 390]) {
      const table = await shown(ofTeam(), width);
      part(table, '.compare').click();
      await drawn(table, () => all(table, '.pick-row').length === 3);
      for (const name of ['BOB', 'ANN']) box(table, `Compare ${name}`).click();
      await drawn(table, () => all(table, '.difference').length === 3);
      for (const place of ['.scroller', '.comparison'])
        expect(part(table, place).scrollWidth, `${place} at ${width} px`).to.be.at.most(part(table, place).clientWidth);
      expect(await axeFaults(table), `at ${width} px`).to.deep.equal([]);
      clear();
    }
  });

  it('draws months as lines too, of which the figures open, at every width', async () => {
    const begun = datasetJson({
      opportunities: [
        deal('o1', { srl: '2026-07-01', sql: '2026-07-03', won: '2026-07-20' }),
        deal('o2', { srl: '2026-08-01', sql: '2026-08-03', lost: '2026-08-20' }),
        deal('o3', { srl: '2026-09-01', sql: '2026-09-03' }),
      ],
    });
    for (const width of [1200, 900, 390]) {
      const table = await shown(
        html`<pipeline-source .dataset=${begun} as-of="2026-09-20"
          ><pipeline-conversion-table by="month"></pipeline-conversion-table
        ></pipeline-source>`,
        width,
      );
      expect(texts(table, '.trend-head b')).to.deep.equal(['mql to srl', 'srl to sql', 'Won of closed']);
      expect(texts(table, '.trend-head .number')).to.deep.equal(['100% of 1 in Aug 2026', '0% of 1 in Aug 2026']);
      expect(all(table, '.trend:nth-child(2) .before')).to.have.length(1);
      expect(texts(table, '.key')[0]).to.match(/month not over yet$/);
      expect(rows(table)).to.deep.equal(['Sep 2026', 'Aug 2026', 'Jul 2026']);
      const selected = next('pipeline-select', TAG);
      part(table, '.trend-head .figure').click();
      expect((await selected).figure).to.deep.include({ row: '2026-08', column: 'unqualified-qualified' });
      document.querySelector(TAG)?.shadowRoot?.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover();
      expect(part(table, '.scroller').scrollWidth).to.be.at.most(part(table, '.scroller').clientWidth);
      expect(await axeFaults(table), `at ${width} px`).to.deep.equal([]);
      clear();
    }
  });

  it('asks for an attribute by its name', async () => {
    const attributed = datasetJson({
      opportunities: [deal('o1', { sql: '2026-07-01' }, { attributes: { region: 'North' } })],
    });
    const table = await shown(html`
      <pipeline-source .dataset=${attributed}
        ><pipeline-conversion-table by="attributes.region"></pipeline-conversion-table
      ></pipeline-source>
    `);
    expect(rows(table)).to.deep.equal(['North']);
    expect(texts(table, '.choices > .choice option:checked')).to.deep.equal(['region']);
  });

  it('leaves out conversions that the pipeline has no stages for', async () => {
    const table = await shown(html`
      <pipeline-source
        .dataset=${datasetJson({
          pipelines: [
            {
              id: 'main',
              stages: [
                { id: 'sql', kind: 'qualified' },
                { id: 'won', kind: 'won' },
                { id: 'lost', kind: 'lost' },
              ],
            },
          ],
          opportunities: [deal('o1', { sql: '2026-07-01', won: '2026-07-02' })],
        })}
        ><pipeline-conversion-table></pipeline-conversion-table
      ></pipeline-source>
    `);
    expect(texts(table, '.groups th')).to.deep.equal(['Won of closed']);
    expect(texts(table, '.heads th')).to.deep.equal(['Owner', 'Rate050100%', 'n', 'By value']);
    expect(all(table, '.verdict')).to.have.length(0);
  });

  const sources = (count: number) =>
    datasetJson({
      opportunities: Array.from({ length: count }, (_, index) =>
        deal(`o${index}`, { sql: '2026-07-01', lost: '2026-07-02' }, { source: `source ${index}` }),
      ),
    });
  const ofSources = (count: number) => html`
    <pipeline-source .dataset=${sources(count)}
      ><pipeline-conversion-table by="source"></pipeline-conversion-table
    ></pipeline-source>
  `;
  const rowAt = (table: Element, index: number) => part(table, `tbody tr[aria-rowindex="${index + 3}"]`);
  const isDrawn = (table: Element, index: number) => all(table, `[aria-rowindex="${index + 3}"]`).length === 1;
  const byName = async (table: ConversionTable, width: number) => {
    if (width > 820) part(table, '.heads .name .sort').click();
    else choose(table, '.order', 'Source');
    await drawn(table, () => all(table, '.heads .name[aria-sort]').length === 1);
    expect(rows(table)[0]).to.equal('source 0');
  };

  it('draws those in sight of a thousand rows, wide and narrow, and says how many there are', async () => {
    for (const width of [1200, 900, 784, 390]) {
      const table = await shown(ofSources(1000), width);
      await byName(table, width);
      expect(part(table, 'table').getAttribute('aria-rowcount')).to.equal('1003');
      expect(part(table, 'tfoot tr').getAttribute('aria-rowindex')).to.equal('1003');
      const scroller = part(table, '.scroller');
      for (const scroll of [1200, 30_000, scroller.scrollHeight, 0]) {
        scroller.scrollTop = scroll;
        await drawn(table, () => isFilled(table));
        expect(all(table, 'tbody tr[aria-rowindex]').length, `at ${width} px`).to.be.lessThan(80);
      }
      expect(rows(table)[0]).to.equal('source 0');
      scroller.scrollTop = scroller.scrollHeight;
      await drawn(table, () => isDrawn(table, 999));
      expect(seen(rowAt(table, 999).querySelector('.name') ?? table)).to.equal('source 999');
      clear();
    }
  });

  /** Whether rows, not the room of others, stand at the edges of what is in sight. */
  function isFilled(table: Element): boolean {
    const box = part(table, '.scroller').getBoundingClientRect();
    const [head, foot] = ['thead', 'tfoot'].map((name) => part(table, name).getBoundingClientRect());
    const top = Math.max(box.top, head?.bottom ?? 0);
    const bottom = Math.min(box.bottom, Math.max(foot?.top ?? 0, box.top));
    return all(table, '.gap').every((gap) => {
      const { top: from, bottom: to } = gap.getBoundingClientRect();
      return to <= top + 1 || from >= bottom - 1;
    });
  }

  it('is as wide in each column whichever rows are in sight', async () => {
    const table = await shown(ofSources(600));
    await byName(table, 1200);
    const lefts = () => all(table, '.heads th').map((head) => head.getBoundingClientRect().left);
    const before = lefts();
    part(table, '.scroller').scrollTop = 10_000;
    await drawn(table, () => isDrawn(table, 280));
    expect(lefts()).to.deep.equal(before);
  });

  it('keeps the row that has the focus while others are scrolled by', async () => {
    const table = await shown(ofSources(600));
    await byName(table, 1200);
    const figure = rowAt(table, 1).querySelector<HTMLElement>("[part='figure']");
    figure?.focus({ preventScroll: true });
    for (const scroll of [4000, 12_000, 0]) {
      part(table, '.scroller').scrollTop = scroll;
      await drawn(table, () => isDrawn(table, Math.floor(scroll / 36) + 2));
      expect(table.shadowRoot?.activeElement === figure, `scrolled by ${scroll}`).to.equal(true);
      expect(isDrawn(table, 1)).to.equal(true);
    }
  });

  it('says on paper how many rows are not drawn', async () => {
    const table = await shown(ofSources(600));
    await drawn(table, () => all(table, '.gap').length === 1);
    const left = 600 - all(table, 'tbody tr[aria-rowindex]').length;
    expect(seen(part(table, '.not-drawn'))).to.equal(`${left} more rows`);
    expect(getComputedStyle(part(table, '.not-drawn')).display).to.equal('none');
  });

  it('begins at the first row when it is sorted anew', async () => {
    const table = await shown(ofSources(600));
    part(table, '.scroller').scrollTop = 10_000;
    await drawn(table, () => isDrawn(table, 280));
    await byName(table, 1200);
    expect(part(table, '.scroller').scrollTop).to.equal(0);
  });

  it('keeps heads and total in sight while rows scroll', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      deal(`o${index}`, { sql: '2026-07-01', lost: '2026-07-02' }, { source: `s${index}` }),
    );
    const table = await shown(html`
      <pipeline-source .dataset=${datasetJson({ opportunities: many })}
        ><pipeline-conversion-table by="source"></pipeline-conversion-table
      ></pipeline-source>
    `);
    const body = part(table, '.scroller');
    const edges = () => [
      part(table, 'thead').getBoundingClientRect().top,
      part(table, 'tfoot').getBoundingClientRect().bottom,
    ];
    const { top, bottom } = body.getBoundingClientRect();
    for (const scroll of [0, 500]) {
      body.scrollTop = scroll;
      expect(edges(), `scrolled by ${scroll}`).to.deep.equal([top, bottom]);
    }
    expect(document.documentElement.scrollHeight, 'nothing hangs out of the part that scrolls').to.be.at.most(
      Math.max(innerHeight, table.getBoundingClientRect().bottom + 20),
    );
  });

  it('is a list where it is narrow, sorted from a choice', async () => {
    for (const width of [784, 390]) {
      const table = await shown(ofTeam(), width);
      expect(getComputedStyle(part(table, 'thead')).display).to.equal('none');
      expect(texts(table, 'tbody tr:first-child .label')).to.deep.equal(['mql to srl', 'srl to sql', 'Won of closed']);
      expect(part(table, '.scroller').scrollWidth).to.be.at.most(part(table, '.scroller').clientWidth);
      const lefts = all(table, 'tbody .plot').map((plot) => Math.round(plot.getBoundingClientRect().left));
      expect(new Set(lefts).size, 'plots share a scale').to.equal(1);
      choose(table, '.order', 'Owner');
      await drawn(table, () => rows(table)[0] === 'ANN');
      expect(rows(table)).to.deep.equal(['ANN', 'BOB', 'No owner']);
      clear();
    }
  });

  it('fits its width at every width, in English and in Polish', async () => {
    for (const lang of ['en', 'pl']) {
      document.documentElement.lang = lang;
      for (const width of [1232, 1081, 1080, 900, 821, 820, 621, 560, 421, 320]) {
        const table = await shown(ofTeam(), width);
        await drawn(table, () => part(table, 'h2').textContent === (lang === 'en' ? 'Conversion' : 'Konwersja'));
        const { scrollWidth, clientWidth } = part(table, '.scroller');
        expect(scrollWidth, `${lang} at ${width} px`).to.be.at.most(clientWidth);
        table.closest('.place')?.remove();
      }
    }
  });

  it('says what is missing where nobody entered', async () => {
    const table = await shown(html`
      <pipeline-source src=${golden('life-cycle')} period="FY2020-Q1"
        ><pipeline-conversion-table></pipeline-conversion-table
      ></pipeline-source>
    `);
    expect(seen(part(table, '.state'))).to.equal(
      'No journeys reached a step during FY2020-Q1. Another period or filter may have some.',
    );
  });

  it('says which dimension it does not know', async () => {
    const failed = next('pipeline-error', TAG);
    const place = show(ofTeam(html`<pipeline-conversion-table by="colour"></pipeline-conversion-table>`));
    expect((await failed).error.message).to.match(/^by: unknown dimension "colour"/);
    const isReady = ready();
    choose(tableIn(place), '.choices > .choice', 'Owner');
    await isReady;
    expect(rows(tableIn(place))).to.have.length(3);
  });

  it('speaks Polish', async () => {
    document.documentElement.lang = 'pl';
    const table = await shown(ofTeam());
    await drawn(table, () => part(table, 'h2').textContent === 'Konwersja');
    expect(rows(table).at(-1)).to.equal('Bez opiekuna');
    expect(texts(table, 'tfoot .name span')).to.deep.equal(['Razem']);
    expect(texts(table, 'tbody .verdict')[0]).to.equal('Za mało danych');
  });

  it('keeps its place when the data arrives', async () => {
    for (const width of [1200, 900, 784, 390]) {
      const isReady = ready();
      const place = show(
        html`${ofTeam()}
          <p>below</p>`,
        { width },
      );
      const table = tableIn(place);
      await table.updateComplete;
      const tops = () =>
        [part(table, 'h2'), part(table, '.choices > .choice'), part(table, '.body'), place.querySelector('p')].map(
          (element) => element?.getBoundingClientRect().top,
        );
      const before = tops();
      await isReady;
      expect(tops(), `at ${width} px`).to.deep.equal(before);
      clear();
    }
  });

  it('has its place reserved before it is defined', async () => {
    const { default: sheet } = await import('../../../src/themes/reserve.css?inline');
    const style = document.createElement('style');
    style.textContent = sheet.replaceAll(TAG, 'pipeline-conversion-later');
    for (const width of [1200, 900, 784, 390]) {
      const table = await shown(ofTeam(), width);
      const place = show(html`${style}<pipeline-conversion-later></pipeline-conversion-later>`, { width });
      expect(place.querySelector('pipeline-conversion-later')?.getBoundingClientRect().height).to.equal(
        table.getBoundingClientRect().height,
      );
      clear();
    }
  });

  it('gives axe nothing to say, at any width', async () => {
    for (const width of [1200, 900, 784, 390]) {
      const table = await shown(ofTeam(), width);
      expect(await axeFaults(table), `at ${width} px`).to.deep.equal([]);
      clear();
    }
  });
});
