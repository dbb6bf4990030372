import { html, type TemplateResult } from 'lit';
import { openIcon } from './control-icons.js';

export interface Choice<Value> {
  /** What is chosen, in a word. */
  readonly label: string | TemplateResult;
  readonly options: readonly ChoiceOption<Value>[];
  choose(value: Value): void;
}

export interface ChoiceOption<Value> {
  readonly value: Value;
  readonly text: string;
  /** What it is one of, where the choice is long: those of a group follow each other. */
  readonly group?: string;
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
        ${drawn(options)}</select
      >${openIcon}
    </label>
  `;
}

function drawn<Value>(options: readonly ChoiceOption<Value>[]): TemplateResult[] {
  const [first] = options;
  if (first === undefined) return [];
  const next = options.findIndex(({ group }) => group !== first.group);
  const [together, others] = next < 0 ? [options, []] : [options.slice(0, next), options.slice(next)];
  const shown = together.map(({ text, isChosen }) => html`<option .selected=${isChosen}>${text}</option>`);
  const { group } = first;
  return [group === undefined ? html`${shown}` : html`<optgroup label=${group}>${shown}</optgroup>`, ...drawn(others)];
}
