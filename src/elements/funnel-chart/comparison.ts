import { html, nothing, type TemplateResult } from 'lit';
import type { Funnel } from '../../engine/funnel.js';
import type { FunnelQuery } from '../../engine/query.js';
import type { Answer, Metrics } from '../../metrics/metrics.js';
import { loadWords } from '../shared/catalogue.js';
import { downIcon, upIcon } from '../shared/control-icons.js';
import type { OwnQuestion, OwnTable, Table } from '../shared/exportable.js';
import { figureButton, opener } from '../shared/figure-button.js';
import { noneIcon, uncertainIcon } from '../shared/icons.js';
import { bandSwatch, ratePlot } from '../shared/rate-plot.js';
import { emptyState } from '../shared/states.js';
import { swatch } from '../shared/swatch.js';
import { sharedWords } from '../shared/words.js';
import type { Content } from '../shared/answer-controller.js';
import { advice } from './advice.js';
import { askSides, type Side, type Sides } from './compared-funnels.js';
import {
  comparisonView,
  differenceAt,
  type Apart,
  type ComparedRow,
  type ComparisonView,
  type Lane,
} from './comparison.view.js';
import { comparisonWords } from './comparison.words.js';
import { pastOf, subtitle, type NextStep } from './funnel-chart.view.js';
import { funnelWords } from './funnel-chart.words.js';
import { comparisonName, type Drawing, type FurtherView, type ViewOptions } from './further-view.js';
import { drawBars, valueSwatch } from './step-rows.js';

export { styles } from './comparison.styles.js';

/** Two funnels that are drawn side by side. */
interface Comparison extends FurtherView, OwnTable, OwnQuestion {
  readonly compared: readonly (Pick<Side, 'key' | 'name'> & Pick<Answer<Funnel>, 'query' | 'steps'>)[];
}

/** Asks for two funnels side by side. */
export async function ask(metrics: Metrics, query: FunnelQuery, options: ViewOptions): Promise<Answer<Comparison>> {
  const [sides] = await Promise.all([askSides(metrics, query, options), loadWords(options.language)]);
  if (sides === null) return nothingToCompare(await metrics.funnel(query, options), options.compare ?? '');
  const { asOf, period, pipeline } = sides[0].funnel.query;
  return {
    ...sides[0].funnel,
    asked: { ...query, asOf, period, pipeline },
    compared: sides.map(({ key, name, funnel: { query: asked, steps } }) => ({ key, name, query: asked, steps })),
    draw: (drawing) => draw(sides, drawing),
    table: (language) => table(sides, language),
  };
}

/** The data has no two values of what is compared by. */
function nothingToCompare(funnel: Answer<Funnel>, compare: string): Answer<Comparison> {
  return {
    ...funnel,
    asked: funnel.query,
    compared: [],
    draw({ language, format }) {
      const words = funnelWords(language);
      const { nothing: what, nothingWhy } = comparisonWords(language);
      const texts = { format, words, shared: sharedWords(language) };
      return { subtitle: subtitle(funnel, texts), body: advice(what(comparisonName(compare, words)), nothingWhy) };
    },
    async table(language) {
      const { answerTable } = await import('../export/answer-table.js');
      const [heads = []] = await answerTable(funnel, language);
      return [[comparisonWords(language).side, ...heads]];
    },
  };
}

/** The steps of both, one funnel after the other, each with how far its rate is from that of the other. */
async function table(sides: Sides, language: string): Promise<Table> {
  const { answerTable } = await import('../export/answer-table.js');
  const words = comparisonWords(language);
  const rowsOf = async ({ key, name, funnel }: Side, { funnel: other }: Side): Promise<Table> => {
    const [heads = [], ...steps] = await answerTable(funnel, language);
    const isCompared = funnel.basis !== 'current';
    return [
      [words.side, ...heads, ...(isCompared ? [words.fromOther, words.fromOtherLow, words.fromOtherHigh] : [])],
      ...steps.map((row, index) => {
        const { difference = null, interval = null } = differenceAt(funnel, other, index) ?? {};
        const apart = [difference, ...(interval ?? [null, null])];
        return [name === '' ? key : name, ...row, ...(isCompared ? apart : [])];
      }),
    ];
  };
  const [first, second] = await Promise.all([rowsOf(sides[0], sides[1]), rowsOf(sides[1], sides[0])]);
  return [...first, ...second.slice(1)];
}

