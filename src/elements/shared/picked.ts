import type { Picked, SourceState } from './source-context.js';

/** How a pick names the widget that it was made in. */
export function widgetName({ localName, id }: Element): string {
  return id === '' ? localName : `${localName}#${id}`;
}

/** What is picked in a widget, of all that is on the page. */
export function pickedIn(widget: Element, source: SourceState | undefined): Picked['query'] | undefined {
  return source?.pick?.from === widgetName(widget) ? source.pick.query : undefined;
}

/** Has other widgets count only what a mark of a widget stands for; what is picked already is undone. */
export function pickIn(widget: Element, source: SourceState | undefined, query: Picked['query']): void {
  const isPicked = JSON.stringify(query) === JSON.stringify(pickedIn(widget, source));
  source?.pickOut(isPicked ? null : { query, from: widgetName(widget) });
}
