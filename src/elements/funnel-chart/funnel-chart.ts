import { LitElement, html, type CSSResult, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Funnel } from '../../engine/funnel.js';
import { FUNNEL_BASES, type FunnelBasis, type FunnelQuery } from '../../engine/query.js';
import type { Answer, AskOptions, Metrics } from '../../metrics/metrics.js';
import { AnswerController, type Content } from '../shared/answer-controller.js';
import { choice } from '../shared/choice.js';
import { choiceStyles } from '../shared/choice.styles.js';
import { property } from '../shared/property.js';
import { segments } from '../shared/segments.js';
import { emptyState } from '../shared/states.js';
import { widgetStyles } from '../shared/widget.styles.js';
import { sharedWords } from '../shared/words.js';
import {
  furtherView,
  lookChoices,
  type FunnelChartView,
  type FunnelLook,
  type FunnelOrientation,
  type FurtherView,
} from './further-view.js';
import { styles } from './funnel-chart.styles.js';
import { funnelView, pastOf } from './funnel-chart.view.js';
import { funnelWords } from './funnel-chart.words.js';
import { stepKey, stepRows } from './step-rows.js';

/**
 * Shows how many journeys, and how much money, reached each step of the life cycle, and what became of them.
 *
 * @tagname pipeline-funnel-chart
 *
 * @slot empty - Shown when nothing is counted, instead of the sentence that says so.
 *
 * @fires {FigureSelectEvent} pipeline-select - The reader opened a figure.
 * @fires {ReadyEvent} pipeline-ready - The figures asked for are drawn.
 * @fires {FailureEvent} pipeline-error - The question got no answer.
 *
 * @csspart title - The widget's name.
 * @csspart subtitle - What is counted, and when.
 * @csspart figure - A figure that opens.
 * @csspart bar - A part of a step's bar.
 * @csspart plot - A rate with its interval over the benchmark band.
 * @csspart set-aside - Tells how many records no figure counts.
 *
 * @cssproperty [--pipeline-funnel-chart-height] - Height of the widget, `auto` to grow with its steps; 632px, narrower 656px, stacked 1216px.
 * @cssproperty [--pipeline-funnel-went-on] - Those who reached the next step.
 * @cssproperty [--pipeline-funnel-open] - Outline of those who may still.
 * @cssproperty [--pipeline-funnel-open-fill] - Their inside.
 * @cssproperty [--pipeline-funnel-lost] - Those who are lost.
 */
export class FunnelChart extends LitElement {
  static override styles: CSSResultGroup = [widgetStyles, choiceStyles, styles];

  /** Which journeys count: those that began in the period, those that reached the step in it, or those there now. */
  @property() basis: FunnelBasis = 'cohort';

  /** What is shown: the steps, or the lost of each step by reason. */
  @property() view: FunnelChartView = 'steps';

  /**
   * What is shown side by side: `previous`, the period before, or a dimension, such as `model`, `owner` or
   * `attributes.region`, with two of its values (`attributes.region:North,South`) or without, its two largest.
   */
  @property() compare: string | null = null;

  /** How steps stand: as rows, or as columns from left to right where the container is wide enough. */
  @property() orientation: FunnelOrientation = 'rows';

  /** Id of the source to ask; without it the nearest around the element. */
  @property() source: string | null = null;

  /** Period that differs from the source's, such as `FY2026-Q3` or `last-quarter`. */
  @property() period: string | null = null;

  /** Pipeline that differs from the source's, by id. */
  @property() pipeline: string | null = null;

  /** Person whose team alone counts, by id. */
  @property() owner: string | null = null;

  readonly #answer = new AnswerController<{ basis: FunnelBasis; look: FunnelLook }, Funnel | FurtherView>(this, {
    own: () => ({ basis: this.basis, look: this.#look }),
    isOfMoment: ({ basis }) => basis === 'current',
    ask: (metrics, query, options) => this.#ask(metrics, query, options),
  });

  #metrics: Metrics | undefined;
  /** Of the data, by name; known when the reader looks for them. */
  #attributes: readonly string[] = [];

  protected override render(): TemplateResult {
    const words = funnelWords(this.#answer.language);
    return this.#answer.render({
      title: words.title,
      actions: html`${segments({
        label: words.basis,
        options: FUNNEL_BASES.map((value) => ({ value, text: words[value] })),
        chosen: this.basis,
        choose: (basis) => (this.basis = basis),
      })}${this.#renderLook()}`,
      skeleton,
      complete: (answer) =>
        'draw' in answer
          ? answer.draw({ language: this.#answer.language, format: this.#answer.formatOf(answer) })
          : this.#renderFunnel(answer),
    });
  }

  #renderLook(): TemplateResult {
    const words = funnelWords(this.#answer.language);
    const look = choice({
      label: html`<span class="unseen">${words.show}</span>`,
      options: lookChoices(this.#look, this.#attributes, words),
      choose: ({ view, compare }) => {
        this.view = view;
        this.compare = compare;
      },
    });
    return html`<span class="look" @pointerenter=${this.#findAttributes} @focusin=${this.#findAttributes}
      >${look}</span
    >`;
  }

  #renderFunnel(funnel: Answer<Funnel>): Content {
    const { language } = this.#answer;
    const words = funnelWords(language);
    const view = funnelView(funnel, { format: this.#answer.formatOf(funnel), words, shared: sharedWords(language) });
    if (view.empty !== null) return { subtitle: view.subtitle, body: emptyState(view.empty, words.emptyWhy) };
    return {
      subtitle: view.subtitle,
      body: stepRows(view, funnel.basis, language),
      key: stepKey(view, language),
      past: pastOf(funnel.basis),
    };
  }

  get #look(): FunnelLook {
    const { view, compare, orientation } = this;
    return { view, compare, orientation };
  }

  async #ask(
    metrics: Metrics,
    { look, ...query }: FunnelQuery & { readonly look: FunnelLook },
    options: AskOptions,
  ): Promise<Answer<Funnel | FurtherView>> {
    this.#metrics = metrics;
    const load = furtherView(look);
    if (load === null) return metrics.funnel(query, options);
    const view = await load();
    adopt(this.renderRoot, view.styles);
    return view.ask(metrics, query, { ...options, compare: look.compare, language: this.#answer.language });
  }

  readonly #findAttributes = async (): Promise<void> => {
    const dimensions = await this.#metrics?.dimensions().catch(() => undefined);
    this.#attributes = dimensions?.attributes.map(({ name }) => name) ?? this.#attributes;
    this.requestUpdate();
  };
}

/** Gives an element a style sheet more. */
function adopt(root: HTMLElement | DocumentFragment, { styleSheet }: CSSResult): void {
  if (!(root instanceof ShadowRoot) || styleSheet === undefined || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets.push(styleSheet);
}

const skeleton = html`
  <div class="bones">
    ${Array.from({ length: 6 }, () => html`<div class="bone-row"><i class="bone"></i><i class="bone"></i><i></i><i class="bone"></i></div>`)}
  </div>
`;
