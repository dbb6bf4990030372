import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Scorecard as Scores } from '../../engine/scorecard.js';
import type { Answer } from '../../metrics/metrics.js';
import { AnswerController, type Content } from '../shared/answer-controller.js';
import { changeText } from '../shared/change.js';
import { figureButton, opener } from '../shared/figure-button.js';
import { emptyState } from '../shared/states.js';
import { verdict } from '../shared/verdict.js';
import { widgetStyles } from '../shared/widget.styles.js';
import { sharedWords } from '../shared/words.js';
import { styles } from './scorecard.styles.js';
import { scorecardView, type MadeOf, type VView } from './scorecard.view.js';
import { scorecardWords } from './scorecard.words.js';

/**
 * Shows the four Vs of the qualified pipeline, volume, value, conversion and velocity, and how each has changed.
 *
 * @tagname pipeline-scorecard
 *
 * @slot empty - Shown when there is nothing to score, instead of the sentence that says so.
 *
 * @fires {FigureSelectEvent} pipeline-select - The reader opened a figure.
 * @fires {ReadyEvent} pipeline-ready - The figures asked for are drawn.
 * @fires {FailureEvent} pipeline-error - The question got no answer.
 *
 * @csspart title - The widget's name.
 * @csspart subtitle - The moment of the figures, and the one they are compared with.
 * @csspart v - One of the four.
 * @csspart figure - A figure that opens.
 * @csspart set-aside - Tells how many records no figure counts.
 *
 * @cssproperty [--pipeline-scorecard-height] - Height of the widget, `auto` to grow with its text; 268px, narrower 312px, 480px and 704px.
 */
export class Scorecard extends LitElement {
  static override styles: CSSResultGroup = [widgetStyles, styles];

  /** Id of the source to ask; without it the nearest around the element. */
  @property() source: string | null = null;

  /** Period that differs from the source's, such as `FY2026-Q3` or `last-quarter`: its length is that of the comparison. */
  @property() period: string | null = null;

  /** Pipeline that differs from the source's, by id. */
  @property() pipeline: string | null = null;

  /** Person whose team alone counts, by id. */
  @property() owner: string | null = null;

  readonly #answer = new AnswerController(this, {
    own: () => ({}),
    ask: (metrics, query, options) => metrics.scorecard(query, options),
  });

  protected override render(): TemplateResult {
    const { title } = scorecardWords(this.#answer.language);
    return this.#answer.render({ title, skeleton, complete: (scores) => this.#renderScores(scores) });
  }

  #renderScores(scores: Answer<Scores>): Content {
    const { language } = this.#answer;
    const words = scorecardWords(language);
    const format = this.#answer.formatOf(scores);
    const { subtitle, vs, empty, bands } = scorecardView(scores, {
      format,
      words,
      shared: sharedWords(language),
    });
    if (empty !== null) return { subtitle, body: emptyState(empty, words.emptyWhy) };
    return {
      subtitle,
      past: { stages: true, fields: ['amount'] },
      ...(bands !== null && { key: html`<p class="bands" title=${bands}>${bands}</p>` }),
      body: html`<ul class="vs">
        ${vs.map((v) => this.#renderV(v))}
      </ul>`,
    };
  }

  #renderV({ name, of, figure, unit, change, before, why, made }: VView): TemplateResult {
    return html`
      <li class="v" part="v">
        <h3><b>${name}</b> · ${of}</h3>
        <div class="big">
          <button class="number" part="figure" title=${figure.full ?? nothing} @click=${opener(figure.figure)}>
            ${figure.text}<small>${unit}</small> <span class="unseen">${of}</span>
          </button>
        </div>
        <div class="since">
          ${change === null ? nothing : changeText(change)} ${why === null ? nothing : html`<span>${why}</span>`}
          ${before === null ? nothing : figureButton(before)}
        </div>
        <ul class="made">
          ${made.map((line) => this.#renderLine(line))}
        </ul>
      </li>
    `;
  }

  #renderLine({ parts, status }: MadeOf): TemplateResult {
    return html`
      <li>
        <span class=${status === null ? '' : 'judged'} title=${status === null ? nothing : textOf(parts)}
          >${parts.map((part) => (typeof part === 'string' ? part : figureButton(part)))}</span
        >
        ${verdict(status, sharedWords(this.#answer.language))}
      </li>
    `;
  }
}

/** What a line says, where it is cut. */
function textOf(parts: MadeOf['parts']): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

const skeleton = html`
  <div class="vs">
    ${Array.from(
      { length: 4 },
      () => html`<div class="v"><i class="bone"></i><i class="bone"></i><i class="bone"></i><i class="bone"></i></div>`,
    )}
  </div>
`;
