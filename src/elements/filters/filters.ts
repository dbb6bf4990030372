import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Query } from '../../engine/query.js';
import type { Metrics } from '../../metrics/metrics.js';
import type { PickChip } from '../pick/pick-chip.js';
import { loadWords } from '../shared/catalogue.js';
import { closeIcon, openIcon } from '../shared/control-icons.js';
import { warningIcon } from '../shared/icons.js';
import { LanguageController } from '../shared/language.js';
import { property } from '../shared/property.js';
import type { SourceState } from '../shared/source-context.js';
import { SourceController } from '../shared/source-controller.js';
import { loadingState, noSourceState } from '../shared/states.js';
import { widgetStyles } from '../shared/widget.styles.js';
import { sharedWords } from '../shared/words.js';
import { Asked } from './asked.js';
import { fieldsIn, valuesOf, withValues, withoutFilters, type Field } from './filter-fields.js';
import { clockIcon } from './filter-icons.js';
import { styles } from './filters.styles.js';
import { barView, type Bar, type Chip } from './filters.view.js';
import { filtersWords } from './filters.words.js';
import { hasNames, type Choices } from './names.js';
import type { Panel, PanelName, PanelState } from './panel-state.js';
import { placePanel } from './place-panel.js';

/**
 * Lets the reader choose what all widgets of a source count: period and moment, teams, and whatever else records have.
 *
 * What is in force is in sight, each filter as a chip that opens and that can be taken away.
 *
 * @tagname pipeline-filters
 *
 * @slot empty - Shown where the data names nothing to filter by, instead of the sentence that says so.
 *
 * @csspart bar - The row of controls and chips.
 * @csspart control - A button that opens a panel.
 * @csspart chip - A filter in force.
 * @csspart panel - What a control or a chip opens.
 */
export class Filters extends LitElement {
  static override styles: CSSResultGroup = [widgetStyles, styles];

  /** Id of the source whose query is changed; without it the nearest around the element. */
  @property() source: string | null = null;

