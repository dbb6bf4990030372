import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readDataset } from '../../src/data/read.js';
import { conversionView, rowView } from '../../src/elements/conversion-table/conversion-table.view.js';
import { conversionWords } from '../../src/elements/conversion-table/conversion-table.words.js';
import { differencesView } from '../../src/elements/conversion-table/differences.view.js';
import { differencesWords } from '../../src/elements/conversion-table/differences.words.js';
import { incidenceView } from '../../src/elements/conversion-table/incidence.view.js';
import { incidenceWords } from '../../src/elements/conversion-table/incidence.words.js';
import { trendView } from '../../src/elements/conversion-table/month-trend.view.js';
import { trendWords } from '../../src/elements/conversion-table/month-trend.words.js';
import { readFigure } from '../../src/elements/explain/read-figure.js';
import { askDeals } from '../../src/elements/forecast-board/ask-deals.js';
import { cardWords } from '../../src/elements/forecast-board/deal-cards.words.js';
import { dealsView } from '../../src/elements/forecast-board/deals.view.js';
import { boardView } from '../../src/elements/forecast-board/forecast-board.view.js';
import { forecastWords } from '../../src/elements/forecast-board/forecast-board.words.js';
import { askSides } from '../../src/elements/funnel-chart/compared-funnels.js';
import { comparisonView } from '../../src/elements/funnel-chart/comparison.view.js';
import { comparisonWords } from '../../src/elements/funnel-chart/comparison.words.js';
import { funnelView } from '../../src/elements/funnel-chart/funnel-chart.view.js';
import { funnelWords } from '../../src/elements/funnel-chart/funnel-chart.words.js';
import { lossesView } from '../../src/elements/funnel-chart/losses.view.js';
import { lossesWords } from '../../src/elements/funnel-chart/losses.words.js';
import { figureValue } from '../../src/elements/records/records.view.js';
import { monthsView } from '../../src/elements/scorecard/months.view.js';
import { scorecardView } from '../../src/elements/scorecard/scorecard.view.js';
import { scorecardWords } from '../../src/elements/scorecard/scorecard.words.js';
import { formatIn, type Format } from '../../src/elements/shared/format.js';
import { sharedWords } from '../../src/elements/shared/words.js';
import { ageingView } from '../../src/elements/velocity-timeline/ageing-map.view.js';
import { ageingWords } from '../../src/elements/velocity-timeline/ageing-map.words.js';
import { bandView } from '../../src/elements/velocity-timeline/band-chart.view.js';
import { bandWords } from '../../src/elements/velocity-timeline/band-chart.words.js';
import { survivalView } from '../../src/elements/velocity-timeline/survival-curves.view.js';
import { survivalWords } from '../../src/elements/velocity-timeline/survival-curves.words.js';
import { equationView } from '../../src/elements/velocity-timeline/velocity-equation.view.js';
import { equationWords } from '../../src/elements/velocity-timeline/velocity-equation.words.js';
import { velocityView } from '../../src/elements/velocity-timeline/velocity-timeline.view.js';
import { velocityWords } from '../../src/elements/velocity-timeline/velocity-timeline.words.js';
import type { Figure } from '../../src/engine/figure.js';
import { figureUnit } from '../../src/engine/figure-unit.js';
import type { ReportQuery } from '../../src/engine/query.js';
import { UsageError } from '../../src/engine/usage-error.js';
import type { Answer, Metrics, RecordsPage } from '../../src/metrics/metrics.js';
import { pageMetrics } from '../../src/metrics/page-metrics.js';
import { fromJson } from '../oracle/json.js';
import { mean, median, quantile } from '../oracle/statistics.js';
import { asked, runs } from './runs.js';

/** A figure with all that a widget writes of it. */
interface ShownFigure {
  readonly figure: Figure;
  readonly text: string;
}

