/** Moves the focus to the same column of the row above or below, where the key is an arrow and there is such a row. */
export function moveByRow(event: KeyboardEvent): void {
  const { key, target } = event;
  if ((key !== 'ArrowDown' && key !== 'ArrowUp') || !(target instanceof Element)) return;
  const cell = target.closest('th, td');
  const row = cell?.parentElement;
  if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return;
  const rows = row.closest('table')?.rows ?? [];
  const next = rows[row.rowIndex + (key === 'ArrowDown' ? 1 : -1)];
  const button = buttonIn(next?.cells[cell.cellIndex]) ?? buttonIn(next);
  if (button === null) return;
  event.preventDefault();
  button.focus();
}

/** What the key asks for in a tree: to open the row's team, to close it, or neither. */
export function turnOf({ key, currentTarget }: KeyboardEvent): 'open' | 'close' | null {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
  const isRightToLeft = currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
  return (key === 'ArrowRight') === isRightToLeft ? 'close' : 'open';
}

/** The last one: in a person's cell that is the name. */
function buttonIn(place: Element | undefined): HTMLElement | null {
  const buttons = Array.from(place?.querySelectorAll('button') ?? []).filter((button) => button.offsetParent !== null);
  return buttons.at(-1) ?? null;
}
