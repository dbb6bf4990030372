import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { readDataset } from '../../../src/data/read.js';
import type { Figure } from '../../../src/engine/figure.js';
import type { Query } from '../../../src/engine/query.js';
import type { Scorecard } from '../../../src/elements/scorecard/scorecard.js';
import type { Metrics } from '../../../src/metrics/metrics.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { datasetJson, deal, lead } from '../../make.js';
import { axeFaults } from '../axe.js';
import { all, clear, drawn, golden, html, inlineData, next, part, seen, show, smallDataset, texts } from '../page.js';

const TAG = 'pipeline-scorecard';
const ready = () => next('pipeline-ready', TAG);

async function shown(content: ReturnType<typeof html>, width = 1200): Promise<Scorecard> {
  const isReady = ready();
  const place = show(content, { width });
  await isReady;
  return cardIn(place);
}

function cardIn(place: Element): Scorecard {
  const card = place.querySelector(TAG);
  if (card === null) throw new Error('no scorecard');
  return card;
}

/** Two open, one of them for longer than a quarter; one won after thirty days, one lost. */
const scored = datasetJson({
  leads: [
    lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-02', opportunityId: 'o2' }),
    lead('l2', { mql: '2026-07-01' }),
  ],
  opportunities: [
    deal('o1', { sql: '2026-05-01' }, { amount: 400 }),
    deal('o2', { srl: '2026-07-02', offer: '2026-08-01' }, { amount: 1000 }),
    deal('o3', { sql: '2026-04-01', won: '2026-05-01' }, { amount: 600 }),
    deal('o4', { sql: '2026-07-10', lost: '2026-08-01' }, { amount: 100 }),
  ],
});

/** What gives it its twelve months. */
const sparked = (card: Scorecard) => drawn(card, () => all(card, '.spark').length === 4);

const scorecard = (card = html`<pipeline-scorecard></pipeline-scorecard>`) =>
  html`<pipeline-source .dataset=${scored}>${card}</pipeline-source>`;