/** What each widget shows of a question: the pure views draw it, over the engine's own answers. */
const WIDGETS: Readonly<Record<string, (metrics: Metrics, query: ReportQuery) => Promise<Shown>>> = {
  async 'the funnel'(metrics, query) {
    const answer = await metrics.funnel(query);
    const format = formatOf(answer);
    return { format, view: funnelView(answer, { format, words: funnelWords('en'), shared: sharedWords('en') }) };
  },
  async 'two funnels side by side'(metrics, query) {
    const sides = await askSides(metrics, query, { compare: 'model', language: 'en' });
    if (sides === null) throw new Error('nothing to compare');
    const format = formatOf(sides[0].funnel);
    const texts = { format, words: funnelWords('en'), shared: sharedWords('en'), comparison: comparisonWords('en') };
    return { format, view: comparisonView(sides, texts) };
  },
  async 'the losses of a funnel'(metrics, query) {
    const [cohort, activity] = await Promise.all([
      metrics.losses({ ...query, basis: 'cohort' }),
      metrics.losses({ ...query, basis: 'activity' }),
    ]);
    const format = formatOf(cohort);
    const texts = { format, words: funnelWords('en'), shared: sharedWords('en'), losses: lossesWords('en') };
    return { format, view: [cohort, activity].map((answer) => lossesView(answer, texts)) };
  },
  async 'the conversion table'(metrics, query) {
    const answer = await metrics.conversion(query);
    const format = formatOf(answer);
    const texts = { format, words: conversionWords('en'), shared: sharedWords('en') };
    const view = conversionView(answer, null, texts);
    const [first, second] = view.rows;
    const isPair = first !== undefined && second !== undefined;
    const compared = { ...texts, comparison: differencesWords('en') };
    const trend = answer.by === 'month' ? trendView(answer, view, { ...texts, trend: trendWords('en') }) : null;
    const differences = isPair ? differencesView(answer, view, [first, second], compared) : null;
    return {
      format,
      view: { ...view, rows: view.rows.map((row) => rowView(answer, view, row, texts)), differences, trend },
    };
  },
  async 'conversion over time'(metrics, query) {
    const answer = await metrics.incidence(query);
    const format = formatOf(answer);
    const texts = { format, words: incidenceWords('en'), table: conversionWords('en'), shared: sharedWords('en') };
    const rows = [null, ...answer.rows.slice(0, 5).map(({ key }) => key)];
    return { format, view: rows.map((row) => incidenceView(answer, { row, days: new Map() }, texts)) };
  },
  async velocity(metrics, query) {
    const answer = await metrics.velocity(query);
    const format = formatOf(answer);
    const texts = { format, words: velocityWords('en'), shared: sharedWords('en') };
    return { format, view: velocityView(answer, texts) };
  },
  async 'the ageing map'(metrics, query) {
    const answer = await metrics.ageing(query);
    const format = formatOf(answer);
    const view = ageingView(answer, { format, words: ageingWords('en') });
    return { format, view: { ...view, records: answer.open.id.map((_, index) => view.recordAt(index)) } };
  },
  async 'the velocity equation'(metrics, query) {
    const answer = await metrics.scorecard(query);
    const format = formatOf(answer);
    return { format, view: equationView(answer, { format, words: equationWords('en') }) };
  },
  async 'velocity over time'(metrics, query) {
    const answer = await metrics.velocity(query);
    const format = formatOf(answer);
    const texts = { format, words: velocityWords('en'), bands: bandWords('en') };
    const names = bandView(answer, null, texts).choices.map(({ value }) => value);
    return { format, view: names.map((name) => bandView(answer, name, texts)) };
  },
  async 'survival curves'(metrics, query) {
    const answer = await metrics.velocity(query);
    const format = formatOf(answer);
    return { format, view: survivalView(answer, null, { format, words: survivalWords('en') }) };
  },
  async 'the forecast'(metrics, query) {
    const answer = await metrics.forecast(query);
    const format = formatOf(answer);
    const turned = new Map(answer.people.map(({ id }) => [id, true]));
    const texts = { format, words: forecastWords('en'), cards: cardWords('en'), shared: sharedWords('en') };
    const deals = await askDeals(metrics, answer, { person: null, more: {} }, {});
    return {
      format,
      view: {
        ...boardView(answer, { selected: null, turned }, texts),
        deals: dealsView(answer, deals, { isWide: false, more: {} }, texts),
      },
    };
  },
  async 'the scorecard'(metrics, query) {
    const answer = await metrics.scorecard(query);
    const format = formatOf(answer);
    return { format, view: scorecardView(answer, { format, words: scorecardWords('en'), shared: sharedWords('en') }) };
  },
  async 'the scorecard by month'(metrics, query) {
    const [answer, trend] = await Promise.all([metrics.scorecard(query), metrics.trend(query)]);
    const format = formatOf(answer);
    const texts = { format, words: scorecardWords('en'), shared: sharedWords('en') };
    return { format, view: monthsView(answer, trend, texts) };
  },
};

