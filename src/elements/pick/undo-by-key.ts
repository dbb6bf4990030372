import type { Picked } from '../shared/source-context.js';

interface PickingSource extends Element {
  readonly pick: Picked | null;
}

/** How what is picked in a source is undone. */
const sources = new Map<PickingSource, (pick: null) => void>();

/** Has the Escape key undo what is picked in a source, wherever in its widgets it is pressed and nothing else takes it. */
export function undoByKey(source: PickingSource, pickOut: (pick: null) => void): void {
  if (sources.size === 0) document.addEventListener('keydown', listen);
  sources.set(source, pickOut);
}

function listen(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isSomethingOpen(document)) return;
  for (const [source, pickOut] of sources) {
    if (source.isConnected && source.pick !== null && isAt(source, event)) pickOut(null);
    if (!source.isConnected || source.pick === null) sources.delete(source);
  }
  if (sources.size === 0) document.removeEventListener('keydown', listen);
}

/** Whether a key is pressed in a source's widgets, or where nothing has the focus. */
function isAt(source: PickingSource, event: KeyboardEvent): boolean {
  if (event.target === document.body) return true;
  return event.composedPath().some((place) => {
    const named: unknown = Reflect.get(place, 'source');
    return place === source || (named !== '' && named === source.id);
  });
}

/** Panels and dialogs close first. */
function isSomethingOpen(root: Document | ShadowRoot): boolean {
  if (root.querySelector(':popover-open:not([popover="manual"]), dialog:modal') !== null) return true;
  return Array.from(root.querySelectorAll('*')).some(({ shadowRoot }) => shadowRoot && isSomethingOpen(shadowRoot));
}