  readonly #source = new SourceController(this);
  readonly #language = new LanguageController(this);
  readonly #about = new Asked(this, (metrics, query: Query, options) => metrics.funnel(query, options));
  readonly #latest = new Asked(this, (metrics, query: Query, options) => metrics.funnel(query, options));
  readonly #periods = new Asked(this, (metrics, _: null, options) => metrics.periods(options));
  readonly #choices = new Asked(this, async (metrics, _: null, options): Promise<Choices> => {
    const [dimensions, people] = await Promise.all([metrics.dimensions(options), metrics.people(options)]);
    return { dimensions, people };
  });
  #metrics: Metrics | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The panel that is open. */
  #opened: PanelState | null = null;
  /** Whether the focus is to go there as soon as there is something in it. */
  #isEntering = false;
  /** Whether it is to go back to where it came from. */
  #isLeaving = false;
  /** What stands in panels: loaded when the first one opens. */
  #panelContent: ((panel: Panel) => TemplateResult) | undefined;
  /** Draws what is picked: loaded when something is. */
  #pickChip: ((chip: PickChip) => TemplateResult) | undefined;
  /** Whether the focus is where what is picked is undone. */
  #isAtPick = false;
  /** Where the panel is. */
  readonly #place = new CSSStyleSheet();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.#putPanel);
    this.#follow(undefined);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(this.#place);
    return root;
  }

  protected override willUpdate(): void {
    const { state } = this.#source;
    this.#follow(this.isConnected ? state?.metrics : undefined);
    this.#isAtPick = this.shadowRoot?.activeElement?.closest('.picked') != null;
    if (this.#metrics === undefined || state === undefined) return;
    const { asOf, period } = state.query;
    this.#about.ask(this.#metrics, { asOf, period });
    const panel = this.#opened?.panel;
    if (panel === 'as-of') this.#latest.ask(this.#metrics, {});
    else if (panel === 'period') this.#periods.ask(this.#metrics, null);
    else if (panel !== undefined || this.#hasNames(state)) this.#choices.ask(this.#metrics, null);
    if (state.pick !== null) void this.#loadPickChip();
  }

  protected override updated(): void {
    this.#enter();
    if (this.#isAtPick && this.shadowRoot?.activeElement == null) this.#focus('.add');
  }

  protected override render(): TemplateResult {
    const { state } = this.#source;
    const isThere = this.#about.value !== undefined || this.#about.failure !== undefined;
    const isWaiting = state === undefined || (state.error === undefined && !isThere);
    return html`
      <div
        class="widget"
        role="group"
        ?inert=${!this.#language.isReady}
        aria-labelledby="title"
        aria-busy=${isWaiting && !state?.isWithoutData}
      >
        <h2 id="title" class="unseen">${this.#words.title}</h2>
        <div class="body" part="bar">
          ${state?.error === undefined ? (isWaiting ? this.#renderWaiting() : this.#renderBar()) : this.#renderFailure()}
        </div>
      </div>
    `;
  }

  #renderWaiting(): TemplateResult {
    const { language } = this.#language;
    const { state } = this.#source;
    if (state === undefined) return noSourceState(this.source, skeleton, language);
    if (!state.isWithoutData) return loadingState(skeleton, state.progress, language);
    return html`<p class="small muted" role="status">${sharedWords(language).noData}</p>`;
  }

  #renderFailure(): TemplateResult {
    const { tryAgain } = sharedWords(this.#language.language);
    const reload = () => this.#source.state?.reload();
    return html`
      <p class="notice negative" role="alert">${warningIcon}<b>${this.#words.failed}</b></p>
      <button class="link" @click=${reload}>${tryAgain}</button>
    `;
  }

  #renderBar(): TemplateResult {
    const { period, asOf, chips, canClear } = this.#bar;
    const words = this.#words;
    return html`
      <div class="controls">
        ${this.#renderControl(
          'period',
          html`${clockIcon}<span class="unseen">${words.period}: </span
            ><b>${period.text}</b
            >${period.days === null ? nothing : html` <span class="second muted">${period.days}</span>`}`,
        )}
        ${this.#renderControl('as-of', html`<span class="second muted">${words.asOf}</span> <b>${asOf}</b>`)}
      </div>
      <i class="rule"></i>
      <div class="filters">
        <ul class="chips">
          ${this.#renderPick()}
          ${repeat(
            chips,
            ({ field }) => field,
            (chip) => this.#renderChip(chip),
          )}
        </ul>
        <button class="link add" part="control" popovertarget="add">${words.addFilter}</button>
        ${this.#renderPanel('add', words.addFilter)}
        ${canClear ? html`<button class="link clear" @click=${this.#clear}>${words.clearAll}</button>` : nothing}
      </div>
    `;
  }

  #renderControl(name: 'period' | 'as-of', text: TemplateResult): TemplateResult {
    const label = name === 'period' ? this.#words.period : this.#words.asOf;
    return html`
      <button class="control" part="control" popovertarget=${name}>${text}${openIcon}</button>
      ${this.#renderPanel(name, label)}
    `;
  }

  #renderChip({ field, name, text, full }: Chip): TemplateResult {
    return html`
      <li class="chip" part="chip">
        <button class="opens" popovertarget=${idOf(field)} title=${`${name}: ${full}`}>
          <span class="muted">${name}</span>
          ${text === null ? html`<i class="bone"></i>` : html`<b>${text}</b>`}
        </button>
        <button class="remove" aria-label=${this.#words.remove(name, full)} @click=${() => this.#remove(field)}>
          ${closeIcon}
        </button>
        ${this.#renderPanel(field, name)}
      </li>
    `;
  }

  #renderPick(): TemplateResult | typeof nothing {
    const { pick = null, pickOut } = this.#source.state ?? {};
    if (pick === null || this.#pickChip === undefined) return nothing;
    const areNamesNeeded = fieldsIn(pick.query).some(hasNames);
    return this.#pickChip({
      pick,
      names: areNamesNeeded ? this.#names : NO_CHOICES,
      language: this.#language.language,
      undo: () => pickOut?.(null),
    });
  }

  #renderPanel(panel: PanelName, label: string): TemplateResult {
    return html`
      <div
        popover
        id=${idOf(panel)}
        class="panel"
        part="panel"
        role="dialog"
        aria-label=${label}
        @beforetoggle=${({ newState }: ToggleEvent) => (newState === 'open' ? this.#open(panel) : this.#leave(panel))}
        @toggle=${({ newState }: ToggleEvent) => (newState === 'open' ? this.#enter() : this.#close(panel))}
      >
        ${this.#opened?.panel === panel ? this.#renderOpened(this.#opened) : nothing}
      </div>
    `;
  }

  #renderOpened(state: PanelState): TemplateResult | typeof nothing {
    const query = this.#source.state?.query;
    if (this.#panelContent === undefined || query === undefined) return nothing;
    const needed = { period: this.#periods, 'as-of': this.#latest };
    const { failure } = state.panel === 'period' || state.panel === 'as-of' ? needed[state.panel] : this.#choices;
    const panel: Panel = {
      state,
      query,
      language: this.#language.language,
      about: this.#about.value,
      latest: this.#latest.value,
      choices: this.#choices.value,
      periods: this.#periods.value,
      failure,
      change: (changed) => this.#change(changed),
      show: (shown) => this.#show(shown),
      close: () => this.#panelOf(state.panel)?.hidePopover(),
      tryAgain: this.#askAgain,
    };
    return this.#panelContent(panel);
  }

  get #words() {
    return filtersWords(this.#language.language);
  }

  get #bar(): Bar {
    const { panel } = this.#opened ?? { panel: null };
    const state = {
      query: this.#source.state?.query ?? {},
      about: this.#about.value,
      choices: this.#names,
      chosen: panel === 'period' || panel === 'as-of' || panel === 'add' ? null : panel,
    };
    return barView(state, this.#language.language, this.#words);
  }

  /** What stands for ids; undefined while it is still to come. */
  get #names(): Choices | undefined {
    return this.#choices.failure === undefined ? this.#choices.value : NO_CHOICES;
  }

  #hasNames({ query, pick }: SourceState): boolean {
    return [...fieldsIn(query), ...fieldsIn(pick?.query ?? {})].some(hasNames);
  }

  #panelOf(name: PanelName): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(idOf(name))}`);
  }

  #change(query: Query): void {
    this.#source.state?.change(query);
  }

  #show(shown: Partial<PanelState>): void {
    if (this.#opened === null) return;
    const isOtherField = shown.field !== undefined && shown.field !== this.#opened.field;
    this.#opened = { ...this.#opened, ...shown };
    this.requestUpdate();
    this.#isEntering ||= isOtherField;
  }

  #open(panel: PanelName): void {
    const field = panel === 'period' || panel === 'as-of' || panel === 'add' ? null : panel;
    const query = this.#source.state?.query ?? {};
    const first = field === null ? [] : valuesOf(query, field);
    this.#opened = { panel, field, first, search: '', turned: new Map() };
    this.#putPanel();
    addEventListener('resize', this.#putPanel);
    this.#isEntering = true;
    this.requestUpdate();
    void this.#loadPanels();
  }

  readonly #putPanel = (): void => {
    const opener = this.#opened && this.renderRoot.querySelector(openerOf(this.#opened.panel));
    if (opener) placePanel(this.#place, opener);
  };

  #leave(panel: PanelName): void {
    this.#isLeaving = this.#panelOf(panel)?.matches(':focus-within') ?? false;
  }

  /** What was in the panel stays until it is gone: the focus goes back from it to the opener, or where there is one. */
  #close(panel: PanelName): void {
    if (this.#opened?.panel !== panel) return;
    this.#opened = null;
    removeEventListener('resize', this.#putPanel);
    this.requestUpdate();
    if (!this.#isLeaving) return;
    this.#isLeaving = false;
    const isChip = panel !== 'period' && panel !== 'as-of' && panel !== 'add';
    const staysThere = !isChip || fieldsIn(this.#source.state?.query ?? {}).includes(panel);
    this.#focus(staysThere ? openerOf(panel) : '.add');
  }

  async #loadPickChip(): Promise<void> {
    if (this.#pickChip !== undefined) return;
    const { pickChip } = await import('../pick/pick-chip.js');
    await loadWords(this.#language.language);
    this.#pickChip = pickChip;
    this.requestUpdate();
  }

  async #loadPanels(): Promise<void> {
    if (this.#panelContent !== undefined) return;
    const { panelContent, panelStyles } = await import('./panels.js');
    await loadWords(this.#language.language);
    if (this.#panelContent !== undefined) return;
    this.#panelContent = panelContent;
    const { renderRoot } = this;
    if (renderRoot instanceof ShadowRoot && panelStyles.styleSheet) {
      renderRoot.adoptedStyleSheets.push(panelStyles.styleSheet);
    }
    this.requestUpdate();
  }

  /** Moves the focus into the panel: to where one searches, else to what is chosen, else to what comes first. */
  #enter(): void {
    const panel = this.#opened === null ? null : this.#panelOf(this.#opened.panel);
    if (!this.#isEntering || !panel?.matches(':popover-open')) return;
    for (const selector of ['[data-first]', '[aria-pressed="true"]', 'input:checked', FIRST]) {
      const target = panel.querySelector<HTMLElement>(selector);
      if (!target) continue;
      this.#isEntering = false;
      return target.focus();
    }
  }

  /** The focus goes on to the next chip, or to where a filter is added. */
  #remove(field: Field): void {
    const query = this.#source.state?.query;
    if (query === undefined) return;
    const fields = fieldsIn(query);
    const next = fields[fields.indexOf(field) + 1];
    this.#change(withValues(query, field, []));
    this.#focus(next === undefined ? '.add' : openerOf(next));
  }

  readonly #clear = (): void => {
    const query = this.#source.state?.query;
    if (query !== undefined) this.#change(withoutFilters(query));
    this.#focus('.add');
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #askAgain = (): void => {
    for (const asked of [this.#about, this.#latest, this.#periods, this.#choices]) asked.forget();
    this.requestUpdate();
  };

  #follow(metrics: Metrics | undefined): void {
    if (metrics === this.#metrics) return;
    this.#unsubscribe?.();
    this.#metrics = metrics;
    this.#unsubscribe = metrics?.subscribe(this.#askAgain);
  }
}

function openerOf(panel: PanelName): string {
  return `[popovertarget="${CSS.escape(idOf(panel))}"]`;
}

/** What comes first in a panel. */
const FIRST = '.option input:enabled, button.option, .state button';

/** Where names can't be asked for, ids stand for them. */
const NO_CHOICES: Choices = {
  people: [],
  dimensions: { pipelines: [], sources: [], types: [], models: [], accounts: [], attributes: [] },
};

/** An id has no spaces; names of attributes may. */
function idOf(panel: PanelName): string {
  return encodeURIComponent(panel);
}

const skeleton = html`<i class="bone"></i><i class="bone"></i>`;
