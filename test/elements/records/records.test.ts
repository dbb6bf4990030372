import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DatasetJson } from '../../../src/data/contract.js';
import type { Records } from '../../../src/elements/records/records.js';
import type { Figure } from '../../../src/engine/figure.js';
import type { Metrics, RecordsOptions } from '../../../src/metrics/metrics.js';
import { readDataset } from '../../../src/data/read.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { datasetJson, deal } from '../../make.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, html, next, part, show, texts } from '../page.js';

const TAG = 'pipeline-records';

const query = { asOf: '2026-09-30T00:00:00Z', period: '2026-07-01/2026-10-01', pipeline: 'main' };
const closed: Figure = { metric: 'forecast', query, column: 'team', part: 'closed.value' };
const winRate: Figure = { metric: 'conversion', query, column: 'win', part: 'rate' };

const won = { sql: '2026-07-10', won: '2026-08-01' };
const small = datasetJson({
  people: [{ id: 'ann', name: 'Ann' }],
  opportunities: [
    deal('o1', won, { name: 'Voss', amount: 400.5, ownerId: 'ann', url: 'https://crm.example/o1' }),
    deal('o2', won, { name: 'Kessel', amount: 1000, url: 'javascript:alert(1)' }),
    deal('o3', { sql: '2026-07-10', lost: '2026-08-02' }, { name: 'Tremont', amount: 50 }),
    deal('o4', { sql: '2026-07-10' }, { name: 'Isarwerk', amount: 75 }),
  ],
});

/** Deals won, each with an amount of its own. */
function many(count: number): DatasetJson {
  return datasetJson({
    opportunities: Array.from({ length: count }, (_, index) => deal(`o${index}`, won, { amount: index + 1 })),
  });
}

async function listed(dataset: DatasetJson, figure: Figure, width = 1000): Promise<Records> {
  const isReady = next('pipeline-ready', TAG);
  const place = show(
    html`<pipeline-source .dataset=${dataset}
      ><pipeline-records .figure=${figure}></pipeline-records
    ></pipeline-source>`,
    { width },
  );
  await isReady;
  return recordsIn(place);
}

function recordsIn(place: Element): Records {
  const records = place.querySelector(TAG);
  if (records === null) throw new Error('no records');
  return records;
}

/** Metrics that tell which pages they are asked for. */
function watched(dataset: DatasetJson): { readonly metrics: Metrics; readonly asked: RecordsOptions[] } {
  const asked: RecordsOptions[] = [];
  const metrics = pageMetrics(readDataset(dataset));
  return {
    asked,
    metrics: {
      ...metrics,
      records: (figure, options = {}) => {
        asked.push(options);
        return metrics.records(figure, options);
      },
    },
  };
}

