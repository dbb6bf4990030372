import { html, nothing, render, type TemplateResult } from 'lit';
import { loadWords } from '../shared/catalogue.js';
import { download } from '../shared/download.js';
import { shownBy } from '../shared/exportable.js';
import { languageOf } from '../shared/language.js';
import { thrown } from '../shared/thrown.js';
import { exportMenuStyles } from './export-menu.styles.js';
import { exportWidget } from './export-widget.js';
import { exportWords, type ExportWords } from './export.words.js';
import { PictureError } from './picture-error.js';

/** What the menu offers: files of the widget, and the whole report behind it. */
const ITEMS = ['csv', 'svg', 'png', 'json', 'report'] as const;
type Item = (typeof ITEMS)[number];

/** Opens the menu below the button, which from then on opens and closes it by itself. */
export async function openExportMenu(button: HTMLButtonElement): Promise<void> {
  const root = button.getRootNode();
  const { styleSheet } = exportMenuStyles;
  if (button.popoverTargetElement !== null || !(root instanceof ShadowRoot) || styleSheet === undefined) return;
  await loadWords(languageOf(root.host));
  const menu = new ExportMenu(root.host, button);
  if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  root.adoptedStyleSheets.push(menu.place);
  root.append(menu.element);
  button.popoverTargetElement = menu.element;
  menu.element.showPopover({ source: button });
}

/** One for each widget, once its reader asked for it. */
class ExportMenu {
  readonly element = document.createElement('div');
  readonly place = new CSSStyleSheet();
  readonly #widget: Element;
  readonly #button: HTMLButtonElement;
  #writing: Item | null = null;
  #failure: Error | null = null;

  constructor(widget: Element, button: HTMLButtonElement) {
    this.#widget = widget;
    this.#button = button;
    this.element.className = 'export-menu';
    this.element.popover = 'auto';
    this.element.setAttribute('role', 'menu');
    this.element.addEventListener('beforetoggle', this.#turnOver);
    this.element.addEventListener('toggle', this.#focus);
    this.element.addEventListener('keydown', this.#move);
  }

  /** The focus goes back where it came from, also where that was not focused before. */
  readonly #turnOver = ({ newState }: ToggleEvent): void => {
    this.#button.setAttribute('aria-expanded', String(newState === 'open'));
    if (newState === 'open') this.#open();
    else if (this.element.matches(':focus-within')) this.#button.focus({ preventScroll: true });
  };

  #open(): void {
    this.#failure = null;
    this.#render();
    this.place.replaceSync(`.export-menu { inset: ${insetBelow(this.#button)} }`);
  }

  readonly #focus = ({ newState }: ToggleEvent): void => {
    if (newState === 'open') this.#items[0]?.focus();
  };

  readonly #move = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = new Map([
      ['ArrowDown', (at + 1) % items.length],
      ['ArrowUp', (at + items.length - 1) % items.length],
      ['Home', 0],
      ['End', items.length - 1],
    ]).get(event.key);
    if (event.key === 'Tab') this.element.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    items[to]?.focus();
  };

  get #items(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll('button')];
  }

  #render(): void {
    const words = exportWords(languageOf(this.#widget));
    this.element.setAttribute('aria-label', words.menu);
    render(this.#content(words), this.element);
  }

  #content(words: ExportWords): TemplateResult {
    return html`
      ${ITEMS.map(
        (item) => html`
          ${item === 'report' ? html`<hr role="separator" />` : nothing}
          <button
            role="menuitem"
            tabindex="-1"
            aria-disabled=${this.#writing === null ? nothing : 'true'}
            @click=${() => void this.#save(item)}
          >
            ${words[item]} <small>${item === 'report' ? 'JSON' : item.toUpperCase()}</small>
          </button>
        `,
      )}
      ${this.#failure === null ? nothing : html`<p class="negative" role="alert">${words.failed(reasonOf(this.#failure, words))}</p>`}
    `;
  }

  async #save(item: Item): Promise<void> {
    if (this.#writing !== null) return;
    this.#turn(item, null);
    try {
      const file = await (item === 'report' ? this.#report() : exportWidget(this.#widget, item));
      download(file.name, file.type, file);
      this.#turn(null, null);
      this.element.hidePopover();
    } catch (reason) {
      this.#turn(null, thrown(reason));
    }
  }

  #turn(writing: Item | null, failure: Error | null): void {
    this.#writing = writing;
    this.#failure = failure;
    this.#render();
  }

  /** The report of what the widget is asked. */
  async #report(): Promise<File> {
    const { metrics, answer } = shownBy.get(this.#widget) ?? {};
    const [{ exportReport }, { askedOf }] = await Promise.all([import('./export-report.js'), import('./lineage.js')]);
    return exportReport({ metrics, query: answer === undefined ? {} : askedOf(answer) });
  }
}

function reasonOf(failure: Error, words: ExportWords): string {
  return failure instanceof PictureError ? words[failure.why] : failure.message;
}

const GAP = 4;

/** Below an element, with their ends in line. */
function insetBelow(element: Element): string {
  const { left, right, bottom } = element.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const top = `${bottom + GAP + scrollY}px`;
  if (getComputedStyle(element).direction === 'rtl') return `${top} auto auto ${Math.max(8, left) + scrollX}px`;
  return `${top} ${Math.max(8, clientWidth - right) - scrollX}px auto auto`;
}
