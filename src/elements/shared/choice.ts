import { html, type TemplateResult } from 'lit';
import { openIcon } from './control-icons.js';

export interface Choice<Value> {
  /** What is chosen, in a word. */
  readonly label: string;
  readonly options: readonly ChoiceOption<Value>[];
  choose(value: Value): void;
}

export interface ChoiceOption<Value> {
  readonly value: Value;
  readonly text: string;
  readonly isChosen: boolean;
}

/** A choice between many: a select, with what it is about in front of what is chosen. */
export function choice<Value>({ label, options, choose }: Choice<Value>): TemplateResult {
  const chooseShown = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const option = options[currentTarget.selectedIndex];
    if (option !== undefined) choose(option.value);
  };
  return html`
    <label class="choice">
      ${label}<select @change=${chooseShown}>
        ${options.map(({ text, isChosen }) => html`<option .selected=${isChosen}>${text}</option>`)}</select
      >${openIcon}
    </label>
  `;
}
