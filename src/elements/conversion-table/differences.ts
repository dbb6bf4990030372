import { html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Conversion } from '../../engine/conversion.js';
import type { Answer } from '../../metrics/metrics.js';
import { loadWords } from '../shared/catalogue.js';
import { figureButton } from '../shared/figure-button.js';
import { uncertainIcon, withinIcon } from '../shared/icons.js';
import { adopt } from './adopt.js';
import { styles } from './differences.styles.js';
import { differencesView, type DifferenceView } from './differences.view.js';
import { differencesWords, type DifferencesWords } from './differences.words.js';
import type { ConversionTexts, ConversionView } from './conversion-table.view.js';
import type { NamedRow } from './row-order.js';

/** Lets the reader pick two rows of a table, and tells how far apart they are. */
export interface RowComparison {
  /** The box with which a row is picked. */
  box(row: NamedRow, texts: ConversionTexts): TemplateResult;
  panel(conversion: Answer<Conversion>, view: ConversionView, texts: ConversionTexts): TemplateResult;
}

export async function loadComparison(widget: LitElement, language: string): Promise<RowComparison> {
  await loadWords(language);
  adopt(widget, styles);
  /** Keys of the rows that are picked, at most two; a third one takes the place of the first. */
  let picked: readonly string[] = [];
  const pick = (keys: readonly string[]) => {
    picked = keys.slice(-2);
    widget.requestUpdate();
  };
  const clear = () => {
    pick([]);
    widget.renderRoot.querySelector<HTMLElement>('.compare')?.focus();
  };
  return {
    box({ row: { key }, name }, { format }) {
      const isPicked = picked.includes(key);
      const turn = () => pick(isPicked ? picked.filter((other) => other !== key) : [...picked, key]);
      const label = differencesWords(format.language).pick(name);
      return html`<label class="pick-row"
        ><input type="checkbox" .checked=${live(isPicked)} @change=${turn} aria-label=${label}
      /></label>`;
    },
    panel(conversion, view, texts) {
      const words = differencesWords(texts.format.language);
      const [first, second] = picked.flatMap((key) => view.rows.find(({ row }) => row.key === key) ?? []);
      if (first === undefined || second === undefined) return hint(first, words);
      const { title, differences, told } = differencesView(conversion, view, [first, second], {
        ...texts,
        comparison: words,
      });
      return html`
        <section class="comparison">
          <p class="unseen" role="status">${told}</p>
          <div class="compared">
            <h3 title=${title}>${title}</h3>
            <button class="link" @click=${clear}>${words.clear}</button>
          </div>
          <div class="differences">${differences.map((each) => drawDifference(each, words))}</div>
        </section>
      `;
    },
  };
}

function hint(first: NamedRow | undefined, words: DifferencesWords): TemplateResult {
  const text = first === undefined ? words.pickTwo : words.pickAnother(first.name);
  return html`<section class="comparison"><p class="small muted" role="status">${text}</p></section>`;
}

function drawDifference(difference: DifferenceView, words: DifferencesWords): TemplateResult {
  const { label, text, interval, isToldApart, rates } = difference;
  return html`
    <div class="difference">
      <p class="small muted" title=${label}>${label}</p>
      <p><b class=${isToldApart ? '' : 'luck'}>${text}</b>${interval === null ? nothing : html`, ${interval}`}</p>
      ${isToldApart === null ? nothing : differencePlot(difference)}
      <p class="small">
        ${isToldApart === null ? nothing : judgement(isToldApart, words)}
        <span class="muted number">
          ${rates.map(
            ({ name, rate, entered }) =>
              html`<span title=${name}>${figureButton(rate)} ${words.of} ${figureButton(entered)}</span>`,
          )}
        </span>
      </p>
    </div>
  `;
}

function judgement(isToldApart: boolean, words: DifferencesWords): TemplateResult {
  return isToldApart
    ? html`<span class="verdict apart">${withinIcon}${words.toldApart}</span>`
    : html`<span class="verdict uncertain">${uncertainIcon}${words.luck}</span>`;
}

/** A difference from a hundred points less to a hundred more. Decoration: it stands beside as text. */
function differencePlot({ marks, isToldApart }: DifferenceView): TemplateResult | typeof nothing {
  if (marks === null) return nothing;
  const { dot, whisker } = marks;
  return html`
    <svg class="plot ${isToldApart ? '' : 'undecided'}" part="plot" width="100%" height="20" aria-hidden="true">
      <line class="axis" x1="0" x2="100%" y1="10" y2="10" />
      ${['0.5', '100%'].map((x) => svg`<line class="axis" x1=${x} x2=${x} y1="6" y2="14" />`)}
      <line class="zero" x1="50%" x2="50%" y1="0" y2="20" />
      <line class="whisker" x1="${whisker[0]}%" x2="${whisker[1]}%" y1="10" y2="10" />
      <circle class="dot" cx="${dot}%" cy="10" r=${isToldApart ? 4.75 : 4.25} />
    </svg>
  `;
}

// It is on the page by then: see whole.ts.
export { ConversionTable } from './conversion-table.js';