interface Shown {
  readonly format: Format;
  readonly view: object;
}

describe('the records behind what a widget shows', () => {
  const madeUp = pageMetrics(readDataset(JSON.parse(readFileSync('demo/data/made-up.json', 'utf8'))));

  for (const [widget, look] of Object.entries(WIDGETS)) {
    it(`add up to each kind of figure of ${widget}, of the made-up company`, async () => {
      let checked = 0;
      for (const query of QUESTIONS) checked += await checkAll(madeUp, look, query, 6);
      expect(checked).to.be.greaterThan(20);
    });

    it(`add up to each figure of ${widget}, of any dataset`, async () => {
      let checked = 0;
      await fc.assert(
        fc.asyncProperty(asked, async ([json, question]) => {
          const metrics = pageMetrics(readDataset(json));
          const query = fromJson<ReportQuery>(JSON.stringify(question));
          try {
            checked += await checkAll(metrics, look, query, Infinity);
          } catch (error) {
            if (!(error instanceof UsageError)) throw error;
          }
        }),
        runs(25),
      );
      expect(checked).to.be.greaterThan(100);
    });
  }
});

const QUESTIONS: readonly ReportQuery[] = [
  {},
  { basis: 'activity', by: 'month', bucket: 'week' },
  { basis: 'current', by: 'type', bucket: 'quarter' },
  { period: 'FY2027', by: 'attributes.region', types: ['new'] },
  { period: 'FY2026', by: 'bant', owners: ['ingrid'] },
];

/** Compares figures of a widget with the records behind them, of each kind as many as are wanted. */
async function checkAll(
  metrics: Metrics,
  look: (metrics: Metrics, query: ReportQuery) => Promise<Shown>,
  query: ReportQuery,
  most: number,
): Promise<number> {
  const { format, view } = await look(metrics, query);
  const counts = new Map<string, number>();
  let checked = 0;
  for (const shown of shownIn(view)) {
    const kind = kindOf(shown.figure);
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    if (count >= most) continue;
    await check(metrics, shown, format);
    checked += 1;
  }
  return checked;
}

/** The value that the panel tells is the one that the records make, and the one that the widget wrote. */
async function check(metrics: Metrics, { figure, text }: ShownFigure, format: Format): Promise<void> {
  const label = `${JSON.stringify(figure)} ${text}`;
  const [{ value }, page] = await Promise.all([readFigure(metrics, figure, {}), metrics.records(figure)]);
  const made = await madeOf(metrics, figure, page, value);
  if (value === null || made === null) expect(made ?? 0, label).to.equal(value ?? 0);
  else expect(made, label).to.be.closeTo(value, isSummed(page) ? 0 : 1e-9 * Math.max(1, Math.abs(value)));
  expect(
    writings(figure, value, format).some((written) => text.includes(written)),
    label,
  ).to.equal(true);
}

function isSummed({ base, inputs, unit }: RecordsPage): boolean {
  return base === null && inputs.length === 0 && unit !== 'days';
}

