import type { LitElement, ReactiveController } from 'lit';

/** A button in the table of people. */
interface Place {
  readonly button: Element;
  readonly person: string;
  readonly column: number;
  /** Among the buttons of its cell. */
  readonly index: number;
}

/** Has the focus go with the person in whose row it is: rows are drawn by their place, which another person may take. */
export class RowFocus implements ReactiveController {
  readonly #host: LitElement;
  #held: Place | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#held = placeOf(this.#host.shadowRoot?.activeElement);
  }

  hostUpdated(): void {
    if (this.#held === null) return;
    const { button, person, column, index } = this.#held;
    if (button.isConnected && rowOf(button)?.dataset['person'] === person) return;
    const rows = Array.from(this.#host.renderRoot.querySelectorAll('tr'));
    const cell = rows.find((row) => row.dataset['person'] === person)?.cells[column];
    const target =
      cell?.querySelectorAll('button')[index] ?? this.#host.renderRoot.querySelector<HTMLElement>('#title');
    target?.focus();
  }
}

function placeOf(button: Element | null | undefined): Place | null {
  const cell = button?.closest<HTMLTableCellElement>('th, td');
  const person = rowOf(button)?.dataset['person'];
  if (!button || !cell || person === undefined) return null;
  const index = Array.from<Element>(cell.querySelectorAll('button')).indexOf(button);
  return { button, person, column: cell.cellIndex, index };
}

function rowOf(button: Element | null | undefined): HTMLElement | null | undefined {
  return button?.closest('tr');
}