function draw(sides: Sides, { language, format }: Drawing): Content {
  const words = funnelWords(language);
  const comparison = comparisonWords(language);
  const [{ by, funnel }, { funnel: other }] = sides;
  const view = comparisonView(sides, { format, words, comparison, shared: sharedWords(language) });
  if (by === 'period' && funnel.basis === 'current')
    return { subtitle: words.openOn(format.day(funnel.asOf)), body: advice(comparison.sameNow, comparison.sameNowWhy) };
  if (isEmpty(view))
    return { subtitle: view.subtitle, body: emptyState(comparison.neither(...view.names), words.emptyWhy) };
  return { subtitle: view.subtitle, body: body(view, language), key: key(view, language), past: pastOf(other.basis) };
}

function isEmpty({ rows }: ComparisonView): boolean {
  return rows.every(({ lanes }) => lanes.every(({ bar }) => bar.length === 0));
}

function body({ rows, remark }: ComparisonView, language: string): TemplateResult {
  const words = funnelWords(language);
  const hasRates = rows.some(({ apart }) => apart !== null);
  return html`
    <div class="comparison ${hasRates ? '' : 'without-rates'}">
      ${remark === null ? nothing : html`<p class="remark muted small">${remark}</p>`}
      <div class="heads" aria-hidden="true">
        <span>${words.stage}</span><span>${words.journeys}</span>
        ${hasRates ? html`<span>${words.toNext}</span><span>${comparisonWords(language).apart}</span>` : nothing}
      </div>
      <ol class="pairs">
        ${rows.map((row) => pair(row, language))}
      </ol>
    </div>
  `;
}

function pair({ label, lanes, apart }: ComparedRow, language: string): TemplateResult {
  return html`
    <li class="pair">
      <div class="label">${label}</div>
      <ul class="lanes">
        ${lanes.map(lane)}
      </ul>
      ${apart === null ? nothing : difference(apart, language)}
    </li>
  `;
}

function lane({ name, count, value, bar, valueWidth, split, next }: Lane): TemplateResult {
  return html`
    <li class="lane">
      <span class="side" title=${name}>${name}</span>
      <span class="count">${figureButton(count)}</span>
      <span class="amount">${figureButton(value)}</span>
      <div class="split-bar">
        ${drawBars(bar, valueWidth)}${split === '' ? nothing : html`<span class="unseen">${split}</span>`}
      </div>
      ${next === null ? nothing : rate(next)}
    </li>
  `;
}

function rate({ rate: { figure, text, full, label }, plot }: NextStep): TemplateResult {
  return html`
    <button class="lane-rate number" part="figure" title=${full ?? nothing} @click=${opener(figure)}>
      <b>${text}</b> <span class="unseen">${label}</span> ${ratePlot(plot)}
    </button>
  `;
}

const icons = { higher: upIcon, lower: downIcon, luck: uncertainIcon, none: noneIcon };

function difference({ kind, judgement, text, details }: Apart, language: string): TemplateResult {
  const isTold = kind === 'higher' || kind === 'lower';
  return html`
    <div class="apart number">
      <span class="unseen">${comparisonWords(language).apart}: </span>
      <span class="what ${judgement ?? ''} ${isTold ? 'told' : 'muted'}">${icons[kind]} <bdi>${text}</bdi></span>
      ${details.map((detail) => html`<bdi class="detail muted">${detail}</bdi>`)}
    </div>
  `;
}

function key({ bands, rows }: ComparisonView, language: string): TemplateResult {
  const words = funnelWords(language);
  const split = [
    ['went-on', words.converted(5)],
    ['open', words.open(5)],
    ['lost', words.lost(5)],
  ] as const;
  const hasSplit = rows.some(({ lanes }) => lanes.some((lane) => lane.split !== ''));
  return html`
    ${hasSplit ? split.map(([mark, word]) => html`<span>${swatch(mark, 8)}${word}</span>`) : nothing}
    <span>${valueSwatch}${words.valueKey}</span>
    ${bands === null ? nothing : html`<span>${bandSwatch}${bands}</span>`}
  `;
}

// It is on the page by then: see whole.ts.
export { FunnelChart } from './funnel-chart.js';
