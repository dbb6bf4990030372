import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { openIcon } from '../shared/control-icons.js';
import { integer } from '../shared/integer.js';
import { failureState } from '../shared/states.js';
import { valuesOf, withValues, type Field } from './filter-fields.js';
import { aheadIcon, backIcon } from './filter-icons.js';
import { formatOf } from './filters.view.js';
import { filtersWords } from './filters.words.js';
import { fieldName, type Choices } from './names.js';
import { moveBetweenOptions, turnByKey } from './option-keys.js';
import type { Panel } from './panel-state.js';
import { panelWords } from './panels.words.js';
import { daysFrom, periodPanelView, rangeOf, type PeriodOption } from './period-panel.view.js';
import { fieldsOffered, pickView, type Option } from './pick.view.js';

export { panelStyles } from './panels.styles.js';

/** What stands in an opened panel. */
export function panelContent(panel: Panel): TemplateResult {
  const { state, failure, language } = panel;
  if (failure !== undefined) return failureState(failure, panel.tryAgain, language);
  if (state.panel === 'period') return periodPanel(panel);
  if (state.panel === 'as-of') return asOfPanel(panel);
  if (panel.choices === undefined) return bones;
  return state.field === null ? addPanel(panel, panel.choices) : pickPanel(panel, state.field, panel.choices);
}

const bones = html`<i class="bone"></i><i class="bone"></i><i class="bone"></i>`;

function periodPanel(panel: Panel): TemplateResult {
  const { periods, query, about, language } = panel;
  if (periods === undefined) return bones;
  const words = panelWords(language);
  const texts = { format: formatOf(about, language), words };
  const view = periodPanelView(periods, { asked: query.period, now: about?.period }, texts);
  const choose = (period: string) => {
    panel.change({ ...query, period });
    panel.close();
  };
  const button = ({ id, text, full, isChosen }: PeriodOption) => html`
    <button class="option" aria-pressed=${isChosen} aria-label=${full} title=${full} @click=${() => choose(id)}>
      ${text}
    </button>
  `;
  return html`
    <section aria-labelledby="relative">
      <h3 id="relative">${words.relativePeriods}</h3>
      <div class="pairs">${view.relative.map(button)}</div>
    </section>
    ${
      view.own.length === 0
        ? nothing
        : html`<section aria-labelledby="own">
            <h3 id="own">${words.ownPeriods}</h3>
            <div class="pairs">${view.own.map(button)}</div>
          </section>`
    }
    <section aria-labelledby="fiscal">
      <h3 id="fiscal">${words.fiscalCalendar}</h3>
      ${view.years.map(
        ({ year, quarters }) => html`
          <div class="year">
            ${button(year)}
            ${quarters.map(
              ({ quarter, months }) => html`<div class="quarter">${button(quarter)}${months.map(button)}</div>`,
            )}
          </div>
        `,
      )}
    </section>
    <form
      aria-label=${words.otherDays}
      @submit=${(event: SubmitEvent) => {
        const period = rangeOf(...datesOf(event));
        if (period !== null) choose(period);
      }}
    >
      <label>${words.from}<input type="date" name="from" required .value=${view.range.from} /></label>
      <label>${words.last}<input type="date" name="last" required .value=${view.range.last} /></label>
      <button class="button">${words.apply}</button>
    </form>
  `;
}

/** The dates of a form of the panel, which goes nowhere. */
function datesOf(event: SubmitEvent): [string, string] {
  event.preventDefault();
  if (!(event.currentTarget instanceof HTMLFormElement)) return ['', ''];
  const [from = '', last = ''] = Array.from(event.currentTarget.querySelectorAll('input'), ({ value }) => value);
  return [from, last];
}

function asOfPanel(panel: Panel): TemplateResult {
  const { latest, query, about, language } = panel;
  if (latest === undefined) return bones;
  const words = panelWords(language);
  const format = formatOf(latest, language);
  const newest = dayIn(latest.timeZone, latest.asOf);
  const choose = (asOf: string | undefined) => {
    panel.change({ ...query, asOf });
    panel.close();
  };
  const earlier = ([days, text]: [number, string]) => {
    const day = daysFrom(newest, -days);
    return html`
      <button class="option" aria-pressed=${query.asOf === day} @click=${() => choose(day)}>
        ${text}<span class="muted number">${format.date(day)}</span>
      </button>
    `;
  };
  return html`
    <section aria-labelledby="moment">
      <h3 id="moment">${words.moment}</h3>
      <button class="option" aria-pressed=${query.asOf === undefined} @click=${() => choose(undefined)}>
        ${words.latest(format.date(latest.asOf))}
      </button>
      ${[...words.earlier].map(earlier)}
    </section>
    <form
      @submit=${(event: SubmitEvent) => {
        const [day] = datesOf(event);
        if (day !== '') choose(day);
      }}
    >
      <label
        >${words.day}<input
          type="date"
          name="day"
          required
          max=${newest}
          .value=${about === undefined ? newest : dayIn(about.timeZone, about.asOf)}
      /></label>
      <button class="button">${words.apply}</button>
    </form>
  `;
}