describe('<pipeline-scorecard>', () => {
  afterEach(clear);

  it('shows the four Vs, how they changed and what they are made of', async () => {
    const card = await shown(scorecard());
    expect(texts(card, 'h3')).to.deep.equal([
      'Volume · open opportunities',
      'Value · of what is open',
      'Conversion · won of closed, 365 days',
      'Velocity · value won per day',
    ]);
    expect(texts(card, '.big')).to.deep.equal(['2', '$1.40k', '50.0%', '$20/ day']);
    expect(texts(card, '.since')).to.deep.equal([
      '+1 better was 1',
      '+$1.00k better was $400',
      '−50.0 points worse was 100%',
      'unchanged was $20',
    ]);
    expect(texts(card, '.made > li').map((line) => line.replace(' ,', ','))).to.deep.equal([
      '$1.00k weighted by probability',
      '1 of 2, 95% interval 9.5% – 90.5%',
      '50.0% mql to srl Can’t tell yet',
      '100% srl to sql Can’t tell yet',
      '30.0 d mean cycle',
      '$600 average won',
    ]);
  });

  it('shows the direction in an arrow and the judgement in a word and colour', async () => {
    const card = await shown(scorecard());
    const judged = all(card, '.change > span').map((change) => [
      change.className,
      change.querySelectorAll('svg').length,
    ]);
    expect(judged).to.deep.equal([
      ['positive', 1],
      ['positive', 1],
      ['negative', 1],
      ['muted', 1],
    ]);
  });

  it('lets every figure leave as it is opened, with records that make it up', async () => {
    const card = await shown(scorecard());
    const metrics = card.closest('pipeline-source')?.metrics;
    const buttons = all(card, '.vs [part="figure"]');
    expect(buttons).to.have.length(4 + 4 + 7);
    const opened: Figure[] = [];
    for (const button of buttons) {
      const selected = next('pipeline-select', TAG);
      if (button instanceof HTMLElement) button.click();
      opened.push((await selected).figure);
    }
    const sums = new Map<string, number | undefined>();
    for (const figure of opened) {
      const records = await metrics?.records(figure);
      const { row = 'now', part: name } = figure;
      if (records?.inputs.length === 0) sums.set(`${row} ${name}`, records.sum);
    }
    expect([sums.get('now volume'), sums.get('previous volume')]).to.deep.equal([2, 1]);
    expect([sums.get('now value'), sums.get('previous value')]).to.deep.equal([1400_00, 400_00]);
    expect([sums.get('now weighted'), sums.get('now averageWon')]).to.deep.equal([1000_00, 600_00]);
    expect(sums.has('now perDay'), 'velocity names the figures it is computed from').to.equal(false);
  });

  it('opens a figure with the keyboard', async () => {
    const card = await shown(scorecard());
    const selected = next('pipeline-select', TAG);
    part(card, '.big button').focus();
    await sendKeys({ press: 'Enter' });
    expect((await selected).figure).to.deep.include({ metric: 'scorecard', part: 'volume' });
  });

  it('compares with a moment as far back as the period is long', async () => {
    const card = await shown(scorecard(html`<pipeline-scorecard period="2026-09"></pipeline-scorecard>`));
    expect(part(card, '.sub').textContent).to.equal('Qualified pipeline on Sep 30, 2026, against Aug 31, 2026');
    expect(texts(card, '.since')[0]).to.equal('unchanged was 2');
  });

  it('says why a figure is missing', async () => {
    const card = await shown(html`
      <pipeline-source .dataset=${datasetJson({ opportunities: [deal('o1', { sql: '2026-09-01' })] })}
        ><pipeline-scorecard></pipeline-scorecard
      ></pipeline-source>
    `);
    expect(texts(card, '.big').slice(2)).to.deep.equal(['–', '–']);
    expect(texts(card, '.since').slice(2)).to.deep.equal([
      'Nothing was closed in the 365 days.',
      'Nothing was closed in the 365 days.',
    ]);
  });

  it('says that there is nothing to score', async () => {
    const card = await shown(
      html`<pipeline-source .dataset=${datasetJson()}><pipeline-scorecard></pipeline-scorecard></pipeline-source>`,
    );
    expect(seen(part(card, '.state'))).to.match(/^The qualified pipeline was empty on Sep 30, 2026\./);
  });

  it('says what failed', async () => {
    const failed = next('pipeline-error', TAG);
    const place = show(scorecard(html`<pipeline-scorecard pipeline="other"></pipeline-scorecard>`));
    expect((await failed).error.message).to.equal('pipeline: unknown pipeline "other"');
    expect(seen(part(cardIn(place), '[role="alert"]'))).to.contain('unknown pipeline "other"');
  });

  it('tells how many records are set aside', async () => {
    const leads = [{ id: 'L1', createdAt: 'soon', stage: 'mql' }];
    const card = await shown(
      html`<pipeline-source
        >${inlineData({ ...smallDataset(), leads })}<pipeline-scorecard></pipeline-scorecard
      ></pipeline-source>`,
    );
    expect(seen(part(card, '.notice'))).to.equal('1 record set aside');
  });

  it('stands in four columns, two by two or in rows', async () => {
    for (const [width, columns] of [
      [1200, 4],
      [761, 4],
      [760, 2],
      [421, 2],
      [420, 1],
    ] as const) {
      const card = await shown(scorecard(), width);
      const { gridTemplateColumns } = getComputedStyle(part(card, '.vs'));
      expect(gridTemplateColumns.split(' '), `at ${width} px`).to.have.length(columns);
      clear();
    }
  });

  it('fits its place at every width, in English and in Polish', async () => {
    for (const lang of ['en', 'pl']) {
      document.documentElement.lang = lang;
      for (const width of [1232, 1101, 1100, 900, 761, 760, 560, 421, 420, 320]) {
        const card = await shown(scorecard(), width);
        await drawn(card, () => part(card, 'h2').textContent === (lang === 'en' ? 'The four Vs' : 'Wyniki sprzedaży'));
        await sparked(card);
        const body = part(card, '.body');
        expect(body.scrollWidth, `${lang} at ${width} px`).to.be.at.most(body.clientWidth);
        expect(body.scrollHeight, `${lang} at ${width} px`).to.be.at.most(body.clientHeight);
        card.closest('.place')?.remove();
      }
    }
  });

  it('keeps its place when the data arrives, and has it reserved before it is defined', async () => {
    const { default: sheet } = await import('../../../src/themes/reserve.css?inline');
    const style = document.createElement('style');
    style.textContent = sheet.replaceAll(TAG, 'pipeline-scorecard-later');
    for (const width of [1200, 900, 600, 390]) {
      const isReady = ready();
      const place = show(
        html`${style}${scorecard()}
          <p>below</p>
          <pipeline-scorecard-later></pipeline-scorecard-later>`,
        { width },
      );
      const card = cardIn(place);
      await card.updateComplete;
      const tops = () =>
        [part(card, 'h2'), part(card, '.body'), place.querySelector('p')].map(
          (element) => element?.getBoundingClientRect().top,
        );
      const before = tops();
      await isReady;
      expect(tops(), `at ${width} px`).to.deep.equal(before);
      expect(place.querySelector('pipeline-scorecard-later')?.getBoundingClientRect().height).to.equal(
        card.getBoundingClientRect().height,
      );
      clear();
    }
  });

  it('follows the figures with a line of twelve months each, which moves nothing', async () => {
    for (const width of [1200, 900, 600, 390]) {
      const card = await shown(scorecard(), width);
      const tops = () => all(card, '.v > *').map((place) => place.getBoundingClientRect().top);
      const before = tops();
      expect(texts(card, '.big')).to.have.length(4);
      expect(all(card, '.spark')).to.have.length(0);
      await sparked(card);
      expect(tops(), `at ${width} px`).to.deep.equal(before);
      expect(all(card, '.spark circle.now')).to.have.length(4);
      expect(all(card, '.spark circle.before')).to.have.length(4);
      clear();
    }
  });

  it('says in words what a line shows, and leads from it to its figures', async () => {
    const card = await shown(scorecard());
    await sparked(card);
    const [spark] = all(card, '.spark');
    expect(spark?.ariaLabel).to.equal(
      'Volume over 12 months: 0 on Sep 30, 2025, lowest 0 on Sep 30, 2025, highest 2 on Jul 30, 2026, 2 on Sep 30, 2026. Show all months',
    );
    if (spark instanceof HTMLElement) spark.click();
    await drawn(card, () => all(card, '.months').length === 1);
    expect(texts(card, '.months thead th')).to.deep.equal(['Day', 'Volume', 'Value', 'Conversion', 'Velocity']);
    expect(all(card, '.months tbody tr')).to.have.length(13);
    const [now, august, july] = [1, 2, 3].map((row) => texts(card, `.months tbody tr:nth-child(${row}) > *`));
    expect(now).to.deep.equal(['Sep 30, 2026', '2', '$1.40k', '50.0%', '$20']);
    expect(august).to.deep.equal(['Aug 30, 2026', '2', '$1.40k', '50.0%', '$20']);
    expect(july).to.deep.equal(['Jul 30, 2026', '2', '$500', '100%', '$40']);
  });

  it('opens the figure of any month, with the records that made it up then', async () => {
    const card = await shown(scorecard(html`<pipeline-scorecard view="months"></pipeline-scorecard>`));
    await drawn(card, () => all(card, '.months').length === 1);
    const selected = next('pipeline-select', TAG);
    const july = all(card, '.months tbody tr:nth-child(3) button')[1];
    if (july instanceof HTMLElement) july.click();
    const { figure } = await selected;
    expect(figure.query.asOf).to.equal('2026-07-30T00:00:00Z');
    const records = await card.closest('pipeline-source')?.metrics?.records(figure);
    expect(records?.sum).to.equal(500_00);
  });

  it('takes the way back to the four Vs', async () => {
    const card = await shown(scorecard(html`<pipeline-scorecard view="months"></pipeline-scorecard>`));
    await drawn(card, () => all(card, '.months').length === 1);
    part(card, '.segments button').click();
    await drawn(card, () => all(card, '.vs').length === 1);
    expect([card.view, all(card, '.spark').length]).to.deep.equal(['now', 4]);
  });

  it('gives up the months of a question that is asked no more', async () => {
    const source = pageMetrics(readDataset(scored));
    const asked: { readonly query: Query; readonly signal: AbortSignal | undefined }[] = [];
    const metrics: Metrics = {
      ...source,
      trend: (query, options) => {
        asked.push({ query, signal: options?.signal });
        return asked.length === 1 ? new Promise(() => {}) : source.trend(query, options);
      },
    };
    const adapter = { metrics: () => metrics };
    const card = await shown(
      html`<pipeline-source .adapter=${adapter}><pipeline-scorecard></pipeline-scorecard></pipeline-source>`,
    );
    await drawn(card, () => asked.length === 1);
    expect(asked[0]?.signal?.aborted).to.equal(false);
    card.period = '2026-08';
    await sparked(card);
    expect(asked[0]?.signal?.aborted).to.equal(true);
    expect(asked.map(({ query }) => query.period)).to.deep.equal(['FY2026-Q3', '2026-08']);
  });

  it('says that the months could not be loaded, and tries again', async () => {
    const source = pageMetrics(readDataset(scored));
    let isBroken = true;
    const metrics: Metrics = {
      ...source,
      trend: (query, options) => (isBroken ? Promise.reject(new Error('no answer')) : source.trend(query, options)),
    };
    const adapter = { metrics: () => metrics };
    const card = await shown(
      html`<pipeline-source .adapter=${adapter}><pipeline-scorecard></pipeline-scorecard></pipeline-source>`,
    );
    await drawn(card, () => all(card, '.past .notice').length === 4);
    expect(texts(card, '.past')[0]).to.equal('The past months could not be loaded. Try again');
    expect(texts(card, '.big')[0]).to.equal('2');
    isBroken = false;
    part(card, '.past .link').click();
    await sparked(card);
    expect(texts(card, '.past .notice')).to.deep.equal([]);
  });

  it('draws no past that the source does not know', async () => {
    const known = await shown(
      html`<pipeline-source .dataset=${{ ...scored, capabilities: { history: { stage: 'events', amount: 'none' } } }}
        ><pipeline-scorecard></pipeline-scorecard
      ></pipeline-source>`,
    );
    await drawn(known, () => all(known, '.spark').length === 3);
    known.view = 'months';
    await drawn(known, () => all(known, '.months').length === 1);
    expect(texts(known, '.months tbody tr:nth-child(-n + 2) > :nth-child(3)')).to.deep.equal(['$1.40k', '–']);
    clear();

    const unknown = await shown(
      html`<pipeline-source .dataset=${{ ...scored, capabilities: { history: { stage: 'none' } } }}
        ><pipeline-scorecard view="months"></pipeline-scorecard
      ></pipeline-source>`,
    );
    expect(seen(part(unknown, '.state'))).to.equal('The source keeps no past stages to compare with.');
  });

  it('gives axe nothing to say', async () => {
    for (const width of [1200, 390]) {
      const byMonth = await shown(scorecard(html`<pipeline-scorecard view="months"></pipeline-scorecard>`), width);
      await drawn(byMonth, () => all(byMonth, '.months').length === 1);
      expect(await axeFaults(byMonth), `months at ${width} px`).to.deep.equal([]);
      const card = await shown(
        html`<pipeline-source src=${golden('life-cycle')}><pipeline-scorecard></pipeline-scorecard></pipeline-source>`,
        width,
      );
      await sparked(card);
      expect(await axeFaults(card), `at ${width} px`).to.deep.equal([]);
      clear();
    }
  });
});
