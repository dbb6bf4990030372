import { expect } from 'chai';
import madeUp from '../../../demo/data/made-up.json?url';
import { readDatasetText } from '../../../src/data/read.js';
import { answerTable } from '../../../src/elements/export/answer-table.js';
import { exportWidget } from '../../../src/elements/export/export-widget.js';
import { table as survivalTable } from '../../../src/elements/export/tables/survival.table.js';
import { csv } from '../../../src/elements/shared/csv.js';
import type { IncidencePoint } from '../../../src/engine/statistics/aalen-johansen.js';
import type { Answer, Metrics } from '../../../src/metrics/metrics.js';
import { pageMetrics } from '../../../src/metrics/page-metrics.js';
import { clear } from '../page.js';
import { provenance } from '../provenance.js';
import { readCsv } from './read-csv.js';
import { shownWidget } from './shown-widget.js';

type Rows = Record<string, string>[];

async function written(answer: Answer<object>, language = 'en'): Promise<Rows> {
  return readCsv(csv(await answerTable(answer, language)));
}

/** The table file that a widget makes. */
async function saved(widget: Element): Promise<Rows> {
  const file = await exportWidget(widget, 'csv');
  return readCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer()));
}

/** A number as a reader of the file gets it; null where the cell is empty. */
function numbers(rows: Rows, head: string): (number | null)[] {
  return rows.map((row) => {
    const cell = row[head];
    if (cell === undefined) throw new Error(`there is no head ${head}`);
    return cell === '' ? null : Number(cell);
  });
}

const major = (minor: number | null) => (minor === null ? null : minor / 100);