/** The day of an instant in a time zone; Swedes write dates as the contract does. */
function dayIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(instant));
}

function addPanel(panel: Panel, choices: Choices): TemplateResult {
  const { language, query } = panel;
  const words = panelWords(language);
  const { people, dimensions } = choices;
  const isLittle = people.length + dimensions.sources.length + dimensions.accounts.length === 0;
  const choose = (field: Field) => panel.show({ field, first: valuesOf(query, field), search: '' });
  return html`
    ${
      isLittle
        ? html`<div class="state">
            <slot name="empty"
              ><p><b>${words.nothing}</b></p>
              <p class="muted">${words.nothingWhy}</p></slot
            >
          </div>`
        : nothing
    }
    <ul @keydown=${moveBetweenOptions}>
      ${fieldsOffered(choices).map(
        (field) => html`
          <li>
            <button class="option" @click=${() => choose(field)}>
              ${fieldName(field, filtersWords(language))}${aheadIcon}
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

function pickPanel(panel: Panel, field: Field, choices: Choices): TemplateResult {
  const { state, query, language } = panel;
  const words = panelWords(language);
  const name = fieldName(field, filtersWords(language));
  const values = valuesOf(query, field);
  const texts = { state, language, words: filtersWords(language) };
  const { options, more, isLong, isTree } = pickView(field, values, choices, texts);
  const search = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLInputElement) panel.show({ search: currentTarget.value });
  };
  return html`
    <div class="top" @keydown=${moveBetweenOptions}>
      ${
        state.panel === 'add'
          ? html`<button class="link back" @click=${() => panel.show({ field: null, search: '' })}>
              ${backIcon}${words.back}
            </button>`
          : nothing
      }
      <h3 id="field">${name}</h3>
      ${
        isLong
          ? html`<input
              type="search"
              data-first
              placeholder=${words.search}
              aria-label=${words.searchIn(name)}
              autocomplete="off"
              .value=${state.search}
              @input=${search}
            />`
          : nothing
      }
    </div>
    ${
      options.length === 0
        ? html`<p class="muted small" role="status">${words.notFound}</p>`
        : html`<ul class=${isTree ? 'tree' : ''} aria-labelledby="field" @keydown=${moveBetweenOptions}>
            ${repeat(
              options,
              ({ value }) => value,
              (option) => optionRow(option, { panel, field, values }),
            )}
          </ul>`
    }
    ${more > 0 ? html`<p class="muted small" role="status">${words.more(integer(more, language))}</p>` : nothing}
  `;
}

interface Picking {
  readonly panel: Panel;
  readonly field: Field;
  readonly values: readonly string[];
}

function optionRow(option: Option, { panel, field, values }: Picking): TemplateResult {
  const { value, text, note, depth, isChosen, isImplied, isOpen } = option;
  const words = panelWords(panel.language);
  const turn = (open: boolean) => panel.show({ turned: new Map(panel.state.turned).set(value, open) });
  const choose = () => {
    const others = values.filter((other) => other !== value);
    const chosen = field === 'pipeline' ? [value] : isChosen ? others : [...values, value];
    panel.change(withValues(panel.query, field, chosen));
  };
  return html`
    <li @keydown=${(event: KeyboardEvent) => isOpen !== null && turnByKey(event, turn)}>
      ${Array.from({ length: depth }, () => html`<i class="indent"></i>`)}
      ${
        isOpen === null
          ? html`<i class="no-team"></i>`
          : html`<button
              class="opener"
              aria-expanded=${isOpen}
              aria-label=${words.team(text)}
              @click=${() => turn(!isOpen)}
            >
              ${isOpen ? openIcon : aheadIcon}
            </button>`
      }
      <label class="option">
        <input
          type=${field === 'pipeline' ? 'radio' : 'checkbox'}
          name="value"
          .checked=${isChosen || isImplied}
          ?disabled=${isImplied}
          @change=${choose}
        />
        <span class="text" title=${text}>${text}</span>
        ${note === null ? nothing : html`<span class="muted note" title=${note}>${note}</span>`}
        ${field === 'owners' && isOpen !== null ? html`<span class="unseen">, ${words.whole}</span>` : nothing}
      </label>
    </li>
  `;
}