/** What the records of a figure make of it. */
async function madeOf(
  metrics: Metrics,
  figure: Figure,
  { rows, sum, base, inputs, unit }: Answer<RecordsPage>,
  value: number | null,
): Promise<number | null> {
  const amounts = rows.map(({ contribution }) => contribution);
  if (inputs.length > 0)
    return figure.part.startsWith('change.') ? moved(metrics, figure, inputs) : perDay(metrics, inputs);
  if (base !== null) {
    // Days are no record's.
    if (figure.part === 'wonPerDay') expect(base).to.equal(365);
    else expect(rows.reduce((total, row) => total + row.base, 0)).to.equal(base);
    return base === 0 ? null : sum / base;
  }
  if (unit !== 'days') {
    // A weighted sum is rounded once, at its end.
    const slack = figure.part === 'weighted' ? 1 : 0;
    expect(amounts.reduce((total, amount) => total + amount, 0)).to.be.closeTo(sum, slack);
    return sum;
  }
  // Half of those who entered: not all have left, so it is no statistic of their days alone.
  if (figure.metric === 'velocity' && figure.column === 'survival') return value;
  return statistic(figure.part, amounts);
}

function statistic(part: string, days: readonly number[]): number | null {
  switch (part) {
    case 'mean':
    case 'cycleDays':
      return mean(days);
    case 'p25':
      return quantile(days, 0.25);
    case 'p75':
      return quantile(days, 0.75);
    case 'p90':
      return quantile(days, 0.9);
    default:
      return median(days);
  }
}

/** Velocity per day, from the four figures that it names. */
async function perDay(metrics: Metrics, inputs: readonly Figure[]): Promise<number | null> {
  const values = await Promise.all(inputs.map(async (input) => (await readFigure(metrics, input, {})).value));
  const [volume, winRate, averageWon, cycleDays] = values.map((value) => value ?? NaN);
  const product = ((volume ?? NaN) * (winRate ?? NaN) * (averageWon ?? NaN)) / (cycleDays ?? NaN);
  return Number.isFinite(product) ? product : null;
}

/** A movement of velocity per day, or the part of it that is due to one input, from the figures that it names. */
async function moved(metrics: Metrics, { part }: Figure, inputs: readonly Figure[]): Promise<number> {
  const values = await Promise.all(inputs.map(async (input) => (await readFigure(metrics, input, {})).value ?? NaN));
  const [first = NaN, second = NaN, third = NaN, fourth = NaN] = values;
  if (part === 'change.perDay') return first - second;
  const weight = first === third ? first : (first - third) / (Math.log(first) - Math.log(third));
  return (part === 'change.cycleDays' ? -1 : 1) * weight * (Math.log(second) - Math.log(fourth));
}

/** The ways in which a widget may write a value. */
function writings(figure: Figure, value: number | null, format: Format): string[] {
  if (value === null || (value === 0 && figure.part !== 'rate')) return ['–', '0', 'no', 'none', 'met'];
  const full = figureValue(figure, value, format);
  switch (figureUnit(figure)) {
    case 'money':
    case 'moneyPerDay':
      return [full, format.money(value), format.money(-value)];
    case 'rate':
      return [full, format.wholeRate(value)];
    default:
      return [full];
  }
}

/** All figures in a view, with the texts that stand beside them. */
function shownIn(view: unknown): ShownFigure[] {
  if (typeof view !== 'object' || view === null) return [];
  const inner = Object.values(view).flatMap(shownIn);
  if (!('figure' in view) || !isFigure(view.figure)) return inner;
  const texts = Object.values(view).filter((value) => typeof value === 'string');
  return [{ figure: view.figure, text: texts.join(' ') }, ...inner];
}

function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'metric' in value;
}

/** Figures of one kind are read, and made of records, in the same way. */
function kindOf(figure: Figure): string {
  const { metric, part } = figure;
  const row = 'row' in figure && figure.row !== undefined ? (figure.row === 'previous' ? 'previous' : 'row') : 'total';
  const column = 'column' in figure ? String(figure.column).replace(/^from .*/, 'bucket') : '';
  return [metric, part, row, column].join(' ');
}

function formatOf({ currency, digits, timeZone }: Answer<object>): Format {
  return formatIn({ language: 'en', currency, digits, timeZone });
}
