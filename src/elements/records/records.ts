import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Figure } from '../../engine/figure.js';
import type { Answer } from '../../metrics/metrics.js';
import { AnswerController, type Content } from '../shared/answer-controller.js';
import { drawFrame } from '../shared/frame.js';
import { property } from '../shared/property.js';
import { emptyState } from '../shared/states.js';
import { widgetStyles } from '../shared/widget.styles.js';
import type { RecordsList } from './list-records.js';
import { recordsTable } from './records-table.styles.js';
import type { Sort } from './records-table.js';
import { styles } from './records.styles.js';
import { recordsTitle } from './records-title.js';

/**
 * Lists the records behind a figure, with what each adds to it and their sum, which is the figure.
 *
 * @tagname pipeline-records
 *
 * @slot empty - Shown when there is no figure, or nothing behind it, instead of the sentence that says so.
 *
 * @fires {ReadyEvent} pipeline-ready - The records asked for are drawn.
 * @fires {FailureEvent} pipeline-error - The question got no answer.
 *
 * @csspart title - The figure's name.
 * @csspart subtitle - The figure, how many records it has, and when they stood so.
 * @csspart record - A record's row.
 * @csspart sum - The row under the list.
 * @csspart set-aside - Tells how many records no figure counts.
 *
 * @cssproperty [--pipeline-records-height=520px] - Height of the widget; its rows scroll inside.
 */
export class Records extends LitElement {
  static override styles: CSSResultGroup = [widgetStyles, recordsTable, styles];

  /** The figure whose records are listed, as `pipeline-select` names it. */
  @property({ attribute: false }) figure: Figure | null = null;

  /** Id of the source to ask; without it the nearest around the element. */
  @property() source: string | null = null;

  #sort: Sort = { by: 'contribution', descending: true };

  readonly #answer = new AnswerController(this, {
    isAlone: true,
    own: () => (this.figure === null ? null : { figure: this.figure, sort: this.#sort }),
    ask: async (metrics, { figure, sort }, options) => {
      const { listRecords } = await import('./list-records.js');
      const { language } = this.#answer;
      const list = await listRecords(metrics, figure, { ...options, sort, language, changed: this.#draw });
      return { ...list.listed.page, list };
    },
  });

  protected override render(): TemplateResult {
    const { language } = this.#answer;
    const { title } = recordsTitle(language);
    if (this.figure === null) return drawFrame({ title, language, body: this.#renderNothing() });
    const list = this.#answer.answer?.list;
    return this.#answer.render({
      title: list?.textsIn(language).definition.name ?? title,
      actions: html`${list === undefined ? '' : this.#renderSave(list)}`,
      skeleton,
      complete: (answer) => this.#renderList(answer),
    });
  }

  #renderNothing(): TemplateResult {
    const { noFigure, noFigureWhy } = recordsTitle(this.#answer.language);
    return emptyState(noFigure, noFigureWhy);
  }

  #renderSave(list: RecordsList): TemplateResult {
    const { language } = this.#answer;
    const { words, definition } = list.textsIn(language);
    return html`
      <button class="link" aria-label=${words.csvOf(definition.name)} @click=${() => void list.save(language)}>
        ${words.csv}
      </button>
    `;
  }

  #renderList({ list }: Answer<{ readonly list: RecordsList }>): Content {
    const texts = list.textsIn(this.#answer.language);
    const { subtitle, empty } = list.headIn(this.#answer.language);
    if (empty !== null) return { subtitle, body: emptyState(empty) };
    const { listed, table } = list;
    return { subtitle, body: table.render({ listed, sort: this.#sort, texts, sortBy: this.#sortBy }) };
  }

  readonly #draw = (): void => this.requestUpdate();

  readonly #sortBy = (sort: Sort): void => {
    this.#sort = sort;
    this.requestUpdate();
  };
}

const skeleton = html` <div class="bones">${Array.from({ length: 10 }, () => html`<i class="bone"></i>`)}</div> `;