describe('<pipeline-records>', () => {
  afterEach(clear);

  it('lists what each record adds, the most first, and the sum, which is the figure', async () => {
    const records = await listed(small, closed);
    expect(texts(records, 'h2')).to.deep.equal(['Closed, everyone']);
    expect(texts(records, '.sub')[0]).to.match(/^\$1,400\.50: 2 records, as of /);
    expect(texts(records, 'tbody .of-name')).to.deep.equal(['Kessel', 'Voss']);
    expect(texts(records, 'tbody .of-contribution')).to.deep.equal(['$1,000', '$400.50']);
    expect(texts(records, 'tfoot .of-contribution')).to.deep.equal(['$1,400.50']);
  });

  it('shows a ratio’s records over and under its line', async () => {
    const records = await listed(small, winRate);
    expect(texts(records, 'thead .number').slice(-2)).to.deep.equal(['Won', 'Closed']);
    expect(texts(records, 'tbody .of-contribution')).to.deep.equal(['1', '1', '0']);
    expect(texts(records, 'tfoot .number').slice(-2)).to.deep.equal(['2', '3']);
  });

  it('leads to the CRM’s own record by http only', async () => {
    const records = await listed(small, closed);
    const links = all(records, 'a').map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['https://crm.example/o1']);
  });

  it('sorts by a column, and the other way the second time', async () => {
    const records = await listed(small, winRate);
    const button = () => part(records, 'thead .of-name button');
    const sorted = () => part(records, 'thead .of-name').getAttribute('aria-sort');
    expect(sorted()).to.equal('none');
    button().click();
    await drawn(records, () => texts(records, 'tbody .of-name')[0] === 'Kessel');
    expect(sorted()).to.equal('ascending');
    button().click();
    await drawn(records, () => texts(records, 'tbody .of-name')[0] === 'Voss');
    expect(sorted()).to.equal('descending');
  });

  it('draws few rows of many, tells how many there are, and asks page by page as it scrolls', async () => {
    const { metrics, asked } = watched(many(5000));
    const isReady = next('pipeline-ready', TAG);
    const place = show(
      html`<pipeline-source .adapter=${{ metrics: () => metrics }}>
        <pipeline-records .figure=${closed}></pipeline-records>
      </pipeline-source>`,
    );
    await isReady;
    const records = recordsIn(place);
    expect(part(records, 'table').getAttribute('aria-rowcount')).to.equal('5002');
    expect(all(records, '.record').length).to.be.lessThan(80);

    part(records, '.records').scrollTop = 36 * 3000;
    await drawn(records, () => texts(records, '.record .of-contribution').includes('$1,995'));
    const row = all(records, '.record').find((found) => found.textContent.includes('$1,995'));
    expect(row?.getAttribute('aria-rowindex')).to.equal('3007');
    expect(all(records, '.record').length).to.be.lessThan(80);
    expect(Math.max(...asked.map(({ limit = Infinity }) => limit))).to.equal(100);
    expect(asked.length).to.be.lessThan(5);
    expect(texts(records, 'tfoot .of-contribution')).to.deep.equal(['$12,502,500']);
  });

  it('is scrolled with the keyboard, and keeps the focus when rows go', async () => {
    const records = await listed(many(2000), closed);
    part(records, '.records').focus();
    await sendKeys({ press: 'End' });
    await drawn(records, () => texts(records, '.record .of-contribution').at(-1) === '$1');
    expect(records.shadowRoot?.activeElement).to.equal(part(records, '.records'));
  });

  it('says that a figure has no records, or none of its own', async () => {
    const none = await listed(small, { ...closed, part: 'upside.value' });
    expect(texts(none, '.state')).to.deep.equal(['There are no records behind this figure.']);
    const composed = await listed(small, { metric: 'scorecard', query, part: 'perDay' });
    expect(texts(composed, '.state')).to.deep.equal([
      'This figure is computed from others; they have records of their own.',
    ]);
  });

  it('waits for a figure', async () => {
    const records = recordsIn(show(html`<pipeline-records></pipeline-records>`));
    await records.updateComplete;
    expect(texts(records, '.state')[0]).to.match(/^No figure is chosen\./);
  });

  for (const width of [1000, 360])
    it(`cuts no row between its head and its sum, ${width} px wide`, async () => {
      const records = await listed(many(300), closed, width);
      const seen = part(records, '.records').getBoundingClientRect();
      const sum = part(records, 'tfoot th').getBoundingClientRect();
      const bottoms = all(records, '.record').map((row) => row.getBoundingClientRect().bottom);
      const last = Math.max(...bottoms.filter((bottom) => bottom <= sum.top + 1));
      expect(sum.top - last, 'room over the sum').to.be.below(1.5);
      expect(sum.bottom).to.be.closeTo(seen.bottom, 1.5);
    });

  it('keeps the order of words in its own language where the page runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const text = part(await listed(small, closed), '.sub').firstChild?.nextSibling;
    const range = document.createRange();
    const leftOf = (at: number) => {
      if (!(text instanceof Text)) throw new Error('no text');
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    const { data } = text instanceof Text ? text : { data: '' };
    expect(data).to.match(/^\$1,400.*records/);
    expect(leftOf(0)).to.be.below(leftOf(data.indexOf('records')));
    expect(leftOf(0)).to.be.below(leftOf(data.length - 1));
  });

  it('fails where the figure is none of the data', async () => {
    const failed = next('pipeline-error', TAG);
    show(
      html`<pipeline-source .dataset=${small}>
        <pipeline-records .figure=${{ metric: 'velocity', query, row: 'nowhere', column: 'completed', part: 'n' }}>
        </pipeline-records>
      </pipeline-source>`,
    );
    expect((await failed).error.message).to.include('nowhere');
  });

  it('asks nothing anew when the shared query changes', async () => {
    const { metrics, asked } = watched(small);
    const isReady = next('pipeline-ready', TAG);
    const place = show(
      html`<pipeline-source .adapter=${{ metrics: () => metrics }}>
        <pipeline-records .figure=${closed}></pipeline-records>
      </pipeline-source>`,
    );
    await isReady;
    place.querySelector('pipeline-source')?.setAttribute('owner', 'ann');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).to.have.length(1);
  });

  it('speaks Polish', async () => {
    document.documentElement.lang = 'pl';
    const records = await listed(small, winRate);
    await drawn(records, () => texts(records, 'h2')[0] === 'Wygrane z zamkniętych');
    expect(texts(records, 'tfoot th')).to.deep.equal(['Suma']);
  });

  it('has no fault that axe finds, wide or narrow', async () => {
    for (const width of [1000, 360]) expect(await axeFaults(await listed(many(300), closed, width))).to.deep.equal([]);
  });
});