describe('the table file of a metric', () => {
  let metrics: Metrics;

  afterEach(clear);

  before(async () => {
    const response = await fetch(madeUp);
    metrics = pageMetrics(readDatasetText(await response.text()));
  });

  for (const basis of ['cohort', 'activity'] as const) {
    it(`funnel, ${basis}, holds every step in full`, async () => {
      const funnel = await metrics.funnel({ basis });
      if (funnel.basis === 'current') throw new Error('another basis');
      const rows = await written(funnel);
      const { steps } = funnel;
      expect(rows.map((row) => row['Stage ID'])).to.deep.equal(steps.map(({ stage }) => stage));
      expect(numbers(rows, 'Reached')).to.deep.equal(steps.map(({ entered }) => entered));
      expect(numbers(rows, 'Value (EUR)')).to.deep.equal(steps.map(({ value }) => major(value)));
      expect(numbers(rows, 'Went on')).to.deep.equal(steps.map(({ converted }) => converted));
      expect(numbers(rows, 'Still open')).to.deep.equal(steps.map(({ open }) => open));
      expect(numbers(rows, 'Lost')).to.deep.equal(steps.map(({ lost }) => lost));
      expect(numbers(rows, 'Rate')).to.deep.equal(steps.map(({ rate }) => rate));
      expect(numbers(rows, 'Rate, 95% low')).to.deep.equal(steps.map(({ interval }) => interval?.[0] ?? null));
      expect(numbers(rows, 'Benchmark high')).to.deep.equal(steps.map(({ benchmark }) => benchmark?.high ?? null));
      expect(numbers(rows, 'Median days to next')).to.deep.equal(steps.map(({ medianDays }) => medianDays));
      expect(new Set(rows.map((row) => `${row['Period']} ${row['As of']}`))).to.deep.equal(
        new Set([`${funnel.period.id} ${funnel.asOf}`]),
      );
      if (basis === 'cohort')
        expect(numbers(rows, 'Of first')).to.deep.equal(steps.map(({ ofFirst = null }) => ofFirst));
    });
  }

  it('funnel, current, holds what is in each step', async () => {
    const funnel = await metrics.funnel({ basis: 'current' });
    if (funnel.basis !== 'current') throw new Error('another basis');
    const rows = await written(funnel);
    expect(numbers(rows, 'Open now')).to.deep.equal(funnel.steps.map(({ count }) => count));
    expect(numbers(rows, 'Value (EUR)')).to.deep.equal(funnel.steps.map(({ value }) => major(value)));
  });

  it('losses holds each reason at each step, which add up to what the funnel lost', async () => {
    const [losses, funnel] = await Promise.all([metrics.losses({}), metrics.funnel({ basis: 'activity' })]);
    const rows = await written(losses);
    expect(rows).to.have.length(losses.reasons.length * losses.total.steps.length);
    const all = losses.reasons.flatMap(({ steps }) => steps);
    expect(numbers(rows, 'Lost')).to.deep.equal(all.map(({ lost }) => lost));
    expect(numbers(rows, 'Lost value (EUR)')).to.deep.equal(all.map(({ lostValue }) => major(lostValue)));
    expect(numbers(rows, 'Lost').reduce<number>((sum, lost) => sum + (lost ?? 0), 0)).to.equal(losses.total.lost);
    expect(funnel.period).to.deep.equal(losses.period);
  });

  for (const by of ['owner', 'month', 'attributes.region'] as const) {
    it(`conversion by ${by} holds every row, and the total`, async () => {
      const conversion = await metrics.conversion({ by });
      const rows = await written(conversion);
      const cells = [...conversion.rows, conversion.total].flatMap((row) => row.cells);
      expect(rows).to.have.length(cells.length);
      expect(numbers(rows, 'Entered')).to.deep.equal(cells.map(({ entered }) => entered));
      expect(numbers(rows, 'Converted')).to.deep.equal(cells.map(({ converted }) => converted));
      expect(numbers(rows, 'Rate')).to.deep.equal(cells.map(({ rate }) => rate));
      expect(numbers(rows, 'Rate, 95% high')).to.deep.equal(cells.map(({ interval }) => interval?.[1] ?? null));
      expect(numbers(rows, 'Rate by value')).to.deep.equal(cells.map(({ valueRate = null }) => valueRate));
      expect(rows.filter(({ Kind }) => Kind === 'total')).to.have.length(conversion.columns.length);
      expect([...new Set(rows.map(({ Key }) => Key))]).to.have.members([
        ...new Set([...conversion.rows.map(({ key }) => key), '']),
      ]);
    });
  }

  it('incidence holds every point of every curve', async () => {
    const incidence = await metrics.incidence({ by: 'type' });
    const rows = await written(incidence);
    const cells = [...incidence.rows, incidence.total].flatMap((row) => row.cells);
    const points = cells.flatMap(({ curve }): readonly (IncidencePoint | null)[] =>
      curve.length === 0 ? [null] : curve,
    );
    expect(points.length).to.be.greaterThan(100);
    expect(numbers(rows, 'Days')).to.deep.equal(points.map((point) => point?.days ?? null));
    expect(numbers(rows, 'Share converted')).to.deep.equal(points.map((point) => point?.converted ?? null));
    expect(numbers(rows, 'Share lost')).to.deep.equal(points.map((point) => point?.lost ?? null));
  });

  it('velocity holds each stage, the cycle, and each stage in each bucket', async () => {
    const velocity = await metrics.velocity({ bucket: 'month' });
    const rows = await written(velocity);
    const { stages, cycle, timeline } = velocity;
    const durations = [
      ...stages.map(({ completed }) => completed),
      cycle,
      ...timeline.flatMap((bucket) => bucket.stages.map(({ completed }) => completed)),
    ];
    expect(numbers(rows, 'Completed')).to.deep.equal(durations.map(({ n }) => n));
    expect(numbers(rows, 'Median days')).to.deep.equal(durations.map(({ median }) => median));
    expect(numbers(rows, 'Days, nine in ten')).to.deep.equal(durations.map(({ p90 }) => p90));
    const first = rows.slice(0, stages.length);
    expect(numbers(first, 'Waiting')).to.deep.equal(stages.map(({ waiting }) => waiting.n));
    expect(numbers(first, 'Overdue')).to.deep.equal(stages.map(({ waiting }) => waiting.overdue));
    expect(numbers(first, 'Days until half had left')).to.deep.equal(stages.map(({ survival }) => survival.median));
    expect(rows[stages.length]).to.include({ Span: 'sales cycle', 'First day': '2026-08-01' });
  });

  it('survival holds every point of each curve', async () => {
    const widget = await shownWidget('pipeline-velocity-timeline', { attributes: { view: 'survival' } });
    const rows = await saved(widget);
    const { stages } = await metrics.velocity({});
    const points = stages.flatMap(({ stage, survival: { n, curve } }) =>
      curve.map((point) => ({ stage, n, ...point })),
    );
    expect(points.length).to.be.greaterThan(20);
    expect(rows.map((row) => row['Stage ID'])).to.deep.equal(points.map(({ stage }) => stage));
    expect(numbers(rows, 'Began')).to.deep.equal(points.map(({ n }) => n));
    expect(numbers(rows, 'Days')).to.deep.equal(points.map(({ days }) => days));
    expect(numbers(rows, 'Share still there')).to.deep.equal(points.map(({ share }) => share));
    expect(numbers(rows, 'Rests on')).to.deep.equal(points.map(({ atRisk }) => atRisk));
  });

  it('survival has a row for a stage that nothing has left', async () => {
    const velocity = await metrics.velocity({});
    const survival = { n: 2, censored: 2, median: null, curve: [] };
    const stages = velocity.stages.slice(0, 1).map((stage) => ({ ...stage, survival }));
    const [row] = readCsv(csv(await survivalTable({ ...velocity, stages }, 'en')));
    expect(row).to.include({ Began: '2', 'Still open': '2', Days: '', 'Share still there': '' });
  });

  it('the equation holds what its inputs changed', async () => {
    const widget = await shownWidget('pipeline-velocity-timeline', { attributes: { view: 'equation' } });
    const rows = await saved(widget);
    const { change, previous, asOf, velocity } = await metrics.scorecard({});
    expect(rows.map(({ Moment }) => Moment)).to.deep.equal([previous.asOf, asOf]);
    expect(numbers(rows, 'Velocity per day (EUR)')[1]).to.equal(major(velocity.perDay));
    const changed = ['of velocity per day', 'by volume', 'by win rate', 'by average won', 'by sales cycle'].map(
      (part) => numbers(rows, `Change ${part} (EUR)`),
    );
    const { perDay = NaN, volume, winRate, averageWon, cycleDays } = change ?? {};
    expect(changed).to.deep.equal(
      [perDay, volume, winRate, averageWon, cycleDays].map((part = NaN) => [null, major(part)]),
    );
  });

  it('ageing holds every open record', async () => {
    const ageing = await metrics.ageing({});
    const rows = await written(ageing);
    expect(rows.map(({ ID }) => ID)).to.deep.equal(ageing.open.id);
    expect(numbers(rows, 'Days')).to.deep.equal(ageing.open.days);
    expect(numbers(rows, 'Value (EUR)')).to.deep.equal(ageing.open.value.map(major));
    const stages = ageing.open.stage.map((stage) => ageing.stages[stage]?.stage);
    expect(rows.map((row) => row['Stage ID'])).to.deep.equal(stages);
  });

  it('scorecard holds the four Vs before and now', async () => {
    const scores = await metrics.scorecard({});
    const rows = await written(scores);
    const moments = [scores.previous, scores];
    expect(rows.map(({ Moment }) => Moment)).to.deep.equal(moments.map(({ asOf }) => asOf));
    expect(numbers(rows, 'Volume')).to.deep.equal(moments.map(({ volume }) => volume));
    expect(numbers(rows, 'Weighted value (EUR)')).to.deep.equal(moments.map(({ weighted }) => major(weighted)));
    expect(numbers(rows, 'Velocity per day (EUR)')).to.deep.equal(
      moments.map(({ velocity }) => major(velocity.perDay)),
    );
    const win = moments.map(({ conversion }) => conversion.find(({ column }) => column === 'win'));
    expect(numbers(rows, 'Win: Rate')).to.deep.equal(win.map((way) => way?.rate ?? null));
  });

  it('scorecard holds the months too, once their lines are drawn', async () => {
    const [scores, trend] = await Promise.all([metrics.scorecard({}), metrics.trend({})]);
    const shown = { ...scores, past: { value: { trend } } };
    const rows = await written(shown);
    const moments = new Set([scores, scores.previous, ...trend.points].map(({ asOf }) => asOf));
    expect(rows.map(({ Moment }) => Moment)).to.deep.equal([...moments].sort());
    expect(numbers(rows, 'Volume').at(-1)).to.equal(scores.volume);
  });

  it('trend holds the four Vs at each moment', async () => {
    const trend = await metrics.trend({});
    const rows = await written(trend);
    expect(rows.map(({ Moment }) => Moment)).to.deep.equal(trend.points.map(({ asOf }) => asOf));
    expect(numbers(rows, 'Value (EUR)')).to.deep.equal(trend.points.map(({ value }) => major(value)));
  });

  it('forecast holds everyone’s own and team’s deals, and the total', async () => {
    const forecast = await metrics.forecast({});
    const rows = await written(forecast);
    const { people, total } = forecast;
    expect(rows.map(({ ID }) => ID)).to.deep.equal([...people.map(({ id }) => id), '']);
    expect(numbers(rows, 'Call (EUR)')).to.deep.equal([...people, total].map(({ call }) => major(call)));
    expect(numbers(rows, 'Quota (EUR)')).to.deep.equal([...people.map(({ quota }) => major(quota)), null]);
    expect(numbers(rows, 'Attainment')).to.deep.equal([...people.map(({ attainment }) => attainment), null]);
    for (const [part, head] of [
      ['closed', 'Closed'],
      ['upside', 'Upside'],
    ] as const) {
      expect(numbers(rows, `Own: ${head}, count`)).to.deep.equal([...people.map(({ own }) => own[part].count), null]);
      expect(numbers(rows, `Team: ${head} (EUR)`)).to.deep.equal(
        [...people.map(({ team }) => team[part].value), total[part].value].map(major),
      );
    }
  });

  it('is written in Polish with the same figures', async () => {
    const funnel = await metrics.funnel({});
    const [english, polish] = await Promise.all([written(funnel), written(funnel, 'pl')]);
    expect(numbers(polish, 'Dotarło')).to.deep.equal(numbers(english, 'Reached'));
    expect(polish.map((row) => row['ID etapu'])).to.deep.equal(english.map((row) => row['Stage ID']));
  });

  it('is the answer’s own where it brings one', async () => {
    const answer = { ...provenance, steps: [], table: (language: string) => [['Head'], [language]] };
    expect(await written(answer)).to.deep.equal([{ Head: 'en' }]);
  });

  it('is refused of an answer that nobody knows', async () => {
    const refused = await answerTable(provenance, 'en').catch((error: unknown) => error);
    expect(refused).to.be.an('error').with.property('message').that.includes('no metric that is known');
  });
});
